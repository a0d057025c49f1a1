import { describe, expect, it } from 'vitest';
import { figuresOf } from './figures.ts';
import { accountsIn, checkedAnswers, checkItems, filesIn, type QuestionnaireItem } from './items.ts';

const item = <Kind extends QuestionnaireItem['kind']>(kind: Kind, over: object = {}) =>
  ({ id: 'q', kind, title: '问题', isRequired: false, ...over }) as QuestionnaireItem;
const options = [
  { id: 'a', title: '甲' },
  { id: 'b', title: '乙' },
];
const columns = [
  { id: 'platform', title: '平台', kind: 'text' as const, isRequired: true },
  { id: 'name', title: '名称', kind: 'text' as const, isRequired: true },
  { id: 'link', title: '链接', kind: 'text' as const, isRequired: false },
  { id: 'fans', title: '粉丝数', kind: 'number' as const, isRequired: false },
];

describe('问题本身', () => {
  it.each([
    ['编号重复', [item('text'), item('text')], /问题中有两个 q/],
    ['选项重复', [item('choice', { options: [options[0], options[0]], isMultiple: false })], /选项中有两个 a/],
    ['最小大于最大', [item('number', { min: 2, max: 1 })], /最小值大于最大值/],
    ['收集账号少了列', [item('rows', { columns: columns.slice(0, 2), collects: 'accounts' })], /缺少 link/],
  ])('%s', (_, items, sentence) => expect(() => checkItems(items)).toThrow(sentence));
});

describe('答复', () => {
  const single = item('choice', { options, isMultiple: false });
  const several = item('choice', { options, isMultiple: true });
  const bounded = item('number', { min: 0, max: 10 });
  const table = item('rows', { columns });
  const keep = (of: QuestionnaireItem, answer: unknown, isWhole = true) => checkedAnswers([of], { q: answer } as never, isWhole).q;

  it.each([
    ['是', item('yes-no'), 'yes', 'yes'],
    ['单选', single, 'a', 'a'],
    ['单选以数组给出', single, ['a'], 'a'],
    ['多选', several, ['a', 'b'], ['a', 'b']],
    ['多选给一项', several, 'b', ['b']],
    ['下限', bounded, 0, 0],
    ['上限', bounded, 10, 10],
    ['文字去掉首尾空白，看不见的字符显出来', item('text'), ' 甲\u202e乙 ', '甲[U+202E]乙'],
    ['空的就是没有答', item('text'), '  ', undefined],
    ['空表就是没有答', table, [{}], undefined],
    ['逐行', table, [{ platform: '微博', name: ' 发布 ', fans: 3 }, {}], [{ platform: '微博', name: '发布', fans: 3 }]],
  ])('收：%s', (_, of, given, kept) => expect(keep(of, given)).toEqual(kept));

  it.each([
    ['不是是否', item('yes-no'), '也许', /须答是或否/],
    ['没有的选项', single, 'c', /没有的选项/],
    ['单选选了两项', single, ['a', 'b'], /只能选一项/],
    ['同一项选两次', several, ['a', 'a'], /没有的选项/],
    ['超出上限', bounded, 10.5, /0 至 10/],
    ['数字写成文字', bounded, '3', /须填数字/],
    ['没有的列', table, [{ platform: '微博', name: '发布', x: 1 }], /没有 x 这一列/],
    ['必填的列空着', table, [{ platform: '微博' }], /第 1 行的“名称”没有填写/],
    ['数字列写了文字', table, [{ platform: '微博', name: '发布', fans: '很多' }], /“粉丝数”须填数字/],
  ])('不收：%s', (_, of, given, sentence) => expect(() => keep(of, given)).toThrow(sentence));

  it('草稿可以不全，报送不行；原因一次说完', () => {
    const required = [item('yes-no', { isRequired: true }), item('text', { id: 'r', isRequired: true })];
    expect(checkedAnswers(required, {}, false)).toEqual({});
    expect(() => checkedAnswers(required, {}, true)).toThrow(
      expect.objectContaining({ details: { problems: ['“问题”没有填写', '“问题”没有填写'] } }),
    );
    expect(() => checkedAnswers(required, { other: 'x' }, false)).toThrow(/没有编号为 other/);
  });
  it('文件和账号取得出来', () => {
    const items = [item('file', { id: 'f' }), item('rows', { id: 't', columns, collects: 'accounts' }), item('rows', { id: 'u', columns })];
    const rows = [{ platform: '微博', name: '发布' }];
    expect(filesIn(items, { f: ['1', '2'], t: rows })).toEqual(['1', '2']);
    expect(accountsIn(items, { t: rows, u: [{ platform: '抖音', name: '不收集' }] })).toEqual(rows);
  });
});

it('按问题统计', () => {
  const items = [
    item('yes-no', { id: 'y' }),
    item('choice', { id: 'c', options, isMultiple: true }),
    item('number', { id: 'n', min: 0, max: 9 }),
    item('rows', { id: 't', columns }),
  ];
  const figures = figuresOf(items, [{ y: 'yes', c: ['a', 'b'], n: 2 }, { y: 'no', c: ['a'], n: 5, t: [{ name: 'x' }, { name: 'y' }] }, {}]);
  expect(figures).toMatchObject([
    {
      answered: 2,
      unanswered: 1,
      values: [
        { value: 'yes', units: 1 },
        { value: 'no', units: 1 },
      ],
    },
    {
      answered: 2,
      values: [
        { value: 'a', units: 2 },
        { value: 'b', units: 1 },
      ],
    },
    { answered: 2, numbers: { sum: 7, least: 2, most: 5 }, rows: null },
    { answered: 1, rows: 2, numbers: null },
  ]);
});
