/** From the bytes of pages to columns: the reader and the site stage together, on a small site written here. */
import { describe, expect, it } from 'vitest';
import type { CrawledPage, CrawlView } from '../crawl-view.ts';
import { pageFacts } from '../reader.ts';
import { buildArtifacts, isMissing } from './build.ts';
import { aCrawl, at, crawledPage, given } from './testing/a-crawl.ts';

const menu = [
  ['/', '首页'],
  ['/gzdt/', '工作动态'],
  ['/tzgg/', '通知公告'],
  ['/zcwj/', '政策文件'],
  ['/jgzn/', '机构职能'],
  ['/ztzl/', '专题专栏'],
  ['https://www.gov.cn/', '中国政府网'],
] as const;

/** A page in the usual shape: head, navigation, breadcrumb, body, foot. */
function html(title: string, body: string, metas = ''): string {
  const links = menu.map(([url, name]) => `<li><a href="${url}">${name}</a></li>`).join('');
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${title}_青禾省审计厅</title>
<meta name="SiteName" content="青禾省审计厅"><meta name="SiteIDCode" content="9900000015">${metas}</head><body>
<div class="header"><a href="/"><img src="/images/logo.png" alt="青禾省审计厅"></a></div>
<div class="nav"><ul>${links}</ul></div>
${body}
<div class="footer"><p>主办：青禾省审计厅　网站标识码：9900000015　<a href="https://beian.miit.gov.cn/">青ICP备2020000001号</a></p></div>
</body></html>`;
}

const crumb = (name: string, url: string): string =>
  `<div class="position">当前位置：<a href="/">首页</a> &gt; <a href="${url}">${name}</a></div>`;
const columnMeta = (name: string, type: string): string =>
  `<meta name="ColumnName" content="${name}"><meta name="ColumnType" content="${type}">`;
const rows = (entries: [url: string, title: string, date: string][]): string =>
  `<div class="list"><ul>${entries.map(([url, title, date]) => `<li><a href="${url}">${title}</a><span>${date}</span></li>`).join('')}</ul></div>`;
const page = (name: string, url: string, type: string, body: string): string => html(name, crumb(name, url) + body, columnMeta(name, type));

function articlePage(title: string, date: string | null, column: [string, string]): string {
  const line = date === null ? '来源：办公室' : `发布时间：${date} 09:30　来源：办公室`;
  const text = '为进一步规范审计工作，保障被审计单位合法权益，根据有关规定，现将相关事项公布如下，请各有关单位遵照执行。'.repeat(3);
  return html(
    title,
    `${crumb(column[1], column[0])}<div class="article"><h1>${title}</h1><div class="info">${line}</div><div class="content"><p>${text}</p></div></div>`,
  );
}

const news: [string, string] = ['/gzdt/', '工作动态'];
const notices: [string, string] = ['/tzgg/', '通知公告'];
const sources: Record<string, string> = {
  '/': html(
    '首页',
    `<div class="main"><h2><a href="/gzdt/">工作动态</a></h2>${rows([
      ['/gzdt/1.html', '省审计厅召开全省审计工作会议', '2026-11-18'],
      ['/gzdt/2.html', '省审计厅赴禾川市开展专题调研', '2026-11-12'],
      ['/gzdt/3.html', '全省审计业务培训班顺利举办', '2026-11-02'],
    ])}</div>`,
  ),
  '/gzdt/': page(
    '工作动态',
    '/gzdt/',
    '工作动态',
    rows([
      ['/gzdt/1.html', '省审计厅召开全省审计工作会议', '2026-11-18'],
      ['/gzdt/2.html', '省审计厅赴禾川市开展专题调研', '2026-11-12'],
      ['/gzdt/3.html', '全省审计业务培训班顺利举办', '2026-11-02'],
    ]),
  ),
  '/gzdt/1.html': articlePage('省审计厅召开全省审计工作会议', '2026-11-18', news),
  '/gzdt/2.html': articlePage('省审计厅赴禾川市开展专题调研', '2026-11-12', news),
  '/gzdt/3.html': articlePage('全省审计业务培训班顺利举办', '2026-11-02', news),
  '/tzgg/': page(
    '通知公告',
    '/tzgg/',
    '通知公告',
    rows([
      ['/tzgg/1.html', '关于开展专项审计调查的通知', '2026-11-15'],
      ['/tzgg/2.html', '关于公布审计结果的公告', '2026-03-20'],
      ['/tzgg/3.html', '关于招募特约审计员的公告', '2025-12-08'],
    ]),
  ),
  '/tzgg/1.html': articlePage('关于开展专项审计调查的通知', null, notices),
  '/tzgg/2.html': articlePage('关于公布审计结果的公告', '2026-03-20', notices),
  '/tzgg/3.html': articlePage('关于招募特约审计员的公告', '2025-12-08', notices),
  '/zcwj/': page('政策文件', '/zcwj/', '政策文件', '<div class="list"><ul></ul><div class="nodata">暂无内容</div></div>'),
  '/jgzn/': page(
    '机构职能',
    '/jgzn/',
    '机构职能',
    `<div class="content"><p>${'省审计厅主管全省审计工作，负责对省级财政收支和法律法规规定属于审计监督范围的财务收支进行审计监督。'.repeat(4)}</p></div>`,
  ),
  '/ztzl/': page('专题专栏', '/ztzl/', '专题专栏', '<div class="list"><ul></ul></div>'),
};

function view(): CrawlView {
  const pages = Object.entries(sources).map(([path, source], i): CrawledPage => {
    const contentType = 'text/html; charset=utf-8';
    const facts = pageFacts(new TextEncoder().encode(source), { url: at(path), contentType, isHome: path === '/' });
    return { ...crawledPage(path, {}, i + 1), facts };
  });
  return { ...aCrawl({}), pages: () => pages.values(), page: (url) => pages.find((one) => one.url === url) ?? null };
}

describe('由网页到栏目', () => {
  const site = buildArtifacts(view(), given());

  it('栏目的名称、类别、最新日期和状态与网页一致', () => {
    const columns = site.get('columns');
    if (isMissing(columns)) throw new Error(columns.reason);
    expect(columns.map((c) => [c.name, c.class, c.level, c.newest, c.isStatic, c.isBlank])).toEqual([
      ['工作动态', 'news', 1, '2026-11-18', false, false],
      ['机构职能', 'org-functions', 1, null, true, false],
      // The newest notice shows no publication time on its own page: it does not count.
      ['通知公告', 'notice', 1, '2026-03-20', false, false],
      ['政策文件', 'policy', 1, null, false, true],
      ['专题专栏', 'topic', 1, null, false, true],
    ]);
  });

  it('首页信息带文章日期，文章归到栏目', () => {
    const home = site.get('home');
    if (isMissing(home)) throw new Error(home.reason);
    expect(home.isGateway).toBe(false);
    expect(home.items.map(({ articleDate }) => articleDate)).toEqual(['2026-11-18', '2026-11-12', '2026-11-02']);
    const articles = site.get('articles');
    if (isMissing(articles)) throw new Error(articles.reason);
    const columnOf = new Map(articles.map(({ url, column }) => [url, column]));
    expect(columnOf.get(at('/gzdt/2.html'))).toBe(at('/gzdt/'));
    expect(columnOf.get(at('/tzgg/2.html'))).toBe(at('/tzgg/'));
  });
});
