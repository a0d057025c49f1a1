/**
 * Programmes (集约化 and the like): stages that units pass one after the other, with planned days and days on which each was reached.
 * Where a unit stands is the furthest stage it has reached. Pure.
 */
import { type Static, Type } from 'typebox';
import { nullable } from '../../platform/index.ts';

const Day = Type.String({ format: 'date', description: 'Beijing date' });

export const Stage = Type.Object(
  {
    id: Type.String({ pattern: '^[a-z0-9][a-z0-9-]{0,39}$' }),
    name: Type.String({ minLength: 1, maxLength: 40, description: 'heads its columns: 方案编制' }),
    phrase: Type.String({ minLength: 1, maxLength: 100, description: 'said of its units: 完成财评，启动招投标工作' }),
    isBehind: Type.Boolean({ description: 'units that still stand here are behind' }),
  },
  { additionalProperties: false },
);
export type Stage = Static<typeof Stage>;

/** Days of one stage. */
export const StageDays = Type.Object({ plannedOn: nullable(Day), doneOn: nullable(Day) }, { additionalProperties: false });
export type StageDays = Static<typeof StageDays>;

/** By the id of the stage; one that is missing has neither day. */
export type UnitStages = Readonly<Record<string, StageDays>>;

const NO_DAYS: StageDays = { plannedOn: null, doneOn: null };

/** Days of a stage; null and null when nothing was said of it. */
export const daysOf = (stages: UnitStages, id: string): StageDays => (Object.hasOwn(stages, id) ? stages[id]! : NO_DAYS);

export interface UnitProgress {
  /** The furthest stage reached on the day; null: none yet. */
  stageId: string | null;
  /** Since when; null with the stage. */
  since: string | null;
  /** Stages that should have been reached and were not, in order. */
  late: string[];
  hasReachedAll: boolean;
}

/** Where a unit stands at the end of a day. A stage that was passed over counts as reached with the one after it. */
export function progressOf(stages: readonly Stage[], days: UnitStages, asOf: string): UnitProgress {
  const reached = stages.map(({ id }) => {
    const { doneOn } = daysOf(days, id);
    return doneOn !== null && doneOn <= asOf ? doneOn : null;
  });
  const furthest = reached.findLastIndex((day) => day !== null);
  const late = stages.filter(({ id }, i) => {
    const { plannedOn } = daysOf(days, id);
    return i > furthest && plannedOn !== null && plannedOn < asOf;
  });
  return {
    stageId: furthest === -1 ? null : stages[furthest]!.id,
    since: furthest === -1 ? null : reached[furthest]!,
    late: late.map(({ id }) => id),
    hasReachedAll: furthest === stages.length - 1 && stages.length > 0,
  };
}

export interface StageFigure {
  /** Null: units that have reached none. */
  stageId: string | null;
  units: number;
}

/** How many units stand at each stage, in the order of the stages, those at none last; the counts add up to the units. */
export function stageFigures(stages: readonly Stage[], units: readonly UnitStages[], asOf: string): StageFigure[] {
  const at = units.map((days) => progressOf(stages, days, asOf).stageId);
  return [...stages.map(({ id }) => id), null].map((stageId) => ({ stageId, units: at.filter((one) => one === stageId).length }));
}

/** Why the days of a unit may not be, one Chinese sentence; null: they may. */
export function daysProblem(stages: readonly Stage[], days: UnitStages, today: string): { stageId: string; reason: string } | null {
  let before: { name: string; doneOn: string } | null = null;
  for (const { id, name } of stages) {
    const { doneOn } = daysOf(days, id);
    if (doneOn === null) continue;
    if (doneOn > today) return { stageId: id, reason: `“${name}”的完成日期 ${doneOn} 还没有到，请改正` };
    if (before !== null && doneOn < before.doneOn)
      return { stageId: id, reason: `“${name}”的完成日期早于前一阶段“${before.name}”的 ${before.doneOn}，请核对` };
    before = { name, doneOn };
  }
  return null;
}
