/** JCMS of Hanweb: `art/2026/11/18/art_12_3456.html`, lists as records in a script block that the browser unpacks. */
import { html, type Markup, raw } from '../markup.ts';
import type { Article, Column, PageView, Site, Style } from '../model.ts';
import { friendLinks, searchForm } from '../parts/forms.ts';
import { identityMarks } from '../parts/identity.ts';
import { columnAddress, frontSections, landingSections, listedChildren, topColumns, trail } from '../parts/navigation.ts';
import { metaTags } from '../parts/tags.ts';
import { file } from '../resource.ts';
import { lookSheet } from './sheet.ts';

export const jcms: Style = {
  id: 'jcms',
  charset: 'utf-8',
  pageSize: 45,
  homePath: '/index.html',
  columnPath: (column) => `/col/col${column.id}/index.html`,
  listPath: (column) => column.path,
  articlePath: ({ id, date, column }) => `/art/${date.replaceAll('-', '/')}/art_${column.id}_${id}.html`,
  filePath: ({ id, date }, no, extension) =>
    extension === 'png'
      ? `/picture/0/${date.replaceAll('-', '').slice(2)}${id}${no}.png`
      : `/attach/0/${id}${no}${date.replaceAll('-', '')}.${extension}`,
  detailPath: (column, no) => `/jact/front/mailpubdetail_${column.id}_${no}.html`,

  home(site) {
    const main = html`<table width="1000" align="center" border="0" cellpadding="0" cellspacing="0"><tr>
${frontSections(site).map(
  ({
    column,
    articles,
  }) => html`<td valign="top" width="490"><table width="100%"><tr><td class="bt"><a href="${column.path}">${column.name}</a></td><td align="right"><a href="${column.path}">更多&gt;&gt;</a></td></tr>
${articles.map((a) => html`<tr><td><a href="${a.path}" title="${a.title}" target="_blank">${a.title}</a></td><td width="80" align="right">[${a.listDate.slice(5)}]</td></tr>`)}</table></td>`,
)}
</tr></table>`;
    return frame(site, { kind: 'home', path: '/index.html', title: site.plan.registration.name, column: null, article: null, main });
  },

  list(site, column, { articles }) {
    const main =
      column.content.kind === 'landing' ? landing(column) : html`<div class="default_pgContainer">${datastore(column, articles)}</div>`;
    return frame(site, { kind: 'list', path: column.path, title: column.name, column, article: null, main });
  },

  article(site, article) {
    const main = html`<table id="article" width="960" align="center" border="0" cellpadding="0" cellspacing="0">
<tr><td class="title">${raw('<!--<$[标题名称]>begin-->')}${article.title}${raw('<!--<$[标题名称]>end-->')}</td></tr>
<tr><td align="center" class="xxgk">${!article.undated && html`<span>发布日期：${article.date} ${article.time}</span>`} <span>信息来源：${article.source}</span> <span>浏览次数：<script>document.write('<i id="hits">96</i>');</script></span></td></tr>
${article.policy && html`<tr><td><table class="xxgk_table" border="1"><tr><td>文号</td><td>${article.policy.number}</td><td>成文日期</td><td>${article.policy.documentDate}</td></tr></table></td></tr>`}
<tr><td class="bt_content"><div id="zoom">${raw('<!--ZJEG_RSS.content.begin-->')}
${article.picture && html`<p style="text-align: center;"><img src="${article.picture}" border="0"></p>`}
${article.paragraphs.map((p) => html`<p style="text-indent: 2em; line-height: 2;">${p}</p>`)}
${article.attachments.map((f) => html`<p>附件：<a href="${f.path}"><img src="/images/icon_${f.file}.png" alt="">${f.name}.${f.file}</a></p>`)}
${article.related && html`<p>相关文件：<a href="${article.related.path}" target="_blank">${article.related.title}</a></p>`}
${raw('<!--ZJEG_RSS.content.end-->')}</div></td></tr>
</table>`;
    return frame(site, { kind: 'article', path: article.path, title: article.title, column: article.column, article, main });
  },

  page(site, column, path, title, content) {
    const main = html`<table width="960" align="center"><tr><td class="title">${title}</td></tr><tr><td><div id="zoom">${content}</div></td></tr></table>`;
    return frame(site, { kind: 'page', path, title, column, article: null, main });
  },

  *extras() {
    yield [
      '/images/hanweb.css',
      file(
        'text/css',
        `${lookSheet('#1b5a9e')}.nav dd{display:none}.nav dl:hover dd{display:block}.foot-marks{background:#1b5a9e;color:#fff}.foot-marks a{color:#fff}`,
      ),
    ];
    yield ['/script/page.js', file('application/javascript', '/* default_pgContainer: unpacks datastore into the page */')];
    for (const kind of ['pdf', 'docx', 'xls']) yield [`/images/icon_${kind}.png`, file('image/png', icon)];
  },
};

const icon = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

/** The list as the product writes it: records of markup inside a script that is XML. */
function datastore(column: Column, articles: Article[]): Markup {
  return html`<div id="${column.id}" class="default_pgContainer" style="width:100%"><script type="text/xml"><datastore>
<nextgroup><![CDATA[<a href="/module/web/jpage/dataproxy.jsp?page=1&appid=1&webid=1&path=/&columnid=${column.id}&unitid=${column.id}7&webname=site&permissiontype=0"></a>]]></nextgroup>
<recordset>
${articles.map((a) => html`<record><![CDATA[<li><span class="fr">${a.listDate}</span><a href="${a.path}" target="_blank" title="${a.title}">${a.title}</a></li>]]></record>`)}
</recordset>
</datastore></script></div>`;
}

function frame(site: Site, view: PageView): Markup {
  const inserts = site.plan.inserts?.(view, site) ?? {};
  const { name } = site.plan.registration;
  return html`<!DOCTYPE html>
<html><head>
<meta http-equiv="Content-Type" content="text/html; charset=UTF-8">
<meta http-equiv="X-UA-Compatible" content="IE=edge,chrome=1">
<title>${inserts.title ?? (view.kind === 'home' ? name : `${name} ${view.column?.name ?? ''} ${view.title}`)}</title>
<meta name="Maketime" content="${site.asOf} 06:30:00">
${metaTags(site, view, 'lower')}
<link type="text/css" href="/images/hanweb.css" rel="stylesheet">
<script src="/script/page.js"></script>
${inserts.head}
</head>
<body>
<table class="top" width="1000" align="center"><tr><td><a href="/index.html"><img src="/images/logo.png" alt="${name}"></a></td><td>${searchForm('/search', 'q')}</td></tr></table>
<div class="nav"><dl><dt><a href="/index.html">首页</a></dt></dl>
${topColumns(site).map((column) => html`<dl><dt><a href="${columnAddress(column)}">${column.name}</a></dt>${listedChildren(column).map((c) => html`<dd><a href="${columnAddress(c)}">${c.name}</a></dd>`)}</dl>`)}
</div>
${inserts.afterNav}
${view.column && html`<table width="1000" align="center"><tr><td>当前位置：<a href="/index.html">首页</a>${trail(view.column).map((c) => html`&gt;<a href="${columnAddress(c)}" class="bt_link">${c.name}</a>`)}</td></tr></table>`}
${view.main}
${friendLinks(site)}
${inserts.beforeFooter}
${identityMarks(site, 'script')}
<a href="https://www.hanweb.com" style="display:none">Produced By 大汉网络 大汉版通发布系统</a>
${inserts.bodyEnd}
</body></html>
`;
}

function landing(column: Column): Markup {
  return html`${landingSections(column).map(
    ({
      column: child,
      articles,
    }) => html`<table width="100%" class="lm"><tr><td><a href="${columnAddress(child)}">${child.name}</a></td></tr>
${articles.map((a) => html`<tr><td><a href="${a.path}">${a.title}</a></td><td>${a.listDate}</td></tr>`)}</table>`,
  )}`;
}
