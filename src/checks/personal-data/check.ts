/**
 * 泄露个人信息: personal data that pages show in full. What is quoted is masked.
 * Source: contracts.md sections 5.10 and 2 (advisory); bulletins name 泄露个人隐私 beside the indicators.
 */
import { Type } from 'typebox';
import { type CheckFinding, type CheckResult, defineCheck } from '../kit/check.ts';
import { groupMarks } from '../kit/marks.ts';
import { outcomeOf } from '../kit/threshold.ts';

export const personalData = defineCheck({
  id: 'personal-data',
  title: '泄露个人信息',
  needs: ['texts'],
  options: Type.Object({}, { additionalProperties: false }),
  messages: {
    shown: '页面公开了个人信息“{quote}”：{reason}',
    doubtful: '页面疑似公开了个人信息“{quote}”，请人工核对：{reason}',
  },
  run({ texts }): CheckResult {
    const findings = groupMarks(texts, (mark) => mark.kind === 'personal-data').map(({ mark, reason, about }): CheckFinding => {
      const isClear = mark.severity === 'serious';
      const data = { quote: mark.quote, reason };
      return { ...about, outcome: isClear ? 'fail' : 'review', message: isClear ? 'shown' : 'doubtful', data };
    });
    return { outcome: outcomeOf(findings), findings };
  },
});
