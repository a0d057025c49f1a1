/** Frozen result sets: one, a list, the whole document, one object opened to all its points, and the proof that it can be computed again. */
import { type Selectable, sql } from 'kysely';
import { NotFoundError, RefusedError } from '../../platform/index.ts';
import type { ObjectKind, Schema, Work } from '../../platform/server.ts';
import type { Decisions } from '../../rulebook/index.ts';
import type { Report } from '../report/report.ts';
import type { ObjectRecord } from '../round/population.ts';
import { round } from '../round/rounds.ts';
import { canonicalHash } from './canonical.ts';
import { frozenContext } from './context.ts';
import { assembled, entryOf, setHead } from './document.ts';
import type { KeptDecisions } from './freeze.ts';
import type { Entry } from './history.ts';
import { keptBooks } from './kept-books.ts';
import { type ResultSet, resultSetHash } from './result-set.ts';
import { type KeptInspection, settledInspection } from './settled-inspection.ts';

export interface ResultSetHead {
  id: string;
  organisationId: string;
  roundId: string;
  roundName: string;
  /** 1; a correction makes the next. */
  number: number;
  /** Why it was corrected; null for the first. */
  reason: string | null;
  frozenAt: string;
  frozenByName: string;
  /** In the whole population. */
  objects: number;
  sha256: string;
}

type Row = Selectable<Schema['result_sets']>;

/** One set. Throws NotFoundError when nothing of it is in sight. */
export async function resultSet(work: Pick<Work, 'tx'>, id: string): Promise<ResultSetHead> {
  return headOf(await setRow(work, id));
}

/** Sets in sight, newest first; `after`: id of the last one of the page before. */
export async function listResultSets(
  { tx }: Work,
  { roundId, after, limit }: { roundId?: string; after: string | null; limit: number },
): Promise<ResultSetHead[]> {
  const rows = await tx
    .selectFrom('result_sets')
    .selectAll()
    .$if(roundId !== undefined, (query) => query.where('round_id', '=', roundId!))
    .$if(after !== null, (query) => query.where('id', '<', after!))
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(headOf);
}

/** The whole document, `zhengxun.results/1`. Throws RefusedError where only a part of it is in sight. */
export async function resultDocument(work: Pick<Work, 'tx'>, id: string): Promise<ResultSet> {
  const set = await wholeSet(work, id);
  const rows = await work.tx
    .selectFrom('results')
    .select(['object_kind', 'entry'])
    .where('result_set_id', '=', id)
    .orderBy('position')
    .execute();
  const head = set.head as unknown as ReturnType<typeof setHead>;
  const whole = assembled(
    head,
    rows.map(({ object_kind: kind, entry }) => ({ kind, entry }) as unknown as Entry),
  );
  return { ...whole, contentHash: set.sha256 };
}

export interface FrozenResult {
  roundObjectId: string;
  inspectionId: string | null;
  objectKind: ObjectKind;
  recordId: string;
  organisationId: string;
  /** Null: of the population, but not drawn. */
  verdict: 'passed' | 'failed' | 'unknown' | null;
  score: number | null;
  /** Its entry in the document. */
  entry: Record<string, unknown>;
}

export interface ResultFilter {
  verdict?: 'passed' | 'failed' | 'unknown';
  objectKind?: ObjectKind;
  /** Results of this organisation and all below it. */
  organisationId?: string;
  /** Of what failed: those with this reason, as `reasonCounts` names it. */
  category?: string;
  /** Platform of accounts. */
  platform?: string;
  /** In name or code. */
  text?: string;
}

/** Results of a set that are in sight, in the order of the document; `after`: position of the last one of the page before. */
export async function listResults(
  work: Pick<Work, 'tx'>,
  setId: string,
  { after, limit, ...filter }: ResultFilter & { after: number | null; limit: number },
): Promise<{ position: number; result: FrozenResult }[]> {
  await setRow(work, setId);
  const rows = await filtered(work, setId, filter)
    .select(['r.position', 'r.round_object_id', 'r.inspection_id', 'r.object_kind', 'r.record_id', 'r.organisation_id'])
    .select(['r.verdict', 'r.score', 'r.entry'])
    .$if(after !== null, (query) => query.where('r.position', '>', after!))
    .orderBy('r.position')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    position: row.position,
    result: {
      ...{ roundObjectId: row.round_object_id, inspectionId: row.inspection_id, objectKind: row.object_kind, recordId: row.record_id },
      ...{ organisationId: row.organisation_id, verdict: row.verdict, score: row.score, entry: row.entry },
    },
  }));
}

/** How many results of a set are in sight with this filter. */
export async function countResults(work: Pick<Work, 'tx'>, setId: string, filter: ResultFilter): Promise<number> {
  await setRow(work, setId);
  const row = await filtered(work, setId, filter)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return row.count;
}

const filtered = (
  { tx }: Pick<Work, 'tx'>,
  setId: string,
  { verdict, objectKind, organisationId, category, platform, text }: ResultFilter,
) =>
  tx
    .selectFrom('results as r')
    .where('r.result_set_id', '=', setId)
    .$if(verdict !== undefined, (query) => query.where('r.verdict', '=', verdict!))
    .$if(objectKind !== undefined, (query) => query.where('r.object_kind', '=', objectKind!))
    .$if(organisationId !== undefined, (query) =>
      query.where(
        sql<boolean>`r.organisation_id in (select below.id from organisations top, organisations below
          where top.id = ${organisationId} and starts_with(below.path, top.path))`,
      ),
    )
    .$if(category !== undefined, (query) =>
      query.where(sql<boolean>`r.entry -> 'reasons' @> jsonb_build_array(jsonb_build_object('category', ${category}::text))`),
    )
    .$if(platform !== undefined, (query) => query.where(sql<boolean>`r.entry ->> 'platform' = ${platform}`))
    .$if(text !== undefined, (query) =>
      query.where(sql<boolean>`position(${text!.toLowerCase()} in lower(concat_ws(' ', r.entry ->> 'name', r.entry ->> 'code'))) > 0`),
    );

export interface OpenedResult {
  /** Null: nothing was looked at. */
  inspectionId: string | null;
  entry: Record<string, unknown>;
  /** The report after decisions: every point with its findings, every finding with its evidence; null: nothing was looked at. */
  assessment: Report | null;
  /** Ids of the stored findings by their id in the report. */
  findingIds: Record<string, string>;
  /** Why it is counted as not known; null: it is not. */
  unknown: string | null;
}

/** One object of a set with every point it lost and every finding behind it. Throws NotFoundError when it is not in sight. */
export async function openedResult(work: Pick<Work, 'tx'>, setId: string, roundObjectId: string): Promise<OpenedResult> {
  await setRow(work, setId);
  const row = await work.tx
    .selectFrom('results')
    .select(['entry', 'assessment', 'decisions', 'inspection_id'])
    .where('result_set_id', '=', setId)
    .where('round_object_id', '=', roundObjectId)
    .executeTakeFirst();
  if (row === undefined) throw new NotFoundError('结果中没有此对象，或无权查看', { code: 'result-not-found' });
  const findings =
    row.inspection_id === null
      ? []
      : await work.tx.selectFrom('findings').select(['id', 'key']).where('inspection_id', '=', row.inspection_id).execute();
  return {
    inspectionId: row.inspection_id,
    entry: row.entry,
    assessment: row.assessment as unknown as Report | null,
    findingIds: Object.fromEntries(findings.map(({ key, id }) => [key, id])),
    unknown: (row.decisions as unknown as KeptDecisions).unknown,
  };
}

export interface Recomputation {
  /** As it was frozen, and as it comes out now from stored reports, kept decisions and the books of their day. */
  frozenSha256: string;
  computedSha256: string;
  isSame: boolean;
  /** Objects whose entry or report comes out otherwise, at most 100. */
  differing: { roundObjectId: string; name: string }[];
}

const AT_ONCE = 50;

/** Computes a set again. Throws RefusedError where only a part of it is in sight. */
export async function recomputeResultSet(work: Work, id: string): Promise<Recomputation> {
  const set = await wholeSet(work, id);
  const context = await frozenContext(work, set, await round(work, set.round_id));
  const entries: Entry[] = [];
  const records: ObjectRecord[] = [];
  const differing: Recomputation['differing'] = [];
  const books = keptBooks(work);
  for (let after = -1; ; ) {
    const rows = await work.tx
      .selectFrom('results as r')
      .innerJoin('round_objects as o', 'o.id', 'r.round_object_id')
      .leftJoin('inspections as i', 'i.id', 'r.inspection_id')
      .select(['r.position', 'r.round_object_id', 'r.entry', 'r.assessment', 'r.decisions', 'o.record', 'o.is_drawn'])
      .select(['i.report', 'i.basis', 'i.rulebook_sha256'])
      .where('r.result_set_id', '=', id)
      .where('r.position', '>', after)
      .orderBy('r.position')
      .limit(AT_ONCE)
      .execute();
    for (const row of rows) {
      const record = row.record as unknown as ObjectRecord;
      const kept = row.decisions as unknown as KeptDecisions;
      const stored = row.report === null ? null : ({ ...row, book: await books(row.rulebook_sha256) } as unknown as KeptInspection);
      const assessment = stored === null ? null : settledInspection(stored, decisionsOfKept(kept));
      const judged = { record, isDrawn: row.is_drawn, assessment, isEntered: row.basis === null, isUnknown: kept.unknown !== null };
      const entry = entryOf(judged, context);
      const isSame = canonicalHash([entry.entry, assessment]) === canonicalHash([row.entry, row.assessment]);
      if (!isSame && differing.length < 100) differing.push({ roundObjectId: row.round_object_id, name: record.name });
      entries.push(entry);
      records.push(record);
    }
    if (rows.length < AT_ONCE) break;
    after = rows.at(-1)!.position;
  }
  const computedSha256 = resultSetHash(assembled(setHead(context, records, entries), entries));
  const isSame = computedSha256 === set.sha256 && differing.length === 0;
  work.note({ action: 'result-set.recompute', outcome: 'done', record: { kind: 'result-set', id }, details: { isSame } });
  return { frozenSha256: set.sha256, computedSha256, isSame, differing };
}

const decisionsOfKept = ({ findings, indicators }: KeptDecisions): Decisions => ({
  findings: new Map(findings),
  indicators: new Map(indicators),
});

async function setRow({ tx }: Pick<Work, 'tx'>, id: string): Promise<Row> {
  const row = await tx.selectFrom('result_sets').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) throw new NotFoundError('找不到此结果，或无权查看', { code: 'result-set-not-found' });
  return row;
}

/** A set all in sight: a hash over half of it would prove nothing, and the rest is not this actor's to see. */
async function wholeSet(work: Pick<Work, 'tx'>, id: string): Promise<Row> {
  const set = await setRow(work, id);
  const { seen } = await work.tx
    .selectFrom('results')
    .select((from) => from.fn.countAll<number>().as('seen'))
    .where('result_set_id', '=', id)
    .executeTakeFirstOrThrow();
  if (seen < set.objects) throw new RefusedError('此结果由上级单位确定，只能查看本单位的部分', { code: 'result-set-of-another' });
  return set;
}

function headOf(row: Row): ResultSetHead {
  return {
    ...{ id: row.id, organisationId: row.organisation_id, roundId: row.round_id, number: row.number, reason: row.reason },
    roundName: (row.head as unknown as Pick<ResultSet, 'round'>).round.name,
    ...{ frozenAt: row.frozen_at.toISOString(), frozenByName: row.frozen_by_name, objects: row.objects, sha256: row.sha256 },
  };
}
