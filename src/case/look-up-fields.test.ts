import { expect, test } from 'vitest';
import { analyzeHeaders } from '../mail/headers/analyze-headers.ts';
import { headerFindings } from '../mail/headers/header-findings.ts';
import { fieldsOfSender, type LookUpFields } from './look-up-fields.ts';

const newsletter = `Authentication-Results: mx.example.org; spf=pass smtp.mailfrom=b@bounce.service.example;
	dkim=pass header.d=service.example header.s=s9; dkim=pass header.d=shop.example header.s=s1
Received: from out.service.example (out.service.example [198.51.100.7]) by mx.example.org; Tue, 3 Mar 2026 08:15:02 +0000
DKIM-Signature: v=1; d=service.example; s=s9; b=a
DKIM-Signature: v=1; d=shop.example; s=s1; b=b
From: Shop <news@shop.example>
`;
const abroad = `Authentication-Results: mx.example.org; spf=pass smtp.mailfrom=kim@xn--bcher-kva.example
Received: from a.example (a.example [198.51.100.7]) by mx.example.org; Tue, 3 Mar 2026 08:15:02 +0000
From: kim@bücher.example
`;

test.each<{
  case: string;
  text: string;
  given?: { sender?: string; ip?: string };
  is: Partial<LookUpFields>;
}>([
  {
    case: 'SPF speaks of the envelope, and the signature of From counts before that of the service',
    text: newsletter,
    is: {
      domain: 'bounce.service.example',
      ip: '198.51.100.7',
      sender: 'b@bounce.service.example',
      selector: 's1',
      signer: 'shop.example',
      from: 'shop.example',
    },
  },
  {
    case: 'of another sender the headers tell nothing but the server',
    text: newsletter,
    given: { sender: 'other.example' },
    is: { domain: 'other.example', ip: '198.51.100.7', selector: undefined, from: undefined },
  },
  {
    case: 'another IP that somebody gave has another name',
    text: newsletter,
    given: { ip: '203.0.113.9' },
    is: { ip: '203.0.113.9', helo: undefined },
  },
  {
    case: 'a name in another script is the same name',
    text: abroad,
    is: { domain: 'xn--bcher-kva.example', from: undefined },
  },
])('$case', ({ text, given, is }) => {
  const analysis = analyzeHeaders(text);
  expect(fieldsOfSender(analysis && headerFindings(analysis), given)).toMatchObject(is);
});

test('nothing is known of nothing', () => {
  expect(fieldsOfSender(undefined).domain).toBeUndefined();
});
