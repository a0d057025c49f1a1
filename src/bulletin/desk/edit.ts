/** What somebody may make of a stretch of a draft: words as they like, figures only as the results give them. Pure. */

import { canonicalJson } from '../../campaign/results.ts';
import { InputError } from '../../platform/index.ts';
import { visibleText } from '../../platform/server.ts';
import { figuresIn, freeText } from '../checker/numerals.ts';
import { type Binding, mergedRuns, type Run } from '../document/model.ts';
import { resolve, type Source } from '../figures/resolve.ts';

/** A run as it is handed in: a bound one may leave its words out, they come from the results. */
export interface GivenRun {
  text?: string;
  bound?: Binding;
}

/** Kinds of bindings that print a number. */
const FIGURES: ReadonlySet<Binding['is']> = new Set(['count', 'rate', 'change', 'points', 'date']);
const LONGEST = 20_000;

/**
 * The runs as they are kept. Throws InputError, with the reason, for bound words that are not what the results give (`bound-changed`),
 * for a source that the results do not have (`figure-unknown`), and for a figure that a hand-written one was put in place of
 * (`figure-unbound`).
 */
export function editedRuns(before: readonly Run[], given: readonly GivenRun[], source: Source, fixed: readonly string[]): Run[] {
  const after = given.flatMap((run): Run[] => {
    if (run.bound !== undefined) return [boundRun(run.bound, run.text, source)];
    return [{ text: visibleText((run.text ?? '').replace(/\s+/g, ' ')) }];
  });
  if (after.reduce((sum, { text }) => sum + text.length, 0) > LONGEST)
    throw new InputError(`一段不能超过 ${LONGEST} 个字，请分成几段`, { code: 'block-too-long' });
  refuseUnbinding(before, after, fixed);
  return mergedRuns(after);
}

function boundRun(bound: Binding, text: string | undefined, source: Source): Run {
  const right = resolve(source, bound);
  if (right === null) throw new InputError('冻结的结果里没有这个数，请换一个来源', { code: 'figure-unknown', details: { bound } });
  if (text !== undefined && text !== right)
    throw new InputError(`“${text}”不能改：按冻结的结果应为“${right}”；要换数请换来源或格式`, {
      code: 'bound-changed',
      details: { given: text, right, bound },
    });
  return { text: right, bound };
}

/** A figure may be left out (the checker asks why) but not be replaced by one that somebody wrote. */
function refuseUnbinding(before: readonly Run[], after: readonly Run[], fixed: readonly string[]): void {
  const keys = (runs: readonly Run[]) =>
    runs.flatMap(({ text, bound }) => (bound !== undefined && FIGURES.has(bound.is) ? [{ text, key: canonicalJson(bound) }] : []));
  const left = keys(after).map(({ key }) => key);
  const gone = keys(before).filter(({ key }) => {
    const at = left.indexOf(key);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  if (gone.length === 0) return;
  const known = figuresIn(freeText(before), fixed).map(({ words }) => words);
  const written = figuresIn(freeText(after), fixed).find(({ words }) => {
    const at = known.indexOf(words);
    if (at >= 0) known.splice(at, 1);
    return at < 0;
  });
  if (written === undefined) return;
  throw new InputError(`“${gone[0]!.text}”是由结果得出的数，不能改成手写的“${written.words}”；要换数请换来源，要去掉请整句删去`, {
    code: 'figure-unbound',
    details: { gone: gone.map(({ text }) => text), written: written.words },
  });
}
