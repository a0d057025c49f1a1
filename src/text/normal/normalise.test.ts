import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FOLDED, KIND, Kind } from './characters.ts';
import { BRACKETED, createNormaliser, sourceEnd, sourceStart } from './normalise.ts';

const normaliser = createNormaliser();
const read = (text: string) => {
  const normal = normaliser.normalise(text);
  return String.fromCharCode(...normal.units.subarray(0, normal.length));
};

describe('归一', () => {
  it.each([
    ['ＡＢc１２', 'abc12'],
    ['國務院', '国务院'],
    ['国\u200b务院\ufeff', '国务院'],
    ['六-合-彩', '六合彩'],
    ['体：大 中 小', '体:大中小'],
    ['机(jī)构（gòu）', '机构'],
    ['北京 上海', '北京 上海'],
    ['\ud800甲\udc00', '\ud800甲\udc00'],
    ['', ''],
  ])('%s', (text, expected) => expect(read(text)).toBe(expected));

  const piece = fc.constantFrom('国', '國', '(jī)', '机', ' ', '-', '\u200b', '\ufeff', 'Ａ', '1', '\n', '😀', '\ud83d', '（', '）', '·');
  it('每个单元都能回到原文中的那一个，次序不乱', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const source = pieces.join('');
        const normal = normaliser.normalise(source);
        let last = -1;
        for (let i = 0; i < normal.length; i++) {
          const at = sourceStart(normal, i);
          expect(at).toBeGreaterThan(last);
          last = at;
          expect(normal.units[i]).toBe(FOLDED[source.charCodeAt(at)]);
          expect(sourceEnd(normal, i + 1)).toBe(at + 1);
        }
        for (let i = 0; i < normal.length; i++) expect(KIND[normal.units[i]!]).not.toBe(Kind.invisible);
      }),
      { numRuns: 500 },
    );
  });

  it('超过保留长度的文本同样读完，之后的短文本不受影响', () => {
    const long = `${'國'.repeat(600_000)}\u200b務`;
    const normal = normaliser.normalise(long);
    expect([normal.length, sourceStart(normal, 600_000), normal.units[600_000]]).toEqual([600_001, 600_001, '务'.charCodeAt(0)]);
    expect(read('国务院')).toBe('国务院');
  });

  it('括号后有字母才可能是括注读音', () => {
    const isBracketed = (text: string) => (normaliser.normalise(text).seen & BRACKETED) !== 0;
    expect(['机(jī)', '(ban)', '（ gòu）', '（一）', '(2)', 'a'].map(isBracketed)).toEqual([true, true, true, false, false, false]);
  });
});
