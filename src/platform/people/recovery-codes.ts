/** Codes that open the door when the device of the second factor is lost: written down by the person, each good once. */
import { createHash } from 'node:crypto';
import type { Work } from '../db/transact.ts';
import { readableCode } from './readable-code.ts';

const CODES = 10;
/** About 80 bits: nobody finds one from its digest. */
const LETTERS = 16;

/** New codes in place of all earlier ones, to be shown once. */
export async function makeRecoveryCodes({ tx, now, note }: Work, personId: string): Promise<string[]> {
  const codes = Array.from({ length: CODES }, () => readableCode(LETTERS, 4));
  await forgetRecoveryCodes({ tx }, personId);
  await tx
    .insertInto('recovery_codes')
    .values(codes.map((code) => ({ person_id: personId, digest: digestOf(code), made_at: now })))
    .execute();
  note({ action: 'person.recovery-codes', outcome: 'done', record: { kind: 'person', id: personId } });
  return codes;
}

/** True when the code was one of the person's; it is gone then. */
export async function spendRecoveryCode({ tx, note }: Work, personId: string, code: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('recovery_codes')
    .where('person_id', '=', personId)
    .where('digest', '=', digestOf(code))
    .executeTakeFirst();
  if (numDeletedRows === 0n) return false;
  note({ action: 'person.recovery-code-used', outcome: 'done', record: { kind: 'person', id: personId } });
  return true;
}

export async function forgetRecoveryCodes({ tx }: Pick<Work, 'tx'>, personId: string): Promise<void> {
  await tx.deleteFrom('recovery_codes').where('person_id', '=', personId).execute();
}

/** Case, spaces and dashes are as people type them. */
const digestOf = (code: string): Buffer =>
  createHash('sha256')
    .update(code.toLowerCase().replace(/[^a-z0-9]/g, ''))
    .digest();
