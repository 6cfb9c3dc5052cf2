import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';
import { entryFlow, symptomQuestion } from '../flow/entry.ts';
import { type ReadContent, readContent } from './read-content.ts';

const prefix = 'virtual:flows/';

/**
 * Gives the app the checked content of `flows/` as plain data: what each flow asks is a chunk of its own, and where it ends
 * another one. A mistake fails the build; while working, it is shown on screen, and a mended file is shown in place.
 */
export function flowsPlugin(folder: string): Plugin {
  const root = resolve(folder);
  let content: ReadContent | undefined;
  const current = () => {
    content ??= readContent(root);
    return content;
  };

  return {
    name: 'flows',
    resolveId: (id) => (id.startsWith(prefix) ? `\0${id}` : undefined),
    load(id) {
      if (!id.startsWith(`\0${prefix}`)) return undefined;
      const { problems } = current();
      if (problems.length > 0) throw new Error(problems.join('\n'));
      return moduleFor(id.slice(prefix.length + 1), current());
    },
    configureServer(server) {
      server.watcher.add(root);
      const changed = (file: string) => {
        if (!file.startsWith(root) || !file.endsWith('.yaml')) return;
        content = undefined;
        show(current(), server);
      };
      for (const event of ['add', 'change', 'unlink']) server.watcher.on(event, changed);
    },
  };
}

function show({ problems }: ReadContent, server: ViteDevServer) {
  for (const id of server.environments.client.moduleGraph.idToModuleMap.keys()) {
    if (!id.startsWith(`\0${prefix}`)) continue;
    const module = server.environments.client.moduleGraph.getModuleById(id);
    if (module) server.environments.client.moduleGraph.invalidateModule(module);
  }
  if (problems.length === 0) server.environments.client.hot.send({ type: 'full-reload' });
  else
    server.environments.client.hot.send({ type: 'error', err: { message: problems.join('\n'), stack: '' } });
}

function moduleFor(name: string, content: ReadContent): string | undefined {
  if (name === 'index') return indexModule(content);
  if (name === 'providers') return data([...content.providers.values()]);
  if (name === 'ticket') return data({ details: content.details, evidence: content.evidence });
  if (name === 'codes') return data(content.codes);
  if (name === 'wording') return data(content.wording);
  if (name === 'headers') return data(content.headers);
  if (name === 'dns') return data(content.dns);
  const ending = content.flows.get(/^outcomes\/(.*)-outcomes$/.exec(name)?.[1] ?? '');
  if (ending) return data(ending.outcomes);
  const flow = content.flows.get(name.replace(/^flow\//, ''));
  if (!flow) return undefined;
  const { outcomes, ...asked } = flow;
  return data(asked);
}

/** The little that the start page needs, and how to get the rest. */
function indexModule({ flows, providers, details }: ReadContent): string {
  const symptoms = flows.get(entryFlow)?.questions[symptomQuestion]?.options ?? [];
  const derivedFrom = JSON.stringify([...flows.values(), ...providers.values(), details]);
  const index = {
    version: createHash('sha256').update(derivedFrom).digest('hex').slice(0, 8),
    flows: [...flows.values()].map(({ id, title, summary }) => ({ id, title, summary })),
    providers: [...providers.values()].map(({ id, name }) => ({ id, name })),
    symptoms: symptoms.map(({ id, label, hint }) => ({ id, label, hint })),
  };
  const loaders = [...flows.keys()].map(
    (id) =>
      `${JSON.stringify(id)}: { asked: () => import('${prefix}flow/${id}'), outcomes: () => import('${prefix}outcomes/${id}-outcomes') }`,
  );
  return `${data(index)}\nexport const flows = { ${loaders.join(', ')} };`;
}

const data = (value: unknown) => `export default ${JSON.stringify(value)};`;
