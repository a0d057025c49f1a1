import { describe, expect, it } from 'vitest';
import { createTextEngine } from './index.ts';
import { SIGNS } from './signs.ts';

const engine = createTextEngine();
const rules = (text: string) => engine.read(text).map((mark) => mark.rule);

describe('先看标志串再用表达式查找，不漏报', () => {
  it.each([
    '住址',
    '住 址',
    '住\n址',
    '住\u3000\t址',
    '住\ufeff址',
    '现住址',
    '家庭住址',
    '家庭地址',
    '家庭详细地址',
    '户籍地址',
    '户籍所在地',
    '居住地址',
  ])('“%s”后的住址', (label) => expect(rules(`张某，${label}：某某市某某区幸福路12号3栋501室。`)).toContain('personal-data.address'));
  it.each(['1980年1月1日出生，住某某市幸福路12号', '1980年1月1日生，现住某某市幸福路12号3室'])('%s', (text) =>
    expect(rules(`张某，男，${text}。`)).toContain('personal-data.address'),
  );
  it.each(['本文链接', '本文鏈接', '本文地址', '本文網址'])('“%s”', (label) =>
    expect(rules(`${label}：http://www.example.com/a/1.html`)).toContain('tampering.scraper-footer'),
  );
  it.each(['本文关键词', '本文關鍵詞', '本文标签', '本文標簽', '本文关键字'])('“%s”', (label) =>
    expect(rules(`${label}：甲,乙,丙`)).toContain('tampering.keyword-list'),
  );
  it.each(['*****', '#####', '@@@@', '¥¥¥¥', '$$$$'])('标题后的“%s”', (marks) =>
    expect(rules(`关于做好某某工作的若干通知${marks}\n正文`)).toContain('tampering.mark-run'),
  );
  it('标志串都能在归一后的文本中找到自己：至少两个字', () => {
    expect(SIGNS.filter((sign) => sign.length < 2)).toEqual([]);
  });
});
