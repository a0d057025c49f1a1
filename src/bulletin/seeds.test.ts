/** The five bulletins that were really issued: what is made from their results prints every figure, rate and row of them. */
import { Value } from 'typebox/value';
import { describe, expect, it } from 'vitest';
import { resultSetSchema } from '../campaign/results.ts';
import { composeBulletin } from './compose/compose.ts';
import { bulletinSchema, textOf } from './document/model.ts';
import { printed } from './document/printed.ts';
import { preset } from './settings/load.ts';
import { seeds } from './testing/seeds/all.ts';

describe.each(Object.entries(seeds))('%s', (_, { set, preset: id, issue, prose, tables }) => {
  const bulletin = composeBulletin(set, preset(id), issue);
  const { title, lines } = printed(bulletin);
  const text = [title, ...lines.map(({ lead, runs }) => (lead?.text ?? '') + textOf(runs))].join('\n');

  it('结果和通报都合乎格式', () => {
    expect(Value.Errors(resultSetSchema, set)).toEqual([]);
    expect(Value.Errors(bulletinSchema, bulletin)).toEqual([]);
  });
  it.each(prose)('正文有：%s', (words) => {
    expect(text).toContain(words);
  });
  it.each(tables)('附表 $title', ({ title: name, rows }) => {
    const table = bulletin.annexes.find((annex) => textOf(annex.title) === name)!.table;
    const printedRows = [...table.rows, ...(table.total === null ? [] : [table.total])].map((row) => row.slice(1).map(textOf));
    for (const row of rows) expect(printedRows).toContainEqual(row);
  });
});
