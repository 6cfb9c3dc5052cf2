import type { Content, Problem } from '../flow/content.ts';
import { findings } from '../flow/findings.ts';
import { entryOf, type Knowledge, type ProviderCodes } from '../knowledge/codes.ts';
import { foldWords } from '../knowledge/fold.ts';

type Path = readonly (string | number)[];

/** What a schema cannot see in `flows/codes/`. */
export function codeProblems(codes: Knowledge, { flows, unreadable }: Content): Problem[] {
  const tables: readonly (readonly [string, unknown])[] = [
    ['codes/reply-codes.yaml', codes.reply],
    ['codes/enhanced-codes.yaml', codes.enhanced],
    ['codes/microsoft-codes.yaml', codes.microsoft],
    ['codes/reasons.yaml', codes.reasons],
    ['codes/client-errors.yaml', codes.clients],
    ['codes/readings.yaml', codes.readings],
    ...Object.entries(codes.providers).map(([id, table]) => [`codes/${id}.yaml`, table] as const),
  ];
  const isStart = (start: string) => {
    const [flow = '', question = ''] = start.split('/');
    return unreadable.has(`${flow}.yaml`) || flows.get(flow)?.questions[question] !== undefined;
  };
  return [
    ...tables.flatMap(([file, table]) => [
      ...valuesOf(table, 'start').flatMap(([path, start]) =>
        isStart(start)
          ? []
          : [
              {
                file,
                path,
                what: `there is no question "${start}"`,
                fix: 'name a flow and a question of it',
              },
            ],
      ),
      ...valuesOf(table, 'reason').flatMap(([path, reason]) => reasonProblems(file, path, reason)),
    ]),
    ...Object.keys(codes.reasons).flatMap((reason) => reasonProblems('codes/reasons.yaml', [reason], reason)),
    ...Object.entries(codes.providers).flatMap(([id, table]) => [
      ...twiceProblems(`codes/${id}.yaml`, table),
      ...wordlessProblems(`codes/${id}.yaml`, table),
      ...(unreadable.has('codes/reply-codes.yaml') || unreadable.has('codes/enhanced-codes.yaml')
        ? []
        : asStandardProblems(`codes/${id}.yaml`, table, codes)),
    ]),
    ...clientProblems(codes),
  ];
}

function reasonProblems(file: string, path: Path, reason: string): Problem[] {
  const known = entryOf(findings, 'reason') ?? [];
  if (known.includes(reason)) return [];
  return [{ file, path, what: `there is no reason "${reason}"`, fix: `use one of: ${known.join(', ')}` }];
}

/** Every value under a key, wherever it stands, with the path to it. */
function valuesOf(value: unknown, key: string, path: Path = []): [Path, string][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]): [Path, string][] => {
    const here = [...path, Array.isArray(value) ? Number(name) : name];
    return name === key && typeof inner === 'string' ? [[here, inner]] : valuesOf(inner, key, here);
  });
}

function twiceProblems(file: string, { codes }: ProviderCodes): Problem[] {
  const seen = new Set<string>();
  return codes.flatMap(({ reply = '', enhanced = '', text = '' }, index) => {
    const key = [reply, enhanced, foldWords(text)].join('|');
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    const what = `${[reply, enhanced, text && `"${text}"`].filter(Boolean).join(' ') || 'an entry without a code'} stands here twice`;
    return [{ file, path: ['codes', index], what, fix: 'make one entry of the two, with `causes`' }];
  });
}

function wordlessProblems(file: string, { codes }: ProviderCodes): Problem[] {
  return codes.flatMap(({ textDecides, text = '', words = [] }, index) =>
    textDecides && foldWords([text, ...words].join(' ')) === ''
      ? [
          {
            file,
            path: ['codes', index, 'textDecides'],
            what: 'nothing can decide for this entry',
            fix: 'add `text` or `words`',
          },
        ]
      : [],
  );
}

function asStandardProblems(file: string, table: ProviderCodes, codes: Knowledge): Problem[] {
  return Object.keys(table.asStandard ?? {}).flatMap((code) =>
    codes.enhanced[code] || codes.reply.codes[code]
      ? []
      : [
          {
            file,
            path: ['asStandard', code],
            what: `"${code}" is in neither reply-codes.yaml nor enhanced-codes.yaml`,
            fix: 'write an entry with its meaning under `codes`',
          },
        ],
  );
}

function clientProblems({ clients }: Knowledge): Problem[] {
  const file = 'codes/client-errors.yaml';
  const known = entryOf(findings, 'client-error') ?? [];
  return clients.errors.flatMap(({ code, text, checks, answers }, index) => [
    ...(code === undefined && text === undefined
      ? [{ file, path: ['errors', index], what: 'has neither a code nor a text', fix: 'add one of them' }]
      : []),
    ...(answers === undefined || known.includes(answers)
      ? []
      : [
          {
            file,
            path: ['errors', index, 'answers'],
            what: `"${answers}" is no value of the finding client-error`,
            fix: `use one of: ${known.join(', ')}`,
          },
        ]),
    ...checks.flatMap((check, at) =>
      clients.checks[check] === undefined
        ? [
            {
              file,
              path: ['errors', index, 'checks', at],
              what: `there is no check "${check}"`,
              fix: 'use one of `checks`, or add it there',
            },
          ]
        : [],
    ),
  ]);
}
