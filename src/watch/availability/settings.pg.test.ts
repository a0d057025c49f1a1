/** What the settings say of history and of the early warning, on the database. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type WatchOffice, watchOffice } from './testing/office.ts';
import { answers, type ScriptedSites, SimulatedTime, scriptedSites } from './testing/simulation.ts';
import type { Watcher } from './watcher.ts';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const START = Date.parse('2026-11-02T00:00:00+08:00');
let time: SimulatedTime;
let sites: ScriptedSites;
const failing = new Set<string>();
beforeAll(async () => {
  time = new SimulatedTime(START);
  sites = await scriptedSites(['a.example'], time, (name) => (failing.has(name) ? answers(500) : answers()));
});
afterAll(() => sites?.close());

/** Visits until an instant; `onVisit` before each of them. */
async function watchUntil(watcher: Watcher, end: number, onVisit: () => void = () => undefined) {
  for (;;) {
    const due = watcher.nextDue()!;
    time.to(Math.min(due, end));
    if (time.now() >= end) break;
    onVisit();
    watcher.tick();
    await watcher.idle();
  }
  await watcher.flush();
}
const kinds = (office: WatchOffice) =>
  office.within(async ({ tx }) =>
    (await tx.selectFrom('watch_events').select(['kind', 'is_over']).orderBy('noted_at').orderBy('at').execute()).filter(({ kind }) =>
      ['early-warning', 'veto-line'].includes(kind),
    ),
  );

describe('预警线', () => {
  it.each([
    ['设为 2%：140 次中第 3 次失败就预警', 2, 3],
    ['默认的 3%：第 5 次', 3, 5],
    ['设为 4%：第 6 次', 4, 6],
  ])(
    '%s',
    async (_, percent, count) => {
      const office = await watchOffice(time, { 'watch.earlyWarningPercent': percent });
      try {
        await office.site('甲', 'http://a.example/');
        const watcher = await office.watcher(sites.hosts);
        const failTimes = async (times: number) => {
          let left = times;
          await watchUntil(watcher, time.now() + (times + 1) * 1.3 * HOUR_MS, () => {
            if (left-- > 0) failing.add('a.example');
            else failing.delete('a.example');
          });
          failing.clear();
          await watcher.care();
        };
        await failTimes(count - 1);
        expect(await kinds(office)).toEqual([]);
        await failTimes(1);
        expect(await kinds(office)).toEqual([{ kind: 'early-warning', is_over: false }]);
        await watcher.stop();
      } finally {
        await office.close();
      }
    },
    60_000,
  );
});

describe('保留天数', () => {
  it('逐次和按小时的记录各按设置删去整块，按天汇总一直在', async () => {
    const office = await watchOffice(time, { 'watch.keepProbeDays': 10, 'watch.keepHourDays': 40 });
    try {
      await office.site('甲', 'http://a.example/');
      const watcher = await office.watcher(sites.hosts);
      const begun = time.now();
      await watchUntil(watcher, begun + 2 * HOUR_MS);
      await watcher.care();
      const rows = (table: 'watch_probes' | 'watch_hours' | 'watch_days') =>
        office.within(async ({ tx }) => {
          const { count } = await tx
            .selectFrom(table)
            .select(({ fn }) => fn.countAll<string>().as('count'))
            .executeTakeFirstOrThrow();
          return Number(count);
        });
      const kept = async () => [(await rows('watch_probes')) > 0, (await rows('watch_hours')) > 0, (await rows('watch_days')) > 0];
      expect(await kept()).toEqual([true, true, true]);
      time.to(begun + 10 * DAY_MS);
      await watcher.care();
      expect(await kept()).toEqual([true, true, true]);
      time.to(begun + 12 * DAY_MS);
      await watcher.care();
      expect(await kept()).toEqual([false, true, true]);
      time.to(begun + 73 * DAY_MS);
      await watcher.care();
      expect(await kept()).toEqual([false, false, true]);
      await watcher.stop();
    } finally {
      await office.close();
    }
  }, 60_000);
});
