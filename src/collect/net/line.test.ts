import { describe, expect, it } from 'vitest';
import { DNS_NO_ANSWER } from './guard.ts';
import { type LineFailure, LineMonitor, type LineProbes } from './line.ts';

/** A machine whose line is fine, with what the test changes. */
function machine(change: Partial<LineProbes> = {}): LineProbes & { time: number; asked: number } {
  const probes: LineProbes & { time: number; asked: number } = {
    time: 1000,
    asked: 0,
    now: () => probes.time,
    hasInterface: () => true,
    resolverAnswers: async () => {
      probes.asked++;
      return true;
    },
    referenceAnswers: async () => {
      probes.asked++;
      return true;
    },
    ...change,
  };
  return probes;
}

const failure = (change: Partial<LineFailure> = {}): LineFailure => ({
  host: 'a.gov.cn',
  kind: 'timeout',
  code: null,
  addresses: ['203.0.114.1'],
  startedAt: 900,
  ...change,
});
const noAnswer = failure({ kind: 'dns', code: DNS_NO_ANSWER, addresses: [] });
const down = { hasInterface: () => false, resolverAnswers: async () => false, referenceAnswers: async () => false };

describe('没有参照网址', () => {
  it.each(['refused', 'reset', 'tls', 'protocol', 'body-incomplete', 'redirect-loop', 'blocked'] as const)(
    '%s 总是对方的',
    async (kind) => {
      expect(await new LineMonitor([], machine(down)).isOurs(failure({ kind }))).toBe(false);
    },
  );
  it('域名不存在是对方的，哪怕线路断了', async () => {
    expect(await new LineMonitor([], machine(down)).isOurs(failure({ kind: 'dns', code: 'ENOTFOUND' }))).toBe(false);
  });
  it('没有域名服务器回应：能解析顶级域是对方的，不能是我们的', async () => {
    expect(await new LineMonitor([], machine()).isOurs(noAnswer)).toBe(false);
    expect(await new LineMonitor([], machine({ resolverAnswers: async () => false })).isOurs(noAnswer)).toBe(true);
  });
  it('超时不能证明是我们的，没有任何网卡才能', async () => {
    expect(await new LineMonitor([], machine({ resolverAnswers: async () => false })).isOurs(failure())).toBe(false);
    expect(await new LineMonitor([], machine({ hasInterface: () => false })).isOurs(failure())).toBe(true);
  });
  it('系统说没有路由是我们的；只有 IPv6 没有路由、路由器说主机不可达不是', async () => {
    const monitor = new LineMonitor([], machine());
    const unreachable = (code: string, addresses: string[]) => monitor.isOurs(failure({ kind: 'unreachable', code, addresses }));
    expect(await unreachable('ENETUNREACH', ['203.0.114.1', '2400::1'])).toBe(true);
    expect(await unreachable('ENETUNREACH', ['2400::1'])).toBe(false);
    expect(await unreachable('EHOSTUNREACH', ['203.0.114.1'])).toBe(false);
  });
  it('目标就在本机的从不算线路', async () => {
    expect(await new LineMonitor([], machine(down)).isOurs(failure({ addresses: ['127.0.0.1', '::1'] }))).toBe(false);
  });
  it('本机资源用完是我们的', async () => expect(await new LineMonitor([], machine()).isOurs(failure({ kind: 'our-side' }))).toBe(true));
});

describe('别的主机在失败开始之后应答过', () => {
  it('就不是我们的', async () => {
    const monitor = new LineMonitor([], machine(down));
    monitor.noteAnswer('b.gov.cn', '203.0.114.9');
    expect(await monitor.isOurs(noAnswer)).toBe(false);
    expect(await monitor.isOurs(failure())).toBe(false);
  });
  it('同一主机、本机的应答和开始之前的应答不算', async () => {
    const probes = machine(down);
    const monitor = new LineMonitor([], probes);
    monitor.noteAnswer('a.gov.cn', '203.0.114.1');
    monitor.noteAnswer('local.gov.cn', '127.0.0.1');
    expect(await monitor.isOurs(noAnswer)).toBe(true);
    monitor.noteAnswer('b.gov.cn', '203.0.114.9');
    expect(await monitor.isOurs({ ...noAnswer, startedAt: 1001 })).toBe(true);
  });
  it('失败的主机自己最后应答过，不遮住别人的应答', async () => {
    const monitor = new LineMonitor([], machine(down));
    monitor.noteAnswer('b.gov.cn', '203.0.114.9');
    monitor.noteAnswer('a.gov.cn', '203.0.114.1');
    expect(await monitor.isOurs(noAnswer)).toBe(false);
  });
});

describe('有参照网址', () => {
  const references = ['http://r1.example/', 'http://r2.example/'];
  it('全部不应答才是我们的', async () => {
    expect(await new LineMonitor(references, machine({ referenceAnswers: async () => false })).isOurs(noAnswer)).toBe(true);
    expect(await new LineMonitor(references, machine({ referenceAnswers: async (url) => url.includes('r2') })).isOurs(noAnswer)).toBe(
      false,
    );
  });
  it('只有一个主机超时也由参照决定', async () => {
    expect(await new LineMonitor(references, machine({ referenceAnswers: async () => false })).isOurs(failure())).toBe(true);
    expect(await new LineMonitor(references, machine()).isOurs(failure())).toBe(false);
  });
  it('问过之后另一主机应答了，就不再问', async () => {
    const monitor = new LineMonitor(references, machine({ referenceAnswers: async () => false }));
    monitor.noteAnswer('d', '203.0.114.9');
    expect(await monitor.isOurs(failure({ host: 'e' }))).toBe(false);
  });
  it('失败开始之前的结论不算：重新问', async () => {
    let isUp = true;
    const probes = machine({ referenceAnswers: async () => isUp });
    const monitor = new LineMonitor(references, probes);
    expect(await monitor.isOurs(failure({ startedAt: probes.time - 10 }))).toBe(false);
    isUp = false;
    expect(await monitor.isOurs(failure({ startedAt: probes.time + 1 }))).toBe(true);
  });
  it('许多失败同时发问只问一次，十秒后再问', async () => {
    const probes = machine();
    const monitor = new LineMonitor(references, probes);
    await Promise.all(Array.from({ length: 50 }, () => monitor.isOurs(noAnswer)));
    expect(probes.asked).toBe(2);
    probes.time += 10_001;
    await monitor.isOurs({ ...noAnswer, startedAt: probes.time });
    expect(probes.asked).toBe(4);
  });
});
