/** Makers of the artifacts that look closer; each is called once, when a check asks for it. */
import type { CrawlView } from '../../crawl-view.ts';
import type { SiteScope } from '../address.ts';
import type { ArticleFacts, Artifacts, ColumnFacts, Missing } from '../artifacts.ts';
import type { SiteIndex } from '../site-index.ts';
import type { LookArtifacts } from './artifacts.ts';
import { buildData } from './data.ts';
import { buildMaps } from './maps.ts';
import { buildMessageDetails } from './message-details.ts';
import { buildMessageStatistics } from './message-statistics.ts';
import { buildSamples } from './samples.ts';
import { buildSearch } from './search.ts';
import { buildSiteReports } from './site-reports.ts';
import { buildSurveys } from './surveys.ts';

interface Sources {
  view: CrawlView;
  scope: SiteScope;
  /** Salt of the fixed draws: the as-of day. */
  salt: string;
  indexed(): SiteIndex;
  columns(): ColumnFacts[] | Missing;
  articles(): ArticleFacts[] | Missing;
  messages(): Artifacts['messages'] | Missing;
}

type Makers = { [N in keyof LookArtifacts]: () => LookArtifacts[N] | Missing };

/** The makers by name. */
export function lookMakers({ view, scope, salt, indexed, columns, articles, messages }: Sources): Makers {
  const look = () => view.closeLook?.() ?? null;
  return {
    pageSamples: () => on(columns(), (found) => buildSamples(view, indexed(), found, salt)),
    messageDetails: () => on(messages(), (found) => buildMessageDetails(view, found, salt)),
    messageStatistics: () => on(columns(), (found) => buildMessageStatistics(view, indexed(), found, scope)),
    surveys: () => on(columns(), (found) => on(articles(), (all) => buildSurveys(view, found, all))),
    data: () => on(columns(), (found) => on(articles(), (all) => buildData(view, indexed(), found, all))),
    siteReports: () => on(columns(), () => buildSiteReports(indexed())),
    maps: () =>
      indexed().pageCount === 0 ? { missing: true, reason: '没有读到网站的任何页面，地图无法检查。' } : buildMaps(view, view.targets()),
    written: () => {
      const pages = look()?.pages ?? [];
      return pages.length === 0 ? { missing: true, reason: '采集时没有留下页面的原始写法，无法检查' } : pages;
    },
    search: () => buildSearch(look()?.search ?? null, indexed()),
  };
}

/** Builds on what is there, else hands on why it is not. */
function on<T, U>(value: T | Missing, make: (value: T) => U | Missing): U | Missing {
  return typeof value === 'object' && value !== null && 'missing' in value && value.missing === true
    ? (value as Missing)
    : make(value as T);
}
