/** The score in words: what is certain, what awaits a person, what is still possible, and where the lines are. */
import type { LedgerLine, Report } from './report.ts';

type Score = NonNullable<Report['score']>;

/** `100 − 12.5 = 87.5` and what it is made of. */
export function scoreSentences({
  score,
  review,
  verdict,
  indicators,
}: Pick<Report, 'score' | 'review' | 'verdict' | 'indicators'>): string[] {
  if (score === null) return [];
  const { confirmed, proposed, range, sum } = score;
  const scored = indicators.filter(({ kind }) => kind === 'deduct' || kind === 'bonus');
  const open = scored.filter(({ outcome }) => outcome === 'manual' || outcome === 'error').length;
  const isFinal = review !== undefined && review.open.length === 0;
  return [
    `${isFinal ? '最终得分' : '得分'} ${score.total}：${sum}${proposed.deducted + proposed.bonus > 0 ? '（含待确认的）' : ''}`,
    `已确定：扣 ${confirmed.deducted}${bonusWords(confirmed.bonus)}，得 ${confirmed.total} 分；待确认：拟扣 ${proposed.deducted}${proposed.bonus > 0 ? `，拟加 ${proposed.bonus}` : ''}`,
    ...(range.low === range.high
      ? []
      : [`全部查清后可能的范围：${range.low} 至 ${range.high} 分；须人工检查、未能检查的 ${open} 项指标未计入得分`]),
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

/** What an indicator takes or gives, apart what is certain and what awaits a person; empty when nothing. */
export function pointWords({
  kind,
  points,
  confirmedPoints,
}: Pick<Report['indicators'][number], 'kind' | 'points' | 'confirmedPoints'>): string {
  if (points === 0) return '';
  const sign = kind === 'bonus' ? '加' : '扣';
  if (confirmedPoints === points) return `${sign} ${points} 分`;
  if (confirmedPoints === 0) return `拟${sign} ${points} 分，待确认`;
  return `${sign} ${points} 分（${confirmedPoints} 分已确定）`;
}
