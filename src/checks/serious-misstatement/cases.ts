/** 严重表述错误: candidates for a person, one per text and page. */
import { AS_OF, aBlock, aMark, HOME } from '../kit/testing/builders.ts';
import { table } from '../kit/testing/table.ts';
import { seriousMisstatement } from './check.ts';

const misstated = (over: Parameters<typeof aMark>[0] = {}) =>
  aMark({
    kind: 'misstatement',
    severity: 'serious',
    rule: 'fixed/aim',
    quote: '不忘初新',
    suggestion: '不忘初心',
    message: '固定提法有误。',
    ...over,
  });

export const cases = table(seriousMisstatement, { options: { occurrences: 1 }, asOf: AS_OF, given: { texts: [] } }, [
  { name: '没有表述错误', expect: { outcome: 'pass' } },
  {
    name: '固定提法写错：提请人工核定',
    given: { texts: [aBlock([misstated()])] },
    expect: {
      outcome: 'review',
      findings: [
        {
          message: 'corrected',
          outcome: 'review',
          url: `${HOME}zwyw/1.html`,
          quote: '不忘初新',
          suggestion: '不忘初心',
          subject: `${HOME}zwyw/1.html\nfixed/aim\n不忘初新`,
          sentence: '“不忘初新”疑为严重表述错误，应为“不忘初心”：固定提法有误',
        },
      ],
    },
  },
  {
    name: '没有改法的',
    given: { texts: [aBlock([misstated({ suggestion: null })])] },
    expect: { outcome: 'review', findings: [{ message: 'doubtful', data: { quote: '不忘初新', reason: '固定提法有误' } }] },
  },
  {
    name: '同一页两处相同的是一个问题',
    given: { texts: [aBlock([misstated(), misstated({ start: 30, end: 34 })])] },
    expect: { outcome: 'review', findings: [{ message: 'corrected' }] },
  },
  {
    name: '同一页两处不同的是两个问题',
    given: { texts: [aBlock([misstated(), misstated({ quote: '牢记始命', suggestion: '牢记使命' })])] },
    expect: { outcome: 'review', findings: [{ message: 'corrected' }, { message: 'corrected', quote: '牢记始命' }] },
  },
  {
    name: '页脚中的是一个问题，附页数',
    given: { texts: [aBlock([misstated()], { pageCount: 50, pages: [HOME] })] },
    expect: { outcome: 'review', findings: [{ message: 'corrected', count: 50, samples: [HOME], url: HOME }] },
  },
  {
    name: '本单位词库中严重的敏感表述：提请人工核定',
    given: { texts: [aBlock([misstated({ kind: 'sensitive', quote: '某旧称', suggestion: null, rule: 'sensitive.own' })])] },
    expect: { outcome: 'review', findings: [{ message: 'doubtful', outcome: 'review', quote: '某旧称' }] },
  },
  {
    name: '一般的敏感表述不在此项',
    given: { texts: [aBlock([misstated({ kind: 'sensitive', severity: 'ordinary' })])] },
    expect: { outcome: 'pass' },
  },
  { name: '一般错别字不在此项', given: { texts: [aBlock([aMark()])] }, expect: { outcome: 'pass' } },
]);
