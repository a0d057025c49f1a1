import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TextMark } from '../marks.ts';
import {
  type AllowedMark,
  digestOf,
  type MemoryEntry,
  MemoryError,
  memoryEntry,
  type Place,
  readMemory,
  silence,
  writeMemory,
} from './index.ts';

const entry = (over: Partial<Omit<MemoryEntry, 'id'>> = {}): MemoryEntry =>
  memoryEntry({
    text: '药情信息处',
    rule: null,
    reason: '机构名称',
    scope: '',
    by: '张三',
    added: '2026-11-01',
    until: null,
    ...over,
  });
const TEXT = '请致电药情信息处，药情另行通知。';
const mark = (quote: string, from = 0, over: Partial<TextMark> = {}): TextMark => {
  const start = TEXT.indexOf(quote, from);
  return {
    kind: 'typo',
    severity: 'hint',
    start,
    end: start + quote.length,
    quote,
    suggestion: null,
    rule: 'spelling',
    message: '',
    confidence: 0.5,
    ...over,
  };
};
const at = (over: Partial<Place> = {}): Place => ({ addresses: [], isWhole: true, asOf: '2026-11-20', ...over });
const silenced = (entries: MemoryEntry[], marks: TextMark[], place?: Place) => silence(marks, TEXT, entries, place).allowed.length;

describe('不是错误的写法', () => {
  it('只放过写法之内的标记，别处同样的字照报', () => {
    const inside = mark('药情');
    const elsewhere = mark('药情', TEXT.indexOf('，'));
    const { marks, allowed } = silence([inside, elsewhere], TEXT, [entry()], at());
    expect(marks).toEqual([elsewhere]);
    expect(allowed).toEqual([{ ...inside, allowed: entry() }]);
  });
  it('伸出写法之外的标记照报', () => {
    expect(silenced([entry({ text: '药情' })], [mark('药情信')], at())).toBe(0);
    expect(silenced([entry({ text: '药情信' })], [mark('药情信')], at())).toBe(1);
  });
  it('指明规则的只管该规则', () => {
    const rule = entry({ rule: 'slips.x' });
    expect(silenced([rule], [mark('药情')], at())).toBe(0);
    expect(silenced([rule], [mark('药情', 0, { rule: 'slips.x' })], at())).toBe(1);
  });
  it('有效期当日仍有效，次日失效；不知日期时限期的不算', () => {
    const until = entry({ until: '2026-11-20' });
    expect(silenced([until], [mark('药情')], at())).toBe(1);
    expect(silenced([until], [mark('药情')], at({ asOf: '2026-11-21' }))).toBe(0);
    expect(silenced([until], [mark('药情')])).toBe(0);
    expect(silenced([entry()], [mark('药情')])).toBe(1);
  });
  it.each([
    ['site:WWW.a.gov.cn', 'http://a.gov.cn/x', 1],
    ['site:a.gov.cn', 'http://b.a.gov.cn/x', 0],
    ['http://a.gov.cn', 'http://a.gov.cn/x', 1],
    ['http://a.gov.cn', 'http://a.gov.cn.example.com/x', 0],
    ['http://a.gov.cn/zw/', 'http://a.gov.cn/zw/1.html', 1],
    ['http://a.gov.cn/zw/', 'http://a.gov.cn/', 0],
  ])('范围 %s 对 %s', (scope, address, expected) => {
    expect(silenced([entry({ scope })], [mark('药情')], at({ addresses: [address] }))).toBe(expected);
  });
  it('有一处在范围之外，或还有不知道的页面，就照报', () => {
    const site = entry({ scope: 'site:a.gov.cn' });
    const addresses = ['http://a.gov.cn/1', 'http://a.gov.cn/2'];
    expect(silenced([site], [mark('药情')], at({ addresses }))).toBe(1);
    expect(silenced([site], [mark('药情')], at({ addresses: [...addresses, 'http://b.gov.cn/'] }))).toBe(0);
    expect(silenced([site], [mark('药情')], at({ addresses, isWhole: false }))).toBe(0);
    expect(silenced([site], [mark('药情')], at())).toBe(0);
  });
  it('个人信息只留摘要，也只放过那一条', () => {
    const digest = entry({ text: digestOf('药情') });
    expect(digest.text).not.toContain('药情');
    expect(silenced([digest], [mark('药情'), mark('药情信')], at())).toBe(1);
  });
});

describe('任何文本、任何记录', () => {
  const piece = fc.constantFrom('甲乙', '乙', '甲乙丙', '丙', '，', '甲', '乙丙');
  it('一个不多，一个不少：被放过的恰好是落在写法之内的', () => {
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 12 }),
        fc.array(fc.tuple(fc.nat(20), fc.nat(4)), { maxLength: 8 }),
        piece,
        (parts, spans, wording) => {
          const text = parts.join('');
          const marks = spans
            .map(([start, length]) => ({ ...mark('药情'), start, end: start + length, quote: text.slice(start, start + length) }))
            .filter(({ start, end }) => end <= text.length && end > start);
          if (wording.length < 2) return;
          const { marks: kept, allowed } = silence<TextMark>(marks, text, [entry({ text: wording })], at());
          const within = ({ start, end }: TextMark) => {
            for (let i = text.indexOf(wording); i >= 0; i = text.indexOf(wording, i + 1))
              if (i <= start && end <= i + wording.length) return true;
            return false;
          };
          expect(kept).toEqual(marks.filter((one) => !within(one)));
          expect(allowed.map(({ allowed: _, ...one }: AllowedMark) => one)).toEqual(marks.filter(within));
        },
      ),
      { numRuns: 500 },
    );
  });
  it('写出的文件读回来是同样的记录', () => {
    const word = fc
      .string({ minLength: 2, maxLength: 20 })
      .filter((s) => s.trim() === s && [...s].length >= 2 && !/[\t\r\n]/.test(s) && !s.startsWith('#'));
    fc.assert(
      fc.property(fc.array(fc.record({ text: word, reason: word, by: word }), { maxLength: 5 }), (given) => {
        const memory = given.map((one) => entry(one));
        expect(readMemory(writeMemory(memory))).toEqual(memory);
      }),
    );
  });
});

describe('记录文件', () => {
  const row = (...cells: string[]) => `text\trule\treason\tscope\tby\tadded\tuntil\n${cells.join('\t')}\n`;
  it.each([
    ['a\tb', '第 1 行应为表头'],
    [row('写法', '', '理由', '', '某人', '2026-02-30', ''), '第 2 行有误：认定日期“2026-02-30”'],
    [row('写法', '', '理由', '', '某人', '2026-02-03', '明年'), '有效期“明年”'],
    [row('字', '', '理由', '', '某人', '2026-02-03', ''), '至少要有两个字'],
    [row('写法', '', '', '', '某人', '2026-02-03', ''), '请写明理由'],
    [row('写法', '', '理由', '', '', '2026-02-03', ''), '由谁认定'],
    [row('写法', '', '理由', 'ftp://a/', '某人', '2026-02-03', ''), '不认识范围'],
    [row('写法', '', '理由', '', '某人', '2026-02-03', '', '多余'), '有 8 栏'],
  ])('%j', (text, sentence) => {
    expect(() => readMemory(text)).toThrow(MemoryError);
    expect(() => readMemory(text)).toThrow(sentence);
  });
  it('空文件没有记录', () => {
    expect(readMemory('')).toEqual([]);
    expect(readMemory('\ufeff# 说明\r\n')).toEqual([]);
  });
});
