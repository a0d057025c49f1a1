import { afterAll, describe, expect, it } from 'vitest';
import type { TextMark } from '../../page/index.ts';
import { InputError, systemClock } from '../../platform/index.ts';
import { SecondReading } from './second-reading.ts';
import { CrawlStore } from './store.ts';
import { aFolder, cleanUp } from './testing/crawling.ts';
import { openCrawl } from './view.ts';

afterAll(cleanUp);

const mark = (start: number, rule = 'second'): TextMark => ({
  kind: 'typo',
  severity: 'ordinary',
  start,
  end: start + 1,
  quote: '字',
  suggestion: null,
  rule,
  message: '',
  confidence: 1,
});

/** A crawl with blocks of these texts; the first carries a mark of the first reading at 5. */
function crawled(texts: readonly string[]): string {
  const dir = aFolder();
  const store = new CrawlStore(dir, { resume: false, clock: systemClock });
  texts.forEach((text, i) => {
    store.addBlock(
      {
        hash: `hash-${text}`,
        text,
        urls: [],
        texts: [],
        marks: new Uint8Array(0),
        findings: i === 0 ? JSON.stringify([mark(5, 'first')]) : null,
      },
      new Int32Array(0),
    );
  });
  store.setMeta('state', { home: [], skipped: {} });
  store.close();
  return dir;
}
const begin = (dir: string, version = 'v1') => new SecondReading(dir, { version, unfinished: '没有读完', learned: null });

describe('second reading', () => {
  it('stands beside the first, in the order of places', () => {
    const dir = crawled(['甲', '乙', '丙']);
    const reading = begin(dir);
    expect([...reading.unread()].map(({ text, marks }) => [text, marks.length])).toEqual([
      ['甲', 1],
      ['乙', 0],
      ['丙', 0],
    ]);
    reading.store(1, [mark(1)]);
    reading.store(2, []);
    reading.store(3, [mark(0)]);
    reading.conclude(null);
    reading.close();
    const crawl = openCrawl(dir);
    expect([...crawl.texts()].map((block) => [block.text, block.marks.map((m) => m.rule)])).toEqual([
      ['甲', ['second', 'first']],
      ['丙', ['second']],
    ]);
    expect(crawl.meta.secondReading).toEqual({ blocks: 3, read: 3, complete: true, reason: null, learned: null });
    crawl.close();
  });
  it('a crawl without one says so', () => {
    const crawl = openCrawl(crawled(['甲']));
    expect(crawl.meta.secondReading).toBeNull();
    expect([...crawl.texts()]).toHaveLength(1);
    crawl.close();
  });
  it('is incomplete until concluded, and goes on where it stopped', () => {
    const dir = crawled(['甲', '乙', '丙']);
    const first = begin(dir);
    first.store(1, []);
    first.close();
    const crawl = openCrawl(dir);
    expect(crawl.meta.secondReading).toEqual({ blocks: 3, read: 1, complete: false, reason: '没有读完', learned: null });
    crawl.close();
    const second = begin(dir);
    expect(second.waiting).toBe(2);
    expect([...second.unread()].map((block) => block.id)).toEqual([2, 3]);
    second.close();
  });
  it('another version of the reader starts afresh', () => {
    const dir = crawled(['甲']);
    const first = begin(dir);
    first.store(1, []);
    first.close();
    const second = begin(dir, 'v2');
    expect(second.waiting).toBe(1);
    second.close();
  });
  it('takes over what the same reader found in the same blocks of an earlier crawl', () => {
    const earlier = crawled(['甲', '乙']);
    const before = begin(earlier);
    before.store(1, [mark(2)]);
    before.store(2, []);
    before.close();
    const dir = crawled(['丁', '乙', '甲']);
    const other = begin(dir, 'v2');
    other.takeOver(earlier, 'v2');
    expect(other.waiting).toBe(3);
    other.close();
    const reading = begin(dir);
    reading.takeOver(earlier, 'v1');
    expect([...reading.unread()].map((block) => block.text)).toEqual(['丁']);
    reading.close();
    const crawl = openCrawl(dir);
    expect([...crawl.texts()].map((block) => [block.text, block.marks.map((m) => m.start)])).toEqual([
      ['丁', [5]],
      ['甲', [2]],
    ]);
    crawl.close();
  });
  it('only one at a time', () => {
    const dir = crawled(['甲']);
    const reading = begin(dir);
    expect(() => begin(dir)).toThrow(InputError);
    reading.close();
    begin(dir).close();
  });
});
