import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readContent } from '../../authoring/read-content.ts';
import { analyzeHeaders } from '../../mail/headers/analyze-headers.ts';
import { headerEvidenceText } from './header-evidence-text.ts';

const { headers } = readContent('flows');
const textOf = (pasted: string) => {
  const analysis = analyzeHeaders(pasted);
  return analysis && headerEvidenceText(analysis, headers);
};
const sample = (name: string) => readFileSync(`src/mail/headers/samples/${name}.txt`, 'utf8');

test('a message with everything', () => {
  expect(textOf(sample('mailing-list'))).toBe(`Message headers
Sender not proved: DMARC and DKIM failed for example.net.
Checked by: mx.example.com. The receiving server added this. Its place in the header or its name shows it.
Way: 2 servers, 1 minute 38 seconds in all. Longest wait: 1 minute 38 seconds before mx.example.com
From: Lee <lee@example.net>
To: talk@lists.example.org
Date: 2026-03-03 08:15:00 +00:00
Message-ID: <5@example.net>
Return-Path: <talk-bounces@lists.example.org>
Sending IP address: 192.0.2.80

Checks:
  SPF: pass, lists.example.org. lists.example.org lists the sending server as a sender.
  DKIM: fail, example.net, selector s1. Signature of example.net (selector s1) did not verify: changed on the way, or wrong key.
  DMARC: fail, example.net, policy none. Neither SPF nor DKIM passed with a domain that fits example.net. Its policy: none.
  ARC: pass. The seals are whole. What the first server saw is in the list below.

Route:
  1. 2026-03-03 08:15:02 +00:00: lists.example.org, from mail.example.net [192.0.2.25], ESMTPS, encrypted, id 3
  2. 2026-03-03 08:16:40 +00:00: mx.example.com, from lists.example.org [192.0.2.80], ESMTPS, encrypted, id 4, Wait: 1 minute 38 seconds

Marks of providers and filters:
  Precedence: list, Mail of a mailing list.
  Mailing list: Talk <talk.lists.example.org>
  Refused: False, Not refused. The other marks say whether it counts as spam.
  Spam score: 3.20, The score is below the limit for refusing. The limit for marking as spam is lower.
  Tests: R_DKIM_REJECT, BAYES_HAM

What is unusual:
  Sent by another domain. From is example.net, Return-Path is lists.example.org. Usual for newsletters, lists and forwarding. SPF speaks of lists.example.org only.
`);
});

test('a clock that is wrong makes no wait', () => {
  expect(textOf(sample('clock-ahead'))).toContain(
    '2. 2026-03-03 10:20:00 +00:00: relay.example.org, from mail.example.net [192.0.2.25], ESMTPS, encrypted, id 2, clock 2 hours 4 minutes ahead of the others',
  );
});

test('what is claimed is said to count for nothing', () => {
  const text = textOf(sample('forged-results'));
  expect(text).toContain('Not checked: Only other servers say something about it. That may be false.');
  expect(text).toContain('Claims of other servers (do not count):\n  mx.bank.example: spf=pass, dkim=pass');
});

test('a result that anybody may have written proves nothing', () => {
  expect(
    textOf(
      'Authentication-Results: mx; dmarc=pass header.from=a.example\nReceived: by mx; x\nFrom: x@a.example\n',
    ),
  ).toContain('Sender proved');
  expect(
    textOf(
      'Received: by mx; x\nAuthentication-Results: mx; dmarc=pass header.from=a.example\nFrom: x@a.example\n',
    ),
  ).toContain(
    'Probably proved: DMARC passed for a.example, but the headers do not show which server checked.',
  );
});

test('nothing that was pasted begins a line of its own', () => {
  const text = textOf(
    'From: a@b.example\nSubject: x\n\tChecks:\n\tSPF: pass\nReceived: by mx.example.com; x\n',
  );
  expect(text).toContain('Subject: x Checks: SPF: pass\n');
});
