/** The words of a comparison, one table for terminal and HTML. */
import type { Report } from '../report/report.ts';
import { outcomeWords, verdictWords } from '../report/words.ts';
import type { ComparedIndicator, Comparison, Fate, Side } from './compare.ts';

export const fateWords: Record<Fate, string> = { new: '新增', still: '仍在', gone: '消失', 'not-seen': '未见' };

/** In the order in which they are read. */
export const FATES: readonly Fate[] = ['new', 'still', 'gone', 'not-seen'];

/** `未达标 → 通过`, and the points where they changed. */
export function changeWords({ before, after }: ComparedIndicator): string {
  const [one, other] = [before, after].map((state) => (state ? outcomeOf(state.outcome) : '没有这项'));
  const outcome = one === other ? one! : `${one} → ${other}`;
  const points = [before?.points ?? 0, after?.points ?? 0];
  return points[0] === points[1] ? outcome : `${outcome}，${points[0]} 分 → ${points[1]} 分`;
}

/** Whether an indicator is worth a line: something changed or something is found. */
export function isTelling({ before, after, counts }: ComparedIndicator): boolean {
  return before?.outcome !== after?.outcome || before?.points !== after?.points || Object.values(counts).some((count) => count > 0);
}

/** `不合格 → 合格` and the score. */
export function verdictChange({ before, after }: Comparison): string {
  const [one, other] = [before, after].map(({ verdict }) => verdictWords[verdict]);
  return one === other ? `${one}（未变）` : `${one} → ${other}`;
}

export function scoreChange({ before, after }: Comparison): string | null {
  if (before.score === null && after.score === null) return null;
  const words = ({ score }: Side) => (score === null ? '没有得分' : `${score.total} 分`);
  if (before.score === null || after.score === null) return `${words(before)} → ${words(after)}`;
  const change = Math.round((after.score.total - before.score.total) * 10_000) / 10_000;
  return `${words(before)} → ${words(after)}（${change === 0 ? '未变' : change > 0 ? `+${change}` : change}）`;
}

function outcomeOf(outcome: string): string {
  return Object.hasOwn(outcomeWords, outcome) ? outcomeWords[outcome as Report['indicators'][number]['outcome']] : outcome;
}
