/** docs/indicators.md and the pages of docs/indicators tell what the books and the checks say, and all indicators of them. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { indicatorPages, indicatorTable } from '../../tools/indicator-table.ts';

const docs = new URL('../../docs/', import.meta.url);

describe('the account of the indicators (node tools/indicator-table.ts writes it)', () => {
  it('the table is up to date', () => {
    expect(readFileSync(new URL('indicators.md', docs), 'utf8')).toBe(indicatorTable());
  });
  it('there is a page for each indicator, and no other', () => {
    expect(readdirSync(new URL('indicators/', docs)).sort()).toEqual([...indicatorPages().keys()].sort());
  });
  it('the pages are up to date and say all they have to', () => {
    for (const [name, text] of indicatorPages()) {
      expect(readFileSync(new URL(`indicators/${name}`, docs), 'utf8'), name).toBe(text);
      for (const part of ['条款', '适用', '看什么、怎样判断', '须由人决定什么', '怎样申诉']) expect(text, name).toContain(`## ${part}\n`);
    }
  });
});
