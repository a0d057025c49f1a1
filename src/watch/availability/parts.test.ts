/** Small pure parts: hours, shares of work, our own line, standing. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countHours } from './hours.ts';
import { OurLine } from './line.ts';
import { SHARDS, takeShare } from './shards.ts';
import { certificateUrgency, daysLeft, moveOf, weekLevel } from './standing.ts';
import type { VisitAnswer } from './visit.ts';

const HOUR = Date.parse('2026-11-02T02:00:00Z');
const answer = (verdict: VisitAnswer['verdict'], over: Partial<VisitAnswer> = {}): VisitAnswer => ({
  verdict,
  why: verdict === 'uncounted' ? 'blocked' : null,
  isUnconfirmed: false,
  totalMs: verdict === 'ok' ? 300 : null,
  ...over,
});

describe('按小时计数', () => {
  it('计入的、打不开的、不计入的各归各', () => {
    const visits = [
      { at: HOUR, answer: answer('ok') },
      { at: HOUR + 299_999, answer: answer('ok', { totalMs: 900, isUnconfirmed: true }) },
      { at: HOUR + 3_599_000, answer: answer('failed') },
      { at: HOUR + 600_000, answer: answer('uncounted') },
      { at: HOUR + 600_000, answer: answer('uncounted', { why: 'ours' }) },
      { at: HOUR + 1_800_000, answer: answer('failed') },
      { at: HOUR + 3_600_000, answer: answer('ok') },
    ];
    expect(countHours(visits, [{ begin: HOUR + 1_800_000, end: HOUR + 1_800_001 }])).toEqual([
      {
        hour: HOUR,
        visits: 3,
        failures: 1,
        unconfirmed: 1,
        blocked: 1,
        ours: 1,
        excused: 1,
        slots: '100000000001',
        openedMs: 1200,
        worstMs: 900,
      },
      expect.objectContaining({ hour: HOUR + 3_600_000, visits: 1, slots: '100000000000' }),
    ]);
  });
  it('报备的停机含开始、不含结束', () => {
    const visits = [0, 1, 2].map((at) => ({ at: HOUR + at, answer: answer('failed') }));
    expect(countHours(visits, [{ begin: HOUR, end: HOUR + 2 }])[0]).toMatchObject({ visits: 1, excused: 2 });
  });
});

describe('分摊', () => {
  it('任意几个监测进程轮流来取，都分到、不重复，谁也不多占', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), fc.array(fc.nat(8), { maxLength: 60 }), (watchers, order) => {
        let held: { shard: number; holder: string }[] = [];
        const everybody = Array.from({ length: watchers }, (_, at) => `w${at}`);
        for (const holder of [...order.map((at) => `w${at % watchers}`), ...everybody, ...everybody]) {
          const share = takeShare(held, holder, watchers);
          const others = held.filter((one) => one.holder !== holder);
          expect(share.filter((shard) => others.some((one) => one.shard === shard))).toEqual([]);
          held = [...others, ...share.map((shard) => ({ shard, holder }))];
        }
        expect(new Set(held.map(({ shard }) => shard)).size).toBe(SHARDS);
        const most = Math.ceil(SHARDS / watchers);
        for (const holder of everybody) expect(held.filter((one) => one.holder === holder).length).toBeLessThanOrEqual(most);
      }),
    );
  });
});

describe('本机线路', () => {
  it('自最后一次应答之后断，到再有应答时通', () => {
    const line = new OurLine(0);
    expect(line.look(1000, true)).toBeNull();
    expect(line.look(2000, false)).toEqual({ kind: 'went-down', since: 1001 });
    expect(line.look(3000, false)).toBeNull();
    expect(line.look(4000, true)).toEqual({ kind: 'came-up', since: 1001, until: 4000 });
    expect(line.isDown).toBe(false);
  });
  it('接着前一个进程留下的断线', () =>
    expect(new OurLine(9000, { since: 500 }).look(9500, true)).toMatchObject({ since: 500, until: 9500 }));
  it('时钟被拨回，断线不会结束在开始之前', () => {
    const line = new OurLine(9000);
    expect(line.look(5000, false)).toEqual({ kind: 'went-down', since: 5000 });
  });
});

describe('状态', () => {
  it.each([
    [null, 'ok', 'up', null],
    [null, 'failed', 'down', 'begins'],
    [null, 'uncounted', 'unknown', null],
    ['up', 'failed', 'down', 'begins'],
    ['up', 'uncounted', 'unknown', null],
    ['down', 'failed', 'down', 'lasts'],
    ['down', 'ok', 'up', 'ends'],
    ['down', 'uncounted', 'down', null],
    ['unknown', 'failed', 'down', 'begins'],
    ['unknown', 'ok', 'up', null],
  ] as const)('%s，%s → %s', (state, verdict, next, outage) => expect(moveOf(state, { verdict })).toEqual({ state: next, outage }));

  it('证书：30、14、7、3、1 天和到期各提醒一次', () => {
    const at = (days: number) => certificateUrgency(HOUR + days * 86_400_000, HOUR);
    expect([31, 30, 14.5, 14, 7, 3, 1, 0.5, 0, -1].map(at)).toEqual([0, 1, 1, 2, 3, 4, 5, 5, 6, 6]);
    expect(certificateUrgency(null, HOUR)).toBe(0);
    expect(daysLeft(HOUR - 1, HOUR)).toBe(-1);
  });
  it('预警：以一周至少的次数为底，开头一次失败不惊动人', () => {
    const lines = { nearShare: 0.03, overShare: 0.05, leastVisits: 140 };
    expect(weekLevel(1, 1, lines)).toBe('calm');
    expect(weekLevel(4, 4, lines)).toBe('calm');
    expect(weekLevel(140, 4, lines)).toBe('calm');
    expect(weekLevel(140, 5, lines)).toBe('near');
    expect(weekLevel(140, 6, lines)).toBe('near');
    expect(weekLevel(140, 7, lines)).toBe('over');
    expect(weekLevel(1000, 30, lines)).toBe('near');
    expect(weekLevel(1000, 29, lines)).toBe('calm');
    expect(weekLevel(1000, 50, lines)).toBe('over');
  });
});
