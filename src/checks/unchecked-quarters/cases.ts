/** 常态化检查: the share on both sides, a quarter without any. */
import { aQuarter, aYear, YEAR_END } from '../kit/testing/supervision.ts';
import { table } from '../kit/testing/table.ts';
import { uncheckedQuarters } from './check.ts';

const given = (...quarters: ReturnType<typeof aQuarter>[]) => ({ supervision: aYear({ quarters }) });

export const cases = table(uncheckedQuarters, { options: { siteShareMin: 0.3 }, asOf: YEAR_END, given: { supervision: aYear() } }, [
  { name: '恰好检查了三成', given: given(aQuarter({ checked: 12 })), expect: { outcome: 'pass' } },
  {
    name: '差一个不到三成',
    given: given(aQuarter({ checked: 11 })),
    expect: {
      outcome: 'fail',
      findings: [{ message: 'few', sentence: '2026年第1季度检查 11 个网站，占 40 个的 27.5%，少于 30%', subject: '2026Q1' }],
    },
  },
  {
    name: '有一季没有检查',
    given: given(aQuarter(), aQuarter({ quarter: 2, checked: 0 })),
    expect: { outcome: 'fail', findings: [{ message: 'none', sentence: '2026年第2季度没有开展检查' }] },
  },
  { name: '还没有结束的季度', given: given(), expect: { outcome: 'inapplicable', note: '还没有结束' } },
]);
