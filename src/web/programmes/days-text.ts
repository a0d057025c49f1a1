/** Days of a unit as one line. */
import type { TFunction } from 'i18next';
import type { ProgrammeUnit, Stage } from './programmes.ts';

/** 方案编制 2026-03-01 完成；招标 计划 2026-05-01. A dash when no day is known. */
export function daysText(days: ProgrammeUnit['stages'], stages: readonly Stage[], t: TFunction<'programmes'>): string {
  const said = stages.flatMap(({ id, name }) => {
    const { doneOn = null, plannedOn = null } = days[id] ?? {};
    if (doneOn !== null) return [t('days.done', { name, day: doneOn })];
    return plannedOn === null ? [] : [t('days.planned', { name, day: plannedOn })];
  });
  return said.length === 0 ? '—' : said.join('；');
}
