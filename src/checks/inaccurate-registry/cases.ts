/** 报送系统信息准确: no difference, one, no comparison. */
import { aYear, YEAR_END } from '../kit/testing/supervision.ts';
import { table } from '../kit/testing/table.ts';
import { inaccurateRegistry } from './check.ts';

const message = '“临江市水利局”的名称不一致：名录为“临江市水利局”，报送系统为“临江市水务局”';

export const cases = table(inaccurateRegistry, { options: {}, asOf: YEAR_END, given: { supervision: aYear() } }, [
  { name: '核对一致', expect: { outcome: 'pass', note: '2026-11-20' } },
  {
    name: '有一处不一致',
    given: { supervision: aYear({ reconciliation: { on: '2026-11-20', differences: [{ name: '临江市水利局', message }] } }) },
    expect: { outcome: 'fail', findings: [{ message: 'differs', sentence: `报送系统与名录：${message}` }] },
  },
  {
    name: '没有核对过，不能判断',
    given: { supervision: aYear({ reconciliation: null }) },
    expect: { outcome: 'error', note: '没有与报送系统核对' },
  },
]);
