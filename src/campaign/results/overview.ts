/**
 * What frozen sets say at a glance: pass rates round after round, and of one round by unit and platform with its reasons. One reading of
 * stored results, so that no two screens can differ; rates are text here, no page divides.
 */
import { sql } from 'kysely';
import type { ObjectKind, RoundKind, Work } from '../../platform/server.ts';
import { passRate } from '../round/interval.ts';
import type { ReasonRow } from './figures.ts';

/** Counts of one group, and its rate. */
export interface RateFigure {
  population: number;
  passed: number;
  failed: number;
  unknown: number;
  /** `95.00%`, for the whole population where a sample was drawn; null: nothing was judged. */
  rate: string | null;
  /** The same as a number of percent, for lengths of bars and heights of lines. */
  percent: number | null;
}

export interface SetFigures {
  setId: string;
  roundId: string;
  roundName: string;
  kind: RoundKind;
  frozenAt: string;
  sha256: string;
  /** Id and version of the rulebook of sites: a line of rates is broken where it changes. */
  rulebook: string;
  site: RateFigure | null;
  account: RateFigure | null;
}

export interface Overview {
  /** Oldest first, at most {@link MOST_SETS}. */
  sets: SetFigures[];
  /** Null: nothing is frozen yet. */
  chosen: {
    setId: string;
    /** Against the set before, in points of percent: `+2.50`; null: one of them is not known. */
    change: { site: string | null; account: string | null };
    /** By unit just below the one that is looked at, worst first. */
    units: { id: string; name: string; site: RateFigure | null; account: RateFigure | null }[];
    /** Of accounts, worst first. */
    platforms: { platform: string; account: RateFigure }[];
    reasons: (ReasonRow & { objectKind: ObjectKind })[];
  } | null;
}

export interface OverviewRequest {
  /** Only what belongs to this organisation and those below it; null: all in sight. */
  organisationId: string | null;
  /** Round whose set is opened; null: the newest. */
  roundId: string | null;
}

export const MOST_SETS = 8;

/** The figures; an organisation out of sight has none. */
export async function overview(work: Pick<Work, 'tx'>, { organisationId, roundId }: OverviewRequest): Promise<Overview> {
  const sets = await latestSets(work);
  if (sets.length === 0) return { sets: [], chosen: null };
  const groups = await groupsOf(
    work,
    sets.map(({ setId }) => setId),
    organisationId,
  );
  const figures = sets.map((set): SetFigures => {
    const own = groups.filter(({ set_id: id }) => id === set.setId);
    return { ...set, ...byKind(own) };
  });
  const position = roundId === null ? figures.length - 1 : figures.findIndex((set) => set.roundId === roundId);
  const [chosen, before] = [figures[position], figures[position - 1]];
  if (chosen === undefined) return { sets: figures, chosen: null };
  const own = groups.filter(({ set_id: id }) => id === chosen.setId);
  return {
    sets: figures,
    chosen: {
      setId: chosen.setId,
      change: { site: changeOf(before?.site, chosen.site), account: changeOf(before?.account, chosen.account) },
      units: [...Map.groupBy(own, ({ unit_id: id }) => id)]
        .map(([id, all]) => ({ id, name: all[0]!.unit_name, ...byKind(all) }))
        .sort((a, b) => lowest(a) - lowest(b) || (a.name < b.name ? -1 : 1)),
      platforms: [
        ...Map.groupBy(
          own.filter(({ platform }) => platform !== null),
          ({ platform }) => platform!,
        ),
      ]
        .map(([platform, all]) => ({ platform, account: figureOf(all) }))
        .sort((a, b) => (a.account.percent ?? 101) - (b.account.percent ?? 101) || (a.platform < b.platform ? -1 : 1)),
      reasons: await reasonsOf(work, chosen.setId, organisationId),
    },
  };
}

type KnownSet = Omit<SetFigures, 'site' | 'account'>;

/** Of each round the set that counts: those of the office before those that units looked at themselves. */
async function latestSets({ tx }: Pick<Work, 'tx'>): Promise<KnownSet[]> {
  const { rows } = await sql<KnownSet & { frozen: Date }>`
    select * from (
      select distinct on (s.round_id) s.id as "setId", s.round_id as "roundId", s.head -> 'round' ->> 'name' as "roundName", r.kind,
        s.frozen_at as frozen, s.sha256, s.rulebooks ->> 'site' as rulebook
      from result_sets s join rounds r on r.id = s.round_id
      where r.kind <> 'self-check' or not exists (select from rounds other where other.kind <> 'self-check' and other.state = 'frozen')
      order by s.round_id, s.number desc
    ) latest order by frozen desc, "setId" desc limit ${MOST_SETS}`.execute(tx);
  return rows.map(({ frozen, rulebook, ...set }) => ({ ...set, frozenAt: frozen.toISOString(), rulebook: rulebook ?? '' })).reverse();
}

/** One stratum of one unit, kind and platform. */
interface Group {
  set_id: string;
  object_kind: ObjectKind;
  unit_id: string;
  unit_name: string;
  platform: string | null;
  stratum: string;
  population: number;
  passed: number;
  failed: number;
  unknown: number;
}

async function groupsOf({ tx }: Pick<Work, 'tx'>, setIds: readonly string[], organisationId: string | null): Promise<Group[]> {
  // Below the office of the round, or below the unit that is looked at: the step after it on the way down to the owner.
  const step =
    organisationId === null
      ? sql`o.record -> 'units' -> 0`
      : sql`coalesce((select o.record -> 'units' -> place::integer from jsonb_array_elements(o.record -> 'units') with ordinality as way(unit, place)
          where unit ->> 'id' = ${organisationId}), case when o.record -> 'units' @> jsonb_build_array(jsonb_build_object('id', ${organisationId}::text))
          then null else o.record -> 'units' -> 0 end)`;
  const { rows } = await sql<Group>`
    select set_id, object_kind, coalesce(unit ->> 'id', organisation_id::text) as unit_id, coalesce(unit ->> 'name', '本级') as unit_name,
      platform, stratum, count(*) as population, count(*) filter (where verdict = 'passed') as passed,
      count(*) filter (where verdict = 'failed') as failed, count(*) filter (where verdict = 'unknown') as unknown
    from (
      select r.result_set_id as set_id, r.object_kind, r.organisation_id, r.verdict, o.stratum, o.record ->> 'platform' as platform, ${step} as unit
      from results r join round_objects o on o.id = r.round_object_id
      where r.result_set_id in (${sql.join(setIds)}) ${below(organisationId)}
    ) one group by 1, 2, 3, 4, 5, 6`.execute(tx);
  return rows;
}

async function reasonsOf(
  { tx }: Pick<Work, 'tx'>,
  setId: string,
  organisationId: string | null,
): Promise<(ReasonRow & { objectKind: ObjectKind })[]> {
  const { rows } = await sql<ReasonRow & { objectKind: ObjectKind }>`
    select reason ->> 'category' as category, reason ->> 'kind' as kind, r.object_kind as "objectKind", count(distinct r.record_id) as objects
    from results r, jsonb_array_elements(r.entry -> 'reasons') as reason
    where r.result_set_id = ${setId} and reason ->> 'kind' <> 'advice' ${below(organisationId)} group by 1, 2, 3 order by 4 desc, 1`.execute(
    tx,
  );
  return rows;
}

const below = (organisationId: string | null) =>
  organisationId === null
    ? sql``
    : sql`and r.organisation_id in (
        select under.id from organisations top, organisations under where top.id = ${organisationId} and starts_with(under.path, top.path))`;

const byKind = (groups: readonly Group[]): { site: RateFigure | null; account: RateFigure | null } => {
  const of = (kind: ObjectKind) => {
    const own = groups.filter(({ object_kind }) => object_kind === kind);
    return own.length === 0 ? null : figureOf(own);
  };
  return { site: of('site'), account: of('account') };
};

function figureOf(groups: readonly Group[]): RateFigure {
  const sum = (of: (group: Group) => number) => groups.reduce((all, group) => all + of(group), 0);
  const strata = [...Map.groupBy(groups, ({ stratum }) => stratum).values()].map((all) => ({
    population: all.reduce((count, one) => count + one.population, 0),
    judged: all.reduce((count, one) => count + one.passed + one.failed, 0),
    passed: all.reduce((count, one) => count + one.passed, 0),
  }));
  const found = passRate(strata);
  return {
    ...{ population: sum((one) => one.population), passed: sum((one) => one.passed) },
    ...{ failed: sum((one) => one.failed), unknown: sum((one) => one.unknown) },
    rate: found === null ? null : `${percentOf(found.rate).toFixed(2)}%`,
    percent: found === null ? null : percentOf(found.rate),
  };
}

/** To two places, half up; sums of shares carry dust in their last digits. */
const percentOf = (share: number): number => Math.round(Number((share * 10_000).toFixed(6))) / 100;

function changeOf(before: RateFigure | null | undefined, now: RateFigure | null): string | null {
  if (before === null || before === undefined || now === null || before.percent === null || now.percent === null) return null;
  const points = now.percent - before.percent;
  return `${points > 0 ? '+' : points < 0 ? '-' : ''}${Math.abs(points).toFixed(2)}`;
}

const lowest = ({ site, account }: { site: RateFigure | null; account: RateFigure | null }): number =>
  site?.percent ?? account?.percent ?? 101;
