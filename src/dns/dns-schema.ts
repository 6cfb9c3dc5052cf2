import * as v from 'valibot';
import { failures } from './answer.ts';
import { type CheckId, dnsActors, verdicts } from './verdicts.ts';

const line = v.pipe(v.string(), v.trim(), v.nonEmpty('is empty'));
const text = v.union([line, v.strictObject({ agent: line, customer: line })]);
const domain = v.pipe(
  line,
  v.regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'is not a domain: write one such as example.com, in small letters'),
);

/** What a verdict says, what it means here, what to do, and who does it. Words in braces: see `wordsOf`. */
const verdictText = v.strictObject({ result: text, means: text, do: text, actor: v.picklist(dnsActors) });

type Texts<Id extends string> = Record<Id, typeof verdictText>;

/** A text for each of the names, and no other. */
function textsFor<Id extends string>(ids: readonly Id[]) {
  const entries: Texts<Id> = Object.assign({}, ...ids.map((id) => ({ [id]: verdictText })));
  return v.strictObject(entries);
}

function namesIn<Names extends object>(names: Names): Extract<keyof Names, string>[] {
  const isName = (name: string): name is Extract<keyof Names, string> => Object.hasOwn(names, name);
  return Object.keys(names).filter(isName);
}

/** `flows/dns/<check>.yaml`. */
export const checkTextsSchemas = {
  domain: textsFor(namesIn(verdicts.domain)),
  mx: textsFor(namesIn(verdicts.mx)),
  spf: textsFor(namesIn(verdicts.spf)),
  dkim: textsFor(namesIn(verdicts.dkim)),
  dmarc: textsFor(namesIn(verdicts.dmarc)),
  ptr: textsFor(namesIn(verdicts.ptr)),
} satisfies Record<CheckId, v.GenericSchema>;

/** `failures.yaml`: why a look-up gave no answer. */
export const failureTextsSchema = textsFor(failures);

/** `mail-hosts.yaml`: mail services, told by the ending of an MX record. */
export const mailHostsSchema = v.array(
  v.strictObject({
    name: line,
    endings: v.array(domain),
    /** It filters mail and hands it on: what stands behind it, the MX records do not tell. */
    filter: v.optional(v.literal(true)),
  }),
);

/** `well-known-domains.yaml`: domains that people mistype. */
export const wellKnownDomainsSchema = v.array(domain);

/** `blocklists.yaml`. */
export const blocklistsSchema = v.array(
  v.strictObject({
    name: line,
    operator: line,
    /** Host names or words by which a bounce names it. Of each operator the first list of the file that is found counts. */
    shows: v.pipe(v.array(line), v.nonEmpty('is empty: name at least one')),
    lists: v.picklist(['ip', 'domain']),
    /** The page where a person looks; `{ip}` and `{domain}` are put in. */
    lookUp: v.pipe(line, v.url('is not a web address: write one that begins with https://')),
    /** Whose job it is to ask for delisting, and how. */
    delisting: text,
    actor: v.picklist(dnsActors),
  }),
);
