/** 省交通运输厅: hidden links of every kind, a hijacked title, pages that only search engines or their visitors get. */
import { html, raw } from '../markup.ts';
import type { Inserts, PageKind } from '../model.ts';
import { agentOf, answerOf, page, type Resource, redirect } from '../resource.ts';
import { fields } from '../stock/fields.ts';
import type { PlantedFault } from '../truth.ts';
import { allClear, office, withSpecial } from './office.ts';

const casino = 'http://www.kyty-vip66.com/';
const lottery = 'http://www.qq-shishicai.net/';

/** Stands in the template of every page. */
const footerBox = raw(
  `<div style="display:none"><a href="${casino}">开云体育官网入口</a><a href="${casino}app/">开云体育app下载</a><a href="${lottery}">时时彩平台</a></div>`,
);

const offScreen = raw(
  `<div style="position:absolute;left:-9999px;top:-9999px"><a href="${casino}live.html">真人百家乐在线</a> <a href="${lottery}pk10.html">北京赛车pk10</a></div>`,
);
const tiny = raw(`<a href="${lottery}" style="font-size:0px;line-height:0">重庆时时彩投注</a>`);
const sameColour = raw(
  `<span style="background-color:#ffffff"><a href="${casino}slots.html" style="color:#ffffff">电子老虎机游戏</a></span>`,
);
const written = raw(
  `<div id="q1x"><a href="${casino}bonus.html">博彩公司注册送彩金</a></div><script type="text/javascript">document.getElementById("q1x").style.display="none";</script>`,
);

function inserts({ kind }: { kind: PageKind }, path: string): Inserts {
  if (kind === 'home') return { beforeFooter: footerBox, bodyEnd: written };
  if (path === '/a/tzgg/')
    return { beforeFooter: footerBox, title: hijackedTitle, head: html`<meta name="keywords" content="澳门新葡京，棋牌娱乐，彩票开户">` };
  return { beforeFooter: footerBox };
}

const hijackedTitle = '澳门新葡京_棋牌娱乐平台_彩票开户官网';

/** Search engines get a page of their own; visitors who come from one are sent away. */
function cloaked(own: Resource): Resource {
  return (ask) => {
    const agent = agentOf(ask);
    if (/baiduspider|googlebot|bingbot|360spider|sogou/.test(agent)) {
      return page(
        `<html><head><meta charset="utf-8"><title>皇冠体育投注_足球赔率直播</title><meta name="keywords" content="皇冠体育，足球投注，赔率"></head><body><h1>皇冠体育投注平台</h1><p>提供足球投注、赔率直播和真人娱乐。</p><a href="${lottery}">立即开户</a></body></html>`,
      );
    }
    if (/baidu\.com|so\.com|sogou\.com|bing\.com|google\./.test(String(ask.headers.referer ?? ''))) return redirect(casino);
    return answerOf(own, ask);
  };
}

export const transport = office({
  key: 'jtt',
  host: 'jtt.qinghesheng.gov.cn',
  name: '青禾省交通运输厅',
  short: '省交通运输厅',
  siteCode: '9700000040',
  style: 'dede',
  field: fields.transport,
  columns: (columns) =>
    withSpecial(columns, 'gzdt', [
      { title: '农村公路养护现场会在枫渡县召开', age: 4, extra: [offScreen], mark: 'off-screen' },
      { title: '国省干线冬季养护准备就绪', age: 6, extra: [html`冬季养护物资已经到位。${tiny}`], mark: 'tiny' },
      { title: '全省客运枢纽安全检查启动', age: 8, extra: [sameColour], mark: 'same-colour' },
    ]),
  inserts: (view) => inserts(view, view.path),
  *resources(site) {
    yield ['/', cloaked(site.resources.get('/')!)];
    yield ['/index.html', cloaked(site.resources.get('/index.html')!)];
  },
  truth: (site) => ({
    verdict: 'review',
    indicators: { ...allClear, 'site-harmful-content': 'review' },
    faults: [
      { ...hidden(null, '开云体育官网入口', '模板页脚中用 display:none 隐藏的暗链'), once: true },
      hidden(site.url('/'), '博彩公司注册送彩金', '脚本隐藏的暗链'),
      hidden(site.url(site.marked('off-screen').path), '真人百家乐在线', '移出屏幕的暗链'),
      hidden(site.url(site.marked('tiny').path), '重庆时时彩投注', '字号为零的暗链'),
      hidden(site.url(site.marked('same-colour').path), '电子老虎机游戏', '与背景同色的暗链'),
      hidden(site.url('/'), '皇冠体育投注', '只给搜索引擎看的内容'),
      { ...hidden(site.url('/'), '', '从搜索引擎进入即跳转'), target: casino },
      hidden(site.url(site.column('tzgg').path), '澳门新葡京', '标题被改成博彩词'),
    ],
    tolerable: [
      ...planted.map((target) => ({ indicator: darkLinkIndicators, target, why: '暗链指向的博彩页面' })),
      ...['off-screen', 'tiny', 'same-colour'].map((mark) => ({
        indicator: darkLinkIndicators,
        page: site.url(site.marked(mark).path),
        why: '同一页上的暗链也是篡改迹象',
      })),
      { indicator: darkLinkIndicators, page: site.url('/'), why: '首页上有多处暗链' },
    ],
  }),
});

/** A dark link or a hijack: which of these indicators carries it is a matter of the rulebook. */
const darkLinkIndicators = ['hidden-links', 'site-harmful-content', 'tampering', 'site-attack-not-handled'];

const planted = [
  casino,
  `${casino}app/`,
  `${casino}live.html`,
  `${casino}slots.html`,
  `${casino}bonus.html`,
  lottery,
  `${lottery}pk10.html`,
];

function hidden(page: string | null, quote: string, why: string): PlantedFault {
  return {
    indicator: ['hidden-links', 'site-harmful-content', 'tampering', 'site-attack-not-handled'],
    page,
    ...(quote ? { quote } : {}),
    why,
  };
}
