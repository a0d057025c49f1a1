import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { workingCalendar } from '../../platform/index.ts';
import { summaryRows } from './month.ts';
import type { Reading } from './readings.ts';
import { hoursOf, layOut, type RotaPlan } from './rota.ts';

const calendar = workingCalendar();
type PlanShift = RotaPlan['shifts'][number];
const shift = (more: Partial<PlanShift> = {}): PlanShift => ({
  name: '白班',
  starts: '09:00',
  ends: '17:00',
  days: 'all',
  people: ['a', 'b', 'c'],
  together: 1,
  ...more,
});
const plan = (more: Partial<RotaPlan> = {}): RotaPlan => ({ from: '2026-11-20', to: '2026-11-24', shifts: [shift()], away: [], ...more });
const turns = (given: RotaPlan) => layOut(given, calendar).map(({ day, name, personId }) => `${day.slice(5)} ${name} ${personId}`);

describe('排班', () => {
  it('轮流，首尾两天都在内', () => {
    expect(turns(plan())).toEqual(['11-20 白班 a', '11-21 白班 b', '11-22 白班 c', '11-23 白班 a', '11-24 白班 b']);
  });
  it('休息日另有人轮流；国庆算休息日，调休算工作日', () => {
    const shifts = [shift({ days: 'working' }), shift({ name: '节假日班', days: 'off', people: ['x', 'y'] })];
    expect(turns(plan({ shifts }))).toEqual(['11-20 白班 a', '11-21 节假日班 x', '11-22 节假日班 y', '11-23 白班 b', '11-24 白班 c']);
    expect(turns(plan({ from: '2026-10-01', to: '2026-10-01', shifts }))).toEqual(['10-01 节假日班 x']);
  });
  it('不在岗的跳过，回来仍轮到；都不在岗的拒绝', () => {
    expect(turns(plan({ to: '2026-11-22', away: [{ personId: 'a', from: '2026-11-20', to: '2026-11-20' }] }))).toEqual([
      '11-20 白班 b',
      '11-21 白班 a',
      '11-22 白班 c',
    ]);
    const away = ['a', 'b', 'c'].map((personId) => ({ personId, from: '2026-11-20', to: '2026-11-20' }));
    expect(() => turns(plan({ away }))).toThrow(/只有 0 人/);
  });
  it('几人同值；夜班到次日', () => {
    expect(turns(plan({ to: '2026-11-21', shifts: [shift({ together: 2 })] }))).toEqual([
      '11-20 白班 a',
      '11-20 白班 b',
      '11-21 白班 c',
      '11-21 白班 a',
    ]);
    expect(hoursOf('2026-12-31', '17:00', '09:00')).toEqual({
      startsAt: new Date('2026-12-31T09:00:00Z'),
      endsAt: new Date('2027-01-01T01:00:00Z'),
    });
    expect(hoursOf('2026-11-20', '00:00', '00:00').endsAt).toEqual(new Date('2026-11-20T16:00:00Z'));
  });
  it('日期先后不对、过长的拒绝', () => {
    expect(() => turns(plan({ to: '2026-11-19' }))).toThrow(/先后不对/);
    expect(() => turns(plan({ to: '2028-11-19' }))).toThrow(/一次最多排 400 天/);
  });
  it('轮流总是公平：各人班数相差至多一', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 0, max: 90 }), (people, days) => {
        const to = new Date(Date.UTC(2026, 0, 1 + days)).toISOString().slice(0, 10);
        const names = Array.from({ length: people }, (_, i) => `p${i}`);
        const made = layOut(plan({ from: '2026-01-01', to, shifts: [shift({ people: names })] }), calendar);
        const counts = names.map((name) => made.filter(({ personId }) => personId === name).length);
        expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
        expect(made).toHaveLength(days + 1);
      }),
      { numRuns: 30 },
    );
  });
});

describe('读网汇总', () => {
  it('按北京日计天数，按网站计次数', () => {
    const reading = (readAt: string, outcome: Reading['outcome'], readByName = '王敏'): Reading => ({
      ...{
        id: 'x',
        organisationId: 'o',
        siteId: 's',
        accountId: null,
        objectName: '省水利厅',
        readAt,
        readByName,
        outcome,
        seen: '',
        links: [],
      },
      ...{ withdrawnAt: null, withdrawReason: null, version: 1 },
    });
    expect(
      summaryRows([
        reading('2026-11-20T15:59:00Z', 'normal'),
        reading('2026-11-20T16:00:00Z', 'problem', '李强'),
        reading('2026-11-20T17:00:00Z', 'unreadable'),
      ]),
    ).toEqual([
      ['网站或账号', '读网次数', '读网天数', '发现问题', '打不开', '读网人'],
      ['省水利厅', '3', '2', '1', '1', '王敏、李强'],
    ]);
  });
});
