import { expect, it } from 'vitest';
import { dateInAddress, Ranking } from './priority.ts';

const ranking = new Ranking('2026-11-20');
const of = (url: string, more = {}) => ranking.of(url, { depth: 1, place: 'body', listDate: null, isFrontPage: false, ...more });

it('home, columns, newest articles, the rest', () => {
  const order = [
    of('http://x/', { depth: -1 }),
    of('http://x/zwgk/', { depth: 0, place: 'nav' }),
    of('http://x/tzgg/', { depth: 0 }),
    of('http://x/a.html', { listDate: '2026-11-18' }),
    of('http://x/tzgg/index_1.html'),
    of('http://x/202601/t20260105_1.html'),
    of('http://x/a.html'),
    of('http://x/a?id=1'),
    of('http://x/201901/t20190105_1.html'),
  ];
  expect(order).toEqual(order.toSorted((a, b) => a - b));
  expect(new Set(order).size).toBe(order.length);
});

it.each([
  ['http://x/202611/t20261105_1.html', '2026-11-05'],
  ['http://x/art/2026/11/5/art_1_2.html', '2026-11-05'],
  ['http://x/2026-11/05/content.htm', '2026-11-05'],
  ['http://x/202611/a.html', '2026-11-01'],
  ['http://x/a_20261399.html', null],
  ['http://x/a_1202611051.html', null],
  ['http://x/a.html', null],
])('%s: %s', (url, date) => {
  expect(dateInAddress(url)).toBe(date);
});
