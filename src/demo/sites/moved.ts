/** 省教育厅: the registered address sends visitors to another host. 公积金中心: HTTPS with a certificate nobody vouches for. */
import { fields } from '../stock/fields.ts';
import { allClear, office } from './office.ts';

export const education = office({
  key: 'jyt',
  host: 'edu.qinghesheng.gov.cn',
  aliases: ['jyt.qinghesheng.gov.cn'],
  registeredUrl: 'http://jyt.qinghesheng.gov.cn/',
  name: '青禾省教育厅',
  short: '省教育厅',
  siteCode: '9700000036',
  style: 'jcms',
  field: {
    ...fields.government,
    name: '教育',
    matters: ['义务教育优质均衡', '校园安全', '职业教育产教融合', '学前教育普及普惠', '教师队伍建设', '学生体质健康', '控辍保学'],
    objects: ['乡村学校', '幼儿园', '职业院校', '校外培训机构', '实训基地', '校车', '学校食堂'],
    services: ['教师资格认定', '民办学校设立审批', '校车使用许可', '中小学学籍转学办理', '国家助学金申请', '普通话水平测试等级证书查询'],
  },
  truth: (site) => ({
    verdict: 'unqualified',
    indicators: { ...allClear, 'home-address-mismatch': 'fail' },
    faults: [{ indicator: 'home-address-mismatch', page: null, why: `填报地址 jyt.qinghesheng.gov.cn 跳转到 ${site.plan.host}` }],
  }),
});

export const fund = office({
  key: 'gjj',
  host: 'gjj.qhhechuan.gov.cn',
  scheme: 'https',
  name: '禾川市住房公积金管理中心',
  short: '市公积金中心',
  siteCode: '9701000007',
  style: 'dede',
  field: fields.fund,
  post: '主任',
  truth: () => ({
    verdict: 'qualified',
    indicators: allClear,
    faults: [{ indicator: 'tls', page: null, why: '证书为自签名' }],
  }),
});
