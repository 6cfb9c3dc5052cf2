import { expect, test } from 'vitest';
import { readContent } from '../authoring/read-content.ts';
import { wordsFor } from './codes.ts';
import { lookUpFailure } from './look-up-failure.ts';

const { codes } = readContent('flows');
const stated = (value: string) => ({ value });

// The words of a mail program, what mail servers' reasons would make of them, and who acts.
test.each([
  {
    clientCode: stated('0x80042109'),
    diagnostic: stated('Outlook cannot connect to your outgoing (SMTP) e-mail server.'),
    reason: 'unreachable',
    means: { actor: 'sender', start: 'client-errors/server-unreachable', reason: 'unreachable' },
  },
  {
    clientCode: stated('0x800CCC0E'),
    reason: 'unknown',
    means: { actor: 'sender', start: 'client-errors/server-unreachable', reason: 'unreachable' },
  },
  {
    clientCode: stated('0x8004011D'),
    reason: 'unknown',
    means: { actor: 'sender-admin', start: 'client-errors/server-unreachable' },
  },
  {
    clientCode: stated('SEC_ERROR_REVOKED_CERTIFICATE'),
    reason: 'tls-required',
    means: { actor: 'support', start: 'client-errors/certificate-warning' },
  },
  {
    diagnostic: stated('Login to server imap.example.com failed.'),
    reason: 'login-required',
    means: { actor: 'sender', start: 'client-errors/credentials' },
  },
  {
    clientCode: stated('0x800CCC6F'),
    replyCode: stated('554'),
    diagnostic: stated('554 Transaction failed'),
    reason: 'unknown',
    means: { actor: 'sender', client: 'Outlook classic' },
  },
])('a mail program: $clientCode.value $diagnostic.value', ({ means, ...failure }) => {
  const meaning = lookUpFailure(codes, failure, 'opensrs');
  expect(meaning).toMatchObject({ from: 'standard', ...means });
  expect(wordsFor(meaning.remedy, 'customer')).not.toBe('');
});

test.each([
  {
    clientCode: stated('0x800CCC79'),
    replyCode: stated('550'),
    enhancedCode: stated('5.1.1'),
    diagnostic: stated('550 5.1.1 <lee@example.net>: User unknown'),
    reason: 'address-unknown',
  },
  {
    reportedBy: stated('mx.example.com'),
    diagnostic: stated('Connection to server mx.example.net timed out'),
    reason: 'unreachable',
  },
])('a server says more than the program: $diagnostic.value', (failure) => {
  expect(lookUpFailure(codes, failure, undefined).client).toBeUndefined();
});

test.each([
  {
    replyCode: stated('451'),
    enhancedCode: stated('4.7.1'),
    diagnostic: stated('451 4.7.1 Greylisting in action, please come back later'),
    because: stated('Greylisting in action'),
    reason: 'rate-limited',
    means: { actor: 'nobody', permanence: 'temporary', start: 'bounce-reject/server-fault' },
    says: /Greylisting/,
  },
  {
    replyCode: stated('450'),
    enhancedCode: stated('4.2.1'),
    diagnostic: stated('450 4.2.1 The user you are trying to contact is receiving mail at a rate that'),
    because: stated('is receiving mail at a rate that'),
    reason: 'rate-limited',
    means: { actor: 'nobody', permanence: 'temporary', start: 'sending-limits/recipient-rate-limit' },
    says: /recipient's mailbox/,
  },
  {
    replyCode: stated('550'),
    enhancedCode: stated('5.7.1'),
    diagnostic: stated('550 5.7.1 Sender address rejected: not owned by user kim@example.com'),
    because: stated('not owned by user'),
    reason: 'sender-refused',
    means: { actor: 'sender', permanence: 'permanent', start: 'smtp-reject/from-matches-login' },
    says: /From/,
  },
])('words that say more than their reason: $diagnostic.value', ({ means, says, ...failure }) => {
  const meaning = lookUpFailure(codes, failure, undefined);
  expect(meaning).toMatchObject({ from: 'wording', ...means });
  expect(wordsFor(meaning.meaning, 'agent')).toMatch(says);
});

test.each([
  { host: 'mx.example.net', provider: 'thexyz', actor: 'recipient-admin', says: "The other side's server" },
  { host: 'smtp.example.org', provider: 'thexyz', actor: 'sender', says: 'The server was asked' },
  { host: 'mx.example.net', provider: 'other', actor: 'sender', says: 'The server was asked' },
])('who acts when $host denies to relay, for $provider', ({ host, provider, actor, says }) => {
  const denied = {
    recipient: stated('lee@example.net'),
    replyCode: stated('554'),
    enhancedCode: stated('5.7.1'),
    diagnostic: stated('554 5.7.1 <lee@example.net>: Relay access denied'),
    because: stated('Relay access denied'),
    remoteHost: stated(host),
    reason: 'relay-denied',
  };
  const meaning = lookUpFailure(codes, denied, provider);
  expect(meaning.actor).toBe(actor);
  expect(wordsFor(meaning.meaning, 'agent')).toContain(says);
});
