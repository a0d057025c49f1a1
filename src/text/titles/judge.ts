/** Titles of laws and regulations gone wrong, between title marks (《》) and behind the state's name in running text. */

import type { IntList } from '../match/int-list.ts';
import { align } from '../near/align.ts';
import { speaksOfWording } from '../near/quotation.ts';
import { weigh } from '../near/weigh.ts';
import { KIND, Kind } from '../normal/characters.ts';
import { type NormalText, sourceEnd, sourceStart } from '../normal/normalise.ts';
import { covers } from '../packs/validity.ts';
import type { Reading } from '../report.ts';
import type { Pairs } from '../tables/pairs.ts';
import { LONGEST_TITLE, STATE, type Title, type TitleIndex } from './index-of-titles.ts';

const OPEN = [0x300a, 0x3008];
const CLOSE = [0x300b, 0x3009];
/** What may follow the name of a law inside the marks, or stands for a draft or a version of it. */
const TAIL = /^(?:[(（〔].*|实施.*|施行.*|修正案.*|修订.*|释义.*|草案.*|若干.*|第.*|的.*|和.*|与.*|及.*|、.*|等.*)$/;
/** Drafts bear names of their own. */
const DRAFT = /草案|征求意见|送审稿|[(（](?:试行|暂行)/;
/** Words that come and go with the years: the older or newer name is no fault. */
const PASSING = /暂行|试行/g;
/** Names without the state's name are many; only long ones say by themselves what was meant. */
const SHORTEST_PLAIN = 5;
/** How much of the text behind the state's name is compared. */
const REACH = 16;
/** A replaced character like in nothing counts in names of national laws of this length. */
const SHORTEST_UNLIKE = 5;

interface Verdict {
  title: Title;
  /** Normal units. */
  start: number;
  end: number;
  confidence: number;
}

/** Marks titles between title marks. */
export function judgeMarkedTitles(reading: Reading, index: TitleIndex, pairs: Pairs): void {
  const { text } = reading;
  if ((text.seen & (1 << Kind.bookTitle)) === 0) return;
  const { units, length } = text;
  for (let i = 0; i < length; i++) {
    if (units[i] !== 0x300a && units[i] !== 0x3008) continue;
    const end = closing(text, i + 1);
    if (end < 0) continue;
    const verdict = judgeMarked(reading, index, pairs, i + 1, end);
    if (verdict) report(reading, verdict);
  }
}

/** Marks titles behind the state's name; `places` (triples: 0, start, end) are where it stands. */
export function judgeRunningTitles(reading: Reading, places: IntList, index: TitleIndex, pairs: Pairs): void {
  const { text } = reading;
  for (let i = 0; i < places.length; i += 3) {
    const start = places.data[i + 1]!;
    if (OPEN.includes(text.units[start - 1] ?? 0)) continue;
    const from = start + STATE.length;
    let to = from;
    while (to < text.length && to - from < REACH && KIND[text.units[to]!] === Kind.han) to++;
    const behind = slice(text, from, to);
    if (behind.length < 2 || index.knownPrefix(behind) > 0) continue;
    const verdicts: Verdict[] = [];
    for (const title of index.nearPrefix(behind)) {
      if (!covers(title.validity, reading.options)) continue;
      for (const alignment of align(text, title.written, 0, STATE.length, start, false)) {
        // 中华人民共和国司法机关: in running text a missing character leaves other words.
        if (alignment.edits[0]!.kind === 'missing') continue;
        const confidence = weigh(text, title.written, alignment, pairs);
        if (confidence >= 0.9) verdicts.push({ title, start, end: alignment.end, confidence });
      }
    }
    const best = verdicts.sort((a, b) => b.confidence - a.confidence || b.end - a.end || (a.title.core < b.title.core ? -1 : 1))[0];
    if (best) report(reading, best);
  }
}

/** Index of the mark that closes the title opened before `from`; -1 when another opens first or none follows in reach. */
function closing({ units, length }: NormalText, from: number): number {
  for (let i = from; i < length && i - from <= LONGEST_TITLE + STATE.length; i++) {
    if (CLOSE.includes(units[i]!)) return i;
    if (OPEN.includes(units[i]!) || KIND[units[i]!] === Kind.line) return -1;
  }
  return -1;
}

function judgeMarked({ text, options }: Reading, index: TitleIndex, pairs: Pairs, start: number, end: number): Verdict | null {
  const whole = slice(text, start, end);
  const national = whole.startsWith(STATE);
  const core = (national ? whole.slice(STATE.length) : whole).replace(/[(（].*$/, '');
  if (core.length < 2 || index.isKnown(core) || DRAFT.test(whole)) return null;
  const prefix = index.knownPrefix(core);
  if (prefix > 0 && TAIL.test(core.slice(prefix))) return null;
  const from = national ? start + STATE.length : start;
  const until = from + core.length;
  let best: Verdict | null = null;
  for (const title of index.near(core)) {
    if (!covers(title.validity, options) || title.core === core) continue;
    if (!national && title.core.length < SHORTEST_PLAIN) continue;
    const expression = national ? STATE + title.core : title.core;
    for (const alignment of align(text, expression, 0, 0, start, false)) {
      // A name without the state's name may be that of another law with one word less.
      if (alignment.end !== until || (!national && alignment.edits[0]!.kind === 'missing')) continue;
      let confidence = weigh(text, expression, alignment, pairs);
      if (confidence < 0.9) confidence = national && title.national && title.core.length >= SHORTEST_UNLIKE ? 0.75 : 0;
      if (confidence > 0 && (best === null || confidence > best.confidence)) best = { title, start, end: until, confidence };
    }
  }
  if (best || !national) return best;
  const [title, ...others] = index
    .byWord(core)
    .filter((candidate) => covers(candidate.validity, options) && candidate.core.replaceAll(PASSING, '') !== core.replaceAll(PASSING, ''));
  return title && others.length === 0 ? { title, start, end: until, confidence: 0.85 } : null;
}

function report({ text, report: hand }: Reading, { title, start, end, confidence }: Verdict): void {
  const [from, to] = [sourceStart(text, start), sourceEnd(text, end)];
  // Inside the marks a closing mark follows: the words around it may say that the title is quoted as wrong.
  if (speaksOfWording(text.source, from - 1, to + 1)) return;
  const written = text.source.slice(from, to);
  const suggestion = title.national && !written.startsWith(STATE) ? title.core : title.written;
  hand({
    kind: 'misstatement',
    severity: 'serious',
    rule: `misstatement.${title.pack}`,
    start: from,
    end: to,
    message: `法规名称有误，疑为“${suggestion}”`,
    suggestion,
    confidence,
  });
}

function slice({ units }: NormalText, from: number, to: number): string {
  return String.fromCharCode(...units.subarray(from, to));
}
