import { emptyAlias, type Failed, hasFailed, type LookUp, textsIn } from '../answer.ts';
import { canBeAsked } from '../domain-name.ts';
import { type DmarcRecord, isMeantAsDmarc, parseDmarc } from './record.ts';

/** What stands at `_dmarc` of one domain. */
export interface DmarcStep {
  readonly domain: string;
  readonly record?: DmarcRecord | undefined;
  /** Why a record that stands there does not count. */
  readonly fault?: 'several-records' | 'broken' | undefined;
  readonly failed?: Failed | undefined;
  /** Where an alias leads that has no record at its end. */
  readonly alias?: string | undefined;
}

/** RFC 9989 §4.10: no more than eight questions, however long the name. */
const mostLabels = 8;

/** From the domain up to its top label, until a record ends the walk. Never empty. */
export async function walkUp(domain: string, lookUp: LookUp): Promise<DmarcStep[]> {
  const steps: DmarcStep[] = [];
  for (const name of namesAbove(domain)) {
    const step = await stepAt(name, lookUp);
    steps.push(step);
    if (step.record?.publicSuffix === 'no' || (step.record?.publicSuffix === 'yes' && steps.length > 1))
      break;
  }
  return steps;
}

function namesAbove(domain: string): string[] {
  const labels = domain.split('.');
  const above = labels.length > mostLabels ? labels.slice(1 - mostLabels) : labels.slice(1);
  return [domain, ...above.map((_, at) => above.slice(at).join('.'))];
}

async function stepAt(domain: string, lookUp: LookUp): Promise<DmarcStep> {
  const name = `_dmarc.${domain}`;
  if (!canBeAsked(name)) return { domain };
  const answer = await lookUp(name, 'TXT');
  if (hasFailed(answer)) return { domain, failed: answer };
  const meant = textsIn(answer).filter(isMeantAsDmarc);
  const [record, second] = meant.flatMap((text) => parseDmarc(text) ?? []);
  if (second) return { domain, fault: 'several-records' };
  if (record) return { domain, record };
  return meant.length > 0 ? { domain, fault: 'broken' } : { domain, alias: emptyAlias(answer) };
}

/** The organizational domain (RFC 9989 §4.10.2): what a walk that began at `domain` tells. */
export function organizationalDomain(domain: string, steps: readonly DmarcStep[]): string {
  const withRecord = steps.filter(({ record }) => record);
  const last = withRecord.at(-1);
  if (last?.record?.publicSuffix === 'yes' && last.domain !== domain) {
    return domain
      .split('.')
      .slice(-last.domain.split('.').length - 1)
      .join('.');
  }
  return last?.domain ?? domain;
}

/** The record that receivers apply: that of the domain, else that of its organization, else that above both. */
export function appliedStep(organization: string, steps: readonly DmarcStep[]): DmarcStep | undefined {
  const [own] = steps;
  const withRecord = steps.filter(({ record }) => record);
  return own?.record ? own : (withRecord.find((step) => step.domain === organization) ?? withRecord.at(-1));
}
