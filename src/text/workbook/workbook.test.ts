import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtinPacks } from '../builtin.ts';
import { DocumentError } from '../documents/error.ts';
import { openZip, writeZip } from '../documents/zip.ts';
import { type Pack, PackError, packFiles, readPack } from '../packs/pack.ts';
import { columnsOf } from './headings.ts';
import { packWorkbook, readPackWorkbook } from './index.ts';

const encode = (text: string) => new TextEncoder().encode(text);
const defaults = { name: 'own', today: '2026-11-22' };
const read = (bytes: Uint8Array) => readPackWorkbook(bytes, defaults);

/** A workbook of one sheet whose cells are given as XML. */
const sheet = (rows: string, after = '') =>
  writeZip(new Map([['xl/worksheets/sheet1.xml', encode(`<worksheet><sheetData>${rows}</sheetData>${after}</worksheet>`)]]));
const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
const row = (...cells: string[]) => `<row>${cells.map((one) => (one.startsWith('<c') ? one : cell(one))).join('')}</row>`;
const HEAD = row('错误表述', '正确表述');

const failure = (bytes: Uint8Array): string => {
  try {
    read(bytes);
    return 'read';
  } catch (error) {
    if (error instanceof PackError || error instanceof DocumentError) return error.message;
    throw error;
  }
};

/** The pack with the columns that hold something, in the order in which a workbook shows them. */
function tidy(pack: Pack): Pack {
  const columns = columnsOf(pack.meta.layer).filter((column) => pack.rows.some((entry) => entry.get(column)));
  return { ...pack, columns };
}

describe('词库导出再导入', () => {
  it.each(
    builtinPacks()
      .filter((pack) => pack.rows.length > 0)
      .map((pack) => [pack.meta.id, pack] as const),
  )('%s 不变', (_, pack) => {
    const again = read(packWorkbook(pack));
    expect(packFiles(again)).toEqual(packFiles(tidy(pack)));
    expect(Buffer.from(packWorkbook(again)).equals(packWorkbook(pack))).toBe(true);
  });

  it('任何内容的词条都不变', () => {
    const text = fc
      .string({ unit: 'grapheme', maxLength: 12 })
      .map((value) => value.replace(/[\u0000-\u001f\u007f\u2028\u2029\ufffe\uffff｜]/g, '').trim());
    const filled = text.map((value) => (value === '' || value.startsWith('#') ? `字${value}` : value));
    const day = fc
      .date({ min: new Date('1990-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    const entry = fc.record({
      wrong: fc.oneof(filled, fc.constantFrom('_x000D_', '_x005F_x0041_', '&lt;b>', '001', '1E3', '=1+1', "'引号'", '2025-01-01')),
      right: filled,
      'not-in': text,
      kind: fc.constantFrom('', 'typo', 'sensitive'),
      from: fc.oneof(fc.constant(''), day),
      scope: text,
      severity: fc.constantFrom('', 'serious', 'hint'),
      by: text,
    });
    const yaml = packFiles(builtinPacks().find((pack) => pack.meta.layer === 'slips')!).yaml;
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1, maxLength: 8 }), (entries) => {
        const columns = Object.keys(entries[0]!) as (keyof (typeof entries)[0])[];
        const tsv = [columns.join('\t'), ...entries.map((one) => columns.map((column) => one[column]).join('\t'))].join('\n');
        const pack = readPack('own', yaml, tsv);
        expect(packFiles(read(packWorkbook(pack)))).toEqual(packFiles(tidy(pack)));
      }),
      { numRuns: 150 },
    );
  });
});

describe('单位自己做的表', () => {
  it('只有两列中文表头也能用，其余用默认值', () => {
    const pack = read(sheet(HEAD + row('张江路', '张杨路')));
    expect(pack.meta).toMatchObject({ id: 'own', layer: 'slips', added: '2026-11-22' });
    expect(pack.rows.map((one) => [...one])).toEqual([
      [
        ['wrong', '张江路'],
        ['right', '张杨路'],
      ],
    ]);
  });
  it('日期写成数字、斜线或年月日，文字写成数字，都读成应有的样子', () => {
    const number = (value: string) => `<c><v>${value}</v></c>`;
    const head = row('错误表述', '正确表述', '生效日', '失效日', '严重程度', '类别', '范围');
    const pack = read(
      sheet(
        head +
          row(number('12345'), '12315', number('45658'), '2026/3/1', '严重', '敏感内容', '甲｜乙') +
          row('某某', '某甲', '2025年1月5日', '', '提示', '', ''),
      ),
    );
    expect(pack.rows.map((one) => [...one.values()])).toEqual([
      ['12345', '12315', '2025-01-01', '2026-03-01', 'serious', 'sensitive', '甲|乙'],
      ['某某', '某甲', '2025-01-05', '', 'hint', '', ''],
    ]);
  });
  it('表前的空行不算，行号是表中所见的行号', () => {
    const rows = `<row r="3">${cell('错误表述')}${cell('正确表述')}</row><row r="9">${cell('某某')}</row>`;
    expect(failure(sheet(rows))).toBe('词库 own 第 9 行有误：“正确表述”为空');
  });
  it.each([
    ['公式', HEAD + row('甲甲', '<c t="str"><f>A1</f><v>乙</v></c>'), '', '第 2 行有误：有公式'],
    ['合并单元格', HEAD + row('甲甲', '乙乙'), '<mergeCells><mergeCell ref="A2:A4"/></mergeCells>', '第 2 行有误：A2:A4 是合并单元格'],
    ['没有词条', HEAD, '', '第 1 行有误：没有词条'],
    ['空表', '', '', '没有词条'],
    ['不认识的列', row('错误表述', '正确表述', '备用') + row('甲甲', '乙乙', '丙'), '', '不认识“备用”列'],
    ['看不出种类', row('甲', '乙') + row('甲甲', '乙乙'), '', '看不出是哪种词库'],
    ['没有表头的列', HEAD + row('甲甲', '乙乙', '丙'), '', '第 2 行有误：第 3 列有内容而没有表头'],
    ['日期不对', row('错误表述', '正确表述', '失效日') + row('甲甲', '乙乙', '2025-02-30'), '', '第 2 行有误：“失效日”不是'],
    [
      '起止颠倒',
      row('错误表述', '正确表述', '生效日', '失效日') + row('甲甲', '乙乙', '2025-02-03', '2025-02-02'),
      '',
      '“失效日”早于“生效日”',
    ],
    ['程度不对', row('错误表述', '正确表述', '严重程度') + row('甲甲', '乙乙', '很重'), '', '不认识严重程度“很重”'],
    ['换行', HEAD + row('甲甲', '乙\n乙'), '', '含换行'],
    ['几行有误', HEAD + row('甲甲') + row('乙乙', '丙丙') + row('丁丁'), '', '第 2 行有误：“正确表述”为空；第 4 行：“正确表述”为空'],
  ])('%s：说出行号和原因', (_, rows, after, sentence) => {
    expect(failure(sheet(rows, after))).toContain(sentence);
  });
  it('一百万行：到限额为止，几秒内说清', () => {
    const many = `${HEAD}${row('甲甲', '乙乙').repeat(60_000)}`;
    expect(failure(sheet(many))).toContain('超过 50000 个词条');
    const blank = `${HEAD}${row('甲甲', '乙乙')}${'<row/>'.repeat(1_000_000)}`;
    expect(read(sheet(blank)).rows).toHaveLength(1);
  });
  it('压缩炸弹、残缺的文件和随意改动的字节，只会得到有说明的错误', () => {
    const bomb = writeZip(new Map([['xl/worksheets/sheet1.xml', new Uint8Array(100 << 20)]]));
    expect(failure(bomb)).toContain('压缩炸弹');
    const good = packWorkbook(read(sheet(HEAD + row('甲甲', '乙乙'))));
    expect(failure(good.subarray(0, 200))).toContain('已损坏');
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 }), (changes) => {
        const bytes = Uint8Array.from(good);
        for (const [at, value] of changes) bytes[at] = value;
        expect(failure(bytes)).not.toBe('');
      }),
      { numRuns: 150 },
    );
  });
  it('导出的表有下拉选项、冻结的表头和全部可用的列', () => {
    const xml = new TextDecoder().decode(openZip(packWorkbook(read(sheet(HEAD + row('甲甲', '乙乙'))))).part('xl/worksheets/sheet1.xml')!);
    for (const part of ['<dataValidation type="list"', '严重,一般,提示', 'state="frozen"', '添加人', '反例']) expect(xml).toContain(part);
  });
});
