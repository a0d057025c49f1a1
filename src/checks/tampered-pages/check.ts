/**
 * 页面被篡改: text that somebody else planted. The page proves the tampering; whether the attack was handled in time
 * and how grave it was, a person says. Source: 2019-19 part 1 (对安全攻击没有及时有效处置); contracts.md section 5.6.
 */
import { Type } from 'typebox';
import { type CheckFinding, type CheckResult, defineCheck } from '../kit/check.ts';
import { groupMarks } from '../kit/marks.ts';
import { decide } from '../kit/threshold.ts';

export const tamperedPages = defineCheck({
  id: 'tampered-pages',
  title: '页面被篡改',
  needs: ['texts'],
  options: Type.Object({ occurrences: Type.Integer({ minimum: 1 }) }, { additionalProperties: false }),
  threshold: 'occurrences',
  messages: {
    planted: '{reason}（{places} 处）',
    hint: '{reason}（{places} 处），请人工核对是否被篡改',
  },
  run({ texts }, { options }): CheckResult {
    const findings = groupMarks(texts, (mark) => mark.kind === 'tampering', 'rule').map(({ mark, reason, places, about }): CheckFinding => {
      const isClear = mark.severity === 'serious';
      return { ...about, outcome: isClear ? 'fail' : 'review', message: isClear ? 'planted' : 'hint', data: { reason, places } };
    });
    const found = findings.filter((finding) => finding.outcome === 'fail').length;
    return { outcome: decide({ found }, options.occurrences), findings };
  },
});
