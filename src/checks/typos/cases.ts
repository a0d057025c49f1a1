/** 错别字: sure ones, likely ones. */
import { AS_OF, aBlock, aCrawl, aMark, HOME } from '../kit/testing/builders.ts';
import { table } from '../kit/testing/table.ts';
import { typos } from './check.ts';

export const cases = table(typos, { options: { hints: true }, asOf: AS_OF, given: { texts: [], crawl: aCrawl() } }, [
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
  {
    name: '同一写法在多处不同的句子中：多半是本站的名称或用语，人工核对',
    given: {
      texts: ['甲药情乙', '丙药情丁', '戊药情己'].map((text) =>
        aBlock([aMark({ rule: 'spelling', start: 1, end: 3, quote: '药情', suggestion: '邀请', message: '“药情”疑有错别字' })], {
          hash: text,
          text,
        }),
      ),
    },
    expect: { outcome: 'review', findings: [{ message: 'doubtful', outcome: 'review', quote: '药情' }] },
  },
  {
    name: '同一句话在多处：仍是确定的错别字',
    given: {
      texts: ['1', '2', '3'].map((hash) =>
        aBlock([aMark({ rule: 'spelling', start: 1, end: 3, quote: '药情', suggestion: '邀请', message: '“药情”疑有错别字' })], {
          hash,
          text: '甲药情乙',
        }),
      ),
    },
    expect: { outcome: 'fail', findings: [{ message: 'wrong', outcome: 'fail', quote: '药情' }] },
  },
  {
    name: '统计检查没有读完，又没有发现：未能检查，不算通过',
    given: { crawl: aCrawl({ secondReading: { blocks: 9, read: 3, complete: false, reason: '检查被中止', learned: null } }) },
    expect: { outcome: 'error' },
  },
  {
    name: '统计检查没有读完，但有发现：发现照算',
    given: {
      texts: [aBlock([aMark()])],
      crawl: aCrawl({ secondReading: { blocks: 9, read: 3, complete: false, reason: '检查被中止', learned: null } }),
    },
    expect: { outcome: 'fail', findings: [{ message: 'wrong' }] },
  },
  {
    name: '统计检查读完了，没有发现',
    given: { crawl: aCrawl({ secondReading: { blocks: 9, read: 9, complete: true, reason: null, learned: null } }) },
    expect: { outcome: 'pass' },
  },
  {
    name: '本单位词库中的敏感表述：人工核对',
    given: {
      texts: [
        aBlock([aMark({ kind: 'sensitive', quote: '某旧称', suggestion: null, rule: 'sensitive.own', message: '不再使用的旧称。' })]),
      ],
    },
    expect: {
      outcome: 'review',
      findings: [{ message: 'sensitive', outcome: 'review', sentence: '“某旧称”为本单位词库中的敏感表述：不再使用的旧称' }],
    },
  },
  {
    name: '不显示提示时，只作提示的敏感表述也不列',
    options: { hints: false },
    given: { texts: [aBlock([aMark({ kind: 'sensitive', severity: 'hint', suggestion: null })])] },
    expect: { outcome: 'pass' },
  },
  {
    name: '词库定为严重的敏感表述在“严重表述错误”中',
    given: { texts: [aBlock([aMark({ kind: 'sensitive', severity: 'serious' })])] },
    expect: { outcome: 'pass' },
  },
  { name: '标点格式不在此项', given: { texts: [aBlock([aMark({ kind: 'punctuation', severity: 'hint' })])] }, expect: { outcome: 'pass' } },
]);
