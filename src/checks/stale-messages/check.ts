/**
 * 公开留言未更新: the newest question or answer shown is older than the window.
 * Source: 2019-19 part 2, 留言公开; contracts.md section 5.1 (dates after the as-of day never count).
 */
import { Type } from 'typebox';
import { daysBetween, monthsBefore } from '../../page/index.ts';
import { type CheckResult, defineCheck } from '../kit/check.ts';

export const staleMessages = defineCheck({
  id: 'stale-messages',
  title: '公开留言未更新',
  needs: ['messages'],
  options: Type.Object({ windowMonths: Type.Integer({ minimum: 1 }) }, { additionalProperties: false }),
  messages: { stale: '公开留言最近的日期为 {lastDate}，距检查日 {days} 天，超过 {windowMonths} 个月未更新' },
  run({ messages }, { options, asOf, complete }): CheckResult {
    if (messages.length === 0) return { outcome: 'inapplicable', findings: [], note: '未见公开的留言，由“留言均未公开”指标判断' };
    const dated = messages.flatMap((message) =>
      [message.askedAt, message.repliedAt].flatMap((date) => (date !== null && date <= asOf ? [{ message, date }] : [])),
    );
    const [first, ...rest] = dated;
    if (!first) return { outcome: 'manual', findings: [], note: '公开留言未注明日期，请人工核对是否更新' };
    const newest = rest.reduce((best, one) => (one.date > best.date ? one : best), first);
    if (newest.date >= monthsBefore(asOf, options.windowMonths)) {
      return { outcome: 'pass', findings: [], note: `公开留言最近的日期为 ${newest.date}` };
    }
    if (!complete) return { outcome: 'error', findings: [], note: '采集不完整，可能有更新的留言没有读到' };
    const { title, pageUrl, url } = newest.message;
    const data = { lastDate: newest.date, days: daysBetween(newest.date, asOf), windowMonths: options.windowMonths };
    const about = { subject: 'messages', url: pageUrl, quote: title, ...(url === null ? {} : { target: url }) };
    return { outcome: 'fail', findings: [{ ...about, outcome: 'fail', message: 'stale', data }] };
  },
});
