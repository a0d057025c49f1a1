/**
 * Account code (政务新媒体标识码), 16 characters: reporting unit (10), letters of the platform, running number (4).
 * Source: guidelines.md 2.2. Only the letters WX are confirmed; others are accepted as they come.
 */
import { shownText } from '../shown-text.ts';

export interface AccountCode {
  /** Canonical spelling: half-width, `bm` in lower case, the other letters in upper case. Text: leading zeros count. */
  code: string;
  /** First six characters: division or ministry. */
  division: string;
  /** First ten characters: the reporting unit. */
  unit: string;
  platform: string;
  /** Running number of the unit on that platform. */
  number: string;
}

const SHAPE = /^((\d{6}|bm\d{4})(?:M\d{3}|\d{4}))([A-Z]{2,3})(\d{4})$/;

/** Reads an account code as people type it; null when the text is none. */
export function parseAccountCode(text: string): AccountCode | null {
  const code = text.slice(0, 100).normalize('NFKC').replace(/\s+/g, '').toUpperCase().replace(/^BM/, 'bm');
  const match = SHAPE.exec(code);
  if (!match) return null;
  const [, unit, division, platform, number] = match;
  return { code, division: division!, unit: unit!, platform: platform!, number: number! };
}

/** Why a text is no account code, one Chinese sentence. */
export function accountCodeProblem(text: string): string {
  return `账号标识码“${shownText(text)}”不合规范，应为16位：10位单位代码、2至3位平台字母、4位序号（如 430200M029WX0004）`;
}
