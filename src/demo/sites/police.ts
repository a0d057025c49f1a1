/** 省公安厅: clean, but full of what careless tools report: words of gambling in warnings, hidden tabs, image replacement, small print. */
import { html, raw } from '../markup.ts';
import type { Inserts } from '../model.ts';
import { fields } from '../stock/fields.ts';
import { allClear, office, withSpecial } from './office.ts';

const warning = [
  '近期，公安机关侦破多起跨境网络赌博案件。为提高群众防范意识，现发布提示如下。',
  '一、所谓“澳门赌场线上平台”“时时彩稳赚”“百家乐代投”均为诈骗话术，后台可以随意修改开奖结果。',
  '二、参与网络赌博涉嫌违法，为赌博网站提供支付结算、推广引流的，将依法追究刑事责任。',
  '三、发现赌博网站和博彩广告，请拨打110或者登录网络违法犯罪举报网站举报。',
];

const tabs = (site: { column(key: string): { articles: { path: string; title: string; date: string }[] } }) =>
  html`<div class="tab-con" style="display:none"><ul>${site
    .column('tpxw')
    .articles.slice(0, 5)
    .map((a) => html`<li><a href="${a.path}">${a.title}</a><span>${a.date}</span></li>`)}</ul></div>`;

const wechat = raw(
  '<div id="wx-code" style="display:none"><img src="/images/captcha.png" alt="微信公众号二维码"><a href="/xwdt/">关注更多</a></div>',
);
const logo = raw('<h1 style="text-indent:-9999px;margin:0;height:0"><a href="/">青禾省公安厅</a></h1>');
const smallPrint = raw(
  '<p style="font-size:9px;color:#999">本网站内容未经授权不得转载。<a href="https://www.gov.cn/" style="font-size:9px">中国政府网</a></p>',
);

export const police = office({
  key: 'gat',
  host: 'gat.qinghesheng.gov.cn',
  name: '青禾省公安厅',
  short: '省公安厅',
  siteCode: '9700000044',
  style: 'trs',
  field: fields.police,
  friends: [{ name: '网络违法犯罪举报网站', url: 'https://cyberpolice.mps.gov.cn/' }],
  columns: (columns) =>
    withSpecial(
      withSpecial(columns, 'tzgg', [
        { title: '关于防范跨境网络赌博的提示', age: 11, paragraphs: warning, mark: 'warning' },
        {
          title: '关于甪直路段交通管制的通告',
          age: 17,
          paragraphs: ['因举办活动，甪（lù）直路东段将于周六实行交通管制，请过往车辆提前绕行。', '管制期间公交车临时停靠点另行公布。'],
          mark: 'reading',
        },
      ]),
      'gzdt',
      [
        {
          title: '警方通报一起开设赌场案',
          age: 5,
          paragraphs: [
            '近日，禾川市公安机关打掉一个开设赌场的犯罪团伙，查扣涉案资金，案件正在进一步办理中。',
            '警方提醒，十赌九输，请广大群众自觉抵制赌博。',
          ],
          mark: 'case',
        },
      ],
    ),
  inserts: ({ kind }, site): Inserts => ({
    afterNav: logo,
    beforeFooter: html`${wechat}${smallPrint}`,
    ...(kind === 'home' ? { bodyEnd: tabs(site) } : {}),
  }),
  truth: (site) => ({
    verdict: 'qualified',
    indicators: { ...allClear, 'site-harmful-content': ['pass', 'manual'] },
    traps: [
      { page: site.url(site.marked('warning').path), why: '反赌宣传不是有害内容' },
      { page: site.url(site.marked('case').path), why: '案件通报不是有害内容' },
      { page: site.url(site.marked('reading').path), why: '生僻字注音不是篡改' },
      { indicators: ['hidden-links', 'tampering', 'site-harmful-content'], why: '选项卡、二维码浮层、图片标题和小字号说明都不是暗链' },
    ],
  }),
});
