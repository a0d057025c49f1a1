/** The plan of an ordinary office, from which each site departs by what it plants. */
import type { ColumnPlan, PlannedTruth, Site, SitePlan, StyleId } from '../model.ts';
import type { Field } from '../stock/fields.ts';
import type { TrueOutcome } from '../truth.ts';
import { standardColumns } from './standard.ts';

export interface OfficePlan
  extends Partial<
    Pick<SitePlan, 'seed' | 'inserts' | 'resources' | 'front' | 'aliases' | 'notFound' | 'friends' | 'wordMarkup' | 'scheme'>
  > {
  key: string;
  host: string;
  /** Full name of the office and its site. */
  name: string;
  short: string;
  siteCode: string;
  style: StyleId;
  field: Field;
  /** Title of the head. */
  post?: string;
  /** Serves the public directly; default true. */
  publicService?: boolean;
  /** Address filed with the reporting system, when it is not the site's own. */
  registeredUrl?: string;
  columns?: (standard: ColumnPlan[]) => ColumnPlan[];
  truth: (site: Site) => PlannedTruth;
}

/** An office with the standard columns, changed where the plan says so. */
export function office({ name, siteCode, post = '厅长', publicService = true, registeredUrl, columns, ...rest }: OfficePlan): SitePlan {
  const standard = standardColumns({ organizer: name, field: rest.field, post });
  return {
    ...rest,
    registration: { name, organizer: name, siteCode, kind: 'site', publicService, ...(registeredUrl ? { url: registeredUrl } : {}) },
    columns: columns ? columns(standard) : standard,
  };
}

/** Part 1 of the indicators on a site without fault. */
export const allClear: Record<string, TrueOutcome> = {
  'home-not-updated': 'pass',
  'columns-stale-key': 'pass',
  'columns-stale-long': 'pass',
  'columns-blank': 'pass',
  'no-consult-channel': 'pass',
  'messages-unanswered-3m': 'pass',
  'no-services': 'pass',
  'guides-missing-elements': 'pass',
  'home-address-mismatch': 'pass',
};

/** The columns with some replaced by key. Throws Error when a key is unknown. */
export function changed(columns: ColumnPlan[], changes: Record<string, Partial<ColumnPlan>>): ColumnPlan[] {
  for (const key of Object.keys(changes)) if (!columns.some((c) => c.key === key)) throw new Error(`no column ${key}`);
  return columns.map((column) => ({ ...column, ...changes[column.key] }));
}

/** The columns without those named and without what lies below them. */
export function without(columns: ColumnPlan[], keys: string[]): ColumnPlan[] {
  return columns.filter((c) => !keys.includes(c.key) && !(c.parent && keys.includes(c.parent)));
}

/** The column's articles, the newest so many days old. */
export function aged(newest: number, count: number, step: number): Pick<ColumnPlan, 'content'> {
  return { content: { kind: 'articles', count, newest, step } };
}

/** Adds articles that matter to a column's made-up ones. */
export function withSpecial(
  columns: ColumnPlan[],
  key: string,
  special: Extract<ColumnPlan['content'], { kind: 'articles' }>['special'],
): ColumnPlan[] {
  return columns.map((column) =>
    column.key === key && column.content.kind === 'articles'
      ? { ...column, content: { ...column.content, special: [...(column.content.special ?? []), ...(special ?? [])] } }
      : column,
  );
}
