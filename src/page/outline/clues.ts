/**
 * What a text could hold, told by its characters in one pass. Each clue is a set of characters of which a kind of
 * wording needs at least one: where the clue is missing, the patterns for that wording are not tried at all.
 */
import { Codes } from '../html/codes.ts';

/** One bit each. */
export const CLUE = {
  /** Blanks other than single spaces: to be made plain. */
  untidy: 1,
  /** A date in any writing. */
  date: 2,
  /** 时间, 日期. */
  when: 4,
  /** 位置, 当前. */
  crumb: 8,
  /** 来源, 出处, 发布, 稿, 机关, 部门, 提供. */
  source: 16,
  /** 暂无, 建设中, 敬请期待, no data. */
  empty: 32,
  /** 标题, 主题. */
  topic: 64,
  /** 来信, 留言, 写信, 提交, 咨询 … before 时间, 日期 or 于. */
  message: 128,
  /** 时间, 日期, 于. */
  moment: 256,
  /** ICP备, 公网安备, 标识码, 版权所有, copyright, all rights reserved. */
  foot: 512,
  /** Characters of wrong decodings. */
  suspect: 1024,
  /** A full date in any writing: the start of a year. */
  year: 2048,
  /** Full-width digits and colons. */
  wide: 4096,
} as const;

const table = new Uint16Array(0x10000);

function mark(clue: number, characters: string): void {
  for (let i = 0; i < characters.length; i++) table[characters.charCodeAt(i)]! |= clue;
}

function markRange(clue: number, from: number, to: number): void {
  for (let c = from; c <= to; c++) table[c]! |= clue;
}

mark(CLUE.untidy, '\0\t\n\v\f\r\u00a0\u00ad\u1680\u2028\u2029\u202f\u205f\u2060\u3000\ufeff');
markRange(CLUE.untidy, 0x2000, 0x200d);
mark(CLUE.date, '0123456789０１２３４５６７８９〇○零九月');
mark(CLUE.when, '时日');
mark(CLUE.crumb, '位当');
mark(CLUE.source, '源处布稿关门供');
mark(CLUE.empty, '无没未中待oO');
mark(CLUE.topic, '题');
mark(CLUE.message, '信言交询问件求映记诉政访');
mark(CLUE.moment, '间期于');
mark(CLUE.foot, '备码权©rR');
mark(CLUE.suspect, '\ufffd锟烫屯鏀鐨涓浜鍏淇鍙缃浼鏂锛銆绠鏈宸閫棣');
markRange(CLUE.suspect, 0xb0, 0xf7);

/** Not a clue: a character that is one only beside the one before it. */
const PAIRED = 0x8000;
mark(PAIRED, ' 90O〇○零Ｏ九');
markRange(CLUE.year, 0xff10, 0xff19);
markRange(CLUE.wide, 0xff10, 0xff1a);

/** The clue of a character of `PAIRED` by the one before it. */
function pairClue(before: number, c: number): number {
  if (c === 32) return before === 32 ? CLUE.untidy : 0;
  if (before === 49) return c === 57 ? CLUE.year : 0;
  if (before === 50) return c === 48 ? CLUE.year : 0;
  // 一九, 二〇
  return before === 0x4e00 || before === 0x4e8c ? CLUE.year : 0;
}

const characters = new Codes();

/** All clues of a text. */
export function cluesOf(text: string): number {
  const codes = characters.of(text);
  const { length } = text;
  let clues = 0;
  let before = 0;
  for (let i = 0; i < length; i++) {
    const c = codes[i]!;
    const found = table[c]!;
    clues |= found;
    if ((found & PAIRED) !== 0) clues |= pairClue(before, c);
    before = c;
  }
  return clues & ~PAIRED;
}
