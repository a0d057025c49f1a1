/** Numbers that identify a person: their own rules, without context. Source: GB 11643-1999, ISO/IEC 7812-1. */

/** Province codes of GB/T 2260, with 81 to 83 and the foreigners' permit codes. */
const PROVINCES = new Set(
  [
    11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46, 50, 51, 52, 53, 54, 61, 62, 63, 64, 65, 71, 81, 82,
    83,
  ].map(String),
);
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = '10X98765432';

/** True for an identity number of 18 characters whose division, date and check character agree. */
export function isIdentityNumber(text: string): boolean {
  if (!/^\d{17}[\dXx]$/.test(text) || !isDivision(text) || !isBirthDate(text.slice(6, 14))) return false;
  let sum = 0;
  for (let i = 0; i < 17; i++) sum += Number(text[i]) * WEIGHTS[i]!;
  return CHECKS[sum % 11] === text[17]!.toUpperCase();
}

/** True for an identity number of 15 digits (until 2013) whose division and date agree; it has no check digit. */
export function isOldIdentityNumber(text: string): boolean {
  return /^\d{15}$/.test(text) && isDivision(text) && isBirthDate(`19${text.slice(6, 12)}`);
}

/** True for a bank card number: issuer's range, length and Luhn digit. */
export function isBankCard(text: string): boolean {
  if (!/^(?:62\d{14,17}|4\d{15}|5[1-5]\d{14}|3[47]\d{13}|35\d{14}|9[5-9]\d{14,17}|60\d{14,17})$/.test(text)) return false;
  let sum = 0;
  for (let i = 0; i < text.length; i++) {
    let digit = Number(text[text.length - 1 - i]);
    if (i % 2 === 1) digit = digit > 4 ? digit * 2 - 9 : digit * 2;
    sum += digit;
  }
  return sum % 10 === 0 && !/^(\d)\1+$/.test(text);
}

/** True for a number of a mobile phone in use in the mainland: the first three digits are assigned. */
export function isMobile(text: string): boolean {
  return /^1(?:3\d|4[014-9]|5[0-35-9]|6[2567]|7[0-8]|8\d|9[0-35-9])\d{8}$/.test(text);
}

/** True for a passport number: ordinary (E, G and two letters), public and diplomatic ones. */
export function isPassport(text: string): boolean {
  return /^(?:E[A-HJ-NP-Z]\d{7}|[EGDSP]\d{8}|1[45]\d{7})$/.test(text);
}

/** First six and last four of fifteen characters and more, three and four of a mobile number, one and two of others. Source: contracts.md 5.10. */
export function mask(text: string): string {
  const [head, tail] = text.length >= 15 ? [6, 4] : /^1\d{10}$/.test(text) ? [3, 4] : [1, 2];
  if (text.length <= head + tail) return text.length <= 1 ? '*' : text[0] + '*'.repeat(text.length - 1);
  return text.slice(0, head) + '*'.repeat(text.length - head - tail) + text.slice(text.length - tail);
}

function isDivision(text: string): boolean {
  return PROVINCES.has(text.slice(0, 2)) && text.slice(2, 6) !== '0000';
}

function isBirthDate(text: string): boolean {
  const [year, month, day] = [Number(text.slice(0, 4)), Number(text.slice(4, 6)), Number(text.slice(6, 8))];
  if (year < 1890 || year > 2099 || month < 1 || month > 12 || day < 1) return false;
  const days = [31, year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return day <= days[month - 1]!;
}
