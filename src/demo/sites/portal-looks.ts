/** What the closer look at a portal meets: its search, figures of messages, yearly report, reposts, maps. */
import { pngFile } from '../binary.ts';
import { html } from '../markup.ts';
import type { ColumnPlan, Site } from '../model.ts';
import { file, type Resource } from '../resource.ts';
import type { CleanTrap, PlantedFault, TrueOutcome } from '../truth.ts';
import { withSpecial } from './office.ts';

const mapPath = '/images/xzqh.png';
const mapColumn = 'lswh';

/** The columns with a map of the place; `approval` null: without its number. */
export function withMap(columns: ColumnPlan[], place: string, approval: string | null): ColumnPlan[] {
  const map = html`<p><img src="${mapPath}" alt="${place}行政区划图" width="600"></p>`;
  return columns.map((column) =>
    column.key === mapColumn && column.content.kind === 'text'
      ? {
          ...column,
          content: {
            ...column.content,
            paragraphs: [...column.content.paragraphs, map, ...(approval === null ? [] : [`审图号：${approval}`])],
          },
        }
      : column,
  );
}

/** The columns with a document of the State Council among the notices. */
export function withRepost(columns: ColumnPlan[]): ColumnPlan[] {
  return withSpecial(columns, 'tzgg', [{ title: '国务院办公厅关于做好秋冬季农业生产工作的通知', age: 20 }]);
}

/** The file of the map. */
export function mapFile(): [string, Resource][] {
  return [[mapPath, file('image/png', pngFile(60, 40, [120, 170, 90]))]];
}

/** All in order: the search finds its titles, figures, report, repost and approval number are there. */
export const looksClear: Record<string, TrueOutcome> = {
  'search-missing': 'pass',
  'search-title-not-found': 'pass',
  'search-not-classified': 'pass',
  'bonus-search-fuzzy': 'pass',
  'page-tags-content': 'pass',
  'page-tags-column': 'pass',
  'error-entry-missing-other': 'pass',
  'message-fields-missing': 'pass',
  'message-statistics-missing': 'pass',
  'site-name-irregular': 'pass',
  'site-name-not-shown': 'pass',
  'annual-report': 'pass',
  'repost-missing': 'pass',
  'map-approval': 'pass',
};

export function lookTraps(site: Site): CleanTrap[] {
  return [{ page: site.url(site.column(mapColumn).path), indicators: ['map-approval'], why: '区划图注有审图号' }];
}

/** What `poorLooks` of the plan leaves out, and a map without number. */
export const poorLooks = ['results', 'message-statistics', 'site-report'] as const;

export function lookFaults(site: Site): PlantedFault[] {
  const home = site.url('/');
  return [
    { indicator: 'search-title-not-found', page: home, why: '站内搜索什么都搜不到' },
    { indicator: 'message-statistics-missing', page: home, why: '没有留言统计' },
    { indicator: 'annual-report', page: home, why: '没有年度工作报表' },
    { indicator: 'repost-missing', page: home, why: '没有转载国务院文件' },
    { indicator: 'map-approval', page: site.url(site.column(mapColumn).path), target: site.url(mapPath), why: '区划图没有审图号' },
  ];
}
