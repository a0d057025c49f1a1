/** The score in words: what is certain, what awaits a person, what is still possible, and where the lines are. */
import type { LedgerLine, Report } from './report.ts';

type Score = NonNullable<Report['score']>;

/** `100 − 12.5 = 87.5` and what it is made of. */
export function scoreSentences({ score, review, verdict }: Pick<Report, 'score' | 'review' | 'verdict'>): string[] {
  if (score === null) return [];
  const { confirmed, proposed, range, sum } = score;
  const isFinal = review !== undefined && review.open.length === 0;
  return [
    `${isFinal ? '最终得分' : '得分'} ${score.total}：${sum}${proposed.deducted + proposed.bonus > 0 ? '（含待确认的）' : ''}`,
    `已确定：扣 ${confirmed.deducted}${bonusWords(confirmed.bonus)}，得 ${confirmed.total} 分；待确认：拟扣 ${proposed.deducted}${proposed.bonus > 0 ? `，拟加 ${proposed.bonus}` : ''}`,
    ...(range.low === range.high ? [] : [`全部查清后可能的范围：${range.low} 至 ${range.high} 分（含须人工检查和未能检查的指标）`]),
    lineSentence(score, verdict),
  ];
}

/** Which side of the lines the score is on, and which side the lines themselves are on. */
function lineSentence({ failBelow, lineVerified, bonusAbove, total, bonus }: Score, verdict: Report['verdict']): string {
  const line = lineVerified ? `低于 ${failBelow} 分不合格（${failBelow} 分合格）` : `合格线 ${failBelow} 分未经原文核实，只提请人工核定`;
  if (bonusAbove === null) return line;
  const open = total - bonus > bonusAbove ? '已进入加分' : '未进入加分';
  return `${line}；高于 ${bonusAbove} 分才计加分（${bonusAbove} 分不计），${verdict === 'unqualified' ? '单项否决或不合格' : open}`;
}

function bonusWords(bonus: number): string {
  return bonus > 0 ? `，加 ${bonus}` : '';
}

/** `扣 0.5 分 × 6 = 3 分`; what was cut stands behind it. */
export function chargeWords({ kind, each, times, points, state }: LedgerLine): string {
  const sign = kind === 'bonus' ? '加' : '扣';
  const wanted = Math.round(each * times * 10_000) / 10_000;
  const sum = times === 1 ? `${sign} ${each} 分` : `${sign} ${each} 分 × ${times} = ${wanted} 分`;
  return `${state === 'proposed' ? '拟' : ''}${sum}${points === wanted ? '' : `，实计 ${points} 分`}`;
}
