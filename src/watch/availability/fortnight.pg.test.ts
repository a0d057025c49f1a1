/**
 * A fortnight in simulated time: real requests to scripted servers, a real database, verdicts exactly as the rule demands at each
 * edge. Source: 2019-19 part 1, 站点无法访问 (七天，每天间隔性访问 20 次以上，单次超过（含）15 秒为失败，占比超过（含）5% 即否决).
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { judgeWeek } from '../../checks/index.ts';
import { createProber, createSecondProber, type ProbeOptions } from '../../collect/index.ts';
import { beijingDate } from '../../page/index.ts';
import { decideFiling, fileMove } from '../../registry/server.ts';
import { type WatchOffice, watchOffice } from './testing/office.ts';
import { type Act, answers, type ScriptedSites, SILENCE, SimulatedTime, scriptedSites } from './testing/simulation.ts';
import { availabilityOf, weekOf } from './week.ts';

/** Midnight in Beijing: the first of fourteen days. */
const START = Date.parse('2026-11-02T00:00:00+08:00');
const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const dayOf = (at: number) => Math.floor((at - START) / DAY_MS);
/** Beijing date of a day of the fortnight, 0 to 13. */
const dateOf = (day: number) => beijingDate(START + day * DAY_MS);
/** From an hour of a day to another, as instants. */
const between = (day: number, from: number, to: number) => ({
  begin: START + day * DAY_MS + from * HOUR_MS,
  end: START + day * DAY_MS + to * HOUR_MS,
});

/** What is known when a site is asked: the day, which visit of its day it is (from 0), which visit of its week. */
interface Asked {
  day: number;
  visit: number;
  at: number;
}
type Script = (asked: Asked) => Act;

/** The first `counted` visits of a day are answered as the script says; a robot wall keeps the others from counting. */
const counting = (counted: (day: number) => number, script: Script): Script => {
  return (asked) => (asked.visit >= counted(asked.day) ? answers(412) : script(asked));
};
const twenty = (script: Script) => counting(() => 20, script);
/** One failure on each of the first `count` days of each week: `count` of 140. */
const onDays = (counts: readonly [number, number], fault: Act): Script => {
  return ({ day, visit }) => (visit === 5 && day % 7 < counts[day < 7 ? 0 : 1] ? fault : answers());
};
const inFiled = (asked: Pick<Asked, 'at'>) => FILED.some(({ begin, end }) => asked.at >= begin && asked.at < end);

/** Three outages of four hours, three visits at least whatever a site's turn is; reported beforehand by one site and not by another. */
const FILED = [between(1, 1, 5), between(3, 1, 5), between(5, 1, 5)];
/** Our own line is down for two and a half hours on the tenth day. */
const OURS = between(9, 2, 4.5);
/** A site is down for six and a half hours on the eleventh day, and tells nobody. */
const LONG = between(10, 8, 14.5);

const SITES: Record<string, { says: string; script: Script; second?: (first: Act) => Act }> = {
  'a.example': { says: '从不失败', script: twenty(() => answers()) },
  'b.example': { says: '第一周 7 次 500，第二周 6 次', script: twenty(onDays([7, 6], answers(500))) },
  'c.example': {
    says: '第四天只有 19 次计入',
    script: counting(
      (day) => (day === 3 ? 19 : 20),
      () => answers(),
    ),
  },
  'd.example': { says: '每周 7 次用 14.9 秒', script: twenty(onDays([7, 7], answers(200, 14_900))) },
  'e.example': { says: '第一周 7 次用 15.0 秒，第二周 6 次', script: twenty(onDays([7, 6], answers(200, 15_000))) },
  'f.example': {
    says: '每周 7 次失败，另一种客户端都打得开',
    script: twenty(onDays([7, 7], answers(503))),
    second: () => answers(),
  },
  'g.example': { says: '停机都已报备', script: (asked) => (inFiled(asked) ? answers(502) : answers()) },
  'h.example': { says: '同样的停机没有报备', script: (asked) => (inFiled(asked) ? answers(502) : answers()) },
  'i.example': { says: '长时间停机', script: ({ at }) => (at >= LONG.begin && at < LONG.end ? SILENCE : answers()) },
  'k.example': {
    says: '第一周 7 次失败而有一天只有 19 次',
    script: counting((day) => (day === 6 ? 19 : 20), onDays([7, 0], answers(500))),
  },
};

let time: SimulatedTime;
let office: WatchOffice;
let sites: ScriptedSites;
const ids = new Map<string, string>();
/** First looks at a site during the three outages, by name. */
const inOutages = new Map<string, number>();
let eventsSeen: { kind: string; object_id: string | null; is_over: boolean; sentence: string }[] = [];

beforeAll(async () => {
  time = new SimulatedTime(START - 1000);
  office = await watchOffice(time);
  const visits = new Map<string, { day: number; count: number; last: Act }>();
  const isOurs = () => time.now() >= OURS.begin && time.now() < OURS.end;
  sites = await scriptedSites(Object.keys(SITES), time, (name, isSecond) => {
    // Nothing reaches the site while our own line is down.
    if (isOurs()) return SILENCE;
    const { script, second } = SITES[name]!;
    const day = dayOf(time.now());
    const seen = visits.get(name);
    const of = seen?.day === day ? seen : { day, count: 0, last: answers() };
    visits.set(name, of);
    if (isSecond) return second?.(of.last) ?? of.last;
    of.last = script({ day, visit: of.count++, at: time.now() });
    if (inFiled({ at: time.now() })) inOutages.set(name, (inOutages.get(name) ?? 0) + 1);
    return of.last;
  });
  for (const [name, { says }] of Object.entries(SITES)) ids.set(name, await office.site(says, `http://${name}/`));
  await office.within(async (work) => {
    for (const { begin, end } of FILED) {
      const filed = await fileMove(work, {
        siteId: ids.get('g.example')!,
        kind: 'outage',
        beginsAt: new Date(begin).toISOString(),
        endsAt: new Date(end).toISOString(),
        reason: '机房检修',
        noticeUrl: null,
      });
      await decideFiling(work, filed.id, { approve: true, reason: null });
    }
  });
  const options: ProbeOptions = {
    hosts: sites.hosts,
    allowPrivate: true,
    timeoutMs: 15_000,
    userAgent: 'zhengxun-test',
    clock: time,
    time,
    // The probers ask the same references as the watcher does.
    line: { noteAnswer: () => {}, isOurs: async () => isOurs() } as unknown as NonNullable<ProbeOptions['line']>,
  };
  const watcher = await office.watcher(sites.hosts, {
    first: createProber(options),
    second: createSecondProber(options),
    referencesAnswer: async () => !isOurs(),
  });
  let nextCare = START;
  let nextFlush = START;
  const end = START + 14 * DAY_MS;
  for (;;) {
    const due = watcher.nextDue()!;
    time.to(Math.min(due, end + HOUR_MS));
    if (time.now() > end) break;
    await watcher.lookAtLine();
    watcher.tick();
    await watcher.idle();
    if (time.now() >= nextFlush) {
      nextFlush = time.now() + HOUR_MS;
      await watcher.flush();
    }
    if (time.now() < nextCare) continue;
    nextCare = time.now() + 6 * HOUR_MS;
    await watcher.renew();
    await watcher.care();
  }
  await watcher.stop();
  eventsSeen = await office.within(({ tx }) =>
    tx.selectFrom('watch_events').select(['kind', 'object_id', 'is_over', 'sentence']).orderBy('noted_at').orderBy('id').execute(),
  );
}, 120_000);
afterAll(async () => {
  await sites?.close();
  await office?.close();
});

/** The verdict of the first (0) or the second (1) week. */
const week = (name: string, which: 0 | 1) =>
  office.within((work) => weekOf(work, ids.get(name)!, dateOf(which === 0 ? 6 : 13), office.terms()));
const kindsOf = (name: string) => eventsSeen.filter((one) => one.object_id === ids.get(name)).map(({ kind }) => kind);

describe('两周的结论', () => {
  it.each<[string, 0 | 1, object]>([
    ['a.example', 0, { outcome: 'pass', visits: 140, failures: 0, share: 0, shortDays: [] }],
    ['a.example', 1, { outcome: 'pass', visits: 140, failures: 0, share: 0 }],
    ['b.example', 0, { outcome: 'fail', visits: 140, failures: 7, share: 0.05, isOver: true }],
    ['b.example', 1, { outcome: 'pass', visits: 140, failures: 6, share: 6 / 140, isOver: false }],
    ['c.example', 0, { outcome: 'error', visits: 139, failures: 0, shortDays: [{ day: dateOf(3), visits: 19 }] }],
    ['c.example', 1, { outcome: 'pass', visits: 140, failures: 0 }],
    ['d.example', 0, { outcome: 'pass', visits: 140, failures: 0 }],
    ['e.example', 0, { outcome: 'fail', visits: 140, failures: 7, share: 0.05 }],
    ['e.example', 1, { outcome: 'pass', visits: 140, failures: 6 }],
    ['f.example', 0, { outcome: 'pass', visits: 140, failures: 0 }],
    ['g.example', 0, { outcome: 'pass', failures: 0, shortDays: [] }],
    ['h.example', 0, { outcome: 'fail', isOver: true, shortDays: [] }],
    ['i.example', 1, { outcome: 'pass', isOver: false, longOutages: [{ isFiled: false }] }],
    ['k.example', 0, { outcome: 'error', visits: 139, failures: 7, isOver: true, shortDays: [{ day: dateOf(6), visits: 19 }] }],
  ])('%s 第 %i 周', async (name, which, expected) => {
    expect(await week(name, which), SITES[name]!.says).toMatchObject(expected);
  });

  it('本机网络断了两个半小时：那几次不计入，当天仍够 20 次', async () => {
    const { ours, shortDays, failures } = await week('a.example', 1);
    expect(ours).toBeGreaterThanOrEqual(2);
    expect({ shortDays, failures }).toEqual({ shortDays: [], failures: 0 });
    const spans = await office.within(({ tx }) => tx.selectFrom('watch_our_side').select(['began_at', 'ended_at']).execute());
    expect(spans).toHaveLength(1);
    expect(spans[0]!.began_at.getTime()).toBeLessThanOrEqual(OURS.begin + HOUR_MS);
    expect(spans[0]!.ended_at!.getTime()).toBeGreaterThanOrEqual(OURS.end);
    expect(eventsSeen.filter(({ kind }) => kind === 'our-side').map(({ is_over }) => is_over)).toEqual([false, true]);
  });

  it('已报备的停机不计入，也不告警；同样的停机没有报备，次数和告警都在', async () => {
    const [filed, unfiled] = [await week('g.example', 0), await week('h.example', 0)];
    expect([filed.excused, unfiled.failures]).toEqual([inOutages.get('g.example'), inOutages.get('h.example')]);
    expect(Math.min(filed.excused, unfiled.failures)).toBeGreaterThanOrEqual(9);
    expect(kindsOf('g.example').filter((kind) => kind === 'down')).toEqual([]);
    expect(kindsOf('h.example').filter((kind) => kind === 'down')).toHaveLength(FILED.length);
  });

  it('连续打不开超过五小时没有报备：写明起止，地方规定可判为不合格', async () => {
    const artifact = await office.within((work) => availabilityOf(work, ids.get('i.example')!, dateOf(13), office.terms()));
    const verdict = judgeWeek(artifact, { ...office.terms().rule, longOutage: 'fail' });
    expect(verdict.outcome).toBe('fail');
    expect(verdict.longOutages[0]!.hours).toBeGreaterThan(5);
    expect(verdict.longOutages[0]!.hours).toBeLessThan(8);
    const kinds = kindsOf('i.example').filter((kind) => kind !== 'early-warning');
    expect(kinds.slice(0, 2)).toEqual(['down', 'long-outage']);
    expect(kinds.slice(2).sort()).toEqual(['long-outage', 'up']);
  });

  it('另一种客户端打得开的失败不算，但记下来', async () => {
    const { rows } = await office.within(({ tx }) =>
      tx
        .selectFrom('watch_days as d')
        .innerJoin('watch_targets as t', 't.number', 'd.target')
        .select(({ fn }) => fn.sum<string>('d.unconfirmed').as('unconfirmed'))
        .where('t.site_id', '=', ids.get('f.example')!)
        .where('d.day', '<=', dateOf(6))
        .execute()
        .then((all) => ({ rows: all })),
    );
    expect(Number(rows[0]!.unconfirmed)).toBe(7);
    expect(kindsOf('f.example')).toEqual([]);
  });

  it('接近和达到否决线时预警，回落时解除', () => {
    const kinds = kindsOf('b.example').filter((kind) => kind === 'early-warning' || kind === 'veto-line');
    expect(kinds.slice(0, 2)).toEqual(['early-warning', 'veto-line']);
    expect(kindsOf('a.example')).toEqual([]);
  });

  it('历史按天分区，存有每次探测', async () => {
    const { rows } = await office.within(({ tx }) =>
      tx
        .selectFrom('watch_probes')
        .select(({ fn }) => fn.countAll<string>().as('probes'))
        .execute()
        .then((all) => ({ rows: all })),
    );
    expect(Number(rows[0]!.probes)).toBeGreaterThan(14 * 23 * Object.keys(SITES).length);
  });
});
