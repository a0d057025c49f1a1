import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../db/testing/database.ts';
import { transact } from '../db/transact.ts';
import { SYSTEM } from '../people/perform.ts';
import { folderStore } from './folder.ts';
import { collectGarbage, findMissing, recordBlob } from './records.ts';
import type { BlobStore } from './store.ts';

const DAY = 86_400_000;
const clock = { now: () => Date.now() };
let test: TestDatabase;
let root: string;
let store: BlobStore;
beforeAll(async () => {
  test = await testDatabase();
  // As tables of later stages refer to blobs.
  await sql`create table holders (sha256 text not null references blobs)`.execute(test.database.kysely);
  await sql`create table other_holders (id int, picture text references blobs)`.execute(test.database.kysely);
  await sql`grant all on holders, other_holders to zhengxun_app`.execute(test.database.kysely).catch(() => undefined);
});
beforeEach(async () => {
  for (const table of ['holders', 'other_holders', 'blobs']) await sql`delete from ${sql.table(table)}`.execute(test.database.kysely);
  root = mkdtempSync(path.join(tmpdir(), 'zx-records-'));
  store = await folderStore(root);
  return () => rmSync(root, { recursive: true, force: true });
});
afterAll(() => test?.close());

const platform = () => ({ database: test.database, clock });
const fileOf = (sha256: string) => path.join(root, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
const age = (sha256: string, days: number) => {
  const then = new Date(clock.now() - days * DAY);
  utimesSync(fileOf(sha256), then, then);
};
/** Put, recorded, referred to. */
async function keep(referrer: 'holders' | 'other_holders' | null): Promise<string> {
  const blob = await store.put([randomBytes(100)]);
  await transact(test.database, clock, SYSTEM, async (work) => {
    await recordBlob(work, store, blob, 'application/warc');
    if (referrer === 'holders') await sql`insert into holders values (${blob.sha256})`.execute(work.tx);
    if (referrer === 'other_holders') await sql`insert into other_holders values (1, ${blob.sha256})`.execute(work.tx);
  });
  return blob.sha256;
}
const garbage = (remove: boolean) => collectGarbage(platform(), store, { graceMs: DAY, remove });

describe('文件的登记', () => {
  it('登记两次是一行', async () => {
    const blob = await store.put([Buffer.from('twice')]);
    for (let i = 0; i < 2; i++) await transact(test.database, clock, SYSTEM, (work) => recordBlob(work, store, blob, 'text/plain'));
    expect(await test.database.kysely.selectFrom('blobs').selectAll().execute()).toMatchObject([{ ...blob, media_type: 'text/plain' }]);
  });
  it('没有存下的不能登记', async () => {
    const absent = { sha256: 'a'.repeat(64), size: 1 };
    await expect(transact(test.database, clock, SYSTEM, (work) => recordBlob(work, store, absent, 'x'))).rejects.toMatchObject({
      code: 'blob-removed',
    });
  });
  it('登记了却找不到、大小不对、内容不对的都能查出来', async () => {
    const [whole, lost, cut, changed] = [await keep('holders'), await keep('holders'), await keep('holders'), await keep('holders')];
    await store.delete(lost);
    writeFileSync(fileOf(cut), 'short');
    writeFileSync(fileOf(changed), randomBytes(100));
    expect(await findMissing(test.database.kysely, store, { read: false })).toEqual({ looked: 4, missing: [lost, cut].sort() });
    const read = await findMissing(test.database.kysely, store, { read: true });
    expect(read.missing).toEqual([lost, cut, changed].sort());
    expect(read.missing).not.toContain(whole);
  });
});

describe('无人引用的文件', () => {
  it('只清理过了宽限期、没有一张表引用的', async () => {
    const [first, second, dropped, unrecorded, young] = [
      await keep('holders'),
      await keep('other_holders'),
      await keep(null),
      (await store.put([Buffer.from('never recorded')])).sha256,
      (await store.put([Buffer.from('on its way')])).sha256,
    ];
    for (const old of [first, second, dropped, unrecorded]) age(old, 2);
    const bytes = 100 + 'never recorded'.length;
    expect(await garbage(false)).toEqual({ blobs: 2, bytes, young: 1 });
    expect(await store.find(dropped)).not.toBeNull();
    expect(await garbage(true)).toEqual({ blobs: 2, bytes, young: 1 });
    const left = await Promise.all([first, second, dropped, unrecorded, young].map(async (one) => (await store.find(one)) !== null));
    expect(left).toEqual([true, true, false, false, true]);
    const { rows } = await sql`select 1 from blobs where sha256 = ${dropped}`.execute(test.database.kysely);
    expect(rows).toEqual([]);
    expect(await garbage(true)).toEqual({ blobs: 0, bytes: 0, young: 1 });
  });
  it('差一点到宽限期的不动', async () => {
    const { sha256 } = await store.put([Buffer.from('edge')]);
    age(sha256, 1 - 1 / 1440);
    expect(await garbage(true)).toMatchObject({ blobs: 0, young: 1 });
    age(sha256, 1 + 1 / 1440);
    expect(await garbage(true)).toMatchObject({ blobs: 1, young: 0 });
  });
  it('宽限期不能短于一小时', async () => {
    await expect(collectGarbage(platform(), store, { graceMs: 3_599_999, remove: true })).rejects.toMatchObject({
      code: 'grace-too-short',
    });
  });
  it('正在登记的旧文件不会被清理掉', async () => {
    const blob = await store.put([Buffer.from('raced')]);
    age(blob.sha256, 2);
    const { promise: recorded, resolve: nowRecorded } = Promise.withResolvers<void>();
    const { promise: allowed, resolve: allow } = Promise.withResolvers<void>();
    const recording = transact(test.database, clock, SYSTEM, async (work) => {
      await recordBlob(work, store, blob, 'x');
      nowRecorded();
      await allowed;
      await sql`insert into holders values (${blob.sha256})`.execute(work.tx);
    });
    await recorded;
    const collecting = garbage(true);
    await waiting();
    allow();
    await recording;
    expect(await collecting).toMatchObject({ blobs: 0 });
    expect(await store.find(blob.sha256)).not.toBeNull();
  });
});

/** Until somebody waits for a lock. */
async function waiting(): Promise<void> {
  for (;;) {
    const { rows } = await sql`select 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`.execute(
      test.database.kysely,
    );
    if (rows.length > 0) return;
  }
}
