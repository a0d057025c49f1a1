/** A city's full check with two roundings, a sub-site and a zone counted in another row. Figures and rows: seed-bulletins.md 4. */
import {
  buildSet,
  failed,
  type NamedAccount,
  type NamedSite,
  namedFirst,
  reason,
  type SetPlan,
  type UnitCounts,
  unit,
} from '../build-set.ts';
import type { Seed } from './seed.ts';

const OPERATION = '日常运维监管不到位';
const INTERPRETATION = '政策解读不达标';
const NO_INTERACTION = reason('media-no-interaction', '互动功能缺失', '未提供有效互动功能');
const MISSTATEMENT = reason('site-serious-misstatement', '信息发布审核不严', '存在严重表述错误');

/** Unit, accounts, failed, share. */
const rows: readonly [string, number, number, string][] = [
  ['市直部门', 91, 3, '3.3%'],
  ['天元区', 7, 0, '0'],
  ['炎陵县', 24, 0, '0'],
  ['茶陵县', 30, 0, '0'],
  ['攸县', 10, 0, '0'],
  ['醴陵市', 35, 0, '0'],
  ['渌口区', 9, 0, '0'],
  ['芦淞区', 1, 0, '0'],
  ['荷塘区', 3, 0, '0'],
  ['石峰区', 2, 0, '0'],
];
const failedSites: Record<string, number> = { 市直部门: 1, 天元区: 1, 攸县: 1 };
const counts: UnitCounts[] = rows.map(([name, accounts, failedAccounts], i) => ({
  unit: unit(i + 1, name, { kind: i === 0 ? 'departments' : 'county' }),
  sites: i === 0 ? 42 : 1,
  failedSites: failedSites[name] ?? 0,
  accounts,
  failedAccounts,
}));
const departments = { order: null, kind: 'department' as const, countedIn: '市直部门' };
const portal = (unitId: string): NamedSite => ({ unitId, name: `${unitId}政府门户网站`, isPortal: true });

const sites: NamedSite[] = [
  {
    ...portal('天元区'),
    code: '4302110001',
    ...failed(reason('other-columns-blank', OPERATION, '子站“株洲市天元区工商业联合会”存在4个空白栏目', { kind: 'deduct' }), MISSTATEMENT),
  },
  {
    ...portal('攸县'),
    code: '4302230045',
    ...failed(reason('columns-stale-key', OPERATION, '动态要闻类栏目超过2周未更新且累计超过（含）5个未更新'), MISSTATEMENT),
  },
  {
    unitId: '市发改委',
    name: '信用中国（湖南株洲）',
    code: '4302000050',
    ...failed(reason('site-unreachable', OPERATION, '检查期间网站存在多次长时间（超过5小时）无法访问情况，且没有报备')),
  },
  {
    ...portal('茶陵县'),
    score: 93,
    reasons: [
      reason('interpretation-ratio', INTERPRETATION, '抽查的政策文件未被解读', { kind: 'deduct' }),
      reason('interpretation-not-linked', INTERPRETATION, '抽查的解读稿未与政策原文双向关联', { kind: 'deduct' }),
    ],
  },
  ...['炎陵县', '醴陵市', '渌口区', '芦淞区', '荷塘区', '石峰区'].map(portal),
];
const accounts: NamedAccount[] = (
  [
    [
      '平安幸福云龙',
      '株洲云龙示范区龙头铺街道办事处',
      '430200M029WX0004',
      '“平安志愿者”、“事件查询”、“微信访”、“动态报道”等多个栏目无法打开',
    ],
    ['微云田', '株洲云龙示范区云田镇人民政府', '430200M029WX0003', null],
    ['美丽龙头铺', '株洲云龙示范区龙头铺街道办事处', '430200M029WX0002', '“微动态”栏目无法打开'],
  ] as const
).map(([name, owner, code, more]) => ({
  unitId: '经开区',
  name,
  owner,
  code,
  ...failed(NO_INTERACTION, ...(more === null ? [] : [reason('media-functions-dead', '栏目无法打开', more, { kind: 'advice' })])),
}));

const plan: SetPlan = {
  office: '株洲市人民政府办公室',
  round: {
    name: '2022年第四季度全市政府网站和政务新媒体检查',
    kind: 'quarter',
    year: 2022,
    quarter: 4,
    period: { from: '2022-11-15', to: '2022-11-25' },
    windows: { site: { from: '2022-11-15', to: '2022-11-25' }, account: { from: '2022-11-20', to: '2022-11-25' } },
    asOf: '2022-11-25',
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
  furtherUnits: [unit(null, '市发改委', departments), unit(null, '经开区', { ...departments, kind: 'zone' })],
  sites,
  accounts,
  filler: { site: MISSTATEMENT, account: NO_INTERACTION },
};

export const zhuzhou: Seed = {
  plan,
  set: buildSet(plan),
  preset: 'zhuzhou',
  issue: { namedFirst: namedFirst(plan), issuedOn: '2022-12-05', contact: '市政府办公室', edition: 'public' },
  prose: [
    '全市正常运行的51家政府网站（其中市直部门网站42家，政府门户网站9家）进行全覆盖检查，发现3家存在突出问题，合格率94%',
    '全市正常运行的212家政务新媒体进行全覆盖检查，发现3家存在突出问题，合格率98.6%',
    '信用中国（湖南株洲）检查期间网站存在多次长时间（超过5小时）无法访问情况，且没有报备',
    '攸县政府门户网站动态要闻类栏目超过2周未更新且累计超过（含）5个未更新',
    '茶陵县政府门户网站抽查的政策文件未被解读，抽查的解读稿未与政策原文双向关联',
    '平安幸福云龙、微云田、美丽龙头铺等3家政务新媒体未提供有效互动功能',
    '平安幸福云龙“平安志愿者”、“事件查询”、“微信访”、“动态报道”等多个栏目无法打开',
    '本文有删减',
    '2022年12月5日',
  ],
  tables: [
    {
      title: '存在突出问题的政府网站名单',
      rows: [
        ['市发改委', '信用中国（湖南株洲）', '4302000050', '检查期间网站存在多次长时间（超过5小时）无法访问情况，且没有报备'],
        ['天元区', '天元区政府门户网站', '4302110001', '子站“株洲市天元区工商业联合会”存在4个空白栏目；存在严重表述错误'],
        ['攸县', '攸县政府门户网站', '4302230045', '动态要闻类栏目超过2周未更新且累计超过（含）5个未更新；存在严重表述错误'],
      ],
    },
    {
      title: '全市政务新媒体检查情况',
      rows: [...rows.map(([name, total, bad, share]) => [name, `${total}`, `${bad}`, share]), ['', '212', '3', '1.4%']],
    },
    {
      title: '存在突出问题的政务新媒体名单',
      rows: accounts.map(({ name, reasons, owner, code }) => [
        '经开区',
        name,
        reasons!.map(({ sentence }) => sentence).join('；'),
        owner!,
        '微信',
        code!,
      ]),
    },
  ],
};
