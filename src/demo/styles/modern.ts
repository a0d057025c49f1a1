/** A new site: HTML5, addresses without file names, lists of some columns written by scripts from a JSON endpoint. */
import { html, type Markup } from '../markup.ts';
import type { Article, Column, PageView, Site, Style } from '../model.ts';
import { friendLinks, searchForm } from '../parts/forms.ts';
import { identityMarks } from '../parts/identity.ts';
import { columnAddress, frontSections, landingSections, listedChildren, topColumns, trail } from '../parts/navigation.ts';
import { metaTags } from '../parts/tags.ts';
import { type Answer, type Ask, file } from '../resource.ts';
import { lookSheet } from './sheet.ts';

export const modern: Style = {
  id: 'modern',
  charset: 'utf-8',
  pageSize: 10,
  homePath: '/',
  columnPath: (column) => `/channel/${column.key}`,
  listPath: (column, no) => (no === 1 ? column.path : `${column.path}?page=${no}`),
  articlePath: ({ id }) => `/article/${id}.html`,
  filePath: ({ id }, no, extension) => `/upload/${extension === 'png' ? 'image' : 'file'}/${id}${no}.${extension}`,
  detailPath: (column, no) => `/detail/${column.key}/${no}`,

  home(site) {
    const main = html`<section class="sections">${frontSections(site)
      .filter(({ column }) => !column.scripted)
      .map(
        ({ column, articles }) =>
          html`<div class="card"><header><h2><a href="${column.path}">${column.name}</a></h2></header><ul>${articles.map((a) => html`<li><a href="${a.path}">${a.title}</a><time datetime="${a.listDate}">${a.listDate}</time></li>`)}</ul></div>`,
      )}</section>`;
    return frame(site, { kind: 'home', path: '/', title: site.plan.registration.name, column: null, article: null, main });
  },

  list(site, column, { no, count, articles }) {
    const path = modern.listPath(column, no, count);
    const main =
      column.content.kind === 'landing'
        ? landing(column)
        : column.scripted
          ? scriptedList(column)
          : html`<ul class="news-list">${articles.map(listItem)}</ul>${pager(column, no, count)}`;
    return frame(site, { kind: 'list', path, title: column.name, column, article: null, main });
  },

  article(site, article) {
    const main = html`<article><h1>${article.title}</h1>
<p class="meta">${!article.undated && html`<span>日期：<time datetime="${article.date}T${article.time}:00+08:00">${article.date} ${article.time}</time></span>`}<span>来源：${article.source}</span></p>
${article.policy && html`<dl class="doc-info"><dt>发文字号</dt><dd>${article.policy.number}</dd><dt>成文日期</dt><dd>${article.policy.documentDate}</dd></dl>`}
<div class="content">${article.picture && html`<figure><img src="${article.picture}" alt="${article.title}"></figure>`}
${article.paragraphs.map((p) => html`<p>${p}</p>`)}</div>
${article.attachments.length > 0 && html`<ul class="files">${article.attachments.map((f) => html`<li><a href="${f.path}" download>${f.name}.${f.file}</a></li>`)}</ul>`}
${article.related && html`<p class="related">相关文件：<a href="${article.related.path}">${article.related.title}</a></p>`}
</article>`;
    return frame(site, { kind: 'article', path: article.path, title: article.title, column: article.column, article, main });
  },

  page(site, column, path, title, content) {
    return frame(site, {
      kind: 'page',
      path,
      title,
      column,
      article: null,
      main: html`<article><h1>${title}</h1><div class="content">${content}</div></article>`,
    });
  },

  *extras(site) {
    yield ['/static/app.css', file('text/css', `${lookSheet('#24476f')}.menu ul{display:none}.menu li:hover ul{display:block}`)];
    yield ['/static/list.js', file('application/javascript', listScript)];
    yield ['/api/cms/list', (ask) => listAnswer(site, ask)];
  },
};

// The endpoint's address is put together in pieces: only a browser that runs the script finds the list.
const listScript = `(function(){
  var box=document.querySelector('[data-channel]');if(!box){return;}
  var api=['','api','cms','list'].join('/');
  fetch(api+'?channel='+box.dataset.channel+'&size=20').then(function(r){return r.json();}).then(function(d){
    var ul=document.createElement('ul');ul.className='news-list';
    d.data.rows.forEach(function(row){
      var li=document.createElement('li');var a=document.createElement('a');var t=document.createElement('time');
      a.href=row.path;a.textContent=row.title;t.textContent=row.publishTime.slice(0,10);t.setAttribute('datetime',t.textContent);
      li.appendChild(a);li.appendChild(t);ul.appendChild(li);
    });
    box.innerHTML='';box.appendChild(ul);
  });
})();
`;

function listAnswer(site: Site, ask: Ask): Answer {
  const key = new URL(ask.path, site.origin).searchParams.get('channel') ?? '';
  const column = site.columns.find((c) => c.key === key);
  const rows = (column?.articles ?? []).map((a) => ({ id: a.id, title: a.title, publishTime: `${a.listDate} ${a.time}:00`, path: a.path }));
  return file('application/json; charset=utf-8', JSON.stringify({ code: 0, data: { total: rows.length, rows } }));
}

function scriptedList(column: Column): Markup {
  return html`<div id="list-app" data-channel="${column.key}"><div class="loading"></div></div><script src="/static/list.js" defer></script>`;
}

function listItem(article: Article): Markup {
  return html`<li><a href="${article.path}">${article.title}</a><time datetime="${article.listDate}">${article.listDate}</time></li>`;
}

function pager(column: Column, no: number, count: number): Markup | null {
  if (count < 2) return null;
  return html`<nav class="pager">${no > 1 && html`<a rel="prev" href="${modern.listPath(column, no - 1, count)}">上一页</a>`}<span>${no}/${count}</span>${no < count && html`<a rel="next" href="${modern.listPath(column, no + 1, count)}">下一页</a>`}</nav>`;
}

function frame(site: Site, view: PageView): Markup {
  const inserts = site.plan.inserts?.(view, site) ?? {};
  const { name } = site.plan.registration;
  return html`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>${inserts.title ?? (view.kind === 'home' ? name : `${view.title} - ${name}`)}</title>
${metaTags(site, view, 'mixed')}
<link rel="stylesheet" href="/static/app.css">
${inserts.head}
</head>
<body>
<header class="site-header"><a class="brand" href="/">${name}</a>${searchForm('/search', 'q')}</header>
<nav class="menu"><ul class="menu-root"><li><a href="/">首页</a></li>
${topColumns(site).map((column) => html`<li><a href="${columnAddress(column)}">${column.name}</a>${listedChildren(column).length > 0 && html`<ul>${listedChildren(column).map((c) => html`<li><a href="${columnAddress(c)}">${c.name}</a></li>`)}</ul>`}</li>`)}
</ul></nav>
${inserts.afterNav}
${view.column && html`<ol class="breadcrumb"><li><a href="/">首页</a></li>${trail(view.column).map((c) => html`<li><a href="${columnAddress(c)}">${c.name}</a></li>`)}</ol>`}
<main>${view.main}</main>
${friendLinks(site)}
${inserts.beforeFooter}
<footer>${identityMarks(site, 'link')}</footer>
${inserts.bodyEnd}
</body>
</html>
`;
}

function landing(column: Column): Markup {
  return html`${landingSections(column).map(
    ({ column: child, articles }) =>
      html`<section><h2><a href="${columnAddress(child)}">${child.name}</a></h2><ul>${(child.scripted ? [] : articles).map(listItem)}</ul></section>`,
  )}`;
}
