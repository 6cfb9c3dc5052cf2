import { Link, useLoaderData } from 'react-router';
import type { Audience } from '../../flow/text.ts';
import { codePath } from '../../knowledge/code-pages.ts';
import { type Knowledge, wordsFor } from '../../knowledge/codes.ts';
import { lookUp } from '../../knowledge/look-up.ts';
import { codeText, type FoundCode } from '../../mail/codes.ts';
import { m } from '../../messages/compiled/messages.js';
import { actorWords } from './actor-words.ts';

/**
 * What a code in the evidence means by the standards, and who acts. Not by a provider: whose server spoke is not known
 * here, and a provider's meaning would send people to the wrong party for a reply that another server gave.
 */
export function CodeMeaning({ code, audience }: { code: FoundCode; audience: Audience }) {
  const knowledge = useLoaderData<Knowledge>();
  const { replyCode, enhancedCode } = code;
  const { from, meaning, actor, remedy } = lookUp(knowledge, { replyCode, enhancedCode, text: code.words });
  const path = codePath({ replyCode, enhancedCode });
  if (from === 'none' || path === undefined) return null;
  return (
    <section aria-labelledby="code-meaning" className="mt-6">
      <h2 id="code-meaning" className="text-small font-bold text-soft">
        {m.evidence_meaning({ code: codeText(code) })}
      </h2>
      <p className="mt-1 text-lg">{wordsFor(meaning, audience)}</p>
      <p className="mt-1 text-soft">
        {actorWords(actor)}: {wordsFor(remedy, audience)}
      </p>
      <Link to={`/codes/${path}`} className="link inline-flex min-h-6 items-center text-small">
        {m.evidence_more()}
      </Link>
    </section>
  );
}
