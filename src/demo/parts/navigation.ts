/** Navigation, breadcrumbs and front-page sections, the parts of a template that say the same in every CMS. */
import type { Article, Column, Site } from '../model.ts';

/** First-level columns that stand in the navigation, in the plan's order. */
export function topColumns(site: Site): Column[] {
  return site.columns.filter((c) => c.level === 1 && !c.unlisted);
}

export function listedChildren(column: Column): Column[] {
  return column.children.filter((c) => !c.unlisted);
}

/** Address of a column: its own page, or where it leads. */
export function columnAddress(column: Column): string {
  return column.content.kind === 'outside' ? column.content.url : column.path;
}

/** Columns from the first level down to this one. */
export function trail(column: Column): Column[] {
  return column.parentColumn ? [column.parentColumn, column] : [column];
}

/** Columns whose newest items the front page shows: news first, then notices, policies, others. */
export function frontSections(site: Site): { column: Column; articles: Article[] }[] {
  const order = ['news', 'notice', 'policy', 'interpretation', 'data', 'topic'];
  return site.columns
    .filter((c) => order.includes(c.class) && c.content.kind === 'articles' && !c.subsite && !c.unlisted)
    .sort((a, b) => order.indexOf(a.class) - order.indexOf(b.class))
    .slice(0, 8)
    .map((column) => ({ column, articles: column.articles.slice(0, 7) }));
}

/** Newest articles of the columns below a landing page. */
export function landingSections(column: Column): { column: Column; articles: Article[] }[] {
  return listedChildren(column).map((child) => ({ column: child, articles: child.articles.slice(0, 5) }));
}

/** Relative address from one page's path to another path, as static generators write it. */
export function relative(from: string, to: string): string {
  if (/^[a-z]+:/.test(to)) return to;
  const base = from.split('/').slice(1, -1);
  const goal = to.split('/').slice(1);
  let shared = 0;
  while (shared < base.length && shared < goal.length - 1 && base[shared] === goal[shared]) shared++;
  const up = '../'.repeat(base.length - shared);
  return `${up || './'}${goal.slice(shared).join('/')}`;
}
