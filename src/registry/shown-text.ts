/** Foreign text in a sentence of ours: one short line without control or direction characters. `limit`: most characters. */
export function shownText(text: string, limit = 40): string {
  const line = text
    .slice(0, 4 * limit)
    .replace(/[\p{C}\s]+/gu, ' ')
    .trim();
  return line.length > limit ? `${line.slice(0, limit)}…` : line;
}
