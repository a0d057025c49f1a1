/**
 * HTML to links and text, and the full reading, against htmlparser2 SAX on the pages of the synthetic site. Every extractor
 * starts from the bytes as received. Truth first: the peer's links must be the ones our tree holds.
 */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { parseArgs } from 'node:util';
import zlib from 'node:zlib';
import { attribute, descendants, textOf } from '../../src/page/html/element.ts';
import { PieceMemo } from '../../src/page/html/piece-memo.ts';
import { parsePage } from '../../src/page/html/tree.ts';
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
  const runners: [name: string, run: () => Extracted][] = [
    ['zhengxun links + text', () => ours(pages)],
    ['zhengxun full reading', () => readAll(pages)],
  ];
  if (peer) runners.unshift(['htmlparser2 SAX', () => sax(pages, peer)]);
  else console.log('没有安装 htmlparser2：cd bench/peers && npm install');
  for (const [name, run] of runners) {
    const { links, characters } = run();
    console.log(`${name.padEnd(24)} ${links} links, ${characters} characters`);
  }
  const costs = runners.map((): number[] => []);
  for (let round = 0; round < Number(values.rounds); round++)
    for (const [i, [, run]] of runners.entries()) {
      const before = process.cpuUsage();
      run();
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

const addressOf = (tag: string) => (tag === 'a' || tag === 'link' || tag === 'area' ? 'href' : 'src');
const withoutBlanks = (text: string) => text.replace(/\s+/g, '').length;

function sax(pages: readonly SavedPage[], { Parser }: Htmlparser2): Extracted {
  const found = { links: 0, characters: 0 };
  for (const { bytes } of pages) {
    let text = '';
    let silent = false;
    const parser = new Parser({
      onopentag(name, attributes) {
        silent = name === 'script' || name === 'style';
        if (attributes[addressOf(name)] !== undefined) found.links++;
      },
      ontext(run) {
        if (!silent) text += run;
      },
    });
    parser.write(bytes.toString('utf8'));
    parser.end();
    found.characters += withoutBlanks(text);
  }
  return found;
}

function ours(pages: readonly SavedPage[]): Extracted {
  const found = { links: 0, characters: 0 };
  const memo = new PieceMemo(1_000_000, (source) => parsePage(source, null));
  for (const { bytes } of pages) {
    memo.leavePage();
    const { root } = parsePage(bytes.toString('utf8'), memo);
    for (const element of descendants(root)) if (element.raw !== '' && attribute(element, addressOf(element.tag)) !== null) found.links++;
    found.characters += withoutBlanks(textOf(root, 1_000_000));
  }
  return found;
}

function readAll(pages: readonly SavedPage[]): Extracted {
  const reader = createPageReader();
  const found = { links: 0, characters: 0 };
  for (const { url, bytes } of pages)
    for (const { text, links } of reader.read(bytes, { url, contentType: 'text/html; charset=utf-8', isHome: false }).blocks) {
      found.links += links.length;
      found.characters += text.length;
    }
  return found;
}
