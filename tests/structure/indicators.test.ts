/** docs/indicators.md tells what the books say, and all indicators of them. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { indicatorTable } from '../../tools/indicator-table.ts';

describe('the table of indicators', () => {
  it('is up to date (node tools/indicator-table.ts writes it)', () => {
    expect(readFileSync(new URL('../../docs/indicators.md', import.meta.url), 'utf8')).toBe(indicatorTable());
  });
});
