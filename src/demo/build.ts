/** Builds one imitation site from its plan: columns, articles, pages by the templates of its CMS, and the truth about it. */
import { writeArticles } from './articles.ts';
import type { Day } from './days.ts';
import { deriveTruth } from './derive-truth.ts';
import type { Column, ColumnPlan, Site, SitePlan, Style } from './model.ts';
import { catalogueColumnPath } from './parts/catalogue.ts';
import { renderPages } from './render.ts';
import { styles } from './styles/index.ts';

/** The site as it is served on the as-of day. Throws Error when the plan contradicts itself. */
export function buildSite(plan: SitePlan, asOf: Day): Site {
  const style = styles[plan.style];
  const origin = `${plan.scheme ?? 'http'}://${plan.host}`;
  const columns = arrangeColumns(plan.columns, style);
  const articles = writeArticles(plan, columns, style, asOf);
  const byKey = new Map(columns.map((column) => [column.key, column]));
  const site: Site = {
    plan,
    asOf,
    origin,
    columns,
    articles,
    resources: new Map(),
    url: (path) => new URL(path, origin).href,
    column: (key) => required(byKey.get(key), `${plan.key}: no column ${key}`),
    marked: (mark) =>
      required(
        articles.find((a) => a.mark === mark),
        `${plan.key}: no article marked ${mark}`,
      ),
    truth: undefined as never,
  };
  renderPages(site, style);
  for (const [path, resource] of plan.resources?.(site) ?? []) site.resources.set(path, resource);
  site.truth = deriveTruth(site);
  return site;
}

function required<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(what);
  return value;
}

function arrangeColumns(plans: ColumnPlan[], style: Style): Column[] {
  const columns = plans.map(
    (plan, i): Column => ({ ...plan, id: 1001 + i, level: plan.parent ? 2 : 1, parentColumn: null, children: [], articles: [], path: '' }),
  );
  for (const column of columns) {
    if (!column.parent) continue;
    const parent = required(
      columns.find((c) => c.key === column.parent),
      `no parent column ${column.parent}`,
    );
    column.parentColumn = parent;
    parent.children.push(column);
  }
  for (const column of columns) column.path = column.content.kind === 'catalogue' ? catalogueColumnPath : style.columnPath(column);
  return columns;
}
