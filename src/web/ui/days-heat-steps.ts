/** What a day of visits is shown as. No verdict: that is of a week, by the rulebook. */

/** In the order of their colours. */
export const STEPS = ['well', 'some', 'many', 'uncounted'] as const;
export type DayStep = (typeof STEPS)[number];

/** Share of failures from which a day stands out in the picture; no line of any rule. */
const MANY = 0.1;

/** `uncounted`: nothing that was seen that day counts. */
export function stepOf({ visits, failures }: { visits: number; failures: number }): DayStep {
  if (visits === 0) return 'uncounted';
  if (failures === 0) return 'well';
  return failures < visits * MANY ? 'some' : 'many';
}

const WEEKS = 26;
const DAY_MS = 86_400_000;

/** The Monday from which the calendar that ends on this Beijing date begins: it has 26 columns. */
export function calendarFrom(to: string): string {
  const end = Date.parse(`${to}T00:00:00Z`);
  const sinceMonday = (new Date(end).getUTCDay() + 6) % 7;
  return new Date(end - (sinceMonday + (WEEKS - 1) * 7) * DAY_MS).toISOString().slice(0, 10);
}
