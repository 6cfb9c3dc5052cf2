import type { PhrasingContent, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';

/** The few forms of Markdown that flows use. Plain data, so the browser needs no parser and no HTML. */
export type Markdown = readonly Block[];
export type Block =
  | { readonly type: 'paragraph'; readonly content: readonly Inline[] }
  | { readonly type: 'list'; readonly ordered: boolean; readonly items: readonly Markdown[] };
export type Inline =
  | string
  | { readonly type: 'strong' | 'emphasis' | 'code'; readonly text: string }
  | { readonly type: 'link'; readonly text: string; readonly href: string };

/** Throws on what a page could not show (headings, images, HTML), naming it for the author. */
export function parseMarkdown(source: string): Markdown {
  try {
    return fromMarkdown(source).children.map(blockFrom);
  } catch (thrown) {
    throw thrown instanceof UnsupportedMarkdown ? new UnsupportedMarkdown(thrown.form, source) : thrown;
  }
}

function blockFrom(node: RootContent): Block {
  if (node.type === 'paragraph') return { type: 'paragraph', content: node.children.map(inlineFrom) };
  if (node.type === 'list') {
    const items = node.children.map((item) => item.children.map(blockFrom));
    return { type: 'list', ordered: node.ordered === true, items };
  }
  throw new UnsupportedMarkdown(node.type);
}

function inlineFrom(node: PhrasingContent): Inline {
  switch (node.type) {
    case 'text':
      return node.value.replaceAll('\n', ' ');
    case 'inlineCode':
      return { type: 'code', text: node.value };
    case 'strong':
    case 'emphasis':
      return { type: node.type, text: textIn(node.children) };
    case 'link':
      if (!/^(https:|mailto:)/.test(node.url)) throw new UnsupportedMarkdown(`link to ${node.url}`);
      return { type: 'link', text: textIn(node.children), href: node.url };
    default:
      throw new UnsupportedMarkdown(node.type);
  }
}

function textIn(nodes: readonly PhrasingContent[]): string {
  return nodes
    .map((node) => ('value' in node ? node.value : 'children' in node ? textIn(node.children) : ''))
    .join('');
}

export class UnsupportedMarkdown extends Error {
  readonly form: string;
  readonly source: string;

  constructor(form: string, source = '') {
    super(`Markdown ${form} cannot be shown`);
    this.form = form;
    this.source = source;
  }
}
