import { describe, expect, it } from 'vitest';
import { isDrawn, needsOf, templateKey, USUAL_SETTINGS } from './plan.ts';

const marks = Array.from({ length: 4000 }, (_, i) => `对象${i} f-${i}`);
const none = { ...USUAL_SETTINGS, secondShare: 0, blindShare: 0 };

describe('须不须第二人', () => {
  it.each([
    ['veto', 0, true],
    ['deduct', 1, true],
    ['bonus', 1, true],
    ['advisory', 2, false],
  ] as const)('%s 排第 %i，复核 %s', (kind, rank, needsSecond) => {
    expect(needsOf(kind, 'x', 's', none)).toEqual({ rank, needsSecond, isBlind: false });
  });
  it('盲评的必有第二人', () => {
    expect(needsOf('advisory', 'x', 's', { ...none, blindShare: 1 })).toEqual({ rank: 2, needsSecond: true, isBlind: true });
  });
});

describe('按种子抽', () => {
  it.each([0, 0.1, 0.5, 1])('比例 %d', (share) => {
    const drawn = marks.filter((mark) => isDrawn('种子', 'second', mark, share)).length;
    // Seven standard deviations.
    expect(Math.abs(drawn - share * 4000)).toBeLessThanOrEqual(7 * Math.sqrt(4000 * share * (1 - share)));
  });
  it('同一种子同样的结果；换种子、换用途就换一批；比例加大，原来抽到的还在', () => {
    const of = (seed: string, draw: string, share: number) => marks.filter((mark) => isDrawn(seed, draw, mark, share));
    expect(of('甲', 'second', 0.1)).toEqual(of('甲', 'second', 0.1));
    expect(of('甲', 'second', 0.1)).not.toEqual(of('乙', 'second', 0.1));
    expect(of('甲', 'second', 0.1)).not.toEqual(of('甲', 'blind', 0.1));
    expect(of('甲', 'second', 0.3)).toEqual(expect.arrayContaining(of('甲', 'second', 0.1)));
  });
  it('任何人都能重算', () => {
    // printf '["s","second","m"]' | sha256sum | cut -c1-12 → 8689216ad5cc, of 2^48: 0.52553
    expect([0.5255, 0.5256].map((share) => isDrawn('s', 'second', 'm', share))).toEqual([false, true]);
  });
});

describe('同一模板', () => {
  const finding = { check: 'broken-links', template: 'dead', target: 'http://a.gov.cn/x', quote: null, url: 'http://a.gov.cn/' };
  it('页面不同，所指相同，是同一个', () => {
    expect(templateKey({ ...finding, url: 'http://b.gov.cn/' })).toBe(templateKey(finding));
  });
  it.each([{ check: 'wrong-links' }, { template: 'other' }, { target: 'http://a.gov.cn/y' }, { quote: '友情链接' }])(
    '%o 不同的不是',
    (over) => {
      expect(templateKey({ ...finding, ...over })).not.toBe(templateKey(finding));
    },
  );
  it('没有所指也没有引文的，各页各是一个', () => {
    const bare = { ...finding, target: null };
    expect(templateKey({ ...bare, url: 'http://b.gov.cn/' })).not.toBe(templateKey(bare));
  });
});
