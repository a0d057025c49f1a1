/** How easily one character is typed or read for another: by sound (input methods) or by shape (copying, scanning). */
import table from '../tables/characters.json' with { type: 'json' };
import { soundGroup, syllablesOf } from './sounds.ts';

export type Likeness = 'sound' | 'near-sound' | 'shape';

/** Strokes in writing order, one letter each. */
const strokes = new Map<number, string>(table.strokes.split(' ').map((entry) => [entry.charCodeAt(0), entry.slice(1)]));

/** Answers so far; pairs asked for repeat. */
const remembered = new Map<number, Likeness | null>();
const REMEMBERED = 20_000;

/** Kind of likeness between two (folded) characters; null when nobody would take one for the other. Equal characters: `sound`. */
export function likeness(a: number, b: number): Likeness | null {
  const key = a * 65536 + b;
  const known = remembered.get(key);
  if (known !== undefined) return known;
  if (remembered.size >= REMEMBERED) remembered.clear();
  const answer = compare(a, b);
  remembered.set(key, answer);
  return answer;
}

function compare(a: number, b: number): Likeness | null {
  const left = syllablesOf(a);
  const right = syllablesOf(b);
  if (left.some((x) => right.includes(x))) return 'sound';
  if (shapeAlike(a, b)) return 'shape';
  return left.some((x) => right.some((y) => soundGroup(x) === soundGroup(y))) ? 'near-sound' : null;
}

/** True when the strokes of one are nearly those of the other, or one holds the other whole (直/值, 予/矛). */
export function shapeAlike(a: number, b: number): boolean {
  const x = strokes.get(a);
  const y = strokes.get(b);
  if (x === undefined || y === undefined) return false;
  const [short, long] = x.length <= y.length ? [x, y] : [y, x];
  const extra = long.length - short.length;
  if (extra > 4) return false;
  // The same stroke letters stand in many unlike characters of few strokes, so those must agree nearly whole.
  const allowed = long.length <= 6 ? 1 : long.length <= 10 ? 2 : 3;
  if (short.length >= 4 && (long.startsWith(short) || long.endsWith(short))) return true;
  return extra <= allowed && distance(short, long, allowed) <= allowed;
}

/** Edit distance of two stroke sequences, given up above `limit`. */
function distance(a: string, b: string, limit: number): number {
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    let best = i;
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      const value = Math.min(previous[j]! + 1, current[j - 1]! + 1, previous[j - 1]! + cost);
      current[j] = value;
      if (value < best) best = value;
    }
    if (best > limit) return limit + 1;
    previous = current;
  }
  return previous[b.length]!;
}
