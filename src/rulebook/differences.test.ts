import { describe, expect, it } from 'vitest';
import { rulebookDifferences } from './differences.ts';
import { parse, SMALL } from './testing/books.ts';

const book = parse(SMALL);
const against = (from: string, to: string) => rulebookDifferences(book, parse(SMALL.replace(from, to)));

describe('what differs between two books', () => {
  it('nothing between a book and itself', () => expect(rulebookDifferences(book, parse(SMALL))).toEqual([]));
  it('a threshold, with its clause', () => {
    expect(against('windowDays: { 2019-04-01: 14', 'windowDays: { 2019-04-01: 10')).toEqual([
      { subject: 'home-not-updated', what: 'stale-home.windowDays', before: 14, after: 10, clause: '一' },
    ]);
  });
  it('a threshold that changes with the day', () => {
    expect(rulebookDifferences(book, parse(SMALL, { on: '2023-01-01' }))).toMatchObject([{ before: 14, after: 10 }]);
  });
  it('points and caps', () => {
    expect(against('points: { each: { 2019-04-01: 1 }', 'points: { each: { 2019-04-01: 2 }')).toMatchObject([
      { what: '分值', before: 1, after: 2, clause: '二' },
    ]);
    expect(against('cap: { 2019-04-01: 5 }', 'cap: { 2019-04-01: 6 }')).toMatchObject([{ what: '二级指标上限', before: 5, after: 6 }]);
  });
  it('the line, named by its document', () => {
    expect(against('failBelow: { 2019-04-01: 60 }', 'failBelow: { 2019-04-01: 70 }')).toEqual([
      { subject: '计分', what: '合格线', before: 60, after: 70, clause: '试〔2019〕1号' },
    ]);
  });
  it('an indicator that is only in one of them', () => {
    const shorter = parse(SMALL.slice(0, SMALL.indexOf('  - id: wrong-characters')));
    expect(rulebookDifferences(book, shorter)).toMatchObject([
      { subject: 'wrong-characters', what: '指标', before: '错别字', after: null },
    ]);
    expect(rulebookDifferences(shorter, book)).toMatchObject([
      { subject: 'wrong-characters', what: '指标', before: null, after: '错别字' },
    ]);
  });
});
