/** The characters of GB 2312: the set simplified texts are written with. Source: GB/T 2312-1980, rows 16 to 87. */

/** Characters of both levels (6,763), or of the first level only (3,755 common ones). */
export function simplifiedSet({ commonOnly = false }: { commonOnly?: boolean } = {}): Set<string> {
  const last = commonOnly ? 0xd7 : 0xf7;
  const bytes: number[] = [];
  for (let row = 0xb0; row <= last; row++) for (let cell = 0xa1; cell <= 0xfe; cell++) bytes.push(row, cell);
  const text = new TextDecoder('gb2312').decode(Uint8Array.from(bytes));
  // Row 55 ends with five empty cells, which decode to private-use or replacement characters.
  return new Set([...text].filter((c) => c >= '\u4e00' && c <= '\u9fff'));
}
