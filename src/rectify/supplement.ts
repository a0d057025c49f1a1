/**
 * What messages and programmes add to a frozen set of results, in the shape of `zhengxun.results/1`: counts by channel, overdue
 * reports, stages. The set itself is frozen by an earlier stage that knows nothing of them; the bulletin takes both.
 */
import { type ResultSet, resultSetHash } from '../campaign/results.ts';
import type { Work } from '../platform/server.ts';
import { type CountedRow, countedMessages, type OverdueRow, overdueMessages } from './messages/figures.ts';
import { listProgrammes, type Programme, type ProgrammeUnit, programmeUnits } from './programmes/programmes.ts';

/** The parts of a set that come from here. */
export interface Supplement extends Pick<ResultSet, 'messages' | 'overdueErrorReports' | 'programmes'> {
  /** Names of organisations that stand in no row of the set: the checker of a bulletin asks for them. */
  unplaced: string[];
}

export interface SupplementTerms {
  /** Beijing date at whose end messages and stages are counted; null: the round's. */
  asOf: string | null;
  /** Channels whose overdue messages are listed; null: those of error reports. */
  overdueChannels: readonly string[] | null;
}

type SetFrame = Pick<ResultSet, 'office' | 'round' | 'units' | 'sites'>;

/** What the office of a set adds to it: messages of its subtree received in the round's period, programmes of its own that go on. */
export async function supplementOf(work: Work, set: SetFrame, { asOf, overdueChannels }: SupplementTerms): Promise<Supplement> {
  const { period } = set.round;
  const day = asOf ?? set.round.asOf;
  const organisationId = set.office.id;
  const filter = { organisationId, from: period.from, to: period.to };
  const programmes: ProgrammeStanding[] = [];
  for (const one of await listProgrammes(work, { organisationId, after: null, limit: MOST_PROGRAMMES }))
    if (!one.isEnded) programmes.push({ programme: one, units: await programmeUnits(work, one.id, day) });
  const overdue = (await overdueMessages(work, filter, day)).filter(({ channel, isErrorReport }) =>
    overdueChannels === null ? isErrorReport : overdueChannels.includes(channel),
  );
  return placed(set, { counted: await countedMessages(work, filter, day), overdue, programmes, asOf: day });
}

const MOST_PROGRAMMES = 50;

/** A programme with where its units stand. */
export interface ProgrammeStanding {
  programme: Programme;
  units: readonly ProgrammeUnit[];
}

/** Counts in the rows of a set: each message in the row of its holder or of the nearest organisation above it that has one. Pure. */
export function placed(
  set: SetFrame,
  {
    counted,
    overdue,
    programmes,
    asOf,
  }: { counted: readonly CountedRow[]; overdue: readonly OverdueRow[]; programmes: readonly ProgrammeStanding[]; asOf: string },
): Supplement {
  const units = new Set(set.units.map(({ id }) => id));
  const sites = new Map(set.sites.map((one) => [one.id, one]));
  const unplaced = new Set<string>();
  const unitOf = ({ path, organisationName }: { path: string; organisationName: string }): string | null => {
    const id = path.split('/').findLast((one) => units.has(one)) ?? null;
    if (id === null) unplaced.add(organisationName);
    return id;
  };
  const messages = [...Map.groupBy(counted, (row) => `${row.channel} ${unitOf(row) ?? ''}`).values()].map((rows) => {
    const total = (of: 'received' | 'closed' | 'open' | 'on-time' | 'overdue') => rows.reduce((sum, { counts }) => sum + counts[of], 0);
    const { channel, channelName } = rows.at(-1)!;
    return {
      ...{ channel, channelName, unitId: unitOf(rows[0]!) },
      ...{ received: total('received'), closed: total('closed'), open: total('open') },
      ...{ onTime: total('on-time'), overdue: total('overdue') },
    };
  });
  const owners = overdue.flatMap((row) => {
    const site = row.siteId === null ? undefined : sites.get(row.siteId);
    const unitId = site?.unitId ?? unitOf(row);
    if (unitId === null) return [];
    return [{ siteId: site?.id ?? null, unitId, name: site?.name ?? row.organisationName, channel: row.channel, overdue: row.overdue }];
  });
  return {
    messages,
    overdueErrorReports: together(owners),
    programmes: programmes.map(({ programme, units: standing }) => stagesOf(programme, standing, units, asOf, unplaced)),
    unplaced: [...unplaced],
  };
}

/** One line for each owner and channel. */
function together(owners: ResultSet['overdueErrorReports']): ResultSet['overdueErrorReports'] {
  const groups = Map.groupBy(owners, ({ siteId, unitId, name, channel }) => JSON.stringify([siteId, unitId, name, channel]));
  return [...groups.values()].map((group) => ({ ...group[0]!, overdue: group.reduce((sum, one) => sum + one.overdue, 0) }));
}

function stagesOf(
  { id, name, dueOn, stages }: Programme,
  standing: readonly ProgrammeUnit[],
  units: ReadonlySet<string>,
  asOf: string,
  unplaced: Set<string>,
): ResultSet['programmes'][number] {
  const reached = standing.filter(({ isIn, progress }) => isIn && progress.stageId !== null);
  for (const { organisationId, organisationName } of reached) if (!units.has(organisationId)) unplaced.add(organisationName);
  return {
    ...{ id, name, asOf, dueOn },
    stages: stages.map(({ id: stage, phrase, isBehind }, order) => ({ id: stage, phrase, order, isBehind })),
    units: reached
      .filter(({ organisationId }) => units.has(organisationId))
      .map(({ organisationId, progress }) => ({ unitId: organisationId, stageId: progress.stageId!, since: progress.since })),
  };
}

/** The set with these parts in place of its own, and the hash of the whole. Pure. */
export function supplemented(set: ResultSet, { messages, overdueErrorReports, programmes }: Supplement): ResultSet {
  const whole = { ...set, messages, overdueErrorReports, programmes };
  return { ...whole, contentHash: resultSetHash(whole) };
}
