/**
 * Asks for something once, and gives the same from then on. Browsers let even a script that they have wait for its turn:
 * whoever asks at every step asks through this. What failed is tried again.
 */
export function once<Value>(load: () => Promise<Value>): () => Promise<Value> {
  let known: Promise<Value> | undefined;
  return () => {
    if (known) return known;
    const loading = load();
    known = loading;
    loading.catch(() => {
      known = undefined;
    });
    return loading;
  };
}
