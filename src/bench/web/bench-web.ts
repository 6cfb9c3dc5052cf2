import { existsSync } from 'node:fs';
import { type Browser, chromium } from '@playwright/test';
import { findBrowser } from '../../../.ci/find-browser.ts';
import { buildScript } from '../../authoring/build-script.ts';
import { readContent } from '../../authoring/read-content.ts';
import { writeTable } from '../write-table.ts';
import { type Load, loadPage } from './load-page.ts';
import { longestWay } from './longest-way.ts';
import { openList } from './open-list.ts';
import { serve } from './serve.ts';
import { walk } from './walk.ts';

/** The built app in a real browser, beside a plain page with the same question. What is compared is run in turns. */
const rounds = 9;
const walks = 6;
const stepsOfWalk = 10;
/** Its first question is that of the static page; the way through it is the longest. */
const flow = 'bounce-reject';

if (!existsSync('dist/index.html')) throw new Error('There is no built app: run npm run build first.');
const inPage = await buildScript('src/bench/web/in-page.ts');
const server = await serve('dist', flow);
const browser = await chromium.launch({
  executablePath: findBrowser(),
  args: ['--disable-gpu', '--disable-background-networking', '--disable-component-update'],
});
try {
  const loads = await loadInTurns(browser, {
    'static start': '/static/',
    start: '/',
    'static question': '/static/question',
    question: `/start/${flow}`,
  });
  const { steps, heap } = await walkSome(browser);
  const opened = await openList(browser, server.address, inPage, 10_000);
  const rows = [
    row('start page: first paint', 'firstPaint', loads.start, loads['static start'], 1.3),
    row('question: first paint', 'firstPaint', loads.question, loads['static question'], 1.3),
    row('question: can be answered', 'answerable', loads.question, loads['static question'], 3.5),
    goal('start page: total blocking time', median(loads.start.map(({ blocking }) => blocking)), 'ms', 100),
    goal('question: total blocking time', median(loads.question.map(({ blocking }) => blocking)), 'ms', 100),
    goal('press to next question painted, median', median(steps), 'ms', 34),
    goal('press to next question painted, 95 of 100', share(steps, 0.95), 'ms', 67),
    goal('press to list of 10,000 cases painted, at a desk', median(opened), 'ms', 100),
    goal(`heap after ${stepsOfWalk} answers`, heap / 1e6, 'MB', 8),
  ];
  writeTable('In a browser', `medians of ${rounds} rounds, ${steps.length} steps`, [
    ['what', 'Mail Triage', 'static page', 'ratio', 'goal', ''],
    ...rows,
  ]);
} finally {
  await browser.close();
  server.close();
}

type Pages = Readonly<Record<'static start' | 'start' | 'static question' | 'question', string>>;

async function loadInTurns(of: Browser, pages: Pages): Promise<Record<keyof Pages, Load[]>> {
  const loads: Record<keyof Pages, Load[]> = {
    'static start': [],
    start: [],
    'static question': [],
    question: [],
  };
  for (let round = -1; round < rounds; round += 1)
    for (const name of ['static start', 'start', 'static question', 'question'] as const) {
      const load = await loadPage(of, `${server.address}${pages[name]}`, inPage);
      if (round >= 0) loads[name].push(load); // the first warms the browser up
    }
  return loads;
}

async function walkSome(of: Browser) {
  const way = longestWay(readContent('flows').flows, flow).slice(0, stepsOfWalk);
  const all = [];
  for (let round = 0; round < walks; round += 1)
    all.push(await walk(of, `${server.address}/start/${flow}?audience=agent`, inPage, way));
  return { steps: all.flatMap(({ steps }) => steps), heap: median(all.map(({ heap }) => heap)) };
}

function row(what: string, figure: keyof Load, own: readonly Load[], other: readonly Load[], atMost: number) {
  const mine = median(own.map((load) => load[figure]));
  const theirs = median(other.map((load) => load[figure]));
  const ratio = median(own.map((load, round) => load[figure] / (other[round]?.[figure] ?? Number.NaN)));
  return [
    what,
    `${mine.toFixed(0)} ms`,
    `${theirs.toFixed(0)} ms`,
    `× ${ratio.toFixed(2)}`,
    `× ${atMost}`,
    verdict(ratio <= atMost),
  ];
}

function goal(what: string, found: number, unit: string, atMost: number) {
  return [
    what,
    `${found.toFixed(found < 10 ? 1 : 0)} ${unit}`,
    '',
    '',
    `${atMost} ${unit}`,
    verdict(found <= atMost),
  ];
}

function verdict(isKept: boolean): string {
  return isKept ? 'kept' : 'missed';
}

function median(all: readonly number[]): number {
  return share(all, 0.5);
}

/** The value that so great a part of all does not exceed. */
function share(all: readonly number[], part: number): number {
  return all.toSorted((one, other) => one - other)[Math.ceil(all.length * part) - 1] ?? Number.NaN;
}
