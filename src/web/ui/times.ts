/** Times as they are written: Beijing, whatever the machine's own zone is. */
const format = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', ...options });
const DAY = format({ year: 'numeric', month: '2-digit', day: '2-digit' });
const MINUTE = format({ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' });
const CLOCK = format({ hour: '2-digit', minute: '2-digit' });

/** `2026-11-22`; null: a dash. */
export const day = (instant: string | null): string => (instant === null ? '—' : DAY.format(new Date(instant)));
/** `2026-11-22 14:32`; null: a dash. */
export const minute = (instant: string | null): string => (instant === null ? '—' : MINUTE.format(new Date(instant)));
/** `14:32`. */
export const clock = (at: number): string => CLOCK.format(at);

const DAY_MS = 86_400_000;

/** Instants between which days of Beijing lie: the first counts, the last does not. Left out where no day, or none that exists, is given. */
export function dayBounds(from: string | undefined, until: string | undefined): { from?: string; until?: string } {
  const beginning = (day: string | undefined) => Date.parse(`${day}T00:00:00+08:00`);
  const [first, last] = [beginning(from), beginning(until)];
  return {
    ...(Number.isNaN(first) ? {} : { from: new Date(first).toISOString() }),
    ...(Number.isNaN(last) ? {} : { until: new Date(last + DAY_MS).toISOString() }),
  };
}
/** The present Beijing date: `2026-11-22`. */
export const today = (): string => DAY.format(Date.now());
