import { Value } from 'typebox/value';
import { describe, expect, it } from 'vitest';
import { type ResultSet, resultSetHash, resultSetSchema } from '../campaign/results.ts';
import type { CountedRow, OverdueRow } from './messages/figures.ts';
import { type ProgrammeStanding, placed, supplemented } from './supplement.ts';

const unit = (id: string, countedIn: string | null = null): ResultSet['units'][number] => ({
  ...{ id, name: id, listName: null, kind: 'city', order: countedIn === null ? 1 : null, countedIn },
});
const set = {
  round: { period: { from: '2026-10-01', to: '2026-12-31' }, asOf: '2026-11-20' },
  units: [unit('city-1'), unit('bureau-1', 'city-1'), unit('city-2')],
  sites: [{ id: 'site-1', name: '临江市人民政府', unitId: 'city-1' }],
} as unknown as ResultSet;

const counted = (path: string, received: number, closed: number, over: Partial<CountedRow> = {}): CountedRow => ({
  ...{ channel: 'error-report', channelName: '我为政府网站找错', isErrorReport: true, isClocked: true },
  ...{ organisationId: path.split('/').at(-2)!, organisationName: path.split('/').at(-2)!, path },
  counts: { received, closed, open: received - closed, 'on-time': closed, overdue: 0 },
  ...over,
});
const late = (path: string, over: Partial<OverdueRow> = {}): OverdueRow => ({
  ...{ channel: 'error-report', isErrorReport: true, siteId: null, siteName: null },
  ...{ organisationId: path.split('/').at(-2)!, organisationName: path.split('/').at(-2)!, path, overdue: 1 },
  ...over,
});
const NONE = { counted: [], overdue: [], programmes: [], asOf: '2026-11-20' };

describe('给结果集补充的数', () => {
  it('每件留言落在最近的一行里，各行相加等于全部；没有行的单列并指明单位', () => {
    const rows = [
      counted('/top/city-1/bureau-1/', 3, 2),
      counted('/top/city-1/x/', 4, 4),
      counted('/top/city-1/', 1, 0),
      counted('/top/city-9/', 5, 5),
    ];
    const { messages, unplaced } = placed(set, { ...NONE, counted: rows });
    expect(messages.map(({ unitId, received, closed, open }) => [unitId, received, closed, open])).toEqual([
      ['bureau-1', 3, 2, 1],
      ['city-1', 5, 4, 1],
      [null, 5, 5, 0],
    ]);
    expect(unplaced).toEqual(['city-9']);
  });
  it('超期的按网站，不知道网站的按单位；同一网站的合成一行', () => {
    const rows = [
      late('/top/city-1/bureau-1/', { siteId: 'site-1', siteName: '旧名' }),
      late('/top/city-1/', { siteId: 'site-1', overdue: 2 }),
      late('/top/city-2/', { siteId: 'gone' }),
      late('/top/city-9/'),
    ];
    const { overdueErrorReports, unplaced } = placed(set, { ...NONE, overdue: rows });
    expect(overdueErrorReports).toEqual([
      { siteId: 'site-1', unitId: 'city-1', name: '临江市人民政府', channel: 'error-report', overdue: 3 },
      { siteId: null, unitId: 'city-2', name: 'city-2', channel: 'error-report', overdue: 1 },
    ]);
    expect(unplaced).toEqual(['city-9']);
  });
  it('阶段按次序，没有走到任何阶段的、不在其中的单位不写', () => {
    const at = (organisationId: string, stageId: string | null, isIn = true) => ({
      ...{ id: '', organisationId, organisationName: organisationId, stages: {}, isIn, note: null },
      progress: { stageId, since: stageId === null ? null : '2026-11-01', late: [], hasReachedAll: false },
      ...{ changedAt: '', changedByName: '', version: 1 },
    });
    const stages = [
      { id: 'plan', name: '方案编制', phrase: '仍处于方案编制阶段', isBehind: true },
      { id: 'build', name: '建设', phrase: '开展项目建设', isBehind: false },
    ];
    const standing: ProgrammeStanding = {
      programme: {
        ...{ id: 'p', organisationId: 'top', name: '政府网站集约化', dueOn: '2026-12-31', stages, isEnded: false },
        ...{ changedAt: '', changedByName: '', version: 1 },
      },
      units: [at('city-1', 'build'), at('city-2', null), at('bureau-1', 'plan', false), at('city-9', 'plan')],
    };
    const { programmes, unplaced } = placed(set, { ...NONE, programmes: [standing] });
    expect(programmes).toEqual([
      {
        ...{ id: 'p', name: '政府网站集约化', asOf: '2026-11-20', dueOn: '2026-12-31' },
        stages: [
          { id: 'plan', phrase: '仍处于方案编制阶段', order: 0, isBehind: true },
          { id: 'build', phrase: '开展项目建设', order: 1, isBehind: false },
        ],
        units: [{ unitId: 'city-1', stageId: 'build', since: '2026-11-01' }],
      },
    ]);
    expect(unplaced).toEqual(['city-9']);
  });
  it('补充之后合乎格式，散列随之重算，原来的集不动', () => {
    const supplement = placed(set, { ...NONE, counted: [counted('/top/city-1/', 2, 1)], overdue: [late('/top/city-1/')] });
    const before = structuredClone(set);
    const whole = supplemented(set, supplement);
    expect(set).toEqual(before);
    expect(whole.contentHash).toBe(resultSetHash(whole));
    for (const part of ['messages', 'overdueErrorReports', 'programmes'] as const)
      expect(Value.Check(resultSetSchema.properties[part], whole[part])).toBe(true);
  });
});
