import index from 'virtual:flows/index';

/** The little of `flows/` that every page may use. The rest is loaded when it is needed. */
export const contentIndex = index;

export function flowTitle(id: string) {
  return index.flows.find((flow) => flow.id === id)?.title;
}
