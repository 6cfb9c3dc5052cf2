import { type Content, fileOf, type Problem } from '../content.ts';
import { placeOf, questionAt } from '../flow.ts';
import { exists } from './graph.ts';

/** Names that nothing has, and names that two things have. */
export function targetProblems(content: Content): Problem[] {
  return [...content.flows.values()].flatMap((flow) => {
    const file = fileOf(flow.id);
    const problems: Problem[] = [];
    if (!questionAt(flow, flow.start)) {
      const fix = 'name one of its questions';
      problems.push({ file, path: ['start'], what: `there is no question "${flow.start}"`, fix });
    }
    for (const id of Object.keys(flow.questions)) {
      if (Object.hasOwn(flow.outcomes, id)) {
        const what = `"${id}" is a question and an outcome`;
        problems.push({ file, path: ['outcomes', id], what, fix: 'rename one of the two' });
      }
    }
    for (const [id, { options }] of Object.entries(flow.questions)) {
      for (const [index, { next }] of options.entries()) {
        const place = placeOf(next, flow.id);
        if (content.unreadable.has(fileOf(place.flow)) || exists(content, place)) continue;
        const what = content.flows.has(place.flow)
          ? `nothing in ${fileOf(place.flow)} is named "${place.node}"`
          : `there is no flow "${place.flow}"`;
        problems.push({
          file,
          path: ['questions', id, 'options', index, 'next'],
          what,
          fix: 'name a question or an outcome that exists',
        });
      }
    }
    return problems;
  });
}
