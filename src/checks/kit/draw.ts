/**
 * Random draws that anybody can repeat: the order follows from a seed that is told with the result, never from dice.
 * Source: 2019-19 part 2 (随机抽查…，不足则查全部), which names no way of drawing.
 */
import { createHash } from 'node:crypto';

/** What can be drawn: an address, or anything that has one. */
type Drawable = string | { readonly url: string };

/** Up to `size` of the items, the same for the same seed and addresses whatever their order; all of them when there are no more. */
export function draw<T extends Drawable>(seed: string, items: readonly T[], size: number): T[] {
  return items
    .map((item) => ({ item, key: keyOf(item), rank: rankOf(seed, keyOf(item)) }))
    .sort((a, b) => (a.rank === b.rank ? (a.key < b.key ? -1 : 1) : a.rank < b.rank ? -1 : 1))
    .slice(0, size)
    .map(({ item }) => item);
}

/** Seed of a site's draws when nobody gives one: a later day draws others. */
export function defaultSeed(homeUrl: string, asOf: string): string {
  return `${asOf} ${homeUrl}`;
}

function keyOf(item: Drawable): string {
  return typeof item === 'string' ? item : item.url;
}

function rankOf(seed: string, key: string): string {
  return createHash('sha256').update(`${seed}\n${key}`).digest('hex');
}
