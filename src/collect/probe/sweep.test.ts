import { describe, expect, it } from 'vitest';
import type { ProbeResult, Prober } from './probe.ts';
import { sweep } from './sweep.ts';

const answer = (url: string, change: Partial<ProbeResult> = {}): ProbeResult => ({
  url,
  at: 0,
  verdict: 'ok',
  kind: 'answered',
  code: null,
  detail: null,
  status: 200,
  finalUrl: url,
  address: null,
  hops: [],
  tls: null,
  timings: { dnsMs: null, connectMs: null, tlsMs: null, firstByteMs: null, totalMs: 1 },
  ...change,
});

/** A prober whose answers the test lets go one by one, or all at once. */
function held(decide: (url: string, nth: number) => Partial<ProbeResult> = () => ({})) {
  const waiting: { url: string; go: (change?: Partial<ProbeResult>) => void }[] = [];
  const seen = new Map<string, number>();
  let most = 0;
  const prober: Prober = {
    probe(url) {
      const nth = (seen.get(url) ?? 0) + 1;
      seen.set(url, nth);
      return new Promise((resolve) => {
        waiting.push({ url, go: (change) => resolve(answer(url, { ...decide(url, nth), ...change })) });
        most = Math.max(most, waiting.length);
      });
    },
    cancel() {
      for (const one of waiting.splice(0)) one.go({ kind: 'cancelled', verdict: 'uncounted' });
    },
    close() {},
  };
  return {
    prober,
    seen,
    waiting,
    most: () => most,
    /** Lets probes go, oldest first, until the sweep has nothing under way. */
    async drain() {
      await Promise.resolve();
      while (waiting.length > 0) {
        waiting.shift()!.go();
        for (let i = 0; i < 10; i++) await Promise.resolve();
      }
    },
  };
}

const urls = (n: number, host = (i: number) => `h${i}`) => Array.from({ length: n }, (_, i) => `http://${host(i)}.gov.cn/${i}`);
const base = { count: 1, intervalMs: 0, perHost: 4, total: 10 };

describe('sweep', () => {
  it('每个目标探测规定的次数，结果按清单的顺序', async () => {
    const { prober, seen, drain } = held((url, nth) => (url.endsWith('/2') && nth === 3 ? { verdict: 'failed', kind: 'timeout' } : {}));
    const lines: string[] = [];
    const done = sweep(urls(5), prober, { ...base, count: 3, onProbe: (result) => void lines.push(result.url) });
    await drain();
    const summaries = (await done).map((tally) => tally.summary(0.05));
    expect(summaries.map((one) => one.url)).toEqual(urls(5));
    expect(summaries.map((one) => one.probes)).toEqual([3, 3, 3, 3, 3]);
    expect(summaries.map((one) => one.failures)).toEqual([0, 0, 1, 0, 0]);
    expect([...seen.values()]).toEqual([3, 3, 3, 3, 3]);
    expect(lines.length).toBe(15);
  });
  it('总数和每个主机的数目都不超', async () => {
    const many = held();
    const all = sweep(urls(50), many.prober, base);
    await many.drain();
    await all;
    expect(many.most()).toBe(10);
    const same = held();
    const one = sweep(
      urls(50, () => 'same'),
      same.prober,
      base,
    );
    await same.drain();
    expect((await one).length).toBe(50);
    expect(same.most()).toBe(4);
  });
  it('一个主机排满时不挡别的主机', async () => {
    const { prober, waiting, drain } = held();
    const done = sweep([...urls(20, () => 'slow'), 'http://quick.gov.cn/'], prober, base);
    await Promise.resolve();
    expect(waiting.map((one) => one.url)).toContain('http://quick.gov.cn/');
    await drain();
    await done;
  });
  it('本机连接用完：减少同时数，那一次重来，不计入', async () => {
    let refused = 0;
    const { prober, drain } = held(() => (refused++ < 7 ? { kind: 'our-side', verdict: 'uncounted', code: 'EMFILE' } : {}));
    const done = sweep(urls(30), prober, base);
    await drain();
    const summaries = (await done).map((tally) => tally.summary(0.05));
    expect(summaries.every((one) => one.probes === 1 && one.ourSide === 0)).toBe(true);
  });
  it('中途停止：给出已有的，取消的不计', async () => {
    const { prober, waiting } = held();
    const stop = new AbortController();
    const done = sweep(urls(20), prober, { ...base, count: 5, signal: stop.signal });
    await Promise.resolve();
    for (const one of waiting.splice(0, 3)) one.go();
    for (let i = 0; i < 10; i++) await Promise.resolve();
    stop.abort();
    const summaries = (await done).map((tally) => tally.summary(0.05));
    expect(summaries.reduce((sum, one) => sum + one.probes, 0)).toBe(3);
    expect(summaries.length).toBe(20);
  });
  it('还没开始就停止', async () => {
    const { prober, seen } = held();
    expect((await sweep(urls(3), prober, { ...base, signal: AbortSignal.abort() })).length).toBe(3);
    expect(seen.size).toBe(0);
  });
  it('输出慢时等它', async () => {
    const { prober, waiting, seen, drain } = held();
    let release = () => {};
    const slow = new Promise<void>((resolve) => {
      release = resolve;
    });
    const done = sweep(urls(30), prober, { ...base, onProbe: () => slow });
    await Promise.resolve();
    for (const one of waiting.splice(0, 5)) one.go();
    for (let i = 0; i < 10; i++) await Promise.resolve();
    expect(seen.size).toBe(10);
    release();
    for (let i = 0; i < 10; i++) await Promise.resolve();
    await drain();
    expect((await done).every((tally) => tally.summary(1).probes === 1)).toBe(true);
  });
  it('输出出错时不再继续，把错误交出去', async () => {
    const { prober, drain } = held();
    const done = sweep(urls(3), prober, { ...base, onProbe: () => Promise.reject(new Error('disk full')) });
    const failed = expect(done).rejects.toThrow('disk full');
    await drain();
    await failed;
  });
});
