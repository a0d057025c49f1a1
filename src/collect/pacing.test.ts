import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HostPacer } from './pacing.ts';

const good = (latencyMs = 20) => ({ latencyMs, status: 200, retryAfterS: null });
const refused = (status = 429, retryAfterS: number | null = null) => ({ latencyMs: 5, status, retryAfterS });
const silent = { latencyMs: null, status: null, retryAfterS: null };

/** Runs `n` requests one after another, each answered so. */
function run(pacer: HostPacer, n: number, answer: ReturnType<typeof good>, from = 0): void {
  for (let i = 0; i < n; i++) {
    pacer.started(from + i);
    pacer.finished(from + i, answer);
  }
}

describe('HostPacer 自己的钟', () => {
  it('并发到上限就等一个结束', () => {
    const pacer = new HostPacer({ concurrency: 2, gapMs: 0 });
    pacer.started(0);
    expect(pacer.ready(0)).toBe(true);
    pacer.started(0);
    expect(pacer.ready(0)).toBe(false);
    expect(pacer.nextAt()).toBe(Number.POSITIVE_INFINITY);
    pacer.finished(1, good());
    expect(pacer.ready(1)).toBe(true);
  });
  it('间隔到点前不放行，到点放行', () => {
    const pacer = new HostPacer({ concurrency: 8, gapMs: 500 });
    pacer.started(1000);
    expect(pacer.ready(1499)).toBe(false);
    expect(pacer.nextAt()).toBe(1500);
    expect(pacer.ready(1500)).toBe(true);
  });
});

describe('HostPacer 对方的钟', () => {
  it('429 带秒数：等到那时，不算一次尝试', () => {
    const pacer = new HostPacer({ concurrency: 4, gapMs: 0 });
    pacer.started(0);
    expect(pacer.finished(100, refused(429, 30))).toBe(true);
    expect(pacer.ready(30_099)).toBe(false);
    expect(pacer.nextAt()).toBe(30_100);
    expect(pacer.ready(30_100)).toBe(true);
  });
  it('503 带秒数同样不算尝试，不带就算', () => {
    const pacer = new HostPacer({ concurrency: 4, gapMs: 0 });
    pacer.started(0);
    expect(pacer.finished(0, refused(503, 2))).toBe(true);
    pacer.started(5000);
    expect(pacer.finished(5000, refused(503))).toBe(false);
  });
  it('没说多久就加倍等，好转后从头算', () => {
    const pacer = new HostPacer({ concurrency: 1, gapMs: 0 });
    const waits: number[] = [];
    let now = 0;
    for (let i = 0; i < 4; i++) {
      pacer.started(now);
      pacer.finished(now, refused());
      waits.push(pacer.nextAt() - now);
      now = pacer.nextAt();
    }
    expect(waits).toEqual([2000, 4000, 8000, 16_000]);
    pacer.started(now);
    pacer.finished(now, good());
    pacer.started(now);
    pacer.finished(now, refused());
    expect(pacer.nextAt() - now).toBe(2000);
  });
  it('同时在途的几个一起被拒，只加倍一次', () => {
    const pacer = new HostPacer({ concurrency: 4, gapMs: 0 });
    for (let i = 0; i < 4; i++) pacer.started(0);
    for (let i = 0; i < 4; i++) pacer.finished(10, refused());
    expect(pacer.nextAt()).toBe(2010);
  });
  it('要等一年的收到一小时', () => {
    const pacer = new HostPacer({ concurrency: 1, gapMs: 0 });
    pacer.started(0);
    pacer.finished(0, refused(429, 31_536_000));
    expect(pacer.nextAt()).toBe(3_600_000);
  });
});

describe('HostPacer 快慢', () => {
  it('变慢就收，恢复就放回上限', () => {
    const pacer = new HostPacer({ concurrency: 16, gapMs: 0 });
    run(pacer, 100, good(50));
    expect(pacer.concurrency).toBe(16);
    run(pacer, 80, good(2000));
    const slowed = pacer.concurrency;
    expect(slowed).toBeLessThan(8);
    run(pacer, 2000, good(50));
    expect(pacer.concurrency).toBe(16);
  });
  it('本来就慢的网站不被误认为变慢', () => {
    const pacer = new HostPacer({ concurrency: 16, gapMs: 0 });
    run(pacer, 500, good(1500));
    expect(pacer.concurrency).toBe(16);
  });
  it('快网站的抖动不影响', () => {
    const pacer = new HostPacer({ concurrency: 16, gapMs: 0 });
    for (let i = 0; i < 300; i++) run(pacer, 1, good(i % 7 === 0 ? 180 : 5), i);
    expect(pacer.concurrency).toBe(16);
  });
  it('一个地址没有回音不算什么，连着三个就收', () => {
    const pacer = new HostPacer({ concurrency: 10, gapMs: 0 });
    run(pacer, 1, silent as never);
    run(pacer, 1, good());
    run(pacer, 2, silent as never);
    expect(pacer.concurrency).toBe(10);
    run(pacer, 1, silent as never);
    expect(pacer.concurrency).toBeLessThan(10);
  });
  it('再慢也留一个', () => {
    const pacer = new HostPacer({ concurrency: 10, gapMs: 0 });
    run(pacer, 100, silent as never);
    expect(pacer.concurrency).toBe(1);
    expect(pacer.ready(200)).toBe(true);
  });
});

it('任何顺序下：在途数不为负、不超上限，放行时间与 nextAt 一致', () => {
  const answer = fc.record({
    latencyMs: fc.option(fc.nat(5000)),
    status: fc.option(fc.constantFrom(200, 404, 429, 500, 503)),
    retryAfterS: fc.option(fc.nat(100)),
  });
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 20 }),
      fc.nat(1000),
      fc.array(fc.tuple(fc.boolean(), fc.nat(3000), answer), { maxLength: 120 }),
      (limit, gapMs, steps) => {
        const pacer = new HostPacer({ concurrency: limit, gapMs });
        let now = 0;
        for (const [start, pause, given] of steps) {
          now += pause;
          expect(pacer.ready(now)).toBe(now >= pacer.nextAt());
          if (start && pacer.ready(now)) pacer.started(now);
          else if (pacer.running > 0) pacer.finished(now, given);
          expect(pacer.running).toBeGreaterThanOrEqual(0);
          expect(pacer.running).toBeLessThanOrEqual(limit);
          expect(pacer.concurrency).toBeGreaterThanOrEqual(1);
          expect(pacer.concurrency).toBeLessThanOrEqual(limit);
        }
      },
    ),
    { numRuns: 500 },
  );
});
