import knowledge from 'virtual:flows/codes';
import { StrictMode } from 'react';
import { prerenderToNodeStream } from 'react-dom/static';
import { textFor } from '../flow/text.ts';
import { type CodePage, codeEntry } from '../knowledge/code-pages.ts';
import { wordsFor } from '../knowledge/codes.ts';
import { pageIdsOf } from '../knowledge/searched-pages.ts';
import { m } from '../messages/compiled/messages.js';
import { basePath } from '../ui/base-path.ts';
import type { CodeData } from '../ui/code-page.tsx';
import { codeTitle } from '../ui/code-title.ts';
import { TitleListener } from '../ui/components/page-title.tsx';
import { contentIndex } from '../ui/content-index.ts';
import { addressFrom } from '../ui/navigation/address.ts';
import { ShownPage } from '../ui/navigation/app.tsx';
import { productName } from '../ui/operator/operator.ts';
import { loadPage } from '../ui/routes.tsx';
import { audienceIn } from '../ui/settings.ts';
import type { RenderedPage, Renderer } from './rendered-page.ts';

/** Run in Node when the app is built: see `Renderer`. */
const codePath = (id: string) => `/codes/${encodeURIComponent(id)}`;
const startPath = (id: string) => `/start/${id}`;

export const renderedPaths: Renderer['renderedPaths'] = [
  '/',
  ...contentIndex.flows.map(({ id }) => startPath(id)),
  '/codes',
  ...pageIdsOf(knowledge).map(codePath),
];

export const withoutScript: Renderer['withoutScript'] = {
  text: m.app_without_script(),
  codes: { href: `${basePath}/codes`, label: m.codes_title() },
  links: pageIdsOf(knowledge).map((id) => ({
    href: `${basePath}${codePath(id)}`,
    label: codeEntry(knowledge, id)?.code ?? id,
  })),
};

export async function renderPage(path: string): Promise<RenderedPage> {
  const address = addressFrom(path);
  const loaded = await loadPage(address);
  if ('leadsTo' in loaded) throw new Error(`${path} leads elsewhere`);
  const titles: string[] = [];
  const { prelude } = await prerenderToNodeStream(
    <TitleListener value={(title) => titles.push(title)}>
      <StrictMode>
        <ShownPage shown={{ ...loaded, address, how: 'POP', entry: path, visit: path }} />
      </StrictMode>
    </TitleListener>,
  );
  const chunks: Uint8Array[] = [];
  for await (const chunk of prelude) chunks.push(Buffer.from(chunk));
  return {
    markup: Buffer.concat(chunks).toString(),
    title: titles.at(-1) ?? productName(),
    audience: audienceIn({}),
    ...aboutPage(path),
  };
}

function aboutPage(path: string): Pick<RenderedPage, 'description' | 'data' | 'structured'> {
  const id = decodeURIComponent(path.split('/')[2] ?? '');
  const flow = path.startsWith('/start/') ? contentIndex.flows.find((one) => one.id === id) : undefined;
  const code = path.startsWith('/codes/') ? codeEntry(knowledge, id) : undefined;
  if (code) return { ...aboutCode(code), data: { id, page: code } satisfies CodeData };
  const description = flow ? textFor(flow.summary, audienceIn({})) : m.app_description();
  const app = {
    '@context': 'https://schema.org',
    '@type': 'WebApplication',
    name: productName(),
    description,
    applicationCategory: 'UtilitiesApplication',
    operatingSystem: 'Any',
    offers: { '@type': 'Offer', price: 0, priceCurrency: 'USD' },
  };
  return { description, structured: app };
}

/** The question that people type into a search engine, and its answer. */
function aboutCode(page: CodePage): Pick<RenderedPage, 'description' | 'structured'> {
  const audience = audienceIn({});
  const saying = page.standard ?? page.providers[0]?.entry;
  const remedies = saying ? [saying.remedy] : (page.clients[0]?.remedies ?? []);
  const meaning = saying ?? page.clients[0];
  const answer = [...(meaning ? [meaning.meaning] : []), ...remedies]
    .map((words) => wordsFor(words, audience))
    .join(' ');
  return {
    description: answer || codeTitle(page, audience),
    structured: {
      '@context': 'https://schema.org',
      '@type': 'FAQPage',
      mainEntity: {
        '@type': 'Question',
        name: m.code_question({ code: page.code }),
        acceptedAnswer: { '@type': 'Answer', text: answer },
      },
    },
  };
}
