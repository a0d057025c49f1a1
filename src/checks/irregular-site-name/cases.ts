/** 网站名称: the body's own, a usual form, or something else. */
import { AS_OF, aHome, aPage, HOME, missing } from '../kit/testing/builders.ts';
import { table } from '../kit/testing/table.ts';
import { irregularSiteName } from './check.ts';

const registered = (name: string | null) => ({
  registered: { url: HOME, siteCode: null, kind: 'portal' as const, publicService: true, name },
});
const named = (siteName: string | null, organizer: string | null, title = '') => ({
  identity: { url: HOME, marks: { ...aPage().identity, organizer }, siteName, siteCode: null },
  home: aHome({ facts: aPage({ title, siteName }) }),
});

export const cases = table(
  irregularSiteName,
  { options: {}, asOf: AS_OF, given: { ...named('青禾省人民政府门户网站', '青禾省人民政府办公厅'), ...registered(null) } },
  [
    { name: '以政府名称命名', expect: { outcome: 'pass', note: '青禾省人民政府' } },
    { name: '以部门名称命名', given: named('青禾省水利厅', '青禾省水利厅'), expect: { outcome: 'pass' } },
    { name: '只称地名加政府', given: named('中国·禾川市政府网', '禾川市人民政府办公室'), expect: { outcome: 'pass' } },
    { name: '与登记的名称一致', given: { ...named('青禾统计信息网', null), ...registered('青禾统计') }, expect: { outcome: 'pass' } },
    { name: '没有标签时看标题', given: named(null, null, '青禾省民政厅_首页'), expect: { outcome: 'pass', note: '青禾省民政厅' } },
    {
      name: '另起的名称',
      given: named('青禾之窗', '禾川市人民政府办公室'),
      expect: {
        outcome: 'review',
        findings: [{ message: 'other', outcome: 'review', quote: '青禾之窗', data: { name: '青禾之窗', body: '禾川市人民政府办公室' } }],
      },
    },
    {
      name: '单位名称也不知道',
      given: named('数字生活在线', null),
      expect: { outcome: 'review', findings: [{ message: 'unclear', url: HOME }] },
    },
    { name: '读不到名称', given: named(null, null, ''), expect: { outcome: 'error', note: '未能' } },
    { name: '首页没有读到', given: { home: missing('首页没有读到') }, expect: { outcome: 'error' } },
  ],
);
