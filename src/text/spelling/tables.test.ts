/** The shipped tables are whole, small enough, and refused when changed. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Columns, packColumns, SpellingTablesError, unpackColumns } from './container.ts';
import { readJudge } from './judge.ts';
import { lexiconColumns, readLexicon } from './lexicon.ts';
import { readOpenModel } from './open-model.ts';
import { loadSpellingTables } from './tables.ts';

const folder = `${import.meta.dirname}/tables`;
const tables = readFileSync(`${folder}/official.bin`);
const judge = readFileSync(`${folder}/judge.json`, 'utf8');

describe('错别字数据表', () => {
  it('全部不超过 15 MB', () => {
    const size = readdirSync(folder).reduce((sum, file) => sum + statSync(`${folder}/${file}`).size, 0);
    expect(size).toBeLessThan(15e6);
  });

  it('能读出常用词', () => {
    const { rooms } = loadSpellingTables({ tables, judge });
    const { lexicon } = rooms;
    let node = 0;
    for (const unit of '人民政府') node = lexicon.child(node, unit.charCodeAt(0));
    expect(lexicon.text(lexicon.wordAt[node]!)).toBe('人民政府');
    expect(rooms.counts.times[lexicon.wordAt[node]!]).toBeGreaterThan(1000);
  });

  it('两个判断模型都能用', () => {
    for (const file of ['judge.json', 'judge-open.json']) {
      const read = readJudge(JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')));
      expect(read.sure).toBeGreaterThan(read.likely);
    }
  });

  it('改动一个字节就不收', () => {
    const changed = Uint8Array.from(tables);
    changed[5000]! ^= 1;
    expect(() => loadSpellingTables({ tables: changed, judge })).toThrow(/校验值/);
  });

  it('截短、换成别的文件、空文件都不收', () => {
    expect(() => loadSpellingTables({ tables: tables.subarray(0, 10_000), judge })).toThrow(SpellingTablesError);
    expect(() => loadSpellingTables({ tables: new Uint8Array(100), judge })).toThrow(/不是本程序的格式/);
    expect(() => loadSpellingTables({ tables: new Uint8Array(0), judge })).toThrow(SpellingTablesError);
  });

  it('栏目不全不收', () => {
    expect(() => loadSpellingTables({ tables: packColumns({ 'lexicon.unit': new Uint16Array(1) }), judge })).toThrow(/缺少/);
  });
});

describe('判断模型', () => {
  const parsed = JSON.parse(judge) as { trees: number[][][] };
  it('不是 JSON、列不同、节点指回自己都不收', () => {
    expect(() => loadSpellingTables({ tables, judge: '{' })).toThrow(SpellingTablesError);
    expect(() => readJudge({ ...parsed, features: ['gain'] })).toThrow(SpellingTablesError);
    expect(() => readJudge({ ...parsed, trees: [[[0, 1, 0, 0]]] })).toThrow(SpellingTablesError);
    expect(() => readJudge({ ...parsed, trees: [[[999, 1, 1, 2], [0.1], [0.2]]] })).toThrow(SpellingTablesError);
  });
});

describe('数据文件格式', () => {
  it('写入什么读出什么', () => {
    const columns = { a: Uint8Array.of(1, 255), b: Uint16Array.of(1, 65_535), c: Uint32Array.of(1, 4_294_967_295, 70_000) };
    const read = unpackColumns(packColumns(columns));
    expect([read.bytes('a'), read.words('b'), read.longs('c')]).toEqual(Object.values(columns));
    expect(() => read.words('a')).toThrow(/缺少“a”/);
  });

  it('词表写入什么读出什么', () => {
    const words = ['安', '安全', '安全生产', '生产', '产'];
    const entries = words.map((text, i) => ({ text, frequency: i + 1, isName: i === 2 }));
    const lexicon = readLexicon(new Columns(new Map(Object.entries(lexiconColumns(entries)))));
    for (const { text, frequency, isName } of entries) {
      let node = 0;
      for (const unit of text) node = lexicon.child(node, unit.charCodeAt(0));
      const word = lexicon.wordAt[node]!;
      expect([lexicon.text(word), lexicon.length(word), lexicon.frequency[word], lexicon.isName[word]]).toEqual([
        text,
        text.length,
        frequency,
        isName ? 1 : 0,
      ]);
    }
    expect(lexicon.child(0, '危'.charCodeAt(0))).toBe(-1);
    expect(() => lexiconColumns([{ text: 'A股', frequency: 1, isName: false }])).toThrow();
  });

  it('语言模型文件不是原来的格式时不收', () => {
    const { rooms } = loadSpellingTables({ tables, judge });
    for (const size of [0, 10, 24, 1000])
      expect(() => readOpenModel(new Uint8Array(size), new Uint8Array(size), rooms.lexicon)).toThrow(/sunpinyin-data/);
  });
});
