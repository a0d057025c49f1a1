import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Codes } from './codes.ts';

const codesOf = (text: string) => Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));

describe('字符编码', () => {
  it('与逐个取出的一致,其后是零', () => {
    const codes = new Codes(16);
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 200 }), { maxLength: 5 }), (texts) => {
        for (const text of texts) {
          const read = codes.of(text);
          expect([...read.subarray(0, text.length)]).toEqual(codesOf(text));
          expect([...read.subarray(text.length, text.length + 16)]).toEqual(new Array(16).fill(0));
        }
      }),
    );
  });

  it('不要求其后有零时,内容也一致', () => {
    const codes = new Codes();
    for (const text of ['', '短', '十五个字以内', '一二三四五六七八九十一二三四五六', '长'.repeat(300_000)])
      expect([...codes.of(text).subarray(0, text.length)]).toEqual(codesOf(text));
  });

  it('长文本之后再读短的,长短都对', () => {
    const codes = new Codes(16);
    const long = '长'.repeat(300_000);
    const read = codes.of(long);
    expect([read[0], read[299_999], read[300_000]]).toEqual([0x957f, 0x957f, 0]);
    expect([...codes.of('短').subarray(0, 3)]).toEqual([0x77ed, 0, 0]);
  });
});
