/** Who may import whom: the tree tells the data's way. A refused import says what to do instead. */
import path from 'node:path';
import { cruise, type IReporterOutput } from 'dependency-cruiser';
import { describe, expect, it } from 'vitest';

/** Stage → stages it may import. Types travel the same ways. `cli` and `demo` are edges. */
const allowed: Record<string, string[]> = {
  platform: [],
  page: [],
  text: [],
  checks: ['page', 'text'],
  rulebook: ['checks'],
  registry: ['platform'],
  collect: ['platform', 'registry', 'page'],
  campaign: ['registry', 'collect', 'page', 'text', 'checks', 'rulebook', 'platform'],
  watch: ['registry', 'collect', 'page', 'text', 'checks', 'rulebook', 'platform'],
  rectify: ['campaign', 'registry', 'page', 'platform'],
  api: ['platform', 'registry', 'campaign', 'rectify', 'watch', 'bulletin'],
  worker: ['platform', 'registry', 'collect', 'page', 'text', 'campaign', 'watch', 'rectify', 'bulletin'],
  bulletin: ['rectify', 'campaign', 'rulebook', 'registry', 'page', 'text', 'platform'],
  // Only the client: the demo talks to the platform as any program does.
  demo: ['api'],
  // Only the client: pages run in a browser.
  web: ['api'],
  // The outermost edge: starts the others.
  cli: ['platform', 'api', 'worker', 'registry', 'collect', 'page', 'text', 'checks', 'rulebook', 'campaign', 'watch', 'bulletin', 'demo'],
};
/** Through which files a stage is entered. Some have a second door: what needs no database loads none. */
const doors: Record<string, string[]> = {
  platform: ['index.ts', 'server.ts'],
  registry: ['index.ts', 'server.ts'],
  campaign: ['index.ts', 'server.ts', 'results.ts'],
  rectify: ['index.ts', 'server.ts'],
  text: ['index.ts', 'light.ts'],
  bulletin: ['index.ts', 'server.ts'],
  watch: ['index.ts', 'server.ts'],
  api: ['index.ts', 'client.ts'],
};
/** Stages that are pure: no network, files, database or clock. */
const pure = ['page', 'checks', 'rulebook'];
const forbiddenInPure = ['fs', 'net', 'http', 'https', 'http2', 'dns', 'tls', 'child_process', 'worker_threads', 'sqlite', 'timers'];

const stageOf = (file: string) => /^src\/([^/]+)\//.exec(file)?.[1] ?? null;
const isTest = (file: string) => /\.test\.ts$|\/cases\.ts$|\/testing\//.test(file);

const root = path.resolve(import.meta.dirname, '../..');
const { output } = (await cruise(
  ['src'],
  { baseDir: root, tsPreCompilationDeps: true, doNotFollow: { path: 'node_modules' }, tsConfig: { fileName: 'tsconfig.json' } },
  { extensions: ['.ts', '.tsx', '.mjs'] } as never,
)) as IReporterOutput;
if (typeof output === 'string') throw new Error('expected a result object');
const modules = output.modules.filter((m) => m.source.startsWith('src/'));

describe('imports', () => {
  it('reads the whole tree', () => {
    expect(modules.length).toBeGreaterThan(10);
  });

  it('every folder of src is a stage with its rule', () => {
    const stages = new Set(modules.map((m) => stageOf(m.source)).filter((s) => s !== null));
    expect([...stages].filter((s) => !(s in allowed))).toEqual([]);
  });

  it('go down the river only, and through index.ts', () => {
    const wrong: string[] = [];
    for (const module of modules) {
      const from = stageOf(module.source);
      if (!from) continue;
      for (const dependency of module.dependencies) {
        const to = stageOf(dependency.resolved);
        if (!to || to === from) continue;
        if (isTest(module.source) && (allowed[from]!.includes(to) || to === 'demo')) continue;
        if (!allowed[from]!.includes(to))
          wrong.push(`${module.source} → ${dependency.resolved}: ${from} may not know ${to}; pass it in from a later stage`);
        else if (!(doors[to] ?? ['index.ts']).some((door) => dependency.resolved === `src/${to}/${door}`))
          wrong.push(`${module.source} → ${dependency.resolved}: import it from src/${to}/index.ts`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('make no circles, not even of types', () => {
    const circles = modules.flatMap((m) => m.dependencies.filter((d) => d.circular).map((d) => `${m.source} → ${d.resolved}`));
    expect(circles).toEqual([]);
  });

  it('keep the judging stages away from network, files and time', () => {
    const wrong = modules
      .filter((m) => pure.includes(stageOf(m.source) ?? '') && !isTest(m.source))
      .flatMap((m) =>
        m.dependencies
          .filter((d) => forbiddenInPure.includes(d.module.replace('node:', '').split('/')[0]!))
          .map((d) => `${m.source} → ${d.module}: read it in an earlier stage and pass it in`),
      )
      .filter((line) => !line.startsWith('src/rulebook/load'));
    expect(wrong).toEqual([]);
  });
});
