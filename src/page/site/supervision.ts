/** What checks may ask of a supervising office's own year (监管工作年度考核): records of the platform, not pages. */
import type { BeijingDate } from '../calendar.ts';

export interface SupervisionArtifact {
  /** Calendar year that is assessed. */
  year: number;
  /** Objects that a higher office's spot checks of the year failed, by reason; null: no results were imported. */
  spotChecks: { name: string; code: string | null; reason: 'misstatement' | 'other'; round: string }[] | null;
  /** Quarters of the year that had ended by the as-of day. */
  quarters: SupervisedQuarter[];
  /** The last comparison with the national reporting systems in the year; null: there was none. */
  reconciliation: { on: BeijingDate; differences: { name: string; message: string }[] } | null;
  /** “我为政府网站找错” received in the year; null: none were imported. */
  errorReports: { id: string; title: string; site: string; receivedOn: BeijingDate; closedOn: BeijingDate | null }[] | null;
  /** Sites in operation and those of them on the shared platform; null: the programme is not recorded. */
  migration: { sites: number; migrated: number } | null;
}

export interface SupervisedQuarter {
  quarter: 1 | 2 | 3 | 4;
  /** Sites in operation when the quarter's round opened, or at its end without one. */
  sites: number;
  /** Of these checked in a frozen round. */
  checked: number;
  /** Where the quarter's bulletin was published; null: it was not, as far as is recorded. */
  published: { url: string; on: BeijingDate } | null;
}
