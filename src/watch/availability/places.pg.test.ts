/** Several watchers: they share the addresses of a place, take over from one that was killed, and places agree on failures. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createProber, createSecondProber } from '../../collect/index.ts';
import { LEASE_MS } from './leases.ts';
import { SHARDS } from './shards.ts';
import { type WatchOffice, watchOffice } from './testing/office.ts';
import { type Act, answers, type ScriptedSites, SimulatedTime, scriptedSites } from './testing/simulation.ts';
import type { Watcher } from './watcher.ts';

const START = Date.parse('2026-11-02T08:00:00+08:00');
const HOUR_MS = 3_600_000;
const NAMES = Array.from({ length: 20 }, (_, number) => `s${number}.example`);

let time: SimulatedTime;
let office: WatchOffice;
let sites: ScriptedSites;
/** What all sites answer now; to whom: the place that asks. */
let act: (name: string, isSecond: boolean) => Act = () => answers();
const watchers: Watcher[] = [];

beforeAll(async () => {
  time = new SimulatedTime(START);
  office = await watchOffice(time);
  sites = await scriptedSites(NAMES, time, (name, isSecond) => act(name, isSecond));
  for (const name of NAMES) await office.site(name, `http://${name}/`);
});
afterEach(async () => {
  act = () => answers();
  for (const watcher of watchers.splice(0)) await watcher.stop();
  // A new test is another day: what the last one left does not count.
  time.advance(24 * HOUR_MS);
});
afterAll(async () => {
  await sites?.close();
  await office?.close();
});

const watch = async (over: Parameters<WatchOffice['watcher']>[1] = {}) => {
  const watcher = await office.watcher(sites.hosts, over);
  watchers.push(watcher);
  return watcher;
};
/** Lets an hour pass, in which each address has its turn with each of the watchers; `turn`: whose it is. */
async function anHour(of: readonly Watcher[], turn: (watcher: Watcher) => void = () => undefined) {
  const end = time.now() + 1.3 * HOUR_MS;
  for (;;) {
    const due = Math.min(...of.map((watcher) => watcher.nextDue() ?? Number.POSITIVE_INFINITY));
    time.to(Math.min(due, end));
    if (time.now() >= end) break;
    for (const watcher of of) {
      turn(watcher);
      watcher.tick();
      await watcher.idle();
    }
  }
  for (const watcher of of) await watcher.flush();
}
const probesSince = (since: number) =>
  office.within(({ tx }) =>
    tx.selectFrom('watch_probes').select(['target', 'visit_at', 'place']).where('visit_at', '>', new Date(since)).execute(),
  );
const states = () => office.within(({ tx }) => tx.selectFrom('watch_states').select(['target', 'state']).execute());

describe('租约', () => {
  it('两个进程各持一半，每个地址只由一个访问', async () => {
    const first = await watch();
    expect(first.stats()).toMatchObject({ shards: SHARDS, targets: NAMES.length });
    const second = await watch();
    await first.renew();
    await second.renew();
    expect([first.stats().shards, second.stats().shards]).toEqual([SHARDS / 2, SHARDS / 2]);
    expect(first.stats().targets + second.stats().targets).toBe(NAMES.length);
    const since = time.now();
    await anHour([first, second]);
    const probes = await probesSince(since);
    expect(new Set(probes.map(({ target }) => target)).size).toBe(NAMES.length);
    // No visit twice: the key of the table would hide it, the counts of the watchers would not.
    expect(first.stats().done + second.stats().done).toBe(probes.length);
  });
  it('被杀的进程持有的，租约到期后由另一个接手；正常停下的立即接手', async () => {
    const [killed, other] = [await watch(), await watch()];
    await killed.renew();
    await other.renew();
    expect(other.stats().shards).toBe(SHARDS / 2);
    // Killed: it neither renews nor gives back.
    time.advance(LEASE_MS - 1);
    await other.renew();
    expect(other.stats().shards).toBe(SHARDS / 2);
    time.advance(1);
    await other.renew();
    expect(other.stats()).toMatchObject({ shards: SHARDS, targets: NAMES.length });
    const third = await watch();
    await other.renew();
    await third.renew();
    expect(third.stats().shards).toBe(SHARDS / 2);
    await other.stop();
    await third.renew();
    expect(third.stats().shards).toBe(SHARDS);
  });
  it('接手的进程看的是同一次访问：时间由地址和间隔决定', async () => {
    const first = await watch();
    const planned = first.nextDue();
    await first.stop();
    const second = await watch();
    expect(second.nextDue()).toBe(planned);
  });
});

describe('两个监测点', () => {
  it('只有一处打不开：不算失败，记作未确认；两处都打不开才算', async () => {
    const [here, there] = [await watch(), await watch({ place: '省备份中心' })];
    await here.renew();
    const begun = time.now();
    let asking: Watcher = here;
    const both = async () => {
      await anHour([here, there], (watcher) => {
        asking = watcher;
      });
      for (const watcher of [here, there]) await watcher.renew();
    };
    act = (name) => (name === 's0.example' && asking === there ? answers(502) : answers());
    await both();
    expect((await states()).filter(({ state }) => state === 'down')).toEqual([]);
    expect(new Set((await probesSince(begun)).map(({ place }) => place))).toEqual(new Set(['省中心', '省备份中心']));
    act = (name) => (name === 's0.example' ? answers(502) : answers());
    await both();
    expect((await states()).filter(({ state }) => state === 'down')).toHaveLength(1);
    await here.care();
    const day = await office.within(({ tx }) =>
      tx
        .selectFrom('watch_days as d')
        .innerJoin('watch_targets as t', 't.number', 'd.target')
        .select(['d.failures', 'd.unconfirmed'])
        .where('t.url', '=', 'http://s0.example/')
        .where('d.visits', '>', 0)
        .orderBy('d.day', 'desc')
        .executeTakeFirstOrThrow(),
    );
    expect(day.failures).toBeGreaterThan(0);
    expect(day.unconfirmed).toBeGreaterThan(0);
  });
  it('一处的线路断了：它看到的不计，由另一处决定', async () => {
    let isDown = false;
    const [here, there] = [await watch(), await watch({ place: '省备份中心', referencesAnswer: async () => !isDown })];
    await here.renew();
    isDown = true;
    await there.lookAtLine();
    act = () => answers();
    await anHour([here]);
    expect((await states()).every(({ state }) => state === 'up')).toBe(true);
    act = (name) => (name === 's3.example' ? answers(500) : answers());
    await here.renew();
    await anHour([here]);
    expect((await states()).filter(({ state }) => state === 'down')).toHaveLength(1);
    isDown = false;
    await there.lookAtLine();
  });
});

describe('时钟跳变', () => {
  it('向前跳一天又被拨回：记在未来的删去，各提醒一次，计划接着走', async () => {
    // The clock of this machine alone: the database is asked by the time it says.
    let ahead = 0;
    const clock = { now: () => time.now() + ahead };
    const limits = { hosts: sites.hosts, allowPrivate: true, timeoutMs: 15_000, userAgent: 'zhengxun-test', clock, time, references: [] };
    const watcher = await watch({ clock, steady: time.now, first: createProber(limits), second: createSecondProber(limits) });
    const before = time.now();
    await anHour([watcher]);
    ahead = 24 * HOUR_MS;
    watcher.tick();
    await watcher.flush();
    await watcher.renew();
    time.advance(1.3 * HOUR_MS);
    watcher.tick();
    await watcher.idle();
    await watcher.flush();
    const stored = await probesSince(before);
    expect(stored.some(({ visit_at }) => visit_at.getTime() > time.now())).toBe(true);
    ahead = 0;
    watcher.tick();
    await watcher.idle();
    await watcher.flush();
    expect((await probesSince(time.now())).length).toBe(0);
    expect(watcher.stats().clockJumps).toBe(2);
    const due = watcher.nextDue()!;
    expect(due).toBeGreaterThan(time.now());
    expect(due - time.now()).toBeLessThan(1.3 * HOUR_MS);
    const said = await office.within(({ tx }) =>
      tx.selectFrom('watch_events').select('sentence').where('kind', '=', 'clock').orderBy('noted_at').execute(),
    );
    expect(said.map(({ sentence }) => sentence).sort()).toEqual([
      expect.stringContaining('向前跳变了 86400 秒'),
      expect.stringContaining('向后跳变了 86400 秒'),
    ]);
    await watcher.renew();
    await anHour([watcher]);
    expect((await probesSince(time.now() - 1.3 * HOUR_MS)).length).toBeGreaterThanOrEqual(NAMES.length);
  });
});
