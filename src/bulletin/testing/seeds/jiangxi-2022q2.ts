/** A province's check with a joint office, a sample of the accounts and the year before. Figures: seed-bulletins.md 5. */
import { buildSet, FULL, failed, type NamedAccount, type NamedSite, reason, type SetPlan, unit } from '../build-set.ts';
import type { Seed } from './seed.ts';

const STALE = reason('media-not-updated', '不更新', '超过2周不更新');
const MISSTATEMENT = reason('site-serious-misstatement', '表述错误', '信息存在表述错误');
const units = ['省直部门', '南昌市', '九江市', '景德镇市', '萍乡市', '新余市', '鹰潭市', '赣州市', '宜春市', '上饶市', '吉安市', '抚州市'];
/** Per unit; only the sums, 524 and 38, 1151 and 29, and the share of 1151 in all were published. */
const siteTotals = [60, 55, 48, 25, 28, 22, 24, 70, 50, 56, 50, 36];
const siteFails = [4, 4, 4, 2, 2, 2, 2, 5, 4, 4, 3, 2];
const accountTotals = [420, 400, 300, 150, 180, 140, 160, 450, 330, 350, 290, 205];
const SHARE = 0.34;
const accountChecks = accountTotals.map((total) => Math.ceil((total * SHARE * 100) / 100 - 1e-9));
const accountFails = [3, 4, 3, 1, 1, 1, 2, 4, 3, 3, 2, 2];

const site = (unitId: string, name: string, ...reasons: Parameters<typeof failed>): NamedSite => ({ unitId, name, ...failed(...reasons) });
/** A portal that passes, and what it lost points for. */
const portal = (unitId: string, name: string, indicator: string, category: string, sentence: string): NamedSite => ({
  ...{ unitId, name, isPortal: true, score: 95 },
  reasons: [reason(indicator, category, sentence, { kind: 'deduct' })],
});
const sites: NamedSite[] = [
  site('省直部门', '江西省供销合作社联合社网', MISSTATEMENT),
  site('赣州市', '会昌县人民政府网', MISSTATEMENT),
  site('景德镇市', '乐平市人民政府网', reason('site-harmful-content', '外链管理不严', '对外链管理不严格，链接不当内容')),
  site('吉安市', '吉安市某单位网站甲', reason('site-unreachable', '可用性差', '首页无法正常浏览')),
  portal('九江市', '九江市某县人民政府网甲', 'services-not-classified', '办事服务', '未对办事服务事项集中分类展示'),
  portal('九江市', '九江市某县人民政府网乙', 'login-not-unified', '互动交流', '互动交流栏目未做到“统一登录”'),
  portal('宜春市', '宜春市某县人民政府网甲', 'error-entry-missing-home', '找错入口', '未规范添加“我为政府网站找错”入口'),
  { unitId: '上饶市', name: '上饶市某单位网站甲', reasons: [reason('exposed-backend', '安全', '后台地址泄露', { kind: 'advice' })] },
  { unitId: '萍乡市', name: '萍乡市某单位网站甲', reasons: [reason('typos', '错字漏字', '存在错字、漏字', { kind: 'advice' })] },
];
const accounts: NamedAccount[] = [
  { unitId: '南昌市', name: '南昌市人才开发交流服务中心', ...failed(STALE) },
  { unitId: '鹰潭市', name: '余江区教育体育局', ...failed(STALE) },
];
const example = (heading: string, objectKind: 'site' | 'account', name: string, practice: string) => ({
  id: name,
  heading,
  objectKind,
  objectId: null,
  name,
  practice,
});

const window = { from: '2022-04-01', to: '2022-06-20' };
const plan: SetPlan = {
  office: '江西省人民政府办公厅',
  issuing: { jointWith: ['省工业和信息化厅'] },
  round: {
    name: '2022年第二季度全省政府网站与政务新媒体检查',
    kind: 'quarter',
    year: 2022,
    quarter: 2,
    period: window,
    windows: { site: window, account: window },
    asOf: '2022-06-20',
    coverage: {
      site: FULL,
      account: {
        kind: 'sample',
        share: SHARE,
        seed: '20220601',
        frameHash: null,
        strata: units.map((stratum, i) => ({ stratum, population: accountTotals[i]!, drawn: accountChecks[i]! })),
      },
    },
    rulebooks: [{ objectKind: 'site', id: 'inspection-2019', version: '1', title: '政府网站与政务新媒体检查指标', documentNumber: null }],
  },
  counts: units.map((name, i) => ({
    unit: unit(i + 1, name, i === 0 ? { kind: 'departments', listName: '省直' } : {}),
    sites: siteTotals[i]!,
    failedSites: siteFails[i]!,
    accounts: accountTotals[i]!,
    checkedAccounts: accountChecks[i]!,
    failedAccounts: accountFails[i]!,
  })),
  sites,
  accounts,
  filler: { site: MISSTATEMENT, account: STALE },
  rest: {
    goodExamples: [
      example('互动交流渠道更加畅通', 'site', '抚州市人民政府网', '提供实时智能答问功能且内容准确'),
      example('互动交流渠道更加畅通', 'site', '新余市人民政府网', '提供实时智能答问功能且内容准确'),
      example('掌上办事水平不断提升', 'account', '南昌市不动产登记中心', '微信服务号提供在线预约、网上申请、办理查询、实时排队等功能'),
      example('掌上办事水平不断提升', 'account', '畅行宜春', '微信服务号提供事故复核、电动车预约测试等贴近民生的服务'),
      example('栏目设置更接地气', 'site', '江西省司法厅', '网站在首页开设疫情防控政策措施栏目，提供一键查功能'),
      example('栏目设置更接地气', 'site', '江西省人力资源和社会保障厅', '网站开设人社地图，可直观查找相关单位'),
    ],
    // Counts of a year before whose rates are 74.15 % and 96.34 %: only the differences were published.
    comparisons: [
      {
        against: 'year-before',
        setId: '2021年第二季度',
        contentHash: null,
        roundName: '2021年第二季度全省政府网站与政务新媒体检查',
        site: { checked: 147, failed: 38 },
        account: { checked: 82, failed: 3 },
      },
    ],
  },
};

export const jiangxi: Seed = {
  plan,
  set: buildSet(plan),
  preset: 'jiangxi',
  issue: {
    number: '赣府厅函〔2022〕61号',
    issuedOn: '2022-06-30',
    deadline: '2022-07-10',
    namedFirst: [
      ...['江西省供销合作社联合社网', '会昌县人民政府网'].map((id) => ({ kind: 'site' as const, id })),
      ...['南昌市人才开发交流服务中心', '余江区教育体育局'].map((id) => ({ kind: 'account' as const, id })),
    ],
    acknowledged: [{ key: 'day-off:deadline:2022-07-10', reason: '通过系统报送，周日可以办理' }],
  },
  prose: [
    '会同省工业和信息化厅',
    '共检查政府网站524家，覆盖全省所有政府网站',
    '检查政务新媒体1151家，占全省政府系统政务新媒体总数的34.1%',
    '政府网站合格率为92.75%，同比提升18.6个百分点',
    '政务新媒体合格率为97.48%，同比提升1.14个百分点',
    '“抚州市人民政府网”提供实时智能答问功能且内容准确',
    '“畅行宜春”微信服务号',
    '江西省供销合作社联合社网、会昌县人民政府网等36家政府网站已发布的信息存在表述错误',
    '乐平市人民政府网对外链管理不严格',
    '九江市某县人民政府网乙未做到“统一登录”',
    '宜春市某县人民政府网甲未规范添加“我为政府网站找错”入口',
    '上饶市某单位网站甲存在后台地址泄露',
    '南昌市人才开发交流服务中心、余江区教育体育局等29家政务新媒体超过2周不更新',
    '2022年7月10日前',
    '2022年6月30日',
  ],
  tables: [],
};
