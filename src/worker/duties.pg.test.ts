import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../platform/db/testing/database.ts';
import { type Duty, doDuties } from './duties.ts';
import { within } from './setup.ts';
import { openTestRound } from './testing/round.ts';
import { usualDuties } from './usual-duties.ts';

const clock = { time: 0, now: () => clock.time };
const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
let test: TestDatabase;
const platform = () => ({ database: test.database, clock, log });
beforeAll(async () => {
  test = await testDatabase();
});
afterAll(() => test?.close());
beforeEach(async () => {
  clock.time = Date.now();
  await within(platform(), ({ tx }) => tx.deleteFrom('duties').execute());
});
/** Duties that count how often they are done; one waits until all have asked. */
function counting(name = '计数') {
  const done = { count: 0 };
  const duty: Duty = {
    name,
    everyMs: 60_000,
    async run({ tx }) {
      done.count++;
      await sql`select pg_sleep(0.2)`.execute(tx);
      return { count: done.count };
    },
  };
  return { done, duty };
}

describe('例行事项', () => {
  it('许多进程同时来，只有一个办', async () => {
    const { done, duty } = counting();
    const all = await Promise.all(Array.from({ length: 8 }, () => doDuties(platform(), [duty])));
    expect(done.count).toBe(1);
    expect(all.flat()).toEqual(['计数']);
  });
  it('到时候才办下一次', async () => {
    const { done, duty } = counting();
    await doDuties(platform(), [duty]);
    clock.time += 59_999;
    expect(await doDuties(platform(), [duty])).toEqual([]);
    clock.time += 1;
    expect(await doDuties(platform(), [duty])).toEqual(['计数']);
    expect(done.count).toBe(2);
  });
  it('一件没办成，记下原因，别的照办，下次再办', async () => {
    const { duty } = counting();
    let isBroken = true;
    const broken: Duty = {
      name: '坏的',
      everyMs: 1000,
      run: () => (isBroken ? Promise.reject(new Error('对方没有回应')) : Promise.resolve(null)),
    };
    expect(await doDuties(platform(), [broken, duty])).toEqual(['计数']);
    const row = () =>
      within(platform(), ({ tx }) => tx.selectFrom('duties').selectAll().where('name', '=', '坏的').executeTakeFirstOrThrow());
    expect(await row()).toMatchObject({ failure: '对方没有回应', last_at: null });
    isBroken = false;
    clock.time += 1000;
    expect(await doDuties(platform(), [broken])).toEqual(['坏的']);
    expect(await row()).toMatchObject({ failure: null });
  });
});

describe('没有任务的检查', () => {
  const lost = () =>
    doDuties(
      platform(),
      usualDuties.filter(({ name }) => name === 'lost-inspections'),
    );
  const live = () =>
    sql<{ key: string }>`select singleton_key as key from jobs.job where state < 'completed'`
      .execute(test.database.kysely)
      .then(({ rows }) => rows);
  it('任务丢了就重新发；任务最终失败的，在批次里写明', async () => {
    const { inspections } = await openTestRound(platform(), ['x.test', 'y.test']);
    const [x, y] = ['x.test', 'y.test'].map((host) => inspections.get(host)!);
    await sql`delete from jobs.job where singleton_key = ${x}`.execute(test.database.kysely);
    await sql`update jobs.job set state = 'failed', completed_on = now() + interval '1 hour', output = '{"error":"磁盘已满"}'
      where singleton_key = ${y}`.execute(test.database.kysely);
    await lost();
    expect(await live()).toEqual([]);
    clock.time += 61_000;
    await lost();
    expect(await live()).toEqual([{ key: x }]);
    const states = await within(platform(), ({ tx }) =>
      tx.selectFrom('inspections').select(['id', 'state', 'reason']).orderBy('id').execute(),
    );
    expect(new Map(states.map(({ id, state }) => [id, state]))).toEqual(
      new Map([
        [x, 'waiting'],
        [y, 'could-not'],
      ]),
    );
    expect(states.find(({ id }) => id === y)!.reason).toMatchObject({ code: 'job-failed', sentence: '磁盘已满' });
  });
});
