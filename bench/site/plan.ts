/**
 * Plan of the synthetic government site: columns, list pages of 20 dated items, articles, attachments, redirects,
 * planted dead links and addresses that stand only in comments and scripts. Deterministic in the seed.
 */
import { type Prose, proseFrom, randomFrom } from './prose.ts';

export interface PlanOptions {
  pages: number;
  seed: number;
  /** Origins without trailing slash. */
  origin: string;
  externalOrigin: string;
}

export interface Column {
  slug: string;
  name: string;
  /** Newest first. */
  articles: Article[];
}

export interface Article {
  number: number;
  column: Column;
  /** Place in its column. */
  index: number;
  date: string;
  time: string;
  title: string;
  path: string;
  gbk: boolean;
  /** Addresses planted in its text. */
  dead: string[];
  redirects: string[];
}

export interface SitePlan extends PlanOptions {
  columns: Column[];
  articles: Article[];
  /** Linked from everywhere, as a list of hot topics. */
  hot: Article[];
  /** Internal addresses that answer 404. */
  dead: string[];
  external: { path: string; ok: boolean }[];
  /** Path → location. */
  redirects: Map<string, string>;
}

/** Addresses that only a reader of comments and script texts would find. */
export const PHANTOMS = ['/commented/out.html', ...Array.from({ length: 12 }, (_, i) => `/never/${i}.html`)];

const COLUMNS =
  'zwgk/tzgg 通知公告,zwgk/zcwj 政策文件,zwgk/zcjd 政策解读,zwgk/ghjh 规划计划,zwgk/tjxx 统计信息,zwgk/czxx 财政信息,zwgk/rsxx 人事信息,' +
  'zwgk/zfcg 政府采购,zwgk/zdxm 重点项目,zwgk/yjgl 应急管理,zwgk/spaq 食品安全,zwgk/hjbh 环境保护,zwgk/jyxx 教育信息,zwgk/ylws 医疗卫生,' +
  'zwgk/shbz 社会保障,zwgk/jyxxg 就业创业,zwgk/zdsz 征地拆迁,zwgk/aqsc 安全生产,zwgk/xzxk 行政许可,zwgk/xzcf 行政处罚,xwzx/zwyw 政务要闻,' +
  'xwzx/bmdt 部门动态,xwzx/xqdt 县区动态,xwzx/mtbd 媒体报道,xwzx/spxw 视频新闻,xwzx/tpxw 图片新闻,xwzx/gwyxx 国务院信息,hdjl/ldxx 领导信箱,' +
  'hdjl/zxft 在线访谈,hdjl/yjzj 意见征集,hdjl/wsdc 网上调查,hdjl/hyhf 回应关切,bsfw/bszn 办事指南,bsfw/bgxz 表格下载,bsfw/cjwt 常见问题,' +
  'ztzl/yhyshj 优化营商环境,ztzl/xczx 乡村振兴,ztzl/fzzf 法治政府,zjwm/lsyg 历史沿革,zjwm/tzhj 投资环境';

const ITEMS_PER_LIST = 20;
const FIRST_DAY = Date.UTC(2021, 0, 1);

/** Lays the site out; the pages themselves are written by pages.ts. */
export function planSite(options: PlanOptions): SitePlan {
  const random = randomFrom(options.seed);
  const prose = proseFrom(random);
  const columns = COLUMNS.split(',').map((entry): Column => {
    const [slug, name] = entry.split(' ') as [string, string];
    return { slug, name, articles: [] };
  });
  // About one list page for every twenty articles.
  const count = Math.max(60, Math.floor((options.pages - 1) / 1.05) - 20);
  const articles = Array.from({ length: count }, (_, number) => planArticle(number, columns, random, prose));
  for (const article of articles) article.column.articles.push(article);
  for (const column of columns) {
    column.articles.sort((a, b) => (a.date === b.date ? a.number - b.number : a.date < b.date ? 1 : -1));
    for (const [index, article] of column.articles.entries()) article.index = index;
  }
  const any = () => articles[Math.floor(random() * count)]!;
  const percent = Math.round(options.pages * 0.01);
  const dead = Array.from({ length: percent }, (_, i) => planDead(i, columns, random));
  for (const path of dead) for (let n = 1 + Math.floor(random() * 3); n > 0; n--) any().dead.push(path);
  const redirects = new Map<string, string>();
  for (const column of columns) redirects.set(`/${column.slug}`, `/${column.slug}/`);
  for (let i = 0; i < percent; i++) {
    const target = any().path;
    // Every tenth goes by way of another.
    redirects.set(`/go/${i}`, i % 10 === 9 ? `/go/x${i}` : target);
    if (i % 10 === 9) redirects.set(`/go/x${i}`, options.origin + target);
    any().redirects.push(`/go/${i}`);
  }
  const externals = Math.max(20, Math.round(options.pages / 50));
  const external = Array.from({ length: externals }, (_, i) => ({ path: `/site${i}/index.html`, ok: i % 20 !== 19 }));
  return { ...options, columns, articles, hot: Array.from({ length: 30 }, any), dead, external, redirects };
}

function planArticle(number: number, columns: Column[], random: () => number, prose: Prose): Article {
  const column = columns[number < 40 ? number : Math.min(39, Math.floor(random() * random() * 40 + random() * 20))]!;
  const date = new Date(FIRST_DAY + Math.floor(random() * 1800) * 86_400_000).toISOString().slice(0, 10);
  const compact = date.replaceAll('-', '');
  const two = (n: number) => String(Math.floor(n)).padStart(2, '0');
  return {
    number,
    column,
    index: 0,
    date,
    time: `${two(8 + random() * 10)}:${two(random() * 60)}`,
    title: `关于${prose.phrase(10 + random() * 16)}的通知`,
    path: `/${column.slug}/${compact.slice(0, 6)}/t${compact}_${100_000 + number}.html`,
    gbk: random() < 0.05,
    dead: [],
    redirects: [],
  };
}

function planDead(i: number, columns: Column[], random: () => number): string {
  const column = columns[Math.floor(random() * 40)]!;
  const month = String(1 + Math.floor(random() * 12)).padStart(2, '0');
  const day = String(1 + Math.floor(random() * 28)).padStart(2, '0');
  return `/${column.slug}/2020${month}/t2020${month}${day}_${900_000 + i}.${i % 5 === 4 ? 'docx' : 'html'}`;
}

/** Number of list pages of a column. */
export const listPages = (column: Column) => Math.max(1, Math.ceil(column.articles.length / ITEMS_PER_LIST));

/** Path of a list page, counted from 0. */
export const listPath = (column: Column, page: number) => `/${column.slug}/index${page === 0 ? '' : `_${page}`}.html`;

/** Articles of a list page. */
export const listItems = (column: Column, page: number) => column.articles.slice(page * ITEMS_PER_LIST, (page + 1) * ITEMS_PER_LIST);

/** File beside an article: every fifth has one. */
export const attachmentOf = (article: Article): string | null =>
  article.number % 5 === 0 ? `P0${article.number}.${article.number % 10 === 0 ? 'doc' : 'pdf'}` : null;

/** Picture in an article: every tenth has one. */
export const pictureOf = (article: Article): string | null => (article.number % 10 === 3 ? `W0${article.number}.jpg` : null);

export const directoryOf = (path: string) => path.slice(0, path.lastIndexOf('/') + 1);
