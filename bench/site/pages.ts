/** HTML of the synthetic site, in the manner of the CMS families of the field: heavy head, long navigation, styled paragraphs. */
import { type Article, attachmentOf, type Column, listItems, listPages, listPath, pictureOf, type SitePlan } from './plan.ts';
import { proseFrom, randomFrom } from './prose.ts';

const NAME = '某某市人民政府';
const STYLES = Array.from(
  { length: 28 },
  (_, i) => `.c${i}{margin:0 auto;width:${900 + i}px;line-height:${20 + i}px;color:#333;font:14px/1.5 "Microsoft YaHei"}`,
).join('\n');
const SCRIPTS = [
  'function toggle(id){var e=document.getElementById(id);if(e.style.display=="none"){e.style.display="";}else{e.style.display="none";}}',
  ...Array.from(
    { length: 12 },
    (_, i) => `var _s${i}="<a href='/never/${i}.html'>x<\\/a>"; if(a<b&&${i}){document.write("<i>"+_s${i}.length+"</i>");}`,
  ),
].join('\n');

export interface SitePages {
  home(): string;
  list(column: Column, page: number): string;
  article(article: Article): string;
}

/** Writers of all pages of a plan. */
export function pagesOf(plan: SitePlan): SitePages {
  const top = plan.columns
    .map(({ slug, name }) => `<li class="nav-item"><a href="/${slug}/" target="_blank" title="${name}">${name}</a></li>`)
    .join('\n        ');
  const footer = footerOf(plan);
  const page = (title: string, meta: string, body: string, charset = 'utf-8') =>
    `${headOf(plan, title, meta, charset, top)}${body}${footer}`;
  return {
    home: () => page(`${NAME}门户网站`, '<meta name="ColumnType" content="首页">', plan.columns.map(boxOf).join('\n')),
    list: (column, number) =>
      page(
        `${column.name}_${NAME}`,
        `<meta name="ColumnName" content="${column.name}">\n<meta name="ColumnType" content="政务公开">`,
        listOf(column, number),
      ),
    article: (article) => {
      const { title, column, gbk } = article;
      return page(`${title}_${column.name}_${NAME}`, articleMeta(plan, article), articleBody(plan, article), gbk ? 'gb2312' : 'utf-8');
    },
  };
}

function headOf(plan: SitePlan, title: string, meta: string, charset: string, top: string): string {
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta http-equiv="Content-Type" content="text/html; charset=${charset}">
<meta http-equiv="X-UA-Compatible" content="IE=edge">
<title>${title}</title>
<meta name="SiteName" content="${NAME}">
<meta name="SiteDomain" content="${new URL(plan.origin).hostname}">
<meta name="SiteIDCode" content="4302000001">
${meta}
<link rel="stylesheet" href="/css/main.css"><link rel="shortcut icon" href="/favicon.ico">
<script src="/js/main.js"></script>
<style>
${STYLES}
</style>
<script>
${SCRIPTS}
</script>
</head>
<body>
<!-- 头部 <a href="/commented/out.html">旧栏目</a> -->
<div class="header"><a href="/"><img src="/images/logo.png" alt="${NAME}"></a></div>
<div class="nav"><ul>
        ${top}
</ul></div>
`;
}

function footerOf(plan: SitePlan): string {
  const hot = plan.hot
    .map(
      (a) =>
        `<li><a href="${a.number % 3 === 0 ? plan.origin : ''}${a.path}" title="${a.title}">${a.title.slice(0, 14)}…</a><em>${a.date}</em></li>`,
    )
    .join('\n');
  const map = plan.columns.map((column) => `<dd><a href='${listPath(column, 0)}'>${column.name}</a><i></i></dd>`).join('\n');
  const friends = plan.external
    .slice(0, 8)
    .map(({ path }, i) => `<a href="${plan.externalOrigin}${path}" target="_blank">友情链接${i}</a>`)
    .join('\n');
  return `<div class="side"><h3>热点信息</h3><ul>${hot}</ul></div>
<div class="site-map"><dl>${map}</dl></div>
<div class="footer"><p><a href="/zwgk/tzgg/">网站地图</a> | <a href="mailto:a@example.invalid">联系我们</a> | <a href="javascript:void(0)">设为首页</a> | <a href="#top">返回顶部</a> | <a href="tel:0731000000">电话</a></p>
${friends}
<p>主办：${NAME}办公室 &nbsp; 网站标识码：4302000001 &copy; 备案号：某ICP备05000001号</p></div>
<script>var _hmt=_hmt||[];(function(){var s=document.createElement("script");s.async=true;})();</script>
</body></html>
`;
}

function boxOf({ slug, name, articles }: Column): string {
  const items = articles.slice(0, 6).map((a) => `<li><a href="${a.path}">${a.title}</a><span>${a.date.slice(5)}</span></li>`);
  return `<div class="box"><h2><a href="/${slug}/">${name}</a></h2><ul>${items.join('')}</ul></div>`;
}

function listOf(column: Column, number: number): string {
  const last = listPages(column) - 1;
  const pager: string[] = [];
  for (let n = Math.max(0, number - 3); n <= Math.min(last, number + 3); n++)
    pager.push(n === number ? `<b>${n + 1}</b>` : `<a href="index${n === 0 ? '' : `_${n}`}.html">${n + 1}</a>`);
  pager.push(`<a href="${listPath(column, last)}">尾页</a>`);
  const items = listItems(column, number).map((a) => {
    const href = a.number % 4 === 0 ? `./${a.path.slice(column.slug.length + 2)}` : a.path;
    return `<li><a href="${href}" target="_blank" title="${a.title}">${a.title}</a><span class="date">${a.date}</span></li>`;
  });
  return `<div class="position">当前位置：<a href="/">首页</a> &gt; ${column.name}</div>
<div class="list"><ul>
${items.join('\n')}
</ul><div class="page">共${last + 1}页 ${pager.join(' ')}</div></div>
`;
}

function articleMeta(plan: SitePlan, { number, title, date, time, column }: Article): string {
  const prose = proseFrom(randomFrom(plan.seed * 104_729 + number));
  return `<meta name="ArticleTitle" content="${title}">
<meta name="PubDate" content="${date} ${time}">
<meta name="ContentSource" content="市政府办公室">
<meta name="ColumnName" content="${column.name}">
<meta name="Keywords" content="${prose.word()},${prose.word()},${prose.word()}">
<meta name="Description" content="${prose.paragraph(40)}">`;
}

function articleBody(plan: SitePlan, article: Article): string {
  const { column, title, date, time } = article;
  const neighbours = [column.articles[article.index - 1], column.articles[article.index + 1]]
    .map((other, i) =>
      other ? `<p>${i === 0 ? '上' : '下'}一篇：<a href="../${other.path.slice(column.slug.length + 2)}">${other.title}</a></p>` : '',
    )
    .join('\n');
  return `<div class="position">当前位置：<a href="/">首页</a> &gt; <a href="/${column.slug}/">${column.name}</a> &gt; 正文</div>
<div class="article"><h1>${title}</h1>
<div class="info"><span>发布时间：${date} ${time}</span><span>来源：市政府办公室</span><span>【字体：<a href="javascript:doZoom(18)">大</a> <a href="javascript:doZoom(16)">中</a> <a href="javascript:doZoom(14)">小</a>】</span></div>
<div class="content TRS_Editor" id="zoom">
${articleText(plan, article)}</div>
${neighbours}
</div>
`;
}

function articleText(plan: SitePlan, article: Article): string {
  const { number } = article;
  const random = randomFrom(plan.seed * 7919 + number);
  const prose = proseFrom(random);
  const target = 1000 + random() * 2000;
  const parts: string[] = [];
  for (let length = 0; length < target; ) {
    const text = prose.paragraph(80 + random() * 160);
    length += text.length;
    const half = text.length >> 1;
    parts.push(
      `<p style="text-indent: 2em; margin: 0px 0px 15px; line-height: 30px;"><span style="font-family: 仿宋_GB2312; font-size: 16pt;">${text.slice(0, half)}</span>` +
        `<span lang="EN-US" style="font-family: 仿宋_GB2312; font-size: 16pt; color: rgb(51, 51, 51);">${text.slice(half)}</span></p>\n`,
    );
  }
  const file = attachmentOf(article);
  if (file) parts.push(`<p>附件：<a href="./${file}">${article.title.slice(2, 12)}${file.slice(-4)}</a></p>\n`);
  const picture = pictureOf(article);
  if (picture) parts.push(`<p style="text-align:center"><img src="./${picture}" alt=""></p>\n`);
  for (const path of article.dead) parts.push(`<p>相关链接：<a href="${path}">${prose.phrase(8)}</a></p>\n`);
  for (const path of article.redirects) parts.push(`<p>原文：<a href="${path}">${prose.phrase(8)}</a></p>\n`);
  if (number % 20 === 1) {
    const { path } = plan.external[Math.floor(number / 20) % plan.external.length]!;
    parts.push(`<p>来源：<a href="${plan.externalOrigin}${path}?from=site&amp;id=1">外部链接</a></p>\n`);
  }
  return parts.join('');
}
