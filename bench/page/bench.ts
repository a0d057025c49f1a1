/**
 * HTML to links and text, and the full reading, against htmlparser2 SAX on the pages of the synthetic site. Every extractor
 * starts from the bytes as received. Truth first: the peer's links must be the ones our tree holds.
 */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { parseArgs } from 'node:util';
import zlib from 'node:zlib';
import { decodePage } from '../../src/page/html/charset.ts';
import { attribute, type Element } from '../../src/page/html/element.ts';
import { parseHtml } from '../../src/page/html/tree.ts';
import { createPageReader } from '../../src/page/index.ts';
import { buildAnswers } from '../site/answers.ts';

interface SavedPage {
  url: string;
  bytes: Buffer;
}

interface Handler {
  onopentag(name: string, attributes: Record<string, string>): void;
  ontext(text: string): void;
}

interface Htmlparser2 {
  Parser: new (handler: Handler) => { write(text: string): void; end(): void };
}

/** Links and characters of text of all pages. */
interface Extracted {
  links: number;
  characters: number;
}

/** Prints the truth and the ratios to the peer (goals: links and text 2.5 to 4 times its speed). */
export async function benchPage(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { pages: { type: 'string', default: '600' }, rounds: { type: 'string', default: '5' } } });
  const pages = savedPages(Number(values.pages));
  const peer = peerOf();
  const runners: [name: string, run: (to: Counter) => void][] = [
    ['zhengxun links + text', (to) => ours(pages, to)],
    ['zhengxun full reading', (to) => readAll(pages, to)],
  ];
  if (peer) runners.unshift(['htmlparser2 SAX', (to) => sax(pages, peer, to)]);
  else console.log('没有安装 htmlparser2：cd bench/peers && npm install');
  for (const [name, run] of runners) {
    const { links, characters } = truth(run);
    console.log(`${name.padEnd(24)} ${links} links, ${characters} characters`);
  }
  const costs = runners.map((): number[] => []);
  for (let round = 0; round < Number(values.rounds); round++)
    for (const [i, [, run]] of runners.entries()) {
      const to = counter();
      const before = process.cpuUsage();
      run(to);
      const used = process.cpuUsage(before);
      costs[i]!.push((used.user + used.system) / 1000 / pages.length);
    }
  const first = median(costs[0]!);
  for (const [i, [name]] of runners.entries()) {
    const cost = median(costs[i]!);
    console.log(`${name.padEnd(24)} ${cost.toFixed(3)} ms CPU a page  ${(first / cost).toFixed(2)}× ${runners[0]![0]}`);
  }
}

const median = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1]!;

/** Counts what is delivered, no more: every extractor is measured by what it does itself. */
function counter(): Counter {
  return {
    links: 0,
    characters: 0,
    link(address) {
      this.links += address === '' ? 0 : 1;
    },
    text(run) {
      this.characters += run.length;
    },
  };
}

/** The same without blanks, in which extractors may differ. */
function truth(run: (to: Counter) => void): Extracted {
  const to = counter();
  to.text = (text) => {
    to.characters += text.replace(/\s+/g, '').length;
  };
  run(to);
  return to;
}

function savedPages(count: number): SavedPage[] {
  const origin = 'http://www.qinghe.gov.cn';
  const site = buildAnswers({ pages: count, seed: 1, origin, externalOrigin: 'http://www.example.gov.cn' });
  return [...site.own]
    .filter(([, entry]) => entry.kind === 'page' && entry.same === null && entry.head.includes('utf-8'))
    .slice(0, count)
    .map(([where, entry]) => ({ url: origin + where, bytes: zlib.gunzipSync(entry.gzip.subarray(entry.gzip.indexOf('\r\n\r\n') + 4)) }));
}

function peerOf(): Htmlparser2 | null {
  const folder = path.join(import.meta.dirname, '../peers');
  return existsSync(path.join(folder, 'node_modules/htmlparser2'))
    ? (createRequire(path.join(folder, 'package.json'))('htmlparser2') as Htmlparser2)
    : null;
}

const ADDRESS: ReadonlyMap<string, string> = new Map([
  ...['a', 'link', 'area'].map((tag) => [tag, 'href'] as const),
  ...['img', 'script', 'iframe', 'frame', 'embed', 'source', 'input', 'video', 'audio'].map((tag) => [tag, 'src'] as const),
]);

/** Takes links and runs of text as they come. */
interface Counter extends Extracted {
  link(address: string): void;
  text(run: string): void;
}

function sax(pages: readonly SavedPage[], { Parser }: Htmlparser2, to: Counter): void {
  for (const { bytes } of pages) {
    let silent = false;
    const parser = new Parser({
      onopentag(name, attributes) {
        silent = name === 'script' || name === 'style';
        const attribute = ADDRESS.get(name);
        const address = attribute === undefined ? undefined : attributes[attribute];
        if (address !== undefined) to.link(address);
      },
      ontext(run) {
        if (!silent) to.text(run);
      },
    });
    parser.write(bytes.toString('utf8'));
    parser.end();
  }
}

function ours(pages: readonly SavedPage[], to: Counter): void {
  for (const { bytes } of pages) deliver(parseHtml(decodePage(bytes, 'text/html; charset=utf-8').text), to);
}

function deliver(element: Element, to: Counter): void {
  for (const child of element.children) {
    if (typeof child === 'string') to.text(child);
    else {
      const name = ADDRESS.get(child.tag);
      const address = name === undefined ? null : attribute(child, name);
      if (address !== null) to.link(address);
      if (child.tag !== 'script' && child.tag !== 'style') deliver(child, to);
    }
  }
}

function readAll(pages: readonly SavedPage[], to: Counter): void {
  const reader = createPageReader();
  for (const { url, bytes } of pages)
    for (const { text, links } of reader.read(bytes, { url, contentType: 'text/html; charset=utf-8', isHome: false }).blocks) {
      for (const { url: address } of links) to.link(address);
      to.text(text);
    }
}
