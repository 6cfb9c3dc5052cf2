import { m } from '../../messages/compiled/messages.js';
import { basePath } from '../base-path.ts';
import { cases } from '../cases.ts';
import { contentIndex } from '../content-index.ts';
import { pageMayConnect } from '../helpdesk/page-policy.ts';
import { operator, resolversIn } from '../operator/operator.ts';
import { kindWord, targetPlace, targetsIn } from '../settings/targets.ts';
import { settings } from '../settings.ts';
import { storageTrouble } from '../storage-trouble.ts';

/** One thing that was looked at. */
interface Finding {
  readonly label: string;
  readonly value: string;
  readonly isWrong: boolean;
}

export interface Diagnosis {
  readonly title: string;
  readonly findings: readonly Finding[];
}

/** How this copy of the app, its settings and this browser get along. Nothing of a case is in it. */
export async function gather(): Promise<readonly Diagnosis[]> {
  return [
    { title: m.diagnostics_settings(), findings: settingsFindings() },
    { title: m.diagnostics_connections(), findings: connections() },
    { title: m.diagnostics_device(), findings: await device() },
    {
      title: m.diagnostics_app(),
      findings: [
        fine(m.diagnostics_content(), contentIndex.version),
        fine(m.diagnostics_address(), `${location.origin}${basePath}/`),
        fine(m.diagnostics_browser(), navigator.userAgent),
      ],
    },
  ];
}

function settingsFindings(): Finding[] {
  const { from, problems } = operator();
  const found = from === 'server';
  return [
    {
      label: 'settings.json',
      value: found ? m.diagnostics_from_server() : m.diagnostics_from_build(),
      isWrong: !found,
    },
    ...(problems.length === 0 ? [fine(m.diagnostics_problems(), m.diagnostics_no_problems())] : []),
    ...problems.map(({ where, what }) => ({ label: where, value: what, isWrong: true })),
  ];
}

/** What the settings name and the policy of the page forbids would fail without a word. */
function connections(): Finding[] {
  const resolvers = resolversIn(operator().settings).map(({ name, endpoint }) => ({
    label: m.diagnostics_resolver({ name: name ?? endpoint }),
    endpoint: new URL(endpoint, location.href).href,
  }));
  const helpdesks = targetsIn(settings()).flatMap((target) => {
    const label = `${kindWord(target.target)} ${targetPlace(target)}`;
    if (target.target === 'webhook') return [{ label, endpoint: target.endpoint }];
    return target.target === 'zammad' ? [{ label, endpoint: `${target.address}/api/v1/form_config` }] : [];
  });
  return [...resolvers, ...helpdesks].map(({ label, endpoint }) => {
    const isAllowed = pageMayConnect(endpoint);
    return {
      label,
      value: isAllowed ? m.diagnostics_allowed() : m.diagnostics_forbidden(),
      isWrong: !isAllowed,
    };
  });
}

async function device(): Promise<Finding[]> {
  const rows = await cases.rows().catch(() => undefined);
  const isStored = rows !== undefined && !storageTrouble.now();
  const registration = await navigator.serviceWorker?.getRegistration().catch(() => undefined);
  const isKept = registration?.active !== undefined && registration.active !== null;
  return [
    {
      label: m.diagnostics_storage(),
      value: isStored ? m.diagnostics_stored({ count: rows.length }) : m.diagnostics_not_stored(),
      isWrong: !isStored,
    },
    {
      label: m.diagnostics_offline(),
      value: isKept ? m.diagnostics_kept() : m.diagnostics_not_kept(),
      isWrong: !isKept,
    },
    {
      label: m.diagnostics_secure(),
      value: isSecureContext ? m.diagnostics_yes() : m.diagnostics_not_secure(),
      isWrong: !isSecureContext,
    },
  ];
}

const fine = (label: string, value: string): Finding => ({ label, value, isWrong: false });

/** To send to whoever runs the app. */
export function reportOf(diagnoses: readonly Diagnosis[]): string {
  return diagnoses
    .map(({ title, findings }) =>
      [
        title,
        ...findings.map(({ label, value, isWrong }) => `${isWrong ? '!' : ' '} ${label}: ${value}`),
      ].join('\n'),
    )
    .join('\n\n');
}
