import { describe, expect, it } from 'vitest';
import { builtinPacks } from '../builtin.ts';
import { createTextEngine, readPack } from '../index.ts';

const engine = createTextEngine();
const found = (text: string) => engine.read(text, { kinds: ['misstatement'] }).map((m) => `${m.quote}→${m.suggestion}`);

describe('固定表述和名称写错', () => {
  it.each([
    ['出席第十四届全国人民代表大汇的代表', '全国人民代表大汇→全国人民代表大会'],
    ['培育和践行社会主义核心价直观', '社会主义核心价直观→社会主义核心价值观'],
    ['推动构建人类命运共同休', '推动构建人类命运共同休→推动构建人类命运共同体'],
    ['省人民代表大会常务员会第三次会议', '人民代表大会常务员会→人民代表大会常务委员会'],
    ['坚持中国特设社会主义道路', '中国特设社会主义道路→中国特色社会主义道路'],
    ['学习贯彻习近平新时代中国特社色会主义思想', '习近平新时代中国特社色会主义思想→习近平新时代中国特色社会主义思想'],
    ['中国共产产党领导', '中国共产产党→中国共产党'],
    ['内蒙古自制区党委', '内蒙古自制区→内蒙古自治区'],
    ['依据《中国人民共和国森林法》', '中国人民共和国→中华人民共和国'],
    ['国务完关税税则委员会', '国务完关税税则委员会→国务院关税税则委员会'],
    ['全 国 人 民 代 表 大 汇 常 委 会', '全 国 人 民 代 表 大 汇→全国人民代表大会'],
  ])('%s', (text, expected) => {
    expect(found(text)).toContain(expected);
  });

  it.each([
    '某县人民代表大会常务委员会第五次会议',
    '建立健全深化改革的统筹推进工作机制',
    '自治县人民政府、自治州人民政府',
    '生态环境不断改善，生态环境具有公共性',
    '全国人民代表大会审议通过了该决定',
    '有关文化旅游部门、农业农村部门要密切配合',
    '党的十六届三中全会、十七届三中全会',
    '建设社会主义现代化国际大都市',
    '纳入国民经济与社会发展规划',
    '为民服务，服务政府决策',
    '人民代表大会或其常务委员会',
    '“全国人民代表大汇”应为“全国人民代表大会”',
    '易错词提示：不能写成“社会主义核心价直观”',
  ])('不报：%s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('人名紧挨职务时写错；职务到期后不再作数', () => {
    const yaml =
      "id: own\ntitle: 本单位\nlayer: people\nowner: 某办\nsource: 自建\nadded: '2026-01-01'\nseverity: serious\ntests: { hit: '{wrong}', miss: '{name}' }\n";
    const own = createTextEngine({ packs: [readPack('own', yaml, 'name\tpost\tuntil\n张大明\t市长\t2025-12-31\n')] });
    const quotes = (text: string, publishedOn: string) => own.read(text, { publishedOn }).map((m) => `${m.quote}→${m.suggestion}`);
    expect(quotes('市长张大名出席会议', '2025-12-31')).toEqual(['市长张大名→市长张大明']);
    expect(quotes('市长张大名出席会议', '2026-01-01')).toEqual([]);
    expect(quotes('市长张大明讲话，副市长李小红参加', '2025-06-01')).toEqual([]);
  });

  it('写法正确的词条自身一律不报', () => {
    const wrong: string[] = [];
    for (const pack of builtinPacks().filter((p) => p.meta.layer === 'expressions'))
      for (const row of pack.rows)
        for (const form of [row.get('expression')!, ...(row.get('accepted') ?? '').split('|')].filter((f) => f !== '')) {
          const sentence = (row.get('miss') || pack.meta.tests.miss).replace('{expression}', form);
          if (engine.read(sentence).length > 0) wrong.push(sentence);
        }
    expect(wrong).toEqual([]);
  });

  it('每个六字以上的词条，相邻两字颠倒都能发现', () => {
    const missed: string[] = [];
    for (const pack of builtinPacks().filter((p) => p.meta.layer === 'expressions'))
      for (const row of pack.rows) {
        const form = row.get('expression')!;
        const at = Math.floor(form.length / 2);
        if (form.length < 6 || row.get('edits') === '0' || form[at] === form[at - 1]) continue;
        if (/[^\p{Script=Han}]/u.test(form.slice(at - 1, at + 1)) || /[一二三四五六七八九十百]/.test(form.slice(at - 1, at + 1))) continue;
        const swapped = form.slice(0, at - 1) + form[at] + form[at - 1] + form.slice(at + 1);
        const sentence = (row.get('hit') || pack.meta.tests.hit).replace('{wrong}', swapped);
        if (!engine.read(sentence).some((m) => m.kind === 'misstatement' || m.kind === 'typo')) missed.push(sentence);
      }
    expect(missed).toEqual([]);
  });
});
