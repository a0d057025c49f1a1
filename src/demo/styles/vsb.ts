/** VSB of 博达: `info/1002/3456.htm`, list pages numbered from the back, scripts of the product in every page. */
import { html, type Markup, raw } from '../markup.ts';
import type { Column, PageView, Site, Style } from '../model.ts';
import { friendLinks, searchForm } from '../parts/forms.ts';
import { identityMarks } from '../parts/identity.ts';
import { columnAddress, frontSections, landingSections, listedChildren, relative, topColumns, trail } from '../parts/navigation.ts';
import { metaTags } from '../parts/tags.ts';
import { file } from '../resource.ts';
import { lookSheet } from './sheet.ts';

export const vsb: Style = {
  id: 'vsb',
  charset: 'utf-8',
  pageSize: 8,
  homePath: '/index.htm',
  columnPath: (column) => (column.parent ? `/${column.parent}/${column.key}.htm` : `/${column.key}.htm`),
  listPath: (column, no, count) => (no === 1 ? column.path : `${column.path.slice(0, -4)}/${count - no + 1}.htm`),
  articlePath: ({ id, column }) => `/info/${column.id}/${id}.htm`,
  filePath: ({ id, column }, no, extension) =>
    extension === 'png'
      ? `/__local/A/${column.id}/${id}_${no}.png`
      : `/system/_content/download.jsp?urltype=news.DownloadAttachUrl&owner=${column.id}&wbfileid=${id}${no}.${extension}`,
  detailPath: (column, no) => `/content_${column.id}_${no}.htm`,

  home(site) {
    const path = '/index.htm';
    const main = html`${frontSections(site).map(
      ({
        column,
        articles,
      }) => html`<div class="indexBox"><div class="tit"><h3>${column.name}</h3><a href="${relative(path, column.path)}" class="more">MORE+</a></div><ul>
${articles.map((a) => html`<li id="line_u8_${a.id}"><a href="${relative(path, a.path)}" target="_blank" title="${a.title}">${a.title}</a><span>${a.listDate.replaceAll('-', '/')}</span></li>`)}
</ul></div>`,
    )}`;
    return frame(site, { kind: 'home', path, title: site.plan.registration.name, column: null, article: null, main });
  },

  list(site, column, { no, count, articles }) {
    const path = vsb.listPath(column, no, count);
    const main =
      column.content.kind === 'landing'
        ? landing(column, path)
        : html`<div class="winstyle"><ul class="txtlist">
${articles.map((a, i) => html`<li id="line_u9_${i}"><span class="time">${a.listDate.slice(0, 4)}年${a.listDate.slice(5, 7)}月${a.listDate.slice(8)}日</span><a href="${relative(path, a.path)}" title="${a.title}">${a.title}</a></li>`)}
</ul>${pager(column, path, no, count)}</div>`;
    return frame(site, { kind: 'list', path, title: column.name, column, article: null, main });
  },

  article(site, article) {
    const { path } = article;
    const main = html`<form name="_newscontent_fromname"><script language="javascript" src="${relative(path, '/system/resource/js/news.js')}"></script>
<div class="content-top"><h3>${article.title}</h3>
<p>${!article.undated && html`<span>发布时间：${article.date}</span>`}<span>作者：${article.source}</span><span>点击数：<script>_showDynClicks("wbnews", 1678358593, ${article.id})</script></span></p></div>
${article.policy && html`<p class="wh">文号：${article.policy.number}&nbsp;&nbsp；成文日期：${article.policy.documentDate}</p>`}
<div id="vsb_content"><div class="v_news_content">
${article.picture && html`<p style="text-align: center"><img src="${relative(path, article.picture)}" width="500" vsbhref="vurl" class="img_vsb_content"></p>`}
${article.paragraphs.map((p) => html`<p style="text-indent: 2em">${p}</p>`)}
${article.related && html`<p>相关阅读：<a href="${relative(path, article.related.path)}">${article.related.title}</a></p>`}
</div></div>
${article.attachments.length > 0 && html`<ul style="list-style-type:none;">${article.attachments.map((f) => html`<li>附件【<a href="${f.path}" target="_blank">${f.name}.${f.file}</a>】已下载<span>12</span>次</li>`)}</ul>`}
</form>`;
    return frame(site, { kind: 'article', path, title: article.title, column: article.column, article, main });
  },

  page(site, column, path, title, content) {
    const main = html`<div class="content-top"><h3>${title}</h3></div><div id="vsb_content">${content}</div>`;
    return frame(site, { kind: 'page', path, title, column, article: null, main });
  },

  *extras() {
    yield ['/css/style.css', file('text/css', `${lookSheet('#8c1f28')}.nav li ul{display:none}.nav li:hover ul{display:block}`)];
    yield ['/system/resource/js/counter.js', file('application/javascript', 'function _jsq_(a,b,c,d){}')];
    yield ['/system/resource/js/news.js', file('application/javascript', 'function _showDynClicks(t,o,i){document.write("57");}')];
  },
};

/** Links to the neighbours and the ends; the newest page has the column's own address, the oldest the number 1. */
function pager(column: Column, path: string, no: number, count: number): Markup | null {
  if (count < 2) return null;
  const to = (page: number) => relative(path, vsb.listPath(column, page, count));
  return html`<div class="pb_sys_common pb_sys_normal"><span class="p_t">共${column.articles.length}条</span>
${no > 1 && html`<span class="p_first"><a href="${to(1)}">首页</a></span><span class="p_prev"><a href="${to(no - 1)}">上页</a></span>`}
<span class="p_no_d">${no}</span>
${no < count && html`<span class="p_next"><a href="${to(no + 1)}">下页</a></span><span class="p_last"><a href="${to(count)}">尾页</a></span>`}</div>`;
}

function frame(site: Site, view: PageView): Markup {
  const { path } = view;
  const inserts = site.plan.inserts?.(view, site) ?? {};
  const { name } = site.plan.registration;
  const at = (address: string) => relative(path, address);
  return html`<!DOCTYPE html>
<HTML><HEAD><TITLE>${inserts.title ?? (view.kind === 'home' ? name : `${view.title}-${name}`)}</TITLE>
<META content="text/html; charset=UTF-8" http-equiv="Content-Type">
${metaTags(site, view, 'mixed')}
${raw('<!--Announced by Visual SiteBuilder 9-->')}
<LINK rel="stylesheet" type="text/css" href="${at('/css/style.css')}">
<SCRIPT type="text/javascript" src="${at('/system/resource/js/counter.js')}"></SCRIPT>
<SCRIPT type="text/javascript">_jsq_(${view.column?.id ?? 1001},'/list.jsp',-1,1678358593)</SCRIPT>
${inserts.head}
</HEAD>
<BODY>
<DIV class="header"><a href="${at('/index.htm')}"><img src="${at('/images/logo.png')}" alt="${name}"></a>${searchForm('/search', 'q')}</DIV>
<DIV class="nav"><UL><LI><a href="${at('/index.htm')}">首页</a></LI>
${topColumns(site).map((column) => html`<LI><a href="${at(columnAddress(column))}">${column.name}</a>${listedChildren(column).length > 0 && html`<UL>${listedChildren(column).map((c) => html`<LI><a href="${at(columnAddress(c))}">${c.name}</a></LI>`)}</UL>`}</LI>`)}
</UL></DIV>
${inserts.afterNav}
${view.column && html`<p class="dqwz">当前位置：<a href="${at('/index.htm')}">首页</a>${trail(view.column).map((c) => html` &gt; <a href="${at(columnAddress(c))}">${c.name}</a>`)}${view.kind === 'article' && raw(' &gt; 正文')}</p>`}
<DIV class="main">${view.main}</DIV>
${friendLinks(site)}
${inserts.beforeFooter}
<DIV class="footer">${identityMarks(site, 'link')}</DIV>
${inserts.bodyEnd}
</BODY></HTML>
`;
}

function landing(column: Column, path: string): Markup {
  return html`${landingSections(column).map(
    ({ column: child, articles }) =>
      html`<div class="part"><h4><a href="${relative(path, columnAddress(child))}">${child.name}</a></h4><ul>${articles.map((a) => html`<li><a href="${relative(path, a.path)}">${a.title}</a><span>${a.listDate}</span></li>`)}</ul></div>`,
  )}`;
}
