import { describe, expect, it } from 'vitest';
import { groupMarks, masked, promotionIn } from './marks.ts';
import { aBlock, aMark, PROMOTION } from './testing/builders.ts';

const at = (text: string, quote: string) => aMark({ quote, start: text.indexOf(quote), end: text.indexOf(quote) + quote.length });
const block = (page: string, text: string, quote = '布署') => aBlock([at(text, quote)], { hash: page, text, pages: [page] });
const all = () => true;

describe('marks become findings', () => {
  it('各页自己的文字，一页一个', () => {
    const groups = groupMarks(
      ['甲', '乙', '丙', '丁'].map((name) => block(name, `${name}市召开专题会议认真布署${name}市冬季森林防火等重点工作`)),
      all,
    );
    expect(groups.map(({ about }) => [about.url, about.count])).toEqual([
      ['甲', undefined],
      ['乙', undefined],
      ['丙', undefined],
      ['丁', undefined],
    ]);
  });
  it('三页以上同一处文字（前后文也相同）是一个，附页数', () => {
    const groups = groupMarks(
      ['甲', '乙', '丙'].map((name) =>
        block(name, `${name}页的正文在此，长短不一。版权所有，统一布署建设，未经许可不得转载，联系电话见页面底部`),
      ),
      all,
    );
    expect(groups).toHaveLength(1);
    expect(groups[0]!.about).toMatchObject({ count: 3, samples: ['甲', '乙', '丙'], subject: 'shared\ntypo/word\n布署' });
  });
  it('两页相同仍各算各的', () => {
    expect(
      groupMarks(
        ['甲', '乙'].map((name) => block(name, '版权所有，统一布署建设')),
        all,
      ),
    ).toHaveLength(2);
  });
  it('附件中的问题指明页面和附件，同一页上同样的两处不合并', () => {
    const attached = (file: string) => ({ ...block('甲', '统一布署建设'), hash: file, attachment: file });
    const groups = groupMarks([block('甲', '统一布署建设'), attached('a.docx'), attached('b.pdf')], all);
    expect(groups.map(({ about }) => [about.url, about.target, about.count])).toEqual([
      ['甲', undefined, undefined],
      ['甲', 'a.docx', undefined],
      ['甲', 'b.pdf', undefined],
    ]);
    expect(new Set(groups.map(({ about }) => about.subject)).size).toBe(3);
  });
  it('没有所在页面的文字不成为问题', () => expect(groupMarks([{ ...block('甲', '布署'), pages: [] }], all)).toEqual([]));
});

describe('personal data is masked', () => {
  it.each([
    ['990101199003070015', '990101********0015'],
    ['123456789012345', '123456*****2345'],
    ['13000000000', '130****0000'],
    ['12345678901234', '1***********34'],
    ['张三丰', '***'],
    ['张三丰李', '张*丰李'],
    ['', ''],
  ])('%s → %s', (raw, shown) => expect(masked(raw)).toBe(shown));
});

describe('promotion', () => {
  it('is told by its topic', () => expect(promotionIn(PROMOTION)).toMatchObject({ topic: '赌博、博彩推广' }));
  it('is not in ordinary words, nor in none', () => expect([promotionIn('青禾省人民政府'), promotionIn('  ')]).toEqual([null, null]));
  it('is taken from marks that are given, without reading', () => expect(promotionIn(PROMOTION, [])).toBeNull());
});
