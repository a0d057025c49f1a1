import { expect, it } from 'vitest';
import { endOfTerm } from './deadline.ts';

it.each([
  // Beijing 2026-11-20 09:00 and 23:59; the term of three days is the 21st to the 23rd.
  ['2026-11-20T01:00:00Z', 3, '2026-11-23T16:00:00.000Z'],
  ['2026-11-20T15:59:59Z', 3, '2026-11-23T16:00:00.000Z'],
  ['2026-11-20T16:00:00Z', 3, '2026-11-24T16:00:00.000Z'],
  ['2026-12-31T01:00:00Z', 1, '2027-01-01T16:00:00.000Z'],
])('%s 起 %i 日', (from, days, end) => expect(endOfTerm(new Date(from), days).toISOString()).toBe(end));
