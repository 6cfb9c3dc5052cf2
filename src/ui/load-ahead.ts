import { type Place, placeOf, questionAt } from '../flow/flow.ts';
import { caseScripts } from './case-scripts.ts';
import { cases } from './cases.ts';
import { loadFlow } from './flows.ts';
import { lookUpSection, outcomePage } from './late-parts.ts';
import type { OpenCase } from './show-case.ts';

/**
 * What the next answer may lead to is there, and where it leads is known, before it is given. For when nobody waits. A
 * script that could not be loaded once is refused by the browser until the page is loaded again.
 */
export async function loadAhead({ case: { id }, standing: { at } }: OpenCase) {
  if (!navigator.onLine) return;
  const runnable = await loadFlow(at.flow);
  const options = (runnable && questionAt(runnable.flow, at.node)?.options) ?? [];
  for (const option of options) runnable?.step?.(at.node, option.id); // which remembers it
  const places = options.map(({ next }) => placeOf(next, at.flow));
  await Promise.all([caseScripts(), cases.load(id), outcomePage.load(), ...places.map(partsAt)]);
}

async function partsAt(place: Place) {
  const runnable = await loadFlow(place.flow);
  if (runnable && questionAt(runnable.flow, place.node)?.lookUp) await lookUpSection.load();
}
