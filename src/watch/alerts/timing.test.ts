import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Quiet } from './rule.ts';
import { firstDue, nextDue, nextTry, quietUntil } from './timing.ts';

const beijing = (text: string) => new Date(`${text}+08:00`);
const night: Quiet = { from: '22:00', to: '07:30', except: ['urgent'] };
const noon: Quiet = { from: '12:00', to: '14:00', except: [] };
const midnight: Quiet = { from: '20:00', to: '00:00', except: [] };

describe('免打扰', () => {
  it.each([
    ['夜里开始前一毫秒', night, '2026-11-20T21:59:59.999', null],
    ['夜里开始', night, '2026-11-20T22:00:00', '2026-11-21T07:30:00'],
    ['午夜前一毫秒', night, '2026-11-20T23:59:59.999', '2026-11-21T07:30:00'],
    ['午夜', night, '2026-11-21T00:00:00', '2026-11-21T07:30:00'],
    ['结束前一毫秒', night, '2026-11-21T07:29:59.999', '2026-11-21T07:30:00'],
    ['结束', night, '2026-11-21T07:30:00', null],
    ['午间开始前', noon, '2026-11-20T11:59:59.999', null],
    ['午间开始', noon, '2026-11-20T12:00:00', '2026-11-20T14:00:00'],
    ['午间结束', noon, '2026-11-20T14:00:00', null],
    ['到午夜为止，午夜前', midnight, '2026-11-20T23:59:59.999', '2026-11-21T00:00:00'],
    ['到午夜为止，午夜', midnight, '2026-11-21T00:00:00', null],
    ['跨年', night, '2026-12-31T23:00:00', '2027-01-01T07:30:00'],
  ] as const)('%s', (_, quiet, at, until) => {
    expect(quietUntil(quiet, 'warning', beijing(at))).toEqual(until === null ? null : beijing(until));
  });
  it('紧急的例外，没有免打扰就没有', () => {
    expect(quietUntil(night, 'urgent', beijing('2026-11-20T23:00:00'))).toBeNull();
    expect(quietUntil(null, 'notice', beijing('2026-11-20T23:00:00'))).toBeNull();
  });
  it('等到的时刻总在之后一天之内，且不再是免打扰', () => {
    const hour = fc
      .integer({ min: 0, max: 1439 })
      .map((m) => `${String(Math.floor(m / 60)).padStart(2, '0')}:${String(m % 60).padStart(2, '0')}`);
    fc.assert(
      fc.property(hour, hour, fc.date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true }), (from, to, at) => {
        fc.pre(from !== to);
        const quiet = { from, to, except: [] };
        const until = quietUntil(quiet, 'notice', at);
        if (until === null) return;
        expect(until.getTime()).toBeGreaterThan(at.getTime());
        expect(until.getTime() - at.getTime()).toBeLessThanOrEqual(86_400_000);
        expect(quietUntil(quiet, 'notice', until)).toBeNull();
      }),
    );
  });
});

describe('先后', () => {
  const now = beijing('2026-11-20T10:00:00');
  it('紧急的立即，其余等合并的时间', () => {
    expect(firstDue({ groupMinutes: 5 }, 'urgent', now)).toEqual(now);
    expect(firstDue({ groupMinutes: 5 }, 'warning', now)).toEqual(beijing('2026-11-20T10:05:00'));
  });
  it('下一步从通知这一步时起算；没有下一步即止', () => {
    const steps = [0, 30, 60].map((afterMinutes) => ({ afterMinutes, to: [], channels: [] }));
    expect(nextDue(steps, 0, now)).toEqual(beijing('2026-11-20T10:30:00'));
    expect(nextDue(steps, 1, now)).toEqual(beijing('2026-11-20T11:00:00'));
    expect(nextDue(steps, 2, now)).toBeNull();
  });
  it('再试的间隔越来越长，对方要求更久的依对方，至多一小时；五次为止', () => {
    const seconds = (tries: number, least: number | null) => {
      const at = nextTry(tries, now, least);
      return at === null ? null : (at.getTime() - now.getTime()) / 1000;
    };
    expect([1, 2, 3, 4, 5].map((tries) => seconds(tries, null))).toEqual([15, 60, 180, 600, null]);
    expect(seconds(1, 600)).toBe(600);
    expect(seconds(4, 60)).toBe(600);
    expect(seconds(1, 86_400)).toBe(3600);
  });
});
