import type { RouteObject } from 'react-router';
import { caseRouteId } from './case-route-id.ts';
import { Shell } from './shell.tsx';
import { StartPage } from './start-page.tsx';
import { BrokenPage, NotFoundPage } from './trouble-page.tsx';

/** Shown while a loader leads on to another page. */
const Nothing = () => null;

/** The start page comes at once, every other page when it is asked for. */
export const routes: RouteObject[] = [
  {
    path: '/',
    Component: Shell,
    HydrateFallback: Nothing,
    children: [
      {
        ErrorBoundary: BrokenPage,
        children: [
          { index: true, Component: StartPage },
          {
            path: 'start/:flow/:question?',
            lazy: async () => {
              const { StartFlowPage, startLoader } = await import('./node-page.tsx');
              return { Component: StartFlowPage, loader: startLoader };
            },
          },
          {
            id: caseRouteId,
            path: 'case/:caseId',
            shouldRevalidate: () => true,
            lazy: async () => {
              const [{ CaseRoute, caseLoader }] = await Promise.all([
                import('./case-route.tsx'),
                import('../storage/database.ts'), // beside it, not after it
              ]);
              return { Component: CaseRoute, loader: caseLoader };
            },
            children: [
              {
                index: true,
                lazy: async () => ({
                  loader: (await import('./case-route.tsx')).standingLoader,
                  Component: Nothing,
                }),
              },
              {
                path: 'ticket',
                lazy: async () => ({ Component: (await import('./ticket-page.tsx')).TicketPage }),
              },
              {
                path: 'evidence',
                lazy: async () => {
                  const { EvidencePage, evidenceLoader } = await import('./evidence-page.tsx');
                  return { Component: EvidencePage, loader: evidenceLoader };
                },
              },
              {
                path: ':flow/:node',
                lazy: async () => ({ Component: (await import('./node-page.tsx')).NodePage }),
              },
            ],
          },
          {
            path: 'cases',
            lazy: async () => {
              const [{ CasesPage }, { casesLoader }] = await Promise.all([
                import('./cases-page.tsx'),
                import('./cases/case-list.ts'),
                import('../storage/database.ts'),
              ]);
              return { Component: CasesPage, loader: casesLoader };
            },
          },
          {
            path: 'settings',
            lazy: async () => ({ Component: (await import('./settings-page.tsx')).SettingsPage }),
          },
          {
            path: 'codes',
            shouldRevalidate: () => false, // the codes stay, whatever is searched for
            lazy: async () => {
              const { CodesPage, codesLoader } = await import('./codes-page.tsx');
              return { Component: CodesPage, loader: codesLoader };
            },
          },
          {
            path: 'codes/:code',
            lazy: async () => {
              const { CodePage, codeLoader } = await import('./code-page.tsx');
              return { Component: CodePage, loader: codeLoader };
            },
          },
          {
            path: 'headers',
            lazy: async () => {
              const { HeadersPage, headersLoader } = await import('./headers-page.tsx');
              return { Component: HeadersPage, loader: headersLoader };
            },
          },
          {
            path: 'dns',
            lazy: async () => {
              const { DnsPage, dnsLoader } = await import('./dns-page.tsx');
              return { Component: DnsPage, loader: dnsLoader };
            },
          },
          {
            path: 'open',
            lazy: async () => ({ Component: (await import('./open-hand-over-page.tsx')).OpenHandOverPage }),
          },
          {
            path: 'diagnostics',
            lazy: async () => {
              const { DiagnosticsPage, diagnosticsLoader } = await import('./diagnostics-page.tsx');
              return { Component: DiagnosticsPage, loader: diagnosticsLoader };
            },
          },
          {
            path: 'licenses',
            lazy: async () => ({ Component: (await import('./licenses-page.tsx')).LicensesPage }),
          },
          { path: '*', Component: NotFoundPage },
        ],
      },
    ],
  },
];
