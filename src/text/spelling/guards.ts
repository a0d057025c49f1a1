/** Changes that are for people only, however likely: numbers, the sense of a rule, slogans in quotation marks, verse, names. */
import type { Candidate } from './candidates.ts';
import { isHan } from './characters.ts';
import type { Lexicon } from './lexicon.ts';
import { Mishap } from './proposals.ts';

const codes = (text: string) => new Set([...text].map((c) => c.charCodeAt(0)));
const NUMERALS = codes('〇零一二三四五六七八九十百千万亿两壹贰叁肆伍陆柒捌玖拾佰仟元角');
const OPPOSITES = new Set(
  '有不 不有 有无 无有 或和 和或 或与 与或 和与 与和 大小 小大 上下 下上 不可 可不 应可 可应 是不 不是 前后 后前 左右 右左 内外 外内 多少 少多 以不 必不 以下以上 以上以下'.split(
    ' ',
  ),
);
/** Characters that good writers use for each other; a rule list with its standard may still insist. */
const VARIANTS = ['做作', '他她它', '的地得', '帐账', '份分', '像象', '哪那'].map(codes);
/** Last characters of divisions. */
const DIVISIONS = codes('省市县区州');
const [OPEN, CLOSE] = ['“', '”'].map((c) => c.charCodeAt(0)) as [number, number];
const NEW_LINE = 10;
const VERSE_ENDS = codes('“”。\n');
const CLAUSE_ENDS = codes('，；！？');
/** Longest name or slogan between quotation marks that is left alone. */
const SHORT_QUOTATION = 9;
const LONGEST_VERSE = 120;
const REPEAT_REACH = 2000;

/** True when this change must not be reported at all. */
export function isGuarded(text: Uint16Array, start: number, end: number, suggestion: string): boolean {
  const quote = String.fromCharCode(...text.subarray(start, end));
  if (end - start === 1 && suggestion.length === 1 && (NUMERALS.has(text[start]!) || NUMERALS.has(suggestion.charCodeAt(0)))) return true;
  if (OPPOSITES.has(quote + suggestion)) return true;
  return inShortQuotation(text, start, end) || inVerse(text, start, end);
}

/**
 * True when a careful editor may well disagree: variants, a word whose characters form another word the other way round
 * (集聚, 聚集), a place name that lacks its last character, a repeated character of two words that meet (寄宿生 + 生活费). `at` is where the piece starts.
 */
export function isDebatable(text: Uint16Array, at: number, candidate: Candidate, lexicon: Lexicon): boolean {
  const { kind, start, end, suggestion, wordStart, wordEnd } = candidate;
  if (end - start === 1 && suggestion.length === 1) {
    // 重庆 stands well alone: what follows it (重庆时时彩) need not have been 市
    if (DIVISIONS.has(suggestion.charCodeAt(0)) && end === wordEnd && isWord(text, at + wordStart, at + start, lexicon)) return true;
    return VARIANTS.some((set) => set.has(text[at + start]!) && set.has(suggestion.charCodeAt(0)));
  }
  if (kind === Mishap.swapped) return isWord(text, at + wordStart, at + wordEnd, lexicon);
  if (kind !== Mishap.doubled) return false;
  for (let i = at + wordStart; i + 1 < at + wordEnd + 1 && i + 2 < text.length; i++) {
    if (text[i] !== text[i + 1]) continue;
    const ends = isWord(text, i - 1, i + 1, lexicon) || isWord(text, i - 2, i + 1, lexicon);
    const begins = isWord(text, i + 1, i + 3, lexicon) || isWord(text, i + 1, i + 4, lexicon);
    if (ends && begins) return true;
  }
  return false;
}

function isWord(text: Uint16Array, start: number, end: number, lexicon: Lexicon): boolean {
  if (start < 0 || end > text.length) return false;
  let node = 0;
  for (let i = start; i < end && node >= 0; i++) node = lexicon.child(node, text[i]!);
  return node > 0 && lexicon.wordAt[node]! >= 0;
}

/**
 * True when the wording with a neighbour on each side stands again nearby: a name or a term of the text, rarely a slip.
 * The text begins and ends as a paragraph does, so that it makes no difference what paragraphs stand around it.
 */
export function isRepeated(text: Uint16Array, start: number, end: number): boolean {
  const unit = (i: number) => (i < 0 || i >= text.length ? NEW_LINE : text[i]!);
  const from = start - 1;
  const length = end + 1 - from;
  const high = Math.min(text.length + 1 - length, from + REPEAT_REACH);
  for (let i = Math.max(-1, from - REPEAT_REACH); i <= high; i++) {
    if (i === from) continue;
    let same = 0;
    while (same < length && unit(i + same) === unit(from + same)) same++;
    if (same === length) return true;
  }
  return false;
}

function inShortQuotation(text: Uint16Array, start: number, end: number): boolean {
  let open = start - 1;
  while (open >= 0 && start - open <= SHORT_QUOTATION && text[open] !== OPEN && text[open] !== CLOSE) open--;
  if (text[open] !== OPEN) return false;
  let close = end;
  while (close < text.length && close - open <= SHORT_QUOTATION && text[close] !== CLOSE) close++;
  return text[close] === CLOSE && close - open <= SHORT_QUOTATION && !text.subarray(open, close).includes('，'.charCodeAt(0));
}

/** Lines of five or seven characters, all alike in length. */
function inVerse(text: Uint16Array, start: number, end: number): boolean {
  let from = start;
  while (from > 0 && start - from < LONGEST_VERSE && !VERSE_ENDS.has(text[from - 1]!)) from--;
  let to = end;
  while (to < text.length && to - end < LONGEST_VERSE && !VERSE_ENDS.has(text[to]!)) to++;
  const lengths: number[] = [];
  let length = 0;
  for (let i = from; i <= to; i++) {
    if (i < to && isHan(text[i]!)) length++;
    else if (i < to && !CLAUSE_ENDS.has(text[i]!)) return false;
    else {
      if (length > 0) lengths.push(length);
      length = 0;
    }
  }
  return lengths.length > 1 && (lengths[0] === 5 || lengths[0] === 7) && lengths.every((l) => l === lengths[0]);
}
