/** Which of many bulletins a page is a copy of: the same as laying each beside it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { proseOf } from '../testing/prose.ts';
import { seeds } from '../testing/seeds/all.ts';
import { findCopy, fingerprint, isAltered } from './fingerprint.ts';
import { Shelf } from './shelf.ts';

const bulletins = Object.entries(seeds).map(([id, seed]) => ({ id, title: id, text: proseOf(seed) }));
const shelf = new Shelf(bulletins);
const textOf = (id: string) => bulletins.find((one) => one.id === id)!.text;

describe('许多通报一起找', () => {
  it.each(bulletins)('$id：找到的是它', ({ id, text }) => {
    const found = shelf.copiesIn(`网站首页 > 公告\n${text}\n打印 关闭`);
    expect(found.map(({ bulletin }) => bulletin.id)).toEqual([id]);
    expect(found[0]!.copy.share).toBe(1);
    expect(isAltered(found[0]!.copy)).toBe(false);
  });
  it('与逐份比对的结果一样：换词、截取、隔几个字插一个词', () => {
    const damage = fc.record({
      id: fc.constantFrom(...bulletins.map(({ id }) => id)),
      from: fc.double({ min: 0, max: 0.7, noNaN: true }),
      every: fc.integer({ min: 9, max: 200 }),
      by: fc.constantFrom('', '博彩官网', '(jí)', 'x', '。\n'),
    });
    fc.assert(
      fc.property(damage, ({ id, from, every, by }) => {
        const text = textOf(id).slice(Math.floor(textOf(id).length * from));
        const page = text.replace(new RegExp(`[^]{${every}}`, 'g'), (piece) => piece + by);
        const each = bulletins.flatMap((one) => (findCopy(fingerprint(one.text), page) === null ? [] : [one.id]));
        expect(
          shelf
            .copiesIn(page)
            .map(({ bulletin }) => bulletin.id)
            .sort(),
        ).toEqual(each.sort());
      }),
      { numRuns: 40 },
    );
  });
  it('没有通报、空的页面、别的文字', () => {
    expect(new Shelf([]).copiesIn(textOf('hunan'))).toEqual([]);
    expect(shelf.copiesIn('')).toEqual([]);
    expect(shelf.copiesIn('全市政府网站和政务新媒体检查情况的通报发布后，各单位及时整改。'.repeat(200))).toEqual([]);
  });
});

describe('是不是被人改过', () => {
  const copyOf = (page: string) => shelf.copiesIn(page)[0]!.copy;
  const zhuzhou = textOf('zhuzhou');
  it.each([
    ['原样', zhuzhou, false],
    ['换了词', zhuzhou.replaceAll('株洲市', '足球彩票官网'), true],
    ['括注拼音', zhuzhou.replaceAll('网', '网(wǎng)'), true],
    ['只转成繁体', zhuzhou.replaceAll('网', '網').replaceAll('务', '務'), false],
    ['删去一段、另编序号', zhuzhou.replace(/三、[^\n]*/u, '二、'), false],
    ['中间插入发布日期', zhuzhou.replace('\n', '\n发布时间：2022-12-05 来源：办公室\n'), false],
  ])('%s', (_, page, expected) => expect(isAltered(copyOf(page))).toBe(expected));
  it('只引用一部分、另行改写的报道不算被改', () => {
    const report = zhuzhou.replace(/(.{60})[^\n]{30}/gu, (_, kept: string) => `${kept}记者从有关部门了解到，近期检查中发现一些问题`);
    const found = shelf.copiesIn(report);
    for (const { copy } of found) expect(copy.share < 0.8 ? isAltered(copy) : false).toBe(false);
  });
});
