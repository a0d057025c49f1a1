/** Dates of a bulletin: in their order, on working days, in years whose calendar is known. Pure. */
import type { ResultSet } from '../../campaign/results.ts';
import type { WorkingCalendar } from '../../platform/index.ts';
import type { Issue } from '../document/model.ts';
import { error, type Problem, warning } from './problem.ts';

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
  const deadlines = [{ subject: 'deadline', name: '报送整改情况的期限', day: issue.deadline ?? null }];
  for (const { id, deadline } of issue.orders ?? []) deadlines.push({ subject: `order-${id}`, name: '责令的期限', day: deadline });
  for (const { subject, name, day } of deadlines) {
    if (day === null) continue;
    if (day <= issuedOn) yield error('deadline-early', subject, `${name} ${day} 不晚于成文日期 ${issuedOn}，请改正`);
    yield* workingDay(subject, name, day, calendar);
  }
  yield* workingDay('issuedOn', '成文日期', issuedOn, calendar);
}

function* workingDay(subject: string, name: string, day: string, calendar: WorkingCalendar): Generator<Problem> {
  const why = dayProblem(day, calendar);
  if (why === null) {
    yield error('no-date', subject, `${name}“${day}”不是日期，请改正`);
    return;
  }
  if (why !== '') yield warning('day-off', `${subject}:${day}`, `${name} ${day} 是休息日（${why}），改为工作日或者写明理由`);
  const year = Number(day.slice(0, 4));
  if (!calendar.knowsYear(year))
    yield warning(
      'calendar-year',
      `${subject}:${year}`,
      `还没有 ${year} 年的放假安排，${name} ${day} 是否工作日无法核对，请补上日历或者写明理由`,
    );
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
