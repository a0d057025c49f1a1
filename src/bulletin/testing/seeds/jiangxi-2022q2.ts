/** A province's check with a joint office, a sample of the accounts and the year before. Figures: seed-bulletins.md 5. */
import { buildSet, FULL, failed, type NamedAccount, type NamedSite, reason, unit } from '../build-set.ts';
import type { Seed } from './seed.ts';

const STALE = reason('不更新', '超过2周不更新');
const units = ['省直部门', '南昌市', '九江市', '景德镇市', '萍乡市', '新余市', '鹰潭市', '赣州市', '宜春市', '上饶市', '吉安市', '抚州市'];
/** Per unit; only the sums, 524 and 38, 1151 and 29, and the share of 1151 in all were published. */
const siteTotals = [60, 55, 48, 25, 28, 22, 24, 70, 50, 56, 50, 36];
const siteFails = [4, 4, 4, 2, 2, 2, 2, 5, 4, 4, 3, 2];
const accountTotals = [420, 400, 300, 150, 180, 140, 160, 450, 330, 350, 290, 205];
const accountChecks = [143, 136, 103, 51, 61, 48, 55, 154, 113, 119, 99, 69];
const accountFails = [3, 4, 3, 1, 1, 1, 2, 4, 3, 3, 2, 2];

const site = (unitId: string, name: string, category: string, sentence: string): NamedSite => ({
  unitId,
  name,
  ...failed(reason(category, sentence)),
});
const sites: NamedSite[] = [
  site('省直部门', '江西省供销合作社联合社网', '表述错误', '信息存在表述错误'),
  site('省直部门', '省直部门某单位网站甲', '安全', '后台地址泄露'),
  site('赣州市', '会昌县人民政府网', '表述错误', '信息存在表述错误'),
  site('景德镇市', '乐平市人民政府网', '外链管理不严', '对外链管理不严格，链接不当内容'),
  site('九江市', '九江市某单位网站甲', '办事服务', '未对办事服务事项集中分类展示'),
  site('九江市', '九江市某单位网站乙', '互动交流', '互动交流栏目未做到“统一登录”'),
  site('宜春市', '宜春市某单位网站甲', '找错入口', '未规范添加“我为政府网站找错”入口'),
  site('吉安市', '吉安市某单位网站甲', '可用性差', '首页无法正常浏览'),
];
const account = (unitId: string, name: string, category: string, sentence: string): NamedAccount => ({
  unitId,
  name,
  ...failed(reason(category, sentence)),
});
const accounts: NamedAccount[] = [
  account('南昌市', '南昌市人才开发交流服务中心', '不更新', '超过2周不更新'),
  account('鹰潭市', '余江区教育体育局', '不更新', '超过2周不更新'),
  account('赣州市', '赣州市某单位账号甲', '不报备', '自行开设账号，不主动报备'),
  account('上饶市', '上饶市某单位账号甲', '未履行变更关停程序', '名称已变更，未在报送系统履行变更程序'),
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
const set = buildSet({
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
        share: 0.34,
        seed: '2022-2',
        frameHash: null,
        strata: units.map((stratum, i) => ({ stratum, population: accountTotals[i]!, drawn: accountChecks[i]! })),
      },
    },
    rulebooks: [{ objectKind: 'site', id: 'jiangxi-2022', version: '1', title: '政府网站与政务新媒体检查指标', documentNumber: null }],
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
  filler: { site: reason('错字漏字', '存在错字、漏字'), account: STALE },
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
        site: { checked: 557, failed: 144 },
        account: { checked: 1093, failed: 40 },
      },
    ],
  },
});

export const jiangxi: Seed = {
  set,
  preset: 'jiangxi',
  issue: {
    number: '赣府厅函〔2022〕61号',
    issuedOn: '2022-06-30',
    deadline: '2022-07-10',
    namedFirst: ['南昌市人才开发交流服务中心', '余江区教育体育局'].map((id) => ({ kind: 'account', id })),
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
    '江西省供销合作社联合社网、会昌县人民政府网等2家政府网站已发布的信息存在表述错误',
    '乐平市人民政府网对外链管理不严格',
    '南昌市人才开发交流服务中心、余江区教育体育局等27家政务新媒体超过2周不更新',
    '2022年7月10日前',
    '2022年6月30日',
  ],
  tables: [],
};
