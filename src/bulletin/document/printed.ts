/** A bulletin in the order it is printed, with its numbering: what every renderer writes and a file that is read again is compared with. */
import { chineseNumeral } from '../figures/exact.ts';
import { type Annex, type Bulletin, type Run, textOf } from './model.ts';

export type LineStyle = 'heading' | 'body' | 'attachments' | 'signature' | 'date' | 'note';

export interface PrintedLine {
  style: LineStyle;
  /** （一）信息更新不及时。 at the beginning, in its own type. */
  lead: { level: 2 | 3; text: string } | null;
  runs: readonly Run[];
}

export interface PrintedBulletin {
  marks: string[];
  number: string | null;
  title: string;
  addressees: string;
  lines: PrintedLine[];
  annexes: { label: string; title: string; annex: Annex }[];
  imprint: PrintedImprint | null;
}

/** 版记. Source: GB/T 9704-2012 7.4. */
export interface PrintedImprint {
  /** Null: sent to nobody else. */
  copies: string | null;
  printer: string;
  /** 2026年11月23日印发. */
  date: string;
}

export function printed(bulletin: Bulletin): PrintedBulletin {
  const annexes = bulletin.annexes.map((annex, i) => ({
    label: bulletin.annexes.length === 1 ? '附件' : `附件${i + 1}`,
    title: textOf(annex.title),
    annex,
  }));
  const line = (style: LineStyle, runs: readonly Run[]): PrintedLine => ({ style, lead: null, runs });
  const attachments = annexes.map(({ title }, i) => line('attachments', [{ text: annexes.length === 1 ? title : `${i + 1}．${title}` }]));
  return {
    marks: bulletin.marks.map(textOf),
    number: bulletin.issue.number ?? null,
    title: textOf(bulletin.title),
    addressees: textOf(bulletin.addressees),
    lines: [
      ...numbered(bulletin),
      ...attachments,
      ...bulletin.signature.map((runs) => line('signature', runs)),
      line('date', bulletin.date),
      ...bulletin.notes.map((runs) => line('note', runs)),
    ],
    annexes,
    imprint: bulletin.imprint === null ? null : imprintOf(bulletin.imprint),
  };
}

function imprintOf({ copies, printer, date }: NonNullable<Bulletin['imprint']>): PrintedImprint {
  return { copies: copies.length === 0 ? null : textOf(copies), printer: textOf(printer), date: `${textOf(date)}印发` };
}

/** The text with 一、（一）1. in front of its headings. */
function numbered({ blocks }: Bulletin): PrintedLine[] {
  const marks = headingMarks(blocks);
  return blocks.map((block, at): PrintedLine => {
    const mark = marks[at]!;
    if (block.type === 'heading') return { style: 'heading', lead: null, runs: [{ text: mark }, ...block.runs] };
    if (block.lead === undefined) return { style: 'body', lead: null, runs: block.runs };
    const { level, runs } = block.lead;
    const text = `${mark}${textOf(runs)}${block.runs.length > 0 ? '。' : ''}`;
    return { style: 'body', lead: { level: level === 2 ? 2 : 3, text }, runs: block.runs };
  });
}

/** 一、 （一） 1． for each block with a heading, '' for the others. Source: GB/T 9704-2012 7.3.3. */
export function headingMarks(blocks: Bulletin['blocks']): string[] {
  const counts = [0, 0, 0];
  return blocks.map((block) => {
    if (block.type === 'heading') {
      counts.splice(0, 3, counts[0]! + 1, 0, 0);
      return `${chineseNumeral(counts[0]!)}、`;
    }
    if (block.lead === undefined) return '';
    if (block.lead.level === 2) {
      counts.splice(1, 2, counts[1]! + 1, 0);
      return `（${chineseNumeral(counts[1]!)}）`;
    }
    counts[2]!++;
    return `${counts[2]}．`;
  });
}
