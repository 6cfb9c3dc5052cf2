import { type Advanced, advance } from '../case/advance.ts';
import { type Findings, findingsIn } from '../case/answered-by.ts';
import { type Case, startOf } from '../case/case.ts';
import { evidenceIn, type Log, providerIn } from '../case/log.ts';
import type { RunnableFlow, Standing } from '../case/replay.ts';
import type { DetailKind } from '../flow/detail-kind.ts';
import type { EvidenceKind } from '../flow/evidence-kind.ts';
import type { Audience } from '../flow/text.ts';
import type { Provider } from '../knowledge/provider.ts';
import { otherProvider } from '../knowledge/provider-id.ts';
import { m } from '../messages/compiled/messages.js';
import { deriveTicket } from '../ticket/derive-ticket.ts';
import type { Ticket } from '../ticket/ticket.ts';
import { loadKnowledge, loadProviders, loadTicketKinds } from './content.ts';
import { loadedFlow, loadFlow } from './flows.ts';
import { once } from './once.ts';
import { audienceIn, settings } from './settings.ts';
import { write } from './write-entry.ts';

/** A case with everything a page needs to show it. */
export interface OpenCase {
  readonly case: Case;
  /** Not stored yet: it becomes a case with its first answer. */
  readonly draft: boolean;
  readonly setAside: number;
  readonly audience: Audience;
  readonly flows: ReadonlyMap<string, RunnableFlow>;
  readonly standing: Standing;
  readonly provider: Provider;
  readonly detailKinds: readonly DetailKind[];
  readonly evidenceKinds: readonly EvidenceKind[];
  readonly ticket: Ticket;
}

/** Derives what a page shows from a log. What follows from it by itself is appended to what is shown; nothing is stored. */
export async function showCase(
  current: Case,
  {
    draft,
    setAside,
    isWritten = Promise.resolve(),
  }: Pick<OpenCase, 'draft' | 'setAside'> & { isWritten?: Promise<void> },
): Promise<OpenCase> {
  const audience = audienceIn(settings());
  const [{ log, standing, flows }, providers, kinds] = await Promise.all([
    advanced(current, audience, isWritten),
    loadProviders(),
    loadTicketKinds(),
  ]);
  const chosen = providerIn(log) ?? otherProvider;
  const provider =
    providers.find(({ id }) => id === chosen) ?? providers.find(({ id }) => id === otherProvider);
  if (!provider) throw new Error('flows/providers/other.yaml is missing');
  const shown = { id: current.id, log };
  const evidenceKinds = kinds.evidence;
  const detailKinds = kinds.details;
  const meaningOf = hasEvidence(shown) ? await readMeanings(provider.id, audience) : () => undefined;
  const ticket = deriveTicket({
    case: shown,
    standing,
    flows,
    provider,
    detailKinds,
    evidenceKinds,
    audience,
    pastedName: (number) => m.evidence_name({ number }),
    meaningOf,
  });
  return {
    case: shown,
    draft,
    setAside,
    audience,
    flows,
    standing,
    provider,
    detailKinds,
    evidenceKinds,
    ticket,
  };
}

/** Loaded only where there is something that was read. */
const meaningScripts = once(() => import('../case/reading-meanings.ts'));
const findingScripts = once(() => import('../case/evidence-findings.ts'));

async function readMeanings(provider: string, audience: Audience) {
  const [{ readingMeanings }, knowledge] = await Promise.all([meaningScripts(), loadKnowledge()]);
  return readingMeanings(knowledge, provider, audience);
}

interface Walked extends Advanced {
  readonly flows: ReadonlyMap<string, RunnableFlow>;
}

/** Loads one flow after the other as the answers lead there, once what was said is on disk. */
async function advanced(current: Case, audience: Audience, isWritten: Promise<void>): Promise<Walked> {
  const findings = hasEvidence(current) ? await readFindings(current.log) : findingsIn(current.log);
  for (let log = current.log; ; ) {
    const walked = walk({ id: current.id, log }, audience, findings);
    const { missing } = walked.standing;
    if (missing === undefined) return walked;
    await isWritten;
    if (!(await loadFlow(missing))) return walked;
    log = walked.log;
  }
}

/** As far as the flows lead that are loaded already. */
export function walk(current: Case, audience: Audience, findings: Findings): Walked {
  const flows = new Map<string, RunnableFlow>();
  const start = startOf(current);
  if (start === undefined)
    return { log: current.log, standing: { trail: [], at: { flow: '', node: '' } }, flows };
  for (let log = current.log; ; ) {
    const now = advance(flows, start, log, audience, findings, write);
    const next = now.standing.missing === undefined ? undefined : loadedFlow(now.standing.missing);
    // It may be there without its machine: then it is all there is as yet.
    if (!next || next === flows.get(next.flow.id)) return { ...now, flows };
    flows.set(next.flow.id, next);
    log = now.log;
  }
}

export const hasEvidence = ({ log }: Case) => evidenceIn(log).length > 0;

/** What a reply means depends on whose server gave it: it is read anew with what is known now. */
async function readFindings(log: Log): Promise<Findings> {
  const [{ evidenceFindings }, knowledge] = await Promise.all([findingScripts(), loadKnowledge()]);
  return findingsIn(log, evidenceFindings(log, knowledge));
}
