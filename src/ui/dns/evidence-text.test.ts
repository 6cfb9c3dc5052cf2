import { expect, test } from 'vitest';
import { readContent } from '../../authoring/read-content.ts';
import { lookUpIn } from '../../dns/test-zone.ts';
import { dnsEvidenceText } from './evidence-text.ts';
import { runCheck } from './run-check.ts';

const { dns: texts, providers } = readContent('flows');
const provider = providers.get('opensrs');
if (!texts || !provider) throw new Error('flows/ has problems');

async function evidence(check: 'mx' | 'spf' | 'dmarc', ...zone: string[]) {
  if (!texts || !provider) return '';
  const result = await runCheck(
    check,
    { domain: 'example.com' },
    { provider, texts, lookUp: lookUpIn(...zone) },
  );
  return dnsEvidenceText(result, texts, 'agent');
}

test('a result as text: what, whom, when, what it means, who acts, and every record', async () => {
  expect(await evidence('dmarc', '_dmarc.example.com TXT v=DMARC1; p=reject')).toBe(
    `DNS check DMARC: _dmarc.example.com
Asked dns.example on 1970-01-01 00:00:00 UTC

Good: The DMARC policy is reject
Receivers refuse mail from example.com that passes neither SPF nor DKIM for it.
Nobody has to act: If own mail is refused, correct SPF or DKIM. Do not weaken the policy.

Attention: Nobody gets reports
Without rua= nobody learns which servers send in the name of the domain.
Whoever manages the DNS of the domain: Add rua=mailto: with an address that somebody reads.

Records:
_dmarc.example.com. 300 IN TXT "v=DMARC1; p=reject"
_dmarc.com. TXT: no such name`,
  );
});

test('a failed look-up is text too, and claims nothing about the record', async () => {
  const text = await evidence('mx', 'example.com MX !servfail');
  expect(text).toContain('Not checked, because the DNS of the domain gives no valid answer');
  expect(text).toContain('example.com. MX: no answer: Not checked, because');
  expect(text).not.toMatch(/Good|Wrong/);
});

test('no word is left in braces, whatever a check says', async () => {
  const zones = [
    ['example.com MX 10 mx.elsewhere.example'],
    ['example.com MX 10 m.example', 'm.example CNAME r.example', 'r.example A 10.0.0.1'],
    ['example.com TXT v=spf1 include:gone.example -all'],
    ['example.com TXT v=spf1 +all'],
    [],
  ];
  for (const zone of zones) {
    for (const check of ['mx', 'spf', 'dmarc'] as const)
      expect(await evidence(check, ...zone)).not.toMatch(/[{}]/);
  }
});
