import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { intList } from './int-list.ts';
import { buildMatcher, loadMatcher, type Matcher } from './matcher.ts';

function found(matcher: Matcher, text: string): [number, number][] {
  const units = Uint16Array.from(text, (_, i) => text.charCodeAt(i));
  const list = intList();
  // In two stretches: terms go on over the border.
  const middle = text.length >> 1;
  matcher.find(units, 0, middle, text.length, list);
  matcher.find(units, middle, text.length, text.length, list);
  const hits: [number, number][] = [];
  for (let i = 0; i < list.length; i += 2) hits.push([list.data[i]!, list.data[i + 1]!]);
  return hits.sort((a, b) => a[1] - b[1] || a[0] - b[0]);
}

function expected(terms: string[], text: string): [number, number][] {
  const hits: [number, number][] = [];
  for (const [id, term] of terms.entries())
    for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + 1)) hits.push([id, at + term.length]);
  return hits.sort((a, b) => a[1] - b[1] || a[0] - b[0]);
}

const words = fc.array(fc.string({ unit: fc.constantFrom('中', '国', '人', '民', 'a', '\ud83d', '\uffff'), minLength: 2, maxLength: 6 }), {
  maxLength: 30,
});
const texts = fc.string({ unit: fc.constantFrom('中', '国', '人', '民', 'a', 'b', '\ud83d', '\u0000', '\uffff'), maxLength: 80 });

describe('matcher', () => {
  it('finds every occurrence of every term, overlapping ones too', () => {
    fc.assert(
      fc.property(words, texts, (list, text) => {
        const terms = [...new Set(list)];
        expect(found(buildMatcher(terms), text)).toEqual(expected(terms, text));
      }),
      { numRuns: 500 },
    );
  });

  it('does the same after saving and loading', () => {
    fc.assert(
      fc.property(words, texts, (list, text) => {
        const terms = [...new Set(list)];
        const matcher = buildMatcher(terms);
        expect(found(loadMatcher(matcher.save()), text)).toEqual(found(matcher, text));
      }),
      { numRuns: 20 },
    );
  });

  it('refuses a term of one code unit and bytes of another kind', () => {
    expect(() => buildMatcher(['中'])).toThrow(RangeError);
    expect(() => buildMatcher(['\0\0'])).toThrow(RangeError);
    expect(() => loadMatcher(new Uint8Array(64))).toThrow(RangeError);
  });
});
