import { appendFileSync, statSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, describe, expect, it } from 'vitest';
import { FatalError, InputError, systemClock } from '../../platform/index.ts';
import { asDiskError, databasePath } from './crawl-file.ts';
import { WAITING } from './schema.ts';
import { spoolPath } from './spool.ts';
import { CrawlStore } from './store.ts';
import { aFolder, cleanUp } from './testing/crawling.ts';
import { openCrawl } from './view.ts';

afterAll(cleanUp);
const open = (dir: string, resume = false) => new CrawlStore(dir, { resume, clock: systemClock });
const aTarget = (url: string) => ({
  url,
  kind: 'page' as const,
  state: WAITING,
  priority: 1,
  depth: 0,
  parent: null,
  sameAs: null,
  skipped: null,
});
const aPage = (target: number, wire: Uint8Array) => ({
  target,
  finalUrl: null,
  status: 200,
  fetchedAt: 0,
  firstByteMs: null,
  totalMs: 1,
  etag: null,
  lastModified: null,
  sha256: new Uint8Array(32),
  size: wire.length,
  way: 'plain' as const,
  kind: 'other',
  publishedAt: null,
  hints: '{}',
  facts: '{}',
  blocks: new Int32Array(0),
  headers: null,
  wire,
  dom: null,
  address: null,
});

describe('the crawl as a file', () => {
  it('a second process is refused while the first works, not afterwards', () => {
    const dir = aFolder();
    const first = open(dir);
    expect(() => open(dir)).toThrow(InputError);
    first.close();
    open(dir).close();
  });

  it('a crawl that is there is only gone on with when asked', () => {
    const dir = aFolder();
    const store = open(dir);
    store.addTarget(aTarget('http://x/'));
    store.close();
    expect(() => open(dir)).toThrow(/--resume/);
    const again = open(dir, true);
    expect(again.resumed).toBe(true);
    expect(again.addTarget(aTarget('http://x/2'))).toBe(2);
    again.close();
  });

  it('a file of another version is refused in one sentence', () => {
    const dir = aFolder();
    open(dir).close();
    const db = new DatabaseSync(databasePath(dir));
    db.exec('PRAGMA user_version = 99');
    db.close();
    expect(() => open(dir)).toThrow(/第 99 版/);
    expect(() => openCrawl(dir)).toThrow(/第 99 版/);
    // The refusal leaves no lock behind.
    expect(() => open(dir)).toThrow(/第 99 版/);
  });

  it('a folder without a crawl cannot be viewed', () => {
    expect(() => openCrawl(aFolder())).toThrow(InputError);
  });

  it('bodies that were not committed are cut off', () => {
    const dir = aFolder();
    const store = open(dir);
    store.addPage(aPage(store.addTarget(aTarget('http://x/')), Buffer.from('committed')));
    store.close();
    appendFileSync(spoolPath(dir), 'half a page');
    const again = open(dir, true);
    again.addPage(aPage(again.addTarget(aTarget('http://x/2')), Buffer.from('second')));
    again.close();
    expect(statSync(spoolPath(dir)).size).toBe('committedsecond'.length);
    const crawl = openCrawl(dir);
    expect(crawl.body('http://x/2')?.wire.toString()).toBe('second');
    crawl.discardBodies();
    expect(crawl.body('http://x/2')).toBeNull();
    crawl.close();
  });

  it('what was not committed is not there after an abandoned run', () => {
    const dir = aFolder();
    const store = open(dir);
    store.addTarget(aTarget('http://x/'));
    store.commit();
    store.addTarget(aTarget('http://x/lost'));
    store.abandon();
    const again = open(dir, true);
    expect([...again.stored.targets()].map((row) => row.url)).toEqual(['http://x/']);
    again.close();
  });
});

describe('errors of the disk', () => {
  it.each([
    [{ code: 'ENOSPC' }, 'disk-full'],
    [{ errcode: 13 }, 'disk-full'],
    [{ errcode: 778 }, 'disk-error'],
    [{ code: 'EROFS' }, 'disk-error'],
  ])('%j: %s', (error, code) => {
    const told = asDiskError(Object.assign(new Error('x'), error), '/d');
    expect(told).toBeInstanceOf(FatalError);
    expect((told as FatalError).code).toBe(code);
  });
  it('other errors stay what they are', () => {
    const error = new TypeError('x');
    expect(asDiskError(error, '/d')).toBe(error);
  });
});
