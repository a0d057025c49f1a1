import fc from 'fast-check';
import { expect, it } from 'vitest';
import { passageAround } from './passage.ts';

const marked = (text: string, quote: string) => {
  const found = passageAround(text, quote);
  return found && `${found.text.slice(0, found.start)}[${found.text.slice(found.start, found.end)}]${found.text.slice(found.end)}`;
};

it.each([
  ['句子中间', '前一句。各单位要坚持价直观导向。后一句。', '价直观', '各单位要坚持[价直观]导向。'],
  ['段落开头', '标题\n  价直观很重要\n下一段', '价直观', '[价直观]很重要'],
  ['没有标点', '价直观', '价直观', '[价直观]'],
  ['引文跨句', '一。二。三。', '一。二', '[一。二]。'],
  ['引文就是句号', '一。', '。', '一[。]'],
])('%s', (_, text, quote, expected) => expect(marked(text, quote)).toBe(expected));

it('找不到或没有引文的没有', () => {
  expect(passageAround('文字', '别的')).toBeNull();
  expect(passageAround('文字', '')).toBeNull();
});
it('很长的一段只取前后各两百个字', () => {
  const found = passageAround(`${'长'.repeat(5000)}错${'长'.repeat(5000)}`, '错');
  expect(found).toEqual({ text: `${'长'.repeat(200)}错${'长'.repeat(200)}`, start: 200, end: 201 });
});
it('位置总是指着引文', () => {
  const text = fc.string({ maxLength: 60, unit: fc.constantFrom(...'甲乙。！\n  x\u{20000}') });
  fc.assert(
    fc.property(text, fc.nat(59), fc.integer({ min: 1, max: 9 }), (whole, at, length) => {
      const quote = whole.slice(at, at + length);
      if (quote.trim() !== quote || quote === '' || !quote.isWellFormed()) return;
      const found = passageAround(whole, quote)!;
      expect(found.text.slice(found.start, found.end)).toBe(quote);
    }),
  );
});
