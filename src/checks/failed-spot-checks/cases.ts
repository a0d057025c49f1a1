/** 国办抽查不合格: the count on both sides, each kind of reason apart. */
import { aYear, YEAR_END } from '../kit/testing/supervision.ts';
import { table } from '../kit/testing/table.ts';
import { failedSpotChecks } from './check.ts';

const failed = (name: string, reason: 'misstatement' | 'other') => ({ name, code: null, reason, round: '2026年上半年国办抽查' });
const given = (...spotChecks: ReturnType<typeof failed>[]) => ({ supervision: aYear({ spotChecks }) });

export const cases = table(failedSpotChecks, { options: { reason: 'misstatement', occurrencesMin: 2 }, asOf: YEAR_END, given: given() }, [
  {
    name: '一个因严重表述错误不合格',
    given: given(failed('甲', 'misstatement')),
    expect: { outcome: 'pass', findings: [{ message: 'misstatement' }] },
  },
  {
    name: '两个因严重表述错误不合格',
    given: given(failed('甲', 'misstatement'), failed('乙', 'misstatement')),
    expect: {
      outcome: 'fail',
      findings: [
        { message: 'misstatement', sentence: '“甲”在2026年上半年国办抽查中因严重表述错误不合格' },
        { message: 'misstatement', url: 'record:spot-checks/乙' },
      ],
    },
  },
  {
    name: '其他原因的不算在内',
    given: given(failed('甲', 'misstatement'), failed('乙', 'other')),
    expect: { outcome: 'pass', findings: [{ message: 'misstatement' }] },
  },
  {
    name: '数其他原因',
    given: given(failed('甲', 'other'), failed('乙', 'other')),
    options: { reason: 'other' },
    expect: { outcome: 'fail', findings: [{ message: 'other' }, { message: 'other' }] },
  },
  {
    name: '没有导入抽查结果，不能判断',
    given: { supervision: aYear({ spotChecks: null }) },
    expect: { outcome: 'error', note: '没有导入' },
  },
]);
