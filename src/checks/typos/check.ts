/**
 * 错别字: wrong characters that the text engine found; likely ones are shown to a person.
 * Source: contracts.md section 5.11 (not a veto of the national indicators).
 */
import { Type } from 'typebox';
import { type CheckFinding, type CheckResult, defineCheck } from '../kit/check.ts';
import { groupMarks } from '../kit/marks.ts';
import { outcomeOf } from '../kit/threshold.ts';

export const typos = defineCheck({
  id: 'typos',
  title: '错别字',
  needs: ['texts'],
  options: Type.Object(
    {
      /** Show what is only likely, too. */
      hints: Type.Boolean(),
    },
    { additionalProperties: false },
  ),
  messages: {
    wrong: '“{quote}”应为“{suggestion}”',
    doubtful: '“{quote}”疑有错别字：{reason}',
  },
  run({ texts }, { options }): CheckResult {
    const groups = groupMarks(texts, (mark) => mark.kind === 'typo' && (options.hints || mark.severity !== 'hint'));
    const findings = groups.map(({ mark, reason, about }): CheckFinding => {
      const { quote, suggestion } = mark;
      const isSure = mark.severity !== 'hint' && suggestion !== null;
      if (isSure) return { ...about, outcome: 'fail', message: 'wrong', data: { quote, suggestion } };
      return { ...about, outcome: 'review', message: 'doubtful', data: { quote, reason } };
    });
    return { outcome: outcomeOf(findings), findings };
  },
});
