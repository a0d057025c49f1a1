import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanLine, decodeEntities, plainText } from './plain-text.ts';

describe('标记变为文字', () => {
  it.each([
    ['<p>甲</p><p>乙<br>丙</p>', '甲\n乙\n丙'],
    ['甲<script>alert("x")</script>乙<style>p{}</style>', '甲乙'],
    ['2 < 3 且 5 > 4', '2 < 3 且 5 > 4'],
    ['<!-- 注释 > -->甲', '甲'],
    ['甲<a href="x', '甲'],
    ['&lt;b&gt; &nbsp;&amp;amp; &unknown; &#x4e2d;', '<b> &amp; &unknown; 中'],
    ['甲\u0000\u202e乙\r\n\r\n丙', '甲乙\n丙'],
  ])('%j', (markup, text) => expect(plainText(markup, 1000)).toBe(text));
  it('不完整的字符、不存在的编号', () => {
    expect(cleanLine('甲\ud800乙', 10)).toBe('甲�乙');
    expect(decodeEntities('&#0;&#xd800;&#9999999;')).toBe('���');
  });
  it('不超过上限，没有控制字符', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 300, unit: fc.constantFrom(...'<>/&;"=a甲\u0000\u202e\ud800\n !-p') }),
        fc.integer({ min: 1, max: 50 }),
        (markup, most) => {
          const text = plainText(markup, most);
          expect(text.length).toBeLessThanOrEqual(most);
          expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
          expect(text.isWellFormed()).toBe(true);
        },
      ),
    );
  });
  it('一百万个没有闭合的标签读得快', () => {
    const started = process.cpuUsage().user;
    plainText('<script>'.repeat(100_000) + '<'.repeat(1_000_000) + '<!--'.repeat(100_000), 1_000_000);
    expect(process.cpuUsage().user - started).toBeLessThan(3_000_000);
  });
});
