import { expect, test } from 'vitest';
import { auditVerdict } from './audit-verdict.ts';

/** As npm 11 writes it. */
const reportOf = (vulnerabilities: Readonly<Record<string, object>>) => ({
  auditReportVersion: 2,
  vulnerabilities,
  metadata: {
    vulnerabilities: { info: 0, low: 1, total: Object.keys(vulnerabilities).length },
    dependencies: { prod: 25, dev: 497, total: 541 },
  },
});
const noWords = { summary: '', detail: '' };
const endpoint = 'https://registry.npmjs.org/-/npm/v1/security/advisories/bulk';

test.each<{ case: string; output: string | object; is: string; says: readonly string[] }>([
  {
    case: 'nothing is known against the dependencies',
    output: reportOf({}),
    is: 'clean',
    says: ['nothing is known against 541 dependencies'],
  },
  {
    case: 'a mild one, and one that comes with another: each is said',
    output: reportOf({
      xstate: {
        name: 'xstate',
        severity: 'low',
        range: '>=5.0.0',
        via: [{ source: 1, title: 'A planted one', url: 'https://github.com/advisories/GHSA-x' }],
      },
      knip: { name: 'knip', severity: 'high', range: '>=1.6.1', via: ['zod'] },
    }),
    is: 'vulnerable',
    says: [
      'low: xstate >=5.0.0: A planted one https://github.com/advisories/GHSA-x',
      'high: knip >=1.6.1: through zod',
    ],
  },
  {
    case: 'a registry that takes no such question',
    output: {
      message: `405 Method Not Allowed - POST ${endpoint}`,
      method: 'POST',
      uri: endpoint,
      statusCode: 405,
      body: '',
      error: noWords,
    },
    is: 'skipped',
    says: [`405 Method Not Allowed - POST ${endpoint}`],
  },
  {
    case: 'a name that no server has',
    output: { message: `request to ${endpoint} failed, reason: getaddrinfo ENOTFOUND x`, error: noWords },
    is: 'skipped',
    says: [`request to ${endpoint} failed, reason: getaddrinfo ENOTFOUND x`],
  },
  {
    case: 'a server that does not answer',
    output: { message: `network timeout at: ${endpoint}`, error: noWords },
    is: 'skipped',
    says: [`network timeout at: ${endpoint}`],
  },
  {
    case: 'no lock file: that is a mistake here',
    output: { error: { code: 'ENOLOCK', summary: 'This command requires an existing lockfile.' } },
    is: 'failed',
    says: ['This command requires an existing lockfile.'],
  },
  {
    case: 'a page in place of JSON',
    output: '<!doctype html>',
    is: 'failed',
    says: ['npm audit says nothing that can be read', '<!doctype html>'],
  },
  {
    case: 'JSON of another kind',
    output: '{"auditReportVersion":3}',
    is: 'failed',
    says: ['npm audit says nothing that can be read', '{"auditReportVersion":3}'],
  },
  {
    case: 'nothing at all',
    output: '',
    is: 'failed',
    says: ['npm audit says nothing that can be read', ''],
  },
])('$case: $is', ({ output, is, says }) => {
  expect(auditVerdict(typeof output === 'string' ? output : JSON.stringify(output))).toEqual({
    is,
    lines: says,
  });
});
