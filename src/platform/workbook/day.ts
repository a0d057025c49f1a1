/** Days as people write them into tables. */

/** `YYYY-MM-DD` of 2026-1-5, 2026/1/5, 2026.1.5, 2026年1月5日, a time of day after it left aside; null when it is no day. */
export function readDay(text: string): string | null {
  const parts = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[T ]\d{1,2}:\d{2}(?::\d{2})?)?$/.exec(text);
  if (parts === null) return null;
  const day = `${parts[1]}-${parts[2]!.padStart(2, '0')}-${parts[3]!.padStart(2, '0')}`;
  const ms = Date.parse(`${day}T00:00:00Z`);
  // 2026-02-30 would roll over to March.
  return Number.isNaN(ms) || new Date(ms).toISOString().slice(0, 10) !== day ? null : day;
}
