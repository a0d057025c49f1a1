/** What a round would look at, and its opening: the population frozen from the registry, the sample drawn, a job sent for each. */
import { randomUUIDv7 } from 'node:crypto';
import { sql } from 'kysely';
import { sendJobs, type Work } from '../../platform/server.ts';
import { checkAccountJob, inspectSiteJob } from '../jobs.ts';
import { type Draw, type DrawnObject, drawPopulation, type LeftOut, type ObjectRecord, populationOf } from './population.ts';
import { registryFrame } from './registry-frame.ts';
import { changeRound, ownRound, type Round, round, stateAfter } from './rounds.ts';

export interface PopulationPreview {
  chosen: number;
  /** That the coverage would draw; null while there is nothing to draw from. */
  drawn: number | null;
  /** Among the chosen. */
  counts: {
    unit: string;
    unitId: string | null;
    level: string;
    kind: 'portal' | 'site' | 'account';
    platform: string | null;
    count: number;
  }[];
  leftOut: Record<LeftOut, number>;
  /** Of the draw as it would be now; null while there is nothing to draw from. */
  draw: Draw | null;
}

/** What the round would look at if it were opened now. Nothing is written. */
export async function previewPopulation(work: Work, id: string): Promise<PopulationPreview> {
  const { organisationId, selection, coverage } = await round(work, id);
  const population = populationOf(await registryFrame(work, organisationId, selection.kinds), selection);
  const { chosen, leftOut } = population;
  const drawn = chosen.length === 0 ? null : drawPopulation(population, coverage);
  return {
    chosen: chosen.length,
    drawn: drawn?.objects.filter(({ isDrawn }) => isDrawn).length ?? null,
    counts: countsOf(chosen),
    leftOut,
    draw: drawn?.draw ?? null,
  };
}

const BATCH = 1000;

/**
 * Opens a draft that has still this version: freezes the population, draws, sends one job for each object drawn. Throws InputError
 * for an empty population, ConflictError when it is no draft.
 */
export async function openRound(work: Work, id: string, version: number): Promise<Round> {
  const row = await ownRound(work, id, version);
  const state = stateAfter(row, 'open');
  const { selection, coverage, rulebooks, kind, organisationId, asOf } = await round(work, id);
  const frame = await registryFrame(work, organisationId, selection.kinds);
  const { objects, draw } = drawPopulation(populationOf(frame, selection), coverage);
  const earlier = await earlierRounds(work, { organisationId, kind, beginsOn: row.begins_on });
  await changeRound(work, row, {
    state,
    frame_hash: draw.frameHash,
    draw: JSON.stringify(draw),
    opened_at: work.now,
    previous_round_id: row.previous_round_id ?? earlier.previous,
    year_before_round_id: row.year_before_round_id ?? earlier.yearBefore,
  });
  for (let from = 0; from < objects.length; from += BATCH)
    await addObjects(work, { id, rulebooks, asOf }, objects.slice(from, from + BATCH));
  work.note({
    action: 'round.open',
    outcome: 'done',
    record: { kind: 'round', id },
    details: { objects: objects.length, frameHash: draw.frameHash, seed: draw.seed, leftOut: draw.leftOut },
  });
  return round(work, id);
}

/** An inspection to be made and the job that makes it. */
export interface Inspectable {
  roundObjectId: string;
  record: ObjectRecord;
  /** Id of the book. */
  rulebook: string | null;
  asOf: string | null;
}

/** Begins an inspection of each: a row that waits, and a job in the same transaction. Ids of the inspections, in order. */
export async function sendInspections(work: Work, objects: readonly Inspectable[]): Promise<string[]> {
  if (objects.length === 0) return [];
  const rows = objects.map(({ roundObjectId, record, rulebook, asOf }) => ({
    ...{ id: randomUUIDv7(), organisation_id: record.organisationId, round_object_id: roundObjectId, rulebook_id: rulebook, as_of: asOf },
    site_id: record.kind === 'site' ? record.id : null,
    account_id: record.kind === 'account' ? record.id : null,
  }));
  await sql`
    insert into inspections (id, organisation_id, site_id, account_id, round_object_id, purpose, source, state, rulebook_id, as_of, created_at)
    select id, organisation_id, site_id, account_id, round_object_id, 'round', 'machine', 'waiting', rulebook_id, as_of, ${work.now}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(
      id uuid, organisation_id uuid, site_id uuid, account_id uuid, round_object_id uuid, rulebook_id text, as_of date)`.execute(work.tx);
  const jobs = objects.map(({ record }, i) => ({ kind: record.kind, input: { inspectionId: rows[i]!.id, host: hostOf(record) } }));
  const inputs = (kind: ObjectRecord['kind']) => jobs.filter((job) => job.kind === kind).map(({ input }) => input);
  await sendJobs(work, inspectSiteJob, inputs('site'));
  await sendJobs(work, checkAccountJob, inputs('account'));
  return rows.map(({ id }) => id);
}

/** Inspections of one host follow each other; those of accounts, those of one platform. */
export function hostOf({ url, platform, kind }: Pick<ObjectRecord, 'url' | 'platform' | 'kind'>): string {
  return kind === 'account' ? (platform ?? 'account') : (URL.parse(url ?? '')?.host ?? 'unknown');
}

async function addObjects(
  work: Work,
  { id, rulebooks, asOf }: Pick<Round, 'id' | 'rulebooks' | 'asOf'>,
  objects: readonly DrawnObject[],
): Promise<void> {
  const rows = objects.map((object) => ({ id: randomUUIDv7(), ...object }));
  const drawn = rows.filter(({ isDrawn }) => isDrawn);
  const values = rows.map(({ id: objectId, record, stratum, isDrawn }) => ({
    ...{ id: objectId, organisation_id: record.organisationId, object_kind: record.kind, record_id: record.id },
    ...{ record, stratum, is_drawn: isDrawn },
  }));
  await sql`
    insert into round_objects (id, round_id, organisation_id, object_kind, record_id, record, stratum, is_drawn, state, changed_at)
    select id, ${id}, organisation_id, object_kind, record_id, record, stratum, is_drawn, 'waiting', ${work.now}
    from jsonb_to_recordset(${JSON.stringify(values)}::jsonb) as r(
      id uuid, organisation_id uuid, object_kind text, record_id uuid, record jsonb, stratum text, is_drawn boolean)`.execute(work.tx);
  const inspections = await sendInspections(
    work,
    drawn.map(({ id: roundObjectId, record }) => ({ roundObjectId, record, rulebook: rulebooks[record.kind] ?? null, asOf })),
  );
  await sql`
    update round_objects o set inspection_id = r.inspection_id
    from jsonb_to_recordset(${JSON.stringify(drawn.map((one, i) => ({ id: one.id, inspection_id: inspections[i] })))}::jsonb)
      as r(id uuid, inspection_id uuid) where o.id = r.id`.execute(work.tx);
}

/** Frozen rounds of the same office and kind: the last before this one, and the one a year before it. */
async function earlierRounds(
  { tx }: Work,
  { organisationId, kind, beginsOn }: { organisationId: string; kind: Round['kind']; beginsOn: string },
): Promise<{ previous: string | null; yearBefore: string | null }> {
  const before = tx
    .selectFrom('rounds')
    .select('id')
    .where('organisation_id', '=', organisationId)
    .where('kind', '=', kind)
    .where('frozen_at', 'is not', null)
    .where('ends_on', '<', beginsOn)
    .orderBy('ends_on', 'desc')
    .limit(1);
  const yearAgo = Temporal.PlainDate.from(beginsOn).subtract({ years: 1 });
  const previous = await before.executeTakeFirst();
  const yearBefore = await before
    .where('begins_on', '>=', yearAgo.subtract({ days: 31 }).toString())
    .where('begins_on', '<=', yearAgo.add({ days: 31 }).toString())
    .executeTakeFirst();
  return { previous: previous?.id ?? null, yearBefore: yearBefore?.id ?? null };
}

function countsOf(chosen: readonly ObjectRecord[]): PopulationPreview['counts'] {
  const groups = Map.groupBy(chosen, ({ units, level, kind, isPortal, platform }) =>
    JSON.stringify([units[0]?.id ?? null, units[0]?.name ?? '本级', level, kind === 'site' && isPortal ? 'portal' : kind, platform]),
  );
  return [...groups].map(([key, all]) => {
    const [unitId, unit, level, kind, platform] = JSON.parse(key) as [string | null, string, string, 'portal' | 'site' | 'account', string];
    return { unit, unitId, level, kind, platform, count: all.length };
  });
}
