import { accountDetails } from '../account-details.ts';
import { type Content, detailsFile, evidenceFile, fileOf, type Problem } from '../content.ts';
import type { Flow } from '../flow.ts';
import { placeholdersIn } from '../placeholders.ts';

/** Details, evidence, facts and placeholders that do not exist. */
export function nameProblems(content: Content): Problem[] {
  if (content.unreadable.has(detailsFile) || content.unreadable.has(evidenceFile)) return [];
  return [
    ...[...content.flows.values()].flatMap((flow) => flowNameProblems(content, flow)),
    ...[...content.providers].flatMap(([id, provider]) =>
      (['account', 'requires'] as const).flatMap((key) =>
        provider[key].flatMap((detail, index) =>
          content.details.has(detail)
            ? []
            : [
                {
                  file: `providers/${id}.yaml`,
                  path: [key, index],
                  what: `there is no ticket detail "${detail}"`,
                  fix: `use one of: ${[...content.details].join(', ')}`,
                },
              ],
        ),
      ),
    ),
  ];
}

function flowNameProblems(content: Content, flow: Flow): Problem[] {
  const details = new Set([accountDetails, ...content.details]);
  const file = fileOf(flow.id);
  const missing = (
    names: readonly string[] | undefined,
    known: ReadonlySet<string>,
    kind: string,
    path: string[],
  ) =>
    (names ?? []).flatMap((name, index) =>
      known.has(name)
        ? []
        : [
            {
              file,
              path: [...path, index],
              what: `there is no ${kind} "${name}"`,
              fix: `use one of: ${[...known].join(', ')}`,
            },
          ],
    );

  return [
    ...Object.entries(flow.questions).flatMap(([id, question]) => [
      ...missing(question.collect, details, 'ticket detail', ['questions', id, 'collect']),
      ...missing(question.facts, content.facts, 'provider fact', ['questions', id, 'facts']),
      ...placeholderProblems(content, file, ['questions', id], question),
    ]),
    ...Object.entries(flow.outcomes).flatMap(([id, outcome]) => [
      ...missing(outcome.collect, details, 'ticket detail', ['outcomes', id, 'collect']),
      ...(outcome.kind === 'escalate'
        ? [
            ...missing(outcome.without, details, 'ticket detail', ['outcomes', id, 'without']),
            ...missing(outcome.evidence, content.evidence, 'evidence', ['outcomes', id, 'evidence']),
          ]
        : []),
      ...placeholderProblems(content, file, ['outcomes', id], outcome),
    ]),
  ];
}

/** Walks every text of a node, wherever it stands. */
function placeholderProblems(
  content: Content,
  file: string,
  path: (string | number)[],
  node: unknown,
): Problem[] {
  if (typeof node === 'string') {
    return placeholdersIn(node)
      .filter((name) => !content.details.has(name) && !content.facts.has(name) && name !== 'provider.name')
      .map((name) => ({
        file,
        path,
        what: `there is nothing to put for "{${name}}"`,
        fix: `use a ticket detail, provider.name, or one of: ${[...content.facts].join(', ')}`,
      }));
  }
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) =>
    placeholderProblems(content, file, [...path, Array.isArray(node) ? Number(key) : key], value),
  );
}
