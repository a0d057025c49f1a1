import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MarkKind, TextMark } from '../marks.ts';
import { mergeMarks } from './merge.ts';

const mark = (start: number, end: number, rule: string, kind: MarkKind = 'typo'): TextMark => ({
  kind,
  severity: 'hint',
  start,
  end,
  quote: '',
  suggestion: null,
  rule,
  message: '',
  confidence: 0.9,
});
const rules = (marks: readonly TextMark[]) => marks.map((one) => one.rule);

describe('两层的标记合并', () => {
  it('词库的标记优先，碰到它的统计标记不再出现', () => {
    expect(rules(mergeMarks([mark(2, 6, 'pack')], [mark(5, 7, 'spelling'), mark(6, 7, 'spelling')]))).toEqual(['pack', 'spelling']);
  });
  it('格式标记只在同一处时优先', () => {
    const form = mark(0, 20, 'form', 'punctuation');
    expect(rules(mergeMarks([form], [mark(3, 4, 'spelling')]))).toEqual(['form', 'spelling']);
    expect(rules(mergeMarks([form], [mark(0, 20, 'spelling')]))).toEqual(['form']);
  });
  it('与逐一比较的结果相同', () => {
    const span = fc.tuple(fc.nat(30), fc.integer({ min: 1, max: 6 })).map(([start, length]) => [start, start + length] as const);
    fc.assert(
      fc.property(fc.array(span, { maxLength: 8 }), fc.array(span, { maxLength: 8 }), (packs, found) => {
        const fixed = packs.map(([start, end]) => mark(start, end, 'pack'));
        const statistical = found.map(([start, end]) => mark(start, end, 'spelling')).sort((a, b) => a.start - b.start);
        const kept = mergeMarks(fixed, statistical).filter((one) => one.rule === 'spelling');
        const free = statistical.filter((s) => !fixed.some((f) => f.start < s.end && s.start < f.end));
        const expected: TextMark[] = [];
        for (const one of free) if (one.start >= (expected.at(-1)?.end ?? 0)) expected.push(one);
        expect(kept).toEqual(expected);
      }),
    );
  });
});
