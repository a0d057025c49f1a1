/** 找错留言未办结: both sides of the day. */
import { aReport, aYear, YEAR_END } from '../kit/testing/supervision.ts';
import { table } from '../kit/testing/table.ts';
import { openErrorReports } from './check.ts';

const given = (...errorReports: ReturnType<typeof aReport>[]) => ({ supervision: aYear({ errorReports }) });

export const cases = table(openErrorReports, { options: { graceMonths: 0 }, asOf: YEAR_END, given: { supervision: aYear() } }, [
  { name: '考核当日办结', given: given(aReport({ closedOn: YEAR_END })), expect: { outcome: 'pass' } },
  {
    name: '考核之后才办结',
    given: given(aReport({ closedOn: '2027-01-06' })),
    expect: {
      outcome: 'fail',
      findings: [{ message: 'open', subject: 'r-1', sentence: '“青禾省人民政府”的找错留言“页面打不开”（2026-05-06 收到）未办结' }],
    },
  },
  {
    name: '没有办结',
    given: given(aReport({ closedOn: null }), aReport({ id: 'r-2' })),
    expect: { outcome: 'fail', findings: [{ message: 'open' }] },
  },
  {
    name: '宽限一个月，还在宽限内',
    given: given(aReport({ receivedOn: '2026-12-05', closedOn: null })),
    options: { graceMonths: 1 },
    expect: { outcome: 'pass' },
  },
  {
    name: '宽限一个月，过了一天',
    given: given(aReport({ receivedOn: '2026-12-04', closedOn: null })),
    options: { graceMonths: 1 },
    expect: { outcome: 'fail', findings: [{ message: 'open' }] },
  },
  { name: '没有导入留言，不能判断', given: { supervision: aYear({ errorReports: null }) }, expect: { outcome: 'error', note: '没有导入' } },
]);
