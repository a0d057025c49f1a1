/** Times as they are written: Beijing, whatever the machine's own zone is. */
import { preferences } from '../app/preferences.ts';

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

/** `3天前`, in the language in use. */
export function ago(instant: string, now = Date.now()): string {
  const minutes = Math.round((new Date(instant).getTime() - now) / 60_000);
  const relative = new Intl.RelativeTimeFormat(preferences().language, { numeric: 'auto' });
  if (Math.abs(minutes) < 60) return relative.format(minutes, 'minute');
  if (Math.abs(minutes) < 24 * 60) return relative.format(Math.round(minutes / 60), 'hour');
  return relative.format(Math.round(minutes / 1440), 'day');
}
