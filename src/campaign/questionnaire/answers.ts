/**
 * What a unit says to a questionnaire: drafted, sent, returned with a reason, sent again. Only the asked unit itself answers. Accounts
 * that it names become discoveries of the registry when they are sent.
 */
import { type RawBuilder, type Selectable, type SqlBool, sql } from 'kysely';
import { ConflictError, InputError, NotFoundError, RefusedError } from '../../platform/index.ts';
import { type FileView, filesOf, type Schema, setFiles, type Work } from '../../platform/server.ts';
import { recordReported } from '../../registry/server.ts';
import { ACCOUNT_COLUMNS, accountsIn, checkedAnswers, filesIn, type QuestionnaireAnswers, type QuestionnaireItem } from './items.ts';
import { questionnaire } from './questionnaires.ts';

export interface UnitAnswer {
  id: string;
  questionnaireId: string;
  organisationId: string;
  organisationName: string;
  state: Row['state'];
  answers: QuestionnaireAnswers;
  files: FileView[];
  handedInAt: string | null;
  /** Null while it is not sent. */
  isLate: boolean | null;
  answeredByName: string | null;
  /** Of the last return; null: it was never returned. */
  returned: { reason: string; at: string; byName: string } | null;
  version: number;
}

type Row = Selectable<Schema['questionnaire_answers']>;

/** Keeps a draft. Throws InputError for answers that do not fit, ConflictError when it was sent, changed or closed, RefusedError. */
export async function saveAnswers(work: Work, id: string, version: number, given: QuestionnaireAnswers): Promise<UnitAnswer> {
  const { row, items } = await openAnswer(work, id, version);
  await keep(work, row, items, checkedAnswers(items, given, false), { state: row.state === 'returned' ? 'returned' : 'saved' });
  work.note({ action: 'questionnaire-answer.save', outcome: 'done', record: { kind: 'questionnaire-answer', id } });
  return unitAnswer(work, id);
}

/** Sends it; `given` null: what was drafted. Late ones are taken and marked. Throws as `saveAnswers`. */
export async function handInAnswers(work: Work, id: string, version: number, given: QuestionnaireAnswers | null): Promise<UnitAnswer> {
  const { row, items, dueAt, title } = await openAnswer(work, id, version);
  const answers = checkedAnswers(items, given ?? (row.answers as QuestionnaireAnswers), true);
  await keep(work, row, items, answers, { state: 'handed-in', handed_in_at: work.now, is_late: dueAt <= work.now });
  const accounts = accountsIn(items, answers).map((one) => {
    const [platform, name, link] = ACCOUNT_COLUMNS.map((column) => String(one[column] ?? ''));
    return { platform: platform!, name: name!, link: link === '' ? null : link! };
  });
  const discovered = await recordReported(
    work,
    row.organisation_id,
    title,
    accounts.filter(({ name }) => name !== ''),
  );
  work.note({
    action: 'questionnaire-answer.hand-in',
    outcome: 'done',
    record: { kind: 'questionnaire-answer', id },
    details: { questionnaireId: row.questionnaire_id, discovered },
  });
  return unitAnswer(work, id);
}

/** Gives it back to be corrected. Throws ConflictError when it was not sent, changed or closed, InputError without a reason. */
export async function returnAnswers(work: Work, id: string, version: number, reason: string): Promise<UnitAnswer> {
  const { row, state, organisationId } = await lockedAnswer(work, id, version);
  if (work.actor.organisationId !== null && organisationId !== work.actor.organisationId)
    throw new RefusedError('此调查表属于别的单位，不能退回', { code: 'questionnaire-of-another' });
  if (state !== 'open') throw new ConflictError('调查已经结束，不能退回', { code: 'questionnaire-state' });
  if (row.state !== 'handed-in') throw new ConflictError('此单位还没有报送，不能退回', { code: 'answers-not-sent' });
  const text = reason.trim();
  if (text === '') throw new InputError('请写明退回的理由', { code: 'reason-missing' });
  await work.tx
    .updateTable('questionnaire_answers')
    .set({
      ...{ state: 'returned', handed_in_at: null, is_late: null, version: version + 1 },
      ...{ return_reason: text, returned_at: work.now, returned_by_name: work.actor.name },
    })
    .where('id', '=', id)
    .execute();
  work.note({
    action: 'questionnaire-answer.return',
    outcome: 'done',
    record: { kind: 'questionnaire-answer', id },
    details: { reason: text },
  });
  return unitAnswer(work, id);
}

/** One unit's. Throws NotFoundError when it is not in sight. */
export async function unitAnswer(work: Pick<Work, 'tx'>, id: string): Promise<UnitAnswer> {
  const [view] = await views(work, (query) => query.where('a.id', '=', id));
  if (view === undefined) throw notFound();
  return view;
}

export interface AnswerFilter {
  state?: Row['state'];
  /** Only those that were sent and say this to the question: a value, `answered` or `unanswered`. */
  item?: string;
  value?: string;
}

/** Answers of the units in sight, in the order in which they were asked; `after`: id of the last one of the page before. */
export async function listAnswers(
  work: Pick<Work, 'tx'>,
  questionnaireId: string,
  { state, item, value, after, limit }: AnswerFilter & { after: string | null; limit: number },
): Promise<UnitAnswer[]> {
  await questionnaire(work, questionnaireId);
  if ((item === undefined) !== (value === undefined)) throw new InputError('问题和答复须一起给出，请补上', { code: 'answer-filter' });
  return views(work, (query) =>
    query
      .where('a.questionnaire_id', '=', questionnaireId)
      .$if(state !== undefined, (one) => one.where('a.state', '=', state!))
      .$if(item !== undefined, (one) => one.where('a.state', '=', 'handed-in').where(says(item!, value!)))
      .$if(after !== null, (one) => one.where('a.id', '>', after!))
      .orderBy('a.id')
      .limit(limit),
  );
}

/** True of answers that say so: an array holds its members, a text itself. */
function says(item: string, value: string): RawBuilder<SqlBool> {
  if (value === 'answered') return sql<SqlBool>`jsonb_exists(a.answers, ${item})`;
  if (value === 'unanswered') return sql<SqlBool>`not jsonb_exists(a.answers, ${item})`;
  return sql<SqlBool>`a.answers -> ${item} @> ${JSON.stringify(value)}::jsonb`;
}

async function keep(
  work: Work,
  row: Row,
  items: readonly QuestionnaireItem[],
  answers: QuestionnaireAnswers,
  set: { state: Row['state']; handed_in_at?: Date; is_late?: boolean },
): Promise<void> {
  const { id, organisation_id: organisationId } = row;
  await setFiles(work, 'questionnaire-answer', { id, organisationId }, filesIn(items, answers));
  await work.tx
    .updateTable('questionnaire_answers')
    .set({
      ...{ answers: JSON.stringify(answers), answered_by: work.actor.id, answered_by_name: work.actor.name, version: row.version + 1 },
      ...set,
    })
    .where('id', '=', id)
    .execute();
}

/** Locked, to be answered by the unit itself. */
async function openAnswer(work: Work, id: string, version: number) {
  const found = await lockedAnswer(work, id, version);
  const { row, state } = found;
  if (work.actor.organisationId !== null && row.organisation_id !== work.actor.organisationId)
    throw new RefusedError('只能由被调查的单位自己填报', { code: 'answers-of-another' });
  if (state !== 'open') throw new ConflictError('调查已经结束，不能再填报', { code: 'questionnaire-state' });
  if (row.state === 'handed-in') throw new ConflictError('已经报送，如需更正请联系调查单位退回', { code: 'answers-sent' });
  return found;
}

async function lockedAnswer({ tx }: Work, id: string, version: number) {
  const row = await tx.selectFrom('questionnaire_answers').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  if (row === undefined) throw notFound();
  if (row.version !== version)
    throw new ConflictError('此答复已有改动，请取最新内容后再操作', { code: 'changed-meanwhile', details: { version: row.version } });
  const whole = await tx
    .selectFrom('questionnaires')
    .select(['state', 'items', 'due_at', 'title', 'organisation_id'])
    .where('id', '=', row.questionnaire_id)
    .executeTakeFirstOrThrow();
  const { state, items, due_at: dueAt, title, organisation_id: organisationId } = whole;
  return { row, state, items: items as QuestionnaireItem[], dueAt, title, organisationId };
}

const notFound = () => new NotFoundError('找不到此答复，或无权查看', { code: 'answers-not-found' });

const base = (tx: Work['tx']) =>
  tx
    .selectFrom('questionnaire_answers as a')
    .innerJoin('organisations as o', 'o.id', 'a.organisation_id')
    .selectAll('a')
    .select('o.name as organisationName');

async function views(
  { tx }: Pick<Work, 'tx'>,
  narrowed: (query: ReturnType<typeof base>) => ReturnType<typeof base>,
): Promise<UnitAnswer[]> {
  const rows = await narrowed(base(tx)).execute();
  const ids = rows.map(({ id }) => id);
  const files = await filesOf({ tx }, 'questionnaire-answer', ids);
  return rows.map((row) => ({
    ...{ id: row.id, questionnaireId: row.questionnaire_id, organisationId: row.organisation_id, organisationName: row.organisationName },
    ...{ state: row.state, answers: row.answers as QuestionnaireAnswers, files: files.get(row.id) ?? [] },
    ...{ handedInAt: row.handed_in_at?.toISOString() ?? null, isLate: row.is_late, answeredByName: row.answered_by_name },
    returned:
      row.returned_at === null ? null : { reason: row.return_reason!, at: row.returned_at.toISOString(), byName: row.returned_by_name! },
    version: row.version,
  }));
}
