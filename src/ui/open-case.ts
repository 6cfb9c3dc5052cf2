import { type Advanced, advance, type Write } from '../case/advance.ts';
import { type Findings, findingsIn } from '../case/answered-by.ts';
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
import { loadKnowledge, loadProviders, loadTicketKinds } from './content.ts';
import { contentIndex } from './content-index.ts';
import { loadedFlow, loadFlow, loadFlowContent } from './flows.ts';
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

/** As it was shown or changed last: what is derived from one log is derived once. */
let latest: OpenCase | undefined;

/** Absent when there is no such case on this device. */
export async function openCase(id: string): Promise<OpenCase | undefined> {
  const stored = await cases.load(id);
  if (latest && stored && isShownBy(latest, stored)) return latest;
  latest = stored && (await openStored(stored));
  return latest;
}

/** Logs are only appended to, so two of the same length and the same end are the same. */
function isShownBy({ case: { id, log }, audience, setAside }: OpenCase, stored: StoredCase): boolean {
  return (
    id === stored.id &&
    log.length === stored.log.length &&
    log.at(-1)?.id === stored.log.at(-1)?.id &&
    audience === audienceIn(settings()) &&
    setAside === stored.setAside
  );
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
  const flow = await loadFlowContent(flowId);
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
 * Appends to the log as it is on disk now, and answers what follows by itself. What the person said is being written
 * when this resolves, and is on disk before anything else is loaded, so that a lost connection loses no answer. A disk
 * that does not take it is said by the store (`safeStore`), which holds it meanwhile.
 */
export async function record(open: OpenCase, happenings: readonly Happening[]): Promise<OpenCase> {
  const { id } = open.case;
  const stored = await cases.load(id);
  const before = stored?.log ?? open.case.log;
  const said = { id, log: appended(before, happenings) };
  // What the evidence says is read when the case is shown.
  const { log } = hasEvidence(said) ? said : walk(said, open.audience, findingsIn(said.log));
  const isNew = !stored || log.length > stored.log.length;
  const writing = isNew ? cases.append(id, log.slice(stored?.log.length ?? 0)) : Promise.resolve();
  latest = await show({ id, log }, { draft: false, setAside: stored?.setAside ?? 0, isWritten: writing });
  whenIdle(async () => {
    await writing;
    announceChange();
  });
  return latest;
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
  if (!draft) keepSummary(open);
  return open;
}

const summarized = new Map<string, string>();

/** Every page of a case shows it, so the list knows it as it is now. Nobody waits for that: it can be derived again. */
function keepSummary(open: OpenCase) {
  whenIdle(async () => {
    const { id } = open.case;
    const summary = summaryFor(open);
    const known = JSON.stringify(summary);
    if (summarized.get(id) === known) return;
    summarized.set(id, known);
    await cases.summarize(new Map([[id, summary]])).catch(() => summarized.delete(id));
  });
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
function walk(current: Case, audience: Audience, findings: Findings): Walked {
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

const hasEvidence = ({ log }: Case) => entriesIn(log, 'evidence').length > 0;

/** What a reply means depends on whose server gave it: it is read anew with what is known now. */
async function readFindings(log: Log): Promise<Findings> {
  const [{ evidenceFindings }, knowledge] = await Promise.all([
    import('../case/evidence-findings.ts'),
    loadKnowledge(),
  ]);
  return findingsIn(log, evidenceFindings(log, knowledge));
}

/** Stands in the address of a flow that does not exist any more. */
const goneNode = 'gone';

/** Where the case stands, as an address below the case. */
export function addressOf({ case: { id }, standing: { at } }: Pick<OpenCase, 'case' | 'standing'>): string {
  if (at.flow === '') return `/case/${id}/evidence`;
  return `/case/${id}/${at.flow}/${at.node || goneNode}`;
}
