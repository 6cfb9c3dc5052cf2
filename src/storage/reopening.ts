/**
 * Asks a store that is opened when it is first needed. The database may have been closed for another tab, or by the
 * system: it is opened anew and asked once more.
 */
export function reopening<Store>(open: () => Promise<Store>) {
  let opened: Promise<Store> | undefined;
  const once = async <Value>(work: (store: Store) => Promise<Value>): Promise<Value> => {
    opened ??= open();
    return work(await opened);
  };
  return async <Value>(work: (store: Store) => Promise<Value>): Promise<Value> => {
    try {
      return await once(work);
    } catch {
      opened = undefined;
      return once(work);
    }
  };
}
