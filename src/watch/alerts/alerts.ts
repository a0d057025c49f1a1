/** 告警: the list that is never silent, and what people do with one: take note, mute for a while, close. */
import type { Selectable } from 'kysely';
import { ConflictError, InputError, NotFoundError } from '../../platform/index.ts';
import type { AlertState, Schema, Severity, Work } from '../../platform/server.ts';
import { termsOfKind } from './kinds.ts';

export interface Alert {
  id: string;
  organisationId: string;
  kind: string;
  kindName: string;
  severity: Severity;
  state: AlertState;
  object: { kind: 'site' | 'account' | null; id: string | null; name: string };
  sentence: string;
  openedAt: string;
  lastAt: string;
  /** Reports after the first. */
  repeats: number;
  acknowledgedAt: string | null;
  acknowledgedByName: string | null;
  mutedUntil: string | null;
  /** Since when nobody could be told as the rules say; null: somebody was. */
  undeliveredAt: string | null;
  endedAt: string | null;
  endedByName: string | null;
  endedReason: string | null;
  version: number;
}

export interface AlertFilter {
  /** Left out: all; `current`: open and acknowledged. */
  state?: AlertState | 'current';
  severity?: Severity;
  kind?: string;
  organisationId?: string;
  objectId?: string;
  isUndelivered?: boolean;
}

/** Alerts in sight, newest first; `after`: id of the last one of the page before. */
export async function listAlerts(
  { tx }: Pick<Work, 'tx'>,
  { state, severity, kind, organisationId, objectId, isUndelivered, after, limit }: AlertFilter & { after: string | null; limit: number },
): Promise<Alert[]> {
  const rows = await tx
    .selectFrom('alerts')
    .selectAll()
    .$if(state === 'current', (query) => query.where('ended_at', 'is', null))
    .$if(state !== undefined && state !== 'current', (query) => query.where('state', '=', state as AlertState))
    .$if(severity !== undefined, (query) => query.where('severity', '=', severity!))
    .$if(kind !== undefined, (query) => query.where('kind', '=', kind!))
    .$if(organisationId !== undefined, (query) => query.where('organisation_id', '=', organisationId!))
    .$if(objectId !== undefined, (query) => query.where('object_id', '=', objectId!))
    .$if(isUndelivered === true, (query) => query.where('undelivered_at', 'is not', null))
    .$if(after !== null, (query) => query.where('id', '<', after!))
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(alertOf);
}

/** One alert. Throws NotFoundError when it is not in sight. */
export async function alertById({ tx }: Pick<Work, 'tx'>, id: string): Promise<Alert> {
  const row = await tx.selectFrom('alerts').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) throw notFound();
  return alertOf(row);
}

/** 已知悉: somebody is at it; nothing more is told until it is over. Done again it changes nothing. Throws ConflictError once it has ended. */
export async function acknowledge(work: Work, id: string): Promise<Alert> {
  const row = await current(work, id);
  if (row.state === 'open') {
    await change(work, row, { state: 'acknowledged', acknowledged_at: work.now, acknowledged_by_name: work.actor.name });
    noteDeed(work, 'acknowledge', id, {});
  }
  return alertById(work, id);
}

/** Longest silence, in ms: thirty days. */
const LONGEST_MUTE_MS = 30 * 86_400_000;

/** 静音至: nothing is told until then, urgent or not; null ends it. Throws InputError for a time that is over or too far. */
export async function mute(work: Work, id: string, until: Date | null): Promise<Alert> {
  const { now } = work;
  const row = await current(work, id);
  if (until !== null && (until <= now || until.getTime() > now.getTime() + LONGEST_MUTE_MS))
    throw new InputError('静音的截止时间须在此刻之后、30 天之内，请改正', { code: 'mute-time' });
  await change(work, row, { muted_until: until });
  // Whoever waits for the end of the silence is told as soon as it ends.
  if (until === null)
    await work.tx
      .updateTable('alert_routes')
      .set({ due_at: now, is_held: false })
      .where('alert_id', '=', id)
      .where('is_held', '=', true)
      .execute();
  noteDeed(work, 'mute', id, { until: until?.toISOString() ?? null });
  return alertById(work, id);
}

/** Ends it by hand, with a reason; reported anew it opens a new one. Throws ConflictError once it has ended. */
export async function closeAlert(work: Work, id: string, reason: string): Promise<Alert> {
  const row = await current(work, id);
  const said = reason.trim();
  if (said === '') throw new InputError('请写明关闭的原因', { code: 'close-reason' });
  await change(work, row, { state: 'closed', ended_at: work.now, ended_by_name: work.actor.name, ended_reason: said });
  noteDeed(work, 'close', id, { reason: said });
  return alertById(work, id);
}

type Row = Selectable<Schema['alerts']>;

async function current({ tx }: Work, id: string): Promise<Row> {
  const row = await tx.selectFrom('alerts').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  if (row === undefined) throw notFound();
  if (row.ended_at !== null) throw new ConflictError('此告警已经结束，不必再处理', { code: 'alert-ended' });
  return row;
}

const change = ({ tx }: Work, { id, version }: Row, set: Partial<Row>) =>
  tx
    .updateTable('alerts')
    .set({ ...set, version: version + 1 })
    .where('id', '=', id)
    .execute();

function noteDeed({ note }: Work, verb: string, id: string, details: Record<string, unknown>): void {
  note({ action: `alert.${verb}`, outcome: 'done', record: { kind: 'alert', id }, details });
}

const notFound = () => new NotFoundError('找不到此告警，或无权查看', { code: 'alert-not-found' });

function alertOf(row: Row): Alert {
  return {
    ...{ id: row.id, organisationId: row.organisation_id, kind: row.kind, kindName: termsOfKind(row.kind).name },
    ...{ severity: row.severity, state: row.state, object: { kind: row.object_kind, id: row.object_id, name: row.object_name } },
    ...{ sentence: row.sentence, openedAt: row.opened_at.toISOString(), lastAt: row.last_at.toISOString(), repeats: row.repeats },
    acknowledgedAt: row.acknowledged_at?.toISOString() ?? null,
    ...{ acknowledgedByName: row.acknowledged_by_name, mutedUntil: row.muted_until?.toISOString() ?? null },
    undeliveredAt: row.undelivered_at?.toISOString() ?? null,
    endedAt: row.ended_at?.toISOString() ?? null,
    ...{ endedByName: row.ended_by_name, endedReason: row.ended_reason, version: row.version },
  };
}
