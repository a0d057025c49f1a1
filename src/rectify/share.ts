/** Shares as people read them: two decimals, rounded half up on whole numbers, with what they are made of. Pure. */

/** `99.77%（433/434）`; null when the whole is nothing. */
export function shareText(part: number, whole: number): string | null {
  if (whole === 0) return null;
  const hundredths = (BigInt(part) * 20_000n + BigInt(whole)) / (2n * BigInt(whole));
  return `${hundredths / 100n}.${String(hundredths % 100n).padStart(2, '0')}%（${part}/${whole}）`;
}
