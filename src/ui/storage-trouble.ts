let trouble = false;
const listeners = new Set<() => void>();

/** Whether something could not be saved on this device. */
export const storageTrouble = {
  now: () => trouble,
  set(isHolding: boolean) {
    if (trouble === isHolding) return;
    trouble = isHolding;
    for (const listener of listeners) listener();
  },
  subscribe(listener: () => void) {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};
