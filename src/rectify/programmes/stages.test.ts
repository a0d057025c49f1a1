import { describe, expect, it } from 'vitest';
import { daysProblem, progressOf, type Stage, stageFigures, type UnitStages } from './stages.ts';

const stage = (id: string, name: string, isBehind = false): Stage => ({ id, name, phrase: `完成${name}`, isBehind });
const STAGES = [stage('plan', '方案编制', true), stage('review', '财评'), stage('tender', '招投标'), stage('build', '建设')];
const done = (days: Record<string, string>): UnitStages =>
  Object.fromEntries(Object.entries(days).map(([id, doneOn]) => [id, { plannedOn: null, doneOn }]));

describe('所处阶段', () => {
  it.each([
    ['什么也没有', {}, null, null],
    ['完成第一个', { plan: '2026-05-01' }, 'plan', '2026-05-01'],
    ['当日完成', { plan: '2026-06-24' }, 'plan', '2026-06-24'],
    ['次日才完成的不算', { plan: '2026-06-25' }, null, null],
    ['跳过一个，按最远的算', { plan: '2026-05-01', tender: '2026-06-01' }, 'tender', '2026-06-01'],
  ] as const)('%s', (_, days, stageId, since) => {
    expect(progressOf(STAGES, done(days), '2026-06-24')).toMatchObject({ stageId, since });
  });
  it('计划当日不算晚，次日算；已经走到后面的不再算晚', () => {
    const planned: UnitStages = { plan: { plannedOn: '2026-06-24', doneOn: null }, review: { plannedOn: '2026-07-01', doneOn: null } };
    expect(progressOf(STAGES, planned, '2026-06-24').late).toEqual([]);
    expect(progressOf(STAGES, planned, '2026-06-25').late).toEqual(['plan']);
    expect(progressOf(STAGES, planned, '2026-08-01').late).toEqual(['plan', 'review']);
    expect(progressOf(STAGES, { ...planned, tender: { plannedOn: null, doneOn: '2026-07-20' } }, '2026-08-01').late).toEqual([]);
  });
  it('走完了全部', () => {
    expect(progressOf(STAGES, done({ build: '2026-06-01' }), '2026-06-24').hasReachedAll).toBe(true);
    expect(progressOf([], {}, '2026-06-24').hasReachedAll).toBe(false);
  });
  it('外来的键不当作阶段', () => {
    expect(progressOf([stage('constructor', '甲')], {}, '2026-06-24')).toMatchObject({ stageId: null });
  });
});

describe('各阶段的单位数', () => {
  it('湖南 2019：十四个市州在五个阶段，一个没有填报', () => {
    const [seven, one, two, tendered, behind] = ['2019-06-01', '2019-06-10', '2019-06-12', '2019-06-20', '2019-05-01'];
    const hunan = [
      stage('drafting', '方案编制', true),
      stage('drafted', '方案评审'),
      stage('review', '财评'),
      stage('tender', '启动招投标'),
      stage('build', '完成招投标'),
    ];
    const units = [
      ...Array.from({ length: 7 }, () => done({ drafted: seven! })),
      done({ review: one! }),
      ...Array.from({ length: 2 }, () => done({ tender: two! })),
      done({ build: tendered! }),
      ...Array.from({ length: 2 }, () => done({ drafting: behind! })),
      {},
    ];
    const figures = stageFigures(hunan, units, '2019-06-24');
    expect(figures.map((row) => row.units)).toEqual([2, 7, 1, 2, 1, 1]);
    expect(figures.reduce((sum, row) => sum + row.units, 0)).toBe(14);
  });
});

describe('日期', () => {
  it('今天完成的收，明天的不收；后一阶段不能早于前一阶段', () => {
    expect(daysProblem(STAGES, done({ plan: '2026-06-24' }), '2026-06-24')).toBe(null);
    expect(daysProblem(STAGES, done({ plan: '2026-06-25' }), '2026-06-24')?.reason).toBe(
      '“方案编制”的完成日期 2026-06-25 还没有到，请改正',
    );
    expect(daysProblem(STAGES, done({ plan: '2026-06-02', tender: '2026-06-01' }), '2026-06-24')).toMatchObject({ stageId: 'tender' });
    expect(daysProblem(STAGES, done({ plan: '2026-06-01', tender: '2026-06-01' }), '2026-06-24')).toBe(null);
  });
});
