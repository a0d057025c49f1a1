import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { align, mayAlign } from './align.ts';

const letters = fc.constantFrom('甲', '乙', '丙');
const codesOf = (text: string) => Uint16Array.from(text, (_, i) => text.charCodeAt(i));

describe('对齐前的筛选', () => {
  it('不筛掉任何能对齐的位置', () => {
    let aligned = 0;
    fc.assert(
      fc.property(
        fc.string({ unit: letters, minLength: 3, maxLength: 9 }),
        fc.string({ unit: letters, maxLength: 12 }),
        fc.boolean(),
        (expression, text, two) => {
          const codes = codesOf(`甲${expression}`);
          const units = { units: codesOf(text), length: text.length };
          for (let offset = 0; offset < expression.length - 1; offset++)
            for (let size = 2; offset + size <= expression.length; size++)
              for (let place = text.indexOf(expression.slice(offset, offset + size)); place >= 0; ) {
                const found = align(units, expression, offset, size, place, two).length > 0;
                if (found) aligned++;
                if (found) expect(mayAlign(units, codes, 1, 1 + expression.length, offset, size, place, two)).toBe(true);
                place = text.indexOf(expression.slice(offset, offset + size), place + 1);
              }
        },
      ),
      { numRuns: 5000 },
    );
    expect(aligned).toBeGreaterThan(500);
  });
});
