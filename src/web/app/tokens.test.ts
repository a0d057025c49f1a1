import { describe, expect, it } from 'vitest';
import { DARK, LIGHT, type Tokens } from './tokens.ts';

/** WCAG 2 contrast of two colours `#RRGGBB`. */
function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

type Pair = readonly [front: keyof Tokens, ground: keyof Tokens];
const TEXTS: Pair[] = [
  ...(['text', 'textSecondary', 'textTertiary', 'link'] as const).flatMap((front) =>
    (['container', 'layout'] as const).map((ground): Pair => [front, ground]),
  ),
  ['link', 'selected'],
  ['good', 'goodGround'],
  ['bad', 'badGround'],
  ['bad', 'container'],
  ['wait', 'waitGround'],
  ['wait', 'container'],
  ['none', 'noneGround'],
  ...(['markSerious', 'markOrdinary', 'markHint', 'markBound'] as const).map((ground): Pair => ['text', ground]),
];
const MARKS: Pair[] = [
  ['border', 'container'],
  ['focus', 'container'],
  ['focus', 'layout'],
  ...(['series1', 'series2', 'series3', 'series4'] as const).map((front): Pair => [front, 'container']),
];

describe.each([
  ['浅色', LIGHT],
  ['深色', DARK],
])('%s', (_, tokens) => {
  it.each(TEXTS)('文字 %s 在 %s 上不低于 4.5', (front, ground) => {
    expect(contrast(tokens[front], tokens[ground])).toBeGreaterThanOrEqual(4.5);
  });
  it.each(MARKS)('标记 %s 在 %s 上不低于 3', (front, ground) => {
    expect(contrast(tokens[front], tokens[ground])).toBeGreaterThanOrEqual(3);
  });
  it('白字在主按钮和顶栏上不低于 4.5', () => {
    for (const ground of ['main', 'mainHover', 'topBar'] as const)
      expect(contrast('#FFFFFF', tokens[ground]), ground).toBeGreaterThanOrEqual(4.5);
  });
});

it('算法与标准的例子一致', () => {
  expect(contrast('#000000', '#FFFFFF')).toBeCloseTo(21, 5);
  expect(contrast('#777777', '#FFFFFF')).toBeCloseTo(4.48, 2);
});
