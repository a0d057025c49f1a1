/**
 * 调查征集未在1个月内公开反馈: surveys that ended long enough ago, and whether their result was told in time. For a bonus:
 * passing earns it. What could not be read is for a person.
 * Source: 2019-19 part 3, 调查征集.
 */
import { Type } from 'typebox';
import { type BeijingDate, monthsBefore, type SurveyFacts } from '../../page/index.ts';
import { type CheckFinding, type CheckResult, defineCheck } from '../kit/check.ts';

export const missingSurveyFeedback = defineCheck({
  id: 'missing-survey-feedback',
  title: '调查征集未按时公开反馈',
  needs: ['surveys'],
  options: Type.Object(
    { lookbackMonths: Type.Integer({ minimum: 1 }), withinMonths: Type.Integer({ minimum: 1 }) },
    { additionalProperties: false },
  ),
  messages: {
    missing: '“{title}”于 {endsOn} 结束，未见公开反馈结果',
    late: '“{title}”于 {endsOn} 结束，反馈公开于 {date}，超过 {withinMonths} 个月',
  },
  run({ surveys }, { options, asOf, complete }): CheckResult {
    const from = monthsBefore(asOf, options.lookbackMonths);
    const recent = surveys.filter(({ startedOn }) => startedOn !== null && startedOn >= from && startedOn <= asOf);
    if (recent.length === 0) return { outcome: 'inapplicable', findings: [], note: `${options.lookbackMonths} 个月内没有读到调查征集` };
    const judged = recent.map((survey) => judge(survey, options.withinMonths, asOf));
    const findings = judged.flatMap((one) => (typeof one === 'object' ? [one] : []));
    // What was not read may be the feedback.
    if (findings.length > 0)
      return complete ? { outcome: 'fail', findings } : { outcome: 'error', findings: [], note: '采集不完整，反馈可能没有读到' };
    const open = judged.filter((one) => one === 'unclear').length;
    if (open > 0)
      return { outcome: 'manual', findings: [], note: `${recent.length} 次调查征集中有 ${open} 次的结束或反馈时间未能读出，请人工核对` };
    const ended = judged.filter((one) => one === 'told').length;
    if (ended === 0) return { outcome: 'inapplicable', findings: [], note: '读到的调查征集都还没有到反馈期限' };
    return { outcome: 'pass', findings: [], note: `已结束的 ${ended} 次调查征集均按时公开了反馈` };
  },
});

/** `running`: not over, or over so lately that there is still time. */
function judge(
  { url, title, endsOn, feedback }: SurveyFacts,
  withinMonths: number,
  asOf: BeijingDate,
): CheckFinding | 'running' | 'told' | 'unclear' {
  if (endsOn === null) return 'unclear';
  const about = { subject: url, url, outcome: 'fail' } as const;
  // The month counts from the last day: the day that many months before the feedback must not lie after it.
  const isPast = (day: BeijingDate) => monthsBefore(day, withinMonths) > endsOn;
  if (feedback === null) return isPast(asOf) ? { ...about, message: 'missing', data: { title, endsOn } } : 'running';
  if (feedback.date === null) return 'unclear';
  if (!isPast(feedback.date)) return 'told';
  return { ...about, target: feedback.url, message: 'late', data: { title, endsOn, date: feedback.date, withinMonths } };
}
