/** Pages of data columns: files that programs can read, charts. Source: 2019-19 part 3, 数据发布. */
import type { CrawlView } from '../../crawl-view.ts';
import type { ArticleFacts, ColumnFacts } from '../artifacts.ts';
import type { SiteIndex } from '../site-index.ts';
import type { DataFacts, DataPage } from './artifacts.ts';

const MOST = 200;
const DATA_FILE = /\.(?:csv|xlsx?|et|json|xml|ods|zip)(?:$|[?#])/i;
const CHART_TITLE = /图解|一图|图表|数说|数据图|数读|图说|看图|画说|动画|可视化|[Hh]5/;
const CHART_PICTURE = /图解|图表|柱状图|折线图|饼图|趋势图|统计图|示意图|一图/;
const CHART_SCRIPT = /(?:echarts|highcharts|antv|apexcharts|chart)[\w.-]{0,20}\.js/i;
const PLATFORM =
  /^(?:政府|公共|政务)?(?:数据(?:开放|接口|目录|集|下载)|开放数据|数据资源)(?:平台|网站|专区|栏目|目录|门户)?$|^(?:API|数据)接口$/i;

/** What the data columns hold, newest first. */
export function buildData(
  view: CrawlView,
  index: SiteIndex,
  columns: readonly ColumnFacts[],
  articles: readonly ArticleFacts[],
): DataFacts {
  const own = columns.filter((column) => column.class === 'data');
  const urls = new Set(own.map((column) => column.url));
  // A library that the template loads on the home page draws something else.
  const usual = new Set((index.home?.page.facts.links ?? []).filter((link) => link.kind === 'script').map((link) => link.url));
  const newest = articles
    .filter((article) => article.column !== null && urls.has(article.column))
    .map((article) => ({ ...article, day: article.publishedAt?.slice(0, 10) ?? article.listDate }))
    .sort((a, b) => (b.day ?? '').localeCompare(a.day ?? ''))
    .slice(0, MOST);
  const pages = newest.map(({ url, title, day }) => readData(view, { url, title, publishedAt: day }, usual));
  return { hasColumn: own.length > 0, pages, platform: platformOf(index) };
}

function readData(view: CrawlView, page: Pick<DataPage, 'url' | 'title' | 'publishedAt'>, usual: ReadonlySet<string>): DataPage {
  const links = view.page(page.url)?.facts.links ?? [];
  const files = links.filter((link) => link.kind === 'page' && link.place !== 'nav' && link.place !== 'footer' && DATA_FILE.test(link.url));
  const picture = links.find((link) => link.kind === 'image' && link.place === 'body' && CHART_PICTURE.test(link.text));
  const script = links.find((link) => link.kind === 'script' && CHART_SCRIPT.test(link.url) && !usual.has(link.url));
  const chart = CHART_TITLE.test(page.title) ? page.title : (picture?.text ?? script?.url ?? null);
  return { ...page, files: [...new Set(files.map((file) => file.url))].slice(0, 20), chart };
}

function platformOf(index: SiteIndex): DataFacts['platform'] {
  const link = index.home?.page.facts.links.find(({ kind, text }) => kind === 'page' && PLATFORM.test(text.replace(/\s/g, '')));
  return link ? { url: link.url, text: link.text } : null;
}
