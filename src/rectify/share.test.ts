import fc from 'fast-check';
import { expect, it } from 'vitest';
import { shareText } from './share.ts';

it.each([
  [433, 434, '99.77%（433/434）'],
  [434, 434, '100.00%（434/434）'],
  [0, 7, '0.00%（0/7）'],
  // Half up: 0.125 % and 0.285 %.
  [1, 800, '0.13%（1/800）'],
  [57, 20_000, '0.29%（57/20000）'],
  [1, 0, null],
])('%i/%i 写作 %s', (part, whole, text) => {
  expect(shareText(part, whole)).toBe(text);
});
it('与最近的百分数相差不过半个末位', () => {
  fc.assert(
    fc.property(fc.nat(1_000_000), fc.integer({ min: 1, max: 1_000_000 }), (part, whole) => {
      const shown = Number(shareText(part, whole)!.split('%')[0]);
      expect(Math.abs(shown - (part / whole) * 100)).toBeLessThanOrEqual(0.005 + 1e-6);
    }),
  );
});
