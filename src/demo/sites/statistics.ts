/** 省统计局: no public service to check, and one column whose articles show no publication time. */
import { fields } from '../stock/fields.ts';
import { aged, allClear, changed, office } from './office.ts';

const field = {
  ...fields.government,
  name: '统计',
  matters: ['经济运行监测', '统计执法检查', '人口抽样调查', '统计数据质量核查', '部门统计管理', '统计科普宣传', '普查资料开发'],
  objects: ['调查样本点', '联网直报企业', '统计站', '调查小区', '基层统计机构', '价格采集点', '统计台账'],
};

export const statistics = office({
  key: 'tjj',
  host: 'tjj.qinghesheng.gov.cn',
  name: '青禾省统计局',
  short: '省统计局',
  siteCode: '9700000052',
  style: 'vsb',
  field,
  post: '局长',
  publicService: false,
  columns: (columns) =>
    changed(columns, {
      ztyi: { name: '统计知识问答' },
      zter: { content: { kind: 'articles', count: 0, newest: 0, special: [30, 60, 90].map((age) => ({ age, undated: true })) } },
      tjsj: aged(6, 9, 12),
    }),
  truth: (site) => ({
    verdict: 'qualified',
    indicators: { ...allClear, 'no-services': 'inapplicable', 'guides-missing-elements': 'inapplicable' },
    tolerable: [
      {
        indicator: ['columns-stale-long', 'columns-stale-key'],
        page: site.url(site.column('zter').path),
        why: '文章未注明发布时间，由人工确认是否更新',
      },
    ],
  }),
});
