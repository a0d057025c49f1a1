/**
 * Marks of the text engine → findings: one per page and text, one for a text that many pages share.
 * Personal data never leaves in full. Source: contracts.md sections 5.4, 5.10.
 */

import type { TextBlock, TextMark } from '../../page/index.ts';
import { createTextEngine, type TextEngine } from '../../text/index.ts';
import type { CheckFinding } from './check.ts';

const SAMPLES = 10;

/** Marks of one kind that are one fault: the same text (or, with `byRule`, the same rule) on one page or in one shared block. */
export interface MarkGroup {
  /** The first of them, with its quote fit to be shown. */
  mark: TextMark;
  /** Its sentence, fit to be shown, without a full stop at its end. */
  reason: string;
  /** How often it stands there. */
  places: number;
  /** What every finding about it says: subject, page, quote, and count and samples when pages share it. */
  about: Pick<CheckFinding, 'subject' | 'url' | 'quote' | 'suggestion' | 'count' | 'samples'>;
}

/** Groups the marks that `wants` picks, in the order of the blocks. */
export function groupMarks(texts: readonly TextBlock[], wants: (mark: TextMark) => boolean, by: 'text' | 'rule' = 'text'): MarkGroup[] {
  const groups = new Map<string, { marks: TextMark[]; pages: string[]; pageCount: number }>();
  for (const block of texts) {
    const page = block.pages[0];
    if (page === undefined) continue;
    for (const raw of block.marks.filter(wants)) {
      const mark = shownMark(raw, block.text);
      const where = block.pageCount > 1 ? 'shared' : page;
      const key = [where, mark.rule, by === 'text' || block.pageCount > 1 ? mark.quote : ''].join('\n');
      const group = groups.get(key);
      if (!group) {
        groups.set(key, { marks: [mark], pages: [...block.pages], pageCount: block.pageCount });
        continue;
      }
      group.marks.push(mark);
      group.pages = [...new Set([...group.pages, ...block.pages])];
      group.pageCount = Math.max(group.pageCount, block.pageCount);
    }
  }
  return [...groups].map(([key, { marks, pages, pageCount }]) => {
    const mark = marks[0]!;
    return {
      mark,
      reason: mark.message.replace(/[。.]$/, ''),
      places: marks.length,
      about: {
        subject: key,
        url: pages[0]!,
        quote: mark.quote,
        ...(mark.suggestion === null ? {} : { suggestion: mark.suggestion }),
        ...(pageCount > 1 ? { count: pageCount, samples: pages.slice(0, SAMPLES) } : {}),
      },
    };
  });
}

/**
 * The first planted promotion (gambling, obscenity) in a piece of text: among the marks given, else read here; null when
 * there is none. Other signs of tampering (another script, inserted readings) say nothing about where a link leads.
 */
export function promotionIn(text: string, given?: readonly TextMark[]): { quote: string; topic: string } | null {
  const marks = given ?? (text.trim() === '' ? [] : textEngine().read(text.slice(0, LONGEST_READ), { kinds: ['tampering'] }));
  const mark = marks.find((one) => one.severity === 'serious' && PROMOTION_TOPICS.has(one.rule));
  return mark ? { quote: mark.quote, topic: PROMOTION_TOPICS.get(mark.rule)! } : null;
}

/** Rules of the text engine's packs that name what the regulation calls harmful, and what to call it. */
const PROMOTION_TOPICS = new Map([
  ['tampering.gambling', '赌博、博彩推广'],
  ['tampering.obscene', '色情、低俗推广'],
]);
const LONGEST_READ = 20_000;

let engine: TextEngine | null = null;
/** One engine for the thread: it only keeps buffers, the same text always gives the same marks. */
function textEngine(): TextEngine {
  engine ??= createTextEngine();
  return engine;
}

/** The mark with personal data masked, also inside its sentence. */
function shownMark(mark: TextMark, text: string): TextMark {
  if (mark.kind !== 'personal-data') return mark;
  const raw = text.slice(mark.start, mark.end);
  const quote = mark.quote.includes('*') ? mark.quote : masked(mark.quote);
  const message = raw === '' ? mark.message : mark.message.replaceAll(raw, quote);
  return { ...mark, quote, message };
}

/** Personal data fit to be shown: 15 characters and more keep six and four, mobile numbers three and four, others one and two. */
export function masked(text: string): string {
  const characters = [...text];
  const [head, tail] = characters.length >= 15 ? [6, 4] : /^1\d{10}$/.test(text) ? [3, 4] : [1, 2];
  if (characters.length <= head + tail) return '*'.repeat(characters.length);
  return [...characters.slice(0, head), ...characters.slice(head, -tail).fill('*'), ...characters.slice(-tail)].join('');
}
