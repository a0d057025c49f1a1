/** Figures of the results that an editor may put into a text, by the words that styles use for them. Pure. */
import type { Binding } from './bulletin.ts';

export const KINDS = ['site', 'account'] as const;
export const SOURCES = [
  'running',
  'checked',
  'passed',
  'failed',
  'unknown',
  'passRate',
  'failShare',
  'coverage',
  'previous',
  'year-before',
] as const;
export type Source = (typeof SOURCES)[number];
type Kind = (typeof KINDS)[number];
type Query = Extract<Binding, { is: 'count' }>['query'];
type Where = Extract<Query, { of: 'objects' }>['where'];

const WHERE: Record<'running' | 'checked' | 'passed' | 'failed' | 'unknown', Where> = {
  running: { isDrawnOrNot: true },
  checked: {},
  passed: { verdict: 'passed' },
  failed: { verdict: 'failed' },
  unknown: { verdict: 'unknown' },
};

/** What is printed of a kind of objects. */
export function sourceOf(kind: Kind, source: Source, decimals = 2): Binding {
  const objects = (where: Where): Query => ({ of: 'objects', kind, where });
  const rate = (part: Where, all: Where): Binding => ({
    ...{ is: 'rate', part: objects(part), all: objects(all), decimals },
    ...{ zero: '0%', whole: '100%' },
  });
  switch (source) {
    case 'passRate':
      return rate(WHERE.passed, { isJudged: true });
    case 'failShare':
      return rate(WHERE.failed, WHERE.checked);
    case 'coverage':
      return rate(WHERE.checked, WHERE.running);
    case 'previous':
    case 'year-before':
      return { is: 'change', against: source, kind, decimals, unit: 'points', trims: false };
    default:
      return { is: 'count', query: objects(WHERE[source]), numerals: 'arabic' };
  }
}

/** Ways to print the same figure; empty: there is but one. */
export function formsOf(binding: Binding): Binding[] {
  if (binding.is === 'count') return (['arabic', 'chinese'] as const).map((numerals) => ({ ...binding, numerals }));
  if (binding.is === 'rate' || binding.is === 'change') return [0, 1, 2, 3].map((decimals) => ({ ...binding, decimals }));
  return [];
}

/** Words of the address of the list that a figure counts in the frozen results; null: it counts no list. */
export function listOf(binding: Binding): Record<string, string> | null {
  const query = binding.is === 'count' ? binding.query : binding.is === 'rate' ? binding.part : null;
  if (query?.of !== 'objects') return null;
  const { verdict, platform } = query.where;
  return { objectKind: query.kind, ...(verdict === undefined ? {} : { verdict }), ...(platform === undefined ? {} : { platform }) };
}
