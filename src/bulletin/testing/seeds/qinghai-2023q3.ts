/** A province's quarterly check with streaks and carried-over text errors. Figures: seed-bulletins.md 1. */
import { aSite, buildSet, failed, type NamedSite, namedFirst, reason, type SetPlan, type UnitCounts, unit } from '../build-set.ts';
import type { Seed } from './seed.ts';

const TEXT = '文字表述错误';
const STALE = reason('columns-stale-long', '长期不更新', '长期不更新');
const SILENT = reason('media-not-updated', '长期不更新', '长期不更新');
const UNREACHABLE = reason('media-app-unusable', '无法访问', '无法访问');

const rows: readonly [name: string, sites: number, failedSites: number, accounts: number, failedAccounts: number][] = [
  ['省直部门', 52, 2, 141, 7],
  ['海东市', 9, 0, 133, 4],
  ['海南州', 10, 2, 153, 3],
  ['海西州', 13, 1, 168, 3],
  ['黄南州', 8, 1, 38, 3],
  ['玉树州', 12, 3, 131, 11],
  ['西宁市', 16, 2, 250, 0],
  ['海北州', 10, 0, 104, 0],
  ['果洛州', 10, 0, 90, 0],
];
const counts: UnitCounts[] = rows.map(([name, sites, failedSites, accounts, failedAccounts], i) => ({
  unit: unit(i + 1, name, i === 0 ? { kind: 'departments', listName: '省直' } : {}),
  sites,
  failedSites,
  accounts,
  failedAccounts,
}));

const errors = (carried: boolean): Partial<NamedSite> => ({
  textErrorCount: 1,
  textErrors: [{ quote: '再接再励', suggestion: '再接再厉', url: null, isCarriedOver: carried }],
  carriedOver: carried ? [{ indicator: 'typos', category: TEXT, sentence: TEXT, fromRound: '2023年第二季度检查' }] : [],
});
const thirdTime = (more: Partial<NamedSite> = {}): Partial<NamedSite> => ({ ...failed(STALE), failedStreak: 3, ...more });
const some = (count: number, unitId: string, kind: string, more: Partial<NamedSite>) =>
  Array.from({ length: count }, (_, i) => ({ name: `${unitId}${kind}${i + 1}`, unitId, ...more }));

const sites: NamedSite[] = [
  { name: '省统计局网', unitId: '省直部门', ...errors(true) },
  { name: '青海国家高新技术产业开发区管委会网', unitId: '省直部门', ...thirdTime() },
  {
    name: '海南州科技信息网',
    unitId: '海南州',
    ...errors(true),
    ...failed(
      STALE,
      reason('site-fabrication', '互动栏目日期不符', '领导信箱互动栏目出现日期严重不符'),
      reason('messages-unanswered-3m', '互动回应差', '互动回应差'),
      reason('typos', TEXT, TEXT, { kind: 'advice' }),
    ),
    failedStreak: 3,
  },
  { name: '尖扎县人民政府门户网', unitId: '黄南州', isPortal: true },
  { name: '玉树市人民政府门户网', unitId: '玉树州', isPortal: true, ...errors(true) },
  ...['玉树州杂多县人民政府门户网', '玉树州称多县人民政府门户网', '玉树州治多县人民政府门户网'].map((name) => ({
    name,
    unitId: '玉树州',
    isPortal: true,
    ...thirdTime(),
  })),
  { name: '曲麻莱县人民政府门户网', unitId: '玉树州', isPortal: true },
  { name: '甘德县人民政府门户网', unitId: '果洛州', isPortal: true },
  ...some(9, '西宁市', '文字差错网站', errors(true)),
  ...some(14, '省直部门', '文字差错网站', errors(false)),
];

const accounts = [
  ...(
    [
      ['省直部门', 2],
      ['海东市', 1],
      ['玉树州', 3],
    ] as const
  ).flatMap(([unitId, count]) =>
    Array.from({ length: count }, (_, i) => ({ name: `${unitId}失联账号${i + 1}`, unitId, ...failed(UNREACHABLE) })),
  ),
  ...Array.from({ length: 8 }, (_, i) => ({
    name: `西宁市文字差错账号${i + 1}`,
    unitId: '西宁市',
    textErrorCount: 1,
    textErrors: [{ quote: '按装', suggestion: '安装', url: null, isCarriedOver: false }],
  })),
];

const message = (channel: string, channelName: string, received: number, closed: number, overdue: number) => ({
  channel,
  channelName,
  unitId: null,
  received,
  closed,
  open: received - closed,
  onTime: closed - overdue,
  overdue,
});

const late = (name: string, unitId: string) => ({ siteId: aSite({ name, unitId }).id, unitId, name, channel: 'error-report', overdue: 1 });

const plan: SetPlan = {
  office: '青海省人民政府办公厅',
  round: {
    name: '2023年第三季度政府网站和政务新媒体监测检查',
    kind: 'quarter',
    year: 2023,
    quarter: 3,
    period: { from: '2023-07-01', to: '2023-09-20' },
    windows: { site: { from: '2023-07-01', to: '2023-09-20' }, account: { from: '2023-07-01', to: '2023-09-20' } },
    asOf: '2023-09-20',
    rulebooks: [
      {
        objectKind: 'site',
        id: 'inspection-2019',
        version: '1',
        title: '国务院办公厅秘书局关于印发政府网站与政务新媒体检查指标、监管工作年度考核指标的通知',
        documentNumber: '国办秘函〔2019〕19号',
      },
    ],
  },
  counts,
  sites,
  accounts,
  filler: { site: STALE, account: SILENT },
  rest: {
    messages: [
      message('gov-cn-transfer', '中国政府网留言办理系统转办', 104, 68, 0),
      message('service-platform-transfer', '国家政务服务平台转办', 1, 1, 0),
      message('error-report', '我为政府网站找错', 94, 94, 3),
    ],
    overdueErrorReports: [
      late('尖扎县人民政府门户网', '黄南州'),
      late('曲麻莱县人民政府门户网', '玉树州'),
      late('甘德县人民政府门户网', '果洛州'),
    ],
  },
};

const site = (id: string) => ({ kind: 'site' as const, id });

export const qinghai: Seed = {
  plan,
  set: buildSet(plan),
  preset: 'qinghai',
  issue: {
    issuedOn: '2023-09-26',
    deadline: '2023-10-30',
    namedFirst: namedFirst({ sites }),
    orders: [
      { id: 'close', action: 'close', objects: [site('海南州科技信息网')], deadline: '2023-10-20' },
      {
        id: 'at-once',
        action: 'correct-at-once',
        objects: [
          site('青海国家高新技术产业开发区管委会网'),
          site('玉树州杂多县人民政府门户网'),
          site('玉树州称多县人民政府门户网'),
          site('玉树州治多县人民政府门户网'),
        ],
        deadline: null,
      },
    ],
  },
  prose: [
    '140个政府网站总体合格率为92.14%',
    '1208个政务新媒体总体合格率为97.43%',
    '11个政府网站、31个政务新媒体检查结果不合格',
    '26个政府网站和8个政务新媒体存在文字表述错误',
    '3个政府网站存在网民留言办理超期情况',
    '青海国家高新技术产业开发区管委会网、海南州科技信息网、玉树州杂多县人民政府门户网、玉树州称多县人民政府门户网、玉树州治多县人民政府门户网已连续三个季度检查结果不达标',
    '海南州科技信息网存在长期不更新、领导信箱互动栏目出现日期严重不符、互动回应差、文字表述错误等问题，责令于2023年10月20日前完成关停注销',
    '25个长期不更新，6个无法访问',
    '省直部门共141个政务新媒体中7个不合格，合格率95.04%',
    '海东市共133个政务新媒体中4个不合格，合格率96.99%',
    '海南州共153个政务新媒体中3个不合格，合格率98.04%',
    '海西州共168个政务新媒体中3个不合格，合格率98.21%',
    '黄南州共38个政务新媒体中3个不合格，合格率92.11%',
    '玉树州共131个政务新媒体中11个不合格，合格率91.60%',
    '省统计局网、海南州科技信息网、玉树市人民政府门户网等12个政府网站的问题系上季度未整改问题',
    '中国政府网留言办理系统转办工单104件，办结68件，36件正在办理中',
    '国家政务服务平台转办工单1件，办结1件',
    '全国政府网站信息报送系统网民找错留言94件',
    '尖扎县人民政府门户网、曲麻莱县人民政府门户网、甘德县人民政府门户网',
    '2023年10月30日前',
    '2023年9月26日',
  ],
  tables: [],
};
