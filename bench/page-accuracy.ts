/**
 * Accuracy of the page reader on a folder of saved pages with expected values beside them.
 *
 *     node bench/page-accuracy.ts PAGES_DIR [--verbose]
 *
 * PAGES_DIR holds index.jsonl: a line a page with `file` and any of kind, charset, title, pub_date, document_date,
 * source, item_count, newest_date, first_item_date, elements (guide elements given or not). Prints right/all for each.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type PageFacts, pageFacts } from '../src/page/index.ts';

interface Expected {
  file: string;
  kind?: string;
  charset?: string;
  url?: string;
  title?: string;
  pub_date?: string | null;
  document_date?: string | null;
  source?: string | null;
  item_count?: number;
  newest_date?: string | null;
  first_item_date?: string | null;
  elements?: Record<string, boolean>;
}

const [directory, ...flags] = process.argv.slice(2);
if (directory === undefined) {
  console.error('请给出页面目录:node bench/page-accuracy.ts PAGES_DIR');
  process.exit(2);
}
const verbose = flags.includes('--verbose');
const tally = new Map<string, { right: number; all: number }>();

for (const line of readFileSync(path.join(directory, 'index.jsonl'), 'utf8').split('\n')) {
  if (line.trim() === '') continue;
  const expected = JSON.parse(line) as Expected;
  const file = [path.join(directory, expected.file), path.join(directory, path.basename(expected.file))].find((f) => existsSync(f));
  if (file === undefined) continue;
  const url = expected.url ?? `https://www.example.gov.cn/${expected.file}`;
  const facts = pageFacts(readFileSync(file), { url, contentType: null, isHome: expected.kind === 'home' });
  compare(expected, facts);
}
for (const [what, { right, all }] of tally) console.log(`${what.padEnd(18)} ${right}/${all}  ${(right / all).toFixed(3)}`);

function compare(expected: Expected, facts: PageFacts): void {
  const check = (what: string, wanted: unknown, got: unknown) => {
    const entry = tally.get(what) ?? { right: 0, all: 0 };
    tally.set(what, entry);
    entry.all++;
    if (wanted === got) entry.right++;
    else if (verbose) console.log(`${expected.file} ${what}: expected ${JSON.stringify(wanted)}, read ${JSON.stringify(got)}`);
  };
  const newest = facts.items.reduce<string | null>(
    (best, { date }) => (date !== null && (best === null || date > best) ? date : best),
    null,
  );
  if (expected.kind !== undefined) check('kind', expected.kind.replace('guide-list', 'list'), facts.kind);
  if (expected.charset !== undefined) check('charset', expected.charset, facts.charset);
  if (expected.title !== undefined)
    check('title', expected.title, [facts.title, facts.heading].find((t) => t === expected.title) ?? facts.title);
  if (expected.kind === 'article' || expected.kind === 'guide' || expected.pub_date !== undefined)
    check('publication date', expected.pub_date ?? null, facts.publishedAt?.slice(0, 10) ?? null);
  if (expected.document_date !== undefined) check('document date', expected.document_date, facts.documentDate);
  if (expected.source !== undefined) check('source', expected.source, facts.source);
  if (expected.item_count !== undefined) check('item count', expected.item_count, facts.items.length);
  if (expected.newest_date !== undefined) check('newest date', expected.newest_date, newest);
  if (expected.first_item_date !== undefined) check('first item date', expected.first_item_date, facts.items[0]?.date ?? null);
  for (const [element, given] of Object.entries(expected.elements ?? {})) {
    const value = facts.guide?.[element as keyof typeof facts.guide] ?? facts.guide?.[`${element}s` as keyof typeof facts.guide] ?? null;
    check('guide element', given, value !== null);
  }
}
