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
  about: Pick<CheckFinding, 'subject' | 'url' | 'target' | 'quote' | 'suggestion' | 'count' | 'samples'>;
}

/** The same text in the same surroundings on so many pages stands in their template (or is one text published again). */
const SHARED_FROM_PAGES = 3;
/** Characters on either side that make surroundings. */
const SURROUNDINGS = 12;

/** Groups the marks that `wants` picks, in the order of the blocks. */
export function groupMarks(texts: readonly TextBlock[], wants: (mark: TextMark) => boolean, by: 'text' | 'rule' = 'text'): MarkGroup[] {
  const marked = texts.flatMap((block) =>
    block.marks.filter(wants).map((mark) => ({ block, raw: mark, mark: shownMark(mark, block.text) })),
  );
  const pagesOf = new Map<string, Sighting>();
  for (const { block, raw } of marked) {
    const key = surroundingsOf(block, raw);
    const seen: Sighting = pagesOf.get(key) ?? { pages: new Set(), pageCount: 0 };
    for (const page of block.pages) seen.pages.add(page);
    seen.pageCount = Math.max(seen.pageCount, block.pageCount, seen.pages.size);
    pagesOf.set(key, seen);
  }
  const groups = new Map<string, Group>();
  for (const { block, raw, mark } of marked) {
    const page = block.pages[0];
    if (page === undefined) continue;
    const seen = pagesOf.get(surroundingsOf(block, raw))!;
    const isShared = seen.pageCount >= SHARED_FROM_PAGES || block.pageCount > 1;
    const file = block.attachment === undefined ? [] : [block.attachment];
    const key = [...(isShared ? ['shared', mark.rule, mark.quote] : [page, mark.rule, by === 'text' ? mark.quote : '']), ...file].join(
      '\n',
    );
    const group: Group = groups.get(key) ?? { attachment: block.attachment, marks: [], pages: new Set(), pageCount: 1, joined: new Set() };
    groups.set(key, group);
    group.marks.push(mark);
    // Thousands of pages may share one footer: their pages are joined once, not once for each of its marks.
    if (group.joined.has(seen)) continue;
    group.joined.add(seen);
    for (const one of isShared ? seen.pages : block.pages) group.pages.add(one);
    group.pageCount = Math.max(group.pageCount, isShared ? seen.pageCount : 1, group.pages.size);
  }
  return [...groups].map(([subject, { attachment, marks, pages, pageCount }]) => {
    const mark = marks[0]!;
    const [url] = pages;
    return {
      mark,
      reason: mark.message.replace(/[。.]$/, ''),
      places: marks.length,
      about: {
        subject,
        url: url!,
        ...(attachment === undefined ? {} : { target: attachment }),
        quote: mark.quote,
        ...(mark.suggestion === null ? {} : { suggestion: mark.suggestion }),
        ...(pageCount > 1 ? { count: pageCount, samples: [...pages].slice(0, SAMPLES) } : {}),
      },
    };
  });
}

/** Pages that show one text in the same surroundings; `pageCount` may be more than the pages known by address. */
interface Sighting {
  pages: Set<string>;
  pageCount: number;
}

interface Group extends Sighting {
  /** Address of the attachment it stands in; undefined: in pages. */
  attachment: string | undefined;
  marks: TextMark[];
  joined: Set<Sighting>;
}

/** A mark with what stands around it, so that one footer on many pages is known again although their blocks differ. */
function surroundingsOf(block: TextBlock, mark: TextMark): string {
  return `${block.attachment ?? ''}\n${mark.rule}\n${block.text.slice(Math.max(0, mark.start - SURROUNDINGS), mark.end + SURROUNDINGS)}`;
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
