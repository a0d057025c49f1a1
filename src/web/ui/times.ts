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
