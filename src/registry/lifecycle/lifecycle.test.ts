import { describe, expect, it } from 'vitest';
import { FILING_KINDS, type FilingKind, REGISTRY_STATES, type RegistryState } from '../../platform/server.ts';
import { type EarlierMove, type FiledMove, limitsOn, moveState } from './lifecycle.ts';

const limits = limitsOn('2026-11-20');
const filed = (kind: FilingKind, more: Partial<FiledMove> = {}): FiledMove => ({
  kind,
  beginsOn: '2026-11-20',
  endsOn: '2026-11-21',
  noticeUrl: 'http://www.qinghe.gov.cn/gg/1.html',
  ...more,
});
const noticed: EarlierMove = { kind: 'closing', beginsOn: '2026-10-01' };

/** Written by hand: every move there is. */
const ALLOWED: [RegistryState, FilingKind, RegistryState][] = [
  ['preparing', 'opening', 'normal'],
  ['preparing', 'deregistration', 'deregistered'],
  ['normal', 'change', 'normal'],
  ['normal', 'outage', 'normal'],
  ['normal', 'suspension', 'suspended'],
  ['normal', 'closing', 'closing'],
  ['suspended', 'change', 'suspended'],
  ['suspended', 'resumption', 'normal'],
  ['suspended', 'closing', 'closing'],
  ['closing', 'outage', 'closing'],
  ['closing', 'resumption', 'normal'],
  ['closing', 'closure', 'closed'],
  ['closed', 'deregistration', 'deregistered'],
];

describe('状态', () => {
  it('只有表里的变动，别的都说明理由', () => {
    const found = REGISTRY_STATES.flatMap((state) =>
      FILING_KINDS.flatMap((kind) => {
        const result = moveState(state, filed(kind), [noticed], limits);
        if (result.problem !== null) expect(result.problem).toMatch(/不能办理/);
        return result.state === null ? [] : [[state, kind, result.state].join(' ')];
      }),
    );
    expect(found.sort()).toEqual(ALLOWED.map((move) => move.join(' ')).sort());
  });

  it('限制取自有日期的数据', () => expect(limits).toMatchObject({ suspensionDays: 30, suspensionsPerYear: 1, closingNoticeDays: 30 }));
});

describe('临时下线', () => {
  const suspend = (more: Partial<FiledMove>, earlier: EarlierMove[] = []) =>
    moveState('normal', filed('suspension', more), earlier, limits).problem;
  it.each([
    ['第 30 天恢复', { endsOn: '2026-12-19' }, null],
    ['第 31 天恢复', { endsOn: '2026-12-20' }, /最长 30 天，现为 31 天/],
    ['没有结束日期', { endsOn: null }, /补充结束日期/],
    ['没有公告', { noticeUrl: null }, /公告网址/],
    ['结束早于开始', { endsOn: '2026-11-19' }, /早于/],
  ])('%s', (_, more, problem) => {
    if (problem === null) expect(suspend(more)).toBeNull();
    else expect(suspend(more)).toMatch(problem);
  });
  it('同一年第二次不行，下一年可以', () => {
    const earlier: EarlierMove[] = [{ kind: 'suspension', beginsOn: '2026-01-05' }];
    expect(suspend({}, earlier)).toMatch(/2026年已临时下线 1 次/);
    expect(suspend({ beginsOn: '2027-01-01', endsOn: '2027-01-02' }, earlier)).toBeNull();
  });
});

describe('关停', () => {
  const close = (beginsOn: string, earlier: EarlierMove[]) =>
    moveState('closing', filed('closure', { beginsOn, endsOn: null }), earlier, limits).problem;
  it.each([
    ['公告满 30 天', '2026-10-31', [noticed], null],
    ['公告第 29 天', '2026-10-30', [noticed], /须满 30 天，自 2026-10-01 起现为 29 天/],
    ['没有公告', '2026-10-31', [], /先办理关停公告/],
    ['以最近一次公告为准', '2026-10-31', [noticed, { kind: 'closing', beginsOn: '2026-10-20' }] as EarlierMove[], /现为 11 天/],
  ])('%s', (_, day, earlier, problem) => {
    if (problem === null) expect(close(day, earlier)).toBeNull();
    else expect(close(day, earlier)).toMatch(problem);
  });
});
