/** Dates of a bulletin: in their order, on working days, in years whose calendar is known. Pure. */
import type { ResultSet } from '../../campaign/results.ts';
import type { WorkingCalendar } from '../../platform/index.ts';
import type { Issue } from '../document/model.ts';
import { error, type Mend, type Problem, warning } from './problem.ts';

const NUMBER = /^[^〔〕[\]()（）]{1,20}〔(?:19|20)\d{2}〕[1-9]\d{0,4}号$/u;

export function* dateProblems({ round }: ResultSet, issue: Issue, calendar: WorkingCalendar): Generator<Problem> {
  const { issuedOn, number = null } = issue;
  if (number !== null && !NUMBER.test(number))
    yield error('number-form', number, `发文字号“${number}”应为“机关代字〔年份〕序号号”，年份用六角括号，序号前不加“第”和零`);
  for (const [name, day] of [
    ['检查', round.period.to] as const,
    ['网站采样', round.windows.site?.to] as const,
    ['账号采样', round.windows.account?.to] as const,
  ]) {
    if (day !== undefined && day > issuedOn) yield error('issued-too-early', name, `成文日期 ${issuedOn} 早于${name}结束的 ${day}，请改正`);
  }
  const deadlines: Dated[] = [{ subject: 'deadline', name: '报送整改情况的期限', day: issue.deadline ?? null, field: 'deadline' }];
  for (const { id, deadline } of issue.orders ?? [])
    deadlines.push({ subject: `order-${id}`, name: '责令的期限', day: deadline, field: 'order', orderId: id });
  for (const one of deadlines) {
    if (one.day === null) continue;
    if (one.day <= issuedOn) yield error('deadline-early', one.subject, `${one.name} ${one.day} 不晚于成文日期 ${issuedOn}，请改正`);
    yield* workingDay(one, one.day, calendar);
  }
  yield* workingDay({ subject: 'issuedOn', name: '成文日期', field: 'issuedOn' }, issuedOn, calendar);
  const { printedOn = null } = issue;
  if (printedOn !== null && printedOn < issuedOn)
    yield error('printed-early', 'printedOn', `印发日期 ${printedOn} 早于成文日期 ${issuedOn}，请改正`);
}

interface Dated {
  subject: string;
  name: string;
  day: string | null;
  field: (Mend & { kind: 'day' })['field'];
  orderId?: string;
}

function* workingDay({ subject, name, field, orderId }: Omit<Dated, 'day'>, day: string, calendar: WorkingCalendar): Generator<Problem> {
  const why = dayProblem(day, calendar);
  if (why === null) {
    yield error('no-date', subject, `${name}“${day}”不是日期，请改正`);
    return;
  }
  if (why !== '')
    yield warning('day-off', `${subject}:${day}`, `${name} ${day} 是休息日（${why}），改为工作日或者写明理由`, {
      mend: mendOf({ field, orderId: orderId ?? null }, nextWorkingDay(day, calendar)),
    });
  const year = Number(day.slice(0, 4));
  if (!calendar.knowsYear(year))
    yield warning(
      'calendar-year',
      `${subject}:${year}`,
      `还没有 ${year} 年的放假安排，${name} ${day} 是否工作日无法核对，请补上日历或者写明理由`,
    );
}

const mendOf = (at: Pick<Mend & { kind: 'day' }, 'field' | 'orderId'>, to: string | null): Mend | null =>
  to === null ? null : { kind: 'day', ...at, to };

/** The first working day after it; null where the calendar knows none within three weeks. */
function nextWorkingDay(day: string, calendar: WorkingCalendar): string | null {
  for (let next = Temporal.PlainDate.from(day), i = 0; i < 21; i++) {
    next = next.add({ days: 1 });
    if (!calendar.knowsYear(next.year)) return null;
    if (calendar.whyOff(next.toString()) === null) return next.toString();
  }
  return null;
}

/** Why the day is off; empty on a working day; null when it is no day. */
function dayProblem(day: string, calendar: WorkingCalendar): string | null {
  try {
    return calendar.whyOff(day) ?? '';
  } catch (cause) {
    if (cause instanceof RangeError) return null;
    throw cause;
  }
}
