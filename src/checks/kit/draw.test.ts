import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultSeed, draw } from './draw.ts';

describe('drawing a sample', () => {
  it('takes all when there are no more than asked', () => expect(draw('s', ['b', 'a'], 5).sort()).toEqual(['a', 'b']));
  it('draws things by their address', () => {
    const items = ['a', 'b', 'c', 'd'].map((url, n) => ({ url, n }));
    expect(draw('s', items, 2).map((item) => item.url)).toEqual(
      draw(
        's',
        items.map((item) => item.url),
        2,
      ),
    );
  });
  it('draws others with another seed', () => {
    const items = Array.from({ length: 50 }, (_, i) => `${i}`);
    expect(draw(defaultSeed('http://a/', '2026-11-20'), items, 5)).not.toEqual(draw(defaultSeed('http://a/', '2026-11-21'), items, 5));
  });
  it('draws the same from any order, no item twice, and a smaller sample is the head of a larger one', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string(), { maxLength: 30 }), fc.nat(8), fc.string(), (items, size, seed) => {
        const sample = draw(seed, items, size);
        expect(draw(seed, [...items].reverse(), size)).toEqual(sample);
        expect(draw(seed, items, size + 3).slice(0, size)).toEqual(sample);
        expect(new Set(sample).size).toBe(Math.min(size, items.length));
      }),
    );
  });
});
