/** A fixed draw among addresses: which pages of a site are read again for the sampling checks, which then draw among them by their own seed. */

/** Up to `size` of the items in an order that follows from their addresses and the salt alone. */
export function drawnPages<T extends { url: string }>(items: readonly T[], size: number, salt: string): T[] {
  const ranked = items.map((item) => ({ item, rank: rankOf(salt + item.url) }));
  ranked.sort((a, b) => a.rank - b.rank || (a.item.url < b.item.url ? -1 : 1));
  return ranked.slice(0, size).map(({ item }) => item);
}

/** FNV-1a with a final mix: cheap enough for every page of a large site. */
function rankOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}
