import { describe, expect, it } from 'vitest';
import { visitAfter } from './schedule.ts';
import { Sweeper } from './sweeper.ts';
import type { LoadedTarget } from './targets.ts';

const START = Date.parse('2026-11-02T00:00:00+08:00');
const target = (number: number, over: Partial<LoadedTarget> = {}): LoadedTarget => ({
  number,
  url: `http://s${number}.example/`,
  intervalS: 900,
  ...over,
});

/** A sweeper whose visits end when the test says. */
function harness({ perHost = 2, total = 3 } = {}) {
  const time = { wall: START, steady: 0 };
  const running: { target: LoadedTarget; visitAt: number; end: () => void }[] = [];
  const seen: [number, number][] = [];
  const jumps: number[] = [];
  let most = 0;
  const sweeper = new Sweeper({
    clock: { now: () => time.wall },
    steady: () => time.steady,
    perHost,
    total,
    onJump: (byMs) => jumps.push(byMs),
    visit: (one, visitAt) =>
      new Promise((resolve) => {
        seen.push([one.number, visitAt]);
        running.push({ target: one, visitAt, end: resolve });
        most = Math.max(most, running.length);
      }),
  });
  return {
    sweeper,
    seen,
    jumps,
    running,
    most: () => most,
    pass(ms: number, { steady = ms } = {}) {
      time.wall += ms;
      time.steady += steady;
    },
    async drain() {
      while (running.length > 0) {
        running.shift()!.end();
        await new Promise<void>((resolve) => setImmediate(resolve));
      }
      await sweeper.idle();
    },
    now: () => time.wall,
  };
}

describe('按计划访问', () => {
  it('到点才访问，每次的时间按计划', async () => {
    const { sweeper, seen, pass, drain } = harness();
    sweeper.setTargets([target(1)]);
    sweeper.tick();
    expect(seen).toEqual([]);
    const due = visitAfter(target(1), START);
    pass(due - START);
    expect(sweeper.tick()).toBe(1);
    expect(sweeper.tick()).toBe(0);
    expect(seen).toEqual([[1, due]]);
    await drain();
    expect(sweeper.nextDue()).toBe(visitAfter(target(1), due));
    expect(sweeper.stats()).toMatchObject({ targets: 1, running: 0, waiting: 0, done: 1 });
  });
  it('总数和每台主机都有上限，排队的都轮到', async () => {
    const { sweeper, seen, most, pass, drain, running } = harness({ perHost: 1, total: 3 });
    sweeper.setTargets([...[1, 2, 3].map((n) => target(n, { url: 'http://same.example/' })), ...[4, 5, 6, 7].map((n) => target(n))]);
    sweeper.tick();
    pass(1_100_000);
    sweeper.tick();
    expect(running.filter((one) => one.target.url === 'http://same.example/').length).toBeLessThanOrEqual(1);
    await drain();
    expect(new Set(seen.map(([number]) => number)).size).toBe(7);
    expect(most()).toBeLessThanOrEqual(3);
  });
  it('退出的地址不再访问，排着队的也不访问', async () => {
    const { sweeper, seen, pass, drain } = harness({ total: 1 });
    sweeper.setTargets([target(1), target(2)]);
    sweeper.tick();
    pass(1_100_000);
    sweeper.tick();
    sweeper.setTargets([]);
    await drain();
    expect(seen).toHaveLength(1);
    expect(sweeper.nextDue()).toBeNull();
  });
  it('停下来：不再开始，等在跑的结束', async () => {
    const { sweeper, seen, pass, drain } = harness({ total: 1 });
    sweeper.setTargets([target(1), target(2)]);
    sweeper.tick();
    pass(1_100_000);
    sweeper.tick();
    const stopped = sweeper.stop();
    await drain();
    await stopped;
    expect(seen).toHaveLength(1);
  });
});

describe('时钟跳变', () => {
  it('向前跳一天：错过的不补，接着按新的时间', async () => {
    const { sweeper, seen, jumps, pass, drain, now } = harness({ total: 100 });
    sweeper.setTargets(Array.from({ length: 50 }, (_, number) => target(number)));
    sweeper.tick();
    pass(86_400_000, { steady: 1000 });
    sweeper.tick();
    expect(seen).toEqual([]);
    expect(jumps).toEqual([86_399_000]);
    pass(1_100_000);
    sweeper.tick();
    await drain();
    expect(seen.length).toBeGreaterThanOrEqual(50);
    expect(seen.every(([, at]) => at > now() - 1_100_000)).toBe(true);
  });
  it('向后拨一小时：不停一小时，按新的时间继续', async () => {
    const { sweeper, seen, jumps, pass, drain, now } = harness({ total: 100 });
    sweeper.setTargets([target(1)]);
    sweeper.tick();
    pass(-3_600_000, { steady: 1000 });
    sweeper.tick();
    expect(jumps).toEqual([-3_601_000]);
    expect(sweeper.nextDue()! - now()).toBeLessThan(1_200_000);
    pass(1_200_000);
    sweeper.tick();
    await drain();
    expect(seen).toHaveLength(1);
  });
  it('进程停顿而时钟照走，不是跳变：到点的只访问一次', async () => {
    const { sweeper, seen, jumps, pass, drain } = harness({ total: 100 });
    sweeper.setTargets([target(1)]);
    sweeper.tick();
    pass(10 * 900_000);
    sweeper.tick();
    await drain();
    expect(jumps).toEqual([]);
    expect(seen).toHaveLength(1);
  });
});
