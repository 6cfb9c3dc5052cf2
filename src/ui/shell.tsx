import { lazy, Suspense, useEffect, useLayoutEffect, useState, useSyncExternalStore } from 'react';
import { Link } from 'wouter';
import { textFor } from '../flow/text.ts';
import { otherProvider } from '../knowledge/provider-id.ts';
import { m } from '../messages/compiled/messages.js';
import { Announcements } from './announcements.tsx';
import { Button } from './components/button.tsx';
import { Header } from './components/header.tsx';
import { KeysDialog } from './components/keys-dialog.tsx';
import { Notice, StatusLine } from './components/status.tsx';
import { pressAgain } from './early-press.ts';
import { host } from './embedded/host.ts';
import { giveAgain } from './given-early.ts';
import { PageBoundary } from './navigation/page-boundary.tsx';
import { useShown, useShownCase } from './navigation/use-shown.ts';
import { NewVersionNotice } from './offline/new-version-notice.tsx';
import { operator } from './operator/operator.ts';
import { unknownProvider } from './presets.ts';
import { providerIdIn, settingsWereDamaged, toldOfDamage, useAudience, useSettings } from './settings.ts';
import type { OpenCase } from './show-case.ts';
import { storageTrouble } from './storage-trouble.ts';

const EmbeddedHeader = lazy(async () => ({
  default: (await import('./embedded/embedded-header.tsx')).EmbeddedHeader,
}));

/** What stands around every page. It is drawn once: what changes with the page asks for that by itself. */
export function Shell() {
  const audience = useAudience();
  const [keysShown, setKeysShown] = useState(false);
  const isEmbedded = host().is === 'allowed';

  useLayoutEffect(() => {
    const { dataset } = document.documentElement;
    dataset['audience'] = audience;
    delete dataset['waits'];
  }, [audience]);

  useLayoutEffect(giveAgain, []);
  useEffect(pressAgain, []);

  return (
    <div className={`flex flex-col ${isEmbedded ? '' : 'min-h-dvh'}`}>
      <a
        href="#content"
        className="absolute -top-20 left-4 z-30 rounded-card bg-raised px-4 py-2 shadow-float focus:top-4"
      >
        {m.skip_to_content()}
      </a>
      {isEmbedded ? (
        <Suspense fallback={null}>
          <EmbeddedHeader />
        </Suspense>
      ) : (
        <>
          <div className="airmail" />
          <Header onKeys={() => setKeysShown(true)} />
        </>
      )}
      <main
        id="content"
        tabIndex={-1}
        className="mx-auto w-full max-w-[90rem] flex-1 px-4 py-6 outline-none sm:px-6"
      >
        <NewVersionNotice />
        <AnnouncementsForAll />
        <Troubles />
        <Page />
      </main>
      {!isEmbedded && <Footer />}
      <StatusLine />
      <KeysDialog shown={keysShown} onChange={setKeysShown} />
    </div>
  );
}

function Page() {
  const shown = useShown();
  return <PageBoundary of={shown}>{shown.page}</PageBoundary>;
}

function AnnouncementsForAll() {
  const chosen = providerIdIn(useSettings());
  return <Announcements provider={useShownCase()?.provider.id ?? chosen} />;
}

/** What could not be saved or read is said above everything else. */
function Troubles() {
  const cannotSave = useSyncExternalStore(storageTrouble.subscribe, storageTrouble.now, storageTrouble.now);
  const open = useShownCase();
  const [settingsNotice, setSettingsNotice] = useState(settingsWereDamaged);
  const [providerNotice, setProviderNotice] = useState(unknownProvider);
  const setAside = open?.setAside ?? 0;
  const closeSettingsNotice = () => {
    toldOfDamage();
    setSettingsNotice(false);
  };
  if (!cannotSave && !settingsNotice && setAside === 0 && providerNotice === undefined) return null;
  return (
    <div className="mb-6 grid gap-3 print:hidden" role="alert">
      {cannotSave && (
        <Notice>
          <p>{m.storage_trouble()}</p>
          {open && (
            <Button className="mt-2" onClick={() => saveAsFile(open)}>
              {m.storage_save_file()}
            </Button>
          )}
        </Notice>
      )}
      {setAside > 0 && <Notice>{m.storage_set_aside({ count: setAside })}</Notice>}
      {providerNotice !== undefined && (
        <Notice onClose={() => setProviderNotice(undefined)}>
          {m.start_provider_unknown({ id: providerNotice })}
        </Notice>
      )}
      {settingsNotice && <Notice onClose={closeSettingsNotice}>{m.settings_damaged()}</Notice>}
    </div>
  );
}

async function saveAsFile(open: OpenCase) {
  const { saveCaseFile } = await import('./hand-over/save-case-file.ts');
  saveCaseFile(open.case);
}

function contactWords({ provider, ticket }: OpenCase): string {
  const { contact } = ticket.provider;
  if (contact !== undefined) return m.footer_contact({ provider: provider.name, contact });
  return provider.id === otherProvider
    ? m.footer_contact_other()
    : m.footer_contact_unknown({ provider: provider.name });
}

/** The way to support stands at the same place of every page (WCAG 3.2.6). */
function Footer() {
  const audience = useAudience();
  return (
    <footer className="border-t border-rule print:hidden">
      <div className="mx-auto flex max-w-[90rem] flex-wrap justify-between gap-x-8 gap-y-1 px-4 py-4 text-small text-soft sm:px-6">
        <p>
          {m.footer_privacy()}{' '}
          <Link to="/settings" className="link inline-flex min-h-6 items-center">
            {m.settings_nav()}
          </Link>
        </p>
        <p className="flex flex-wrap gap-x-6">
          {operator().settings.links.map(({ label, url }) => (
            <a key={url} href={url} className="link inline-flex min-h-6 items-center" rel="noreferrer">
              {textFor(label, audience)}
            </a>
          ))}
          <Link to="/licenses" className="link inline-flex min-h-6 items-center">
            {m.licenses_link()}
          </Link>
        </p>
        <Contact />
      </div>
    </footer>
  );
}

function Contact() {
  const open = useShownCase();
  return open && <p>{contactWords(open)}</p>;
}
