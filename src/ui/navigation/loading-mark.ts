/** How long a page may take before it is shown that it is on its way, in milliseconds. */
const noticeable = 300;

/** Shows and says that a page is on its way, if it takes long. Gives what ends that. See `[data-loading]` in `theme.css`. */
export function markLoading(): () => void {
  const root = globalThis.document?.documentElement;
  const timer = setTimeout(() => {
    if (root) root.dataset['loading'] = '';
  }, noticeable);
  return () => {
    clearTimeout(timer);
    if (root && 'loading' in root.dataset) delete root.dataset['loading'];
  };
}
