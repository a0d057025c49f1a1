/** Reminders as records: whoever carries messages to people reads them. */
import { randomUUIDv7 } from 'node:crypto';
import { sql } from 'kysely';
import type { Work } from '../../platform/server.ts';
import { calendarsOf } from './list.ts';
import { todayOf } from './order-row.ts';
import { type Reminder, remindersDue } from './reminding.ts';
import type { OrderSettings } from './settings.ts';
import { settingsOf } from './settings-store.ts';
import { orderNumber } from './words.ts';

const AT_ONCE = 500;

/** Makes the reminders that are due and were not made; how many. Done again on the same day it makes none. As the system, which sees all. */
export async function makeReminders(work: Work): Promise<number> {
  const settings = new Map<string, OrderSettings>();
  const calendars: Awaited<ReturnType<typeof calendarsOf>> = new Map();
  let made = 0;
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const rows = await work.tx
      .selectFrom('orders')
      .selectAll()
      .where('state', 'in', ['issued', 'forwarded', 'received', 'returned'])
      .where('id', '>', after)
      .orderBy('id')
      .limit(AT_ONCE)
      .execute();
    const strange = rows.filter(({ office_id: office }) => !calendars.has(office));
    for (const [office, calendar] of await calendarsOf(work, strange)) {
      calendars.set(office, calendar);
      settings.set(office, (await settingsOf(work, office)).settings);
    }
    const reminders = rows.flatMap((row) => {
      const order = {
        ...{ id: row.id, state: row.state, issuedOn: row.issued_on, dueOn: row.due_on, unit: row.organisation_name },
        ...{ title: `整改通知${orderNumber(row)}（${row.object_name}）`, unitId: row.organisation_id },
        ...{ intermediateId: row.intermediate_id, officeId: row.office_id },
      };
      const due = remindersDue(order, settings.get(row.office_id)!.reminders, calendars.get(row.office_id)!, todayOf(work));
      return due.map((reminder) => ({ orderId: row.id, reminder }));
    });
    made += await addReminders(work, reminders);
    if (rows.length < AT_ONCE) return made;
    after = rows.at(-1)!.id;
  }
}

async function addReminders({ tx, now }: Work, reminders: readonly { orderId: string; reminder: Reminder }[]): Promise<number> {
  if (reminders.length === 0) return 0;
  const rows = reminders.map(({ orderId, reminder: { key, organisationId, kind, dueOn, sentence } }) => ({
    ...{ id: randomUUIDv7(), organisation_id: organisationId, key, record_id: orderId, kind, due_on: dueOn, sentence },
  }));
  const { numAffectedRows = 0n } = await sql`
    insert into reminders (id, organisation_id, key, record_kind, record_id, kind, due_on, sentence, made_at)
    select id, organisation_id, key, 'order', record_id, kind, due_on, sentence, ${now}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, organisation_id uuid, key text, record_id uuid, kind text,
      due_on date, sentence text)
    on conflict (key) do nothing`.execute(tx);
  return Number(numAffectedRows);
}
