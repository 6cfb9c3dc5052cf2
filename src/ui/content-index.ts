import index from 'virtual:flows/index';

/** The little of `flows/` that every page may use. The rest is loaded when it is needed. */
export const contentIndex = index;
