/** When who is reminded of a message: on the working day before the last one, on the last one, and once after it. Pure. */
import type { WorkingCalendar } from '../../platform/index.ts';
import type { ClockName, MessageState } from '../../platform/server.ts';
import type { KeptReminder } from '../kept-reminders.ts';
import { maskedText } from './privacy.ts';
import { type Term, workingDaysLeft } from './terms.ts';

/** What of a message decides. */
export interface RemindableMessage {
  id: string;
  state: MessageState;
  title: string;
  channelName: string;
  number: string | null;
  /** Who has it, and the office that assigns and closes. */
  organisationId: string;
  officeId: string;
  terms: readonly Term[];
}

/** Whose turn it is in which state, and by which clock; in the others nobody's. */
const TURNS: Readonly<Partial<Record<MessageState, { clock: ClockName; who: 'holder' | 'office'; must: string }>>> = {
  received: { clock: 'assign', who: 'office', must: '转办' },
  forwarded: { clock: 'assign', who: 'office', must: '转办' },
  declined: { clock: 'assign', who: 'office', must: '改派' },
  assigned: { clock: 'answer', who: 'holder', must: '答复' },
  returned: { clock: 'answer', who: 'holder', must: '重新答复' },
  answered: { clock: 'close', who: 'office', must: '审核办结' },
};

/** States in which somebody is reminded. */
export const REMINDED_STATES = Object.keys(TURNS) as MessageState[];

/** The reminder that is due today, made before or not; null: none. */
export function messageReminder(message: RemindableMessage, calendar: WorkingCalendar, today: string): KeptReminder | null {
  const turn = TURNS[message.state];
  const term = message.terms.find(({ clock, endedOn }) => clock === turn?.clock && endedOn === null);
  if (turn === undefined || term === undefined || term.dueOn === null) return null;
  const left = workingDaysLeft(term.dueOn, today, calendar);
  if (left > 1) return null;
  const isOver = today > term.dueOn;
  const at = isOver ? 'over' : String(left);
  const name = `网民留言“${maskedText(message.title)}”（${message.channelName}${message.number === null ? '' : ` ${message.number}`}）`;
  const when = isOver ? `已于 ${term.dueOn} 到期` : left === 0 ? '今天到期' : `${term.dueOn} 到期，还剩 ${left} 个工作日`;
  const guessed = term.isEstimated ? '（节假日尚未设置，按双休日估算）' : '';
  return {
    ...{ recordId: message.id, key: `message ${message.id} ${term.clock} ${term.number} ${term.dueOn} ${at}` },
    organisationId: turn.who === 'holder' ? message.organisationId : message.officeId,
    ...{ kind: isOver ? 'message-overdue' : 'message-due', dueOn: term.dueOn },
    sentence: `${name}${when}${guessed}，请${isOver ? '尽快' : '按期'}${turn.must}`,
  };
}
