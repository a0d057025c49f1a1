/** From each schema that was ever in use: rows of that time, written as they were then, are all there after the upgrade. */
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appendEntries, verifyTrail } from '../audit/trail.ts';
import { tableNames } from '../backup/tables.ts';
import { MIGRATIONS, migrate, pendingMigrations } from './migrate.ts';
import { type TestDatabase, testDatabase } from './testing/database.ts';
import { MOVED, ROWS_OF_THE_TIME } from './testing/rows-of-the-time.ts';

const STEPS = Object.keys(MIGRATIONS);

describe.each(Object.keys(ROWS_OF_THE_TIME))('从 %s 升级', (step) => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await testDatabase({ migrated: false });
    const { kysely } = test.database;
    for (const each of STEPS.slice(0, STEPS.indexOf(step) + 1)) {
      await migrate(kysely, each);
      await kysely.connection().execute(async (connection) => {
        await sql`select set_config('zhengxun.scope', '/', false)`.execute(connection);
        for (const statement of ROWS_OF_THE_TIME[each] ?? []) await sql.raw(statement).execute(connection);
      });
    }
    const actor = { id: null, name: '系统', organisationId: null };
    const at = new Date(Date.UTC(2026, 10, 20));
    await kysely.transaction().execute((tx) => appendEntries(tx, actor, at, [{ action: 'test.note', outcome: 'done' }]));
  });
  afterAll(() => test?.close());

  it('此前建的每张表都有行', async () => {
    const empty = Object.entries(await contents(test)).filter(([, rows]) => rows.length === 0);
    expect(empty.map(([table]) => table)).toEqual([]);
  });
  it('一行不少，原来各列的内容不变，审计链接得上', async () => {
    const { kysely } = test.database;
    const before = await contents(test);
    expect(await migrate(kysely)).toEqual(STEPS.slice(STEPS.indexOf(step) + 1));
    expect(await pendingMigrations(kysely)).toEqual([]);
    const after = await contents(test);
    for (const [table, rows] of Object.entries(before)) {
      if (Object.hasOwn(MOVED, table)) {
        expect([table, after[table]]).toEqual([table, undefined]);
        for (const [to, moved] of Object.entries(MOVED[table]!))
          expect(after[to], to).toEqual(expect.arrayContaining(moved.map((row) => expect.objectContaining(row))));
        continue;
      }
      expect(after[table], table).toHaveLength(rows.length);
      // Columns may have come, none may have gone or changed.
      expect(after[table]!, table).toEqual(expect.arrayContaining(rows.map((row) => expect.objectContaining(row))));
    }
    expect(await verifyTrail(kysely)).toMatchObject({ problem: null });
  });
});

async function contents({ database: { kysely } }: TestDatabase): Promise<Record<string, Record<string, unknown>[]>> {
  return kysely.transaction().execute(async (tx) => {
    await sql`select set_config('zhengxun.scope', '/', true)`.execute(tx);
    const all: Record<string, Record<string, unknown>[]> = {};
    for (const name of await tableNames(tx)) {
      const { rows } = await sql<{ row: Record<string, unknown> }>`select to_jsonb(t) as row from ${sql.table(name)} t`.execute(tx);
      all[name] = rows.map((one) => one.row);
    }
    return all;
  });
}
