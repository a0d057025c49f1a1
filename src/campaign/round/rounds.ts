/** Rounds on the database: laid down as a draft, changed while nobody has opened them, listed, moved from state to state. */
import { randomUUIDv7 } from 'node:crypto';
import type { Selectable } from 'kysely';
import { ConflictError, InputError, NotFoundError, RefusedError } from '../../platform/index.ts';
import { organisation, type RoundKind, type RoundState, type Schema, type Work } from '../../platform/server.ts';
import { rulebookOf } from '../inspection/judge.ts';
import type { Draw } from './population.ts';
import { moveRound, type RoundMove } from './round-state.ts';
import type { NewRound, RoundChange, RoundTerms } from './terms.ts';

export interface Round extends RoundTerms {
  id: string;
  organisationId: string;
  state: RoundState;
  /** Null before it is opened. */
  draw: Draw | null;
  openedAt: string | null;
  inspectedAt: string | null;
  frozenAt: string | null;
  cancelledAt: string | null;
  cancelReason: string | null;
  /** Why it was taken up again after it was frozen; null otherwise. */
  correctionReason: string | null;
  createdAt: string;
  createdByName: string;
  version: number;
}

/** The national indicators: what a round is judged by unless its office names another book. */
const USUAL_RULEBOOK = 'inspection-2019';

/** Lays down a draft. Throws InputError for terms that cannot be carried out, NotFoundError for an office out of sight. */
export async function createRound(work: Work, input: NewRound): Promise<Round> {
  const { organisationId, ...given } = input;
  await organisation(work, organisationId);
  const usual = {
    windows: {},
    asOf: null,
    rulebooks: {},
    settings: {},
    parentRoundId: null,
    previousRoundId: null,
    yearBeforeRoundId: null,
  };
  const terms = await checked(work, { ...usual, ...given }, null);
  const id = randomUUIDv7();
  await work.tx
    .insertInto('rounds')
    .values({
      ...rowOf(terms),
      ...{ id, organisation_id: organisationId, state: 'draft', frame_hash: null, draw: null, opened_at: null, inspected_at: null },
      ...{ frozen_at: null, cancelled_at: null, cancel_reason: null, correction_reason: null },
      ...{ created_at: work.now, created_by: work.actor.id, created_by_name: work.actor.name },
    })
    .execute();
  work.note({ action: 'round.create', outcome: 'done', record: { kind: 'round', id }, details: { ...terms } });
  return round(work, id);
}

/** Changes a draft that has still this version. Throws ConflictError `changed-meanwhile`, or `round-opened` once it is no draft. */
export async function updateRound(work: Work, id: string, version: number, change: RoundChange): Promise<Round> {
  const row = await ownRound(work, id, version);
  if (row.state !== 'draft') throw new ConflictError('批次启动后不能再改内容，请取消后另建一个', { code: 'round-opened' });
  const terms = await checked(work, { ...termsOf(row), ...change }, id);
  await changeRound(work, row, rowOf(terms));
  work.note({ action: 'round.update', outcome: 'done', record: { kind: 'round', id }, details: { ...change } });
  return round(work, id);
}

/** One round: the office's own, or one that looks at something of the actor's. Throws NotFoundError when it is not in sight. */
export async function round({ tx }: Pick<Work, 'tx'>, id: string): Promise<Round> {
  const row = await tx.selectFrom('rounds').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) throw roundNotFound();
  return roundOf(row);
}

export interface RoundFilter {
  state?: RoundState;
  kind?: RoundKind;
  parentRoundId?: string;
}

/** Rounds in sight, newest first; `after`: id of the last one of the page before. */
export async function listRounds(
  { tx }: Work,
  { state, kind, parentRoundId, after, limit }: RoundFilter & { after: string | null; limit: number },
): Promise<Round[]> {
  const rows = await tx
    .selectFrom('rounds')
    .selectAll()
    .$if(state !== undefined, (query) => query.where('state', '=', state!))
    .$if(kind !== undefined, (query) => query.where('kind', '=', kind!))
    .$if(parentRoundId !== undefined, (query) => query.where('parent_round_id', '=', parentRoundId!))
    .$if(after !== null, (query) => query.where('id', '<', after!))
    // Ids are in the order of time.
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(roundOf);
}

/** Takes it off: nothing more is inspected, nothing of it counts. Throws ConflictError when the state does not allow it. */
export async function cancelRound(work: Work, id: string, version: number, reason: string): Promise<Round> {
  const row = await ownRound(work, id, version);
  const state = stateAfter(row, 'cancel');
  await changeRound(work, row, { state, cancelled_at: work.now, cancel_reason: said(reason) });
  await work.tx
    .updateTable('inspections')
    .set({ state: 'replaced' })
    .where('state', 'in', ['waiting', 'running'])
    .where('round_object_id', 'in', work.tx.selectFrom('round_objects').select('id').where('round_id', '=', id))
    .execute();
  work.note({ action: 'round.cancel', outcome: 'done', record: { kind: 'round', id }, details: { reason } });
  return round(work, id);
}

/** Takes a frozen round up again; what was frozen stays, and the next freeze makes a further set with this reason. */
export async function reopenRound(work: Work, id: string, version: number, reason: string): Promise<Round> {
  const row = await ownRound(work, id, version);
  await changeRound(work, row, { state: stateAfter(row, 'reopen'), correction_reason: said(reason) });
  work.note({ action: 'round.reopen', outcome: 'done', record: { kind: 'round', id }, details: { reason } });
  return round(work, id);
}

type Row = Selectable<Schema['rounds']>;

/**
 * A round of the actor's own office (or of one below), locked; `version` null: whatever it is. Throws NotFoundError, RefusedError for
 * a round of the office above, ConflictError `changed-meanwhile`.
 */
export async function ownRound({ tx }: Pick<Work, 'tx'>, id: string, version: number | null): Promise<Row> {
  const row = await tx.selectFrom('rounds').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  if (row === undefined) {
    await round({ tx }, id);
    throw new RefusedError('此批次由上级单位组织，只能查看本单位的部分', { code: 'round-of-another' });
  }
  if (version !== null && row.version !== version)
    throw new ConflictError('此批次已有改动，请取最新内容后再操作', { code: 'changed-meanwhile', details: { version: row.version } });
  return row;
}

/** The state after a step. Throws ConflictError with the sentence of the table of states. */
export function stateAfter({ state, correction_reason: reason }: Row, move: RoundMove): RoundState {
  const after = moveRound(state, move, { isCorrection: reason !== null });
  if (after.problem !== null) throw new ConflictError(after.problem, { code: 'round-state' });
  return after.state;
}

/** Writes a change of a locked round as its next version. */
export async function changeRound({ tx }: Work, { id, version }: Row, change: Partial<ReturnType<typeof rowOf>> & Moved): Promise<void> {
  await tx
    .updateTable('rounds')
    .set({ ...change, version: version + 1 })
    .where('id', '=', id)
    .execute();
}

interface Moved {
  state?: RoundState;
  frame_hash?: string;
  draw?: string;
  opened_at?: Date;
  inspected_at?: Date | null;
  frozen_at?: Date;
  cancelled_at?: Date;
  cancel_reason?: string;
  correction_reason?: string | null;
}

export const roundNotFound = () => new NotFoundError('找不到此批次，或无权查看', { code: 'round-not-found' });

/** Trimmed words. Throws InputError when there are none. */
function said(reason: string): string {
  const text = reason.replace(/\s+/g, ' ').trim();
  if (text === '') throw new InputError('请写明理由', { code: 'reason-missing' });
  return text;
}

async function checked(work: Work, terms: RoundTerms, id: string | null): Promise<RoundTerms> {
  const { period, windows, selection, coverage, settings, asOf } = terms;
  for (const range of [period, windows.site, windows.account])
    if (range !== undefined) for (const day of [range.from, range.to]) checkDay(day);
  if (asOf !== null) checkDay(asOf);
  for (const range of [period, windows.site, windows.account])
    if (range !== undefined && range.from > range.to)
      throw new InputError(`起始日 ${range.from} 晚于截止日 ${range.to}，请改正`, { code: 'round-days' });
  const rulebooks = Object.fromEntries(selection.kinds.map((kind) => [kind, terms.rulebooks[kind] ?? USUAL_RULEBOOK]));
  for (const [kind, book] of Object.entries(rulebooks)) {
    const { indicators } = rulebookOf(book, asOf ?? period.to);
    if (!indicators.some(({ kinds }) => kinds.includes(kind as 'site' | 'account')))
      throw new InputError(`检查指标 ${book} 没有针对${kind === 'site' ? '网站' : '政务新媒体'}的指标，请另选`, { code: 'rulebook-kind' });
  }
  const [portal, site] = coverage.mode === 'sample' ? [coverage.shares.portal, coverage.shares.site] : [];
  if (coverage.mode === 'sample' && portal === undefined && site === undefined && coverage.shares.account === undefined)
    throw new InputError('抽查须写明至少一类对象的抽查比例，请补上', { code: 'share-missing' });
  if (settings.board !== undefined && settings.board.greenFrom < settings.board.yellowFrom)
    throw new InputError('绿色的合格率下限须不低于黄色的下限，请改正', { code: 'board-order' });
  for (const other of [terms.parentRoundId, terms.previousRoundId, terms.yearBeforeRoundId]) {
    if (other === null) continue;
    if (other === id) throw new InputError('批次不能以自己为上级批次或往期批次，请改正', { code: 'round-itself' });
    await round(work, other);
  }
  return { ...terms, name: said(terms.name), rulebooks };
}

/** Throws InputError for a day that the calendar does not know. */
export function checkDay(day: string): void {
  try {
    Temporal.PlainDate.from(day, { overflow: 'reject' });
  } catch {
    throw new InputError(`没有 ${day} 这一天，请改正`, { code: 'no-such-day' });
  }
}

function rowOf(terms: RoundTerms) {
  return {
    name: terms.name,
    kind: terms.kind,
    begins_on: terms.period.from,
    ends_on: terms.period.to,
    windows: JSON.stringify(terms.windows),
    as_of: terms.asOf,
    rulebooks: JSON.stringify(terms.rulebooks),
    selection: JSON.stringify(terms.selection),
    coverage: JSON.stringify(terms.coverage),
    settings: JSON.stringify(terms.settings),
    parent_round_id: terms.parentRoundId,
    previous_round_id: terms.previousRoundId,
    year_before_round_id: terms.yearBeforeRoundId,
  };
}

function termsOf(row: Row): RoundTerms {
  return {
    name: row.name,
    kind: row.kind,
    period: { from: row.begins_on, to: row.ends_on },
    windows: row.windows,
    asOf: row.as_of,
    rulebooks: row.rulebooks,
    selection: row.selection as RoundTerms['selection'],
    coverage: row.coverage as RoundTerms['coverage'],
    settings: row.settings,
    parentRoundId: row.parent_round_id,
    previousRoundId: row.previous_round_id,
    yearBeforeRoundId: row.year_before_round_id,
  };
}

/** The round of a row. */
export function roundOf(row: Row): Round {
  return {
    ...termsOf(row),
    id: row.id,
    organisationId: row.organisation_id,
    state: row.state,
    draw: row.draw as Draw | null,
    openedAt: row.opened_at?.toISOString() ?? null,
    inspectedAt: row.inspected_at?.toISOString() ?? null,
    frozenAt: row.frozen_at?.toISOString() ?? null,
    cancelledAt: row.cancelled_at?.toISOString() ?? null,
    cancelReason: row.cancel_reason,
    correctionReason: row.correction_reason,
    createdAt: row.created_at.toISOString(),
    createdByName: row.created_by_name,
    version: row.version,
  };
}
