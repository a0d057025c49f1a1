/** All that a look at a page of a site leaves behind, in one transaction: state, entries, differences, findings, events. */
import { type BeijingDate, beijingDate, type CrawlVariant, type PageReading, pageKey, type SiteGiven } from '../../page/index.ts';
import type { Work } from '../../platform/server.ts';
import { record as registryRecord, type Site } from '../../registry/server.ts';
import type { Memory } from '../../text/index.ts';
import { recordEvents, type WatchEvent } from '../events.ts';
import type { PageLook } from '../freshness/look-at-page.ts';
import type { LookTask, PageRow } from '../freshness/pages.ts';
import { type RecordedLook, recordLook } from '../freshness/record-look.ts';
import { type Rules, rulesOf } from '../freshness/rules.ts';
import { unpackPage } from '../freshness/stored-view.ts';
import { recordDifference } from './differences.ts';
import { notePartners } from './domains.ts';
import {
  findingsInPage,
  findingsInTexts,
  PAGE_CHECKS,
  type Piece,
  piecesOf,
  readPieces,
  type SeenFinding,
  TEXT_CHECKS,
} from './examine.ts';
import { hasOpenFindings, recordFindings } from './findings.ts';
import { madeOf } from './made-of.ts';
import { notePieces, unreadPieces } from './texts.ts';

/** What looks at one site need to know of it. */
export interface SiteBackground {
  site: Site;
  rules: Rules;
  given: SiteGiven;
  /** What people said is no error. */
  memory: Memory;
  /** Ends of host names that are never foreign. */
  trusted: readonly string[];
  today: BeijingDate;
}

/** Reads it once for a job. Throws NotFoundError when the site is gone, InputError when its rulebook is not there. */
export async function siteBackground(
  work: Pick<Work, 'tx' | 'now'>,
  siteId: string,
  rulebook: string,
  memory: Memory,
): Promise<SiteBackground> {
  const site = await registryRecord(work, 'sites', siteId);
  const today = beijingDate(work.now.getTime());
  const rules = rulesOf(rulebook, today);
  const suffixes = rules.optionsOf('hidden-links')?.trustedSuffixes;
  return {
    ...{ site, rules, memory, today },
    given: {
      ...{ registeredUrl: site.homeUrl, siteCode: site.code, name: site.name, kind: site.isPortal ? 'portal' : 'site' },
      ...{ publicService: !site.hasNoServices, asOf: today },
    },
    trusted: Array.isArray(suffixes) ? suffixes.map(String) : [],
  };
}

/** What was read on a page with the text engine and the checks: before the transaction, for it takes time. */
export interface ReadPage {
  pieces: Piece[];
  findings: SeenFinding[];
  checks: string[];
}

/** Reads what is new on a page. `pieces`: those not read before; all of them where findings stand. */
export function readSeenPage(
  { rules, given, memory, today }: SiteBackground,
  seen: {
    url: string;
    reading: PageReading;
    pieces: readonly Piece[];
    publishedOn: BeijingDate | null;
    variants: readonly CrawlVariant[];
    hasNewTexts: boolean;
  },
): ReadPage {
  const { url, reading, pieces, publishedOn, variants, hasNewTexts } = seen;
  const texts = hasNewTexts ? readPieces(pieces, { url, publishedOn, memory, asOf: today }) : [];
  const checks = PAGE_CHECKS.filter((check) => check !== 'cloaked-pages' || variants.length > 0);
  return {
    pieces: hasNewTexts ? [...pieces] : [],
    findings: [...findingsInTexts(texts, rules, given.kind, today), ...findingsInPage({ url, reading, variants }, given, rules)],
    checks: [...checks, ...(hasNewTexts ? TEXT_CHECKS : [])],
  };
}

/** Pieces of a page that are to be read. */
export async function piecesToRead(work: Pick<Work, 'tx'>, siteId: string, url: string, reading: PageReading): Promise<Piece[]> {
  const pieces = piecesOf(reading);
  if (await hasOpenFindings(work, siteId, pageKey(url), TEXT_CHECKS)) return pieces;
  return unreadPieces(work, siteId, pieces);
}

/** The page as it was read last, for comparing what others are served while nothing changed; null: never read. */
export function lastReading({ reading }: PageRow): PageReading | null {
  if (reading === null) return null;
  const { facts } = unpackPage(reading);
  return { facts, blocks: [{ hash: '', text: '', links: facts.links }] };
}

/** Records it all; null when another look was recorded meanwhile. */
export async function recordSiteLook(
  work: Pick<Work, 'tx' | 'now'>,
  task: LookTask,
  look: PageLook,
  read: ReadPage | null,
  background: SiteBackground,
  askedVisitors: boolean,
): Promise<RecordedLook | null> {
  const { page } = task;
  const { site, rules, trusted } = background;
  const recorded = await recordLook(work, task, look);
  if (recorded === null) return null;
  const name = page.kind === 'home' ? `“${site.name}”首页` : `“${site.name}”栏目“${page.name ?? page.url}”`;
  const whose = { organisationId: site.organisationId, siteId: site.id, name };
  const events: WatchEvent[] = backDated(recorded, rules, whose, work.now);
  if (read !== null) events.push(...(await recordRead(work, background, page.url, name, read)));
  if (look.reading !== null && recorded.isChanged) {
    events.push(...(await recordDifference(work, page, madeOf(look.reading, trusted), whose)));
    await notePartners(work, site.id, look.reading, trusted);
  }
  if (askedVisitors) await work.tx.updateTable('watch_pages').set({ visitors_at: work.now }).where('id', '=', page.id).execute();
  await recordEvents(work, events);
  return recorded;
}

/** Findings and pieces of any page of a site. */
export async function recordRead(
  work: Pick<Work, 'tx' | 'now'>,
  { site, today }: SiteBackground,
  url: string,
  name: string,
  { pieces, findings, checks }: ReadPage,
): Promise<WatchEvent[]> {
  await notePieces(work, site.id, pieces, today);
  const object = { kind: 'site', id: site.id } as const;
  return recordFindings(work, { organisationId: site.organisationId, object, name, seenOn: pageKey(url), checks }, findings);
}

function backDated(
  { exposed }: RecordedLook,
  rules: Rules,
  { organisationId, siteId, name }: { organisationId: string; siteId: string; name: string },
  at: Date,
): WatchEvent[] {
  const tolerance = Number(rules.optionsOf('back-dated-articles')?.toleranceDays ?? 0);
  return exposed
    .filter(({ lateDays }) => lateDays > tolerance)
    .map(({ key, title, url, printedOn, lateDays }) => ({
      ...{ organisationId, kind: 'back-dated', object: { kind: 'site', id: siteId }, trouble: `back-dated:${siteId}:${key}`.slice(0, 300) },
      ...{ isOver: false, at, details: { url, printedOn, lateDays } },
      sentence: `${name}新出现的“${title}”注明发布于 ${printedOn}，比上次查看早 ${lateDays} 天，请核对发布日期`,
    }));
}
