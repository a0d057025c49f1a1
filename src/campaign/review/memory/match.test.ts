import { describe, expect, it } from 'vitest';
import { type FindingEntry, silencerOf } from './match.ts';

const finding = { check: 'broken-links', target: 'http://x.gov.cn/a', quote: '下载', url: 'http://a.gov.cn/zw/1.html' };
const entry = (over: Partial<FindingEntry>): FindingEntry => ({ check: 'broken-links', target: null, quote: null, address: null, ...over });

describe('不是错误的问题', () => {
  it.each([
    ['目标相同', { target: 'http://x.gov.cn/a' }, true],
    ['目标不同', { target: 'http://x.gov.cn/b' }, false],
    ['目标是更短的开头', { target: 'http://x.gov.cn/' }, false],
    ['引文相同', { quote: '下载' }, true],
    ['引文是一部分', { quote: '下' }, false],
    ['在地址之下', { address: 'http://a.gov.cn/zw/' }, true],
    ['在别的地址之下', { address: 'http://a.gov.cn/zw/2' }, false],
    ['目标相同而地址不同', { target: 'http://x.gov.cn/a', address: 'http://b.gov.cn/' }, false],
    ['别的检查', { check: 'typos', target: 'http://x.gov.cn/a' }, false],
    ['什么也没写明', {}, false],
  ] as const)('%s', (_name, over, silenced) => expect(silencerOf([entry(over)], finding) !== null).toBe(silenced));
  it('没有引文的问题，写了引文的记录管不着', () => {
    expect(silencerOf([entry({ quote: '下载' })], { ...finding, quote: null })).toBeNull();
  });
  it('先到的一条算数', () => {
    const entries = [entry({ target: 'x' }), entry({ quote: '下载' }), entry({ target: 'http://x.gov.cn/a' })];
    expect(silencerOf(entries, finding)).toBe(entries[1]);
  });
});
