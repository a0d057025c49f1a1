/** Whom the matcher is measured with: npm matchers and Hyperscan. One that is not installed is said, never imitated. */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { cpuSeconds, inProcess, type Runner } from './runner.ts';

const ROOT = path.join(import.meta.dirname, '../..');
/** Slow peers read a part of the pages: the speed is the same, the run shorter. */
const PART = 0.25;

/** Npm matchers in a folder that holds node_modules, with the names of those that are not there. */
export async function npmPeers(folder: string, terms: readonly string[]): Promise<{ runners: Runner[]; missing: string[] }> {
  const require = createRequire(path.join(folder, 'x.js'));
  const runners: Runner[] = [];
  const missing: string[] = [];
  const add = async (name: string, scannerOf: (module: Record<string, unknown>) => (page: string) => number) => {
    try {
      const module = (await import(pathToFileURL(require.resolve(name)).href)) as Record<string, unknown>;
      const start = cpuSeconds();
      const scan = scannerOf(module);
      runners.push({ name, buildMs: (cpuSeconds() - start) * 1000, note: '', pass: inProcess(scan), share: PART });
    } catch {
      missing.push(name);
    }
  };
  await add('modern-ahocorasick', (module) => {
    const Peer = module.default as new (list: readonly string[]) => { search(text: string): unknown[] };
    const peer = new Peer(terms);
    return (page) => peer.search(page).length;
  });
  await add('ahocorasick', (module) => {
    const Peer = module.default as new (list: readonly string[]) => { search(text: string): [number, string[]][] };
    const peer = new Peer(terms);
    return (page) => peer.search(page).reduce((sum, [, found]) => sum + found.length, 0);
  });
  await add('@monyone/aho-corasick', (module) => {
    const Peer = module.AhoCorasick as new (list: readonly string[]) => { matchInText(text: string): Iterable<unknown> };
    const peer = new Peer(terms);
    return (page) => [...peer.matchInText(page)].length;
  });
  return { runners, missing };
}

export interface Hyperscan {
  runner: Runner;
  close(): void;
}

/** Hyperscan in a process of its own (bench/peers/hyperscan.c says how it is built); null when it is not built. */
export async function hyperscan(terms: readonly string[], pages: readonly string[]): Promise<Hyperscan | null> {
  const binary = path.join(ROOT, 'build/hyperscan');
  if (!existsSync(binary)) return null;
  const work = mkdtempSync(path.join(tmpdir(), 'zx-hyperscan-'));
  const file = (name: string, lines: readonly string[]) => {
    writeFileSync(path.join(work, name), `${lines.join('\n')}\n`);
    return path.join(work, name);
  };
  const flat = pages.map((page) => page.replaceAll('\n', ' '));
  const process = spawn(binary, [file('terms', terms), file('text', flat)]);
  const answers = answersOf(process);
  const [buildSeconds, bytes] = await answers();
  const runner: Runner = {
    name: 'Hyperscan (C)',
    buildMs: buildSeconds * 1000,
    note: `${(bytes / 1e6).toFixed(1)} MB`,
    share: 1,
    async pass() {
      process.stdin.write('scan\n');
      const [seconds, hits] = await answers();
      return { seconds, hits };
    },
  };
  return {
    runner,
    close() {
      process.stdin.end();
      rmSync(work, { recursive: true, force: true });
    },
  };
}

/** Lines of two numbers, one at a time. */
function answersOf(process: ChildProcessWithoutNullStreams): () => Promise<[number, number]> {
  const lines = createInterface({ input: process.stdout })[Symbol.asyncIterator]();
  return async () => {
    const { value, done } = await lines.next();
    if (done) throw new Error('build/hyperscan 中途退出');
    const [first = 0, second = 0] = String(value).split(' ').map(Number);
    return [first, second];
  };
}
