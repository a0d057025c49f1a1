/** Figures of frozen sets from the database: what `figures.ts` and `agreement.ts` count, over the results that are in sight. */
import { sql } from 'kysely';
import { InputError } from '../../platform/index.ts';
import type { Work } from '../../platform/server.ts';
import { round } from '../round/rounds.ts';
import { type Agreement, agreementOf } from './agreement.ts';
import { latestSet, selfChecks, verdictsOfSet } from './context.ts';
import {
  type BoardRow,
  boardOf,
  type Change,
  type CountedResult,
  changesBetween,
  type Grouping,
  passRates,
  type RateRow,
  type ReasonRow,
  reasonCounts,
  repeatOffenders,
} from './figures.ts';
import { resultSet } from './sets.ts';

export interface Analysis {
  rates: RateRow[];
  reasons: ReasonRow[];
  /** Failed in this round and the one before. */
  repeatOffenders: { recordId: string; objectKind: 'site' | 'account'; name: string; unit: string; failedStreak: number }[];
  /** Rates of the round before and of a year before; null without such a set. */
  againstPrevious: Change[] | null;
  againstYearBefore: Change[] | null;
}

const REPEATED = 2;

/** Rates by group with reasons, repeat offenders and comparisons. Throws NotFoundError. */
export async function analysis(work: Work, setId: string, by: Grouping): Promise<Analysis> {
  const { roundId } = await resultSet(work, setId);
  const results = await countedResults(work, setId);
  const rates = passRates(results, by);
  const { previousRoundId, yearBeforeRoundId } = await round(work, roundId);
  const against = async (id: string | null) => {
    const set = id === null ? undefined : await latestSet(work, id);
    return set === undefined ? null : changesBetween(passRates(await countedResults(work, set.id), by), rates);
  };
  return {
    rates,
    reasons: reasonCounts(results),
    repeatOffenders: repeatOffenders(results, REPEATED).map(({ recordId, objectKind, name, unit, failedStreak }) => ({
      ...{ recordId, objectKind, name, unit: unit.name, failedStreak },
    })),
    againstPrevious: await against(previousRoundId),
    againstYearBefore: await against(yearBeforeRoundId),
  };
}

/** Units ranked and coloured by the thresholds of the round. Throws InputError where the round has none. */
export async function board(work: Work, setId: string): Promise<BoardRow[]> {
  const { roundId } = await resultSet(work, setId);
  const { settings } = await round(work, roundId);
  if (settings.board === undefined)
    throw new InputError('此批次没有设定红黄绿的合格率下限，请在建批次时设定', { code: 'board-thresholds' });
  return boardOf(await countedResults(work, setId), settings.board);
}

export interface LevelAgreement extends Agreement {
  organisationId: string;
  roundName: string;
}

/** How far each self-check below the round agrees with what the round found. */
export async function agreements(work: Work, setId: string): Promise<LevelAgreement[]> {
  const { roundId } = await resultSet(work, setId);
  const above = await verdictsOfSet(work, setId);
  const checks = await selfChecks(work, roundId, null);
  return checks.map(({ organisationId, roundName, verdicts }) => ({ organisationId, roundName, ...agreementOf(verdicts, above) }));
}

/** Results of a set with the unit in whose row each is counted: the one just below the office of the round. */
async function countedResults({ tx }: Pick<Work, 'tx'>, setId: string): Promise<CountedResult[]> {
  const { rows } = await sql<CountedResult>`
    select r.object_kind as "objectKind", r.record_id as "recordId", o.record ->> 'name' as name, o.stratum, o.record ->> 'level' as level,
      o.record ->> 'platform' as platform, r.verdict, r.score, r.entry -> 'reasons' as reasons,
      (r.entry ->> 'failedStreak')::integer as "failedStreak",
      coalesce(o.record -> 'units' -> 0, jsonb_build_object('id', o.organisation_id, 'name', '本级')) as unit
    from results r join round_objects o on o.id = r.round_object_id
    where r.result_set_id = ${setId} order by r.position`.execute(tx);
  return rows;
}
