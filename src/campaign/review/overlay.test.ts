import { describe, expect, it } from 'vitest';
import { overlayOf, type Settled } from './overlay.ts';

const settled = (over: Partial<Settled>): Settled => ({
  ...{ indicator: 'columns-blank', findingKey: 'f-1', says: 'confirm', by: '王敏', on: '2026-11-20', remark: null, faults: [] },
  ...over,
});

describe('交给评定的核定结果', () => {
  it('问题按编号，指标按名称', () => {
    const { findings, indicators } = overlayOf([
      settled({}),
      settled({ findingKey: 'f-2', says: 'dismiss', remark: '引用原文' }),
      settled({ findingKey: null, says: 'inapplicable' }),
    ]);
    expect([...findings]).toEqual([
      ['f-1', { says: 'confirm', by: '王敏', on: '2026-11-20', remark: null }],
      ['f-2', { says: 'dismiss', by: '王敏', on: '2026-11-20', remark: '引用原文' }],
    ]);
    expect([...indicators]).toEqual([['columns-blank', { says: 'inapplicable', by: '王敏', on: '2026-11-20', remark: null, faults: [] }]]);
  });
  it('说法与对象不合的不算', () => {
    const { findings, indicators } = overlayOf([settled({ says: 'fail' }), settled({ findingKey: null, says: 'confirm' })]);
    expect([findings.size, indicators.size]).toEqual([0, 0]);
  });
});
