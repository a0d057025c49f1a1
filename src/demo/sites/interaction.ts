/** Interaction: a site with petition and report channels only; messages beyond three months and the twin at the edge. */
import type { ColumnPlan, MessagePlan, PlannedTruth, Site, SitePlan } from '../model.ts';
import { fields } from '../stock/fields.ts';
import { allClear, changed, office, without } from './office.ts';
import { answeredMessages } from './standard.ts';

/** 网上信访 and 纪检举报 have forms, but are no channel for questions. */
function onlyPetitions(columns: ColumnPlan[]): ColumnPlan[] {
  const at = columns.findIndex((c) => c.key === 'dczj');
  const petition: ColumnPlan = {
    key: 'wsxf',
    name: '网上信访',
    class: 'other',
    parent: 'hdjl',
    content: { kind: 'form', form: 'petition' },
  };
  const report: ColumnPlan = { key: 'jjjb', name: '纪检举报', class: 'other', parent: 'hdjl', content: { kind: 'form', form: 'report' } };
  return without([...columns.slice(0, at), petition, report, ...columns.slice(at)], ['zxjy']);
}

export const sport = office({
  key: 'tyj',
  host: 'tyj.qinghesheng.gov.cn',
  name: '青禾省体育局',
  short: '省体育局',
  siteCode: '9700000022',
  style: 'dede',
  field: fields.sport,
  post: '局长',
  columns: onlyPetitions,
  truth: () => ({
    verdict: 'review',
    indicators: { ...allClear, 'no-consult-channel': 'review', 'messages-unanswered-3m': ['pass', 'inapplicable', 'manual'] },
    faults: [{ indicator: 'no-consult-channel', page: null, why: '只有网上信访和纪检举报' }],
  }),
});

const openQuestion = '门诊慢特病待遇何时可以享受';
const oldQuestion = '去年提出的建议是否采纳';

/** Answered messages and two open ones: one `days` beyond three months, one older than a year (out of the window). */
function messagesOpenFor(days: number): MessagePlan[] {
  return [
    ...answeredMessages(),
    { title: openQuestion, asked: { months: 3, days }, replied: null },
    { title: oldQuestion, asked: { months: 12, days: 1 }, replied: null },
  ];
}

function insurance(
  identity: Pick<Parameters<typeof office>[0], 'key' | 'host' | 'name' | 'short' | 'siteCode' | 'post'>,
  days: number,
  truth: (site: Site) => PlannedTruth,
): SitePlan {
  const columns = (standard: ColumnPlan[]) =>
    changed(standard, { zxjy: { content: { kind: 'messages', form: true, messages: messagesOpenFor(days) } } });
  return office({ ...identity, seed: 'insurance', style: 'jcms', field: fields.insurance, columns, truth });
}

export const insuranceOpen = insurance(
  { key: 'ylbzj', host: 'ylbzj.qinghesheng.gov.cn', name: '青禾省医疗保障局', short: '省医保局', siteCode: '9700000024', post: '局长' },
  1,
  (site) => ({
    verdict: 'review',
    indicators: { ...allClear, 'messages-unanswered-3m': 'review' },
    faults: [{ indicator: 'messages-unanswered-3m', page: null, quote: openQuestion, why: '留言超过三个月未答复（多一天）' }],
    traps: [{ quote: oldQuestion, why: '一年以前的留言不在检查期内' }],
    tolerable: [{ indicator: 'messages-unanswered-3m', page: site.url('/'), why: '汇总问题写在首页' }],
  }),
);

export const insuranceEdge = insurance(
  { key: 'ypybj', host: 'ybj.qhyunping.gov.cn', name: '云屏市医疗保障局', short: '市医保局', siteCode: '9702000008', post: '局长' },
  0,
  () => ({
    verdict: 'qualified',
    indicators: allClear,
    traps: [
      { quote: openQuestion, why: '留言恰好三个月，尚未超过' },
      { quote: oldQuestion, why: '一年以前的留言不在检查期内' },
    ],
  }),
);
