/** 页面标签: all there, or some missing; each page is one fault. */
import { AS_OF, HOME } from '../kit/testing/builders.ts';
import { aSample } from '../kit/testing/samples.ts';
import { table } from '../kit/testing/table.ts';
import { missingPageTags } from './check.ts';

const full = {
  SiteName: '青禾省人民政府',
  SiteDomain: 'www.qinghe.gov.cn',
  SiteIDCode: '9900000001',
  ArticleTitle: '省政府召开常务会议',
  PubDate: '2026-11-18 09:00',
  ContentSource: '省政府办公厅',
};
const names = Object.keys(full);
/** As the artifact gives them: names in lower case. */
const said = (tags: Record<string, string>) =>
  Object.fromEntries(Object.entries(tags).flatMap(([name, value]) => (value === '' ? [] : [[name.toLowerCase(), value]])));
const { ContentSource: _, ...withoutSource } = full;
const pages = (tags: Record<string, string>, count = 1) => ({
  pageSamples: Array.from({ length: count }, (__, i) => aSample(i + 1, { tags: said(tags) })),
});

export const cases = table(
  missingPageTags,
  { options: { pages: 'content', tags: names, sampleSize: 5 }, asOf: AS_OF, given: pages(full) },
  [
    { name: '标签齐全', expect: { outcome: 'pass', note: '抽样种子' } },
    {
      name: '缺一个标签',
      given: pages(withoutSource),
      expect: {
        outcome: 'fail',
        findings: [
          {
            message: 'missing',
            outcome: 'fail',
            url: `${HOME}zwyw/1.html`,
            sentence: '内容页“省政府召开第1次常务会议”缺少标签或标签为空：ContentSource',
          },
        ],
      },
    },
    {
      name: '缺两个标签仍是一页',
      given: pages({ ...withoutSource, PubDate: '' }),
      expect: {
        outcome: 'fail',
        findings: [{ message: 'missing', data: { kind: '内容页', page: '省政府召开第1次常务会议', tags: 'PubDate、ContentSource' } }],
      },
    },
    {
      name: '六页都没有，只抽五页',
      given: pages({}, 6),
      expect: { outcome: 'fail', findings: Array.from({ length: 5 }, () => ({ message: 'missing' })) },
    },
    {
      name: '栏目页看栏目标签',
      options: { pages: 'column', tags: ['ColumnName', 'ColumnType'] },
      given: {
        pageSamples: [aSample(1, { kind: 'column', title: '通知公告', url: `${HOME}tzgg/`, tags: { columnname: '通知公告' } }), aSample(2)],
      },
      expect: {
        outcome: 'fail',
        findings: [{ message: 'missing', subject: `${HOME}tzgg/`, sentence: '栏目页“通知公告”缺少标签或标签为空：ColumnType' }],
      },
    },
    { name: '没有读到栏目页', options: { pages: 'column' }, expect: { outcome: 'inapplicable', note: '栏目页' } },
  ],
);
