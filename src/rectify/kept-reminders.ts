/** Reminders as records: whoever carries them to people reads them there. */
import { randomUUIDv7 } from 'node:crypto';
import { sql } from 'kysely';
import type { Work } from '../platform/server.ts';

export interface KeptReminder {
  recordId: string;
  /** The same for ever for the same record, day and distance: made once. */
  key: string;
  /** Whom it is for. */
  organisationId: string;
  kind: string;
  /** Beijing date. */
  dueOn: string;
  sentence: string;
}

/** Keeps those that were not made before; how many. */
export async function keepReminders({ tx, now }: Work, recordKind: string, reminders: readonly KeptReminder[]): Promise<number> {
  if (reminders.length === 0) return 0;
  const rows = reminders.map(({ recordId, key, organisationId, kind, dueOn, sentence }) => ({
    ...{ id: randomUUIDv7(), organisation_id: organisationId, key, record_id: recordId, kind, due_on: dueOn, sentence },
  }));
  const { numAffectedRows = 0n } = await sql`
    insert into reminders (id, organisation_id, key, record_kind, record_id, kind, due_on, sentence, made_at)
    select id, organisation_id, key, ${recordKind}, record_id, kind, due_on, sentence, ${now}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, organisation_id uuid, key text, record_id uuid, kind text,
      due_on date, sentence text)
    on conflict (key) do nothing`.execute(tx);
  return Number(numAffectedRows);
}
