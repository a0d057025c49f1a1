/** Reminders of messages that are due or over. */
import { beijingDate } from '../../page/index.ts';
import type { Work } from '../../platform/server.ts';
import { keepReminders } from '../kept-reminders.ts';
import { messageReminder, REMINDED_STATES } from './reminding.ts';
import { calendarShelf, officePath, termsOf } from './store.ts';

const AT_ONCE = 500;
const NO_ID = '00000000-0000-0000-0000-000000000000';

/** Makes the reminders that are due and were not made; how many. Done again on the same day it makes none. As the system, which sees all. */
export async function makeMessageReminders(work: Work): Promise<number> {
  const today = beijingDate(work.now.getTime());
  const calendars = calendarShelf(work);
  let made = 0;
  for (let after = NO_ID; ; ) {
    const rows = await work.tx
      .selectFrom('messages as m')
      .innerJoin('organisations as o', 'o.id', 'm.organisation_id')
      .select(['m.id', 'm.state', 'm.title', 'm.channel_name', 'm.number', 'm.organisation_id', 'm.office_id', 'o.path'])
      .where('m.state', 'in', REMINDED_STATES)
      .where('m.id', '>', after)
      .orderBy('m.id')
      .limit(AT_ONCE)
      .execute();
    const terms = await termsOf(
      work,
      rows.map(({ id }) => id),
    );
    const reminders = [];
    for (const row of rows) {
      const message = {
        ...{ id: row.id, state: row.state, title: row.title, channelName: row.channel_name, number: row.number },
        ...{ organisationId: row.organisation_id, officeId: row.office_id, terms: terms.get(row.id) ?? [] },
      };
      const due = messageReminder(message, await calendars(officePath(row.path, row.office_id)), today);
      if (due !== null) reminders.push(due);
    }
    made += await keepReminders(work, 'message', reminders);
    if (rows.length < AT_ONCE) return made;
    after = rows.at(-1)!.id;
  }
}
