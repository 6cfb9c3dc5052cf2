import { type Advanced, advance, type Write } from '../case/advance.ts';
import { findingsIn } from '../case/answered-by.ts';
import { type Case, nextInstant, startOf } from '../case/case.ts';
import { type CaseSummary, summaryOf } from '../case/case-summary.ts';
import { type Author, authorOf, entriesIn, type Happening, type Log, providerIn } from '../case/log.ts';
import { lookAgainAt } from '../case/look-again.ts';
import type { RunnableFlow, Standing } from '../case/replay.ts';
import type { DetailKind } from '../flow/detail-kind.ts';
import type { EvidenceKind } from '../flow/evidence-kind.ts';
import { questionAt } from '../flow/flow.ts';
import type { Audience } from '../flow/text.ts';
import type { Provider } from '../knowledge/provider.ts';
import { otherProvider } from '../knowledge/provider-id.ts';
import { m } from '../messages/compiled/messages.js';
import type { StoredCase } from '../storage/case-store.ts';
import type { Settings } from '../storage/settings.ts';
import { deriveTicket } from '../ticket/derive-ticket.ts';
import type { Ticket } from '../ticket/ticket.ts';
import { announceChange, cases } from './cases.ts';
import { loadFlow, loadKnowledge, loadProviders, loadTicketKinds } from './content.ts';
import { contentIndex } from './content-index.ts';
import { audienceIn, providerIdIn, settings } from './settings.ts';
import { whenIdle } from './when-idle.ts';

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

const write: Write = (happening, log) => ({
  ...happening,
  id: crypto.randomUUID(),
  at: nextInstant(log, new Date()),
  ...author(settings()),
});

function author(from: Settings): Author {
  const by = audienceIn(from);
  return authorOf({ by, agent: by === 'agent' ? from.agent?.name : undefined });
}

/** Absent when there is no such case on this device. */
export async function openCase(id: string): Promise<OpenCase | undefined> {
  const stored = await cases.load(id);
  return stored && openStored(stored);
}

/** A case that was read from the disk already. */
export function openStored(stored: StoredCase): Promise<OpenCase> {
  return show(stored, { draft: false, setAside: stored.setAside });
}

/** A case as it would be shown, of which nothing is stored. */
export function previewCase(of: Case): Promise<OpenCase> {
  return show(of, { draft: true, setAside: 0 });
}

/** What the list shows of a case. Nothing is stored. */
export async function summarize(stored: StoredCase): Promise<CaseSummary> {
  const shown = await show(stored, { draft: true, setAside: stored.setAside });
  return summaryFor({ ...shown, case: stored }); // it counts the entries that are stored
}

/** A case without checks has no problem yet: the list has its own words for it. */
function summaryFor({ case: of, standing, flows, ticket, provider }: OpenCase): CaseSummary {
  const problem = standing.at.flow === '' ? '' : ticket.problem;
  const lookAgain = lookAgainAt(of, standing, flows);
  return summaryOf(of, { ...ticket, problem, lookAgain, provider }, contentIndex.version);
}

/** A case that begins with a flow and is not stored before its first answer. Absent when there is no such flow. */
export async function draftCase(flowId: string, question?: string): Promise<OpenCase | undefined> {
  const flow = await loadFlow(flowId);
  if (!flow || (question !== undefined && !questionAt(flow.flow, question))) return undefined;
  const log = appended([], [startAt(flow, question), chosenProvider()]);
  return show({ id: crypto.randomUUID(), log }, { draft: true, setAside: 0 });
}

/** What begins the checks at a place, `flow` or `flow/question`. Absent when the flow is gone. */
export async function startEntry(place: string): Promise<Happening | undefined> {
  const [flowId = '', question] = place.split('/');
  const flow = await loadFlow(flowId);
  return flow && startAt(flow, question);
}

/** Stores a new case. Resolves with its id when it is on disk. */
export async function startCase(flowId: string | undefined, more: readonly Happening[]): Promise<string> {
  const id = crypto.randomUUID();
  const flow = flowId === undefined ? undefined : await loadFlow(flowId);
  const log = appended([], [...(flow ? [startAt(flow)] : []), chosenProvider(), ...more]);
  await cases.append(id, log);
  return id;
}

/**
 * Appends to the log as it is on disk now, then answers what follows by itself. What the person said is on disk before
 * anything else is loaded: a lost connection loses no answer.
 */
export async function record(
  open: OpenCase,
  happenings: readonly Happening[],
): Promise<Pick<OpenCase, 'case' | 'standing' | 'flows'>> {
  const { id } = open.case;
  const stored = (await cases.load(id))?.log;
  const log = appended(stored ?? open.case.log, happenings);
  if (!stored || happenings.length > 0) await cases.append(id, log.slice(stored?.length ?? 0));
  const { log: whole, standing, flows } = await advanced({ id, log }, open.audience);
  if (whole.length > log.length) await cases.append(id, whole.slice(log.length));
  whenIdle(async () => announceChange(id));
  return { case: { id, log: whole }, standing, flows };
}

function startAt({ flow }: RunnableFlow, question?: string): Happening {
  const start = { type: 'start', flow: flow.id, version: flow.version } as const;
  return question === undefined || question === flow.start ? start : { ...start, question };
}

const chosenProvider = (): Happening => ({
  type: 'provider',
  provider: providerIdIn(settings()) ?? otherProvider,
});

function appended(log: Log, happenings: readonly Happening[]): Log {
  const longer = [...log];
  for (const happening of happenings) longer.push(write(happening, longer));
  return longer;
}

async function show(
  current: Case,
  { draft, setAside }: Pick<OpenCase, 'draft' | 'setAside'>,
): Promise<OpenCase> {
  const audience = audienceIn(settings());
  const [{ log, standing, flows }, providers, kinds] = await Promise.all([
    advanced(current, audience),
    loadProviders(),
    loadTicketKinds(),
  ]);
  if (!draft && log.length > current.log.length)
    await cases.append(current.id, log.slice(current.log.length));
  const chosen = providerIn(log) ?? otherProvider;
  const provider =
    providers.find(({ id }) => id === chosen) ?? providers.find(({ id }) => id === otherProvider);
  if (!provider) throw new Error('flows/providers/other.yaml is missing');
  const shown = { id: current.id, log };
  const evidenceKinds = kinds.evidence;
  const detailKinds = kinds.details;
  const ticket = deriveTicket({
    case: shown,
    standing,
    flows,
    provider,
    detailKinds,
    evidenceKinds,
    audience,
    pastedName: (number) => m.evidence_name({ number }),
  });
  const open = {
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
  if (!draft) keepSummary(summaryFor(open), current.id);
  return open;
}

const summarized = new Map<string, string>();

/** Every page of a case shows it, so the list knows it as it is now. Nobody waits for that: it can be derived again. */
function keepSummary(summary: CaseSummary, id: string) {
  const known = JSON.stringify(summary);
  if (summarized.get(id) === known) return;
  summarized.set(id, known);
  whenIdle(() => cases.summarize(new Map([[id, summary]])).catch(() => summarized.delete(id)));
}

/** What a reply means depends on whose server gave it: it is read anew with what is known now. */
async function readFindings(log: Log) {
  const [{ evidenceFindings }, knowledge] = await Promise.all([
    import('../case/evidence-findings.ts'),
    loadKnowledge(),
  ]);
  return evidenceFindings(log, knowledge);
}

/** Loads one flow after the other as the answers lead there, and what codes mean where there are some. */
async function advanced(
  current: Case,
  audience: Audience,
): Promise<Advanced & { flows: ReadonlyMap<string, RunnableFlow> }> {
  const flows = new Map<string, RunnableFlow>();
  const start = startOf(current);
  if (start === undefined)
    return { log: current.log, standing: { trail: [], at: { flow: '', node: '' } }, flows };
  const hasEvidence = entriesIn(current.log, 'evidence').length > 0;
  const findings = findingsIn(current.log, hasEvidence ? await readFindings(current.log) : undefined);
  for (let log = current.log; ; ) {
    const now = advance(flows, start, log, audience, findings, write);
    log = now.log;
    const next = now.standing.missing === undefined ? undefined : await loadFlow(now.standing.missing);
    if (!next || flows.has(next.flow.id)) return { ...now, flows };
    flows.set(next.flow.id, next);
  }
}

/** Stands in the address of a flow that does not exist any more. */
const goneNode = 'gone';

/** Where the case stands, as an address below the case. */
export function addressOf({ case: { id }, standing: { at } }: Pick<OpenCase, 'case' | 'standing'>): string {
  if (at.flow === '') return `/case/${id}/evidence`;
  return `/case/${id}/${at.flow}/${at.node || goneNode}`;
}
