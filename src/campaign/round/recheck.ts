/** 复查: one object of a round looked at again, outside of the round, by the rulebook that the round judged it by. */
import { randomUUIDv7 } from 'node:crypto';
import { sendJob, type Work } from '../../platform/server.ts';
import { checkAccountJob, inspectSiteJob } from '../jobs.ts';
import { roundObject } from './objects.ts';
import { hostOf } from './opening.ts';
import { round } from './rounds.ts';

/**
 * Sends the inspection: a row that waits, and its job. It is made as of the day it runs and counts for no round. Its id; null when the
 * round has no rulebook for it. Throws NotFoundError for an object out of sight.
 */
export async function sendRecheck(work: Work, roundObjectId: string): Promise<string | null> {
  const { record, roundId, organisationId, objectKind } = await roundObject(work, roundObjectId);
  const { rulebooks } = await round(work, roundId);
  const rulebook = rulebooks[objectKind];
  if (rulebook === undefined) return null;
  const id = randomUUIDv7();
  const nothing = { rulebook_version: null, rulebook_sha256: null, as_of: null, seed: null, verdict: null, score: null, report: null };
  await work.tx
    .insertInto('inspections')
    .values({
      ...{ id, organisation_id: organisationId, purpose: 'recheck', source: 'machine', state: 'waiting', rulebook_id: rulebook },
      ...{ site_id: objectKind === 'site' ? record.id : null, account_id: objectKind === 'account' ? record.id : null },
      ...{ ...nothing, round_object_id: null, source_name: null, basis: null, reason: null, crawl_sha256: null, evidence_sha256: null },
      ...{ software: null, worker: null, created_at: work.now, started_at: null, finished_at: null },
    })
    .execute();
  await sendJob(work, objectKind === 'site' ? inspectSiteJob : checkAccountJob, { inspectionId: id, host: hostOf(record) });
  return id;
}
