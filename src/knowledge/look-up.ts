import { indexOf } from './code-index.ts';
import { entryOf, type Knowledge, type Saying } from './codes.ts';
import { foldWords, plainReply } from './fold.ts';
import { otherProvider } from './provider-id.ts';
import { type ProviderMeaning, providerMeaning } from './provider-meaning.ts';
import { type ReadReply, reasonIn, standardMeaning } from './standard-meaning.ts';

export interface Query {
  /** The provider of the person who asks. */
  readonly provider?: string | undefined;
  readonly replyCode?: string | undefined;
  readonly enhancedCode?: string | undefined;
  /** The server's words, with or without the codes in front. */
  readonly text?: string | undefined;
  /** Whose words they are, if known. */
  readonly host?: string | undefined;
  /** What somebody who reads more than these tables made of the words; never what codes tell. */
  readonly reason?: string | undefined;
}

export interface Meaning extends ProviderMeaning {
  readonly from: 'provider' | 'standard' | 'wording' | 'none';
  /** Whose meaning it is. */
  readonly provider?: string;
  /** The mail program whose error it is. */
  readonly client?: string;
  /** The standard meaning, where the provider's is another. */
  readonly standard?: Saying;
  /** Another server than one of the provider's refused: its codes have their standard meaning. */
  readonly foreignHost?: true;
  /** The reply says permanent and its status says temporary, or the other way round. */
  readonly contradiction?: true;
}

/** What a reply means: to the provider whose server spoke, otherwise by the standards. */
export function lookUp(knowledge: Knowledge, query: Query): Meaning {
  const reply = read(knowledge, query);
  const standard = standardMeaning(knowledge, reply);
  const more = {
    ...(isForeign(knowledge, query) ? { foreignHost: true as const } : {}),
    ...(contradicts(reply) ? { contradiction: true as const } : {}),
  };
  for (const provider of tablesFor(knowledge, query)) {
    const index = indexOf(knowledge).providers.get(provider);
    const meaning = index && providerMeaning(knowledge, index, reply);
    if (!meaning) continue;
    const differs = meaning.reason !== standard.reason || meaning.actor !== standard.actor;
    return {
      ...meaning,
      ...more,
      from: 'provider',
      provider,
      source: knowledge.providers[provider]?.article ?? meaning.source,
      ...(differs && standard.from !== 'none' ? { standard } : {}),
    };
  }
  return { ...standard, ...more };
}

function read(knowledge: Knowledge, { replyCode, enhancedCode, text = '', reason }: Query): ReadReply {
  const plain = plainReply(text);
  const words = foldWords(plain.text);
  return {
    replyCode: replyCode ?? plain.replyCode,
    enhancedCode: enhancedCode ?? plain.enhancedCode,
    words,
    reason: reasonOf(knowledge, words, reason),
  };
}

/** Without words no reason is read from them. */
function reasonOf(knowledge: Knowledge, words: string, reason: string | undefined): string | undefined {
  if (words === '') return undefined;
  return reason === undefined || reason === 'unknown' ? reasonIn(knowledge, words) : reason;
}

/** Whose tables count: that of the provider whose host spoke, and one that is about everybody's replies. */
function tablesFor(knowledge: Knowledge, { provider, host }: Query): string[] {
  if (provider === otherProvider) return [];
  const own = provider === undefined ? [] : [provider];
  const sortsAll = own.filter((id) => entryOf(knowledge.providers, id)?.servers === 'any');
  if (nameOf(host) === undefined) return own;
  const speaking = Object.keys(knowledge.hosts).filter((id) => isHostOf(knowledge, id, host));
  return [...(own.some((id) => speaking.includes(id)) ? own : speaking.slice(0, 1)), ...sortsAll];
}

function isForeign(knowledge: Knowledge, { provider, host }: Query): boolean {
  if (provider === undefined || provider === otherProvider || nameOf(host) === undefined) return false;
  return (entryOf(knowledge.hosts, provider) ?? []).length > 0 && !isHostOf(knowledge, provider, host);
}

/** `dns; mx1.example.net (192.0.2.1)` as a name alone. An address does not tell whose server it is. */
function nameOf(host = ''): string | undefined {
  const [, name] =
    /^(?:dns;)?\s{0,9}([a-z\d][a-z\d._-]{0,253}\.[a-z][a-z\d-]{0,62})/.exec(host.toLowerCase()) ?? [];
  return name;
}

function isHostOf(knowledge: Knowledge, provider: string, host: string | undefined): boolean {
  const name = nameOf(host);
  if (name === undefined) return false;
  return (entryOf(knowledge.hosts, provider) ?? []).some(
    (ending) => name === ending || name.endsWith(`.${ending}`),
  );
}

function contradicts({ replyCode, enhancedCode }: ReadReply): boolean {
  return replyCode !== undefined && enhancedCode !== undefined && replyCode[0] !== enhancedCode[0];
}
