/**
 * Inspections as the machine makes them: begun, told of while they run, and recorded once, however often the job runs. What could
 * not be looked at is kept apart from what passed or failed.
 */
import { randomUUIDv7 } from 'node:crypto';
import { type Selectable, sql } from 'kysely';
import { ConflictError, NotFoundError } from '../../platform/index.ts';
import type { CouldNotReason, ObjectKind, Schema, Work } from '../../platform/server.ts';
import type { Rulebook } from '../../rulebook/index.ts';
import type { Basis } from '../inspection/judge.ts';
import type { Report } from '../report/report.ts';
import { canonicalHash } from '../results/canonical.ts';
import { openReview } from '../review/desk/open.ts';
import type { ObjectRecord } from './population.ts';

/** What a worker is told of an inspection. */
export interface InspectionTask {
  id: string;
  objectKind: ObjectKind;
  siteId: string | null;
  accountId: string | null;
  organisationId: string;
  purpose: 'round' | 'recheck' | 'single';
  /** The record as the round froze it; null outside of rounds: the registry's of today counts. */
  record: ObjectRecord | null;
  rulebookId: string | null;
  /** Null: the day it is inspected. */
  asOf: string | null;
}

/**
 * Marks it running, whoever had it before; null when there is nothing more to do: it was recorded, or another took its place. Throws
 * NotFoundError.
 */
export async function beginInspection(work: Work, id: string, worker: string): Promise<InspectionTask | null> {
  const row = await lockedInspection(work, id);
  if (row.state !== 'waiting' && row.state !== 'running') return null;
  await work.tx
    .updateTable('inspections')
    .set({ state: 'running', worker, started_at: row.started_at ?? work.now })
    .where('id', '=', id)
    .execute();
  await changeObject(work, row, { state: 'running', reason: null, progress: null });
  const object =
    row.round_object_id === null
      ? undefined
      : await work.tx.selectFrom('round_objects').select('record').where('id', '=', row.round_object_id).executeTakeFirst();
  return {
    id,
    objectKind: row.site_id === null ? 'account' : 'site',
    siteId: row.site_id,
    accountId: row.account_id,
    organisationId: row.organisation_id,
    purpose: row.purpose,
    record: (object?.record as ObjectRecord | undefined) ?? null,
    rulebookId: row.rulebook_id,
    asOf: row.as_of,
  };
}

/** Shows how far a running inspection of a round is; nothing when it runs no more. */
export async function reportProgress({ tx, now }: Work, id: string, progress: Readonly<Record<string, unknown>>): Promise<void> {
  await tx
    .updateTable('round_objects')
    .set({ progress: JSON.stringify(progress), changed_at: now })
    .where('inspection_id', '=', id)
    .where('state', '=', 'running')
    .execute();
}

/** What an inspection brought. */
export interface InspectionOutcome {
  report: Report;
  basis: Basis;
  rulebook: Rulebook;
  software: string;
  /** Blobs that hold crawl and evidence; null when they are not kept as one. */
  crawlSha256: string | null;
  evidenceSha256: string | null;
}

/**
 * Stores what the inspection brought, with its findings and from which earlier ones they are carried over. Done twice, it changes
 * nothing: false. Throws ConflictError `inspection-replaced` when another took its place.
 */
export async function recordInspection(work: Work, id: string, outcome: InspectionOutcome): Promise<boolean> {
  const row = await lockedInspection(work, id);
  if (row.state === 'finished' || row.state === 'could-not') return false;
  if (row.state === 'replaced') throw new ConflictError('此次检查已由另一次代替，结果不再收取', { code: 'inspection-replaced' });
  const { report, basis, rulebook, software, crawlSha256, evidenceSha256 } = outcome;
  const rulebookSha256 = await keepRulebook(work, rulebook);
  await work.tx
    .updateTable('inspections')
    .set({
      ...{ state: 'finished', rulebook_id: rulebook.id, rulebook_version: rulebook.version, rulebook_sha256: rulebookSha256 },
      ...{ as_of: report.asOf, seed: report.seed, verdict: report.verdict, score: report.score?.total ?? null, software },
      ...{ report: storable(report), basis: storable(withoutCauses(basis)) },
      ...{ crawl_sha256: crawlSha256, evidence_sha256: evidenceSha256, finished_at: work.now },
    })
    .where('id', '=', id)
    .execute();
  await storeFindings(work, row, report.findings);
  await openReview(work, id);
  await changeObject(work, row, { state: 'inspected', reason: null, progress: null });
  work.note({
    action: 'inspection.record',
    outcome: 'done',
    record: { kind: 'inspection', id },
    details: { verdict: report.verdict, findings: report.findings.length, roundObjectId: row.round_object_id },
  });
  return true;
}

/** Stores that it could not be looked at, and why. Done twice, it changes nothing: false. Throws as `recordInspection`. */
export async function recordCouldNot(work: Work, id: string, reason: CouldNotReason): Promise<boolean> {
  const row = await lockedInspection(work, id);
  if (row.state === 'finished' || row.state === 'could-not') return false;
  if (row.state === 'replaced') throw new ConflictError('此次检查已由另一次代替，结果不再收取', { code: 'inspection-replaced' });
  await work.tx
    .updateTable('inspections')
    .set({ state: 'could-not', reason: JSON.stringify(reason), finished_at: work.now })
    .where('id', '=', id)
    .execute();
  await changeObject(work, row, { state: 'could-not', reason: JSON.stringify(reason), progress: null });
  work.note({ action: 'inspection.could-not', outcome: 'done', record: { kind: 'inspection', id }, details: { ...reason } });
  return true;
}

type Row = Selectable<Schema['inspections']>;

async function lockedInspection({ tx }: Work, id: string): Promise<Row> {
  const row = await tx.selectFrom('inspections').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  if (row === undefined) throw new NotFoundError('找不到此次检查，或无权查看', { code: 'inspection-not-found' });
  return row;
}

interface ObjectChange {
  state: 'running' | 'inspected' | 'could-not';
  reason: string | null;
  progress: null;
}

/** The object of the round follows the inspection that counts for it, and no other. */
async function changeObject({ tx, now }: Work, { id, round_object_id: objectId }: Row, change: ObjectChange): Promise<void> {
  if (objectId === null) return;
  await tx
    .updateTable('round_objects')
    .set((to) => ({ ...change, changed_at: now, version: to('version', '+', 1) }))
    .where('id', '=', objectId)
    .where('inspection_id', '=', id)
    .execute();
}

/** Keeps the book with the values of its day; its hash. */
export async function keepRulebook({ tx, now }: Work, rulebook: Rulebook): Promise<string> {
  const sha256 = HASHES.get(rulebook) ?? canonicalHash(rulebook);
  HASHES.set(rulebook, sha256);
  // A book is 100 KB and nearly always there: it is not sent with every result.
  const known = await tx.selectFrom('rulebook_snapshots').select('sha256').where('sha256', '=', sha256).executeTakeFirst();
  if (known !== undefined) return sha256;
  await tx
    .insertInto('rulebook_snapshots')
    .values({
      ...{ sha256, rulebook_id: rulebook.id, rulebook_version: rulebook.version, on_date: rulebook.on },
      ...{ book: JSON.stringify(rulebook), stored_at: now },
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return sha256;
}

/** A book that was read is never changed. */
const HASHES = new WeakMap<Rulebook, string>();

/** JSON that the database takes: pages may show characters that it has no place for. */
export const storable = (value: unknown): string =>
  JSON.stringify(value, (_, one: unknown) => (typeof one === 'string' ? one.toWellFormed().replaceAll('\0', '\u{FFFD}') : one));

/** What was thrown inside a check is for the log of its process. */
const withoutCauses = (basis: Basis): Basis => ({ ...basis, runs: basis.runs.map(({ cause: _, ...run }) => run) });

/** Stores findings, each with the one it is carried over from. */
export async function storeFindings(
  work: Work,
  inspection: Pick<Row, 'id' | 'organisation_id' | 'round_object_id'>,
  findings: Report['findings'],
): Promise<void> {
  const earlier = inspection.round_object_id === null ? new Map<string, string>() : await earlierFindings(work, inspection.round_object_id);
  const rows = findings.map((finding, position) => ({
    ...{ id: randomUUIDv7(), position, key: finding.id, indicator: finding.indicator, check_id: finding.check, outcome: finding.outcome },
    ...{ url: finding.url, target: finding.target ?? null, quote: finding.quote ?? null, message: finding.message },
    ...{ suggestion: finding.suggestion ?? null, count: finding.count ?? null, samples: finding.samples ?? null },
    ...{ evidence: finding.evidence, carried_from: earlier.get(finding.id) ?? null },
  }));
  await sql`
    insert into findings (id, inspection_id, organisation_id, position, key, indicator, check_id, outcome, url, target, quote, message,
      suggestion, count, samples, evidence, carried_from)
    select id, ${inspection.id}, ${inspection.organisation_id}, position, key, indicator, check_id, outcome, url, target, quote, message,
      suggestion, count, samples, evidence, carried_from
    from jsonb_to_recordset(${storable(rows)}::jsonb) as r(
      id uuid, position integer, key text, indicator text, check_id text, outcome text, url text, target text, quote text, message text,
      suggestion text, count integer, samples jsonb, evidence jsonb, carried_from uuid)`.execute(work.tx);
}

/** Findings of the round before by key: of the same record, or of those whose place it took. */
async function earlierFindings({ tx }: Work, roundObjectId: string): Promise<Map<string, string>> {
  const { rows } = await sql<{ key: string; id: string }>`
    select f.key, f.id from round_objects o
    join rounds r on r.id = o.round_id
    join round_objects b on b.round_id = r.previous_round_id and b.object_kind = o.object_kind
      and (b.record_id = o.record_id or o.record -> 'predecessors' ? b.record_id::text)
    join findings f on f.inspection_id = b.inspection_id
    where o.id = ${roundObjectId} order by b.record_id = o.record_id`.execute(tx);
  return new Map(rows.map(({ key, id }) => [key, id]));
}
