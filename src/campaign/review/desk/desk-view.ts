/**
 * All that the review desk shows of a matter, in one call: the finding, the clause it stands on, its proofs, what was said of it and of
 * the same before, what the memory knows. Of a blind review that is not over, nothing of the other person.
 */
import { sql } from 'kysely';
import { type FileView, filesOf, type ObjectKind, type Work } from '../../../platform/server.ts';
import type { Found } from '../../proof/finding.ts';
import { type Says, type Standing, seenBy, standOf, undoable } from '../standing.ts';
import { type DecisionRow, type Item, itemsById, type QuestionRow } from './items.ts';
import { openAt, type ReviewStage } from './stage.ts';

export interface DecisionView {
  id: string;
  stage: DecisionRow['stage'];
  says: DecisionRow['says'];
  reasonCode: DecisionRow['reason_code'];
  reason: string | null;
  undoes: string | null;
  batchId: string | null;
  byName: string;
  at: string;
}

export interface EarlierDecision {
  roundName: string;
  says: Says;
  byName: string;
  at: string;
  reason: string | null;
}

export interface TouchingEntry {
  id: string;
  code: string;
  kind: 'text' | 'finding';
  reason: string;
  validUntil: string | null;
  /** The entry that silences this matter. */
  silences: boolean;
}

export interface DeskQuestion {
  id: string;
  text: string;
  askedByName: string;
  askedAt: string;
  dueAt: string;
  answer: string | null;
  answeredAt: string | null;
  files: FileView[];
}

export interface DeskView {
  id: string;
  /** What the next decision must be made from. */
  version: number;
  standing: Standing;
  says: Says | null;
  roundId: string;
  object: { id: string; kind: ObjectKind; recordId: string; organisationId: string; name: string | null; code: string | null };
  indicator: {
    id: string;
    kind: string;
    name: string;
    clause: string | null;
    criterion: string | null;
    look: string | null;
    mode: string | null;
  };
  /** Null: the indicator as a whole is asked about. */
  finding: (Found & { id: string; key: string; evidence: unknown[] }) | null;
  /** Where the stored page and what surrounds it can be looked at again. */
  stored: {
    inspectionId: string;
    inspectedAt: string | null;
    crawlSha256: string | null;
    evidenceSha256: string | null;
    /** Handed in with a result that a person entered. */
    files: FileView[];
  };
  templateKey: string;
  /** How many of the same template are open to this person, this one included. */
  sameTemplate: number;
  needsSecond: boolean;
  isBlind: boolean;
  decisions: DecisionView[];
  /** What this person could take back; null: nothing. */
  undoable: string | null;
  questions: DeskQuestion[];
  /** On the same of the same object before, newest first. */
  earlier: EarlierDecision[];
  memory: TouchingEntry[];
}

/** The matters in the order of their ids, as this person may see them at a stage. */
export async function deskViews(work: Work, ids: readonly string[], stage: ReviewStage): Promise<DeskView[]> {
  const items = await itemsById(work, ids);
  if (items.length === 0) return [];
  const [facts, alike, earlier, memory, files] = [
    await factsOf(work, ids),
    await alikeOf(work, items, stage),
    await earlierOf(work, ids),
    await memoryOf(work, ids),
    await filesOf(
      work,
      'question-answer',
      items.flatMap(({ questions }) => questions.map(({ id }) => id)),
    ),
  ];
  return items.flatMap((item) => {
    const fact = facts.get(item.row.id);
    if (fact === undefined) return [];
    const { row } = item;
    const seen = seenBy(item.matter, work.actor.id);
    const { standing, says } = standOf(seen);
    const shown = new Set(seen.decisions.map(({ id }) => id));
    return {
      ...{ id: row.id, version: seen.decisions.length, standing, says, roundId: row.round_id, ...fact },
      ...{ templateKey: row.template_key, sameTemplate: alike.get(row.template_key) ?? 0 },
      ...{ needsSecond: row.needs_second, isBlind: row.is_blind },
      decisions: item.decisions.filter(({ id }) => shown.has(id)).map(decisionView),
      undoable: work.actor.id === null ? null : (undoable(item.matter, work.actor.id)?.id ?? null),
      questions: item.questions.map((question) => questionView(question, files.get(question.id) ?? [])),
      earlier: earlier.get(row.id) ?? [],
      memory: (memory.get(row.id) ?? []).map((entry) => ({ ...entry, silences: entry.id === row.silenced_by })),
    };
  });
}

type Facts = Pick<DeskView, 'object' | 'indicator' | 'finding' | 'stored'>;

async function factsOf({ tx }: Pick<Work, 'tx'>, ids: readonly string[]): Promise<Map<string, Facts>> {
  const rows = await tx
    .selectFrom('review_items as i')
    .innerJoin('round_objects as o', 'o.id', 'i.round_object_id')
    .innerJoin('inspections as n', 'n.id', 'i.inspection_id')
    .leftJoin('findings as f', 'f.id', 'i.finding_id')
    .leftJoin('rulebook_snapshots as b', 'b.sha256', 'n.rulebook_sha256')
    .select([
      'i.id',
      'i.indicator',
      'i.indicator_kind',
      'i.organisation_id',
      'o.id as objectId',
      'o.object_kind',
      'o.record_id',
      'o.record',
    ])
    .select(['n.id as inspectionId', 'n.finished_at', 'n.crawl_sha256', 'n.evidence_sha256'])
    .select(['f.id as findingId', 'f.key', 'f.check_id', 'f.outcome', 'f.message', 'f.url', 'f.target', 'f.quote', 'f.suggestion'])
    .select(['f.count', 'f.samples', 'f.evidence'])
    .select(
      sql<Record<
        string,
        unknown
      > | null>`jsonb_path_query_first(b.book, '$.indicators[*] ? (@.id == $id)', jsonb_build_object('id', i.indicator))`.as('clause'),
    )
    .where('i.id', 'in', ids)
    .execute();
  const proof = await filesOf({ tx }, 'entered-result', [...new Set(rows.map(({ inspectionId }) => inspectionId))]);
  const text = (value: unknown) => (typeof value === 'string' ? value : null);
  return new Map(
    rows.map((row) => [
      row.id,
      {
        object: {
          ...{ id: row.objectId, kind: row.object_kind, recordId: row.record_id, organisationId: row.organisation_id },
          ...{ name: text(row.record.name), code: text(row.record.code) },
        },
        indicator: {
          ...{
            id: row.indicator,
            kind: row.indicator_kind,
            name: text(row.clause?.name) ?? row.indicator,
            clause: text(row.clause?.clause),
          },
          ...{ criterion: text(row.clause?.criterion), look: text(row.clause?.look), mode: text(row.clause?.mode) },
        },
        finding:
          row.findingId === null
            ? null
            : {
                ...{ id: row.findingId, key: row.key!, check: row.check_id!, outcome: row.outcome!, message: row.message!, url: row.url! },
                ...{ target: row.target, quote: row.quote, suggestion: row.suggestion, count: row.count },
                ...{ samples: row.samples ?? [], evidence: row.evidence ?? [] },
              },
        stored: {
          ...{ inspectionId: row.inspectionId, inspectedAt: row.finished_at?.toISOString() ?? null },
          ...{ crawlSha256: row.crawl_sha256, evidenceSha256: row.evidence_sha256, files: proof.get(row.inspectionId) ?? [] },
        },
      },
    ]),
  );
}

async function alikeOf(work: Work, items: readonly Item[], stage: ReviewStage): Promise<Map<string, number>> {
  const rows = await work.tx
    .selectFrom('review_items')
    .select(({ fn }) => ['template_key', fn.countAll<number>().as('count')])
    .where('round_id', '=', items[0]!.row.round_id)
    .where('template_key', 'in', [...new Set(items.map(({ row }) => row.template_key))])
    .where(openAt(stage, work))
    .groupBy('template_key')
    .execute();
  return new Map(rows.map((row) => [row.template_key, row.count]));
}

/** What was settled about the same finding, or the same indicator, of the same record in other inspections. */
async function earlierOf({ tx }: Pick<Work, 'tx'>, ids: readonly string[]): Promise<Map<string, EarlierDecision[]>> {
  const { rows } = await sql<{ id: string; name: string; says: Says; by_name: string; at: Date; reason: string | null }>`
    select i.id, r.name, before.says, d.by_name, d.at, d.reason from review_items i
    join round_objects o on o.id = i.round_object_id
    join round_objects same on same.object_kind = o.object_kind and same.record_id = o.record_id
    join review_items before on before.round_object_id = same.id and before.id <> i.id and before.inspection_id <> i.inspection_id
      and before.indicator = i.indicator and before.finding_key is not distinct from i.finding_key and before.says is not null
    join rounds r on r.id = before.round_id
    join lateral (
      select by_name, at, reason from decisions where item_id = before.id and says = before.says order by number desc limit 1) d on true
    where i.id = any(${ids}::uuid[]) order by d.at desc`.execute(tx);
  const views = rows.map((row) => ({
    id: row.id,
    view: { roundName: row.name, says: row.says, byName: row.by_name, at: row.at.toISOString(), reason: row.reason },
  }));
  return new Map([...Map.groupBy(views, ({ id }) => id)].map(([id, all]) => [id, all.map(({ view }) => view)]));
}

/** Entries in force that name the finding's wording, target or quotation at its place. */
async function memoryOf(
  { tx, now }: Pick<Work, 'tx' | 'now'>,
  ids: readonly string[],
): Promise<Map<string, Omit<TouchingEntry, 'silences'>[]>> {
  const { rows } = await sql<{
    item: string;
    id: string;
    code: string;
    kind: 'text' | 'finding';
    reason: string;
    valid_until: string | null;
  }>`
    select i.id as item, m.id, m.code, m.kind, m.reason, m.valid_until from review_items i
    join findings f on f.id = i.finding_id
    join round_objects o on o.id = i.round_object_id
    join organisations owner on owner.id = i.organisation_id
    join memory_entries m on starts_with(owner.path, m.organisation_path)
      and coalesce(m.site_id, m.account_id, o.record_id) = o.record_id
      and (m.address is null or starts_with(f.url, m.address))
      and case m.kind
        when 'text' then position(m.wording in coalesce(f.quote, '')) > 0 or position(coalesce(nullif(f.quote, ''), m.wording || '.') in m.wording) > 0
        else m.check_id = f.check_id and (m.target is null or m.target = f.target) and (m.quote is null or m.quote = f.quote) end
    where i.id = any(${ids}::uuid[])
      and (m.id = i.silenced_by or (m.revoked_at is null and coalesce(m.valid_until, 'infinity') >= (${now} at time zone 'Asia/Shanghai')::date))
    order by m.id`.execute(tx);
  const entries = rows.map(({ item, id, code, kind, reason, valid_until: validUntil }) => ({
    item,
    entry: { id, code, kind, reason, validUntil },
  }));
  return new Map([...Map.groupBy(entries, ({ item }) => item)].map(([id, all]) => [id, all.map(({ entry }) => entry)]));
}

function decisionView(row: DecisionRow): DecisionView {
  const { id, stage, says, reason_code: reasonCode, reason, undoes, batch_id: batchId, by_name: byName, at } = row;
  return { id, stage, says, reasonCode, reason, undoes, batchId, byName, at: at.toISOString() };
}

function questionView(row: QuestionRow, files: FileView[]): DeskQuestion {
  return {
    ...{ id: row.id, text: row.text, askedByName: row.asked_by_name, askedAt: row.asked_at.toISOString(), dueAt: row.due_at.toISOString() },
    ...{ answer: row.answer, answeredAt: row.answered_at?.toISOString() ?? null, files },
  };
}
