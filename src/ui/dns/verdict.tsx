import { m } from '../../messages/compiled/messages.js';
import { useAudience } from '../settings.ts';
import { MarkIcon, markColor } from './mark-icon.tsx';
import { dnsActorWords, markWords, type VerdictWords } from './verdict-words.ts';

/** One verdict: an icon and a word for its kind, what it means, what to do, and who does it. */
export function Verdict({ words, isFirst }: { words: VerdictWords; isFirst: boolean }) {
  const { mark, result, means, remedy, actor } = words;
  const audience = useAudience();
  return (
    <div className="flex items-start gap-2">
      <span className="mt-0.5">
        <MarkIcon mark={mark} />
      </span>
      <div className="grid min-w-0 flex-1 gap-1">
        <p className={`font-strong ${isFirst ? 'text-lg leading-6' : 'leading-6'}`}>
          {mark !== 'not-checked' && <span className={markColor[mark]}>{markWords(mark)} </span>}
          {result}
        </p>
        <p>{means}</p>
        <dl className="grid gap-x-4 text-small sm:grid-cols-[auto_minmax(0,1fr)]">
          <dt className="text-soft">{m.dns_do()}</dt>
          <dd>{remedy}</dd>
          {actor !== 'nobody' && (
            <>
              <dt className="text-soft">{m.dns_who()}</dt>
              <dd>{dnsActorWords(actor, audience)}</dd>
            </>
          )}
        </dl>
      </div>
    </div>
  );
}
