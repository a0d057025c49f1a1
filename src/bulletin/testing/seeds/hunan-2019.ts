/** A province's sample with the cities' own checks and a programme. Figures and rows: seed-bulletins.md 2. */
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

const LETTERS = reason(
  'messages-unanswered-3m',
  '互动回应不及时',
  '互动回应不及时，监测时间点前1年内，对公众信件存在超过三个月未回应的现象',
);
const STALE = reason('columns-stale-long', '信息更新不及时', '应更新但长期未更新的栏目数量超过（含）10个');
const CHANNEL = reason('no-consult-channel', '咨询渠道缺失', '未提供网上有效咨询建言渠道');
const GUIDES = reason(
  'guides-missing-elements',
  '办事指南不规范',
  '办事指南重点要素类别（办理材料、办理地点、办理机构、收费标准、办理时间）均缺失4类及以上',
);
const ADDRESS = reason('home-address-mismatch', '填报信息不准确', '网站首页地址与全国政府网站信息报送系统填报地址不一致');
const WEIBO = reason('media-not-updated', '信息更新不及时', '超过2周未更新');
const WECHAT = [
  reason('media-not-updated', '信息更新不及时', '监测时间点前2周内无更新'),
  reason('media-no-interaction', '互动功能缺失', '未提供有效互动功能'),
];

/** Unit, sites, failed and their share; accounts, failed and their share. */
const rows: readonly [string, number, number, string, number, number, string][] = [
  ['省直部门', 57, 6, '10.53%', 13, 5, '38.46%'],
  ['长沙市', 54, 0, '0', 48, 10, '20.83%'],
  ['衡阳市', 17, 0, '0', 8, 3, '37.50%'],
  ['株洲市', 46, 0, '0', 8, 3, '37.50%'],
  ['湘潭市', 40, 0, '0', 5, 1, '20.00%'],
  ['邵阳市', 52, 1, '1.92%', 6, 3, '50.00%'],
  ['岳阳市', 45, 0, '0', 7, 3, '42.86%'],
  ['常德市', 45, 0, '0', 7, 1, '14.29%'],
  ['张家界市', 36, 0, '0', 2, 0, '0'],
  ['益阳市', 26, 2, '7.69%', 5, 1, '20.00%'],
  ['郴州市', 45, 0, '0', 7, 0, '0'],
  ['永州市', 49, 1, '2.04%', 8, 3, '37.50%'],
  ['怀化市', 50, 1, '2.00%', 5, 2, '40.00%'],
  ['娄底市', 36, 1, '2.78%', 5, 1, '20.00%'],
  ['湘西自治州', 40, 0, '0', 7, 2, '28.57%'],
];
const counts: UnitCounts[] = rows.map(([name, sites, failedSites, , accounts, failedAccounts], i) => ({
  unit: unit(i + 1, name, i === 0 ? { kind: 'departments', listName: '省直' } : {}),
  sites,
  failedSites,
  accounts,
  failedAccounts,
}));

const site = (unitId: string, name: string, code: string, ...reasons: Parameters<typeof failed>): NamedSite => ({
  unitId,
  name,
  code,
  ...failed(...reasons),
});
const sites: NamedSite[] = [
  site('省直部门', '湖南省地方志编纂委员会', '4300000017', LETTERS),
  site('省直部门', '湖南省人力资源和社会保障厅', '4300000025', LETTERS),
  site('省直部门', '湖南省中医药管理局', '4300000065', ADDRESS),
  site('省直部门', '湖南省广播电视局网站', '4300000068', LETTERS),
  site('省直部门', '湖南省农业机械化信息网', '4300000009', GUIDES),
  site('省直部门', '湖南文化遗产网', '4300000047', LETTERS, STALE),
  site('邵阳市', '北塔区人民政府网', '4305110001', STALE),
  site('益阳市', '益阳市房地产管理局政务网', '4309000018', LETTERS),
  site('益阳市', '益阳文化遗产网', '4309000034', CHANNEL),
  site('永州市', '永州市自然资源和规划局', '4311000019', STALE),
  site('怀化市', '市文化旅游广电体育局', '4312000007', ADDRESS),
  site('娄底市', '涟源市人民政府', '4313820002', STALE),
];

const failedAccounts: readonly [string, readonly string[]][] = [
  ['省直部门', ['湖南民政', '湖南省茶陵监狱', '*湖南省核工业地质局', '湖南刑警', '牧渔潇湘']],
  [
    '长沙市',
    [
      '福临在线',
      '宁乡经济技术开发区',
      '长沙县春华镇政府_81795',
      '长沙县江背镇',
      '长沙县教育局微博',
      '长沙县金井镇',
      '长沙县民政',
      '长沙县农林',
      '长沙县商务局CSXSWJ',
      '长沙县审计局888',
    ],
  ],
  ['衡阳市', ['衡阳牧渔', '衡阳市12345', '祁东禁毒在线']],
  ['株洲市', ['茶陵县旅游局官方', '炎陵县旅游局官方', '云龙示范区综合执法局']],
  ['湘潭市', ['湘潭商务']],
  ['邵阳市', ['湖南省邵阳市工商行政管理局大祥分局', '邵阳市住房公积金管理中心', '邵阳应急']],
  ['岳阳市', ['岳阳广电', '岳阳教育体育局官微', '岳阳市水务局']],
  ['常德市', ['常德档案']],
  ['益阳市', ['*益阳人防']],
  ['永州市', ['双牌旅游', '双牌县司法行政', '永州市金融办']],
  ['怀化市', ['*怀化民政', '*会同之窗']],
  ['娄底市', ['新化环保']],
  ['湘西自治州', ['泸溪县国土资源局', '湘西州政府门户网站']],
];
/** A star marks those on 微信. */
const accounts: NamedAccount[] = failedAccounts.flatMap(([unitId, names]) =>
  names.map((name): NamedAccount => {
    const isWechat = name.startsWith('*');
    const reasons = isWechat ? WECHAT : [WEIBO];
    return { unitId, name: name.replace('*', ''), platform: isWechat ? '微信' : '新浪微博', ...failed(...reasons) };
  }),
);

const stages: readonly [phrase: string, isBehind: boolean, units: readonly string[]][] = [
  ['基本完成建设方案编制、评审工作', false, ['长沙市', '衡阳市', '株洲市', '岳阳市', '张家界市', '益阳市', '湘西自治州']],
  ['进入财评程序', false, ['常德市']],
  ['完成财评，启动招投标工作', false, ['湘潭市', '怀化市']],
  ['完成了招投标，即将开展项目建设', false, ['永州市']],
  ['进展较慢，仍处于方案编制阶段', true, ['邵阳市', '娄底市']],
];
/** Only their sum, 72, was published. */
const selfFound = [8, 4, 5, 6, 7, 6, 5, 3, 6, 4, 6, 5, 4, 3];

const window = { from: '2019-04-16', to: '2019-06-10' };
const plan: SetPlan = {
  office: '湖南省政务管理服务局',
  issuing: { approvedBy: '省人民政府' },
  round: {
    name: '2019年第二次全省政府网站和政务新媒体抽查',
    kind: 'quarter',
    year: 2019,
    quarter: null,
    period: window,
    windows: { site: window, account: window },
    asOf: '2019-06-10',
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
  filler: { site: STALE, account: WEIBO },
  rest: {
    messages: [
      {
        channel: 'error-report',
        channelName: '我为政府网站找错',
        unitId: null,
        received: 434,
        closed: 434,
        open: 0,
        onTime: 434,
        overdue: 0,
      },
    ],
    selfChecks: rows.slice(1).map(([unitId, sitesOf], i) => ({
      unitId,
      running: sitesOf,
      checked: sitesOf,
      problems: selfFound[i]!,
      rechecked: null,
      differing: null,
    })),
    programmes: [
      {
        id: 'intensification',
        name: '政府网站集约化',
        asOf: '2019-06-24',
        dueOn: '2019-11-30',
        stages: stages.map(([phrase, isBehind], order) => ({ id: `stage-${order}`, phrase, order, isBehind })),
        units: stages.flatMap(([, , units], order) => units.map((unitId) => ({ unitId, stageId: `stage-${order}`, since: null }))),
      },
    ],
  },
};

export const hunan: Seed = {
  plan,
  set: buildSet(plan),
  preset: 'hunan',
  issue: { issuedOn: '2019-07-04', deadline: '2019-07-12', countedOn: '2019-06-24', namedFirst: namedFirst(plan) },
  prose: [
    '《国务院办公厅关于印发政府网站发展指引的通知》（国办发〔2017〕47号）',
    '2019年4月16日至6月10日，按照国办秘函〔2019〕19号文件确定的检查指标，对全省638家政府网站和141家政务新媒体进行了检查',
    '总体合格率为98.12%，其中，长沙市、衡阳市、株洲市、湘潭市、岳阳市、常德市、张家界市、郴州市、湘西自治州等9个市州政府网站合格率达100%',
    '政务新媒体总体合格率为73.05%，其中，张家界市、郴州市的政务新媒体合格率达100%',
    '“我为政府网站找错”平台反映政府网站问题的留言434条',
    '按期办结率100%',
    '全省14个市州按照100%的比例检查了辖区内政府网站，共发现问题网站72家',
    '截至2019年6月24日，长沙市、衡阳市、株洲市、岳阳市、张家界市、益阳市、湘西自治州基本完成建设方案编制、评审工作；常德市进入财评程序；湘潭市、怀化市完成财评，启动招投标工作；永州市完成了招投标，即将开展项目建设；邵阳市、娄底市进展较慢，仍处于方案编制阶段',
    '湖南文化遗产网、北塔区人民政府网、永州市自然资源和规划局、涟源市人民政府等4家政府网站存在多个栏目应更新但长期未更新',
    '湖南民政、湖南省茶陵监狱等38家政务新媒体存在信息更新不及时的情况',
    '湖南省地方志编纂委员会、湖南省人力资源和社会保障厅、湖南省广播电视局网站、湖南文化遗产网、益阳市房地产管理局政务网等5家政府网站',
    '益阳文化遗产网未提供有效的咨询建言渠道',
    '湖南省核工业地质局、益阳人防、怀化民政、会同之窗等4家政务新媒体未提供有效互动功能',
    '湖南省农业机械化信息网存在办事指南要素缺失的情况',
    '2019年7月12日前',
    '2019年11月30日前',
    '2019年7月4日',
    '此件公开发布',
  ],
  tables: [
    {
      title: '全省政府网站检查情况',
      rows: [
        ...rows.map(([name, total, bad, share]) => [name, `${total}`, `${total}`, `${bad}`, share]),
        ['', '638', '638', '12', '1.88%'],
      ],
    },
    {
      title: '检查发现存在突出问题的政府网站名单',
      rows: sites.map(({ unitId, name, reasons, code }) => [
        unitId === '省直部门' ? '省直' : unitId,
        name,
        reasons!.map(({ sentence }) => sentence).join('；'),
        code!,
      ]),
    },
    {
      title: '全省政务新媒体抽查情况',
      rows: [...rows.map(([name, , , , total, bad, share]) => [name, `${total}`, `${bad}`, share]), ['', '141', '38', '26.95%']],
    },
    {
      title: '抽查发现存在突出问题的政务新媒体名单',
      rows: accounts.map(({ unitId, name, reasons, platform }) => [
        unitId === '省直部门' ? '省直' : unitId,
        name,
        reasons!.map(({ sentence }) => sentence).join('；'),
        platform!,
      ]),
    },
  ],
};
