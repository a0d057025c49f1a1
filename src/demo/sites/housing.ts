/** 省住建厅: dead links and files of every kind, and links that only look dead; session numbers in addresses. */
import { html } from '../markup.ts';
import type { Site } from '../model.ts';
import { type Answer, answerOf, file, page, type Resource, redirect, withStatus } from '../resource.ts';
import { fields } from '../stock/fields.ts';
import type { PlantedFault } from '../truth.ts';
import { allClear, office, withSpecial } from './office.ts';

const gone = html`原通知见<a href="/info/1009/99901.htm">历史通知</a>。`;
const soft = html`相关办法见<a href="/info/1009/99902.htm">管理办法全文</a>。`;
const removed = html`名单见<a href="/info/1009/99903.htm">往年名单</a>。`;
const deadFile = html`附件：<a href="/download/2025/99904.pdf">改造项目清单.pdf</a>`;
const pageAsFile = html`附件：<a href="/download/2025/99905.docx">申报表格.docx</a>`;
const deadOutside = html`参考<a href="http://www.qh-jianzhu.org.cn/old/2019.html">行业协会旧文</a>。`;
const closedOutside = html`参考<a href="http://www.qh-wuye.org.cn/">物业服务网</a>。`;

// None of these is dead.
const getOnly = html`另见<a href="http://www.qh-lvjian.org.cn/">绿色建筑网</a>。`;
const browserOnly = html`另见<a href="http://www.qh-jianzhu.com.cn/">建筑信息网</a>。`;
const guarded = html`另见<a href="http://www.qh-gongcheng.org.cn/">工程标准网</a>。`;
const flaky = html`另见<a href="/info/1009/99911.htm">服务指引</a>。`;
const moved = html`另见<a href="/go/guide">办事导引</a>。`;

/** An error page that says so in words but not in its status. */
const softNotFound: Answer = page(
  '<html><head><meta charset="utf-8"><title>系统提示</title></head><body><div class="tip"><h2>抱歉，您访问的页面不存在或者已被删除</h2><p>请检查地址是否正确，<a href="/index.htm">返回首页</a>。</p></div></body></html>',
);

/** Fails once and is well ever after, like a server under load. */
const failsOnce: Resource = (ask) =>
  ask.before === 0
    ? withStatus(page('<p>Service Temporarily Unavailable</p>'), 503)
    : page(
        '<html><head><meta charset="utf-8"><title>服务指引</title></head><body><h3>服务指引</h3><p>办理业务请提前在网上预约，凭预约号取号办理。</p></body></html>',
      );

export const housing = office({
  key: 'zjt',
  host: 'zjt.qinghesheng.gov.cn',
  name: '青禾省住房和城乡建设厅',
  short: '省住建厅',
  siteCode: '9700000048',
  style: 'vsb',
  field: fields.housing,
  columns: (columns) =>
    withSpecial(columns, 'tzgg', [
      { title: '关于公布改造项目清单的通知', age: 10, extra: [gone, deadFile, getOnly], mark: 'links-1' },
      { title: '关于开展建筑市场检查的通知', age: 14, extra: [soft, pageAsFile, browserOnly, flaky], mark: 'links-2' },
      { title: '关于组织行业评优的通知', age: 19, extra: [removed, deadOutside, closedOutside, guarded, moved], mark: 'links-3' },
    ]),
  inserts: ({ kind }) => ({
    beforeFooter: html`<p><a href="/wzdt.htm">网站导航图</a></p>`,
    ...(kind === 'home' ? { afterNav: html`<p><a href="/zwgk.htm;jsessionid=0000">政务公开专区</a></p>` } : {}),
  }),
  // This CMS answers every unknown number of the column with the same friendly page and status 200.
  notFound: (path) => (path.startsWith('/info/1009/') ? softNotFound : null),
  *resources(site) {
    yield ['/info/1009/99901.htm', withStatus(page('<p>404 Not Found</p>'), 404)];
    yield ['/info/1009/99903.htm', withStatus(page('<p>410 Gone</p>'), 410)];
    yield [
      '/download/2025/99905.docx',
      page(
        '<html><head><meta charset="utf-8"><title>提示</title></head><body><script>alert("文件不存在");</script>文件不存在或已被删除</body></html>',
      ),
    ];
    yield ['/info/1009/99911.htm', failsOnce];
    yield ['/go/guide', redirect('/bsfw.htm', 302)];
    for (const path of ['/', '/index.htm']) yield [path, withSessions(site, path)];
  },
  truth: (site) => ({
    verdict: 'qualified',
    indicators: allClear,
    faults: [
      dead(site, 'links-1', '/info/1009/99901.htm', '站内页面 404'),
      dead(site, 'links-2', '/info/1009/99902.htm', '状态 200 但写明页面不存在'),
      dead(site, 'links-3', '/info/1009/99903.htm', '站内页面 410'),
      { ...dead(site, 'links-1', '/download/2025/99904.pdf', '附件 404'), indicator: ['broken-attachments', 'broken-links'] },
      { ...dead(site, 'links-2', '/download/2025/99905.docx', '附件打开是错误提示页'), indicator: ['broken-attachments', 'broken-links'] },
      dead(site, 'links-3', 'http://www.qh-jianzhu.org.cn/old/2019.html', '外部页面 404'),
      dead(site, 'links-3', 'http://www.qh-wuye.org.cn/', '外部网站拒绝连接'),
      { indicator: 'broken-links', page: null, target: site.url('/wzdt.htm'), once: true, why: '每页页脚都有的链接 404，应合并为一个问题' },
    ],
    traps: [
      { target: 'http://www.qh-lvjian.org.cn/', why: 'HEAD 返回 405,GET 正常' },
      { target: 'http://www.qh-jianzhu.com.cn/', why: '对陌生客户端返回 404，浏览器可以打开' },
      { target: site.url('/info/1009/99911.htm'), why: '第一次失败，再试正常' },
      { target: site.url('/go/guide'), why: '跳转后可以打开' },
    ],
    tolerable: [{ indicator: 'broken-links', target: 'http://www.qh-gongcheng.org.cn/', why: '403：无法核实，可提请人工核定' }],
  }),
});

function dead(site: Site, mark: string, target: string, why: string): PlantedFault {
  return { indicator: 'broken-links', page: site.url(site.marked(mark).path), target: site.url(target), why };
}

/** The session number in the address is another one for every visit. */
function withSessions(site: Site, path: string): Resource {
  const own = site.resources.get(path)!;
  return (ask) => {
    const answer = answerOf(own, ask);
    const text = answer.body.toString('utf8').replace('jsessionid=0000', `jsessionid=A${(ask.before + 1) * 7919}F`);
    return file(answer.headers['content-type'] ?? 'text/html', text);
  };
}
