import type { ReactNode } from 'react';
import { parse } from 'regexparam';
import { matchRoute } from 'wouter';
import { caseScripts, nodeScripts } from './case-scripts.ts';
import { loadHeaderWords, loadKnowledge } from './content.ts';
import type { Address } from './navigation/address.ts';
import type { LoadPage } from './navigation/navigation.ts';
import type { Loaded } from './navigation/shown.ts';
import type { OpenCase } from './show-case.ts';
import { StartPage } from './start-page.tsx';
import { BrokenPage, NotFoundPage } from './trouble-page.tsx';

type Params = Readonly<Record<string, string | undefined>>;
type Load = (params: Params) => ReturnType<LoadPage>;

/** The start page comes at once, every other page when it is asked for. */
const routes: readonly (readonly [pattern: string, load: Load])[] = [
  ['/', async () => ({ page: <StartPage /> })],
  [
    '/start/:flow/:question?',
    async ({ flow = '', question }) => (await nodeScripts()).loadStart(flow, question),
  ],
  [
    '/case/:id',
    async ({ id = '' }) => {
      const { loadCase, standsAt } = await caseScripts();
      return (await standsAt(id)) ?? loadCase(id, () => null);
    },
  ],
  [
    '/case/:id/ticket',
    casePage(async (open) => {
      const { TicketPage } = await import('./ticket-page.tsx');
      return <TicketPage open={open} />;
    }),
  ],
  [
    '/case/:id/evidence',
    casePage(async (open) => {
      const [{ EvidencePage }, knowledge] = await Promise.all([
        import('./evidence-page.tsx'),
        loadKnowledge(),
      ]);
      return <EvidencePage open={open} knowledge={knowledge} />;
    }),
  ],
  [
    '/case/:id/:flow/:node',
    casePage(async (open, { flow = '', node = '' }) => {
      const { NodePage } = await nodeScripts();
      return <NodePage open={open} flowId={flow} node={node} />;
    }),
  ],
  [
    '/cases',
    async () => {
      const [{ CasesPage }, { loadCases }] = await Promise.all([
        import('./cases-page.tsx'),
        import('./cases/case-list.ts'),
        import('../storage/database.ts'), // beside them, not after them
      ]);
      return { page: <CasesPage loaded={await loadCases()} /> };
    },
  ],
  [
    '/settings',
    async () => {
      const { SettingsPage } = await import('./settings-page.tsx');
      return { page: <SettingsPage /> };
    },
  ],
  [
    '/codes',
    async () => {
      const [{ CodesPage }, knowledge] = await Promise.all([import('./codes-page.tsx'), loadKnowledge()]);
      return { page: <CodesPage knowledge={knowledge} /> };
    },
  ],
  [
    '/codes/:code',
    async ({ code = '' }) => {
      const { CodePage, loadCode } = await import('./code-page.tsx');
      return { page: <CodePage {...(await loadCode(code))} /> };
    },
  ],
  [
    '/headers',
    async () => {
      const [{ HeadersPage }, words] = await Promise.all([import('./headers-page.tsx'), loadHeaderWords()]);
      return { page: <HeadersPage words={words} /> };
    },
  ],
  [
    '/dns',
    async () => {
      const { DnsPage, loadDns } = await import('./dns-page.tsx');
      return { page: <DnsPage {...(await loadDns())} /> };
    },
  ],
  [
    '/open',
    async () => {
      const { OpenHandOverPage } = await import('./open-hand-over-page.tsx');
      return { page: <OpenHandOverPage /> };
    },
  ],
  [
    '/diagnostics',
    async () => {
      const [{ DiagnosticsPage }, { gather }] = await Promise.all([
        import('./diagnostics-page.tsx'),
        import('./diagnostics/gather.ts'),
      ]);
      return { page: <DiagnosticsPage diagnoses={await gather()} /> };
    },
  ],
  [
    '/licenses',
    async () => {
      const { LicensesPage } = await import('./licenses-page.tsx');
      return { page: <LicensesPage /> };
    },
  ],
];

/** What an address shows. Rejects when that cannot be loaded. */
export async function loadPage({ pathname }: Address): ReturnType<LoadPage> {
  for (const [pattern, load] of routes) {
    const [isMatch, params] = matchRoute(parse, pattern, pathname);
    if (isMatch) return load(decoded(params));
  }
  return { page: <NotFoundPage /> };
}

/** What cannot be loaded is said in its place. */
export const pageAt: LoadPage = (address) =>
  loadPage(address).catch((error: unknown) => ({ page: <BrokenPage error={error} /> }));

/** A page of one case, within the frame of all its pages. */
function casePage(page: (open: OpenCase, params: Params) => Promise<ReactNode>): Load {
  return async (params): Promise<Loaded> => {
    const { loadCase } = await caseScripts();
    return loadCase(params['id'] ?? '', (open) => page(open, params));
  };
}

function decoded(params: Params): Params {
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, value && decode(value)]));
}

/** As it stands, where it is no encoding. */
function decode(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
