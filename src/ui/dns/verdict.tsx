import { CircleCheck, CircleHelp, CircleX, Info, type LucideIcon, TriangleAlert } from 'lucide-react';
import { m } from '../../messages/compiled/messages.js';
import { dnsActorWords, markWords, type VerdictWords } from './verdict-words.ts';

const looks: Record<VerdictWords['mark'], { icon: LucideIcon; color: string }> = {
  good: { icon: CircleCheck, color: 'text-solved' },
  attention: { icon: TriangleAlert, color: 'text-wait' },
  bad: { icon: CircleX, color: 'text-fail' },
  neutral: { icon: Info, color: 'text-accent' },
  'not-checked': { icon: CircleHelp, color: 'text-soft' },
};

/** One verdict: an icon and a word for its kind, what it means, what to do, and who does it. */
export function Verdict({ words, isFirst }: { words: VerdictWords; isFirst: boolean }) {
  const { mark, result, means, remedy, actor } = words;
  const { icon: Icon, color } = looks[mark];
  return (
    <div>
      <p className={`flex items-start gap-2 font-semibold ${isFirst ? 'text-lg leading-6' : ''}`}>
        <Icon aria-hidden="true" className={`mt-0.5 size-5 shrink-0 ${color}`} />
        <span className="min-w-0">
          {mark !== 'not-checked' && <span className={color}>{markWords(mark)} </span>}
          {result}
        </span>
      </p>
      <div className="mt-1 grid gap-1 ps-7">
        <p>{means}</p>
        <dl className="grid gap-x-4 text-small sm:grid-cols-[auto_minmax(0,1fr)]">
          <dt className="text-soft">{m.dns_do()}</dt>
          <dd>{remedy}</dd>
          <dt className="text-soft">{m.dns_who()}</dt>
          <dd>{dnsActorWords(actor)}</dd>
        </dl>
      </div>
    </div>
  );
}
