import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InputError } from '../../platform/index.ts';
import { COLUMN_CLASS_NAMES, type ColumnEntryToWrite, readColumnsFile, writeColumnsFile } from './columns-file.ts';

const URL_A = 'http://www.qinghe.gov.cn/tzgg/';
const file = (...lines: string[]): string => ['columns:', `  - url: ${URL_A}`, ...lines.map((line) => `    ${line}`)].join('\n');

describe('栏目清单文件', () => {
  it('写出后读回是同样的条目，再写出是同样的文字', () => {
    const entries: ColumnEntryToWrite[] = [
      { url: URL_A, name: '通知公告', class: 'notice', period: { months: 6 }, confirmed: true },
      { url: 'http://www.qinghe.gov.cn/rs/?a=1#b', name: '人事: "任免" #1', exempt: { reason: '换届\n冻结', until: '2026-12-31' } },
      { url: 'http://www.qinghe.gov.cn/x/', period: 'none', ignore: true },
      { url: 'http://www.qinghe.gov.cn/n/', name: '123', class: 'news', period: { days: 14 }, confirmed: false },
    ];
    const text = writeColumnsFile(entries);
    expect(readColumnsFile(text)).toEqual(entries);
    expect(writeColumnsFile(readColumnsFile(text))).toBe(text);
  });

  it('机器所见写成注释，不影响读回，也不能借换行混入内容', () => {
    const text = writeColumnsFile([{ url: URL_A, seen: '最近更新 2026-11-18\n  - url: http://evil.example/' }]);
    expect(text).toContain('# 最近更新 2026-11-18 - url: http://evil.example/');
    expect(readColumnsFile(text)).toEqual([{ url: URL_A }]);
  });

  it('空文件和空清单没有条目', () => {
    expect(readColumnsFile('')).toEqual([]);
    expect(readColumnsFile('# 说明\n')).toEqual([]);
    expect(readColumnsFile('columns:\n')).toEqual([]);
    expect(readColumnsFile('columns: []')).toEqual([]);
  });

  it.each([
    ['period: 14天', { days: 14 }],
    ['period: 6 个月', { months: 6 }],
    ['period: 30 days', { days: 30 }],
    ['period: 无', 'none'],
    ['period: none', 'none'],
  ])('周期写法：%s', (line, expected) => {
    expect(readColumnsFile(file(line))[0]!.period).toEqual(expected);
  });

  it('类别可写中文名，是和否可代替 true 和 false', () => {
    expect(readColumnsFile(file('class: 通知公告', 'confirmed: 是'))).toEqual([{ url: URL_A, class: 'notice', confirmed: true }]);
  });

  it.each([
    [
      '不认识的键给出提示',
      file('clas: notice'),
      '栏目清单第3行：不认识的键“clas”（是否想写 class？），可用：url、name、class、period、exempt、confirmed、ignore',
    ],
    ['不认识的类别', file('class: notise'), /第3行：没有类别“notise”（是否想写 notice？）/],
    ['周期为零', file('period: 0天'), /第3行：更新周期“0天”不认识/],
    ['周期没有单位', file('period: 14'), /第3行：更新周期“14”不认识/],
    ['不存在的日期', file('exempt: { reason: 换届, until: 2026-02-30 }'), /第3行：日期“2026-02-30”不存在/],
    ['免检没有理由', file('exempt: { until: 2026-02-28 }'), /第3行：exempt 需要 reason/],
    ['同一栏目两条', `${file()}\n  - url: ${URL_A}`, /第3行：栏目 .* 与第2行重复/],
    ['缺网址', 'columns:\n  - name: 通知公告', /第2行：栏目条目缺少 url/],
    ['不是网址', 'columns:\n  - url: javascript:alert(1)', /第2行：url 应为以 http/],
    ['键写了两次', file('name: 甲', 'name: 乙'), /第4行：同一个键写了两次/],
    ['自定义标签', file('name: !!js/function "function(){}"'), /第3行：不支持 YAML 标签/],
    ['别名', 'columns:\n  - &a { url: http://a.gov.cn/ }\n  - *a', /第3行：不支持 YAML 别名/],
    ['原型键', file('__proto__: { polluted: 1 }'), /第3行：不认识的键“__proto__”/],
    ['顶层不认识的键', 'column: []', /第1行：不认识的键“column”（是否想写 columns？）/],
    ['不是映射', '- a\n- b', /第1行：文件应为/],
    ['名称不是文字', file('name: [甲]'), /第3行：name 不能为空/],
    ['是否写成别的', file('ignore: maybe'), /第3行：ignore 应为 true 或 false/],
  ])('%s：说明行号和原因', (_, text, expected) => {
    expect(() => readColumnsFile(text)).toThrow(InputError);
    expect(() => readColumnsFile(text)).toThrow(expected);
  });

  it('十亿次展开的别名和超大文件立即拒绝', () => {
    const bomb = `a: &a [x,x]\nb: &b [*a,*a]\nc: &c [*b,*b]\ncolumns: *c`;
    expect(() => readColumnsFile(bomb)).toThrow(InputError);
    expect(() => readColumnsFile('#'.repeat(5_000_000))).toThrow(/4 MB/);
  });

  it('任何文字都不会使读取崩溃，只会说明原因', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string().map((text) => file(text)),
        ),
        (text) => {
          try {
            expect(Array.isArray(readColumnsFile(text))).toBe(true);
          } catch (error) {
            expect(error).toBeInstanceOf(InputError);
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it('任何名称和理由都能写出读回', () => {
    const word = fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' }).filter((text) => text.trim() === text && text !== '');
    const entry = fc.record({
      name: word,
      reason: word,
      class: fc.constantFrom(...Object.keys(COLUMN_CLASS_NAMES)),
      confirmed: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 5 }), (entries) => {
        const columns = entries.map(({ name, reason, ...rest }, i) => ({
          url: `${URL_A}${i}`,
          name,
          ...rest,
          exempt: { reason, until: '2026-12-31' },
        }));
        expect(readColumnsFile(writeColumnsFile(columns))).toEqual(columns);
      }),
      { numRuns: 200 },
    );
  });
});
