/**
 * 交接班日志: written in while a shift lasts, handed over with what is still open, taken over by somebody else, and from then on as both
 * left it.
 */
import { randomUUIDv7 } from 'node:crypto';
import type { Selectable } from 'kysely';
import { ConflictError, InputError, NotFoundError } from '../../platform/index.ts';
import { organisation, type Schema, type Work } from '../../platform/server.ts';
import { termsOfKind } from '../alerts/kinds.ts';

export interface HandOverEntry {
  number: number;
  kind: 'note' | 'open-alert';
  text: string;
  alertId: string | null;
  at: string;
  byName: string;
}

export interface HandOver {
  id: string;
  organisationId: string;
  shiftId: string | null;
  state: 'open' | 'handed' | 'taken';
  openedAt: string;
  fromName: string;
  summary: string;
  handedAt: string | null;
  takenAt: string | null;
  takenByName: string | null;
  entries: HandOverEntry[];
  version: number;
}

/** Opens the log of a shift. Throws ConflictError while another of the office is open. */
export async function openHandOver(
  work: Work,
  { organisationId, shiftId }: { organisationId: string; shiftId: string | null },
): Promise<HandOver> {
  const { tx, now, actor } = work;
  await organisation(work, organisationId);
  if (shiftId !== null) {
    const shift = await tx
      .selectFrom('duty_shifts')
      .select('organisation_id')
      .where('id', '=', shiftId)
      .where('removed_at', 'is', null)
      .executeTakeFirst();
    if (shift?.organisation_id !== organisationId) throw new NotFoundError('找不到此班次，或无权查看', { code: 'shift-not-found' });
  }
  const id = randomUUIDv7();
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('hand_overs')
    .values({
      ...{
        id,
        organisation_id: organisationId,
        shift_id: shiftId,
        state: 'open',
        opened_at: now,
        from_id: actor.id,
        from_name: actor.name,
      },
      ...{ handed_at: null, taken_at: null, taken_by_id: null, taken_by_name: null },
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (numInsertedOrUpdatedRows !== 1n)
    throw new ConflictError('本单位还有一份交接班日志没有交班，请先在那一份里交班', { code: 'hand-over-open' });
  noteDeed(work, 'open', id, {});
  return handOverById(work, id);
}

/** Adds an entry while it is open. Throws ConflictError afterwards. */
export async function addEntry(work: Work, id: string, { text, alertId }: { text: string; alertId: string | null }): Promise<HandOver> {
  const row = await locked(work, id, null);
  refuseUnless(row, 'open', '已交班，不能再写；请写在新的日志里');
  const said = text.trim();
  if (said === '') throw new InputError('请写明内容', { code: 'entry-empty' });
  if (alertId !== null && (await work.tx.selectFrom('alerts').select('id').where('id', '=', alertId).executeTakeFirst()) === undefined)
    throw new NotFoundError('找不到此告警，或无权查看', { code: 'alert-not-found' });
  await insertEntries(work, id, [{ kind: 'note', text: said, alertId }]);
  await step(work, row, {});
  noteDeed(work, 'write', id, {});
  return handOverById(work, id);
}

/** 交班: closes the writing; every alert that is not over is copied in as an open item. */
export async function handOver(work: Work, id: string, version: number, summary: string): Promise<HandOver> {
  const row = await locked(work, id, version);
  refuseUnless(row, 'open', '已经交班，不必再交');
  const { path } = await organisation(work, row.organisation_id);
  const alerts = await work.tx
    .selectFrom('alerts as a')
    .innerJoin('organisations as o', 'o.id', 'a.organisation_id')
    .select(['a.id', 'a.kind', 'a.object_name', 'a.sentence', 'a.state', 'o.name'])
    .where('a.ended_at', 'is', null)
    .where((where) => where.fn<boolean>('starts_with', ['o.path', where.val(path)]))
    .orderBy('a.id')
    .limit(MOST_OPEN)
    .execute();
  const open = alerts.map((one) => ({
    ...{ kind: 'open-alert' as const, alertId: one.id },
    text: `${one.name} ${one.object_name} ${termsOfKind(one.kind).name}：${one.sentence}${one.state === 'acknowledged' ? '（已知悉）' : ''}`.slice(
      0,
      2000,
    ),
  }));
  await insertEntries(work, id, open);
  await step(work, row, { state: 'handed', handed_at: work.now, summary: summary.trim() });
  noteDeed(work, 'hand', id, { open: open.length });
  return handOverById(work, id);
}

const MOST_OPEN = 500;

/** 接班: by somebody else than who handed it over; nothing of it changes any more. */
export async function takeOver(work: Work, id: string, version: number): Promise<HandOver> {
  const { now, actor } = work;
  const row = await locked(work, id, version);
  refuseUnless(row, 'handed', row.state === 'open' ? '还没有交班，不能接班' : '已有人接班');
  if (actor.id !== null && actor.id === row.from_id)
    throw new ConflictError('交班人不能自己接班，请由接班人登录办理', { code: 'hand-over-own' });
  await step(work, row, { state: 'taken', taken_at: now, taken_by_id: actor.id, taken_by_name: actor.name });
  noteDeed(work, 'take', id, {});
  return handOverById(work, id);
}

/** One log with its entries. Throws NotFoundError when it is not in sight. */
export async function handOverById({ tx }: Pick<Work, 'tx'>, id: string): Promise<HandOver> {
  const row = await tx.selectFrom('hand_overs').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) throw notFound();
  const entries = await tx.selectFrom('hand_over_entries').selectAll().where('hand_over_id', '=', id).orderBy('number').execute();
  return viewOf(row, entries);
}

/** Logs in sight, newest first, without their entries; `after`: id of the last one of the page before. */
export async function listHandOvers(
  { tx }: Pick<Work, 'tx'>,
  { organisationId, after, limit }: { organisationId?: string; after: string | null; limit: number },
): Promise<Omit<HandOver, 'entries'>[]> {
  const rows = await tx
    .selectFrom('hand_overs')
    .selectAll()
    .$if(organisationId !== undefined, (query) => query.where('organisation_id', '=', organisationId!))
    .$if(after !== null, (query) => query.where('id', '<', after!))
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => {
    const { entries: _, ...head } = viewOf(row, []);
    return head;
  });
}

type Row = Selectable<Schema['hand_overs']>;

async function locked({ tx }: Work, id: string, version: number | null): Promise<Row> {
  const row = await tx.selectFrom('hand_overs').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  if (row === undefined) throw notFound();
  if (version !== null && row.version !== version)
    throw new ConflictError('此日志已有改动，请取最新内容后再办理', { code: 'changed-meanwhile' });
  return row;
}

function refuseUnless({ state }: Row, wanted: Row['state'], why: string): void {
  if (state !== wanted) throw new ConflictError(`此交接班日志${why}`, { code: 'hand-over-state' });
}

async function insertEntries(
  { tx, now, actor }: Work,
  id: string,
  entries: readonly { kind: 'note' | 'open-alert'; text: string; alertId: string | null }[],
): Promise<void> {
  if (entries.length === 0) return;
  const { last } = await tx
    .selectFrom('hand_over_entries')
    .select(({ fn }) => fn.max('number').as('last'))
    .where('hand_over_id', '=', id)
    .executeTakeFirstOrThrow();
  const rows = entries.map(({ kind, text, alertId }, i) => ({
    ...{ hand_over_id: id, number: (last ?? 0) + i + 1, kind, body: text, alert_id: alertId, at: now, by_name: actor.name },
  }));
  await tx.insertInto('hand_over_entries').values(rows).execute();
}

const step = ({ tx }: Work, { id, version }: Row, set: Partial<Row>) =>
  tx
    .updateTable('hand_overs')
    .set({ ...set, version: version + 1 })
    .where('id', '=', id)
    .execute();

function noteDeed({ note }: Work, verb: string, id: string, details: Record<string, unknown>): void {
  note({ action: `hand-over.${verb}`, outcome: 'done', record: { kind: 'hand-over', id }, details });
}

const notFound = () => new NotFoundError('找不到此交接班日志，或无权查看', { code: 'hand-over-not-found' });

function viewOf(row: Row, entries: readonly Selectable<Schema['hand_over_entries']>[]): HandOver {
  return {
    ...{ id: row.id, organisationId: row.organisation_id, shiftId: row.shift_id, state: row.state, openedAt: row.opened_at.toISOString() },
    ...{ fromName: row.from_name, summary: row.summary, handedAt: row.handed_at?.toISOString() ?? null },
    ...{ takenAt: row.taken_at?.toISOString() ?? null, takenByName: row.taken_by_name },
    entries: entries.map(({ number, kind, body, alert_id, at, by_name }) => ({
      ...{ number, kind, text: body, alertId: alert_id, at: at.toISOString(), byName: by_name },
    })),
    version: row.version,
  };
}
