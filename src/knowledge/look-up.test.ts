import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readContent } from '../authoring/read-content.ts';
import { lookUp } from './look-up.ts';

const { codes } = readContent('flows');
const postfix = 'mx1.emailsrvr.com';

// Where articles err, nobody is sent to the wrong party: provider, reply, who acts, why.
test.each([
  [
    'coreconnect',
    '550 5.7.705 Access denied, tenant has exceeded threshold',
    'sender-admin',
    'sender-refused',
  ],
  ['coreconnect', '530', 'sender', 'login-required'],
  ['coreconnect', '535 5.7.8 Error: authentication failed', 'sender', 'login-required'],
  ['coreconnect', '500', 'sender-admin', 'protocol-error'],
  ['coreconnect', '501 5.1.3 Bad recipient address syntax', 'sender', 'address-unknown'],
  ['coreconnect', '502 Command not implemented', 'sender-admin', 'protocol-error'],
  ['coreconnect', '503 Bad sequence of commands', 'sender-admin', 'protocol-error'],
  ['coreconnect', '550 5.4.316 Message expired, connection refused', 'recipient-admin', 'unreachable'],
  ['coreconnect', '550 5.4.317 Message expired', 'recipient-admin', 'unreachable'],
  ['coreconnect', '221', 'sender', undefined],
  ['coreconnect', '555 5.7.5', 'sender-admin', 'protocol-error'],
  ['coreconnect', '555 5.7.5 DMARC check failed', 'sender-admin', 'sender-authentication'],
  ['coreconnect', '554 5.2.3', 'sender', 'message-too-big'],
  ['coreconnect', '452 4.1.1 <lee@example.net>: user unknown', 'sender', 'address-unknown'],
  ['coreconnect', '452 4.1.1 mailbox full', 'recipient', 'mailbox-full'],
  ['coreconnect', '550 4.2.2 The mailbox is full', 'recipient', 'mailbox-full'],
  ['coreconnect', '550 5.0.0 <lee@example.net>: User unknown', 'sender', 'address-unknown'],
  ['mailhostbox', '535', 'sender', 'login-required'],
  ['mailhostbox', '432', 'sender', 'login-required'],
  [
    'mailhostbox',
    '550 5.4.5 Recipient address rejected: Hourly domain sending quota exceeded',
    'sender',
    'rate-limited',
  ],
  [
    'mailhostbox',
    '550 5.4.6 Recipient address rejected: Hourly sending quota exceeded',
    'sender',
    'rate-limited',
  ],
  ['mailhostbox', '550 5.4.6 quota exceeded for this hour', 'sender', 'rate-limited'],
  ['mailhostbox', '550 5.4.6 Mail loop detected', 'recipient-admin', 'routing-loop'],
  ['exacthosting', '550 5.4.1 Relay access denied', 'sender', 'relay-denied'],
  ['exacthosting', '550 5.4.1 Relaying is not allowed', 'sender', 'relay-denied'],
  ['exacthosting', '550 5.4.1', 'recipient-admin', 'unreachable'],
  ['exacthosting', '550 5.4.4 Routing loop detected', 'recipient-admin', 'routing-loop'],
  ['exacthosting', '550 5.4.4 Unable to route', 'recipient-admin', 'domain-unknown'],
  [
    'thexyz',
    '554 5.7.1 ACL dns_rbl; Client host [192.0.2.7] blocked using x=127.0.0.2',
    'sender-admin',
    'sender-blocklisted',
  ],
] as const)('%s: %s: %s acts', (provider, text, actor, reason) => {
  const meaning = lookUp(codes, { provider, text });
  expect([meaning.actor, meaning.reason]).toEqual([actor, reason]);
});

// The same reply of different servers: provider, reply, reason. Each row is a divergence between providers.
test.each([
  ['thexyz', '450', 'server-fault'],
  ['coreconnect', '450', 'recipient-restricted'],
  ['thexyz', '450 4.1.8 <a@example.net>: Sender address rejected: Domain not found', 'sender-domain'],
  ['mailhostbox', '450 4.1.8 <a@example.net>: Sender address rejected: Domain not found', 'sender-domain'],
  ['coreconnect', '450 4.1.8', 'sender-domain'],
  [
    'mailhostbox',
    '450 4.7.1 Client host rejected: cannot find your reverse hostname, [192.0.2.1]',
    'sender-host',
  ],
  [
    'mailhostbox',
    '450 4.7.1 <a@example.net>: Recipient address rejected: Policy Rejection- Quota Exceeded',
    'rate-limited',
  ],
  ['mailhostbox', '450 4.7.1 <a@example.net>: Recipient address rejected: Access denied', 'address-unknown'],
  ['coreconnect', '450 4.1.1', 'address-unknown'],
  ['coreconnect', '452 4.1.1', 'mailbox-full'],
  ['thexyz', '451 4.3.0 <a@example.net>: Temporary lookup failure', 'server-fault'],
  ['thexyz', '452 4.7.0 Too many connections', 'rate-limited'],
  ['mailhostbox', '452 4.5.3 Error: too many recipients', 'too-many-recipients'],
  [
    'thexyz',
    '504 5.5.2 <a@localhost>: Sender address rejected: need fully-qualified address',
    'sender-domain',
  ],
  ['mailhostbox', '504', 'protocol-error'],
  ['mailhostbox', '521', 'domain-unknown'],
  ['coreconnect', '521', 'address-unknown'],
  ['coreconnect', '521 5.3.0', 'server-fault'],
  ['mailhostbox', '522', 'mailbox-full'],
  ['coreconnect', '522', 'address-unknown'],
  ['mailhostbox', '533', 'server-fault'],
  ['coreconnect', '533 5.7.1', 'sender-domain'],
  ['mailhostbox', '540', 'domain-unknown'],
  ['coreconnect', '540', 'address-unknown'],
  [
    'thexyz',
    '550 5.0.0 Your message has been rejected because you have been detected sending spam',
    'content-rejected',
  ],
  [
    'thexyz',
    '550 5.0.0 Your message has been rejected because you have been detected sending a virus',
    'virus',
  ],
  [
    'thexyz',
    '550 5.0.0 Your message has been rejected because you have exceeded sending limits',
    'rate-limited',
  ],
  ['coreconnect', '550 5.0.0', 'sender-authentication'],
  ['mailhostbox', '550 5.1.1 Protocol error', 'protocol-error'],
  [
    'mailhostbox',
    '550 5.1.1 <a@example.net>: Recipient address rejected: User unknown in virtual alias table',
    'address-unknown',
  ],
  ['coreconnect', '550 5.2.1', 'mailbox-disabled'],
  ['coreconnect', '550 5.2.1 receiving mail too quickly', 'rate-limited'],
  [
    'thexyz',
    '550 5.4.1 <a@example.net>: 550 5.4.1 recipient address rejected access denied',
    'address-unknown',
  ],
  ['exacthosting', '554 5.7.9 Message not accepted for policy reasons', 'sender-authentication'],
  ['thexyz', '550 5.7.1 <a@example.net>: Relay access denied', 'address-unknown'],
  ['mailhostbox', '554 5.7.1 <a@example.net>: Relay access denied', 'relay-denied'],
  ['thexyz', '554 5.7.1 <a@example.net>: Sender address rejected: Access denied', 'login-required'],
  ['mailhostbox', '554 5.7.1 <a@example.net>: Sender address rejected: Access denied', 'sender-refused'],
  [
    'mailhostbox',
    '551 5.7.1 The message was rejected due to classification as Virus, Spam, or high bulk ratio.',
    'content-rejected',
  ],
  ['mailhostbox', '551', 'address-unknown'],
  ['exacthosting', '552 5.2.2 Mailbox full', 'mailbox-full'],
  ['mailhostbox', '552 5.3.4 Message size exceeds fixed limit', 'message-too-big'],
] as const)('%s: %s: %s', (provider, text, reason) => {
  expect(lookUp(codes, { provider, text })).toMatchObject({ from: 'provider', provider, reason });
});

test.each([
  ['550 5.1.1 <a@example.net>: Recipient address rejected: User unknown', 'address-unknown', 'standard'],
  ['550 User unknown', 'address-unknown', 'wording'],
  ['554 5.7.1 <a@example.net>: Relay access denied', 'relay-denied', 'wording'],
  ['550 5.4.6 Hourly sending quota exceeded', 'rate-limited', 'wording'],
  ['452 4.2.2 mailbox full', 'mailbox-full', 'standard'],
  ['5.7.26', 'sender-authentication', 'standard'],
  ['550 5.7.705', 'sender-refused', 'standard'],
  ['Mailbox full', 'mailbox-full', 'wording'],
] as const)('another provider: %s', (text, reason, from) => {
  expect(lookUp(codes, { provider: 'other', text })).toMatchObject({ from, reason });
});

// What Microsoft's servers write, and the code alone, mean the same: reply, code, a word of the meaning.
test.each([
  ['550 5.7.708 Service unavailable. Access denied, traffic not accepted from this IP.', '5.7.708'],
  ['550 5.7.705 Access denied, tenant has exceeded threshold', '5.7.705'],
  ['550 5.7.750 Service unavailable. Client blocked from sending from unregistered domains', '5.7.750'],
  ['550 5.7.501 Access denied, spam abuse detected', '5.7.501'],
  ['550 5.7.502 Access denied, banned sender', '5.7.502'],
  ['550 5.7.510 Access denied, example.net does not accept email over IPv6', '5.7.510'],
] as const)('what Microsoft says is what its code means: %s', (text, code) => {
  const { meaning, remedy, actor } = lookUp(codes, { provider: 'other', text: code });
  expect(lookUp(codes, { provider: 'other', text })).toMatchObject({ meaning, remedy, actor });
});

test.each([
  ['a code of no list', '577', 'standard', 'permanent'],
  ['a temporary code of no list', '477 4.9.9', 'standard', 'temporary'],
  ['no code and no known words', 'It does not work', 'none', 'permanent'],
  ['nothing', '', 'none', 'permanent'],
] as const)('%s', (_, text, from, permanence) => {
  expect(lookUp(codes, { text })).toMatchObject({ from, permanence });
});

const access = '<a@example.net>: Recipient address rejected: Access denied';
test.each([
  ['case', `550 5.4.1 ${access.toUpperCase()}`],
  ['a missing colon', '550 5.4.1 Recipient address rejected Access denied'],
  ['typographic dashes and spaces', '550 5.4.1 Recipient\u00A0address rejected \u2013 Access denied'],
  ['line breaks', '550 5.4.1 Recipient address\r\n   rejected: Access\r\n denied'],
  [
    'a reply over several lines',
    `550-5.4.1 <a@example.net>: Recipient address\n550 5.4.1 rejected: Access denied`,
  ],
  ['a host at the end', `550 5.4.1 ${access} [AM1EUR03FT055.eop-EUR03.prod.protection.outlook.com]`],
  ['codes given apart', access],
])('%s makes no difference', (_, text) => {
  const query = { provider: 'thexyz', replyCode: '550', enhancedCode: '5.4.1', text };
  expect(lookUp(codes, query)).toMatchObject({
    from: 'provider',
    reason: 'address-unknown',
    actor: 'recipient-admin',
  });
});

test('a typographic apostrophe makes no difference', () => {
  const text = '550 5.7.1 : Helo command rejected: You aren\u2019t localhost.localdomain.';
  expect(lookUp(codes, { provider: 'mailhostbox', text }).meaning).toContain('localhost.localdomain');
});

const denied = { provider: 'thexyz', text: '550 5.7.1 <a@example.net>: Relay access denied' };
test('a reply of the own servers has the meaning of the provider, and the standard one beside it', () => {
  const meaning = lookUp(codes, { ...denied, host: postfix });
  expect(meaning).toMatchObject({
    from: 'provider',
    reason: 'address-unknown',
    standard: { reason: 'relay-denied' },
  });
  expect(meaning.foreignHost).toBeUndefined();
});

test('a reply of a foreign server has the standard meaning, and says so', () => {
  const meaning = lookUp(codes, { ...denied, host: 'mx.example.net' });
  expect(meaning).toMatchObject({ from: 'wording', reason: 'relay-denied', foreignHost: true });
});

test.each(['dns; MX1.emailsrvr.com', 'mx1.emailsrvr.com.', 'mx1.emailsrvr.com[192.0.2.1]'])(
  'a host as reports write it: %s',
  (host) => {
    expect(lookUp(codes, { ...denied, host })).toMatchObject({ from: 'provider', provider: 'thexyz' });
  },
);

test.each(['192.0.2.1', '[192.0.2.1]', '', 'localhost'])('a host that tells nobody: "%s"', (host) => {
  expect(lookUp(codes, { ...denied, host })).toMatchObject({ from: 'provider', provider: 'thexyz' });
});

test('a host whose name only ends alike is foreign', () => {
  expect(lookUp(codes, { ...denied, host: 'notemailsrvr.com' }).foreignHost).toBe(true);
});

test('a reply of the servers of another provider has the meaning of that one', () => {
  const meaning = lookUp(codes, { provider: 'mailhostbox', text: denied.text, host: postfix });
  expect(meaning).toMatchObject({ from: 'provider', provider: 'thexyz', reason: 'address-unknown' });
});

test('Core Connect sorts the replies of foreign servers too', () => {
  const meaning = lookUp(codes, { provider: 'coreconnect', text: '550 5.7.509', host: 'mx.example.net' });
  expect(meaning).toMatchObject({
    from: 'provider',
    provider: 'coreconnect',
    reason: 'sender-authentication',
  });
  expect(meaning.foreignHost).toBeUndefined();
});

test('codes of contradicting classes are said to be so, and count as permanent', () => {
  const meaning = lookUp(codes, { provider: 'other', text: '550 4.2.2 mailbox full' });
  expect(meaning).toMatchObject({ contradiction: true, permanence: 'permanent' });
});

test('a temporary failure has words of its own', () => {
  const [now, later] = ['450 4.1.1', '550 5.1.1'].map((text) => lookUp(codes, { text }));
  expect(now?.remedy).not.toEqual(later?.remedy);
  expect([now?.permanence, later?.permanence]).toEqual(['temporary', 'permanent']);
});

test('a reason read from the words by somebody else decides where the code does not', () => {
  const query = { text: '550 5.7.1 votre message a été refusé', reason: 'sender-blocklisted' };
  expect(lookUp(codes, query)).toMatchObject({
    from: 'wording',
    reason: 'sender-blocklisted',
    actor: 'sender-admin',
  });
});

test('a code that a provider lists with the standard meaning yields to words', () => {
  const query = { provider: 'mailhostbox', text: '550 5.7.1 Message rejected as spam' };
  expect(lookUp(codes, query)).toMatchObject({
    from: 'wording',
    reason: 'content-rejected',
    actor: 'sender',
  });
});

test('a short text within a longer one is no text of the provider', () => {
  expect(lookUp(codes, { provider: 'mailhostbox', text: 'No mail could be sent today' }).from).toBe('none');
  expect(lookUp(codes, { provider: 'mailhostbox', text: 'No mail' }).from).toBe('provider');
});

test('a bare code has no words to read a reason from', () => {
  const meaning = lookUp(codes, { provider: 'coreconnect', text: '540', reason: 'unreachable' });
  expect(meaning).toMatchObject({ from: 'provider', reason: 'address-unknown' });
});

test('whatever is asked, there is an answer, and a provider only where one was asked for', () => {
  const word = fc.constantFrom(
    '550',
    '5.1.1',
    '4.9.9',
    'user unknown',
    'Relay access denied',
    '<a@b>',
    '\r\n',
    '*',
    '[',
  );
  const text = fc.oneof(
    fc.string(),
    fc.array(fc.oneof(word, fc.string())).map((words) => words.join(' ')),
  );
  const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
  const query = fc.record({
    provider: maybe(
      fc.constantFrom(
        'thexyz',
        'mailhostbox',
        'coreconnect',
        'exacthosting',
        'opensrs',
        'other',
        'constructor',
      ),
    ),
    replyCode: maybe(fc.oneof(fc.constantFrom('250', '421', '550', '554'), fc.string())),
    enhancedCode: maybe(fc.oneof(fc.constantFrom('2.0.0', '4.2.2', '5.7.1', 'X.1.1'), fc.string())),
    text: maybe(text),
    host: maybe(fc.oneof(fc.constantFrom('mx1.emailsrvr.com', 'mx.example.net'), fc.string())),
    reason: maybe(fc.constantFrom('virus', 'unknown', 'toString')),
  });
  fc.assert(
    fc.property(query, (asked) => {
      const { meaning, remedy, from, provider } = lookUp(codes, asked);
      expect(meaning && remedy).toBeTruthy();
      if (asked.provider === 'other') expect([from === 'provider', provider]).toEqual([false, undefined]);
    }),
    { numRuns: 3000, seed: 3463 },
  );
});

test('hostile text of a megabyte has a meaning like any other', () => {
  const texts = ['<'.repeat(1e6), '[1'.repeat(5e5), 'a*'.repeat(5e5), '550-'.repeat(3e5), ' \n'.repeat(5e5)];
  for (const text of texts) expect(lookUp(codes, { provider: 'mailhostbox', text }).meaning).toBeTruthy();
});
