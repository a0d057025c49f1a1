import { describe, expect, it } from 'vitest';
import type { Binding, Block } from './bulletin.ts';
import { areSame, figureAt, figureWord, givenRuns, mended } from './runs.ts';
import { formsOf, listOf, sourceOf } from './sources.ts';

const bound: Binding = { is: 'date', date: 'deadline' };

describe('一段里的文字和数', () => {
  it('相邻的文字并成一截，空的去掉，由结果得出的原样', () => {
    expect(givenRuns([{ text: '请于' }, { text: '' }, { text: '今年' }, { text: '12月', bound }, { text: '' }])).toEqual([
      { text: '请于今年' },
      { text: '12月', bound },
    ]);
  });
  it('切成几截不算改动，改一个字算', () => {
    expect(areSame([{ text: '请于' }], [{ text: '请' }, { text: '于' }])).toBe(true);
    expect(areSame([{ text: '请于' }], [{ text: '请在' }])).toBe(false);
    expect(areSame([{ text: '12月' }], [{ text: '12月', bound }])).toBe(false);
  });
});

describe('检查器的建议', () => {
  it('换词只动文字里的第一处，不动由结果得出的', () => {
    const runs = [{ text: '42个', bound }, { text: '共42个，另42个' }];
    expect(mended(runs, { kind: 'words', from: '42个', to: '40个' })).toEqual([{ text: '42个', bound }, { text: '共40个，另42个' }]);
  });
  it('绑定一个数：文字分成前后两截', () => {
    expect(mended([{ text: '有2个网站' }], { kind: 'figure', text: '2', binding: bound })).toEqual([
      { text: '有' },
      { text: '2', bound },
      { text: '个网站' },
    ]);
  });
  it('原文已经不在了：不改', () => {
    expect(mended([{ text: '2', bound }], { kind: 'words', from: '2', to: '3' })).toBeNull();
  });
});

describe('地址里的数', () => {
  const block = { id: 'b1', lead: { level: 2, runs: [{ text: '三季度', bound }] }, runs: [{ text: '共' }] } as unknown as Block;
  it('找回正文和小标题里的，别的没有', () => {
    expect(figureAt([block], figureWord('b1', 'lead', 0))).toEqual({ text: '三季度', bound });
    expect(figureAt([block], figureWord('b1', 'runs', 0))).toBeNull();
    expect(figureAt([block], 'b2.runs.0')).toBeNull();
    expect(figureAt([block], undefined)).toBeNull();
  });
});

describe('可以选的来源', () => {
  it('合格率由合格数和得出结论的数得出，打开的清单是合格的', () => {
    const rate = sourceOf('account', 'passRate', 1);
    expect(rate).toMatchObject({ is: 'rate', decimals: 1, all: { where: { isJudged: true } } });
    expect(listOf(rate)).toEqual({ objectKind: 'account', verdict: 'passed' });
    expect(formsOf(rate).map((form) => 'decimals' in form && form.decimals)).toEqual([0, 1, 2, 3]);
  });
  it('个数有两种写法；同比不数清单', () => {
    expect(formsOf(sourceOf('site', 'failed'))).toHaveLength(2);
    expect(listOf(sourceOf('site', 'year-before'))).toBeNull();
    expect(formsOf(bound)).toEqual([]);
  });
});
