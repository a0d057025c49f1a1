/** 公开版: the bulletin without what is internal, as it was edited. Pure. */
import { type Block, type Bulletin, type Run, textOf } from './model.ts';

/** Says that something was left out. */
export const CUT_NOTE = '（本文有删减）';

/** Null when nothing of it is internal: then there is but one edition. */
export function publicEdition(bulletin: Bulletin): Bulletin | null {
  const { blocks, annexes, notes, issue } = bulletin;
  if (![...blocks, ...annexes].some(({ isInternal }) => isInternal)) return null;
  const kept = annexes.filter(({ isInternal }) => !isInternal);
  const numbers = new Map(kept.map((annex, i) => [annexes.indexOf(annex) + 1, i + 1]));
  const renumbered = (runs: readonly Run[]) => withAnnexes(runs, numbers);
  return {
    ...bulletin,
    issue: { ...issue, edition: 'public' },
    blocks: blocks.flatMap((block): Block[] => (block.isInternal ? [] : [{ ...block, runs: renumbered(block.runs) }])),
    annexes: kept,
    notes: notes.some((runs) => textOf(runs) === CUT_NOTE) ? notes : [...notes, [{ text: CUT_NOTE }]],
  };
}

/** References to annexes by their new numbers; one to an annex that is gone is left out with the brackets around it. */
function withAnnexes(runs: readonly Run[], numbers: ReadonlyMap<number, number>): Run[] {
  const isAlone = numbers.size === 1;
  const written: Run[] = [];
  let isAfterGone = false;
  for (const run of runs) {
    const { bound } = run;
    const text = isAfterGone ? run.text.replace(/^[）)]/u, '') : run.text;
    isAfterGone = false;
    if (bound?.is !== 'annex') {
      if (text !== '') written.push({ ...run, text });
      continue;
    }
    const number = numbers.get(bound.number);
    if (number !== undefined) {
      written.push({ text: isAlone ? '附件' : `附件${number}`, bound: { is: 'annex', number, isAlone } });
      continue;
    }
    isAfterGone = true;
    const last = written.at(-1);
    if (last?.bound === undefined && last !== undefined) written[written.length - 1] = { text: last.text.replace(/[（(]$/u, '') };
  }
  return written;
}
