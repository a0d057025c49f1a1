/** 公开检查结果: published up to the as-of day, later, never. */
import { aQuarter, aYear, YEAR_END } from '../kit/testing/supervision.ts';
import { table } from '../kit/testing/table.ts';
import { unpublishedResults } from './check.ts';

const given = (...quarters: ReturnType<typeof aQuarter>[]) => ({ supervision: aYear({ quarters }) });
const url = 'http://www.qinghe.gov.cn/tb/4.html';

export const cases = table(unpublishedResults, { options: {}, asOf: YEAR_END, given: { supervision: aYear() } }, [
  { name: '考核当日公开', given: given(aQuarter({ published: { url, on: YEAR_END } })), expect: { outcome: 'pass' } },
  {
    name: '考核之后才公开',
    given: given(aQuarter({ quarter: 4, published: { url, on: '2027-01-06' } })),
    expect: { outcome: 'review', findings: [{ message: 'unpublished', sentence: '2026年第4季度检查情况没有公开的记录' }] },
  },
  {
    name: '没有公开',
    given: given(aQuarter(), aQuarter({ quarter: 2, published: null })),
    expect: { outcome: 'review', findings: [{ message: 'unpublished', subject: '2026Q2' }] },
  },
  { name: '还没有结束的季度', given: given(), expect: { outcome: 'inapplicable', note: '还没有结束' } },
]);
