import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { analyzeHeaders, type HeaderAnalysis } from './analyze-headers.ts';
import type { AuthenticationResults } from './authentication-results.ts';
import type { Check } from './check.ts';
import { headerFindings } from './header-findings.ts';

/** Headers in the style of many mail systems, written for this project; beside each what must be read from it. */
const folder = join(import.meta.dirname, 'samples');
const samples = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => ({
    name,
    text: readFileSync(join(folder, name), 'utf8'),
    expected: JSON.parse(readFileSync(join(folder, name.replace('.txt', '.expect.json')), 'utf8')),
  }));

test.each(samples)('$name', ({ text, expected }) => {
  for (const end of ['\n', '\r\n']) {
    const analysis = analyzeHeaders(text.replaceAll('\n', end));
    expect(analysis && told(analysis)).toMatchObject(expected);
  }
});

test('each part keeps the fields it was read from', () => {
  for (const { text } of samples) {
    const analysis = analyzeHeaders(text);
    const { authentication } = analysis ?? {};
    const fields = [
      ...(analysis?.route.hops ?? []).map(({ field }) => field),
      ...(analysis?.marks ?? []).map(({ field }) => field),
      ...(analysis?.anomalies ?? []).flatMap((anomaly) => anomaly.fields),
      ...(authentication?.dkim ?? []).map(({ field }) => field),
      ...(authentication?.claims ?? []).map(({ field }) => field),
    ];
    for (const field of fields) expect(analysis?.fields).toContain(field);
  }
});

test.each(['', 'Hello Kim,\n\nhow are you?', '550 5.1.1 User unknown', 'https://example.com/: x'])(
  'no header: %j',
  (text) => {
    expect(analyzeHeaders(text)).toBeUndefined();
  },
);

/** What a person would note down; null for what is absent. */
function told(analysis: HeaderAnalysis) {
  const { envelope, route, authentication, marks, anomalies } = analysis;
  const { spf, dkim, dmarc, arc, voucher, claims, arcSets } = authentication;
  return {
    ...envelope,
    hops: route.hops.map(({ by, time, ...hop }) => ({
      ...hop,
      by: by?.name ?? by?.ip,
      offset: time?.offset,
    })),
    total: route.total ?? null,
    slowest: route.slowest ?? null,
    voucher: voucher ?? null,
    checks: [...(spf ? [spf] : []), ...dkim, ...(dmarc ? [dmarc] : []), ...(arc ? [arc] : [])].map(line),
    claims: claims.map((claim) => `${claim.authservId} ${results(claim)}`),
    arc: arcSets.map(
      ({ instance, chain, domain, saw }) => `${instance} ${chain} ${domain}: ${saw && results(saw)}`,
    ),
    marks: marks.map(({ mark, value }) => `${mark} ${value}`),
    anomalies: anomalies.map(({ kind }) => kind),
    findings: { authentication: null, ...headerFindings(analysis) },
  };
}

const results = (said: AuthenticationResults) =>
  said.results.map(({ method, result }) => `${method}=${result}`).join(' ');
const line = ({ method, result, domain, selector, ip, policy, alignment }: Check) =>
  [method, result, domain, selector, ip, policy, alignment].filter(Boolean).join(' ');
