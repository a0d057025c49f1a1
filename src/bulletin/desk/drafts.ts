/** Drafts of bulletins: begun from a frozen round, their terms, warnings answered for, taken back. */
import { randomUUIDv7 } from 'node:crypto';
import type { ResultSet } from '../../campaign/results.ts';
import { listResultSets, type ResultSetHead, resultDocument, resultSet, round } from '../../campaign/server.ts';
import { ConflictError, InputError } from '../../platform/index.ts';
import { type BulletinState, organisation, type Work } from '../../platform/server.ts';
import { type Supplement, supplemented, supplementOf } from '../../rectify/server.ts';
import { type Issue, textOf } from '../document/model.ts';
import { preset } from '../settings/load.ts';
import type { Settings } from '../settings/settings.ts';
import {
  type BulletinRow,
  bulletinNotFound,
  type Complaint,
  composedOf,
  type Draft,
  draftOf,
  lockedDraft,
  recheck,
  refreshBlocks,
  replaceBlocks,
} from './draft.ts';
import { officeSettings } from './office-settings.ts';

export interface BulletinHead {
  id: string;
  organisationId: string;
  resultSetId: string;
  resultSetHash: string;
  roundId: string;
  roundName: string;
  state: BulletinState;
  title: string;
  number: string | null;
  settings: { id: string; title: string; officeSettingsId: string | null; version: number | null };
  terms: Issue;
  /** The issued bulletin that this one corrects, and the issued one that corrects this. */
  correctsId: string | null;
  correctedById: string | null;
  errors: number;
  warnings: number;
  issuedAt: string | null;
  issuedByName: string | null;
  createdAt: string;
  createdByName: string;
  changedAt: string;
  changedByName: string;
  version: number;
}

export interface NewBulletin {
  /** One of the two. */
  roundId?: string;
  resultSetId?: string;
  /** One of the two. */
  preset?: string;
  settingsId?: string;
  terms: Issue;
}

/** What somebody lays down of a bulletin. */
export type TermsChange = Partial<Omit<Issue, 'acknowledged' | 'corrects' | 'edition'>>;

/**
 * Begins a draft. Throws ConflictError for a round that is not frozen (`round-not-frozen`) or whose results were replaced
 * (`set-superseded`), InputError when the sentences ask for what is not there.
 */
export async function createBulletin(work: Work, input: NewBulletin): Promise<BulletinHead> {
  const set = await frozenSet(work, input);
  const settings = await settingsFor(work, input);
  return begin(work, set, settings, input.terms, null);
}

/** A new draft that names the issued one and takes its place. Throws ConflictError for one not issued, or with a correction on its way. */
export async function createCorrection(work: Work, id: string, terms: Issue): Promise<BulletinHead> {
  const first = await work.tx.selectFrom('bulletins').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  if (first === undefined) throw bulletinNotFound();
  if (first.state !== 'issued') throw new ConflictError('只有已印发的通报才能更正，草稿请直接修改', { code: 'bulletin-not-issued' });
  const other = await work.tx
    .selectFrom('bulletins')
    .select('id')
    .where('corrects_id', '=', id)
    .where('state', '!=', 'withdrawn')
    .executeTakeFirst();
  if (other !== undefined)
    throw new ConflictError('此通报已有更正稿，请在那一份上修改', { code: 'correction-known', details: { id: other.id } });
  const { round_id: roundId } = await work.tx
    .selectFrom('result_sets')
    .select('round_id')
    .where('id', '=', first.result_set_id)
    .executeTakeFirstOrThrow();
  const before = first.issue as unknown as Issue;
  const { number: _, acknowledged: __, printedOn: ___, ...kept } = before;
  const corrects = { title: first.title, number: first.number, issuedOn: before.issuedOn };
  const settings = {
    content: first.settings as unknown as Settings,
    ...{ settingsId: first.settings_id, version: first.settings_version },
  };
  return begin(work, await frozenSet(work, { roundId }), settings, { ...kept, ...terms, corrects }, id);
}

async function frozenSet(work: Work, { roundId, resultSetId }: Pick<NewBulletin, 'roundId' | 'resultSetId'>): Promise<ResultSetHead> {
  const given = resultSetId === undefined ? null : await resultSet(work, resultSetId);
  const id = given?.roundId ?? roundId;
  if (id === undefined || (given !== null && roundId !== undefined && roundId !== given.roundId))
    throw new InputError('请指明检查批次或检查结果，二者取一', { code: 'bulletin-source' });
  const { name, state } = await round(work, id);
  if (state !== 'frozen') throw notFrozen(name, state);
  const [latest] = await listResultSets(work, { roundId: id, after: null, limit: 1 });
  if (given !== null && given.id !== latest!.id)
    throw new ConflictError(`“${name}”的结果已更正，请用最新的结果起草`, { code: 'set-superseded', details: { latest: latest!.id } });
  // A set that the office above froze is the bulletin of that office.
  await organisation(work, latest!.organisationId);
  return latest!;
}

const STATES = { draft: '还在准备', open: '还在检查', reviewing: '还在核定', cancelled: '已经取消', frozen: '' } as const;

const notFrozen = (name: string, state: keyof typeof STATES) =>
  new ConflictError(`检查批次“${name}”${STATES[state]}，结果确定后才能出通报`, { code: 'round-not-frozen' });

interface KeptSettings {
  content: Settings;
  settingsId: string | null;
  version: number | null;
}

async function settingsFor(work: Work, { preset: id, settingsId }: Pick<NewBulletin, 'preset' | 'settingsId'>): Promise<KeptSettings> {
  if ((id === undefined) === (settingsId === undefined))
    throw new InputError('请指明一种预设样式或本单位的样式，二者取一', { code: 'bulletin-settings' });
  if (settingsId === undefined) return { content: preset(id!), settingsId: null, version: null };
  const { content, version } = await officeSettings(work, settingsId);
  return { content, settingsId, version };
}

async function begin(
  work: Work,
  set: ResultSetHead,
  { content, settingsId, version }: KeptSettings,
  issue: Issue,
  correctsId: string | null,
): Promise<BulletinHead> {
  const results = await resultDocument(work, set.id);
  const supplement = await countedBeside(work, results, content, issue);
  const { composed } = composedOf(supplemented(results, supplement), content, issue);
  const id = randomUUIDv7();
  const { tx, now, actor } = work;
  await tx
    .insertInto('bulletins')
    .values({
      ...{ id, organisation_id: set.organisationId, result_set_id: set.id, corrects_id: correctsId },
      ...{ supplement: JSON.stringify(supplement), settings: JSON.stringify(content), settings_id: settingsId, settings_version: version },
      ...{ issue: JSON.stringify(issue), title: textOf(composed.title), complaints: '[]', state: 'draft', number: issue.number ?? null },
      ...{ number_word: null, number_year: null, number_serial: null, issued_at: null, issued_by: null, issued_by_name: null },
      ...{ created_at: now, created_by: actor.id, created_by_name: actor.name, changed_at: now, changed_by_name: actor.name, version: 0 },
    })
    .execute();
  await replaceBlocks(work, id, composed);
  await recheck(work, id);
  work.note({
    action: 'bulletin.create',
    outcome: 'done',
    record: { kind: 'bulletin', id },
    details: { resultSetId: set.id, sha256: set.sha256, settings: content.id, correctsId },
  });
  return bulletinHead(work, id);
}

/** Messages and programmes as they stood on the day that the terms name. */
const countedBeside = (work: Work, results: ResultSet, { document }: Settings, { countedOn = null }: Issue): Promise<Supplement> =>
  supplementOf(work, results, { asOf: countedOn, overdueChannels: document.overdueChannels ?? null });

/** Changes the terms from this version; the text is composed anew where nobody edited it, else its figures and dates are. */
export async function changeTerms(work: Work, id: string, version: number, change: TermsChange): Promise<BulletinHead> {
  const draft = await lockedDraft(work, id, version);
  const issue: Issue = { ...draft.issue, ...change };
  const set = change.countedOn === undefined ? draft.set : await countedAnew(work, draft, issue);
  const next = { ...draft, ...composedOf(set, draft.settings, issue) };
  await keepIssue(work, id, issue);
  if (draft.blocks.some(({ is_edited: isEdited }) => isEdited)) await refreshBlocks(work, next);
  else await replaceBlocks(work, id, next.composed);
  await recheck(work, id);
  work.note({ action: 'bulletin.change-terms', outcome: 'done', record: { kind: 'bulletin', id }, details: { ...change } });
  return bulletinHead(work, id);
}

async function countedAnew(work: Work, { row, settings }: Draft, issue: Issue): Promise<ResultSet> {
  const results = await resultDocument(work, row.result_set_id);
  const supplement = await countedBeside(work, results, settings, issue);
  await work.tx
    .updateTable('bulletins')
    .set({ supplement: JSON.stringify(supplement) })
    .where('id', '=', row.id)
    .execute();
  return supplemented(results, supplement);
}

/** Composes the whole text anew: what was edited by hand is gone. */
export async function recompose(work: Work, id: string, version: number): Promise<BulletinHead> {
  const { composed, blocks } = await lockedDraft(work, id, version);
  const edited = blocks.filter(({ is_edited: isEdited }) => isEdited).length;
  await replaceBlocks(work, id, composed);
  await recheck(work, id);
  work.note({ action: 'bulletin.recompose', outcome: 'done', record: { kind: 'bulletin', id }, details: { edited } });
  return bulletinHead(work, id);
}

/** Answers for a warning with a reason; `reason` null: no longer. Throws InputError for what is no warning of this draft. */
export async function acknowledge(
  work: Work,
  id: string,
  version: number,
  { key, reason }: { key: string; reason: string | null },
): Promise<BulletinHead> {
  const { issue, row } = await lockedDraft(work, id, version);
  const others = (issue.acknowledged ?? []).filter((one) => one.key !== key);
  const complaint = (row.complaints as unknown as Complaint[]).find((one) => one.key === key);
  const said = reason?.replace(/\s+/g, ' ').trim() ?? null;
  if (said === '') throw new InputError('请写明理由', { code: 'reason-missing' });
  const isKnown = complaint !== undefined || others.length < (issue.acknowledged ?? []).length;
  if (!isKnown) throw new InputError('没有这一处提醒，请取最新内容后再操作', { code: 'complaint-unknown' });
  if (complaint?.severity === 'error')
    throw new InputError(`这一处须改正，不能以理由放行：${complaint.sentence}`, { code: 'complaint-error' });
  await keepIssue(work, id, { ...issue, acknowledged: said === null ? others : [...others, { key, reason: said }] });
  await recheck(work, id);
  work.note({ action: 'bulletin.acknowledge', outcome: 'done', record: { kind: 'bulletin', id }, details: { key, reason: said } });
  return bulletinHead(work, id);
}

/** Takes a draft back; it stays readable. */
export async function withdrawBulletin(work: Work, id: string, version: number): Promise<BulletinHead> {
  await lockedDraft(work, id, version);
  await work.tx
    .updateTable('bulletins')
    .set({ state: 'withdrawn', version: version + 1, changed_at: work.now, changed_by_name: work.actor.name })
    .where('id', '=', id)
    .execute();
  work.note({ action: 'bulletin.withdraw', outcome: 'done', record: { kind: 'bulletin', id } });
  return bulletinHead(work, id);
}

export async function keepIssue({ tx }: Work, id: string, issue: Issue): Promise<void> {
  await tx
    .updateTable('bulletins')
    .set({ issue: JSON.stringify(issue), number: issue.number ?? null })
    .where('id', '=', id)
    .execute();
}

/** What the checker said after the last change; of an issued one nothing. Throws NotFoundError. */
export async function complaints(work: Work, id: string): Promise<Complaint[]> {
  const row = await work.tx.selectFrom('bulletins').select('complaints').where('id', '=', id).executeTakeFirst();
  if (row === undefined) throw bulletinNotFound();
  return row.complaints as unknown as Complaint[];
}

/** Whether results that a draft is made of are still those that count. Throws ConflictError. */
export async function refuseSuperseded(work: Work, { result_set_id: id }: Pick<BulletinRow, 'result_set_id'>): Promise<void> {
  await frozenSet(work, { resultSetId: id });
}

/** One bulletin. Throws NotFoundError when it is not in sight. */
export async function bulletinHead({ tx }: Pick<Work, 'tx'>, id: string): Promise<BulletinHead> {
  const row = await heads({ tx }).where('b.id', '=', id).executeTakeFirst();
  if (row === undefined) throw bulletinNotFound();
  return headOf(row);
}

/** Those in sight, newest first; `after`: id of the last one of the page before. */
export async function listBulletins(
  { tx }: Pick<Work, 'tx'>,
  { state, roundId, after, limit }: { state?: BulletinState; roundId?: string; after: string | null; limit: number },
): Promise<BulletinHead[]> {
  const rows = await heads({ tx })
    .$if(state !== undefined, (query) => query.where('b.state', '=', state!))
    .$if(roundId !== undefined, (query) => query.where('s.round_id', '=', roundId!))
    .$if(after !== null, (query) => query.where('b.id', '<', after!))
    .orderBy('b.id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(headOf);
}

const heads = ({ tx }: Pick<Work, 'tx'>) =>
  tx
    .selectFrom('bulletins as b')
    .innerJoin('result_sets as s', 's.id', 'b.result_set_id')
    .selectAll('b')
    .select(['s.round_id', 's.sha256', 's.head'])
    .select((from) =>
      from
        .selectFrom('bulletins as c')
        .select('c.id')
        .whereRef('c.corrects_id', '=', 'b.id')
        .where('c.state', '=', 'issued')
        .limit(1)
        .as('corrected_by_id'),
    );

type HeadRow = Awaited<ReturnType<ReturnType<typeof heads>['execute']>>[number];

function headOf(row: HeadRow): BulletinHead {
  const settings = row.settings as unknown as Settings;
  const said = row.complaints as unknown as Complaint[];
  const count = (severity: Complaint['severity']) => said.filter((one) => one.severity === severity).length;
  return {
    ...{ id: row.id, organisationId: row.organisation_id, resultSetId: row.result_set_id, resultSetHash: row.sha256 },
    ...{ roundId: row.round_id, roundName: (row.head as { round: { name: string } }).round.name, state: row.state, title: row.title },
    ...{ number: row.number, terms: row.issue as unknown as Issue, correctsId: row.corrects_id, correctedById: row.corrected_by_id },
    settings: { id: settings.id, title: settings.title, officeSettingsId: row.settings_id, version: row.settings_version },
    ...{ errors: count('error'), warnings: count('warning') },
    ...{ issuedAt: row.issued_at?.toISOString() ?? null, issuedByName: row.issued_by_name },
    ...{ createdAt: row.created_at.toISOString(), createdByName: row.created_by_name },
    ...{ changedAt: row.changed_at.toISOString(), changedByName: row.changed_by_name, version: row.version },
  };
}

/** The bulletin of a row and all it is made of, to be shown. Throws NotFoundError. */
export async function shownDraft(work: Pick<Work, 'tx'>, id: string) {
  const row = await work.tx.selectFrom('bulletins').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) throw bulletinNotFound();
  return draftOf(work, row);
}
