import { expect, test } from 'vitest';
import { type Block, parseMarkdown, UnsupportedMarkdown } from './markdown.ts';

const paragraph = (...content: (Block & { type: 'paragraph' })['content']) =>
  ({ type: 'paragraph', content }) as const;

test.each([
  { case: 'a paragraph', source: 'One\nline', blocks: [paragraph('One line')] },
  { case: 'two paragraphs', source: 'One\n\nTwo', blocks: [paragraph('One'), paragraph('Two')] },
  { case: 'nothing', source: '', blocks: [] },
  {
    case: 'bold, emphasis and code',
    source: '**File > Save** and *then* `nslookup`',
    blocks: [
      paragraph({ type: 'strong', text: 'File > Save' }, ' and ', { type: 'emphasis', text: 'then' }, ' ', {
        type: 'code',
        text: 'nslookup',
      }),
    ],
  },
  {
    case: 'a link',
    source: '[the **list**](https://example.com/list)',
    blocks: [paragraph({ type: 'link', text: 'the list', href: 'https://example.com/list' })],
  },
  {
    case: 'numbered steps',
    source: '1. One\n2. Two',
    blocks: [{ type: 'list', ordered: true, items: [[paragraph('One')], [paragraph('Two')]] }],
  },
  {
    case: 'a list in a list',
    source: '- One\n  - Two',
    blocks: [
      {
        type: 'list',
        ordered: false,
        items: [[paragraph('One'), { type: 'list', ordered: false, items: [[paragraph('Two')]] }]],
      },
    ],
  },
  { case: 'letters that are no Markdown', source: '5 < 6 & 2 \\* 3', blocks: [paragraph('5 < 6 & 2 * 3')] },
])('$case', ({ source, blocks }) => {
  expect(parseMarkdown(source)).toEqual(blocks);
});

test.each([
  { form: 'heading', source: '# Title' },
  { form: 'image', source: 'See ![it](a.png)' },
  { form: 'html', source: 'Press <b>Open</b>' },
  { form: 'blockquote', source: '- one\n\n  > two' },
  { form: 'code', source: '```\nping\n```' },
  { form: 'break', source: 'one  \ntwo' },
  { form: 'thematicBreak', source: '---' },
  { form: 'link to javascript:alert(1)', source: '[x](javascript:alert(1))' },
  { form: 'link to http://example.com', source: '[x](http://example.com)' },
])('$form cannot be shown, and the text it stands in is named', ({ form, source }) => {
  expect(() => parseMarkdown(source)).toThrow(new UnsupportedMarkdown(form, source));
});
