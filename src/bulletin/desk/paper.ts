/** What stands on the paper beside the blocks that people edit: numbers of headings, the list of annexes and their tables. */
import type { Work } from '../../platform/server.ts';
import { type Annex, type Run, textOf } from '../document/model.ts';
import { headingMarks, printed } from '../document/printed.ts';
import { publicEdition } from '../document/public-edition.ts';
import { headerCells } from '../render/header.ts';
import { bulletinOfDraft } from './draft.ts';
import { shownDraft } from './drafts.ts';

export interface PaperAnnex {
  /** 附件1. */
  label: string;
  isLandscape: boolean;
  isInternal: boolean;
  /** One row of cells, or two where columns stand under a common heading. */
  head: { text: string; columns: number; rows: number }[][];
  aligns: ('left' | 'center')[];
  rows: string[][];
  /** The first cell stands over two columns; null: no total. */
  total: string[] | null;
}

export interface Paper {
  number: string | null;
  /** 一、 （一） 1． by block. */
  marks: { blockId: string; text: string }[];
  /** After the text: 1．不合格的政府网站名单. */
  attachments: string[];
  annexes: PaperAnnex[];
  /** False: nothing of it is internal, the public edition is the whole. */
  hasPublicEdition: boolean;
}

/** The paper of a bulletin as it stands. Throws NotFoundError. */
export async function bulletinPaper(work: Pick<Work, 'tx'>, id: string): Promise<Paper> {
  const draft = await shownDraft(work, id);
  const bulletin = bulletinOfDraft(draft);
  const { number, lines, annexes } = printed(bulletin);
  const prose = draft.blocks.filter(({ role }) => role === 'heading' || role === 'paragraph');
  const marks = headingMarks(bulletin.blocks);
  return {
    number,
    marks: prose.flatMap((row, at) => (marks[at] === '' ? [] : [{ blockId: row.id, text: marks[at]! }])),
    attachments: lines.flatMap(({ style, runs }) => (style === 'attachments' ? [textOf(runs)] : [])),
    annexes: annexes.map(({ label, annex }) => ({ label, ...annexOf(annex) })),
    hasPublicEdition: publicEdition(bulletin) !== null,
  };
}

function annexOf({ isLandscape, isInternal, table: { columns, rows, total } }: Annex): Omit<PaperAnnex, 'label'> {
  const words = (cells: readonly (readonly Run[])[]) => cells.map(textOf);
  return {
    ...{ isLandscape, isInternal: isInternal === true, aligns: columns.map(({ align }) => align) },
    head: headerCells(columns).map((cells) => cells.filter(({ isContinued }) => !isContinued)),
    rows: rows.map(words),
    total: total && [textOf(total[0] ?? []), ...words(total.slice(2))],
  };
}
