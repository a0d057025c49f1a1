/** A message beside what the machine found: the same page first, then the same site. */
import { sql } from 'kysely';
import { ConflictError, NotFoundError } from '../../platform/index.ts';
import type { MessageKind, Work } from '../../platform/server.ts';
import { readAddress } from '../../registry/server.ts';
import { messageById } from './list.ts';

/** A finding as a candidate for a message, or tied to it. */
export interface RelatedFinding {
  id: string;
  indicator: string;
  check: string;
  message: string;
  url: string;
  target: string | null;
  quote: string | null;
  /** Beijing date of its inspection; null: not known. */
  asOf: string | null;
  /** `page`: it is about the page of the message; `site`: about its site. */
  nearness: 'page' | 'site';
  isLinked: boolean;
}

/** Checks that find what a kind of report tells of. */
const CHECKS_OF: Readonly<Partial<Record<MessageKind, readonly string[]>>> = {
  unreachable: ['unreachable-site', 'broken-links', 'broken-attachments', 'dead-online-systems'],
  stale: ['stale-home', 'stale-key-columns', 'stale-column-class', 'long-stale-columns', 'blank-columns', 'outdated-figures'],
  inaccurate: ['contradictory-leaders', 'incomplete-guides', 'missing-guide-elements', 'vague-guides', 'former-organ-names'],
  unanswered: ['unanswered-messages', 'stale-messages', 'incomplete-messages'],
  typo: ['typos', 'serious-misstatement'],
  fabricated: ['tampered-pages', 'harmful-links', 'hidden-links', 'cloaked-pages', 'back-dated-articles'],
};

/** Findings of one inspection that are looked through. */
const MOST_LOOKED_AT = 5000;

/** Findings of the site's last inspection and those tied already, the nearest first. Throws NotFoundError. */
export async function relatedFindings(work: Work, id: string, { limit }: { limit: number }): Promise<RelatedFinding[]> {
  const message = await messageById(work, id);
  const key = message.url === null ? null : (readAddress(message.url)?.key ?? null);
  const { rows } = await sql<Omit<RelatedFinding, 'nearness'>>`
    select f.id, f.indicator, f.check_id as "check", f.message, f.url, f.target, f.quote, i.as_of::text as "asOf",
      exists (select from message_findings l where l.message_id = ${id} and l.finding_id = f.id) as "isLinked"
    from findings f join inspections i on i.id = f.inspection_id
    where f.id in (select finding_id from message_findings where message_id = ${id})
      or f.inspection_id = (
        select id from inspections where site_id = ${message.siteId} and state = 'finished' order by finished_at desc nulls last, id desc limit 1)
    order by f.position limit ${MOST_LOOKED_AT}`.execute(work.tx);
  const isPage = (address: string | null) => address !== null && key !== null && readAddress(address)?.key === key;
  const kinds = message.kind === null ? [] : (CHECKS_OF[message.kind] ?? []);
  const found = rows.map((row): RelatedFinding & { rank: number } => {
    const nearness = isPage(row.url) || isPage(row.target) ? 'page' : 'site';
    return { ...row, nearness, rank: (row.isLinked ? 0 : 4) + (nearness === 'page' ? 0 : 2) + (kinds.includes(row.check) ? 0 : 1) };
  });
  return found
    .sort((a, b) => a.rank - b.rank)
    .slice(0, limit)
    .map(({ rank: _, ...one }) => one);
}

/** Ties them. Throws NotFoundError for a message or finding out of sight, ConflictError when they are tied or of different sites. */
export async function linkFinding(work: Work, id: string, findingId: string): Promise<void> {
  const message = await messageById(work, id);
  const finding = await work.tx
    .selectFrom('findings as f')
    .innerJoin('inspections as i', 'i.id', 'f.inspection_id')
    .select('i.site_id')
    .where('f.id', '=', findingId)
    .executeTakeFirst();
  if (finding === undefined) throw new NotFoundError('找不到此问题，或无权查看', { code: 'finding-not-found' });
  if (message.siteId !== null && finding.site_id !== message.siteId)
    throw new ConflictError('此问题属于另一个网站，不能与此留言关联', { code: 'finding-of-another-site' });
  const { numInsertedOrUpdatedRows } = await work.tx
    .insertInto('message_findings')
    .values({ message_id: id, finding_id: findingId, linked_at: work.now, linked_by_name: work.actor.name })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  if (numInsertedOrUpdatedRows !== 1n) throw new ConflictError('此问题已经关联过', { code: 'finding-linked' });
  work.note({ action: 'message.link', outcome: 'done', record: { kind: 'message', id }, details: { findingId } });
}

/** Unties them. Throws NotFoundError when they were not tied. */
export async function unlinkFinding(work: Work, id: string, findingId: string): Promise<void> {
  await messageById(work, id);
  const { numDeletedRows } = await work.tx
    .deleteFrom('message_findings')
    .where('message_id', '=', id)
    .where('finding_id', '=', findingId)
    .executeTakeFirstOrThrow();
  if (numDeletedRows !== 1n) throw new NotFoundError('此问题没有与此留言关联', { code: 'finding-not-linked' });
  work.note({ action: 'message.unlink', outcome: 'done', record: { kind: 'message', id }, details: { findingId } });
}
