/** A recorded inspection of a round is put before its reviewers: one matter for each finding and each indicator that needs a person. */
import { randomUUIDv7 } from 'node:crypto';
import { beijingDate } from '../../../page/index.ts';
import type { Work } from '../../../platform/server.ts';
import { GIVEN_BY_PERSON } from '../../../rulebook/index.ts';
import type { Basis } from '../../inspection/judge.ts';
import type { Report } from '../../report/report.ts';
import { mattersOf, type NewMatter } from '../matters.ts';
import { findingMemoryOf } from '../memory/entries.ts';
import { silencerOf } from '../memory/match.ts';
import { needsOf, type ReviewSettings } from '../plan.ts';
import { keepPlan } from './plans.ts';

/** Rows that one statement may carry. */
const BATCH = 1000;

/**
 * To be called in the transaction that records an inspection and its findings; again does nothing. What an entry of the memory names
 * is silenced by it and shown as such. Returns how many matters there are; 0 for an inspection outside a round.
 */
export async function openReview(work: Work, inspectionId: string): Promise<number> {
  const { tx, now } = work;
  const inspection = await tx
    .selectFrom('inspections')
    .innerJoin('round_objects', 'round_objects.id', 'inspections.round_object_id')
    .innerJoin('rounds', 'rounds.id', 'round_objects.round_id')
    .select(['inspections.report', 'inspections.basis', 'inspections.as_of', 'round_objects.id as objectId', 'round_objects.record_id'])
    .select(['round_objects.organisation_id', 'rounds.id as roundId', 'rounds.organisation_id as officeId', 'rounds.state'])
    .where('inspections.id', '=', inspectionId)
    .where('inspections.purpose', '=', 'round')
    .executeTakeFirst();
  if (inspection === undefined || inspection.report === null) return 0;
  const round = { id: inspection.roundId, organisationId: inspection.officeId, state: inspection.state };
  const { seed, ...settings } = await keepPlan(work, round);
  const entries = await findingMemoryOf(work, {
    organisationId: inspection.organisation_id,
    recordId: inspection.record_id,
    on: inspection.as_of ?? beijingDate(now.getTime()),
  });
  const matters = mattersOf(
    inspection.report as unknown as Report,
    inspection.basis as unknown as Basis | null,
    await findingsOf(work, inspectionId),
  );
  const common = {
    organisation_id: inspection.organisation_id,
    round_id: inspection.roundId,
    round_object_id: inspection.objectId,
    inspection_id: inspectionId,
    made_at: now,
  };
  const rows = matters.map((matter) => ({
    id: randomUUIDv7(),
    ...common,
    ...rowOf(matter, inspection.objectId, seed, settings),
    ...silencing(matter.finding === null ? null : (silencerOf(entries, matter.finding)?.id ?? null)),
  }));
  for (let at = 0; at < rows.length; at += BATCH)
    await tx
      .insertInto('review_items')
      .values(rows.slice(at, at + BATCH))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  return rows.length;
}

async function findingsOf({ tx }: Pick<Work, 'tx'>, inspectionId: string) {
  return tx
    .selectFrom('findings')
    .select(['id', 'key', 'indicator', 'check_id as check', 'url', 'target', 'quote', 'message'])
    .where('inspection_id', '=', inspectionId)
    .orderBy('position')
    .execute();
}

function rowOf({ finding, indicator, kind, templateKey }: NewMatter, objectId: string, seed: string, settings: ReviewSettings) {
  const { rank, needsSecond, isBlind } = needsOf(kind, `${objectId} ${finding?.key ?? indicator}`, seed, settings);
  return {
    finding_id: finding?.id ?? null,
    finding_key: finding?.key ?? null,
    indicator,
    indicator_kind: kind,
    rank,
    check_id: finding?.check ?? GIVEN_BY_PERSON,
    template_key: templateKey,
    needs_second: needsSecond,
    is_blind: isBlind,
    asked_until: null,
    notice_id: null,
    settled_at: null,
  };
}

function silencing(entryId: string | null) {
  return entryId === null
    ? { silenced_by: null, standing: 'new' as const, says: null }
    : { silenced_by: entryId, standing: 'silenced' as const, says: 'dismiss' as const };
}
