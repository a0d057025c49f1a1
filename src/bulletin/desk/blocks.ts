/** A draft as rows that people edit one by one: every stretch of the bulletin but its tables, which come from the results alone. Pure. */
import type { Bulletin, Run } from '../document/model.ts';

export const BLOCK_ROLES = [
  'mark',
  'title',
  'addressees',
  'heading',
  'paragraph',
  'signature',
  'date',
  'note',
  'annex-title',
  'annex-above',
  'annex-below',
  'copies',
  'printer',
  'printed-on',
] as const;
export type BlockRole = (typeof BLOCK_ROLES)[number];

export interface Lead {
  level: number;
  runs: Run[];
}

/** One row. */
export interface DraftBlock {
  role: BlockRole;
  /** Which annex, from 0; null: none. */
  annex: number | null;
  lead: Lead | null;
  runs: Run[];
  isInternal: boolean;
}

/** The rows of a bulletin, in the order in which it is read. */
export function blocksOf({ marks, title, addressees, blocks, signature, date, notes, annexes, imprint }: Bulletin): DraftBlock[] {
  const row = (role: BlockRole, runs: Run[], more: Partial<DraftBlock> = {}): DraftBlock => ({
    ...{ role, annex: null, lead: null, runs, isInternal: false },
    ...more,
  });
  return [
    ...marks.map((runs) => row('mark', runs)),
    row('title', title),
    row('addressees', addressees),
    ...blocks.map((block) => {
      const isInternal = block.isInternal === true;
      if (block.type === 'heading') return row('heading', block.runs, { isInternal });
      return row('paragraph', block.runs, { lead: block.lead ?? null, isInternal });
    }),
    ...signature.map((runs) => row('signature', runs)),
    row('date', date),
    ...notes.map((runs) => row('note', runs)),
    ...annexes.flatMap((annex, at) => [
      row('annex-title', annex.title, { annex: at, isInternal: annex.isInternal === true }),
      row('annex-above', annex.above, { annex: at }),
      row('annex-below', annex.below, { annex: at }),
    ]),
    ...(imprint === null ? [] : [row('copies', imprint.copies), row('printer', imprint.printer), row('printed-on', imprint.date)]),
  ];
}

/** The bulletin that the rows make, tables and all else as composed. */
export function bulletinOf(composed: Bulletin, rows: readonly DraftBlock[]): Bulletin {
  const all = (role: BlockRole) => rows.flatMap((row) => (row.role === role ? [row.runs] : []));
  const only = (role: BlockRole) => all(role)[0] ?? [];
  const ofAnnex = (role: BlockRole, at: number) => rows.find((row) => row.role === role && row.annex === at) ?? null;
  return {
    ...composed,
    marks: all('mark'),
    title: only('title'),
    addressees: only('addressees'),
    blocks: rows.flatMap(({ role, lead, runs, isInternal }): Bulletin['blocks'] => {
      const mark = isInternal ? { isInternal: true as const } : {};
      if (role === 'heading') return [{ type: 'heading', runs, ...mark }];
      if (role !== 'paragraph') return [];
      return [{ type: 'paragraph', ...(lead === null ? {} : { lead }), runs, ...mark }];
    }),
    signature: all('signature'),
    date: only('date'),
    notes: all('note'),
    annexes: composed.annexes.map((annex, at) => ({
      ...annex,
      title: ofAnnex('annex-title', at)?.runs ?? annex.title,
      above: ofAnnex('annex-above', at)?.runs ?? annex.above,
      below: ofAnnex('annex-below', at)?.runs ?? annex.below,
    })),
    imprint: composed.imprint === null ? null : { copies: only('copies'), printer: only('printer'), date: only('printed-on') },
  };
}

/** Row that a place of the checker stands in (see `placesOf`), and whether it is its heading; null: a cell of a table. */
export function rowOfPlace(place: string, rows: readonly DraftBlock[]): { at: number; isLead: boolean } | null {
  const [name = '', number = '0'] = place.split(':', 2);
  const index = Number(number);
  const isLead = name === 'lead';
  const roles: readonly string[] = isLead || name === 'block' ? ['heading', 'paragraph'] : [name];
  if (name === 'cell') return null;
  const matching = rows.flatMap((row, at) => (roles.includes(row.role) ? [{ row, at }] : []));
  const found = name.startsWith('annex-') ? matching.find(({ row }) => row.annex === index) : matching[index];
  return found === undefined ? null : { at: found.at, isLead };
}
