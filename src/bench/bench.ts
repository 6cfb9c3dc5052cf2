import { readContent } from '../authoring/read-content.ts';
import { replay } from '../case/replay.ts';
import { runnableFlow } from '../case/runnable-flow.ts';
import { problemsIn } from '../flow/check/check.ts';
import { compileFlow } from '../flow/compile.ts';
import { caseListRows } from './case-list.ts';
import { answersFor, contentOf, generatedFlow } from './generated-flow.ts';
import { headerRows } from './headers.ts';
import { knowledgeRows } from './knowledge.ts';
import { mailRows } from './mail.ts';
import { spfRows } from './spf.ts';
import { writeTable } from './write-table.ts';

/** Milliseconds of the first run, and the median of the runs after it. */
function measure(run: () => void, runs = 9): { cold: number; warm: number } {
  const times = Array.from({ length: runs + 1 }, () => {
    const started = performance.now();
    run();
    return performance.now() - started;
  });
  const [cold = 0, ...rest] = times;
  return { cold, warm: rest.toSorted((one, other) => one - other)[Math.floor(runs / 2)] ?? 0 };
}

const rows: string[][] = [];

const all = measure(() => {
  for (const flow of readContent('flows').flows.values()) compileFlow(flow);
});
rows.push(['read, check and compile all flows, first time', milliseconds(all.cold), '']);
rows.push(['read, check and compile all flows', milliseconds(all.warm), '']);

const fifty = runnable(50);
rows.push(['replay a case of 50 answers', microseconds(measure(fifty.replay, 999).warm), '']);

const each = [100, 1000, 10_000].map((length) => {
  const { flow, replay: replayAll } = runnable(length);
  const runs = 3 + Math.floor(5000 / length);
  return {
    length,
    check: measure(() => problemsIn(contentOf(flow)), runs).warm,
    compile: measure(() => compileFlow(flow), runs).warm,
    replay: measure(replayAll, runs).warm,
  };
});
for (const step of ['check', 'compile', 'replay'] as const) {
  for (const [index, sample] of each.entries()) {
    const perQuestion = sample[step] / sample.length;
    const before = each[index - 1];
    const growth = before
      ? `× ${(perQuestion / (before[step] / before.length)).toFixed(2)} per question`
      : '';
    const name = `${step} a flow of ${sample.length.toLocaleString('en')} questions`;
    rows.push([name, `${milliseconds(sample[step])} (${microseconds(perQuestion)} per question)`, growth]);
  }
}

const parts = [knowledgeRows(), headerRows(), await spfRows(), await mailRows(), await caseListRows()];
for (const part of parts) rows.push(...part.map((row) => [...row]));

writeTable('Without one', '', [['what', 'median', 'against ten times fewer'], ...rows]);

/** A generated flow, and the walk through all of it. */
function runnable(length: number) {
  const flow = generatedFlow(length);
  const flows = new Map([[flow.id, runnableFlow(flow)]]);
  const answers = new Map(answersFor(flow));
  return {
    flow,
    replay: () => {
      const { trail } = replay(flows, flow.id, answers, 'agent');
      if (trail.length !== length) throw new Error(`came only to question ${trail.length} of ${length}`);
    },
  };
}

function milliseconds(time: number) {
  return `${time.toFixed(time < 10 ? 2 : 0)} ms`;
}

function microseconds(time: number) {
  return `${(time * 1000).toFixed(time < 0.01 ? 2 : 0)} µs`;
}
