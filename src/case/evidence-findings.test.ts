import { expect, test } from 'vitest';
import { readContent } from '../authoring/read-content.ts';
import type { Reading } from '../mail/reading.ts';
import { evidenceFindings } from './evidence-findings.ts';
import type { Happening } from './log.ts';
import { lookUpFields } from './look-up-fields.ts';
import { logOf } from './test-flows.ts';
import { failure, finding, reading } from './test-readings.ts';

const { codes } = readContent('flows');

const pasted = (read: Reading, text = ''): Happening => ({ type: 'evidence', text, reading: read });
const provider = (id: string): Happening => ({ type: 'provider', provider: id });
const lookedUp = (findings: Record<string, string>) => ({
  type: 'evidence' as const,
  text: 'DNS',
  findings,
});
const refusedBy = (host: string) =>
  failure({ reason: 'relay-denied', says: '554 5.7.1 Relay access denied', remoteHost: finding(host) });

const header = `Received: from mail.example.com (mail.example.com [192.0.2.7]) by mx.example.net; Sat, 14 Mar 2026 08:30:12 +0000
Authentication-Results: mx.example.net; spf=fail smtp.mailfrom=bounce.example.com; dkim=pass header.d=example.org header.s=s1; dmarc=fail header.from=example.com
DKIM-Signature: v=1; d=example.org; s=s1; a=rsa-sha256; h=from; bh=x; b=y
From: pat@example.com
Subject: Offer
Date: Sat, 14 Mar 2026 09:30:10 +0100
`;
const ownSigned = header.replace('d=example.org; s=s1', 'd=news.example.com; s=own');
const headers = pasted(reading('headers'), header);
const spam = `Received: from mail.example.com (mail.example.com [192.0.2.7]) by mx.example.net with ESMTPS; Sat, 14 Mar 2026 09:30:12 +0100
Authentication-Results: mx.example.net; spf=fail smtp.mailfrom=pat@example.com; dmarc=fail header.from=example.com
X-Spam-Flag: YES
From: pat@example.com
`;

test.each<{ case: string; log: Happening[]; finding: string; value: string | undefined }>([
  {
    case: 'the reason that a bounce states',
    log: [pasted(reading('bounce', failure()))],
    finding: 'reason',
    value: 'mailbox-full',
  },
  {
    case: 'no reason where none is stated',
    log: [pasted(reading('bounce', failure({ reason: 'unknown' })))],
    finding: 'reason',
    value: undefined,
  },
  {
    case: 'that it failed',
    log: [pasted(reading('bounce', failure()))],
    finding: 'action',
    value: 'failed',
  },
  {
    case: 'not that a bare reply is a failed delivery',
    log: [pasted(reading('error-text', failure()))],
    finding: 'action',
    value: undefined,
  },
  { case: 'that it arrived', log: [pasted(reading('delivered'))], finding: 'action', value: 'delivered' },
  {
    case: 'the check that a server names',
    log: [pasted(reading('bounce', failure({ reason: 'sender-authentication', says: '550 SPF fail' })))],
    finding: 'failed-check',
    value: 'spf',
  },
  {
    case: 'the error of a mail program',
    log: [pasted(reading('error-text', failure({ clientCode: finding('0x800CCC0E') })))],
    finding: 'client-error',
    value: 'unreachable',
  },
  {
    case: "that another server than the provider's refuses to relay",
    log: [provider('thexyz'), pasted(reading('bounce', refusedBy('mx.example.net')))],
    finding: 'asking-server',
    value: 'other-relay',
  },
  {
    case: 'not whose side it is, where a server refuses that may pass on mail of the sender',
    log: [provider('thexyz'), pasted(reading('bounce', refusedBy('smtp.example.org')))],
    finding: 'asking-server',
    value: undefined,
  },
  {
    case: "not whose side it is, where the provider's own server refuses",
    log: [provider('thexyz'), pasted(reading('bounce', refusedBy('mx.emailsrvr.com')))],
    finding: 'asking-server',
    value: undefined,
  },
  {
    case: 'not whose side it is, where a mail program shows it',
    log: [provider('thexyz'), pasted(reading('error-text', refusedBy('mx.example.net')))],
    finding: 'asking-server',
    value: undefined,
  },
  { case: 'what the receiving server found', log: [headers], finding: 'authentication', value: 'fail' },
  {
    case: 'that the SPF policy refuses the server, as the receiving server says',
    log: [pasted(reading('headers'), spam)],
    finding: 'sender-policy',
    value: 'excludes',
  },
  {
    case: 'not what a server found in the policy, once it was looked up today',
    log: [pasted(reading('headers'), spam), { ...lookedUp({}), speaksFor: ['sender-policy'] }],
    finding: 'sender-policy',
    value: undefined,
  },
  {
    case: 'what a look-up found in the policy, whatever a server found before',
    log: [
      pasted(reading('headers'), spam),
      { ...lookedUp({ 'sender-policy': 'allows' }), speaksFor: ['sender-policy'] },
    ],
    finding: 'sender-policy',
    value: 'allows',
  },
  {
    case: 'the folder that a filter names',
    log: [pasted(reading('headers'), spam)],
    finding: 'folder',
    value: 'spam',
  },
  {
    case: 'the folder that Microsoft names',
    log: [
      pasted(reading('headers'), `X-Microsoft-Antispam-Mailbox-Delivery: ucf:0;jmr:1;dest:J;\n${header}`),
    ],
    finding: 'folder',
    value: 'spam',
  },
  {
    case: 'not the spam folder, where Microsoft names another one',
    log: [pasted(reading('headers'), `X-Microsoft-Antispam-Mailbox-Delivery: dest:I;\n${spam}`)],
    finding: 'folder',
    value: undefined,
  },
  { case: 'no folder where none is named', log: [headers], finding: 'folder', value: undefined },
  {
    case: 'what a look-up found last',
    log: [lookedUp({ 'mx-points-here': 'no' }), lookedUp({ 'mx-points-here': 'yes' })],
    finding: 'mx-points-here',
    value: 'yes',
  },
  {
    case: 'nothing that a later look-up no longer finds',
    log: [lookedUp({ 'mx-points-here': 'yes' }), { ...lookedUp({}), speaksFor: ['mx-points-here'] }],
    finding: 'mx-points-here',
    value: undefined,
  },
  {
    case: 'what a later look-up of another kind does not speak for',
    log: [lookedUp({ 'mx-points-here': 'yes' }), { ...lookedUp({}), speaksFor: ['sender-policy'] }],
    finding: 'mx-points-here',
    value: 'yes',
  },
  {
    case: 'nothing of MX records that were held against another provider',
    log: [provider('opensrs'), lookedUp({ 'mx-points-here': 'no' }), provider('thexyz')],
    finding: 'mx-points-here',
    value: undefined,
  },
  {
    case: 'what the provider means by its own reply',
    log: [
      provider('mailhostbox'),
      pasted(
        reading(
          'error-text',
          failure({ reason: 'address-unknown', says: '553 Sender address rejected: not owned by user' }),
        ),
      ),
    ],
    finding: 'reason',
    value: 'sender-refused',
  },
])('evidence tells $case', ({ log, finding: id, value }) => {
  expect(evidenceFindings(logOf('agent', ...log), codes).get(id)).toBe(value);
});

test.each<{ case: string; log: Happening[]; of: 'sender' | 'recipient'; fields: object }>([
  { case: 'nothing', log: [], of: 'sender', fields: {} },
  {
    case: 'the domain of the first recipient',
    log: [{ type: 'detail', detail: 'recipient', value: 'lee@example.net, kim@example.org' }],
    of: 'recipient',
    fields: { domain: 'example.net' },
  },
  {
    case: 'what the headers say of the sender',
    log: [headers],
    of: 'sender',
    fields: {
      domain: 'bounce.example.com',
      ip: '192.0.2.7',
      helo: 'mail.example.com',
      selector: 's1',
      signer: 'example.org',
      from: 'example.com',
    },
  },
  {
    case: 'the signature of the domain in From, not that of the sending service above it',
    log: [pasted(reading('headers'), `DKIM-Signature: v=1; d=service.example; s=their; b=y\n${ownSigned}`)],
    of: 'sender',
    fields: {
      domain: 'bounce.example.com',
      ip: '192.0.2.7',
      helo: 'mail.example.com',
      selector: 'own',
      signer: 'news.example.com',
      from: 'example.com',
    },
  },
  {
    case: 'another sender that a person gave, without what the headers say of theirs',
    log: [headers, { type: 'detail', detail: 'sender', value: 'ann@example.edu' }],
    of: 'sender',
    fields: { domain: 'example.edu', ip: '192.0.2.7', helo: 'mail.example.com' },
  },
  {
    case: 'the envelope sender that the headers name, and another server without the name of theirs',
    log: [
      pasted(reading('headers'), `Return-Path: <b-7@bounce.example.com>\n${header}`),
      { type: 'detail', detail: 'sending-ip', value: '192.0.2.8' },
    ],
    of: 'sender',
    fields: {
      domain: 'bounce.example.com',
      ip: '192.0.2.8',
      sender: 'b-7@bounce.example.com',
      selector: 's1',
      signer: 'example.org',
      from: 'example.com',
    },
  },
])('a look-up is about $case', ({ log, of, fields }) => {
  const known = Object.entries(lookUpFields(logOf('agent', ...log), of)).filter(
    ([, value]) => value !== undefined,
  );
  expect(Object.fromEntries(known)).toEqual(fields);
});
