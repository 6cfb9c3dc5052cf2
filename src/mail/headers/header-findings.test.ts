import { expect, test } from 'vitest';
import { analyzeHeaders } from './analyze-headers.ts';
import { headerFindings } from './header-findings.ts';

/** The verdict for results of the receiving server about mail from a.example. */
function findings(results: string) {
  const text = `Authentication-Results: mx.example.com; ${results}
Received: from x (x [192.0.2.1]) by mx.example.com; x
From: Kim <kim@a.example>
`;
  const analysis = analyzeHeaders(text);
  const { authentication, failedCheck } = analysis ? headerFindings(analysis) : {};
  return [authentication, failedCheck].filter((word) => word !== undefined).join(' ');
}

const spf = (result: string, domain = 'a.example') => `spf=${result} smtp.mailfrom=${domain}`;
const dkim = (result: string, domain = 'a.example') => `dkim=${result} header.d=${domain}`;

test.each([
  ['DMARC sums up', `${spf('fail')}; ${dkim('pass')}; dmarc=pass`, 'pass'],
  ['DMARC without a record', `${spf('pass')}; dmarc=bestguesspass`, 'pass'],
  ['without DMARC, an aligned pass is enough', spf('pass', 'mail.a.example'), 'pass'],
  ['SPF failed, no signature', `${spf('fail')}; dkim=none; dmarc=fail`, 'fail spf'],
  ['softfail without anything else', spf('softfail'), 'fail spf'],
  ['the signature is broken', `${spf('none')}; ${dkim('fail')}; dmarc=fail`, 'fail dkim'],
  ['both failed', `${spf('fail')}; ${dkim('fail')}; dmarc=fail`, 'fail dmarc'],
  [
    'both passed for another domain',
    `${spf('pass', 'b.example')}; ${dkim('pass', 'b.example')}; dmarc=fail`,
    'fail dmarc',
  ],
  [
    'SPF failed, signed by another domain',
    `${spf('fail')}; ${dkim('pass', 'b.example')}; dmarc=fail`,
    'fail dmarc',
  ],
  [
    'SPF failed, and a signature of another domain is broken',
    `${spf('fail')}; ${dkim('fail', 'b.example')}; dmarc=fail`,
    'fail spf',
  ],
  [
    'SPF passed for another domain, whose signature is broken',
    `${spf('pass', 'b.example')}; ${dkim('fail', 'b.example')}; dmarc=fail`,
    'fail dmarc',
  ],
  [
    'the own signature is broken, that of the sending service is whole',
    `${dkim('fail')}; ${dkim('pass', 'b.example')}; dmarc=fail`,
    'fail dkim',
  ],
  ['one of two signatures is whole', `${dkim('fail', 'b.example')}; ${dkim('pass')}`, 'pass'],
  ['nothing was found out', `${spf('none')}; dkim=none; dmarc=none`, ''],
  ['DNS did not answer', `${spf('temperror')}; dmarc=temperror`, ''],
  ['a signature that passed for nobody knows whom', `${spf('softfail')}; dkim=pass`, ''],
])('%s', (_, results, verdict) => {
  expect(findings(results)).toBe(verdict);
});
