/**
 * Which part of the targets a watcher of a place has. Targets fall into 64 parts by their number; a part is held for a while and
 * renewed, so that several watchers share the work and what one leaves is taken up by the others. Pure.
 */
export const SHARDS = 64;

export interface HeldShard {
  shard: number;
  holder: string;
}

/**
 * What a watcher should hold now, of `watchers` that live at its place: what it holds, less what is more than its share, and what
 * nobody holds up to its share. `living`: the parts that are held.
 */
export function takeShare(living: readonly HeldShard[], me: string, watchers: number): number[] {
  const share = Math.ceil(SHARDS / Math.max(1, watchers));
  const mine = living.filter(({ holder }) => holder === me).map(({ shard }) => shard);
  const taken = new Set(living.map(({ shard }) => shard));
  const free = Array.from({ length: SHARDS }, (_, shard) => shard).filter((shard) => !taken.has(shard));
  return [...mine.sort((a, b) => a - b).slice(0, share), ...free.slice(0, Math.max(0, share - mine.length))].sort((a, b) => a - b);
}
