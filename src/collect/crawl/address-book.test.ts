import fc from 'fast-check';
import { expect, it } from 'vitest';
import { AddressBook } from './address-book.ts';

it('agrees with a Map, growing as it goes', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.string({ maxLength: 12 }), fc.integer({ min: 1, max: 2 ** 31 - 1 })), { maxLength: 400 }),
      (entries) => {
        const book = new AddressBook(4);
        const map = new Map<string, number>();
        for (const [text, id] of entries) {
          book.set(text, id);
          map.set(text, id);
        }
        expect(book.size).toBe(map.size);
        for (const [text, id] of map) expect(book.get(text)).toBe(id);
        expect(book.get('never entered, and longer than the others')).toBe(0);
      },
    ),
  );
});

it('tells 200,000 similar addresses apart', () => {
  const book = new AddressBook();
  for (let i = 1; i <= 200_000; i++) book.set(`http://x.gov.cn/t2026_${i}.html`, i);
  let wrong = 0;
  for (let i = 1; i <= 200_000; i++) if (book.get(`http://x.gov.cn/t2026_${i}.html`) !== i) wrong++;
  expect(wrong).toBe(0);
  expect(book.get('http://x.gov.cn/t2026_0.html')).toBe(0);
});
