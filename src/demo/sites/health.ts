/** 省卫生健康委: items dated in the future, and one that lists show eight months later than its page does. Pasted from Word. */
import { fields } from '../stock/fields.ts';
import { allClear, office, withSpecial } from './office.ts';

export const health = office({
  key: 'wjw',
  host: 'wjw.qinghesheng.gov.cn',
  name: '青禾省卫生健康委员会',
  short: '省卫生健康委',
  siteCode: '9700000038',
  style: 'trs',
  field: fields.health,
  post: '主任',
  wordMarkup: true,
  columns: (columns) =>
    withSpecial(
      withSpecial(columns, 'gzdt', [
        { title: '全省基层医疗卫生服务总结会召开', age: -40, mark: 'future-news' },
        {
          title: '秋冬季传染病监测预警工作部署会召开',
          age: 11,
          paragraphs: [
            '会议要求，各市卫生健康委要加强传染病监测预警，及时发布健康题示。',
            '会前，与会人员观摩了石鹭县疾控中心微生物室，听取了虫媒组、理化组的汇报。',
          ],
          mark: 'homophone',
        },
      ]),
      'tzgg',
      [
        { title: '关于开展秋冬季传染病防控培训的通知', age: -6, mark: 'future-notice' },
        { title: '关于公布年度托育机构名单的公告', age: 260, listAge: 9, mark: 'back-dated' },
      ],
    ),
  truth: (site) => ({
    verdict: 'review',
    indicators: { ...allClear, 'site-fabrication': 'review' },
    faults: [
      { indicator: 'site-fabrication', page: site.url(site.marked('future-news').path), why: '发布日期在检查日 40 天之后' },
      { indicator: 'site-fabrication', page: site.url(site.marked('future-notice').path), why: '发布日期在检查日 6 天之后' },
      {
        indicator: 'site-fabrication',
        page: site.url(site.marked('back-dated').path),
        why: '列表和地址中的日期在 9 天前，页面写成 260 天前',
      },
      { indicator: 'typos', page: site.url(site.marked('homophone').path), quote: '题示', byText: true, why: '应为提示' },
    ],
    traps: [{ page: site.url(site.marked('homophone').path), indicators: ['typos'], quote: '虫媒组', why: '业务用语不是错别字' }],
  }),
});
