/** 错别字: sure ones, likely ones. */
import { AS_OF, aBlock, aMark, HOME } from '../kit/testing/builders.ts';
import { table } from '../kit/testing/table.ts';
import { typos } from './check.ts';

export const cases = table(typos, { options: { hints: true }, asOf: AS_OF, given: { texts: [] } }, [
  { name: '没有错别字', expect: { outcome: 'pass' } },
  {
    name: '确定的错别字',
    given: { texts: [aBlock([aMark()])] },
    expect: {
      outcome: 'fail',
      findings: [
        { message: 'wrong', outcome: 'fail', url: `${HOME}zwyw/1.html`, quote: '布署', suggestion: '部署', sentence: '“布署”应为“部署”' },
      ],
    },
  },
  {
    name: '可能的错别字：人工核对',
    given: { texts: [aBlock([aMark({ severity: 'hint', message: '疑为“部署”之误。' })])] },
    expect: { outcome: 'review', findings: [{ message: 'doubtful', outcome: 'review', sentence: '“布署”疑有错别字：疑为“部署”之误' }] },
  },
  {
    name: '不显示可能的错别字',
    options: { hints: false },
    given: { texts: [aBlock([aMark({ severity: 'hint' })])] },
    expect: { outcome: 'pass' },
  },
  {
    name: '没有改法的只提示',
    given: { texts: [aBlock([aMark({ suggestion: null })])] },
    expect: { outcome: 'review', findings: [{ message: 'doubtful' }] },
  },
  {
    name: '确定的和可能的并存',
    given: { texts: [aBlock([aMark(), aMark({ quote: '既使', severity: 'hint' })])] },
    expect: { outcome: 'fail', findings: [{ message: 'wrong' }, { message: 'doubtful', quote: '既使' }] },
  },
  { name: '标点格式不在此项', given: { texts: [aBlock([aMark({ kind: 'punctuation', severity: 'hint' })])] }, expect: { outcome: 'pass' } },
]);
