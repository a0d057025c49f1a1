/** Findings of watching as they are kept: first and last seen, gone when the page no longer has them. */
import { randomUUIDv7 } from 'node:crypto';
import type { Work } from '../../platform/server.ts';
import type { WatchEvent } from '../events.ts';
import type { SeenFinding } from './examine.ts';

/** Whose page was looked at, and for what. */
export interface Examined {
  organisationId: string;
  object: NonNullable<WatchEvent['object']>;
  /** Name for people: “…”首页, “…”. */
  name: string;
  /** Key of the page. */
  seenOn: string;
  /** Checks that were asked: what they no longer find is gone. */
  checks: readonly string[];
}

/** Checks whose findings are told at once. */
const GRAVE: Readonly<Record<string, WatchEvent['kind']>> = {
  'serious-misstatement': 'serious-text',
  'tampered-pages': 'tampering',
  'cloaked-pages': 'tampering',
  'hidden-links': 'tampering',
};

/** Keeps what was found; the events that follow. A second time it changes nothing but when it was last seen. */
export async function recordFindings(
  { tx, now }: Pick<Work, 'tx' | 'now'>,
  examined: Examined,
  findings: readonly SeenFinding[],
): Promise<WatchEvent[]> {
  const { object, seenOn, checks } = examined;
  const whose = { site_id: object.kind === 'site' ? object.id : null, account_id: object.kind === 'account' ? object.id : null };
  const known = await tx
    .selectFrom('watch_findings')
    .selectAll()
    .where('site_id', 'is not distinct from', whose.site_id)
    .where('account_id', 'is not distinct from', whose.account_id)
    .where((row) =>
      row.or([
        row.and([row('seen_on', '=', seenOn), row('gone_at', 'is', null), row('check_id', 'in', [...checks, ''])]),
        row('key', 'in', [...findings.map(({ key }) => key), '']),
      ]),
    )
    .forUpdate()
    .execute();
  const byKey = new Map(known.map((row) => [row.key, row]));
  const events: WatchEvent[] = [];
  for (const finding of findings) {
    const { key, indicator, check: check_id, outcome, url, target, quote, message, suggestion } = finding;
    const row = byKey.get(key);
    if (row === undefined)
      await tx
        .insertInto('watch_findings')
        .values({
          ...{ id: randomUUIDv7(), ...whose, key, indicator, check_id, outcome, seen_on: seenOn, url, target, quote, message, suggestion },
          ...{ first_seen_at: now, last_seen_at: now },
        })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    else
      await tx.updateTable('watch_findings').set({ outcome, message, last_seen_at: now, gone_at: null }).where('id', '=', row.id).execute();
    if ((row === undefined || row.gone_at !== null) && outcome === 'fail') events.push(...eventOf(examined, finding, false, now));
  }
  const still = new Set(findings.map(({ key }) => key));
  for (const row of known) {
    if (still.has(row.key) || row.gone_at !== null || row.seen_on !== seenOn || !checks.includes(row.check_id)) continue;
    await tx.updateTable('watch_findings').set({ gone_at: now }).where('id', '=', row.id).execute();
    if (row.outcome === 'fail') events.push(...eventOf(examined, { ...row, check: row.check_id }, true, now));
  }
  return events;
}

function eventOf(
  { organisationId, object, name }: Examined,
  { key, check, url, quote, message }: Pick<SeenFinding, 'key' | 'check' | 'url' | 'quote' | 'message'>,
  isOver: boolean,
  at: Date,
): WatchEvent[] {
  const kind = Object.hasOwn(GRAVE, check) ? GRAVE[check] : undefined;
  // What is told once and done with is not told to be over.
  if (kind === undefined || (isOver && kind === 'serious-text')) return [];
  const sentence = isOver ? `${name}此前发现的问题已不见：${message}` : `${name}发现严重问题：${message}`;
  return [{ organisationId, kind, object, trouble: `finding:${object.id}:${key}`, isOver, at, sentence, details: { url, quote } }];
}

/** Whether a page has findings in its texts that stand: then all of it is read again, not only what is new. */
export async function hasOpenFindings(
  { tx }: Pick<Work, 'tx'>,
  siteId: string,
  seenOn: string,
  checks: readonly string[],
): Promise<boolean> {
  const row = await tx
    .selectFrom('watch_findings')
    .select('id')
    .where('site_id', '=', siteId)
    .where('seen_on', '=', seenOn)
    .where('gone_at', 'is', null)
    .where('check_id', 'in', checks)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** As people look it up. */
export interface WatchFinding extends SeenFinding {
  id: string;
  siteId: string | null;
  accountId: string | null;
  firstSeenAt: string;
  lastSeenAt: string;
  /** When the page no longer had it; null: it still does. */
  goneAt: string | null;
}

/** Findings of watching, the latest first. */
export async function listWatchFindings(
  { tx }: Pick<Work, 'tx'>,
  {
    siteId,
    accountId,
    isOpen,
    after,
    limit,
  }: { siteId: string | null; accountId: string | null; isOpen: boolean; after: string | null; limit: number },
): Promise<WatchFinding[]> {
  const rows = await tx
    .selectFrom('watch_findings')
    .selectAll()
    .$if(siteId !== null, (query) => query.where('site_id', '=', siteId!))
    .$if(accountId !== null, (query) => query.where('account_id', '=', accountId!))
    .$if(isOpen, (query) => query.where('gone_at', 'is', null))
    .$if(after !== null, (query) => query.where('id', '<', after!))
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    ...{ id: row.id, key: row.key, siteId: row.site_id, accountId: row.account_id, indicator: row.indicator, check: row.check_id },
    ...{ outcome: row.outcome, url: row.url, target: row.target, quote: row.quote, message: row.message, suggestion: row.suggestion },
    ...{
      firstSeenAt: row.first_seen_at.toISOString(),
      lastSeenAt: row.last_seen_at.toISOString(),
      goneAt: row.gone_at?.toISOString() ?? null,
    },
  }));
}
