import { describe, expect, it } from 'vitest';
import { builtinPacks } from '../builtin.ts';
import { createTextEngine } from '../index.ts';

const engine = createTextEngine();
const found = (text: string) => engine.read(text, { kinds: ['misstatement'] }).map((m) => `${m.quote}→${m.suggestion}`);

describe('法规名称写错', () => {
  it.each([
    ['依据《中华人民共和国信息公开条例》', '中华人民共和国信息公开条例→中华人民共和国政府信息公开条例'],
    ['《中华人民共和国职业病防止法》', '中华人民共和国职业病防止法→中华人民共和国职业病防治法'],
    ['根据《中华人民共和国律师珐》的规定', '中华人民共和国律师珐→中华人民共和国律师法'],
    ['按照中华人民共和国宪发第三条', '中华人民共和国宪发→中华人民共和国宪法'],
    ['《中华人民共和国行政处法罚》', '中华人民共和国行政处法罚→中华人民共和国行政处罚法'],
    ['《中华人民共和国安全生产管理法》', '中华人民共和国安全生产管理法→中华人民共和国安全生产法'],
    ['《重大动物疫情应急条列》', '重大动物疫情应急条列→重大动物疫情应急条例'],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  it.each([
    '《信息公开条例》《政府信息公开条例》',
    '《中华人民共和国水法实施细则》',
    '《中华人民共和国刑法修正案（十三）》',
    '《中华人民共和国资源税条例（草案）》',
    '中华人民共和国司法机关、中华人民共和国公司、中华人民共和国境内',
    '《某省实施〈中华人民共和国教育法〉办法》',
    '《中华人民共和国海关对横琴粤澳深度合作区监管办法》',
    '《中华人民共和国海商法》《中华人民共和国海警法》《中华人民共和国海关法》',
    '误将《中华人民共和国政府信息公开条例》写成《中华人民共和国信息公开条例》',
  ])('不报：%s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('每个名称自身不报，颠倒中间两字必报', () => {
    const wrong: string[] = [];
    for (const pack of builtinPacks().filter((p) => p.meta.layer === 'titles'))
      for (const row of pack.rows) {
        const title = row.get('title')!;
        const right = pack.meta.tests.miss.replace('{title}', title);
        if (found(right).length > 0) wrong.push(right);
        const at = title.length - 3;
        if (title.length < 12 || row.get('edits') === '0' || title[at] === title[at - 1] || !/^\p{Script=Han}+$/u.test(title)) continue;
        const swapped = title.slice(0, at - 1) + title[at] + title[at - 1] + title.slice(at + 1);
        const hit = pack.meta.tests.hit.replace('{wrong}', swapped);
        if (found(hit).length === 0) wrong.push(hit);
      }
    expect(wrong).toEqual([]);
  });
});
