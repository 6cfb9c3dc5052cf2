import * as v from 'valibot';

export interface Verdict {
  /** `skipped`: nobody could be asked. */
  readonly is: 'clean' | 'vulnerable' | 'skipped' | 'failed';
  readonly lines: readonly string[];
}

const advisorySchema = v.object({ title: v.string(), url: v.string() });

const reportSchema = v.object({
  auditReportVersion: v.literal(2),
  vulnerabilities: v.record(
    v.string(),
    v.object({
      name: v.string(),
      severity: v.string(),
      range: v.string(),
      /** What is known of it, or the name of what it has that from. */
      via: v.array(v.union([v.string(), advisorySchema])),
    }),
  ),
  metadata: v.object({
    vulnerabilities: v.object({ total: v.number() }),
    dependencies: v.object({ total: v.number() }),
  }),
});

const errorSchema = v.object({
  /** What the registry answered. */
  statusCode: v.optional(v.number()),
  message: v.optional(v.string(), ''),
  error: v.object({ summary: v.optional(v.string(), '') }),
});

const noNetwork = /network timeout|\b(?:ENOTFOUND|EAI_AGAIN|ECONN\w+|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH)\b/;

/**
 * What `npm audit --json` says. Whatever is known to be vulnerable counts, however mild it is and whoever needs it. A
 * registry that knows no advisories says nothing about the dependencies; an output that nobody can read may hide some.
 */
export function auditVerdict(output: string): Verdict {
  const json = parsed(output);
  const report = v.safeParse(reportSchema, json);
  if (report.success) return ofReport(report.output);
  const trouble = v.safeParse(errorSchema, json);
  if (!trouble.success) return { is: 'failed', lines: ['npm audit says nothing that can be read', output] };
  const { statusCode, message, error } = trouble.output;
  const isUnasked = statusCode !== undefined || noNetwork.test(message);
  return { is: isUnasked ? 'skipped' : 'failed', lines: [message || error.summary] };
}

function ofReport({ vulnerabilities, metadata }: v.InferOutput<typeof reportSchema>): Verdict {
  const { total } = metadata.vulnerabilities;
  if (total === 0)
    return { is: 'clean', lines: [`nothing is known against ${metadata.dependencies.total} dependencies`] };
  const lines = Object.values(vulnerabilities).flatMap(({ name, severity, range, via }) =>
    via.map((one) => {
      const why = typeof one === 'string' ? `through ${one}` : `${one.title} ${one.url}`;
      return `${severity}: ${name} ${range}: ${why}`;
    }),
  );
  return { is: 'vulnerable', lines };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
