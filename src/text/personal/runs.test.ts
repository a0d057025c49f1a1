import fc from 'fast-check';
import { expect, it } from 'vitest';
import { numberRuns } from './runs.ts';

const runsOf = (text: string) =>
  numberRuns(
    Uint16Array.from(text, (_, i) => text.charCodeAt(i)),
    text.length,
  );

it('八个以上数字的号码，连同分组、末位 x 和字头', () => {
  expect(runsOf('电话 0571-87054321，证号11010119900307073x，第1234567号，2026-11-20，护照e12345678')).toEqual([
    { value: '057187054321', start: 3, end: 16 },
    { value: '11010119900307073X', start: 19, end: 37 },
    { value: 'E12345678', start: 61, end: 70 },
  ]);
});

it('不论号码在文中何处开始，找到的都一样', () => {
  const unit = fc.constantFrom('1', '2', '3', '5', '7', '9', ' ', '-', 'x', 'a', '字', '*');
  const digits = fc.stringMatching(/^\d{7,9}$/);
  fc.assert(
    fc.property(fc.array(fc.oneof({ weight: 3, arbitrary: unit }, digits), { maxLength: 24 }), (parts) => {
      const text = parts.join('');
      const found = runsOf(text);
      for (let by = 1; by < 8; by++)
        expect(runsOf('字'.repeat(by) + text)).toEqual(found.map(({ value, start, end }) => ({ value, start: start + by, end: end + by })));
    }),
    { numRuns: 1000 },
  );
});
