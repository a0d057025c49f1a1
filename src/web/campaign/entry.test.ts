import { describe, expect, it } from 'vitest';
import { assessmentOf, entryOf } from './entry.ts';

describe('结果集里的一个对象', () => {
  it('读出名称、原因和连续次数', () => {
    const entry = { name: '甲', code: '9901', failedStreak: 2, reasons: [{ category: '栏目不更新', sentence: '空白栏目', kind: 'veto' }] };
    expect(entryOf(entry)).toEqual({
      name: '甲',
      code: '9901',
      failedStreak: 2,
      reasons: [{ category: '栏目不更新', sentence: '空白栏目' }],
    });
  });
  it('缺的、不合样子的，当作没有', () => {
    expect(entryOf({ reasons: [null, 3, 'x', {}] })).toEqual({
      name: '—',
      code: null,
      failedStreak: 0,
      reasons: [{ category: '', sentence: '' }],
    });
  });
});

describe('一份报告', () => {
  it('只留不通过的指标和它的问题', () => {
    const report = {
      reasons: ['空白栏目', 7],
      indicators: [
        { id: 'a', name: '甲', clause: null, kind: 'veto', outcome: 'fail', points: 0, findings: ['f-1', 9] },
        { id: 'b', name: '乙', outcome: 'pass', findings: [] },
      ],
      findings: [{ id: 'f-1', message: '无任何内容', url: 'http://a.example/', quote: '' }],
    };
    expect(assessmentOf(report)).toEqual({
      reasons: ['空白栏目'],
      indicators: [{ id: 'a', name: '甲', clause: null, kind: 'veto', points: 0, findings: ['f-1'] }],
      findings: [{ id: 'f-1', message: '无任何内容', url: 'http://a.example/', quote: null }],
    });
  });
  it('没有报告就是没有看过', () => {
    expect(assessmentOf(null)).toBe(null);
    expect(assessmentOf({})).toEqual({ reasons: [], indicators: [], findings: [] });
  });
});
