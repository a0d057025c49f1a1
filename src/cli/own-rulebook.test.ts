/** The rulebook of an office, as the manual shows it: sound, different from its parent only where it says so. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { allChecks } from '../checks/index.ts';
import { lintRulebook, loadRulebook, rulebookDifferences } from '../rulebook/index.ts';

const manual = path.resolve(import.meta.dirname, '../../docs/manual');
const file = 'examples/某市指标.yaml';
const text = readFileSync(path.join(manual, file), 'utf8');
const book = (on: string) => loadRulebook(text, { on, checks: allChecks, file });
const blank = (on: string) => book(on).indicators.find(({ id }) => id === 'columns-blank')!.checks[0]!;

describe('the example of the manual', () => {
  it('is named there and sound', () => {
    expect(readFileSync(path.join(manual, '得分与核定.md'), 'utf8')).toContain(file);
    expect(lintRulebook(text, { file, checks: allChecks })).toEqual(['2025-01-01', '2025-07-01']);
  });
  it('changes a threshold from a day of its own', () => {
    expect(['2025-06-30', '2025-07-01'].map((on) => blank(on).options.countMin)).toEqual([5, 3]);
    expect(['2025-06-30', '2025-07-01'].map((on) => blank(on).origins.countMin!.book)).toEqual(['inspection-2019', 'example-city-2025']);
  });
  it('differs from the national book in what it says and nothing else', () => {
    const nation = loadRulebook('inspection-2019', { on: '2025-12-01', checks: allChecks });
    const subjects = new Set(rulebookDifferences(nation, book('2025-12-01')).map(({ subject }) => subject));
    expect([...subjects].sort()).toEqual(['city-hotline', 'columns-blank', 'home-address-mismatch', 'link-dead-home']);
  });
  it('makes its own switch advice', () => {
    expect(book('2025-12-01').indicators.find(({ id }) => id === 'home-address-mismatch')!.kind).toBe('advisory');
  });
});
