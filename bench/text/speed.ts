/** Throughput of the matcher and of the whole engine, in turns with the npm matchers a user would pick. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { createTextEngine } from '../../src/text/index.ts';
import { intList } from '../../src/text/match/int-list.ts';
import { buildMatcher, loadMatcher } from '../../src/text/match/matcher.ts';
import { samplePages, sampleTerms } from './sample.ts';

/** Reads one page; returns the number of hits. */
type Scan = (page: string) => number;

const ROUNDS = 5;
const HAN_BYTES = 2.9;

/** Prints a table: megabytes of UTF-8 a second (median of the rounds), the ratio to our matcher, build time, memory. */
export async function measureSpeed(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      terms: { type: 'string', default: '50000' },
      text: { type: 'string' },
      peers: { type: 'string' },
      mb: { type: 'string', default: '8' },
    },
  });
  const terms = sampleTerms(Number(values.terms));
  const pages = values.text === undefined ? samplePages(Number(values.mb)) : pagesOf(readFileSync(values.text, 'utf8'));
  const runners: { name: string; scan: Scan; buildMs: number; note: string; share: number }[] = [];
  const add = (name: string, make: () => { scan: Scan; note: string }, share = 1) => {
    const start = performance.now();
    const { scan, note } = make();
    runners.push({ name, scan, buildMs: performance.now() - start, note, share });
  };
  add('zhengxun matcher', () => {
    const matcher = buildMatcher(terms);
    const saved = matcher.save();
    const start = performance.now();
    loadMatcher(saved);
    const loadMs = performance.now() - start;
    const units = new Uint16Array(1 << 16);
    const view = Buffer.from(units.buffer);
    const found = intList();
    const scan = (page: string) => {
      view.write(page, 0, 'utf16le');
      found.length = 0;
      matcher.find(units, 0, page.length, page.length, found);
      return found.length / 2;
    };
    return { scan, note: `${(matcher.sizeBytes / 1e6).toFixed(1)} MB, load ${loadMs.toFixed(1)} ms` };
  });
  add('zhengxun engine (all layers)', () => {
    const engine = createTextEngine();
    return { scan: (page) => engine.read(page, { form: false }).length, note: 'packs of the project' };
  });
  for (const peer of values.peers === undefined ? [] : await peersOf(path.resolve(values.peers), terms)) add(peer.name, peer.make, 0.25);

  const speeds = runners.map((): number[] => []);
  const hits: number[] = [];
  for (let round = 0; round < ROUNDS; round++)
    for (const [i, { scan, share }] of runners.entries()) {
      // Slow peers read a part of the pages: the speed is the same, the run shorter.
      const part = pages.slice(0, Math.max(1, Math.round(pages.length * share)));
      const start = performance.now();
      hits[i] = part.reduce((sum, page) => sum + scan(page), 0);
      const bytes = part.reduce((sum, page) => sum + page.length * HAN_BYTES, 0);
      speeds[i]!.push(bytes / 1000 / (performance.now() - start));
    }
  const own = median(speeds[0]!);
  console.log(`${terms.length} terms, ${pages.length} pages, ${ROUNDS} rounds in turns; MB/s of UTF-8, medians`);
  for (const [i, runner] of runners.entries()) {
    const speed = median(speeds[i]!);
    console.log(
      [
        runner.name.padEnd(30),
        speed.toFixed(1).padStart(8),
        `${(speed / own).toFixed(3)}×`,
        `build ${runner.buildMs.toFixed(0)} ms`,
        `${hits[i]} hits`,
        runner.note,
      ].join('  '),
    );
  }
}

/** Peers installed in the folder; what is not there is left out. */
async function peersOf(folder: string, terms: readonly string[]): Promise<{ name: string; make: () => { scan: Scan; note: string } }[]> {
  const require = createRequire(path.join(folder, 'x.js'));
  const load = async (name: string): Promise<unknown> => {
    try {
      return await import(pathToFileURL(require.resolve(name)).href);
    } catch {
      return null;
    }
  };
  type Loaded = { default?: unknown } | null;
  const modern = (await load('modern-ahocorasick')) as Loaded;
  const plain = (await load('ahocorasick')) as Loaded;
  const monyone = (await load('@monyone/aho-corasick')) as { AhoCorasick?: unknown } | null;
  const peers: { name: string; make: () => { scan: Scan; note: string } }[] = [];
  if (modern) {
    const Peer = modern.default as new (list: readonly string[]) => { search(text: string): unknown[] };
    peers.push({ name: 'modern-ahocorasick', make: () => withNote(new Peer(terms), (peer) => (page) => peer.search(page).length) });
  }
  if (plain) {
    const Peer = plain.default as new (list: readonly string[]) => { search(text: string): [number, string[]][] };
    peers.push({
      name: 'ahocorasick',
      make: () => withNote(new Peer(terms), (peer) => (page) => peer.search(page).reduce((sum, [, found]) => sum + found.length, 0)),
    });
  }
  if (monyone?.AhoCorasick) {
    const Peer = monyone.AhoCorasick as new (list: readonly string[]) => { matchInText(text: string): Iterable<unknown> };
    peers.push({
      name: '@monyone/aho-corasick',
      make: () =>
        withNote(new Peer(terms), (peer) => (page) => {
          let hits = 0;
          for (const _ of peer.matchInText(page)) hits++;
          return hits;
        }),
    });
  }
  return peers;
}

function withNote<Peer>(peer: Peer, scan: (peer: Peer) => Scan): { scan: Scan; note: string } {
  return { scan: scan(peer), note: 'npm' };
}

function pagesOf(text: string): string[] {
  const pages: string[] = [];
  let page = '';
  for (const line of text.split('\n')) {
    page += `${line}\n`;
    if (page.length > 2000) {
      pages.push(page.slice(0, 60_000));
      page = '';
    }
  }
  return page === '' ? pages : [...pages, page];
}

function median(values: number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}
