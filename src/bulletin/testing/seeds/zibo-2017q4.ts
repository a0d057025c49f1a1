/** A city's census by the table of 2015, with letters answered late and a table of deductions. Figures: seed-bulletins.md 3. */
import { buildSet, failed, type NamedSite, namedFirst, reason, type SetPlan, type UnitCounts, unit } from '../build-set.ts';
import type { Seed } from './seed.ts';

const BLANK = reason('y15-columns-blank', '空白栏目', '空白栏目超过5个');
const STALE = reason('y15-columns-stale-long', '更新不达标栏目', '更新不达标栏目数超过10个');
const UNREACHABLE = reason('y15-unreachable', '网站无法访问', '网站无法访问，达到单项否决标准');

/** Unit, sites of it. Only the sum, 74, was published. */
const rows: readonly [string, number][] = [
  ['市直部门', 52],
  ['张店区', 2],
  ['淄川区', 3],
  ['博山区', 3],
  ['临淄区', 2],
  ['周村区', 2],
  ['桓台县', 2],
  ['高青县', 2],
  ['沂源县', 3],
  ['高新区', 1],
  ['经济开发区', 1],
  ['文昌湖区', 1],
];

const site = (
  unitId: string,
  name: string,
  why: ReturnType<typeof reason>,
  ...points: [indicator: string, name: string, each: number, times: number][]
): NamedSite => ({
  unitId,
  name,
  ...failed(why),
  ledger: points.map(([indicator, item, each, times]) => ({
    indicator,
    kind: 'deduct',
    name: item,
    clause: null,
    each,
    times,
    points: each * times,
  })),
});
/** The deductions are invented: the table was named, not printed. */
const sites: NamedSite[] = [
  site('市直部门', '淄博市国土资源局', reason('y15-home-not-updated', '首页不更新', '首页长期未更新'), [
    'y15-link-home',
    '首页链接',
    0.5,
    3,
  ]),
  site(
    '市直部门',
    '淄博市旅游发展委员会',
    reason('y15-columns-stale-key', '重要栏目不更新', '动态要闻、政策文件、通知公告栏目不更新超过5个，达到单项否决标准'),
    ['y15-news-stale', '动态、要闻', 4, 1],
  ),
  site('市直部门', '淄博市农业局', BLANK, ['y15-consult-empty', '政务咨询类栏目无有效信件', 5, 2]),
  site('市直部门', '淄博市水利与渔业局', BLANK, ['y15-link-other', '其他页面链接', 0.1, 3]),
  site('市直部门', '淄博市档案局', BLANK),
  site('市直部门', '淄博市物价局', STALE, ['y15-link-other', '其他页面链接', 0.1, 7]),
  site('市直部门', '淄博市公共资源交易中心', STALE),
  site(
    '市直部门',
    '淄博市住房公积金管理中心',
    reason('y15-unreachable', '网站无法访问', '未在政府网站报送系统更改信息，按原地址检查造成网站无法访问'),
  ),
  site('博山区', '博山区人民政府', BLANK),
  site('博山区', '博山区教育体育局', STALE),
  site('周村区', '周村区人民政府', BLANK),
  site('沂源县', '沂源县人民政府', BLANK),
  site('沂源县', '沂源县公安局', BLANK),
  site('沂源县', '沂源教育局', UNREACHABLE),
  site('高青县', '高青县人民政府', BLANK),
  site('淄川区', '淄川区人民政府', STALE),
  site('临淄区', '临淄区教育局', STALE),
];
const letters: readonly [string, number][] = [
  ['淄博市发展和改革委员会', 3],
  ['淄博市住房和城乡建设局', 8],
  ['淄博市信访局', 4],
  ['淄博市环境保护局', 2],
  ['淄博市食品药品监管局', 1],
  ['淄博市统计局', 2],
  ['淄博市人力资源和社会保障局', 3],
  ['淄博市体育局', 1],
  ['淄博市房产管理局', 1],
];

/** Each has a site of its own, counted among those of the city's departments. */
const departments = letters.map(([name]) => unit(null, name, { kind: 'department', countedIn: '市直部门' }));
const counts: UnitCounts[] = rows.map(([name, total], i) => ({
  unit: unit(i + 1, name, { kind: i === 0 ? 'departments' : 'county' }),
  sites: total,
  failedSites: sites.filter(({ unitId }) => unitId === name).length,
}));

const window = { from: '2017-10-01', to: '2017-11-20' };
const plan: SetPlan = {
  office: '淄博市人民政府办公厅',
  round: {
    name: '2017年第四季度政府网站普查',
    kind: 'quarter',
    year: 2017,
    quarter: 4,
    period: window,
    windows: { site: window, account: null },
    asOf: '2017-11-20',
    rulebooks: [
      {
        objectKind: 'site',
        id: 'census-2015',
        version: '1',
        title: '国务院办公厅关于开展第一次全国政府网站普查的通知',
        documentNumber: '国办发〔2015〕15号',
      },
    ],
  },
  counts,
  furtherUnits: departments,
  sites: [...sites, ...letters.map(([unitId]) => ({ unitId, name: `${unitId}网站` }))],
  filler: { site: STALE, account: STALE },
  rest: {
    overdueErrorReports: letters.map(([name, overdue]) => ({ siteId: null, unitId: name, name, channel: 'mailbox', overdue })),
  },
};

export const zibo: Seed = {
  plan,
  set: buildSet(plan),
  preset: 'zibo',
  issue: { issuedOn: '2017-11-29', namedFirst: namedFirst({ sites }) },
  prose: [
    '网站抽查比例提高到100%',
    '本次共普查74个网站，其中17个网站不合格',
    '淄博市国土资源局首页长期未更新',
    '淄博市旅游发展委员会动态要闻、政策文件、通知公告栏目不更新超过5个，达到单项否决标准',
    '等8个网站空白栏目超过5个，达到单项否决标准',
    '等5个网站更新不达标栏目数超过10个，达到单项否决标准',
    '淄博市住房公积金管理中心未在政府网站报送系统更改信息',
    '沂源教育局网站无法访问，达到单项否决标准',
    letters.map(([name, overdue]) => `${name}${overdue}件`).join('，'),
    '共9个单位、25件',
    '关于做好2017年第四季度政府网站普查问题整改及信息内容建设工作的通知',
    '2017年11月29日',
  ],
  tables: [
    {
      title: '四季度问题网站扣分情况',
      rows: [
        ['市直部门', '淄博市农业局', '空白栏目超过5个', '政务咨询类栏目无有效信件2处扣10分', '10'],
        // Three times 0.1 is no 0.30000000000000004.
        ['市直部门', '淄博市水利与渔业局', '空白栏目超过5个', '其他页面链接3处扣0.3分', '0.3'],
      ],
    },
  ],
};
