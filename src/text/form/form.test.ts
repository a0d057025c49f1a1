import { describe, expect, it } from 'vitest';
import { createTextEngine } from '../index.ts';

const engine = createTextEngine();
const found = (text: string) =>
  engine
    .read(text, { form: true, kinds: ['punctuation'] })
    .map((m) => `${m.rule.slice(12)}:${m.quote}${m.suggestion === null ? '' : `→${m.suggestion}`}`);

describe('格式提示', () => {
  it('不要求时一律不报', () => {
    expect(engine.read('国办发[2022]5号', { kinds: ['punctuation'] })).toEqual([]);
  });
  it.each([
    ['根据国办发[2022]5号文件', ['document-number:[2022]5号→〔2022〕5号']],
    ['根据国办秘函（2019）第19号', ['document-number:（2019）第19号→〔2019〕19号']],
    ['各地要抓好落实。。', ['doubled:。。→。']],
    ['各地，、各部门', ['doubled:，、']],
    ['各地区,各部门', ['half-width:,→，']],
    ['《政府网站发展指引', ['unpaired:《']],
    ['政府网站发展指引》', ['unpaired:》']],
    ['于2023年2月30日前完成', ['date:2023年2月30日']],
    ['于2月29日、4月31日完成', ['date:4月31日']],
    ['共抽查网站51家，其中门户网站9家、部门网站43家。', ['sum:共抽查网站51家，其中门户网站9家、部门网站43家']],
    ['134家网站中8家不合格，合格率94.3%。', ['rate:134家网站中8家不合格，合格率94.3%']],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
  it.each([
    '国办发〔2022〕5号、国务院令第711号、法释〔2022〕11号',
    '（一）加强领导；1）压实责任',
    '“各地要认真落实。',
    '2024年2月29日，12月31日24时',
    '共抽查网站51家，其中门户网站9家、部门网站42家。',
    '共收到意见51条，其中采纳30条。',
    '134家网站中8家不合格，合格率94.03%。',
    '访问 http://www.gov.cn:80/a?b=1 了解',
  ])('不报：%s', (text) => {
    expect(found(text)).toEqual([]);
  });
});
