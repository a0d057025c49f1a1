/**
 * 严重表述错误: candidates of the text engine, and what an office's own packs call sensitive and serious; whether one is
 * grave, a person says.
 * Source: 2019-19 part 1, 安全、泄密事故等严重问题; contracts.md section 5.11.
 */
import { Type } from 'typebox';
import type { TextMark } from '../../page/index.ts';
import { type CheckFinding, type CheckResult, defineCheck } from '../kit/check.ts';
import { groupMarks } from '../kit/marks.ts';
import { decide } from '../kit/threshold.ts';

export const seriousMisstatement = defineCheck({
  id: 'serious-misstatement',
  title: '严重表述错误',
  needs: ['texts'],
  options: Type.Object({ occurrences: Type.Integer({ minimum: 1 }) }, { additionalProperties: false }),
  threshold: 'occurrences',
  messages: {
    corrected: '“{quote}”疑为严重表述错误，应为“{suggestion}”：{reason}',
    doubtful: '“{quote}”疑为严重表述错误：{reason}',
  },
  run({ texts }, { options }): CheckResult {
    const groups = groupMarks(texts, isOurs);
    const findings = groups.map(({ mark: { quote, suggestion }, reason, about }): CheckFinding => {
      if (suggestion === null) return { ...about, outcome: 'review', message: 'doubtful', data: { quote, reason } };
      return { ...about, outcome: 'review', message: 'corrected', data: { quote, suggestion, reason } };
    });
    return { outcome: decide({ found: 0, pending: findings.length }, options.occurrences), findings };
  },
});

const isOurs = ({ kind, severity }: TextMark) => kind === 'misstatement' || (kind === 'sensitive' && severity === 'serious');
