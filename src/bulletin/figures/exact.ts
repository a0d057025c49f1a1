/** Exact numbers: what is printed is divided once, on counts, and rounded half up once. Source: contracts.md 5.14. Pure. */

/** numerator ÷ denominator; the denominator is positive. */
export interface Exact {
  n: bigint;
  d: bigint;
}

/** A number as it is written in decimals: 0.1 is one tenth. Throws RangeError for what is not finite. */
export function exactOf(value: number): Exact {
  if (!Number.isFinite(value)) throw new RangeError(`not a number: ${value}`);
  const text = Number.isInteger(value) ? value.toFixed(0) : value.toFixed(6).replace(/0+$/, '');
  const places = text.includes('.') ? text.length - text.indexOf('.') - 1 : 0;
  return { n: BigInt(text.replace('.', '')), d: 10n ** BigInt(places) };
}

export const plus = (a: Exact, b: Exact): Exact => ({ n: a.n * b.d + b.n * a.d, d: a.d * b.d });

/** The quotient of two; null when the second is zero. */
export function quotient(a: Exact, b: Exact): Exact | null {
  if (b.n === 0n) return null;
  const sign = b.n < 0n ? -1n : 1n;
  return { n: sign * a.n * b.d, d: sign * a.d * b.n };
}

export const times100 = ({ n, d }: Exact): Exact => ({ n: n * 100n, d });
export const minus = (a: Exact, b: Exact): Exact => plus(a, { n: -b.n, d: b.d });

/** Rounded half up (away from zero below it) to so many decimals; exact itself. */
export function rounded({ n, d }: Exact, decimals: number): Exact {
  const scale = 10n ** BigInt(decimals);
  const positive = n < 0n ? -n : n;
  const units = (2n * positive * scale + d) / (2n * d);
  return { n: n < 0n ? -units : units, d: scale };
}

/** Decimals of a number that has no more of them than asked; trailing zeros kept. */
export function decimalText(value: Exact, decimals: number): string {
  const { n, d } = rounded(value, decimals);
  const digits = (n < 0n ? -n : n).toString().padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const sign = n < 0n ? '-' : '';
  return decimals === 0 || d === 1n ? `${sign}${whole}` : `${sign}${whole}.${digits.slice(-decimals)}`;
}

export const isZero = ({ n }: Exact) => n === 0n;

const DIGITS = '零一二三四五六七八九';

/** A count up to 9999 in Chinese numerals: 三, 十二, 一百零五. */
export function chineseNumeral(value: number): string {
  if (value < 0 || value > 9999 || !Number.isInteger(value)) throw new RangeError(`no numeral for ${value}`);
  if (value === 0) return DIGITS[0]!;
  let text = '';
  let isGap = false;
  for (const [unit, sign] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(value / unit) % 10;
    if (digit === 0) {
      isGap = text !== '';
      continue;
    }
    text += `${isGap ? '零' : ''}${DIGITS[digit]}${sign}`;
    isGap = false;
  }
  return text.startsWith('一十') ? text.slice(1) : text;
}
