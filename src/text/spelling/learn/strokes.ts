/** Characters of similar strokes, from the stroke orders of cnchar-order. */
import { createRequire } from 'node:module';
import { FIRST_HAN, LAST_HAN } from '../characters.ts';

/** A part shared by two characters makes them alike from this many strokes on, whatever the rest. */
const SHARED_STROKES = 6;
const SHARED_PART = 0.55;

interface Stroked {
  unit: number;
  strokes: string;
}

/** Rows by character (from FIRST_HAN on) of the characters it may be taken for; only meant ones are listed. */
export function similarStrokes(isMeant: (unit: number) => boolean): { start: Uint32Array; shapes: Uint16Array } {
  const require = createRequire(import.meta.url);
  const cnchar = require('cnchar') as { use(plugin: unknown): void; stroke(text: string, form: string): string[] };
  cnchar.use(require('cnchar-order'));
  const all: Stroked[] = [];
  for (let unit = FIRST_HAN; unit <= LAST_HAN; unit++) {
    const strokes = cnchar.stroke(String.fromCharCode(unit), 'order')?.[0];
    if (strokes && strokes.length > 1) all.push({ unit, strokes });
  }
  const meant = all.filter(({ unit }) => isMeant(unit));
  const rows = new Map<number, number[]>();
  for (const a of all)
    rows.set(
      a.unit,
      meant.filter((b) => a.unit !== b.unit && alike(a.strokes, b.strokes)).map((b) => b.unit),
    );
  const start = new Uint32Array(LAST_HAN - FIRST_HAN + 2);
  const shapes: number[] = [];
  for (let unit = FIRST_HAN; unit <= LAST_HAN; unit++) {
    for (const shape of rows.get(unit) ?? []) shapes.push(shape);
    start[unit - FIRST_HAN + 1] = shapes.length;
  }
  return { start, shapes: Uint16Array.from(shapes) };
}

function alike(s: string, t: string): boolean {
  const small = Math.min(s.length, t.length);
  const big = Math.max(s.length, t.length);
  if (small < big * 0.3) return false;
  let head = 0;
  while (head < small && s[head] === t[head]) head++;
  let tail = 0;
  while (tail < small - head && s[s.length - 1 - tail] === t[t.length - 1 - tail]) tail++;
  if (head === small || tail === small) return small > 2 || big < 5;
  if (tail >= SHARED_STROKES && tail >= big * SHARED_PART) return true;
  if (big - small > 2) return false;
  const slack = s.length <= 4 ? 0 : s.length <= 8 ? 1 : 2;
  if (Math.max(head, tail) >= big / 2 && head + tail >= big - slack - 2) return true;
  return head + tail + 6 >= big && distance(s, t, slack) <= slack;
}

function distance(a: string, b: string, max: number): number {
  let before = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++)
      row.push(Math.min(before[j]! + 1, row[j - 1]! + 1, before[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    if (Math.min(...row) > max) return max + 1;
    before = row;
  }
  return before[b.length]!;
}
