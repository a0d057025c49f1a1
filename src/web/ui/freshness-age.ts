/** Arithmetic of an allowed period: Beijing dates in, days out. */

const DAY_MS = 86_400_000;
const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);

/**
 * Days since the newest date, days allowed, days left (negative: over) and the share of the period that is used, 0 to 100. Null
 * where there is no date or no period.
 */
export function agesOf(
  newestOn: string | null,
  dueOn: string | null,
  today: string,
): { age: number; allowed: number; left: number; percent: number } | null {
  if (newestOn === null || dueOn === null) return null;
  const [age, allowed] = [Math.max(0, daysBetween(newestOn, today)), Math.max(1, daysBetween(newestOn, dueOn))];
  return { age, allowed, left: daysBetween(today, dueOn), percent: Math.min(100, Math.round((age * 100) / allowed)) };
}
