/** TRS WCM: static pages in folders, `./202611/t20261118_12345.html`, relative links, paging written by a script. */
import { html, type Markup, raw } from '../markup.ts';
import type { Column, PageView, Site, Style } from '../model.ts';
import { friendLinks, searchForm } from '../parts/forms.ts';
import { identityMarks } from '../parts/identity.ts';
import { columnAddress, frontSections, landingSections, listedChildren, relative, topColumns, trail } from '../parts/navigation.ts';
import { metaTags } from '../parts/tags.ts';
import { file, page } from '../resource.ts';
import { lookSheet } from './sheet.ts';

export const trs: Style = {
  id: 'trs',
  charset: 'utf-8',
  pageSize: 10,
  homePath: '/index.html',
  columnPath: (column) => (column.parent ? `/${column.parent}/${column.key}/` : `/${column.key}/`),
  listPath: (column, no) => (no === 1 ? column.path : `${column.path}index_${no - 1}.html`),
  articlePath: ({ id, date, column }) => `${column.path}${date.slice(0, 7).replace('-', '')}/t${date.replaceAll('-', '')}_${id}.html`,
  filePath: ({ id, date, path }, no, extension) =>
    `${path.slice(0, path.lastIndexOf('/'))}/${extension === 'png' ? 'W' : 'P'}0${date.replaceAll('-', '')}${id}${no}.${extension}`,
  detailPath: (column, no) => `${column.path}t${column.id}_${no}.html`,

  home(site) {
    const path = '/';
    const main = html`<div class="focus"><a href="${relative(path, site.articles[0]?.path ?? '/')}"><img src="./images/logo.png" alt="${site.articles[0]?.title}"></a></div>
${frontSections(site).map(
  ({ column, articles }) => html`<div class="box">
<div class="hd"><h2><a href="${relative(path, column.path)}" target="_blank">${column.name}</a></h2><span class="more"><a href="${relative(path, column.path)}">更多&gt;&gt;</a></span></div>
<ul class="list">${articles.map((a) => html`<li><span class="date">${a.listDate.slice(5)}</span><a href="${relative(path, a.path)}" target="_blank" title="${a.title}">${a.title}</a></li>`)}</ul>
</div>`,
)}`;
    return frame(site, { kind: 'home', path, title: site.plan.registration.name, column: null, article: null, main });
  },

  list(site, column, { no, count, articles }) {
    const path = trs.listPath(column, no, count);
    if (column.content.kind === 'landing')
      return frame(site, { kind: 'list', path, title: column.name, column, article: null, main: landing(column, path) });
    const main = html`<div class="list-main">
<ul class="gl-list">${articles.map((a) => html`<li><a href="${relative(path, a.path)}" target="_blank" title="${a.title}">${a.title}</a><b>${a.listDate}</b></li>`)}</ul>
<div class="page"><script>createPageHTML(${count}, ${no - 1}, "index", "html");</script></div>
</div>`;
    return frame(site, { kind: 'list', path, title: column.name, column, article: null, main });
  },

  article(site, article) {
    const { path } = article;
    const main = html`<div class="xxgk-head">${article.policy && policyTable(site, article.policy, article)}</div>
<div class="article">
<h1 class="title">${article.title}</h1>
<div class="info">${!article.undated && html`<span>发布时间：${article.date} ${article.time}</span>`}<span>来源：${article.source}</span><span>浏览次数：<script src="/images/count.js"></script></span><span>字号：[<a href="javascript:void(0)" onclick="doZoom(18)">大</a> <a href="javascript:void(0)" onclick="doZoom(16)">中</a>]</span></div>
<div class="TRS_Editor"><style type="text/css">.TRS_Editor P{line-height:2;font-size:12pt;}</style>
${article.picture && html`<p align="center"><img src="${relative(path, article.picture)}" alt=""></p>`}
${article.paragraphs.map((p) => html`<p>  ${p}</p>`)}
</div>
${article.attachments.length > 0 && html`<div class="appendix">附件：${article.attachments.map((f) => html`<a href="${relative(path, f.path)}">${f.name}.${f.file}</a>`)}</div>`}
${article.related && html`<div class="related">相关链接：<a href="${relative(path, article.related.path)}">${article.related.title}</a></div>`}
<div class="close"><a href="javascript:window.print()">打印</a> <a href="javascript:window.close()">关闭</a></div>
</div>`;
    return frame(site, { kind: 'article', path, title: article.title, column: article.column, article, main });
  },

  page(site, column, path, title, content) {
    const main = html`<div class="article"><h1 class="title">${title}</h1><div class="TRS_Editor">${content}</div></div>`;
    return frame(site, { kind: 'page', path, title, column, article: null, main });
  },

  *extras() {
    yield [
      '/images/public.css',
      file(
        'text/css',
        `${lookSheet('#b3121b')}.nav li ul{display:none}.nav li:hover ul{display:block}.foot-marks p{font-size:12px;color:#666}.tab-con{display:none}`,
      ),
    ];
    yield ['/images/public.js', file('application/javascript', pagingScript)];
    yield ['/images/count.js', file('application/javascript', 'document.write("128");')];
    yield ['/404.html', page('<html><head><title>404</title></head><body>页面不存在</body></html>')];
  },
};

const pagingScript = `function createPageHTML(_nPageCount,_nCurrIndex,_sPageName,_sPageExt){
  if(_nPageCount<=1){return;}
  var nCurrIndex=_nCurrIndex||0;
  for(var i=0;i<_nPageCount;i++){
    var sUrl=i==0?_sPageName+"."+_sPageExt:_sPageName+"_"+i+"."+_sPageExt;
    if(nCurrIndex==i){document.write("<span>"+(i+1)+"</span>");}else{document.write("<a href='"+sUrl+"'>"+(i+1)+"</a>");}
  }
}
function doZoom(size){document.body.style.fontSize=size+"px";}
`;

function frame(site: Site, view: PageView): Markup {
  const { path } = view;
  const inserts = site.plan.inserts?.(view, site) ?? {};
  const { name } = site.plan.registration;
  const title = inserts.title ?? (view.kind === 'home' ? name : `${view.title}_${name}`);
  return html`<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml" lang="zh-CN">
<head>
<meta http-equiv="Content-Type" content="text/html; charset=utf-8" />
<title>${title}</title>
${metaTags(site, view, 'mixed')}
<link href="${relative(path, '/images/public.css')}" rel="stylesheet" type="text/css" />
<script src="${relative(path, '/images/public.js')}"></script>
${inserts.head}
</head>
<body>
<!-- 旧版导航 <a href="/oldweb/index.html">旧版网站</a> -->
<div class="top"><div class="logo"><a href="${relative(path, '/')}"><img src="${relative(path, '/images/logo.png')}" alt="${name}" /></a><span>${name}</span></div>${searchForm('/search', 'searchword')}</div>
<div class="nav"><ul><li><a href="${relative(path, '/')}">首页</a></li>
${topColumns(site).map((column) => navigationItem(column, path))}
</ul></div>
${inserts.afterNav}
${view.column && crumbs(view.column, path)}
<div class="main">
${view.column && view.kind !== 'article' && sideMenu(view.column, path)}
${view.main}
</div>
${friendLinks(site)}
${inserts.beforeFooter}
<div class="footer"><p class="foot-nav"><a href="${relative(path, '/')}">网站首页</a> | <a href="${relative(path, columnAddress(topColumns(site)[0]!))}">网站地图</a> | <a href="javascript:void(0)">设为首页</a></p>
${identityMarks(site, 'link')}
</div>
<script>var _pageUrl="/statistics/never.html";if(window.ActiveXObject&&false){document.write("<a href='/script/never.html'>x<\\/a>");}</script>
${inserts.bodyEnd}
</body>
</html>
`;
}

function navigationItem(column: Column, path: string): Markup {
  const children = listedChildren(column);
  return html`<li><a href="${relative(path, columnAddress(column))}">${column.name}</a>${children.length > 0 && html`<ul>${children.map((c) => html`<li><a href="${relative(path, columnAddress(c))}">${c.name}</a></li>`)}</ul>`}</li>`;
}

function crumbs(column: Column, path: string): Markup {
  return html`<div class="dqwz">您当前的位置：<a href="${relative(path, '/')}" class="CurrChnlCls">首页</a>${trail(column).map((c) => html`&nbsp;&gt;&nbsp;<a href="${relative(path, columnAddress(c))}" title="${c.name}" class="CurrChnlCls">${c.name}</a>`)}</div>`;
}

function sideMenu(column: Column, path: string): Markup | null {
  const top = column.parentColumn ?? column;
  const children = listedChildren(top);
  if (children.length === 0) return null;
  return html`<div class="left"><h3>${top.name}</h3><ul>${children.map((c) => html`<li${raw(c === column ? ' class="on"' : '')}><a href="${relative(path, columnAddress(c))}">${c.name}</a></li>`)}</ul></div>`;
}

function landing(column: Column, path: string): Markup {
  return html`<div class="channel">${landingSections(column).map(
    ({
      column: child,
      articles,
    }) => html`<div class="box"><div class="hd"><h2><a href="${relative(path, columnAddress(child))}">${child.name}</a></h2></div>
<ul class="list">${articles.map((a) => html`<li><a href="${relative(path, a.path)}">${a.title}</a><b>${a.listDate}</b></li>`)}</ul></div>`,
  )}</div>`;
}

function policyTable(
  site: Site,
  policy: { number: string; documentDate: string },
  article: { id: number; date: string; title: string },
): Markup {
  return html`<table class="xxgk" border="1" width="100%"><tr><td>索引号</td><td>${site.plan.registration.siteCode}/${article.date.slice(0, 4)}-${article.id}</td><td>主题分类</td><td>${site.plan.field.name}</td></tr>
<tr><td>发布机构</td><td>${site.plan.registration.organizer}</td><td>成文日期</td><td>${policy.documentDate}</td></tr>
<tr><td>发文字号</td><td>${policy.number}</td><td>发布日期</td><td>${article.date}</td></tr></table>`;
}
