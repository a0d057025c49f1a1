/**
 * Random draws that anybody can repeat: the order follows from a seed that is told with the result, never from dice.
 * Source: 2019-19 part 2 (随机抽查…，不足则查全部), which names no way of drawing.
 */
import { createHash } from 'node:crypto';

/** Up to `size` of the items, the same for the same seed and keys whatever their order; all of them when there are no more. */
export function drawn<T>(items: readonly T[], size: number, seed: string, keyOf: (item: T) => string): T[] {
  return items
    .map((item) => ({ item, key: keyOf(item), rank: rankOf(seed, keyOf(item)) }))
    .sort((a, b) => (a.rank === b.rank ? (a.key < b.key ? -1 : 1) : a.rank < b.rank ? -1 : 1))
    .slice(0, size)
    .map(({ item }) => item);
}

/** Seed of a site's draw on a day: a later day draws others. */
export function drawSeed(homeUrl: string, asOf: string): string {
  return `${asOf} ${homeUrl}`;
}

function rankOf(seed: string, key: string): string {
  return createHash('sha256').update(`${seed}\n${key}`).digest('hex');
}
