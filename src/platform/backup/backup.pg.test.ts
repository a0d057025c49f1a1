import { randomBytes, randomUUID } from 'node:crypto';
import { createReadStream, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { gunzipSync, gzipSync } from 'node:zlib';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ReadEntry, readTar, tarWriter } from '../archive/tar.ts';
import { verifyTrail } from '../audit/trail.ts';
import { folderStore } from '../blobs/folder.ts';
import { collectGarbage, findMissing, keepFromCollecting, recordBlob } from '../blobs/records.ts';
import type { BlobStore } from '../blobs/store.ts';
import { type TestDatabase, testDatabase } from '../db/testing/database.ts';
import { firstStart } from '../people/first-start.ts';
import { createOrganisation } from '../people/organisations.ts';
import { perform, SYSTEM } from '../people/perform.ts';
import { installationSecrets } from '../people/secrets.ts';
import { signIn } from '../people/sign-in.ts';
import { openQueue, sendJob } from '../queue/queue.ts';
import { noteJob } from '../queue/testing/jobs.ts';
import { backup } from './backup.ts';
import { restore } from './restore.ts';
import { tableNames } from './tables.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'zx-backup-'));
const file = path.join(folder, 'zhengxun.backup');
const clock = { now: () => Date.UTC(2026, 10, 20, 1, 2, 3, 456) };
let from: TestDatabase;
let store: BlobStore;
let first: { account: string; password: string };

beforeAll(async () => {
  from = await testDatabase();
  store = await folderStore(path.join(folder, 'blobs'));
  const platform = { database: from.database, clock };
  first = (await firstStart(platform, { name: '青禾省“引号”\u0000'.replace('\u0000', ''), level: 'province', divisionCode: '990000' }))!;
  const { id } = await from.database.kysely.selectFrom('organisations').select('id').executeTakeFirstOrThrow();
  await perform(platform, SYSTEM, 'organisation.write', async (work) => {
    // More than one batch; children of children.
    let parentId = id;
    for (const level of ['city', 'county'] as const)
      parentId = (await createOrganisation(work, { parentId, name: `一级\n${level}`, level, divisionCode: null })).id;
    for (let i = 0; i < 1200; i++) await createOrganisation(work, { parentId, name: `单位${i}😀`, level: 'unit', divisionCode: null });
    // Rows that refer to rows behind them, and a history that the tables keep themselves.
    const now = new Date(clock.now());
    const changed = { created_at: now, changed_at: now, changed_by: null, changed_by_name: '系统' };
    const site = (name: string, parent: string | null) => ({
      id: randomUUID(),
      organisation_id: id,
      parent_id: parent,
      code: null,
      name,
      is_portal: parent === null,
      has_no_services: false,
      home_url: `http://${name}.example/`,
      further_urls: ['http://b.example/'],
      address_keys: [name],
      organizer: null,
      operator: null,
      supervisor: null,
      contact: null,
      state: 'normal' as const,
      search_text: name,
      ...changed,
    });
    const main = site('main', null);
    await work.tx
      .insertInto('sites')
      .values([main, ...Array.from({ length: 600 }, (_, i) => site(`sub${i}`, main.id))])
      .execute();
    await work.tx.updateTable('sites').set({ name: 'renamed', version: 2 }).where('id', '=', main.id).execute();
    for (const bytes of [randomBytes(200_000), Buffer.from('佐证'), Buffer.alloc(0)])
      await recordBlob(work, store, await store.put([bytes]), 'application/warc');
    for (const id of ['now', 'later'])
      await sendJob(work, noteJob, { id, mode: 'plain' }, id === 'later' ? { notBefore: new Date('2099-01-01T00:00:00Z') } : {});
  });
});
afterAll(async () => {
  await from?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Every row of every table. */
async function contents({ database }: TestDatabase): Promise<Record<string, unknown>> {
  const all: Record<string, unknown> = {};
  for (const name of await tableNames(database.kysely)) {
    const { rows } = await sql<{ row: unknown }>`select to_jsonb(t)::text as row from ${sql.table(name)} t order by 1`.execute(
      database.kysely,
    );
    all[name] = rows.map((one) => one.row);
  }
  return all;
}
const newStore = (name: string) => folderStore(path.join(folder, name));

/** The archive's entries, changed and written again. */
async function changed(change: (entries: [string, Buffer][]) => [string, Buffer][]): Promise<Buffer> {
  const entries: [string, Buffer][] = [];
  for await (const { name, bytes } of readTar(createReadStream(file)) as AsyncGenerator<ReadEntry>)
    entries.push([name, Buffer.concat(await Array.fromAsync(bytes))]);
  const out = new PassThrough();
  const all = buffer(out);
  const tar = tarWriter(out);
  for (const [name, bytes] of change(entries)) await tar.add({ name, size: bytes.length }, [bytes]);
  await tar.end();
  out.end();
  return all;
}
const changing = (name: string, change: (bytes: Buffer) => Buffer) =>
  changed((entries) => entries.map(([one, bytes]) => [one, one === name ? change(bytes) : bytes]));
const changingRows = (change: (text: string) => string) =>
  changing('database.jsonl.gz', (bytes) => gzipSync(change(gunzipSync(bytes).toString('utf8'))));

describe('演练：恢复到另一台服务器', () => {
  let to: TestDatabase;
  let toStore: BlobStore;
  beforeAll(async () => {
    const written = await backup(from.database, store, file);
    expect(written.rows).toMatchObject({ organisations: 1203, people: 1, sites: 601, registry_history: 602, blobs: 3 });
    expect(written).toMatchObject({ jobs: { queues: 1, jobs: 2 }, blobs: { count: 3, bytes: 200_006, missing: [] } });
    to = await testDatabase({ migrated: false });
    toStore = await newStore('restored');
    expect(await restore(to.database, toStore, file)).toEqual(written);
  });
  afterAll(() => to?.close());

  it('一行不差，文件都在，审计链接得上，原密码还能登录', async () => {
    expect(await contents(to)).toEqual(await contents(from));
    expect(await verifyTrail(to.database.kysely)).toEqual(await verifyTrail(from.database.kysely));
    expect(await findMissing(to.database.kysely, toStore, { read: true })).toEqual({ looked: 3, missing: [] });
    const platform = { database: to.database, clock };
    const entered = await signIn(platform, installationSecrets(folder), { ...first, code: null, origin: 'x' });
    expect(entered.kind).toBe('signed-in');
  });
  it('约束和触发器与备份前一样', async () => {
    const state = async ({ database: { kysely } }: TestDatabase) => ({
      keys: (
        await sql`select conrelid::regclass::text, conname, condeferrable, condeferred from pg_constraint order by 1, 2`.execute(kysely)
      ).rows,
      triggers: (
        await sql`select tgrelid::regclass::text, tgname, tgenabled from pg_trigger where not tgisinternal order by 1, 2`.execute(kysely)
      ).rows,
    });
    expect(await state(to)).toEqual(await state(from));
  });
  it('各表照常留历史、拒绝改动、核对引用', async () => {
    const { kysely } = to.database;
    await sql`update sites set name = 'later', version = 3 where parent_id is null`.execute(kysely);
    const { rows } = await sql<{ count: number }>`select count(*)::int as count from registry_history`.execute(kysely);
    expect(rows).toEqual([{ count: 603 }]);
    await expect(sql`delete from registry_history`.execute(kysely)).rejects.toThrow(/append-only/);
    const orphan = kysely.transaction().execute(async (tx) => {
      await sql`insert into person_roles values (${randomUUID()}, 'reader', now())`.execute(tx);
      throw new Error('not looked at before the end');
    });
    await expect(orphan).rejects.toThrow(/foreign key/);
  });
  it('等待的任务照样执行，未到时候的仍然等着', async () => {
    const { promise, resolve } = Promise.withResolvers<string>();
    const queue = await openQueue(to.database, { kinds: [noteJob], onError: (error) => resolve(String(error)) });
    await queue.handle(noteJob, 1, async ({ id }) => resolve(id));
    expect(await promise).toBe('now');
    await queue.stop();
    const { rows } = await sql`select data->>'id' as id, start_after from jobs.job where state = 'created'`.execute(to.database.kysely);
    expect(rows).toEqual([{ id: 'later', start_after: new Date('2099-01-01T00:00:00Z') }]);
  });
  it('不再恢复一次', async () => {
    await expect(restore(to.database, toStore, file)).rejects.toMatchObject({ code: 'restore-not-empty' });
  });
});

describe('备份与恢复', () => {
  it('不带文件的备份只恢复数据库，登记还在', async () => {
    const without = path.join(folder, 'without.backup');
    const written = await backup(from.database, null, without);
    expect(written.blobs).toBeNull();
    const to = await testDatabase({ migrated: false });
    const empty = await newStore('empty');
    try {
      expect(await restore(to.database, empty, without)).toEqual(written);
      expect(await findMissing(to.database.kysely, empty, { read: false })).toMatchObject({ looked: 3, missing: { length: 3 } });
    } finally {
      await to.close();
    }
  });
  it('存储里缺失、损坏的文件如实列出，其余照样备份和恢复', async () => {
    const other = await newStore('other');
    for await (const { sha256, size } of store.list()) {
      if (size === 6) continue;
      const { sha256: copied } = await other.put(await store.get(sha256));
      if (size > 6) writeFileSync(path.join(folder, 'other', copied.slice(0, 2), copied.slice(2, 4), copied), Buffer.alloc(size));
    }
    const partial = path.join(folder, 'partial.backup');
    const written = await backup(from.database, other, partial);
    expect(written.blobs).toMatchObject({ count: 1, bytes: 0, missing: { length: 2 } });
    const to = await testDatabase({ migrated: false });
    try {
      const toStore = await newStore('partly');
      expect(await restore(to.database, toStore, partial)).toEqual(written);
      const { missing } = await findMissing(to.database.kysely, toStore, { read: true });
      expect(missing).toEqual(written.blobs!.missing);
    } finally {
      await to.close();
    }
  });
  it('坏的备份一行也不恢复', async () => {
    const whole = readFileSync(file);
    const rows = (change: (lines: string[]) => string[]) => changingRows((text) => `${change(text.trimEnd().split('\n')).join('\n')}\n`);
    const json = (name: string, value: object) =>
      changing(name, (bytes) => Buffer.from(JSON.stringify({ ...JSON.parse(bytes.toString()), ...value })));
    const evil = `${JSON.stringify({ job: { name: "x'; drop table people; --", data: {}, options: {} } })}\n`;
    const bad: [string, Buffer, string][] = [
      ['截断', whole.subarray(0, whole.length - 1200), 'backup-damaged'],
      ['截断在数据库里', whole.subarray(0, 4000), 'backup-damaged'],
      ['不是备份', Buffer.from('hello'.repeat(200)), 'backup-foreign'],
      ['空文件', Buffer.alloc(0), 'backup-foreign'],
      ['别的程序的', await json('backup.json', { format: 'other' }), 'backup-foreign'],
      ['更新版本的', await json('backup.json', { schema: '9999-later' }), 'backup-newer'],
      ['结构的名字冒充', await json('backup.json', { schema: 'constructor' }), 'backup-newer'],
      ['少了结尾', await changed((entries) => entries.slice(0, -1)), 'backup-damaged'],
      ['少了数据库', await changed((entries) => entries.filter(([name]) => !name.startsWith('database'))), 'backup-damaged'],
      ['少了一个文件', await changed((entries) => entries.filter(([, bytes]) => bytes.length !== 6)), 'backup-damaged'],
      [
        '文件改了',
        await changed((entries) => entries.map(([name, bytes]) => [name, bytes.length === 6 ? Buffer.from('篡改') : bytes])),
        'backup-damaged',
      ],
      [
        '文件名越界',
        await changed((entries) => entries.map(([name, bytes]) => [name.replace(/^blobs\/.*/, 'blobs/../../x'), bytes])),
        'backup-damaged',
      ],
      ['少了一行', await rows((lines) => lines.filter((_, i) => i !== 5)), 'backup-damaged'],
      ['少了别人引用的一行', await rows((lines) => lines.filter((line) => !line.startsWith('["people"'))), 'backup-damaged'],
      ['审计改过一个字', await changingRows((text) => text.replace('"action": "person.create"', '"action": "x"')), 'backup-damaged'],
      ['多了不认识的表', await rows((lines) => ['["pg_authid",{}]', ...lines]), 'backup-damaged'],
      ['一行不是 JSON', await rows((lines) => ['["settings",{"key":]', ...lines]), 'backup-damaged'],
      ['值的类型不对', await rows((lines) => ['["settings",{"key":"x","value":1,"changed_at":"soon"}]', ...lines]), 'backup-damaged'],
      ['任务的队列不存在', await changing('jobs.jsonl', (bytes) => Buffer.concat([bytes, Buffer.from(evil)])), 'backup-damaged'],
    ];
    const to = await testDatabase();
    try {
      for (const [name, bytes, code] of bad) {
        const damaged = path.join(folder, 'bad.backup');
        writeFileSync(damaged, bytes);
        await expect(restore(to.database, await newStore('bad'), damaged), name).rejects.toMatchObject({ code });
        const { rows } = await sql`select 1 from organisations`.execute(to.database.kysely);
        expect(rows, name).toEqual([]);
      }
    } finally {
      await to.close();
    }
  });
  it.each([
    ['不存在', 'none'],
    ['是文件夹', 'blobs'],
  ])('读不到的备份（%s）说读不到', async (_, name) => {
    await expect(restore(from.database, store, path.join(folder, name))).rejects.toMatchObject({
      code: 'backup-unreadable',
      message: expect.stringMatching(/无法读取/),
    });
  });
  it('写不下来的备份不留半个文件', async () => {
    await expect(backup(from.database, store, path.join(folder, 'no', 'such', 'file'))).rejects.toMatchObject({
      code: 'backup-unwritable',
    });
    expect(readdirSync(folder).filter((name) => name.includes('making'))).toEqual([]);
  });
  it('备份的时候不清理文件', async () => {
    await from.database.kysely.transaction().execute(async (tx) => {
      await keepFromCollecting(tx);
      const clearing = collectGarbage({ database: from.database, clock: { now: () => Date.now() + 9e9 } }, store, {
        graceMs: 3_600_000,
        remove: true,
      });
      await expect(clearing).rejects.toMatchObject({ code: 'backup-running' });
    });
  });
});
