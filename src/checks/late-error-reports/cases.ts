/** 找错留言超期办结: both sides of the day. */
import { aReport, aYear, YEAR_END } from '../kit/testing/supervision.ts';
import { table } from '../kit/testing/table.ts';
import { lateErrorReports } from './check.ts';

const given = (...errorReports: ReturnType<typeof aReport>[]) => ({ supervision: aYear({ errorReports }) });

export const cases = table(lateErrorReports, { options: { overMonths: 1 }, asOf: YEAR_END, given: { supervision: aYear() } }, [
  { name: '满一个月当日办结', given: given(aReport({ closedOn: '2026-06-06' })), expect: { outcome: 'pass' } },
  {
    name: '超过一个月一天',
    given: given(aReport({ closedOn: '2026-06-07' })),
    expect: {
      outcome: 'fail',
      findings: [{ message: 'late', sentence: '“青禾省人民政府”的找错留言“页面打不开”于 2026-05-06 收到，2026-06-07 办结，超过 1 个月' }],
    },
  },
  {
    name: '月末收到，次月没有那一天',
    given: given(aReport({ receivedOn: '2026-01-31', closedOn: '2026-02-28' })),
    expect: { outcome: 'pass' },
  },
  { name: '没有办结的另计', given: given(aReport({ closedOn: null })), expect: { outcome: 'pass' } },
  { name: '没有导入留言，不能判断', given: { supervision: aYear({ errorReports: null }) }, expect: { outcome: 'error', note: '没有导入' } },
]);
