/** Shapes of what is written to and read from the tables of a crawl. */
import type { Observation, SkipReason } from '../../page/index.ts';
import type { TargetKind } from './schema.ts';

export interface NewTarget {
  url: string;
  kind: TargetKind;
  state: number;
  priority: number;
  depth: number;
  /** Target id of the page that showed it, null for the home page. */
  parent: number | null;
  sameAs: number | null;
  skipped: SkipReason | null;
}

/** What is known of an address while the crawl works on it. */
export interface TargetRow {
  id: number;
  url: string;
  kind: TargetKind;
  depth: number;
  attempts: number;
  observations: Observation[];
}

export interface TargetUpdate {
  state: number;
  kind: TargetKind;
  skipped: SkipReason | null;
  attempts: number;
  observations: Observation[];
  contentType: string | null;
  title: string | null;
  sample: string | null;
  marks: string | null;
  soft404: string | null;
}

export interface NewPage {
  target: number;
  finalUrl: string | null;
  status: number;
  fetchedAt: number;
  firstByteMs: number | null;
  totalMs: number;
  etag: string | null;
  lastModified: string | null;
  sha256: Uint8Array;
  size: number;
  way: 'plain' | 'records' | 'browser';
  kind: string;
  publishedAt: string | null;
  /** See storedHints(). */
  hints: string;
  facts: string;
  blocks: Int32Array;
  headers: string | null;
  /** Body as received; null: not kept. */
  wire: Uint8Array | null;
  /** DOM that a browser made of it, UTF-8; null: it was read as sent. */
  dom: Uint8Array | null;
  /** IP address that answered; null when unknown. */
  address: string | null;
}

/** A page that is what it was in the attached earlier crawl; what is null is taken from there. */
export interface UnchangedPage extends Omit<NewPage, 'sha256' | 'size' | 'way' | 'kind' | 'publishedAt' | 'hints' | 'facts' | 'dom'> {
  /** pages.id in the earlier crawl. */
  earlier: number;
}

/** Every row that a restart needs to know. */
export interface StoredTarget {
  id: number;
  url: string;
  kind: number;
  state: number;
  priority: number;
  same_as: number | null;
}
