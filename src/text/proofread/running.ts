/**
 * Which parts of a page are running text. The statistical layer learned from sentences: in navigation, rolls of names,
 * tables of figures and cut headlines its doubts mean nothing, so these are blotted out, offsets unchanged.
 */
import { isHan } from '../spelling/characters.ts';

/** A line with fewer Chinese characters is a heading of a list, a name or a cell. */
const SHORTEST = 12;
/** Without any mark of a sentence it takes this many to be a headline rather than a row of names. */
const SHORTEST_HEADLINE = 16;
/** Least share of Chinese characters among those that are no space. */
const LEAST_HAN = 0.6;
const SENTENCE_MARK = /[，。；：！？,;:!?]/;
const GAP = /[\s|｜]+/;
/** A line of so many parts, as short as this on average, is a row of entries. */
const MOST_PARTS = 3;
const SHORT_PART = 6;
/** Four and more entries of one to four characters in a row: names, mostly. */
const ROLL = /(?:[\u4e00-\u9fa5·]{1,4}(?:[（(][^（()）\n]{1,12}[)）])?[、，,\s]{1,3}){3,200}[\u4e00-\u9fa5·]{1,4}(?![\u4e00-\u9fa5·])/g;
/** A headline cut by the page: its last characters are no words any more. */
const CUT = /[^\n]{1,6}(?:\.{3}|…)/g;

/** The text with everything but running text blotted out; as long as before, lines where they were. */
export function runningText(text: string): string {
  return text
    .split('\n')
    .map((line) => (isRunning(line) ? line.replace(ROLL, blot).replace(CUT, blot) : blot(line)))
    .join('\n');
}

/** Commas part sentences and mean nothing to the layer. */
const blot = (text: string) => '，'.repeat(text.length);

function isRunning(line: string): boolean {
  let han = 0;
  let visible = 0;
  for (let i = 0; i < line.length; i++) {
    const unit = line.charCodeAt(i);
    if (isHan(unit)) han++;
    if (unit > 0x20 && unit !== 0x3000 && unit !== 0xa0) visible++;
  }
  if (han < SHORTEST || han < visible * LEAST_HAN) return false;
  if (!SENTENCE_MARK.test(line)) {
    if (han < SHORTEST_HEADLINE) return false;
    const parts = line.trim().split(GAP).length;
    if (parts >= MOST_PARTS && han / parts <= SHORT_PART) return false;
  }
  return true;
}
