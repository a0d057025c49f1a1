/** Reminders as records: whoever carries messages to people reads them. */
import { ConflictError } from '../../platform/index.ts';
import type { Work } from '../../platform/server.ts';
import { keepReminders } from '../kept-reminders.ts';
import { calendarsOf } from './list.ts';
import { nameOfActor, type OrderRow, orderNotFound, refuseUnlessOfficeOrBetween, todayOf } from './order-row.ts';
import { type Remindable, remindersDue, urging } from './reminding.ts';
import type { OrderSettings } from './settings.ts';
import { settingsOf } from './settings-store.ts';
import { isRunning, STATE_NAMES } from './state.ts';
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
      const due = remindersDue(remindable(row), settings.get(row.office_id)!.reminders, calendars.get(row.office_id)!, todayOf(work));
      return due.map((reminder) => ({ ...reminder, recordId: row.id }));
    });
    made += await keepReminders(work, 'order', reminders);
    if (rows.length < AT_ONCE) return made;
    after = rows.at(-1)!.id;
  }
}

/**
 * 催办: reminds whoever has the order, once on a day. Throws NotFoundError, RefusedError, ConflictError when nobody's days run or it was
 * done today.
 */
export async function urgeOrder(work: Work, id: string): Promise<{ sentence: string }> {
  const row = await work.tx.selectFrom('orders').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) throw orderNotFound();
  await refuseUnlessOfficeOrBetween(work, row);
  if (!isRunning(row.state)) throw new ConflictError(`整改通知${STATE_NAMES[row.state]}，不用催办`, { code: 'order-state' });
  const reminder = urging(remindable(row), await nameOfActor(work, row), todayOf(work));
  if ((await keepReminders(work, 'order', [{ ...reminder, recordId: id }])) === 0)
    throw new ConflictError('今天已经催办过，不再重复提醒', { code: 'urged-today' });
  work.note({ action: 'order.urge', outcome: 'done', record: { kind: 'order', id }, details: { to: reminder.organisationId } });
  return { sentence: reminder.sentence };
}

const remindable = (row: OrderRow): Remindable => ({
  ...{ id: row.id, state: row.state, issuedOn: row.issued_on, dueOn: row.due_on, unit: row.organisation_name },
  ...{ title: `整改通知${orderNumber(row)}（${row.object_name}）`, unitId: row.organisation_id },
  ...{ intermediateId: row.intermediate_id, officeId: row.office_id },
});
