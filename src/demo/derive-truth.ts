/** The part of the truth that follows from the plan: columns with their newest dates, publication dates, dead links. */

import { daysBefore, monthsBefore } from './days.ts';
import type { Column, Site } from './model.ts';
import type { PlantedFault, SiteTruth, TrueColumn } from './truth.ts';

export function deriveTruth(site: Site): SiteTruth {
  const planned = site.plan.truth(site);
  const faults = [...(planned.faults ?? []), ...(planned.verdict === 'unknown' ? [] : accessibilityFaults(site))];
  return {
    verdict: planned.verdict,
    indicators: planned.indicators,
    faults,
    traps: planned.traps ?? [],
    tolerable: planned.tolerable ?? [],
    columns: site.columns
      .filter((c) => c.content.kind !== 'outside' && c.content.kind !== 'landing' && !c.unlisted)
      .map((column) => trueColumn(site, column)),
    articles: site.articles.map((a) => ({ url: site.url(a.path), title: a.title, publishedAt: a.undated ? null : a.date })),
    deadLinks: faults.flatMap((f) =>
      f.target && deadIndicators.has([f.indicator].flat()[0]!) ? [{ page: f.page ?? site.url('/'), target: f.target }] : [],
    ),
    phantoms: (planned.phantoms ?? []).map((path) => site.url(path)),
  };
}

/** Templates of old: no language named, pictures of articles without words. */
const oldStyles = new Set<string>(['asp', 'vsb', 'jcms']);

function accessibilityFaults(site: Site): PlantedFault[] {
  if (!oldStyles.has(site.plan.style)) return [];
  return [{ indicator: 'accessibility', page: null, why: '旧模板没有标明语言，文章图片没有替代文字' }];
}

const deadIndicators = new Set(['broken-links', 'broken-attachments']);

function trueColumn(site: Site, column: Column): TrueColumn {
  return {
    name: column.name,
    url: site.url(column.path),
    class: column.class,
    level: column.level,
    newest: newestDate(site, column),
    state: columnState(site, column),
  };
}

/** Newest publication date not after the as-of day; items without a shown time do not count. */
function newestDate(site: Site, column: Column): string | null {
  const dates = column.articles.filter((a) => !a.undated && a.date <= site.asOf).map((a) => a.date);
  return dates.sort().at(-1) ?? null;
}

/** State by the windows of the 2019 indicators: 14 days, 6 months, and a year for the rest. */
function columnState(site: Site, column: Column): TrueColumn['state'] {
  const { content } = column;
  if (content.kind === 'blank') return 'blank';
  if (content.kind !== 'articles' && content.kind !== 'catalogue') return 'static';
  const newest = newestDate(site, column);
  if (newest === null) return 'undated';
  const first =
    column.class === 'news'
      ? daysBefore(site.asOf, 14)
      : column.class === 'notice' || column.class === 'policy' || column.class === 'interpretation'
        ? monthsBefore(site.asOf, 6)
        : daysBefore(site.asOf, 365);
  return newest >= first ? 'fresh' : 'stale';
}
