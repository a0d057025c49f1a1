import { describe, expect, it } from 'vitest';
import { shapeOf, Traps } from './traps.ts';

const at = 'http://x.gov.cn';

describe('by shape', () => {
  it.each([
    [`${at}/${'a'.repeat(2100)}`, 'long-address'],
    [`${at}${'/a1/b2'.repeat(20)}`, 'long-address'],
    [`${at}/a/b/a/b/a/b/`, 'repeating-path'],
    [`${at}/css/css/css/x.html`, 'repeating-path'],
    [`${at}/x/images/y/images/z/images/w/images/`, 'repeating-path'],
    [`${at}/rl?year=2031&month=1`, 'far-dates'],
    [`${at}/calendar/1971/02/`, 'far-dates'],
    [`${at}/rl?date=20400101`, 'far-dates'],
  ])('%s is a trap: %s', (address, name) => {
    expect(new Traps(2026).enter(address)).toBe(name);
  });

  it.each([
    `${at}/zwgk/tzgg/202611/t20261105_100001.html`,
    `${at}/2026/2026/11/11/11/`,
    `${at}/zwgk/zcwj/zwgk/a.html`,
    `${at}/rl?year=2028&month=1`,
    `${at}/list?date=1990-01-01`,
    `${at}/content?year=8`,
    `${at}/calendar.html`,
  ])('%s is none', (address) => {
    expect(new Traps(2026).enter(address)).toBeNull();
  });

  it('parameters in ever new combinations', () => {
    const traps = new Traps(2026);
    const found = Array.from({ length: 60 }, (_, i) =>
      traps.enter(`${at}/search?a=1&p${String.fromCharCode(97 + (i % 26))}${i >= 26 ? 'x' : ''}${i >= 52 ? 'y' : ''}=1`),
    );
    expect(found.slice(0, 40).every((name) => name === null)).toBe(true);
    expect(found.slice(40).every((name) => name === 'parameter-explosion')).toBe(true);
  });

  it('ten thousand articles told apart by one parameter are no trap', () => {
    const traps = new Traps(2026);
    for (let i = 0; i < 10_000; i++) expect(traps.enter(`${at}/content.jsp?id=${i}`)).toBeNull();
  });
});

describe('by content', () => {
  const read = (traps: Traps, address: string, fingerprint: string, more = {}) => {
    traps.enter(address);
    traps.read(address, { fingerprint, soft404: false, fruitful: true, ...more });
  };

  it('paging that shows the same page for ever closes after six', () => {
    const traps = new Traps(2026);
    for (let i = 0; i < 5; i++) read(traps, `${at}/list?page=${i}`, 'same');
    expect(traps.enter(`${at}/list?page=5`)).toBeNull();
    read(traps, `${at}/list?page=6`, 'same');
    expect(traps.enter(`${at}/list?page=7`)).toBe('same-content');
    expect(traps.recheck(`${at}/list?page=5`)).toBe('same-content');
    expect(traps.enter(`${at}/list?id=1`)).toBeNull();
  });

  it('pages without any text of their own are not the same page', () => {
    const traps = new Traps(2026);
    for (let i = 0; i < 100; i++) read(traps, `${at}/app?id=${i}`, '');
    expect(traps.enter(`${at}/app?id=100`)).toBeNull();
  });

  it('fifty pages that lead only to their own kind', () => {
    const traps = new Traps(2026);
    for (let i = 0; i < 50; i++) read(traps, `${at}/tag?n=${i}`, `${i}`, { fruitful: false });
    expect(traps.enter(`${at}/tag?n=50`)).toBe('endless-space');
  });

  it('a fruitful page between them starts the count again', () => {
    const traps = new Traps(2026);
    for (let i = 0; i < 90; i++) read(traps, `${at}/tag?n=${i}`, `${i}`, { fruitful: i === 45 });
    expect(traps.enter(`${at}/tag?n=91`)).toBeNull();
  });

  it('a flood of pages that say they are not there', () => {
    const traps = new Traps(2026);
    for (let i = 0; i < 200; i++) read(traps, `${at}/old/${i}.html`, `${i}`, { soft404: i % 20 !== 0 });
    expect(traps.enter(`${at}/old/200.html`)).toBe('soft404-flood');
  });

  it('are counted by name and known after a restart', () => {
    const traps = new Traps(2026);
    for (let i = 0; i < 6; i++) read(traps, `${at}/list?page=${i}`, 'same');
    traps.enter(`${at}/list?page=6`);
    traps.enter(`${at}/list?page=7`);
    const [trap] = traps.changed();
    expect(trap).toMatchObject({ name: 'same-content', shape: `${at}/list?page`, count: 2 });
    expect(traps.changed()).toEqual([]);
    expect(new Traps(2026, [trap!]).enter(`${at}/list?page=9`)).toBe('same-content');
  });

  it('a far date of an earlier start does not close the calendar', () => {
    const known = { name: 'far-dates' as const, shape: `${at}/rl?month&year`, count: 1, sample: '' };
    expect(new Traps(2026, [known]).enter(`${at}/rl?year=2026&month=1`)).toBeNull();
  });
});

it('shapes keep names and lose values', () => {
  expect(shapeOf(`${at}/a12/b?z=1&a1=2&z=3`)).toBe(`${at}/a#/b?a#&z`);
});
