import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtinPacks } from '../builtin.ts';
import { createLearner, readLearned } from '../spelling/index.ts';
import { createProofreader } from './proofreader.ts';
import { runningText } from './running.ts';

const proofreader = createProofreader();
const marksOf = (text: string) => proofreader.read(text, { form: true }).marks;
const piece = fc.constantFrom(
  ...['全国人民代表大汇', '组织领异', '切实解绝', '布署', '国务院', '人民政', '各部门要认真贯策落实', '，', '。', '“', '”', '\n', ' '],
  ...['\u200b', '\ud83d', '\udc00', '😀', '《', '》', '（', '）', '13800138000', 'abc', '２０２６', '白日依山尽', '有关部部门', '[2022]'],
);
const texts = fc.oneof(
  fc.array(piece, { maxLength: 30 }).map((p) => p.join('')),
  fc.string({ unit: 'binary', maxLength: 60 }),
);

describe('各层合在一起', () => {
  it('引文总与偏移一致，依次排列，任何一处只有一个结论', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const spans = new Set<string>();
        let last = 0;
        for (const mark of marksOf(text)) {
          expect(mark.start).toBeGreaterThanOrEqual(last);
          last = mark.start;
          expect(mark.end).toBeGreaterThan(mark.start);
          if (mark.kind !== 'personal-data') expect(mark.quote).toBe(text.slice(mark.start, mark.end));
          if (mark.rule === 'spelling') expect(spans.has(`${mark.start}-${mark.end}`)).toBe(false);
          spans.add(`${mark.start}-${mark.end}`);
        }
      }),
      { numRuns: 150 },
    );
  });
  it('另起一段加上不含同样写法的文字，不改变任何结论', () => {
    const filler = '\n\n现将有关事项通知如下。\n\n';
    fc.assert(
      fc.property(texts, (text) => {
        const shifted = marksOf(filler + text + filler);
        expect(shifted.map((m) => ({ ...m, start: m.start - filler.length, end: m.end - filler.length }))).toEqual(marksOf(text));
      }),
      { numRuns: 100 },
    );
  });
  it('词库中规范的名称和表述，统计检查不置一词', () => {
    const forms = builtinPacks()
      .filter(({ meta }) => meta.layer === 'expressions' || meta.layer === 'titles')
      .flatMap(({ rows }) => rows.map((row) => row.get('expression') ?? row.get('title')!))
      .filter((_, i) => i % 40 === 0);
    expect(forms.length).toBeGreaterThan(50);
    for (const form of forms) expect(marksOf(`要认真学习${form}，抓好落实。`).filter((mark) => mark.rule === 'spelling')).toEqual([]);
  });
  it('关掉统计检查、繁体文本、只要别的种类时，没有统计检查的发现', () => {
    const text = '请各单位切实加强组织领异。';
    expect(marksOf(text)).toHaveLength(1);
    expect(createProofreader({ statistical: null }).read(text).marks).toEqual([]);
    expect(proofreader.read(text, { traditional: true }).marks.filter((mark) => mark.rule === 'spelling')).toEqual([]);
    expect(proofreader.read(text, { kinds: ['personal-data'] }).marks).toEqual([]);
  });
  it('整行转成繁体的文字：只报篡改，不把每个繁体字当成错字；别的行照查', () => {
    const converted = '各縣市區人民政府，省直各單位：為進一步加強網站檢查，現將有關情況通報如下，請認真組織領異。';
    const marks = marksOf(`${converted}\n请各单位切实加强组织领异。`);
    expect(marks.filter((mark) => mark.start < converted.length).map((mark) => mark.rule)).toEqual(['tampering.traditional']);
    expect(marks.filter((mark) => mark.start > converted.length).map((mark) => mark.suggestion)).toEqual(['导']);
  });
  it('太长的文字在有限的步数内停下，说明读到哪里', { timeout: 300_000 }, () => {
    const line = '的地得了'.repeat(500_000);
    const { unreadFrom } = proofreader.read(line, { kinds: ['typo'] });
    expect(unreadFrom).toBeGreaterThan(10_000);
    expect(unreadFrom).toBeLessThan(line.length);
  });
});

describe('网页上不是行文的部分', () => {
  it.each([
    ['首页 政务公开 办事服务 互动交流 走进青禾 数据开放 专题专栏'],
    ['钱望舒、白若溪、尚可为、易知行、冷秋实、闻人杰'],
    ['2023年 1,204.5 3.2% 2024年 1,310.7 8.8% 亿元'],
    ['药情信息处'],
  ])('%s', (line) => {
    expect(/[\u4e00-\u9fa5]/.test(runningText(line))).toBe(false);
  });
  it('正文、标题留下，位置不变；截断的标题去掉末尾的字', () => {
    const text = '首页\n各部门要认真贯彻落实党中央决策部署。\n市政府召开常务会议研究部署防汛抗旱等工...';
    const kept = runningText(text);
    expect(kept).toHaveLength(text.length);
    expect(kept.split('\n')[1]).toBe(text.split('\n')[1]);
    expect(kept.startsWith('，，\n')).toBe(true);
    expect(kept).toContain('市政府召开常务会议研究');
    expect(kept).not.toContain('等工');
  });
  it('任何文本都不变长短', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => runningText(text).length === text.length));
  });
});

describe('从本单位网站学习', () => {
  const own = '药情信息处负责全省农药药情监测工作。';
  it('至少两个网站用不同的句子写到，才算见过', () => {
    const learner = createLearner();
    for (let i = 0; i < 6; i++) learner.add('a.gov.cn', `${'一二三四五六'[i]}月份，${own}`, []);
    expect(learner.table('2026-11-20')).toBeNull();
    learner.add('b.gov.cn', `六月份，${own}`, []);
    expect(learner.table('2026-11-20')).toBeNull();
    learner.add('b.gov.cn', '请与药情信息处联系办理有关手续。', []);
    const table = learner.table('2026-11-20')!;
    const { about, seen } = readLearned(table.bytes);
    expect(about.sites.map((site) => [site.host, site.sentences])).toEqual([
      ['a.gov.cn', 6],
      ['b.gov.cn', 1],
    ]);
    const units = Uint16Array.from('药情信息处负责', (c) => c.charCodeAt(0));
    expect(seen.level(units, 0, 4)).toBeGreaterThan(4);
    expect(seen.level(units, 3, 4)).toBe(0);
  });
  it('有问题标记的句子不学', () => {
    const learner = createLearner();
    for (const site of ['a.gov.cn', 'b.gov.cn']) learner.add(site, `${site}请与药情信息处联系办理。`, [{ start: 12, end: 14 }]);
    expect(learner.table('2026-11-20')).toBeNull();
  });
  it('损坏的文件说明怎么办', () => {
    expect(() => readLearned(Buffer.from('ZXSPELL1损坏'))).toThrow('text learn');
  });
});
