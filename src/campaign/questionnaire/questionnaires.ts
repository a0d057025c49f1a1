/**
 * 专项调查: a questionnaire is drafted by an office, sent to units of its subtree, closed at the end. Who was asked stands in rows of
 * answers from the moment it is sent; its questions do not change any more.
 */
import { randomUUIDv7 } from 'node:crypto';
import { type Selectable, sql } from 'kysely';
import { beijingDate } from '../../page/index.ts';
import { ConflictError, InputError, NotFoundError, RefusedError } from '../../platform/index.ts';
import { type OrganisationLevel, organisation, type QuestionnaireTopic, type Schema, type Work } from '../../platform/server.ts';
import { checkDay, round } from '../round/rounds.ts';
import { figuresOf, type ItemFigures } from './figures.ts';
import { checkItems, type QuestionnaireAnswers, type QuestionnaireItem } from './items.ts';

export interface QuestionnaireTerms {
  title: string;
  topic: QuestionnaireTopic;
  items: QuestionnaireItem[];
  /** Last Beijing day. */
  dueOn: string;
}

export interface Questionnaire extends QuestionnaireTerms {
  id: string;
  /** The office that asks. */
  organisationId: string;
  /** Special round it belongs to; null: none. */
  roundId: string | null;
  state: 'draft' | 'open' | 'closed';
  createdAt: string;
  createdByName: string;
  openedAt: string | null;
  closedAt: string | null;
  version: number;
}

/** Drafts one for the actor's office. Throws InputError for questions that cannot be asked so, for a round that is no special one. */
export async function createQuestionnaire(
  work: Work,
  { roundId, ...terms }: QuestionnaireTerms & { roundId: string | null },
): Promise<Questionnaire> {
  const { tx, actor, now, note } = work;
  if (actor.organisationId === null) throw new InputError('须由一个单位的人员编制调查表', { code: 'questionnaire-office' });
  if (roundId !== null) {
    const { kind, organisationId } = await round(work, roundId);
    if (kind !== 'special') throw new InputError('调查表只能属于专项检查批次，请另选批次', { code: 'round-not-special' });
    if (organisationId !== actor.organisationId) throw new RefusedError('此批次属于别的单位，不能加调查表', { code: 'round-of-another' });
  }
  const id = randomUUIDv7();
  await tx
    .insertInto('questionnaires')
    .values({
      ...{ id, organisation_id: actor.organisationId, round_id: roundId, ...stored(terms), state: 'draft' },
      ...{ created_at: now, created_by: actor.id, created_by_name: actor.name, opened_at: null, closed_at: null },
    })
    .execute();
  note({
    action: 'questionnaire.create',
    outcome: 'done',
    record: { kind: 'questionnaire', id },
    details: { title: terms.title, roundId },
  });
  return questionnaire(work, id);
}

/** Changes a draft. Throws ConflictError when it was sent or changed, and as `createQuestionnaire`. */
export async function changeQuestionnaire(
  work: Work,
  id: string,
  version: number,
  change: Partial<QuestionnaireTerms>,
): Promise<Questionnaire> {
  const before = await ownQuestionnaire(work, id, version, 'draft');
  await update(work, id, version, stored({ ...viewOf(before), ...change }));
  work.note({ action: 'questionnaire.change', outcome: 'done', record: { kind: 'questionnaire', id } });
  return questionnaire(work, id);
}

/** Who is asked: these, and all of some levels below the office. */
export interface Recipients {
  organisationIds: string[] | null;
  levels: OrganisationLevel[] | null;
}

/** Sends it. Throws InputError when nobody is asked or the day has passed, ConflictError when it was sent before. */
export async function openQuestionnaire(work: Work, id: string, version: number, recipients: Recipients): Promise<Questionnaire> {
  const { tx, now, note } = work;
  const row = await ownQuestionnaire(work, id, version, 'draft');
  if (row.due_at <= now) throw new InputError('截止日期已过，请先改截止日期', { code: 'questionnaire-due' });
  const asked = await recipientsOf(work, row.organisation_id, recipients);
  if (asked.length === 0) throw new InputError('没有要调查的单位，请选择单位或层级', { code: 'questionnaire-nobody' });
  await sql`
    insert into questionnaire_answers (id, questionnaire_id, organisation_id, state, answers)
    select r.id, ${id}::uuid, r.organisation, 'asked', '{}'
    from jsonb_to_recordset(${JSON.stringify(asked.map((organisation) => ({ id: randomUUIDv7(), organisation })))}::jsonb)
      as r(id uuid, organisation uuid)`.execute(tx);
  await update(work, id, version, { state: 'open', opened_at: now });
  note({ action: 'questionnaire.open', outcome: 'done', record: { kind: 'questionnaire', id }, details: { asked: asked.length } });
  return questionnaire(work, id);
}

async function recipientsOf({ tx }: Work, officeId: string, { organisationIds, levels }: Recipients): Promise<string[]> {
  const named = new Set(organisationIds);
  const { path } = await organisation({ tx }, officeId);
  const rows = await tx
    .selectFrom('organisations')
    .select('id')
    .where('closed_at', 'is', null)
    .where((eb) => eb(eb.fn<boolean>('starts_with', ['path', eb.val(path)]), '=', true))
    .where(sql<boolean>`(id = any(${[...named]}::uuid[]) or (id <> ${officeId} and level = any(${levels ?? []}::text[])))`)
    .orderBy('path')
    .execute();
  if (rows.filter(({ id }) => named.has(id)).length < named.size)
    throw new InputError('有的单位不在本辖区或已撤销，请重新选择', { code: 'questionnaire-recipients' });
  return rows.map(({ id }) => id);
}

/** Moves the last day of one that is open. Throws ConflictError, InputError for a day that has passed. */
export async function moveDueDay(work: Work, id: string, version: number, dueOn: string): Promise<Questionnaire> {
  await ownQuestionnaire(work, id, version, 'open');
  const due = endOf(dueOn);
  if (due <= work.now) throw new InputError('新的截止日期已过，请改正', { code: 'questionnaire-due' });
  await update(work, id, version, { due_at: due });
  work.note({ action: 'questionnaire.due', outcome: 'done', record: { kind: 'questionnaire', id }, details: { dueOn } });
  return questionnaire(work, id);
}

/** Ends it: nothing is sent or returned any more. Throws ConflictError. */
export async function closeQuestionnaire(work: Work, id: string, version: number): Promise<Questionnaire> {
  await ownQuestionnaire(work, id, version, 'open');
  await update(work, id, version, { state: 'closed', closed_at: work.now });
  work.note({ action: 'questionnaire.close', outcome: 'done', record: { kind: 'questionnaire', id } });
  return questionnaire(work, id);
}

/** One of them. Throws NotFoundError when it is not in sight: neither the office's nor sent to somebody below the actor. */
export async function questionnaire({ tx }: Pick<Work, 'tx'>, id: string): Promise<Questionnaire> {
  const row = await tx.selectFrom('questionnaires').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) throw notFound();
  return viewOf(row);
}

/** Those in sight, newest first; `after`: id of the last one of the page before. */
export async function listQuestionnaires(
  { tx }: Pick<Work, 'tx'>,
  { state, roundId, after, limit }: { state?: Questionnaire['state']; roundId?: string; after: string | null; limit: number },
): Promise<Questionnaire[]> {
  const rows = await tx
    .selectFrom('questionnaires')
    .selectAll()
    .$if(state !== undefined, (query) => query.where('state', '=', state!))
    .$if(roundId !== undefined, (query) => query.where('round_id', '=', roundId!))
    .$if(after !== null, (query) => query.where('id', '<', after!))
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(viewOf);
}

export interface QuestionnaireFigures {
  /** Units in sight by how far they are, all together and overdue ones. */
  progress: { asked: number; saved: number; returned: number; handedIn: number; late: number; overdue: number; all: number };
  /** Over what was sent. */
  items: ItemFigures[];
}

/** How far it is and what was said, over the units in sight. Throws NotFoundError. */
export async function questionnaireFigures(work: Pick<Work, 'tx' | 'now'>, id: string): Promise<QuestionnaireFigures> {
  const { items, dueOn } = await questionnaire(work, id);
  const rows = await work.tx
    .selectFrom('questionnaire_answers')
    .select(['state', 'is_late', 'answers'])
    .where('questionnaire_id', '=', id)
    .execute();
  const count = (state: Schema['questionnaire_answers']['state']) => rows.filter((row) => row.state === state).length;
  const sent = rows.filter(({ state }) => state === 'handed-in');
  return {
    progress: {
      ...{ asked: count('asked'), saved: count('saved'), returned: count('returned'), handedIn: sent.length },
      late: sent.filter((row) => row.is_late === true).length,
      overdue: endOf(dueOn) <= work.now ? rows.length - sent.length : 0,
      all: rows.length,
    },
    items: figuresOf(
      items,
      sent.map(({ answers }) => answers as QuestionnaireAnswers),
    ),
  };
}

type Row = Selectable<Schema['questionnaires']>;

/** Locked, in that state and still of that version. Throws NotFoundError also for another office's, ConflictError. */
async function ownQuestionnaire({ tx, actor }: Work, id: string, version: number, state: Questionnaire['state']): Promise<Row> {
  const row = await tx.selectFrom('questionnaires').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) throw notFound();
  if (actor.organisationId !== null && row.organisation_id !== actor.organisationId)
    throw new RefusedError('此调查表属于别的单位，不能改动', { code: 'questionnaire-of-another' });
  const locked = await tx.selectFrom('questionnaires').selectAll().where('id', '=', id).forUpdate().executeTakeFirstOrThrow();
  if (locked.version !== version)
    throw new ConflictError('此调查表已有改动，请取最新内容后再操作', { code: 'changed-meanwhile', details: { version: locked.version } });
  if (locked.state !== state) throw new ConflictError(WRONG_STATE[state], { code: 'questionnaire-state' });
  return locked;
}

const WRONG_STATE: Record<Questionnaire['state'], string> = {
  draft: '调查表已经下发，不能再改，请另编一份',
  open: '调查表不在填报中，请核对',
  closed: '调查表还没有结束，请核对',
};

async function update({ tx }: Work, id: string, version: number, set: Record<string, unknown>): Promise<void> {
  await tx
    .updateTable('questionnaires')
    .set({ ...set, version: version + 1 })
    .where('id', '=', id)
    .execute();
}

function stored({ title, topic, items, dueOn }: QuestionnaireTerms) {
  checkItems(items);
  return { title: title.trim(), topic, items: JSON.stringify(items), due_at: endOf(dueOn) };
}

/** The first instant after a Beijing day. Throws InputError for a day that is none. */
function endOf(day: string): Date {
  checkDay(day);
  return new Date(Date.parse(`${day}T00:00:00+08:00`) + DAY_MS);
}
const DAY_MS = 86_400_000;

const notFound = () => new NotFoundError('找不到此调查表，或无权查看', { code: 'questionnaire-not-found' });

function viewOf(row: Row): Questionnaire {
  return {
    ...{ id: row.id, organisationId: row.organisation_id, roundId: row.round_id, title: row.title, topic: row.topic },
    ...{ items: row.items as QuestionnaireItem[], dueOn: beijingDate(row.due_at.getTime() - 1), state: row.state },
    ...{ createdAt: row.created_at.toISOString(), createdByName: row.created_by_name },
    ...{ openedAt: row.opened_at?.toISOString() ?? null, closedAt: row.closed_at?.toISOString() ?? null, version: row.version },
  };
}
