import { describe, expect, it } from 'vitest';
import { correctedText, nextOpen, stretchesOf } from './marks.ts';
import type { Mark } from './proofreading.ts';

const mark = (start: number, end: number, suggestion: string | null = null, kind: Mark['kind'] = 'typo'): Mark => ({
  ...{ kind, severity: 'ordinary', start, end, quote: kind === 'personal-data' ? '139****8642' : '', suggestion },
  ...{ rule: 'r', message: '', confidence: 1 },
});
const TEXT = '会议布署工作，电话13911118642。';

describe('文字和标记', () => {
  it('依次排开，合起来就是原文，个人信息仍然遮住', () => {
    const stretches = stretchesOf(TEXT, [mark(2, 4), mark(9, 20, null, 'personal-data')]);
    expect(stretches.map(({ text, mark: place }) => [text, place])).toEqual([
      ['会议', null],
      ['布署', 0],
      ['工作，电话', null],
      ['139****8642', 1],
      ['。', null],
    ]);
  });
  it('重叠的标记只在原文里出现一次', () => {
    expect(
      stretchesOf(TEXT, [mark(2, 4), mark(3, 6)])
        .map(({ text }) => text)
        .join(''),
    ).toBe(TEXT);
  });
});

describe('改后的文字', () => {
  it('只换采纳了的，没有建议的和忽略的照旧', () => {
    const marks = [mark(2, 4, '部署'), mark(4, 6, '任务'), mark(7, 9)];
    const says = [
      { mark: 0, says: 'accept' as const, reason: null },
      { mark: 1, says: 'ignore' as const, reason: '引文' },
      { mark: 2, says: 'accept' as const, reason: null },
    ];
    expect(correctedText(TEXT, marks, says)).toBe('会议部署工作，电话13911118642。');
    expect(correctedText(TEXT, marks, [])).toBe(TEXT);
  });
});

describe('下一处', () => {
  const decided = [{ mark: 1, says: 'accept' as const, reason: null }];
  it('跳过定了的，到头后从头起；都定了就没有', () => {
    expect(nextOpen(3, decided, 0)).toBe(2);
    expect(nextOpen(3, decided, 2)).toBe(0);
    expect(nextOpen(3, decided, 2, -1)).toBe(0);
    expect(nextOpen(1, [{ mark: 0, says: 'ignore', reason: null }], 0)).toBeNull();
    expect(nextOpen(0, [], -1)).toBeNull();
  });
});
