/** What nobody waits for, when the page has been drawn. What fails is left. Safari has no such callback. */
export function whenIdle(work: () => Promise<unknown>) {
  const start = () => work().catch(() => undefined);
  if ('requestIdleCallback' in globalThis) requestIdleCallback(start, { timeout: 5000 });
  else setTimeout(start, 2000);
}
