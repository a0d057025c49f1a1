/**
 * 超过3个月未回应有效留言: messages of the last year that wait too long. What a visitor cannot see is not judged.
 * Source: 2019-19 part 1, 互动回应差 (在线访谈、调查征集、网上信访、纪检举报除外: the artifact leaves them out).
 */
import { Type } from 'typebox';
import { type Artifacts, type BeijingDate, daysBetween, monthsBefore } from '../../page/index.ts';
import { type CheckFinding, type CheckResult, defineCheck } from '../kit/check.ts';
import { decide } from '../kit/threshold.ts';

type Message = Artifacts['messages'][number];

export const unansweredMessages = defineCheck({
  id: 'unanswered-messages',
  title: '超过规定期限未回应有效留言',
  needs: ['messages'],
  options: Type.Object(
    {
      lookbackMonths: Type.Integer({ minimum: 1 }),
      unansweredMonths: Type.Integer({ minimum: 1 }),
      occurrences: Type.Integer({ minimum: 1 }),
    },
    { additionalProperties: false },
  ),
  threshold: 'occurrences',
  messages: {
    unanswered: '留言“{title}”于 {askedAt} 提出，至检查日 {days} 天未回应，超过 {months} 个月',
    late: '留言“{title}”于 {askedAt} 提出，{repliedAt} 才回应，超过 {months} 个月',
    undated: '“{column}”有未见回应的留言，页面未注明留言时间，请人工核对是否超过 {months} 个月',
  },
  run({ messages }, { options, asOf }): CheckResult {
    if (messages.length === 0) {
      return { outcome: 'inapplicable', findings: [], note: '网站未见公开的留言；未公开的留言需由网站主办单位提供办理数据' };
    }
    const from = monthsBefore(asOf, options.lookbackMonths);
    const limit = monthsBefore(asOf, options.unansweredMonths);
    const overdue: CheckFinding[] = [];
    const late: CheckFinding[] = [];
    const undated = new Map<string, Message[]>();
    for (const message of messages) {
      if (message.askedAt === null) {
        if (!isAnswered(message, asOf)) undated.set(message.pageUrl, [...(undated.get(message.pageUrl) ?? []), message]);
      } else if (message.askedAt >= from && message.askedAt <= asOf) {
        if (!isAnswered(message, asOf)) {
          if (message.askedAt < limit) overdue.push(unanswered(message, message.askedAt, asOf, options.unansweredMonths));
        } else if (message.repliedAt !== null && message.askedAt < monthsBefore(message.repliedAt, options.unansweredMonths)) {
          late.push(repliedLate(message, message.askedAt, message.repliedAt, options.unansweredMonths));
        }
      }
    }
    const unclear = [...undated.values()].map((of) => undatedOn(of, options.unansweredMonths));
    const outcome = decide({ found: overdue.length, pending: unclear.length }, options.occurrences);
    return { outcome, findings: [...overdue, ...late, ...unclear] };
  },
});

/** Answered on or before the as-of day, or marked as answered without a date. */
function isAnswered(message: Message, asOf: BeijingDate): boolean {
  return message.repliedAt === null ? message.replied : message.repliedAt <= asOf;
}

function unanswered(message: Message, askedAt: BeijingDate, asOf: BeijingDate, months: number): CheckFinding {
  const data = { title: message.title, askedAt, days: daysBetween(askedAt, asOf), months };
  return { ...about(message), outcome: 'fail', message: 'unanswered', data, quote: message.title };
}

/** Answered in the end: shown to a person, not counted as unanswered. */
function repliedLate(message: Message, askedAt: BeijingDate, repliedAt: BeijingDate, months: number): CheckFinding {
  return {
    ...about(message),
    outcome: 'review',
    message: 'late',
    data: { title: message.title, askedAt, repliedAt, months },
    quote: message.title,
  };
}

function undatedOn(messages: Message[], months: number): CheckFinding {
  const [first] = messages as [Message, ...Message[]];
  const data = { column: first.column, months };
  return {
    outcome: 'review',
    message: 'undated',
    data,
    subject: `undated ${first.pageUrl}`,
    url: first.pageUrl,
    quote: first.title,
    ...(messages.length > 1 ? { count: messages.length } : {}),
  };
}

function about(message: Message): Pick<CheckFinding, 'subject' | 'url' | 'target'> {
  const subject = message.url ?? `${message.pageUrl} ${message.askedAt} ${message.title}`;
  return { subject, url: message.pageUrl, ...(message.url === null ? {} : { target: message.url }) };
}
