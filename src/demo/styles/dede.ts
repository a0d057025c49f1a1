/** A site made with a popular free CMS: `/a/key/list_12_2.html`, `/a/key/2026/1118/345.html`. */
import { html, type Markup } from '../markup.ts';
import type { Column, PageView, Site, Style } from '../model.ts';
import { friendLinks, searchForm } from '../parts/forms.ts';
import { identityMarks } from '../parts/identity.ts';
import { columnAddress, frontSections, landingSections, listedChildren, topColumns, trail } from '../parts/navigation.ts';
import { metaTags } from '../parts/tags.ts';
import { file } from '../resource.ts';
import { lookSheet } from './sheet.ts';

export const dede: Style = {
  id: 'dede',
  charset: 'utf-8',
  pageSize: 10,
  homePath: '/index.html',
  columnPath: (column) => `/a/${column.key}/`,
  listPath: (column, no) => (no === 1 ? column.path : `${column.path}list_${column.id}_${no}.html`),
  articlePath: ({ id, date, column }) => `${column.path}${date.slice(0, 4)}/${date.slice(5).replace('-', '')}/${id}.html`,
  filePath: ({ id, date }, no, extension) =>
    extension === 'png'
      ? `/uploads/allimg/${date.replaceAll('-', '').slice(2)}/1-${id}${no}.png`
      : `/uploads/soft/${date.replaceAll('-', '').slice(2)}/1-${id}${no}.${extension}`,
  detailPath: (column, no) => `/plus/view_${column.id}_${no}.html`,

  home(site) {
    const sections = frontSections(site);
    const main = html`<div class="tabbox"><ul class="tab-hd">${sections.slice(0, 3).map(({ column }) => html`<li><a href="${column.path}">${column.name}</a></li>`)}</ul>
${sections.slice(0, 3).map(({ articles }, i) => html`<div class="tab-bd" style="${i === 0 ? '' : 'display:none'}"><ul>${articles.map((a) => html`<li><span>${a.listDate.slice(5)}</span><a href="${a.path}" title="${a.title}">${a.title}</a></li>`)}</ul></div>`)}
</div>
${sections.slice(3).map(({ column, articles }) => html`<dl class="tbox"><dt><strong><a href="${column.path}">${column.name}</a></strong><span class="more"><a href="${column.path}">更多...</a></span></dt><dd><ul class="d1 ico3">${articles.map((a) => html`<li><span class="date">${a.listDate}</span><a href="${a.path}">${a.title}</a></li>`)}</ul></dd></dl>`)}`;
    return frame(site, { kind: 'home', path: '/', title: site.plan.registration.name, column: null, article: null, main });
  },

  list(site, column, { no, count, articles }) {
    const path = dede.listPath(column, no, count);
    const main =
      column.content.kind === 'landing'
        ? landing(column)
        : html`<div class="listbox"><ul class="e2">
${articles.map((a) => html`<li><a href="${a.path}" class="title">${a.title}</a><span class="info"><small>日期：</small>${a.listDate} ${a.time}:16 <small>点击：</small>${a.id % 300}</span><p class="intro">${a.title}的具体内容请点击查看。</p></li>`)}
</ul></div>
<div class="dede_pages"><ul class="pagelist">${pager(column, no, count)}</ul></div>`;
    return frame(site, { kind: 'list', path, title: column.name, column, article: null, main });
  },

  article(site, article) {
    const main = html`<div class="viewbox"><div class="title"><h2>${article.title}</h2></div>
<div class="info">${!article.undated && html`<small>时间：</small>${article.date} ${article.time} `}<small>来源：</small>${article.source} <small>作者：</small>管理员 <small>点击：</small>${article.id % 300}次</div>
${article.policy && html`<div class="intro">文号：${article.policy.number}；成文日期：${article.policy.documentDate}。</div>`}
<div class="content"><table width="100%"><tr><td>
${article.picture && html`<div style="text-align: center;"><img alt="" src="${article.picture}"></div>`}
${article.paragraphs.map((p) => html`<div>  ${p}</div>`)}
${article.attachments.map((f) => html`<p>附件：<a href="${f.path}" target="_blank">${f.name}.${f.file}</a></p>`)}
${article.related && html`<p>相关文件：<a href="${article.related.path}">${article.related.title}</a></p>`}
</td></tr></table></div>
<div class="boxoff"><strong>------分隔线------</strong></div>
${neighbours(article.column, article.id)}</div>`;
    return frame(site, { kind: 'article', path: article.path, title: article.title, column: article.column, article, main });
  },

  page(site, column, path, title, content) {
    const main = html`<div class="viewbox"><div class="title"><h2>${title}</h2></div><div class="content">${content}</div></div>`;
    return frame(site, { kind: 'page', path, title, column, article: null, main });
  },

  *extras() {
    yield [
      '/templets/default/style/dedecms.css',
      file(
        'text/css',
        `${lookSheet('#1d6b45')}.nav li dl{display:none}.nav li:hover dl{display:block}.copy small{font-size:10px;color:#777}`,
      ),
    ];
  },
};

function pager(column: Column, no: number, count: number): Markup {
  if (count < 2) return html`<li>共 1 页${column.articles.length}条记录</li>`;
  return html`${Array.from({ length: count }, (_, i) => (i + 1 === no ? html`<li class="thisclass">${no}</li>` : html`<li><a href="${dede.listPath(column, i + 1, count)}">${i + 1}</a></li>`))}
${no < count && html`<li><a href="${dede.listPath(column, no + 1, count)}">下一页</a></li>`}<li><span class="pageinfo">共 <strong>${count}</strong>页<strong>${column.articles.length}</strong>条</span></li>`;
}

function neighbours(column: Column, id: number): Markup {
  const at = column.articles.findIndex((a) => a.id === id);
  const link = (label: string, other: (typeof column.articles)[number] | undefined) =>
    html`<li>${label}:${other ? html`<a href="${other.path}">${other.title}</a>` : '没有了'}</li>`;
  return html`<div class="context"><ul>${link('上一篇', column.articles[at - 1])}${link('下一篇', column.articles[at + 1])}</ul></div>`;
}

function frame(site: Site, view: PageView): Markup {
  const inserts = site.plan.inserts?.(view, site) ?? {};
  const { name } = site.plan.registration;
  return html`<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml" lang="zh-CN">
<head>
<meta http-equiv="Content-Type" content="text/html; charset=utf-8" />
<title>${inserts.title ?? (view.kind === 'home' ? name : `${view.title}_${name}`)}</title>
${metaTags(site, view, 'mixed')}
<link href="/templets/default/style/dedecms.css" rel="stylesheet" media="screen" type="text/css" />
${inserts.head}
</head>
<body class="articlelist">
<div class="header"><div class="top"><h1><a href="/"><img src="/images/logo.png" height="54" alt="${name}" /></a></h1>${searchForm('/search', 'q')}</div>
<div class="nav"><ul><li><a href="/"><span>主页</span></a></li>
${topColumns(site).map((column) => html`<li><a href="${columnAddress(column)}"><span>${column.name}</span></a>${listedChildren(column).length > 0 && html`<dl>${listedChildren(column).map((c) => html`<dd><a href="${columnAddress(c)}">${c.name}</a></dd>`)}</dl>`}</li>`)}
</ul></div></div>
${inserts.afterNav}
${view.column && html`<div class="place"><strong>当前位置：</strong><a href="/">主页</a>${trail(view.column).map((c) => html` &gt; <a href="${columnAddress(c)}">${c.name}</a>`)} &gt;</div>`}
<div class="w960">${view.main}</div>
${friendLinks(site)}
${inserts.beforeFooter}
<div class="footer">${identityMarks(site, 'link')}<p class="copy"><small>Copyright © ${name} 版权所有</small></p></div>
${inserts.bodyEnd}
</body>
</html>
`;
}

function landing(column: Column): Markup {
  return html`${landingSections(column).map(
    ({ column: child, articles }) =>
      html`<dl class="tbox"><dt><strong><a href="${columnAddress(child)}">${child.name}</a></strong></dt><dd><ul class="d1">${articles.map((a) => html`<li><span class="date">${a.listDate}</span><a href="${a.path}">${a.title}</a></li>`)}</ul></dd></dl>`,
  )}`;
}
