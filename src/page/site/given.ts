/**
 * What the caller knows about the site beside the crawl: the register, the day of judgement, what persons confirmed.
 */
import type { BeijingDate } from '../calendar.ts';
import type { ColumnClass } from './artifacts.ts';
import type { AvailabilityArtifact } from './availability.ts';

/** A person's word on one column: it wins over whatever the machine found. Fields left out change nothing. */
export interface ColumnConfirmation {
  /** Address of the column page; compared in canonical form. */
  url: string;
  name?: string;
  class?: ColumnClass;
  /** Expected period between updates; `none`: the column needs no update. */
  period?: { days: number } | { months: number } | 'none';
  /** Excused until that day, inclusive. */
  exempt?: { reason: string; until: BeijingDate };
  /** A person looked at this entry. */
  confirmed?: boolean;
  /** Not a column of this site: left out. */
  ignore?: boolean;
}

/** A sub-site the unit declared: its columns are charged to the parent site. */
export interface DeclaredSubsite {
  /** Home address; everything under it (or on its host, when the path is `/`) belongs to it. */
  url: string;
  name: string;
}

export interface SiteGiven {
  /** Address in the register, null when not given. */
  registeredUrl: string | null;
  siteCode: string | null;
  /** Name in the register, null when not given. */
  name: string | null;
  kind: 'portal' | 'site';
  /** False: a department without public service function. */
  publicService: boolean;
  /** Beijing date that ends every window. */
  asOf: BeijingDate;
  columns?: readonly ColumnConfirmation[];
  subsites?: readonly DeclaredSubsite[];
  /** First-seen times of earlier crawls by article address, ms UTC. */
  firstSeen?: ReadonlyMap<string, number>;
  /** What watching saw of the home address; left out: it is not watched. */
  availability?: AvailabilityArtifact;
}
