import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawn, drawSeed } from './draw.ts';

const key = (text: string) => text;

describe('drawing a sample', () => {
  it('takes all when there are no more than asked', () => expect(drawn(['b', 'a'], 5, 's', key).sort()).toEqual(['a', 'b']));
  it('draws others with another seed', () => {
    const items = Array.from({ length: 50 }, (_, i) => `${i}`);
    expect(drawn(items, 5, drawSeed('http://a/', '2026-11-20'), key)).not.toEqual(
      drawn(items, 5, drawSeed('http://a/', '2026-11-21'), key),
    );
  });
  it('draws the same from any order, no item twice', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string(), { maxLength: 30 }), fc.nat(8), fc.string(), (items, size, seed) => {
        const sample = drawn(items, size, seed, key);
        expect(drawn([...items].reverse(), size, seed, key)).toEqual(sample);
        expect(new Set(sample).size).toBe(Math.min(size, items.length));
      }),
    );
  });
});
