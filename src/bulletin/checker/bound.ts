/** Every bound run says again what the results give; what was composed and is gone from an edited text is asked about. Pure. */
import { canonicalJson } from '../../campaign/results.ts';
import type { Bulletin, Run } from '../document/model.ts';
import { resolve, type Source } from '../figures/resolve.ts';
import { error, type Problem, warning } from './problem.ts';

/** A stretch of runs and where it stands, in words for people. */
export interface Place {
  /** `title`, `block:0`, `lead:0`, `annex-title:1` …: the same in every bulletin. */
  id: string;
  where: string;
  runs: readonly Run[];
}

/** All places of a bulletin, tables apart by cell. */
export function placesOf(bulletin: Bulletin): Place[] {
  const { marks, title, addressees, blocks, signature, date, notes, annexes, imprint } = bulletin;
  const place = (id: string, where: string, runs: readonly Run[]): Place => ({ id, where, runs });
  return [
    ...marks.map((runs, i) => place(`mark:${i}`, '发文机关标志', runs)),
    place('title', '标题', title),
    place('addressees', '主送机关', addressees),
    ...blocks.flatMap((block, i) => [
      ...(block.type === 'paragraph' && block.lead !== undefined ? [place(`lead:${i}`, `正文第${i + 1}段的小标题`, block.lead.runs)] : []),
      place(`block:${i}`, `正文第${i + 1}段`, block.runs),
    ]),
    ...signature.map((runs, i) => place(`signature:${i}`, '署名', runs)),
    place('date', '成文日期', date),
    ...notes.map((runs, i) => place(`note:${i}`, '附注', runs)),
    ...annexes.flatMap(({ title: name, above, below }, i) => [
      place(`annex-title:${i}`, `附件${i + 1}的标题`, name),
      place(`annex-above:${i}`, `附件${i + 1}的表前说明`, above),
      place(`annex-below:${i}`, `附件${i + 1}的表后说明`, below),
    ]),
    ...(imprint === null
      ? []
      : [
          place('copies', '抄送机关', imprint.copies),
          place('printer', '印发机关', imprint.printer),
          place('printed-on', '印发日期', imprint.date),
        ]),
  ];
}

export function* boundProblems(places: readonly Place[], source: Source): Generator<Problem> {
  for (const { id, where, runs } of places)
    for (const { text, bound } of runs) {
      if (bound === undefined) continue;
      const right = resolve(source, bound);
      if (right === text) continue;
      const because = right === null ? '结果里没有这一项' : `按冻结的结果应为“${right}”`;
      yield error('bound-changed', `${where}:${canonicalJson(bound)}`, `${where}的“${text}”不对：${because}，请恢复`, {
        place: id,
        mend: right === null ? null : { kind: 'words', from: text, to: right },
      });
    }
}

/** Counts and rates of the prose that were composed and that an edited text has no more. */
export function* removedFigures(edited: Bulletin, composed: Bulletin): Generator<Problem> {
  const figures = ({ blocks }: Bulletin) =>
    blocks.flatMap(({ runs }) => runs.filter(({ bound }) => bound !== undefined && ['count', 'rate', 'change', 'date'].includes(bound.is)));
  const left = new Set(figures(edited).map(({ bound }) => canonicalJson(bound)));
  const told = new Set<string>();
  for (const { text, bound } of figures(composed)) {
    const key = canonicalJson(bound);
    if (left.has(key) || told.has(key)) continue;
    told.add(key);
    yield warning('figure-removed', key, `正文里原有的“${text}”被删去了，确需删去的请写明理由`);
  }
}
