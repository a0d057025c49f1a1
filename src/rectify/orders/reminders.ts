/** Reminders as records: whoever carries messages to people reads them. */
import type { Work } from '../../platform/server.ts';
import { keepReminders } from '../kept-reminders.ts';
import { calendarsOf } from './list.ts';
import { todayOf } from './order-row.ts';
import { remindersDue } from './reminding.ts';
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
      return due.map((reminder) => ({ ...reminder, recordId: row.id }));
    });
    made += await keepReminders(work, 'order', reminders);
    if (rows.length < AT_ONCE) return made;
    after = rows.at(-1)!.id;
  }
}
