/**
 * 国办抽查不合格: objects that the higher office's spot checks of the year failed for one kind of reason.
 * Source: 监管工作年度考核指标 (2019-19, seen in part only; spec S5), 一、单项否决.
 */
import { Type } from 'typebox';
import { type CheckResult, defineCheck } from '../kit/check.ts';
import { decide } from '../kit/threshold.ts';

export const failedSpotChecks = defineCheck({
  id: 'failed-spot-checks',
  title: '国办抽查不合格',
  needs: ['supervision'],
  scope: 'home',
  options: Type.Object(
    {
      /** Which failures are counted. */
      reason: Type.Enum(['misstatement', 'other']),
      /** Failed objects that make the veto. */
      occurrencesMin: Type.Integer({ minimum: 1 }),
    },
    { additionalProperties: false },
  ),
  threshold: 'occurrencesMin',
  messages: {
    misstatement: '“{name}”在{round}中因严重表述错误不合格',
    other: '“{name}”在{round}中因其他原因不合格',
  },
  run({ supervision }, { options }): CheckResult {
    const { reason, occurrencesMin } = options;
    if (supervision.spotChecks === null) return { outcome: 'error', findings: [], note: '没有导入上级抽查的结果，不能判断' };
    const findings = supervision.spotChecks
      .filter((one) => one.reason === reason)
      .map(({ name, code, round }) => ({
        ...{ subject: `${round} ${code ?? name}`, url: `record:spot-checks/${code ?? name}`, outcome: 'fail' as const },
        ...{ message: reason === 'misstatement' ? 'misstatement' : 'other', data: { name, round } },
      }));
    return { outcome: decide({ found: findings.length }, occurrencesMin), findings };
  },
});
