import { Fragment, type ReactNode } from 'react';
import type { Block, Inline, Markdown } from '../../flow/markdown.ts';

/** The Markdown of a flow as elements. Only text nodes: nothing in it can become HTML. */
export function RichText({ text, fill }: { text: Markdown; fill: (text: string) => string }) {
  return <div className="prose">{text.map((block, index) => renderBlock(block, index, fill))}</div>;
}

function renderBlock(block: Block, key: number, fill: (text: string) => string): ReactNode {
  if (block.type === 'paragraph')
    return <p key={key}>{block.content.map((part, index) => renderInline(part, index, fill))}</p>;
  const List = block.ordered ? 'ol' : 'ul';
  return (
    <List key={key}>
      {block.items.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the text never changes its order
        <li key={index}>{item.map((inner, place) => renderItemBlock(inner, place, fill))}</li>
      ))}
    </List>
  );
}

/** A list item of one paragraph stands without the space of a paragraph. */
function renderItemBlock(block: Block, key: number, fill: (text: string) => string): ReactNode {
  if (block.type === 'list') return renderBlock(block, key, fill);
  return <Fragment key={key}>{block.content.map((part, index) => renderInline(part, index, fill))}</Fragment>;
}

function renderInline(part: Inline, key: number, fill: (text: string) => string): ReactNode {
  if (typeof part === 'string') return <Fragment key={key}>{fill(part)}</Fragment>;
  const words = fill(part.text);
  if (part.type === 'link') {
    return (
      <a key={key} className="link" href={part.href} target="_blank" rel="noreferrer">
        {words}
      </a>
    );
  }
  const Form = { strong: 'strong', emphasis: 'em', code: 'code' } as const;
  const Tag = Form[part.type];
  return (
    <Tag key={key} translate={part.type === 'code' ? 'no' : undefined}>
      {words}
    </Tag>
  );
}
