import { expect, test } from 'vitest';
import { readContent } from '../../authoring/read-content.ts';
import { lookUpIn } from '../../dns/test-zone.ts';
import type { DnsFields } from './fields.ts';
import { runCheck } from './run-check.ts';

const { dns: texts, providers } = readContent('flows');
const provider = providers.get('opensrs');
if (!texts || !provider) throw new Error('flows/ has problems');
const known = { texts, provider };

async function asked(check: 'dkim' | 'dmarc', fields: DnsFields) {
  const lookUp = lookUpIn();
  const result = await runCheck(check, fields, { ...known, lookUp });
  const further = 'further' in result ? result.further.map((remark) => remark.verdict) : [];
  return { names: lookUp.asked, further };
}

const message = { domain: 'bounce.service.example', selector: 's1', from: 'example.com' };

test.each([
  { case: 'of the domain', fields: { domain: 'example.com', selector: 's1' }, at: 'example.com' },
  { case: 'of the signer', fields: { ...message, signer: 'news.example.com' }, at: 'news.example.com' },
])('the key $case is looked up', async ({ fields, at }) => {
  expect((await asked('dkim', fields)).names[0]).toBe(`s1._domainkey.${at} TXT`);
});

test.each<{ case: string; fields: DnsFields; says: string[] }>([
  { case: 'nothing of a signature', fields: { domain: 'example.com', selector: 's1' }, says: [] },
  {
    case: 'the signer',
    fields: { ...message, signer: 'example.com' },
    says: ['spf-not-needed', 'dkim-aligned'],
  },
  {
    case: 'the signer, without From',
    fields: { domain: 'example.com', signer: 'a.example' },
    says: ['dkim-not-aligned'],
  },
  { case: 'nothing of a signer', fields: message, says: ['spf-not-aligned', 'dkim-not-aligned'] },
])('DMARC compares what is known: $case', async ({ fields, says }) => {
  expect((await asked('dmarc', fields)).further).toEqual(says);
});
