/** How long something lasted or lasts, in words: `5小时12分`. */
import { useTranslation } from 'react-i18next';

const MINUTE_MS = 60_000;

/** Days, hours, minutes that passed between two instants, the last cut off. `to` before `from` counts as no time. */
export function partsOf(from: string, to: string | number): { days: number; hours: number; minutes: number } {
  const all = Math.max(0, Math.floor((new Date(to).getTime() - Date.parse(from)) / MINUTE_MS));
  return { days: Math.floor(all / 1440), hours: Math.floor(all / 60) % 24, minutes: all % 60 };
}

/** `to` null: until now. */
export function useLasted(): (from: string, to: string | null) => string {
  const { t } = useTranslation('watch');
  return (from, to) => {
    const parts = partsOf(from, to ?? Date.now());
    return t(parts.days > 0 ? 'lasted.days' : parts.hours > 0 ? 'lasted.hours' : 'lasted.minutes', parts);
  };
}
