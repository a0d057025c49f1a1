/** Every bound run says again what the results give; what was composed and is gone from an edited text is asked about. Pure. */
import type { Binding, Bulletin, Run } from '../document/model.ts';
import { resolve, type Source } from '../figures/resolve.ts';
import { error, type Problem, warning } from './problem.ts';

/** A stretch of runs and where it stands, in words for people. */
export interface Place {
  where: string;
  runs: readonly Run[];
}

/** All places of a bulletin, tables apart by cell. */
export function placesOf(bulletin: Bulletin): Place[] {
  const { marks, title, addressees, blocks, signature, date, notes, annexes } = bulletin;
  return [
    ...marks.map((runs) => ({ where: '发文机关标志', runs })),
    { where: '标题', runs: title },
    { where: '主送机关', runs: addressees },
    ...blocks.flatMap((block, i) => [
      ...(block.type === 'paragraph' && block.lead !== undefined ? [{ where: `正文第${i + 1}段的小标题`, runs: block.lead.runs }] : []),
      { where: `正文第${i + 1}段`, runs: block.runs },
    ]),
    ...signature.map((runs) => ({ where: '署名', runs })),
    { where: '成文日期', runs: date },
    ...notes.map((runs) => ({ where: '附注', runs })),
    ...annexes.flatMap(({ title: name, above, below }, i) => [
      { where: `附件${i + 1}的标题`, runs: name },
      { where: `附件${i + 1}的表前说明`, runs: above },
      { where: `附件${i + 1}的表后说明`, runs: below },
    ]),
  ];
}

export function* boundProblems(places: readonly Place[], source: Source): Generator<Problem> {
  for (const { where, runs } of places)
    for (const { text, bound } of runs) {
      if (bound === undefined) continue;
      const right = resolved(source, bound);
      if (right === text) continue;
      const because = right === null ? '结果里没有这一项' : `按冻结的结果应为“${right}”`;
      yield error('bound-changed', `${where}:${JSON.stringify(bound)}`, `${where}的“${text}”不对：${because}，请恢复`);
    }
}

function resolved(source: Source, bound: Binding): string | null {
  try {
    return resolve(source, bound);
  } catch (cause) {
    // A numeral beyond what Chinese numerals are written for.
    if (cause instanceof RangeError) return null;
    throw cause;
  }
}

/** Counts and rates of the prose that were composed and that an edited text has no more. */
export function* removedFigures(edited: Bulletin, composed: Bulletin): Generator<Problem> {
  const figures = ({ blocks }: Bulletin) =>
    blocks.flatMap(({ runs }) => runs.filter(({ bound }) => bound !== undefined && ['count', 'rate', 'change', 'date'].includes(bound.is)));
  const left = new Set(figures(edited).map(({ bound }) => JSON.stringify(bound)));
  const told = new Set<string>();
  for (const { text, bound } of figures(composed)) {
    const key = JSON.stringify(bound);
    if (left.has(key) || told.has(key)) continue;
    told.add(key);
    yield warning('figure-removed', key, `正文里原有的“${text}”被删去了，确需删去的请写明理由`);
  }
}
