import type { Block, Inline, Markdown } from '../flow/markdown.ts';

/** The Markdown of a flow as lines for a mail. */
export function textOfMarkdown(text: Markdown, fill: (text: string) => string): string {
  return text.map((block) => blockLines(block, fill).join('\n')).join('\n\n');
}

function blockLines(block: Block, fill: (text: string) => string): string[] {
  if (block.type === 'paragraph') return [block.content.map((part) => inlineText(part, fill)).join('')];
  return block.items.flatMap((item, index) => {
    const mark = block.ordered ? `${index + 1}. ` : '- ';
    const lines = item.flatMap((inner) => blockLines(inner, fill));
    return lines.map((line, at) => (at === 0 ? mark : ' '.repeat(mark.length)) + line);
  });
}

function inlineText(part: Inline, fill: (text: string) => string): string {
  if (typeof part === 'string') return fill(part);
  const words = fill(part.text);
  return part.type === 'link' && part.href !== words ? `${words} (${part.href})` : words;
}
