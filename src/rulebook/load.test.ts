import { describe, expect, it } from 'vitest';
import { allChecks } from '../checks/index.ts';
import { bookIds, loadRulebook } from './load.ts';

describe('the book of 国办秘函〔2019〕19号', () => {
  it('loads as of today', () => {
    const book = loadRulebook('inspection-2019', { on: '2026-11-20', checks: allChecks });
    expect(book.indicators.length).toBeGreaterThan(12);
    expect(bookIds()).toContain('inspection-2019');
  });
});
