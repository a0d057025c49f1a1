/** Messages behind the counts of a seed, as the file that an office imports: so many closed in time, late, or open. Pure. */
import type { SetPlan } from '../../src/bulletin/testing/build-set.ts';
import { csv } from '../../src/demo/province/registry.ts';
import { homeUrl, objectsOf } from './registry.ts';

const HEADINGS = ['渠道', '编号', '收到日期', '标题', '页面地址', '承办单位', '答复日期', '办结日期'];

/** Null: the seed counts none. */
export function messagesFile(plan: SetPlan): string | null {
  const { messages = [], overdueErrorReports: overdue = [] } = plan.rest ?? {};
  if (messages.length + overdue.length === 0) return null;
  const { from, to } = plan.round.period;
  const received = plusDays(from, 4);
  const sites = objectsOf(plan, 'site').map(({ name }) => name);
  const areas = plan.counts.map(({ unit: { name } }) => name);
  const rows: string[][] = [];
  const add = (channel: string, [page, holder]: [string, string], answered: string | null) =>
    void rows.push([channel, `M${rows.length + 1}`, received, '网民反映', page, holder, answered ?? '', answered ?? '']);
  for (const { channel, name, siteId, unitId, overdue: late } of overdue) {
    // Where the channel is counted they were closed at last, else they are open still.
    const isClosed = messages.some((one) => one.channel === channel);
    const page = siteId === null ? '' : homeUrl(sites.indexOf(name));
    for (let i = 0; i < late; i++) add(channel, [page, unitId], isClosed ? to : null);
  }
  for (const { channel, closed, open, overdue: late } of messages) {
    for (let i = 0; i < closed - late; i++) add(channel, ['', areas[i % areas.length]!], received);
    for (let i = 0; i < open; i++) add(channel, ['', areas[i % areas.length]!], null);
  }
  return csv(HEADINGS, rows);
}

export const plusDays = (day: string, days: number): string => Temporal.PlainDate.from(day).add({ days }).toString();
