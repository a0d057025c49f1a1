import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyTrail } from '../audit/trail.ts';
import { SYSTEM } from '../people/perform.ts';
import { MIGRATIONS, migrate, pendingMigrations } from './migrate.ts';
import { type TestDatabase, testDatabase } from './testing/database.ts';
import { type Actor, transact } from './transact.ts';

const clock = { now: () => Date.UTC(2026, 10, 20, 1) };
let test: TestDatabase;
beforeAll(async () => {
  test = await testDatabase();
});
afterAll(async () => {
  await test?.close();
});

const [top, city, other] = [
  '0197c000-0000-7000-8000-000000000001',
  '0197c000-0000-7000-8000-000000000002',
  '0197c000-0000-7000-8000-000000000003',
];
const organisation = (id: string, parent: string | null, path: string, name: string) => ({
  id,
  parent_id: parent,
  path,
  name,
  level: parent === null ? ('province' as const) : ('city' as const),
  division_code: null,
  created_at: new Date(clock.now()),
  closed_at: null,
});

describe('结构', () => {
  it('升级一次之后没有待办的步骤', async () => {
    expect(await pendingMigrations(test.database.kysely)).toEqual([]);
    expect(await migrate(test.database.kysely)).toEqual([]);
  });
  it('数据库由更新版本建立时拒绝', async () => {
    const newer = await testDatabase();
    try {
      await sql`insert into kysely_migration (name, timestamp) values ('9999-later', '2027')`.execute(newer.database.kysely);
      await expect(migrate(newer.database.kysely)).rejects.toThrow(/更新版本/);
    } finally {
      await newer.close();
    }
  });
  it('步骤按名字排序就是先后', () => {
    expect(Object.keys(MIGRATIONS)).toEqual(Object.keys(MIGRATIONS).toSorted());
  });
});

describe('事务', () => {
  beforeAll(async () => {
    await transact(test.database, clock, SYSTEM, async ({ tx, note }) => {
      await tx
        .insertInto('organisations')
        .values([
          organisation(top!, null, `/${top}/`, '青禾省'),
          organisation(city!, top!, `/${top}/${city}/`, '临江市'),
          organisation(other!, top!, `/${top}/${other}/`, '平川市'),
        ])
        .execute();
      note({
        action: 'organisation.create',
        outcome: 'done',
        record: { kind: 'organisation', id: top! },
        details: { b: 1, a: [2, { d: 3, c: 4 }] },
      });
    });
  });
  const cityActor: Actor = { id: null, name: '市', organisationId: city!, scope: `/${top}/${city}/` };

  it('只看得见自己的下级', async () => {
    const names = (actor: Actor) =>
      transact(test.database, clock, actor, ({ tx }) => tx.selectFrom('organisations').select('name').orderBy('name').execute());
    expect((await names(SYSTEM)).map((row) => row.name)).toEqual(['临江市', '平川市', '青禾省']);
    expect((await names(cityActor)).map((row) => row.name)).toEqual(['临江市']);
  });
  it('写不进邻居，也改不了邻居', async () => {
    const write = transact(test.database, clock, cityActor, ({ tx }) =>
      tx
        .insertInto('organisations')
        .values(organisation(crypto.randomUUID(), other!, `/${top}/${other}/x/`, '私设'))
        .execute(),
    );
    await expect(write).rejects.toThrow(/row-level security/);
    const changed = await transact(test.database, clock, cityActor, ({ tx }) =>
      tx.updateTable('organisations').set({ name: '改名' }).where('id', '=', other!).executeTakeFirst(),
    );
    expect(Number(changed.numUpdatedRows)).toBe(0);
  });
  it('不在事务里就什么也看不见', async () => {
    if (!test.database.embedded) return;
    const client = await test.database.connect();
    try {
      await client.query('begin; set local role zhengxun_app');
      expect((await client.query('select * from organisations')).rows).toEqual([]);
      await client.query('rollback');
    } finally {
      client.release();
    }
  });
  it('失败的工作什么也不留下，审计也不留', async () => {
    const before = await verifyTrail(test.database.kysely);
    const failing = transact(test.database, clock, SYSTEM, async ({ tx, note }) => {
      await tx.updateTable('organisations').set({ name: '未成' }).where('id', '=', city!).execute();
      note({ action: 'organisation.rename', outcome: 'done' });
      throw new Error('断电');
    });
    await expect(failing).rejects.toThrow('断电');
    expect(await verifyTrail(test.database.kysely)).toEqual(before);
  });
  it('互相等待的两个事务都做完', async () => {
    const swap = (first: string, second: string, name: string) =>
      transact(test.database, clock, SYSTEM, async ({ tx }) => {
        for (const id of [first, second]) {
          await tx.updateTable('organisations').set({ name }).where('id', '=', id).execute();
          await sql`select pg_sleep(0.05)`.execute(tx);
        }
      });
    await Promise.all([swap(city!, other!, '甲'), swap(other!, city!, '乙')]);
    const rows = await transact(test.database, clock, SYSTEM, ({ tx }) =>
      tx.selectFrom('organisations').select('name').where('id', 'in', [city!, other!]).execute(),
    );
    expect(new Set(rows.map((row) => row.name)).size).toBe(1);
  });
});

describe('审计', () => {
  it('许多同时写的条目连成一条链，没有空号', async () => {
    const before = await verifyTrail(test.database.kysely);
    await Promise.all(
      Array.from({ length: 30 }, (_, i) =>
        transact(test.database, clock, SYSTEM, async ({ note }) => {
          note({ action: 'test.one', outcome: 'done', details: { i } });
          note({ action: 'test.two', outcome: 'refused', details: { i, 汉字: '“引号”' } });
        }),
      ),
    );
    const after = await verifyTrail(test.database.kysely);
    expect(after).toEqual({ entries: before.entries + 60, head: expect.stringMatching(/^[0-9a-f]{64}$/), problem: null });
  });
  it.each(['update audit_entries set action = $$x$$', 'delete from audit_entries', 'truncate audit_entries'])(
    '%s 被拒绝',
    async (statement) => {
      await expect(sql.raw(statement).execute(test.database.kysely)).rejects.toThrow(/append-only/);
    },
  );
  it.each([
    ['改动一条', `update audit_entries set action = 'y' where sequence = 5`, { sequence: 5, problem: 'changed' }],
    ['改动细节', `update audit_entries set details = '{"i": 99}' where sequence = 7`, { sequence: 7, problem: 'changed' }],
    ['删去一条', 'delete from audit_entries where sequence = 6', { sequence: 6, problem: 'missing' }],
    ['换掉前一条的摘要', `update audit_entries set previous = sha256('x') where sequence = 4`, { sequence: 4, problem: 'unlinked' }],
  ])('越过触发器%s也会被发现', async (_, statement, problem) => {
    const found = test.database.kysely.transaction().execute(async (tx) => {
      await sql`alter table audit_entries disable trigger append_only`.execute(tx);
      await sql.raw(statement).execute(tx);
      const state = await verifyTrail(tx);
      throw Object.assign(new Error('rolled back'), { state });
    });
    await expect(found).rejects.toMatchObject({ state: { problem } });
  });
});
