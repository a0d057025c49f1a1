/** 公开留言未更新: two months, counted to the newest question or answer. */
import { AS_OF, HOME } from '../kit/testing/builders.ts';
import { table } from '../kit/testing/table.ts';
import { staleMessages } from './check.ts';

const message = (askedAt: string | null, repliedAt: string | null = null) => ({
  title: '路灯不亮',
  url: null,
  askedAt,
  repliedAt,
  replied: repliedAt !== null,
  pageUrl: `${HOME}zxly/`,
  column: '咨询建言',
});
const stale = { message: 'stale', outcome: 'fail', url: `${HOME}zxly/` } as const;

export const cases = table(staleMessages, { options: { windowMonths: 2 }, asOf: AS_OF, given: { messages: [message('2026-11-01')] } }, [
  { name: '本月有留言', expect: { outcome: 'pass' } },
  { name: '两个月前的同一天', given: { messages: [message('2026-09-20')] }, expect: { outcome: 'pass' } },
  {
    name: '再早一天',
    given: { messages: [message('2026-09-19')] },
    expect: {
      outcome: 'fail',
      findings: [{ ...stale, quote: '路灯不亮', sentence: '公开留言最近的日期为 2026-09-19，距检查日 62 天，超过 2 个月未更新' }],
    },
  },
  { name: '留言早而答复在两个月内', given: { messages: [message('2026-07-01', '2026-10-08')] }, expect: { outcome: 'pass' } },
  { name: '以最近的一条为准', given: { messages: [message('2026-01-01'), message('2026-11-10')] }, expect: { outcome: 'pass' } },
  {
    name: '检查日之后的日期不算',
    given: { messages: [message('2026-12-01'), message('2026-08-01')] },
    expect: { outcome: 'fail', findings: [stale] },
  },
  { name: '未注明日期', given: { messages: [message(null)] }, expect: { outcome: 'manual' } },
  { name: '采集不完整', given: { messages: [message('2026-01-01')] }, complete: false, expect: { outcome: 'error' } },
  { name: '没有公开的留言', given: { messages: [] }, expect: { outcome: 'inapplicable' } },
]);
