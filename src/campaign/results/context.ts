/** What a result set is made of beside the objects of its round: office, books, earlier rounds, self-checks below, good examples. */
import { type Selectable, sql } from 'kysely';
import { beijingDate } from '../../page/index.ts';
import { organisation, type Schema, type Work } from '../../platform/server.ts';
import type { Rulebook } from '../../rulebook/index.ts';
import { rulebookOf } from '../inspection/judge.ts';
import { keepRulebook } from '../round/inspections.ts';
import type { Round } from '../round/rounds.ts';
import type { SelfCheck } from './agreement.ts';
import type { SetContext } from './document.ts';
import { type EarlierSet, lineageKey } from './history.ts';
import type { ResultSet, ResultSite } from './result-set.ts';

type StoredSet = Selectable<Schema['result_sets']>;

export interface NewContext extends SetContext {
  /** Hashes of the kept books by object kind. */
  rulebookHashes: Partial<Record<'site' | 'account', string>>;
}

/** Of a set that is being made now. */
export async function setContext(work: Work, { id, round, frozenAt }: { id: string; round: Round; frozenAt: Date }): Promise<NewContext> {
  const { name, level } = await organisation(work, round.organisationId);
  const inspectedOn = beijingDate((round.inspectedAt === null ? frozenAt : new Date(round.inspectedAt)).getTime());
  const rulebooks: NewContext['rulebooks'] = {};
  const rulebookHashes: NewContext['rulebookHashes'] = {};
  for (const kind of round.selection.kinds) {
    const book = rulebookOf(round.rulebooks[kind]!, round.asOf ?? inspectedOn);
    Object.assign(rulebooks, { [kind]: book });
    rulebookHashes[kind] = await keepRulebook(work, book);
  }
  const office = { id: round.organisationId, name, level };
  return {
    ...(await surroundings(work, round, frozenAt)),
    id,
    office,
    round,
    frozenAt: frozenAt.toISOString(),
    inspectedOn,
    rulebooks,
    rulebookHashes,
  };
}

/** Of a set that was frozen: nothing that changed since counts. */
export async function frozenContext(work: Work, set: StoredSet, round: Round): Promise<SetContext> {
  const head = set.head as unknown as Pick<ResultSet, 'office' | 'round'>;
  const { level } = await organisation(work, round.organisationId);
  const inspectedOn = head.round.asOf;
  const hashes = Object.entries(set.rulebooks as Record<string, string>);
  const books = await work.tx
    .selectFrom('rulebook_snapshots')
    .select(['sha256', 'book'])
    .where(
      'sha256',
      'in',
      hashes.map(([, sha256]) => sha256),
    )
    .execute();
  const bookOf = new Map(books.map(({ sha256, book }) => [sha256, book as unknown as Rulebook]));
  const rulebooks = Object.fromEntries(hashes.map(([kind, sha256]) => [kind, bookOf.get(sha256)!]));
  const office = { ...head.office, level };
  const around = await surroundings(work, round, set.frozen_at);
  return { ...around, id: set.id, office, round, frozenAt: set.frozen_at.toISOString(), inspectedOn, rulebooks };
}

async function surroundings(
  work: Work,
  round: Round,
  frozenAt: Date,
): Promise<Pick<SetContext, 'earlier' | 'comparisons' | 'selfCheckSets' | 'goodExamples'>> {
  return {
    earlier: await earlierSets(work, round.previousRoundId, frozenAt),
    comparisons: [
      ...(await comparison(work, 'previous', round.previousRoundId, frozenAt)),
      ...(await comparison(work, 'year-before', round.yearBeforeRoundId, frozenAt)),
    ],
    selfCheckSets: await selfChecks(work, round.id, frozenAt),
    goodExamples: await goodExamples(work, round.id, frozenAt),
  };
}

/** As far back as streaks are counted. */
const MOST_EARLIER = 12;

async function earlierSets(work: Work, roundId: string | null, before: Date): Promise<EarlierSet[]> {
  const sets: EarlierSet[] = [];
  const met = new Set<string>();
  for (let id = roundId; id !== null && sets.length < MOST_EARLIER && !met.has(id); ) {
    met.add(id);
    const round = await work.tx.selectFrom('rounds').select(['name', 'previous_round_id']).where('id', '=', id).executeTakeFirst();
    const set = await latestSet(work, id, before);
    if (round === undefined) break;
    if (set !== undefined) sets.push({ roundName: round.name, entries: await entriesOf(work, set.id) });
    id = round.previous_round_id;
  }
  return sets;
}

/** The set of a round that counts; `before`: at that instant. */
export async function latestSet({ tx }: Pick<Work, 'tx'>, roundId: string, before: Date | null = null): Promise<StoredSet | undefined> {
  return tx
    .selectFrom('result_sets')
    .selectAll()
    .where('round_id', '=', roundId)
    .$if(before !== null, (query) => query.where('frozen_at', '<=', before!))
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** Of entries only what history reads. */
async function entriesOf({ tx }: Pick<Work, 'tx'>, setId: string): Promise<EarlierSet['entries']> {
  const { rows } = await sql<{ object_kind: 'site' | 'account'; record_id: string; entry: ResultSite }>`
    select object_kind, record_id,
      jsonb_build_object('verdict', verdict, 'reasons', entry -> 'reasons', 'textErrors', entry -> 'textErrors',
        'carriedOver', entry -> 'carriedOver') as entry
    from results where result_set_id = ${setId} and verdict is not null`.execute(tx);
  return new Map(rows.map(({ object_kind: kind, record_id: id, entry }) => [lineageKey(kind, id), entry]));
}

async function comparison(
  work: Work,
  against: 'previous' | 'year-before',
  roundId: string | null,
  before: Date,
): Promise<ResultSet['comparisons']> {
  if (roundId === null) return [];
  const set = await latestSet(work, roundId, before);
  if (set === undefined) return [];
  const { rows } = await sql<{ object_kind: 'site' | 'account'; checked: number; failed: number }>`
    select object_kind, count(verdict) as checked, count(*) filter (where verdict = 'failed') as failed
    from results where result_set_id = ${set.id} group by object_kind`.execute(work.tx);
  const tally = (kind: 'site' | 'account') => {
    const found = rows.find(({ object_kind }) => object_kind === kind);
    return found === undefined ? null : { checked: found.checked, failed: found.failed };
  };
  const { round } = set.head as unknown as Pick<ResultSet, 'round'>;
  return [{ against, setId: set.id, contentHash: set.sha256, roundName: round.name, site: tally('site'), account: tally('account') }];
}

/** Frozen self-checks that belong to the round. */
export async function selfChecks(work: Pick<Work, 'tx'>, roundId: string, before: Date | null): Promise<SelfCheck[]> {
  const below = await work.tx
    .selectFrom('rounds')
    .select(['id', 'name', 'organisation_id'])
    .where('parent_round_id', '=', roundId)
    .orderBy('id')
    .execute();
  const checks: SelfCheck[] = [];
  for (const { id, name, organisation_id: organisationId } of below) {
    const set = await latestSet(work, id, before);
    if (set !== undefined) checks.push({ organisationId, roundName: name, verdicts: await verdictsOfSet(work, set.id) });
  }
  return checks;
}

/** Verdicts of a set by kind and record; null for what was not drawn. */
export async function verdictsOfSet({ tx }: Pick<Work, 'tx'>, setId: string): Promise<SelfCheck['verdicts']> {
  const rows = await tx.selectFrom('results').select(['object_kind', 'record_id', 'verdict']).where('result_set_id', '=', setId).execute();
  return new Map(rows.map(({ object_kind: kind, record_id: id, verdict }) => [lineageKey(kind, id), verdict]));
}

async function goodExamples({ tx }: Work, roundId: string, at: Date): Promise<ResultSet['goodExamples']> {
  const rows = await tx
    .selectFrom('good_examples')
    .select(['id', 'topic', 'text', 'name', 'site_id', 'account_id'])
    .where('round_id', '=', roundId)
    .where('created_at', '<=', at)
    .where((where) => where.or([where('withdrawn_at', 'is', null), where('withdrawn_at', '>', at)]))
    .orderBy('id')
    .execute();
  return rows.map(({ id, topic, text, name, site_id: siteId, account_id: accountId }) => ({
    ...{ id, heading: topic, name, practice: text },
    objectKind: accountId === null ? ('site' as const) : ('account' as const),
    objectId: siteId ?? accountId,
  }));
}
