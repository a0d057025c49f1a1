/**
 * Site code (网站标识码): ten characters, the first six name the organising unit, the last four are a running number.
 * Source: guidelines.md 2.1 (shape seen on official lists; no check digit is known).
 */
import { InputError } from '../../platform/index.ts';
import { shownText } from '../shown-text.ts';

export interface SiteCode {
  /** Canonical spelling: half-width, `bm` in lower case. Text, never a number: leading zeros count. */
  code: string;
  /** First six characters: the organising unit. */
  unit: string;
  /** `area`: an administrative division or a zone with such a code; `ministry`: a body of the State Council (bm…). */
  kind: 'area' | 'ministry';
  /** Running number of the unit; 0001 does not mark the portal. */
  number: string;
  /** Chinese sentence when the unit is not in the table given; local codes exist, so it is no error. Null otherwise. */
  warning: string | null;
}

const SHAPE = /^(\d{6}|bm\d{4})(\d{4})$/;

/**
 * Reads a site code as people type it (full-width digits, spaces, BM). Throws InputError when it is none.
 * `units`: known first six characters, from the division table and local additions; left out, no warning is given.
 */
export function readSiteCode(text: string, units?: ReadonlySet<string>): SiteCode {
  const parsed = parseSiteCode(text);
  if (!parsed) {
    throw new InputError(siteCodeProblem(text), { code: 'site-code-malformed', details: { text: shownText(text) } });
  }
  const known = units === undefined || units.has(parsed.unit);
  return known ? parsed : { ...parsed, warning: `标识码 ${parsed.code} 的前6位 ${parsed.unit} 不在区划与部门代码表中，请核对` };
}

/** As `readSiteCode`, null when the text is no site code. */
export function parseSiteCode(text: string): SiteCode | null {
  const code = text.slice(0, 100).normalize('NFKC').replace(/\s+/g, '').toLowerCase();
  const match = SHAPE.exec(code);
  if (!match) return null;
  const [, unit, number] = match;
  return { code, unit: unit!, kind: unit!.startsWith('bm') ? 'ministry' : 'area', number: number!, warning: null };
}

/** Why a text is no site code, one Chinese sentence. */
export function siteCodeProblem(text: string): string {
  return `网站标识码“${shownText(text)}”不合规范，应为10位：6位数字或bm加4位数字，再加4位序号`;
}
