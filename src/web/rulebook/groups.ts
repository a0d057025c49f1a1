/** Indicators as a page lists them. Pure. */
import type { Indicator } from './books.ts';

/** Indicators whose name, id, clause or criterion holds the words; all for none. */
export function found(indicators: readonly Indicator[], words: string | undefined): Indicator[] {
  const text = words?.trim() ?? '';
  return indicators.filter(({ id, name, clause, criterion }) => [id, name, clause, criterion].some((one) => one?.includes(text)));
}

export interface IndicatorGroup {
  kind: Indicator['kind'];
  group: Indicator['group'];
  indicators: Indicator[];
}

/** Runs of indicators of one kind and group, in the book's order. */
export function groupsOf(indicators: readonly Indicator[]): IndicatorGroup[] {
  const groups: IndicatorGroup[] = [];
  for (const indicator of indicators) {
    const { kind, group } = indicator;
    const last = groups.at(-1);
    if (last?.kind === kind && last.group.id === group.id) last.indicators.push(indicator);
    else groups.push({ kind, group, indicators: [indicator] });
  }
  return groups;
}
