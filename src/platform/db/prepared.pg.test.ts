import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createOrganisation } from '../people/organisations.ts';
import { SYSTEM } from '../people/perform.ts';
import { StatementNames } from './prepared.ts';
import { type TestDatabase, testDatabase } from './testing/database.ts';
import { transact } from './transact.ts';

let test: TestDatabase;
beforeAll(async () => {
  test = await testDatabase();
});
afterAll(() => test.close());

const clock = { now: () => Date.UTC(2026, 10, 1) };
const preparedNow = async () => {
  const { rows } = await sql<{ statement: string }>`select statement from pg_prepared_statements`.execute(test.database.kysely);
  return rows.map(({ statement }) => statement);
};

describe('names of statements', () => {
  it('are given to what is asked a third time, and stay', () => {
    const names = new StatementNames();
    expect([names.of('a'), names.of('a'), names.of('b')]).toEqual([null, null, null]);
    const name = names.of('a');
    expect(name).not.toBeNull();
    expect(names.of('a')).toBe(name);
    expect(names.of('b')).toBeNull();
  });

  it('are never given to very long ones, and ever new ones push the oldest uses out, not the named', () => {
    const names = new StatementNames();
    const long = 'x'.repeat(10_001);
    expect([1, 2, 3, 4].map(() => names.of(long))).toEqual([null, null, null, null]);
    const kept = [1, 2, 3].map(() => names.of('kept'))[2]!;
    names.of('old');
    names.of('old');
    for (let i = 0; i < 2000; i++) names.of(`new ${i}`);
    expect(names.of('old')).toBeNull();
    expect(names.of('kept')).toBe(kept);
  });

  it('are at most 500', () => {
    const names = new StatementNames();
    const thrice = (text: string) => [1, 2, 3].map(() => names.of(text))[2];
    for (let i = 0; i < 500; i++) expect(thrice(`${i}`)).not.toBeNull();
    expect(thrice('one more')).toBeNull();
  });

  it('are new after a change of tables', () => {
    const names = new StatementNames();
    const thrice = () => [1, 2, 3].map(() => names.of('a'))[2];
    const before = thrice();
    names.forget();
    expect(thrice()).not.toBe(before);
  });
});

it('a statement with values is prepared when it comes again, one without is not', async () => {
  const ask = (n: number) => sql<{ n: number }>`select ${n}::int as n`.execute(test.database.kysely);
  for (let n = 0; n < 5; n++) {
    expect((await ask(n)).rows).toEqual([{ n }]);
    await sql`select 4711`.execute(test.database.kysely);
  }
  expect(
    (await preparedNow()).filter((statement) => statement.startsWith('select $1::int as n') || statement.includes('4711')),
  ).toHaveLength(1);
});

it('who sees what is decided at each use, not when the statement was prepared', async () => {
  const made = (parentId: string | null, name: string, level: 'province' | 'city') =>
    transact(test.database, clock, SYSTEM, async (work) => {
      const { id } = await createOrganisation(work, { parentId, name, level, divisionCode: null });
      return work.tx.selectFrom('organisations').select(['id', 'path']).where('id', '=', id).executeTakeFirstOrThrow();
    });
  const top = await made(null, '青禾省', 'province');
  const [first, second] = [await made(top.id, '甲州市', 'city'), await made(top.id, '乙州市', 'city')];
  const namesIn = (scope: string) =>
    transact(test.database, clock, { ...SYSTEM, scope }, async ({ tx }) => {
      const rows = await tx.selectFrom('organisations').select('name').where('name', 'in', ['甲州市', '乙州市']).orderBy('id').execute();
      return rows.map(({ name }) => name);
    });
  for (let i = 0; i < 8; i++) {
    expect(await namesIn(first.path)).toEqual(['甲州市']);
    expect(await namesIn(second.path)).toEqual(['乙州市']);
    expect(await namesIn('/')).toEqual(['甲州市', '乙州市']);
  }
});

it('a table that changes under a prepared statement costs nothing: the work is done again', async () => {
  const { kysely } = test.database;
  await sql`create table changing (id int)`.execute(kysely);
  await sql`grant select on changing to zhengxun_app`.execute(kysely);
  const read = () =>
    transact(test.database, clock, SYSTEM, async ({ tx }) => (await sql`select * from changing where id = ${1}`.execute(tx)).rows);
  for (let i = 0; i < 4; i++) expect(await read()).toEqual([]);
  await sql`alter table changing add column added int`.execute(kysely);
  await sql`insert into changing values (1, 2)`.execute(kysely);
  expect(await read()).toEqual([{ id: 1, added: 2 }]);
});

it('a first statement that fails leaves neither the transaction nor the connection behind', async () => {
  const fails = test.database.kysely.transaction().execute((tx) => sql`select no_such_column`.execute(tx));
  await expect(fails).rejects.toThrow(/no_such_column/);
  const broken = test.database.kysely.transaction().execute((tx) => sql`selekt`.execute(tx));
  await expect(broken).rejects.toThrow(/syntax/);
  expect((await sql`select 1 as one`.execute(test.database.kysely)).rows).toEqual([{ one: 1 }]);
});

it('work without a statement, and work whose first statement has values, are whole transactions', async () => {
  const { kysely } = test.database;
  await kysely.transaction().execute(async () => undefined);
  await sql`create table kept (id int)`.execute(kysely);
  const fails = kysely.transaction().execute(async (tx) => {
    await sql`insert into kept values (${1})`.execute(tx);
    throw new Error('changed my mind');
  });
  await expect(fails).rejects.toThrow('changed my mind');
  expect((await sql`select * from kept`.execute(kysely)).rows).toEqual([]);
  await kysely.transaction().execute((tx) => sql`insert into kept values (${2})`.execute(tx));
  expect((await sql`select * from kept`.execute(kysely)).rows).toEqual([{ id: 2 }]);
});
