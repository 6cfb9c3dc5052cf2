import { allEntries, codeOf } from './code-index.ts';
import type { ClientError, Knowledge, ProviderEntry, Saying, Words } from './codes.ts';
import { anyClass, enhancedMeaning, replyMeaning, withStart } from './standard-meaning.ts';

/** A page of the reference: what a code means, to whom, and where its checks begin. */
export interface CodePage {
  /** As in `/codes/550-5.1.1`. */
  readonly id: string;
  /** As people write it: `550 5.1.1`. Of an error without a code, its words. */
  readonly code: string;
  /** The most that the standards say; absent for codes of mail programs. */
  readonly standard?: Saying | undefined;
  /** Of a page with both codes, what the reply code says. */
  readonly reply?: Saying | undefined;
  readonly providers: readonly ProviderSaying[];
  readonly clients: readonly ClientSaying[];
  readonly start?: string | undefined;
}

interface ProviderSaying {
  readonly provider: string;
  readonly entry: ProviderEntry;
  /** Another cause or another actor than the standard has. */
  readonly differs: boolean;
}

interface ClientSaying extends ClientError {
  /** What its checks ask for, one sentence each. */
  readonly remedies: readonly Words[];
}

const codesInId = /^(?:([2-5]\d\d)(?:-(?=.)|$))?(?:([245X]\.\d{1,3}\.\d{1,3}))?$/i;

/** The page of an id, if it is that of a code or of an error that is known. */
export function codeEntry(knowledge: Knowledge, id: string): CodePage | undefined {
  const [, reply, enhanced] = codesInId.exec(id) ?? [];
  if (reply === undefined && enhanced === undefined) return clientPage(knowledge, id);
  const ofReply = reply === undefined ? undefined : replyMeaning(knowledge, reply);
  const ofEnhanced = enhanced === undefined ? undefined : enhancedMeaning(knowledge, classOf(enhanced));
  const standard = ofEnhanced ?? ofReply;
  const providers = Object.entries(knowledge.providers).flatMap(([provider, table]) =>
    allEntries(table, knowledge)
      .filter((entry) => isAbout(entry, reply, enhanced))
      .map((entry) => ({ provider, entry, differs: differs(knowledge, entry, standard) })),
  );
  if (!standard && providers.length === 0) return undefined;
  return {
    id,
    code: codeOf({ reply, enhanced }) ?? id,
    standard,
    reply: ofEnhanced ? ofReply : undefined,
    providers,
    clients: [],
    start: standard?.start ?? (providers[0] && startOf(knowledge, providers[0].entry)),
  };
}

/** The part of the address of a page after `/codes/`. */
export function codePath({
  replyCode,
  enhancedCode,
}: {
  readonly replyCode?: string | undefined;
  readonly enhancedCode?: string | undefined;
}): string | undefined {
  return codeOf({ reply: replyCode, enhanced: enhancedCode })?.replace(' ', '-');
}

/** Of an error of a mail program: its code, or the program and its words. */
export function clientPath({ client, code, text = '' }: ClientError): string {
  return code ?? slug(`${client} ${text}`);
}

function slug(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

function clientPage(knowledge: Knowledge, id: string): CodePage | undefined {
  const clients = knowledge.clients.errors
    .filter((error) => clientPath(error).toLowerCase() === id.toLowerCase())
    .map((error) => ({
      ...error,
      remedies: error.checks.flatMap((check) => knowledge.clients.checks[check] ?? []),
    }));
  const [first] = clients;
  return (
    first && {
      id: clientPath(first),
      code: first.code ?? first.text ?? '',
      providers: [],
      clients,
      start: first.start,
    }
  );
}

/** `X.1.1` is shown as what people mostly see. */
function classOf(enhanced: string): string {
  return /^x/i.test(enhanced) ? `5${enhanced.slice(1)}` : enhanced;
}

/** Entries with the codes of the page; a page of one code shows those with another beside it too. */
function isAbout(entry: ProviderEntry, reply: string | undefined, enhanced: string | undefined): boolean {
  const sameReply = reply === undefined || entry.reply === reply;
  const sameEnhanced =
    enhanced === undefined || entry.enhanced === enhanced || entry.enhanced === anyClass(enhanced);
  const isOfRegistry = enhanced !== undefined && entry.reply === undefined && entry.enhanced !== undefined;
  return (sameReply || isOfRegistry) && sameEnhanced;
}

function differs(knowledge: Knowledge, entry: ProviderEntry, standard: Saying | undefined): boolean {
  if (!standard) return true;
  const { actor, reason } = withStart(knowledge, { ...entry, source: entry.source });
  return actor !== standard.actor || reason !== standard.reason;
}

function startOf(knowledge: Knowledge, entry: ProviderEntry): string | undefined {
  return withStart<Saying>(knowledge, entry).start;
}
