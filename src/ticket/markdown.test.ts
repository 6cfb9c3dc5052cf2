import { fromMarkdown } from 'mdast-util-from-markdown';
import { expect, test } from 'vitest';
import { markdown } from './markdown.ts';
import { hostileTexts, ticket, ticketWith } from './test-ticket.ts';

/** The kinds of all parts of a document. */
function partsIn(source: string): string[] {
  const types: string[] = [];
  JSON.stringify(fromMarkdown(source), (key, value) => {
    if (key === 'type') types.push(value);
    return value;
  });
  return types;
}

test('the whole text of a realistic case', () => {
  expect(
    markdown({ ...ticket, checksLeft: [], notes: [] }),
  ).toBe(`# \\[550 5.7.1\\] Support can lift the suspension: lee@example.net

**Problem:** I cannot send

**Outcome:** To support: Support can lift the suspension

**Provider:** Exact Hosting

**Account:** example-hosting

**From:** pat@example.com

**To:** lee@example.net, kim@example.net

**Date:** 2026-03-14 09:30 +01:00 (Europe/Berlin), 2026-03-14 08:30 UTC

**Code:** 550 5.7.1

**Error text:**

\`\`\`
550-5.7.1 <pat@example.com>: Sender refused
550 5.7.1 See https://example.net/?a=1&b=2
\`\`\`

**Mail program:** Not stated

## Checks done

1. Does the message go out from webmail? No, webmail refuses it too (customer, 2026-03-14 08:31 UTC) Note: Tried twice, with and without the attachment
2. What does the error say? Spam or virus (read from the evidence, 2026-03-14 08:32 UTC)

**Checks left:** None

## Evidence

1. bounce.eml (2026-03-14 08:30 UTC)

## Support also asks for

1. A copy of the refused message

**Flow:** smtp-reject 1a2b3c4d

**Case:** 0b9d6c1e

**bounce.eml:**

\`\`\`
To: lee@example.net

550 5.7.1
\`\`\`
`);
});

test.each(hostileTexts)('what was typed stays text: $case', ({ text }) => {
  const plain = partsIn(markdown({ ...ticketWith('words'), subject: 'Subject' }));
  const parts = partsIn(markdown({ ...ticketWith(text), subject: 'Subject' }));
  const withoutFences = (types: string[]) =>
    types.filter((type) => type !== 'code' && type !== 'text').sort();
  const fences = parts.filter((type) => type === 'code').length;
  expect(withoutFences(parts)).toEqual(withoutFences(plain));
  // The evidence always stands in a fence; a value of several lines does too.
  expect(fences).toBe(/[\r\n]/.test(text) ? 3 : 1);
});

const severalLines = hostileTexts.filter(({ text }) => /[\r\n]/.test(text));

test.each(severalLines)('several lines stand in a fence as they were: $case', ({ text }) => {
  const blocks = fromMarkdown(markdown(ticketWith(text))).children.flatMap((node) =>
    node.type === 'code' ? [node.value] : [],
  );
  const lines = text.replaceAll('\r\n', '\n');
  expect(blocks).toEqual([lines, lines, lines]); // account, error text and evidence
});
