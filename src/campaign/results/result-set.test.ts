import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type ResultSet, resultSetHash, resultSetSchema } from './result-set.ts';

const set = { schema: 'zhengxun.results/1', id: 'r1', contentHash: null, office: { id: 'o', name: '青禾省人民政府办公厅' } } as ResultSet;

describe('result set', () => {
  it('is the one published in docs/schemas', () => {
    const published: unknown = JSON.parse(readFileSync(new URL('../../../docs/schemas/results-1.json', import.meta.url), 'utf8'));
    expect(JSON.parse(JSON.stringify(resultSetSchema))).toEqual(published);
  });
  it('has the same hash whatever the order of its keys, and whether the hash is written in it', () => {
    const { office, ...rest } = set;
    const reordered = { office: { name: office.name, id: office.id }, ...rest, contentHash: resultSetHash(set) } as ResultSet;
    expect(resultSetHash(reordered)).toBe(resultSetHash(set));
  });
  it('has another hash when anything in it changes', () => {
    expect(resultSetHash({ ...set, office: { ...set.office, name: '青禾省人民政府' } })).not.toBe(resultSetHash(set));
  });
});
