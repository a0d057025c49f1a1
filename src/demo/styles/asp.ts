/** A hand-made ASP site of the early years: GBK, tables and font tags, everything behind `?id=` and `?classid=`. */
import { html, type Markup } from '../markup.ts';
import type { Article, Column, PageView, Site, Style } from '../model.ts';
import { friendLinks, searchForm } from '../parts/forms.ts';
import { identityMarks } from '../parts/identity.ts';
import { columnAddress, frontSections, landingSections, listedChildren, topColumns, trail } from '../parts/navigation.ts';
import { metaTags } from '../parts/tags.ts';
import { file } from '../resource.ts';

export const asp: Style = {
  id: 'asp',
  charset: 'gbk',
  pageSize: 12,
  homePath: '/index.asp',
  columnPath: (column) => `/list.asp?classid=${column.id}`,
  listPath: (column, no) => (no === 1 ? column.path : `${column.path}&page=${no}`),
  articlePath: ({ id }) => `/shownews.asp?id=${id}`,
  filePath: ({ id, date }, no, extension) => `/UploadFile/${date.slice(0, 7)}/${id}${no}.${extension}`,
  detailPath: (column, no) => `/showinfo.asp?classid=${column.id}&infoid=${no}`,

  home(site) {
    const main = html`<TABLE WIDTH="980" ALIGN="center"><TR><TD colspan="2"><marquee scrollamount="3">${site.plan.registration.name}欢迎您！网上办事请点击“办事服务”栏目。</marquee></TD></TR><TR>
${frontSections(site).map(
  ({
    column,
    articles,
  }) => html`<TD VALIGN="top"><TABLE WIDTH="100%"><TR><TD bgcolor="#d6e7f7"><b>${column.name}</b></TD><TD align="right"><A href="${column.path}"><font color="#666666">更多...</font></A></TD></TR>
${articles.map((a) => html`<TR><TD>·<A HREF="shownews.asp?id=${a.id}" TARGET="_blank" TITLE="${a.title}">${shorten(a.title)}</A></TD><TD width="90"><FONT COLOR="#999999">${slashDate(a.listDate)}</FONT></TD></TR>`)}
</TABLE></TD>`,
)}</TR></TABLE>`;
    return frame(site, { kind: 'home', path: '/index.asp', title: site.plan.registration.name, column: null, article: null, main });
  },

  list(site, column, { no, count, articles }) {
    const path = asp.listPath(column, no, count);
    const main =
      column.content.kind === 'landing'
        ? landing(column)
        : html`<TABLE WIDTH="720" cellspacing="0">${rows(articles)}<TR><TD colspan="2" align="center">${pager(column, no, count)}</TD></TR></TABLE>`;
    return frame(site, { kind: 'list', path, title: column.name, column, article: null, main });
  },

  article(site, article) {
    const main = html`<TABLE WIDTH="720" ALIGN="center"><TR><TD align="center"><FONT size="4"><B>${article.title}</B></FONT></TD></TR>
<TR><TD align="center">${!article.undated && html`更新时间：${slashDate(article.date)} ${article.time}:00`}&nbsp;&nbsp；来源：${article.source}&nbsp;&nbsp；点击数：<script src="count.asp?id=${article.id}"></script></TD></TR>
${article.policy && html`<TR><TD>文号：${article.policy.number}&nbsp；成文日期：${article.policy.documentDate}</TD></TR>`}
<TR><TD style="line-height:200%"><FONT id="fontzoom">${article.picture && html`<CENTER><IMG src="${article.picture}" border="0"></CENTER>`}
${article.paragraphs.map((p) => html`<P>  ${p}</P>`)}</FONT></TD></TR>
${article.attachments.map((f) => html`<TR><TD>附件下载：<A href="${f.path}">${f.name}.${f.file}</A></TD></TR>`)}
${article.related && html`<TR><TD>相关文件：<A href="${article.related.path}">${article.related.title}</A></TD></TR>`}
</TABLE>`;
    return frame(site, { kind: 'article', path: article.path, title: article.title, column: article.column, article, main });
  },

  page(site, column, path, title, content) {
    const main = html`<TABLE WIDTH="720" ALIGN="center"><TR><TD align="center"><B>${title}</B></TD></TR><TR><TD>${content}</TD></TR></TABLE>`;
    return frame(site, { kind: 'page', path, title, column, article: null, main });
  },

  *extras(site) {
    yield ['/inc/style.css', file('text/css', 'td{font-size:12px}a{color:#003399}.menu2{display:none}')];
    yield ['/count.asp', file('text/javascript', 'document.write("203");')];
    for (const article of site.articles)
      yield [`/count.asp?id=${article.id}`, file('text/javascript', `document.write("${article.id % 500}");`)];
  },
};

function shorten(title: string): string {
  return title.length > 20 ? `${title.slice(0, 19)}...` : title;
}

function slashDate(date: string): string {
  return date.replaceAll('-', '/').replaceAll('/0', '/');
}

function rows(articles: Article[]): Markup[] {
  return articles.map(
    (a) =>
      html`<TR><TD height="24"><IMG src="/images/logo.png" width="9"> <A HREF="${a.path}" TARGET="_blank">${a.title}</A></TD><TD width="110" align="right">(${slashDate(a.listDate)})</TD></TR>`,
  );
}

function pager(column: Column, no: number, count: number): Markup {
  const link = (page: number, text: string) =>
    page < 1 || page > count || page === no ? html`${text}` : html`<A href="${asp.listPath(column, page, count)}">${text}</A>`;
  return html`共 ${column.articles.length} 条信息 第 ${no}/${count} 页 ${link(1, '首页')} ${link(no - 1, '上一页')} ${link(no + 1, '下一页')} ${link(count, '尾页')}`;
}

function frame(site: Site, view: PageView): Markup {
  const inserts = site.plan.inserts?.(view, site) ?? {};
  const { name } = site.plan.registration;
  return html`<HTML>
<HEAD>
<META http-equiv="Content-Type" content="text/html; charset=gb2312">
<TITLE>${inserts.title ?? (view.kind === 'home' ? name : `${view.title} - ${name}`)}</TITLE>
${metaTags(site, view, 'mixed')}
<LINK href="inc/style.css" rel="stylesheet" type="text/css">
${inserts.head}
</HEAD>
<BODY leftmargin="0" topmargin="0">
<TABLE width="980" align="center"><TR><TD><A href="index.asp"><IMG src="images/logo.png" border="0" alt="${name}"></A></TD><TD>${searchForm('/search', 'q')}</TD></TR></TABLE>
<TABLE width="980" align="center" bgcolor="#0066cc" class="menu"><TR><TD><A href="index.asp"><FONT color="#ffffff">首页</FONT></A></TD>
${topColumns(site).map((column) => html`<TD><A href="${columnAddress(column)}"><FONT color="#ffffff">${column.name}</FONT></A>${listedChildren(column).length > 0 && html`<DIV class="menu2">${listedChildren(column).map((c) => html`<A href="${columnAddress(c)}">${c.name}</A>`)}</DIV>`}</TD>`)}
</TR></TABLE>
${inserts.afterNav}
${view.column && html`<TABLE width="980" align="center"><TR><TD>您现在的位置：<A href="index.asp">首页</A>${trail(view.column).map((c) => html` &gt;&gt; <A href="${columnAddress(c)}">${c.name}</A>`)}</TD></TR></TABLE>`}
${view.main}
${friendLinks(site)}
${inserts.beforeFooter}
<CENTER>${identityMarks(site, 'link')}</CENTER>
${inserts.bodyEnd}
</BODY>
</HTML>
`;
}

function landing(column: Column): Markup {
  return html`<TABLE WIDTH="720">${landingSections(column).map(
    ({ column: child, articles }) =>
      html`<TR><TD colspan="2" bgcolor="#eeeeee"><A href="${columnAddress(child)}">${child.name}</A></TD></TR>${rows(articles)}`,
  )}</TABLE>`;
}
