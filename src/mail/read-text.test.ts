import { expect, test } from 'vitest';
import { readWording } from '../diagnose/read-wording.ts';
import { read } from './read.ts';

const wording = readWording();

test.each([
  { text: '550', reason: 'unknown', replyCode: '550' },
  { text: '550 Rejected', reason: 'unknown', replyCode: '550' },
  { text: '550 5.1.1', reason: 'address-unknown', replyCode: '550' },
  { text: '550 5.2.1 Rejected', reason: 'mailbox-disabled', replyCode: '550' },
  { text: '554 5.0.0', reason: 'unknown', replyCode: '554' },
  {
    text: '<lee@example.net>: host mx.example.net said: 550 Rejected (in reply to RCPT TO command)',
    reason: 'address-unknown',
    replyCode: '550',
  },
  {
    text: '<lee@example.net>: host mx.example.net said: 550 Rejected (in reply to MAIL FROM command)',
    reason: 'sender-refused',
    replyCode: '550',
  },
  {
    text: 'SMTP error from remote mail server after EHLO mx.example.com: 550 Rejected',
    reason: 'sender-blocklisted',
    replyCode: '550',
  },
  {
    text: 'SMTP error from remote mail server after end of data: 554 Rejected',
    reason: 'content-rejected',
    replyCode: '554',
  },
  {
    text: 'SMTP error from remote mail server after MAIL FROM:<kim@example.com>: 550 kim does not exist',
    reason: 'sender-domain',
    replyCode: '550',
  },
])('a reply: $text', async ({ text, reason, replyCode }) => {
  const { kind, failures } = await read(text, wording);
  expect(kind).toBe('error-text');
  expect(failures[0]).toMatchObject({ reason, replyCode: { value: replyCode } });
});

test.each([
  { text: '0x800CCC0E', reason: 'unknown', clientCode: '0x800CCC0E' },
  {
    text: 'Task reported error (0x800CCC0F): The connection to the server was interrupted.',
    reason: 'unreachable',
    clientCode: '0x800CCC0F',
  },
  { text: 'Mein Outlook sagt 0x800ccc0e', reason: 'unknown', clientCode: '0x800ccc0e' },
  { text: 'SEC_ERROR_UNKNOWN_ISSUER', reason: 'tls-required', clientCode: 'SEC_ERROR_UNKNOWN_ISSUER' },
  { text: 'Error code: -17900', reason: 'unknown', clientCode: '-17900' },
  { text: 'Cannot connect using SSL', reason: 'tls-required' },
  { text: 'Login to server mail.example.com failed.', reason: 'login-required' },
  { text: 'Cannot Send Mail. The message was rejected by the server.', reason: 'unknown' },
  { text: 'The server responded: 535 5.7.8 Authentication failed', reason: 'login-required' },
])('a mail program: $text', async ({ text, reason, clientCode }) => {
  const { kind, failures } = await read(text, wording);
  expect(kind).toBe('error-text');
  expect(failures).toHaveLength(1);
  expect(failures[0]?.reason).toBe(reason);
  expect(failures[0]?.clientCode?.value).toBe(clientCode);
});

test.each([
  'Hello, my mail does not work. Please help.',
  'I sent 550 messages yesterday',
  'Version 5.1.1 build 17900',
  'The meeting is at 4.4.2026 in room 550',
])('no error: %s', async (text) => {
  expect(await read(text, wording)).toMatchObject({ kind: 'unrecognised', failures: [] });
});

test.each([
  {
    text: "Task 'kim@example.com - Sending' reported error (0x80042109): 'Outlook cannot connect to your outgoing (SMTP) e-mail server.'",
    recipient: undefined,
  },
  {
    text: "Task 'kim@example.com - Receiving' reported error (0x800CCC92): 'Your e-mail server rejected your login. The server responded: -ERR [AUTH] Authentication failed'",
    recipient: undefined,
  },
  { text: "Die Aufgabe 'kim@example.com - Senden' meldete einen Fehler (0x800CCC0E)", recipient: undefined },
  {
    text: 'Login to server imap.example.com with username kim@example.com failed.',
    recipient: undefined,
  },
  { text: '553 5.7.1 Sender address rejected: not owned by user kim@example.com', recipient: undefined },
  {
    text: '5.7.1 <lee@example.net>: Recipient address rejected: Access denied. Please check the message recipient "lee@example.net" and try again.',
    recipient: 'lee@example.net',
  },
  {
    text: "Task 'kim@example.com - Sending' reported error (0x800CCC79): 'The server responded: 550 5.7.1 <lee@example.net>: Relay access denied'",
    recipient: 'lee@example.net',
  },
])('whose address it is: $text', async ({ text, recipient }) => {
  const { failures } = await read(text, wording);
  expect(failures[0]?.recipient?.value).toBe(recipient);
});

test.each([
  {
    text: '451 4.7.1 Greylisting in action, please come back later',
    reason: 'rate-limited',
    permanence: 'temporary',
    actor: 'nobody',
  },
  {
    text: 'Recipient address rejected: Greylisted for 5 minutes',
    reason: 'rate-limited',
    permanence: 'temporary',
    actor: 'nobody',
  },
  {
    text: '550 5.7.1 Greylisted, unknown to us',
    reason: 'rate-limited',
    permanence: 'permanent',
    actor: 'sender-admin',
  },
  {
    text: '450 4.2.1 The user you are trying to contact is receiving mail at a rate that prevents more.',
    reason: 'rate-limited',
    permanence: 'temporary',
    actor: 'nobody',
  },
  {
    text: '550 5.7.1 Sender address rejected: not owned by user kim@example.com',
    reason: 'sender-refused',
    permanence: 'permanent',
    actor: 'sender',
  },
])('who must act: $text', async ({ text, ...expected }) => {
  const { failures } = await read(text, wording);
  expect(failures).toMatchObject([expected]);
});

test.each([
  'Your message has been successfully relayed to the following recipients, but the requested delivery status notifications may not be generated by the destination.\n\nlee@example.net',
  'This is an automatically generated Delivery Status Notification.\n\nYour message has been successfully relayed to the following recipients, but the requested delivery status notifications may not be generated by the destination.\n\n  lee@example.net',
  'Delivery to these recipients or groups is complete, but no delivery notification was sent by the destination server:\n\nlee@example.net',
])('delivered: %s', async (text) => {
  expect(await read(text, wording)).toMatchObject({ kind: 'delivered', failures: [] });
});

test('a dialog of a mail program is no notice, and its sender no recipient', async () => {
  const text =
    'Cannot send message using the server smtp.example.com\nThe sender address kim@example.com was rejected by the server smtp.example.com. The server response was: Relaying denied';
  const { kind, failures } = await read(text, wording);
  expect(kind).toBe('error-text');
  expect(failures).toHaveLength(1);
  expect(failures[0]?.recipient).toBeUndefined();
});
