import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyTrail } from '../audit/trail.ts';
import { type TestDatabase, testDatabase } from '../db/testing/database.ts';
import { firstStart } from '../people/first-start.ts';
import { createOrganisation } from '../people/organisations.ts';
import { perform, SYSTEM } from '../people/perform.ts';
import { installationSecrets } from '../people/secrets.ts';
import { signIn } from '../people/sign-in.ts';
import { backup, restore } from './backup.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'zx-backup-'));
const file = path.join(folder, 'zhengxun.backup');
const clock = { now: () => Date.UTC(2026, 10, 20, 1, 2, 3, 456) };
let from: TestDatabase;
let first: { account: string; password: string };

beforeAll(async () => {
  from = await testDatabase();
  const platform = { database: from.database, clock };
  first = (await firstStart(platform, { name: '青禾省“引号”\u0000'.replace('\u0000', ''), level: 'province', divisionCode: '990000' }))!;
  const { id } = await from.database.kysely.selectFrom('organisations').select('id').executeTakeFirstOrThrow();
  await perform(platform, SYSTEM, 'organisation.write', async (work) => {
    // More than one batch; children of children.
    let parentId = id;
    for (const level of ['city', 'county'] as const)
      parentId = (await createOrganisation(work, { parentId, name: `一级\n${level}`, level, divisionCode: null })).id;
    for (let i = 0; i < 1200; i++) await createOrganisation(work, { parentId, name: `单位${i}😀`, level: 'unit', divisionCode: null });
  });
});
afterAll(async () => {
  await from?.close();
  rmSync(folder, { recursive: true, force: true });
});

const tables = ['organisations', 'people', 'person_roles', 'credentials', 'sessions', 'api_tokens', 'audit_entries', 'settings', 'blobs'];
async function contents(test: TestDatabase): Promise<Record<string, unknown>> {
  const all: Record<string, unknown> = {};
  for (const table of tables) {
    const { rows } = await sql<{ row: unknown }>`select to_jsonb(t) as row from ${sql.table(table)} t order by to_jsonb(t)::text`.execute(
      test.database.kysely,
    );
    all[table] = rows;
  }
  return all;
}

describe('备份与恢复', () => {
  it('恢复到空数据库，一行不差，审计链接得上，原密码还能登录', async () => {
    const written = await backup(from.database, file);
    expect(written.rows).toMatchObject({ organisations: 1203, people: 1 });
    const to = await testDatabase({ migrated: false });
    try {
      expect(await restore(to.database, file)).toEqual(written);
      expect(await contents(to)).toEqual(await contents(from));
      expect(await verifyTrail(to.database.kysely)).toEqual(await verifyTrail(from.database.kysely));
      const platform = { database: to.database, clock };
      const entered = await signIn(platform, installationSecrets(folder), { ...first, code: null, origin: 'x' });
      expect(entered.kind).toBe('signed-in');
      await expect(restore(to.database, file)).rejects.toMatchObject({ code: 'restore-not-empty' });
    } finally {
      await to.close();
    }
  });
  it('坏的备份一行也不恢复', async () => {
    const whole = gunzipSync(readFileSync(file)).toString('utf8');
    const lines = whole.trimEnd().split('\n');
    const bad: [string, Buffer, string][] = [
      ['截断的压缩', readFileSync(file).subarray(0, 4000), 'backup-damaged'],
      ['不是压缩', Buffer.from('hello'), 'backup-damaged'],
      ['空文件', Buffer.alloc(0), 'backup-damaged'],
      ['别的程序的', gzipSync('{"format":"other"}\n'), 'backup-foreign'],
      ['更新版本的', gzipSync('{"format":"zhengxun.backup/1","schema":"9999-later","tables":[]}\n'), 'backup-newer'],
      ['少了结尾', gzipSync(`${lines.slice(0, -1).join('\n')}\n`), 'backup-damaged'],
      ['少了一行', gzipSync(`${lines.filter((_, i) => i !== 5).join('\n')}\n`), 'backup-damaged'],
      [
        '审计改过一个字',
        gzipSync(whole.replace('"action": "person.create"', '"action": "x"').replace('"action":"person.create"', '"action":"x"')),
        'backup-damaged',
      ],
      ['多了不认识的表', gzipSync(`${[lines[0], '["pg_authid", {}]', ...lines.slice(1)].join('\n')}\n`), 'backup-damaged'],
    ];
    const to = await testDatabase();
    try {
      for (const [name, bytes, code] of bad) {
        const damaged = path.join(folder, 'bad.backup');
        writeFileSync(damaged, bytes);
        await expect(restore(to.database, damaged), name).rejects.toMatchObject({ code });
        const { rows } = await sql`select 1 from organisations`.execute(to.database.kysely);
        expect(rows, name).toEqual([]);
      }
      await expect(restore(to.database, path.join(folder, 'none'))).rejects.toMatchObject({ code: 'backup-damaged' });
    } finally {
      await to.close();
    }
  });
  it('写不下来的备份不留半个文件', async () => {
    await expect(backup(from.database, path.join(folder, 'no', 'such', 'file'))).rejects.toMatchObject({ code: 'backup-unwritable' });
    expect(readdirSync(folder).filter((name) => name.includes('making'))).toEqual([]);
  });
});
