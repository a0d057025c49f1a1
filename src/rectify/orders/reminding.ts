/** When whom is reminded of an order: before its last day, on it, after it, and while nobody has received it. Pure. */
import type { WorkingCalendar } from '../../platform/index.ts';
import type { OrderState } from '../../platform/server.ts';
import type { OrderSettings } from './settings.ts';
import { isRunning } from './state.ts';
import { termStanding } from './term.ts';

export type ReminderKind = 'order-to-receive' | 'order-due' | 'order-overdue' | 'order-urged';

/** What of an order decides. */
export interface Remindable {
  id: string;
  state: OrderState;
  issuedOn: string;
  dueOn: string;
  /** 整改通知〔2026〕17号（丙州市人民政府门户网站）. */
  title: string;
  unit: string;
  unitId: string;
  /** Null: straight to the unit. */
  intermediateId: string | null;
  officeId: string;
}

export interface Reminder {
  /** The same for ever for the same order, day and distance: made once. */
  key: string;
  organisationId: string;
  kind: ReminderKind;
  dueOn: string;
  sentence: string;
}

/** Reminders that are due today, made before or not. Of several distances that were reached only the nearest counts. */
export function remindersDue(
  order: Remindable,
  { before, after, toReceive }: OrderSettings['reminders'],
  calendar: WorkingCalendar,
  today: string,
): Reminder[] {
  if (!isRunning(order.state)) return [];
  const { isOverdue, workingDaysLeft: left, workingDaysOver: over } = termStanding(calendar, order.dueOn, today);
  const make = (kind: ReminderKind, distance: string, to: readonly string[], sentence: string): Reminder[] =>
    [...new Set(to)].map((organisationId) => ({
      key: `order ${order.id} ${order.dueOn} ${distance} ${organisationId}`,
      ...{ organisationId, kind, dueOn: order.dueOn, sentence },
    }));
  const { unitId, intermediateId, officeId, title, unit, dueOn } = order;
  const holder = holderOf(order);
  const waiting = calendar.workingDaysBetween(order.issuedOn, today);
  const unreceived =
    (order.state === 'issued' || order.state === 'forwarded') && waiting >= toReceive
      ? make(
          'order-to-receive',
          'to-receive',
          [holder],
          `${title}下发已 ${waiting} 个工作日，还没有${holder === unitId ? '签收' : '转办'}，请尽快办理`,
        )
      : [];
  if (isOverdue) {
    const reached = Math.max(...after.filter((days) => days <= over), -1);
    if (reached < 0) return unreceived;
    const late = over === 0 ? '已过整改期限' : `逾期 ${over} 个工作日`;
    const all = [holder, ...(intermediateId === null ? [] : [intermediateId]), officeId];
    return [...unreceived, ...make('order-overdue', `after ${reached}`, all, `${title}${late}（期限 ${dueOn}），${unit}还没有答复`)];
  }
  const next = Math.min(...before.filter((days) => days >= left), Number.POSITIVE_INFINITY);
  if (!Number.isFinite(next)) return unreceived;
  const words = today === dueOn ? '今天到期' : `还剩 ${left} 个工作日到期（${dueOn}）`;
  return [...unreceived, ...make('order-due', `before ${next}`, [holder], `${title}${words}，请按时答复`)];
}

/** 催办: somebody reminds by hand, once on a day. The order runs. */
export function urging(order: Remindable, by: string, today: string): Reminder {
  const { id, title, dueOn } = order;
  const words = today > dueOn ? `已过整改期限（${dueOn}）` : `期限 ${dueOn}`;
  return {
    ...{ key: `order ${id} urged ${today}`, organisationId: holderOf(order), kind: 'order-urged', dueOn },
    sentence: `${title}${words}，${by}催办，请尽快办理`,
  };
}

/** Whose turn it is while the order runs. */
const holderOf = ({ state, intermediateId, unitId }: Remindable): string =>
  state === 'issued' && intermediateId !== null ? intermediateId : unitId;
