import { blocklistUrl } from '../../dns/blocklists.ts';
import type { DnsTexts } from '../../dns/dns-texts.ts';
import { textFor } from '../../flow/text.ts';
import { m } from '../../messages/compiled/messages.js';
import { useAudience } from '../settings.ts';
import type { DnsFields } from './fields.ts';
import { dnsActorWords } from './verdict-words.ts';

/** The pages of well-known blocklists, for the person to open: nothing is asked from here. */
export function BlocklistLinks({ fields: { ip, domain }, texts }: { fields: DnsFields; texts: DnsTexts }) {
  const audience = useAudience();
  return (
    <section className="mt-8" aria-labelledby="dns-lists">
      <h2 id="dns-lists" className="text-lg">
        {m.dns_lists_title()}
      </h2>
      <p className="mt-1 text-soft">{m.dns_lists_lead()}</p>
      <details className="mt-2">
        <summary className="link min-h-6 w-fit">{m.dns_lists_show()}</summary>
        <ul className="mt-2 ruled border-y border-rule">
          {texts.blocklists.map((list) => (
            <li key={list.name} className="py-2">
              <a
                className="link inline-flex min-h-6 items-center font-strong"
                href={blocklistUrl(list, { ip, domain })}
                target="_blank"
                rel="noreferrer"
              >
                {list.name}
              </a>{' '}
              <span className="text-small text-soft">
                {m.dns_lists_operator({ operator: list.operator })}
              </span>
              <p className="text-small">
                {dnsActorWords(list.actor, audience)}: {textFor(list.delisting, audience)}
              </p>
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}
