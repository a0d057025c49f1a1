/** Which object took the place of another when sites or accounts were merged or renamed with a new code: rounds follow it. */
import { InputError } from '../../platform/index.ts';
import type { Work } from '../../platform/server.ts';
import { KINDS, type RegistryKind } from './kinds.ts';
import type { RecordOf } from './record.ts';
import { changedBy, changedMeanwhile, record, updateRow } from './store.ts';

const LONGEST_CHAIN = 20;

/** Says it, null takes it back. Throws NotFoundError, InputError for a circle, ConflictError (`changed-meanwhile`). */
export async function setSuccessor<Kind extends RegistryKind>(
  work: Work,
  kind: Kind,
  id: string,
  version: number,
  successorId: string | null,
): Promise<RecordOf[Kind]> {
  const before = await record(work, kind, id);
  for (let next = successorId, steps = 0; next !== null; steps++) {
    if (next === id || steps === LONGEST_CHAIN)
      throw new InputError(`承接的${KINDS[kind].noun}不能又由它自己承接，请改正`, { code: 'successor-circle' });
    next = (await record(work, kind, next)).succeededBy;
  }
  const set = { succeeded_by: successorId, ...changedBy(work), version: version + 1 };
  if (before.version !== version || !(await updateRow(work, kind, id, version, set))) throw changedMeanwhile(before);
  const { recordKind } = KINDS[kind];
  work.note({ action: `${recordKind}.succeed`, outcome: 'done', record: { kind: recordKind, id }, details: { successorId } });
  return record(work, kind, id);
}
