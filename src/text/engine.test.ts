import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTextEngine } from './index.ts';

const engine = createTextEngine();
const piece = fc.constantFrom(
  ...['机構(gòu)', '机', '(jī)', 'bet365', '官网', '，', '。', '?', '\u200b', '\ue000', '\ufffd', '&#20111;', '\ud83d', '\udc00', '😀'],
  ...['\n', ' ', '-', '*****', '全国人民代表大会', '全国人民代表大汇', '《', '》', '国务院', '部署', '布署', '繁體中文網站機關'],
  ...['11010519491231002X', '13800138000', '〔2022〕', '[2022]', '姓名：', '2023年2月30日', '（', '）', '“', '合计10个，其中3个、8个'],
);
const texts = fc.oneof(
  fc.array(piece, { maxLength: 40 }).map((p) => p.join('')),
  fc.string({ unit: 'binary', maxLength: 60 }),
);

describe('engine', () => {
  it('引文总与偏移一致（个人信息除外），偏移有序且在文内', () => {
    fc.assert(
      fc.property(texts, (text) => {
        let last = 0;
        for (const mark of engine.read(text, { form: true })) {
          expect(mark.start).toBeGreaterThanOrEqual(last);
          last = mark.start;
          expect(mark.end).toBeGreaterThan(mark.start);
          expect(mark.end).toBeLessThanOrEqual(text.length);
          if (mark.kind !== 'personal-data') expect(mark.quote).toBe(text.slice(mark.start, mark.end));
        }
      }),
      { numRuns: 400 },
    );
  });

  it('在别处（另起的段落）加上无关文字不改变任何结论', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const filler = '\n\n现将有关事项通知如下，请认真贯彻执行。\n\n';
        const alone = engine.read(text, { form: true });
        const shifted = engine.read(`${filler}${text}${filler}`, { form: true });
        expect(shifted.map((m) => ({ ...m, start: m.start - filler.length, end: m.end - filler.length }))).toEqual(alone);
      }),
      { numRuns: 300 },
    );
  });

  it('只报告所要的种类', () => {
    expect(engine.read('各直屬機(jī)構(gòu)', { kinds: ['typo'] })).toEqual([]);
  });

  it('很长的一行也在有限时间内读完', () => {
    const line = '括号（(a)机(jī)bet365官网&#20111;*****?'.repeat(40_000);
    const started = performance.now();
    expect(engine.read(line).length).toBeGreaterThan(0);
    expect(performance.now() - started).toBeLessThan(20_000);
  });
});
