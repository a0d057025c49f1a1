/** 调查征集的反馈: within a month of the end, the day itself included. */
import type { SurveyFacts } from '../../page/index.ts';
import { AS_OF, HOME } from '../kit/testing/builders.ts';
import { table } from '../kit/testing/table.ts';
import { missingSurveyFeedback } from './check.ts';

const survey = (over: Partial<SurveyFacts> = {}): SurveyFacts => ({
  url: `${HOME}dczj/1.html`,
  title: '关于停车收费办法征求意见',
  startedOn: '2026-06-01',
  endsOn: '2026-06-15',
  feedback: { url: `${HOME}dczj/2.html`, date: '2026-07-15' },
  ...over,
});
const given = (...surveys: SurveyFacts[]) => ({ surveys });
const feedback = (date: string | null) => ({ feedback: { url: `${HOME}dczj/2.html`, date } });

export const cases = table(
  missingSurveyFeedback,
  { options: { lookbackMonths: 12, withinMonths: 1 }, asOf: AS_OF, given: given(survey()) },
  [
    { name: '恰在一个月内', expect: { outcome: 'pass', note: '1 次' } },
    {
      name: '晚了一天',
      given: given(survey(feedback('2026-07-16'))),
      expect: {
        outcome: 'fail',
        findings: [{ message: 'late', sentence: '“关于停车收费办法征求意见”于 2026-06-15 结束，反馈公开于 2026-07-16，超过 1 个月' }],
      },
    },
    {
      name: '没有反馈',
      given: given(survey({ feedback: null })),
      expect: {
        outcome: 'fail',
        findings: [{ message: 'missing', url: `${HOME}dczj/1.html`, data: { title: '关于停车收费办法征求意见', endsOn: '2026-06-15' } }],
      },
    },
    {
      name: '结束还不到一个月',
      given: given(survey({ endsOn: '2026-10-20', feedback: null })),
      expect: { outcome: 'inapplicable', note: '反馈期限' },
    },
    {
      name: '结束刚过一个月',
      given: given(survey({ endsOn: '2026-10-19', feedback: null })),
      expect: { outcome: 'fail', findings: [{ message: 'missing' }] },
    },
    {
      name: '有一次没有反馈',
      given: given(survey(), survey({ url: `${HOME}dczj/3.html`, feedback: null })),
      expect: { outcome: 'fail', findings: [{ message: 'missing' }] },
    },
    { name: '结束时间未能读出', given: given(survey({ endsOn: null })), expect: { outcome: 'manual', note: '1 次' } },
    { name: '反馈写在原文里，没有日期', given: given(survey(feedback(null))), expect: { outcome: 'manual' } },
    { name: '采集不完整', given: given(survey({ feedback: null })), complete: false, expect: { outcome: 'error' } },
    { name: '一年以前的不算', given: given(survey({ startedOn: '2025-11-19' })), expect: { outcome: 'inapplicable', note: '没有读到' } },
  ],
);
