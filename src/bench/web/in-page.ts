/** The part of the measurement that runs in the page, from before its first script on. */

interface Task {
  readonly start: number;
  readonly duration: number;
}

const tasks: Task[] = [];
new PerformanceObserver((list) => {
  for (const { startTime, duration } of list.getEntries()) tasks.push({ start: startTime, duration });
}).observe({ type: 'longtask', buffered: true });

const watch = { answerable: 0, tasks, step, openList };

declare global {
  var webBench: typeof watch;
}
Object.assign(globalThis, { webBench: watch });
look();

/** React marks an element when it takes it over. A page without scripts is ready as soon as it has the control. */
function look() {
  const control = document.querySelector('main :is(input[type="radio"], button)');
  const hasScript = document.querySelector('script') !== null;
  const isTaken = Object.keys(control ?? {}).some((key) => key.startsWith('__reactProps'));
  if (control && document.readyState !== 'loading' && (isTaken || !hasScript))
    watch.answerable = performance.now();
  else setTimeout(look, 5);
}

/** Chooses an answer, presses, and waits until the next page has been painted. Milliseconds from the press. */
async function step(option: string): Promise<number> {
  const input = document.querySelector<HTMLInputElement>(`main input[type="radio"][value="${option}"]`);
  const button = input?.form?.querySelector<HTMLButtonElement>('button[type="submit"]');
  const before = document.querySelector('h1')?.textContent;
  if (!input || !button) throw new Error(`there is no answer "${option}" to: ${before}`);
  input.click();
  await new Promise((resolve) => setTimeout(resolve, 300)); // a person reads
  const pressed = performance.now();
  button.click();
  await anotherHeading(before ?? '');
  await painted();
  return performance.now() - pressed;
}

/** Presses the link to the list of cases, and waits until its first lines have been painted. Milliseconds from the press. */
async function openList(): Promise<number> {
  const link = document.querySelector<HTMLAnchorElement>('nav a[href="/cases"]');
  if (!link) throw new Error('there is no link to the cases');
  const pressed = performance.now();
  link.click();
  await new Promise<void>((resolve) => {
    const observer = new MutationObserver(() => {
      if (!document.querySelector('li.case-line')) return;
      observer.disconnect();
      resolve();
    });
    observer.observe(document.body, { subtree: true, childList: true });
  });
  await painted();
  return performance.now() - pressed;
}

function anotherHeading(before: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const look = () => {
      const now = document.querySelector('h1')?.textContent ?? before;
      if (now === before) return;
      clearTimeout(patience);
      observer.disconnect();
      resolve();
    };
    const observer = new MutationObserver(look);
    const patience = setTimeout(() => reject(new Error(`no page after: ${before}`)), 5000);
    observer.observe(document.body, { subtree: true, childList: true, characterData: true });
    look();
  });
}

/** After the next frame has been drawn. */
function painted(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve();
      port2.postMessage(undefined);
    });
  });
}

export {};
