/** How long a page may take before it is shown that it is on its way, in milliseconds. */
const noticeable = 300;

let timer: ReturnType<typeof setTimeout> | undefined;

/** Shows that a page is on its way, if it takes long: `[data-loading]` in `theme.css`. */
export function markLoading() {
  timer ??= setTimeout(() => {
    document.documentElement.dataset['loading'] = '';
  }, noticeable);
}

export function unmarkLoading() {
  if (timer === undefined) return;
  clearTimeout(timer);
  timer = undefined;
  delete document.documentElement.dataset['loading'];
}
