import { blocklistsIn } from '../../dns/blocklists.ts';
import { type Audience, textFor } from '../../flow/text.ts';
import { m } from '../../messages/compiled/messages.js';
import { dnsTexts } from '../dns/texts.ts';
import { dnsActorWords } from '../dns/verdict-words.ts';

/** The blocklists that a server names, each with its own page about the address. They are not asked from here. */
export function NamedBlocklists({
  text,
  ip,
  audience,
}: {
  text: string;
  ip: string | undefined;
  audience: Audience;
}) {
  const { blocklists } = dnsTexts();
  return blocklistsIn(text, blocklists, { ip }).map(({ list, ip: listed, url }) => (
    <p key={list.name} className="mt-3">
      <span className="font-strong">{m.result_blocklist({ name: list.name })}</span>{' '}
      <a href={url} target="_blank" rel="noreferrer" className="link">
        {listed === undefined ? m.result_blocklist_open() : m.result_blocklist_look_up({ ip: listed })}
      </a>
      <span className="block text-small text-soft">
        {dnsActorWords(list.actor, audience)}: {textFor(list.delisting, audience)}
      </span>
    </p>
  ));
}
