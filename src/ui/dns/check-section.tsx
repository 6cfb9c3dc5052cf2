import type { DnsTexts } from '../../dns/dns-texts.ts';
import type { CheckId } from '../../dns/verdicts.ts';
import { m } from '../../messages/compiled/messages.js';
import { Button } from '../components/button.tsx';
import { copyText } from '../copy-text.ts';
import { useAudience } from '../settings.ts';
import { dnsEvidenceText } from './evidence-text.ts';
import type { DnsFields } from './fields.ts';
import { handCommand } from './hand-command.ts';
import { RawRecords } from './raw-records.tsx';
import { type DnsResult, missingField } from './run-check.ts';
import { SpfTree } from './spf-tree.tsx';
import { Verdict } from './verdict.tsx';
import { aboutCheck, checkName, type VerdictWords, wordsOfResult } from './verdict-words.ts';

/** One check: its button, what runs, and what it found. */
export function CheckSection({
  check,
  heading: Heading,
  fields,
  texts,
  result,
  host,
  isRunning,
  onRun,
  onCancel,
}: {
  check: CheckId;
  heading: 'h2' | 'h3';
  fields: DnsFields;
  texts: DnsTexts;
  result: DnsResult | undefined;
  /** Of the resolver. */
  host: string;
  isRunning: boolean;
  onRun: () => void;
  onCancel: () => void;
}) {
  const isAgent = useAudience() === 'agent';
  const what = checkName(check);
  const missing = missingField(check, fields);
  const command = isAgent ? handCommand(check, fields, /Windows/.test(navigator.userAgent)) : undefined;
  const label = isRunning ? m.dns_cancel : result ? m.dns_repeat : m.dns_run;
  const name = isRunning ? m.dns_cancel_what : result ? m.dns_repeat_what : m.dns_run_what;
  return (
    <section className="grid grid-cols-1 gap-3 py-4" aria-labelledby={`dns-${check}`} aria-busy={isRunning}>
      <div className="flex items-center justify-between gap-4">
        <div className="min-w-0">
          <Heading id={`dns-${check}`} tabIndex={-1} className="text-lg outline-none">
            {what}
          </Heading>
          <p className="text-small text-soft">{aboutCheck(check)}</p>
        </div>
        {missing ? (
          <p className="text-end text-small text-soft">
            {missing === 'ip' ? m.dns_needs_ip() : m.dns_needs_domain()}
          </p>
        ) : (
          <Button className="shrink-0" onClick={isRunning ? onCancel : onRun} aria-label={name({ what })}>
            {label()}
          </Button>
        )}
      </div>
      {isRunning && !result && <p className="text-soft">{m.dns_asking({ host })}</p>}
      {/* What was found before stays until there is something newer: nothing jumps. */}
      {result && <Result result={result} texts={texts} isOld={isRunning} />}
      {command && <ByHand command={command} />}
    </section>
  );
}

function Result({ result, texts, isOld }: { result: DnsResult; texts: DnsTexts; isOld: boolean }) {
  const audience = useAudience();
  const said = wordsOfResult(result, texts, audience);
  const [shown, folded] = audience === 'agent' ? [said, []] : partedForCustomers(said);
  const evaluation = 'evaluation' in result ? result.evaluation : undefined;
  return (
    <div
      className={`appears grid grid-cols-1 gap-4 rounded-card border border-rule bg-raised p-4 ${isOld ? 'opacity-60' : ''}`}
    >
      <Verdicts said={shown} />
      {folded.length > 0 && (
        <details>
          <summary className="link min-h-6 w-fit text-small">{m.dns_notes({ count: folded.length })}</summary>
          <div className="mt-3 grid gap-4">
            <Verdicts said={folded} isFurther />
          </div>
        </details>
      )}
      <div className="grid gap-1 border-t border-rule pt-3">
        {evaluation && evaluation.policy.record !== undefined && <SpfTree evaluation={evaluation} />}
        <RawRecords answers={result.answers} texts={texts} />
        <Button
          look="quiet"
          className="min-h-8! w-fit text-small"
          onClick={() => copyText(dnsEvidenceText(result, texts, audience), m.dns_copied())}
        >
          {m.dns_copy_result()}
        </Button>
      </div>
    </div>
  );
}

/** The verdict and what is wrong; the rest is for whoever manages the domain. */
function partedForCustomers(
  said: readonly VerdictWords[],
): [readonly VerdictWords[], readonly VerdictWords[]] {
  const isNeeded = (words: VerdictWords) => words === said[0] || words.mark === 'bad';
  return [said.filter(isNeeded), said.filter((words) => !isNeeded(words))];
}

function Verdicts({ said, isFurther = false }: { said: readonly VerdictWords[]; isFurther?: boolean }) {
  return said.map((words, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: two mail servers can have the same fault
    <Verdict key={index} words={words} isFirst={index === 0 && !isFurther} />
  ));
}

function ByHand({ command }: { command: string }) {
  return (
    <p className="flex flex-wrap items-center gap-x-2 text-small text-soft">
      {m.dns_by_hand()}
      <code className="font-mono wrap-anywhere text-ink" translate="no">
        {command}
      </code>
      <Button
        look="quiet"
        className="min-h-8! text-small"
        aria-label={`${m.dns_copy()}: ${command}`}
        onClick={() => copyText(command, m.dns_copied())}
      >
        {m.dns_copy()}
      </Button>
    </p>
  );
}
