/** Messages from a file: what the preview showed is applied, all or nothing; what is known already is told by number or by all it says. */
import { sql } from 'kysely';
import { beijingDate } from '../../page/index.ts';
import { ConflictError, type WorkingCalendar } from '../../platform/index.ts';
import {
  applyStored,
  type Confirmation,
  headedRows,
  type ImportFile,
  type ImportPreview,
  officeCalendar,
  organisation,
  type PlannedRow,
  storedImport,
  storedRows,
  storePreview,
  type TableFormat,
  type Work,
  writeTable,
} from '../../platform/server.ts';
import { organisationNames, readAddress } from '../../registry/server.ts';
import { channelToReceive, listChannels } from './channel-records.ts';
import type { Clocks } from './channels.ts';
import { ANSWERED_ELSEWHERE, type MessageEntry, messageKey, newMessage, type Progress } from './entry.ts';
import { listMessages, type MessageFilter } from './list.ts';
import { maskedText } from './privacy.ts';
import { textKey } from './same.ts';
import { CONCLUSION_NAMES, MESSAGE_HEADINGS, REPORT_KIND_NAMES, REQUIRED_HEADINGS, readMessage, type SheetContext } from './sheet.ts';
import { MESSAGE_STATE_NAMES, type MessageMove, moveRules } from './states.ts';
import { insertMessages, keepContacts, type MessageRow, noteMoves, saveTerms, termsOf } from './store.ts';
import { movedTerms } from './terms.ts';

const KINDS = ['messages'] as const;
type MessagePreview = ImportPreview<'messages'>;

/** What a row of a preview keeps of a message. */
interface PlannedMessage {
  entry: MessageEntry;
  progress: Progress;
}

/** Reads a file and stores what applying it would do. `channel`: of rows that name none. Throws InputError for a file that is none. */
export async function previewMessages(work: Work, file: ImportFile & { channel: string | null }): Promise<MessagePreview> {
  const receiver = await organisation(work, work.actor.organisationId!);
  await forgetOldPreviews(work);
  if (file.channel !== null) await channelToReceive(work, receiver.path, file.channel);
  return storePreview(work, { fileName: file.fileName, bytes: file.bytes, kind: 'messages' }, plan(work, receiver, file));
}

/** Does what the preview showed. Throws as `applyStored`, and ConflictError when a message moved on meanwhile. */
export async function applyMessages(work: Work, id: string, confirmed: Confirmation): Promise<MessagePreview> {
  return applyStored(work, KINDS, id, confirmed, (one) => change(work, one));
}

/** Days that a preview nobody applied keeps what it holds of citizens. */
const PREVIEW_DAYS = 7;

async function forgetOldPreviews({ tx, now }: Work): Promise<void> {
  const before = new Date(now.getTime() - PREVIEW_DAYS * 86_400_000);
  await sql`
    delete from import_rows where import_id in (
      select id from imports where kind = 'messages' and applied_at is null and made_at < ${before})`.execute(tx);
}

/** One import of messages. Throws NotFoundError when it is not in sight. */
export const messageImport = (work: Work, id: string) => storedImport(work, KINDS, id);

/** Rows of a preview in the order of the file. Throws NotFoundError. */
export const messageImportRows = (work: Work, id: string, asked: Parameters<typeof storedRows>[3]) => storedRows(work, KINDS, id, asked);

/** Messages of a filter as a table, persons masked for those who do not handle them. Contacts never leave this way. */
export async function exportMessages(work: Work, filter: MessageFilter & { asOf?: string }, format: TableFormat): Promise<Buffer> {
  return writeTable(format, '网民留言', lines());
  async function* lines() {
    yield [...MESSAGE_HEADINGS.filter((heading) => heading !== '反映人' && heading !== '联系方式'), '状态', '是否超期'];
    for (let after: string | null = null; ; ) {
      const page = await listMessages(work, { ...filter, after, limit: PAGE });
      for (const one of page) {
        const ended = (clock: 'assign' | 'answer' | 'close') => one.terms.filter((term) => term.clock === clock).at(-1)?.endedOn ?? '';
        const isAnswered = one.answer !== null;
        yield [
          ...[one.channelName, one.number ?? '', one.receivedOn, one.title, one.text, one.kind === null ? '' : REPORT_KIND_NAMES[one.kind]],
          ...['', one.url ?? '', one.organisationName, ended('assign'), isAnswered ? ended('answer') : '', one.answer ?? ''],
          ...[one.conclusion === null ? '' : CONCLUSION_NAMES[one.conclusion], ended('close')],
          ...[MESSAGE_STATE_NAMES[one.state], one.isOverdue ? '是' : '否'],
        ];
      }
      if (page.length < PAGE) return;
      after = page.at(-1)!.id;
    }
  }
}

const PAGE = 500;

// ── plan ─────────────────────────────────────────────────────────────────────────────────────────────────────────

async function* plan(
  work: Work,
  receiver: { id: string; path: string },
  { bytes, channel }: ImportFile & { channel: string | null },
): AsyncGenerator<PlannedRow> {
  const context = await sheetContext(work, receiver.path, channel);
  const met = new Map<string, number>();
  let batch: { row: number; read: ReturnType<typeof readMessage>; key: string | null }[] = [];
  const flush = async () => {
    const known = await knownMessages(
      work,
      receiver.id,
      batch.flatMap(({ key }) => key ?? []),
    );
    return batch.map(({ row, read, key }) => planRow(row, read, key === null ? undefined : known.get(key)));
  };
  for await (const { row, given } of headedRows(bytes, { known: MESSAGE_HEADINGS, required: REQUIRED_HEADINGS })) {
    const read = readMessage(given, context);
    const key = read.said === null ? null : messageKey(read.said.entry);
    const first = key === null ? undefined : met.get(key);
    if (first !== undefined) read.problems.push({ column: '编号', reason: `与第${first}行是同一件留言，请只留一行` });
    else if (key !== null) met.set(key, row);
    batch.push({ row, read, key });
    if (batch.length < PAGE) continue;
    yield* await flush();
    batch = [];
  }
  yield* await flush();
}

async function sheetContext(work: Work, path: string, channel: string | null): Promise<SheetContext> {
  const names = await organisationNames(work);
  const sites = await work.tx.selectFrom('sites').select(['id', 'code', 'address_keys']).where('state', '<>', 'deregistered').execute();
  const byCode = new Map(sites.flatMap(({ id, code }) => (code === null ? [] : [[code, id] as const])));
  const byAddress = new Map(sites.flatMap(({ id, address_keys: keys }) => keys.map((key) => [key, id] as const)));
  return {
    channels: await listChannels(work, path),
    channel,
    today: beijingDate(work.now.getTime()),
    unitId: (name) => names.idOf(name),
    siteOfCode: (code) => byCode.get(code.toLowerCase()) ?? null,
    siteOfAddress(key) {
      for (let at = key; at !== ''; ) {
        const found = byAddress.get(at);
        if (found !== undefined) return found;
        const slash = at.lastIndexOf('/');
        if (slash === -1) return null;
        at = at.slice(0, slash);
      }
      return null;
    },
  };
}

type Known = Pick<
  MessageRow,
  'id' | 'key' | 'version' | 'state' | 'kind' | 'title' | 'text' | 'url' | 'site_id' | 'received_on' | 'organisation_id'
>;

async function knownMessages({ tx }: Pick<Work, 'tx'>, receiverId: string, keys: readonly string[]): Promise<Map<string, Known>> {
  if (keys.length === 0) return new Map();
  const rows = await tx
    .selectFrom('messages')
    .select(['id', 'key', 'version', 'state', 'kind', 'title', 'text', 'url', 'site_id', 'received_on', 'organisation_id'])
    .where('receiver_id', '=', receiverId)
    .where('key', 'in', keys)
    .execute();
  return new Map(rows.map((row) => [row.key, row]));
}

function planRow(row: number, { said, problems, warnings }: ReturnType<typeof readMessage>, known: Known | undefined): PlannedRow {
  const none = { row, changes: [], problems, warnings };
  if (said === null || problems.length > 0) return { ...none, outcome: 'rejected', recordId: null, recordVersion: null, record: null };
  const { entry, progress } = said;
  const record = { entry, progress } satisfies PlannedMessage;
  if (known === undefined) return { ...none, changes: newFields(said), outcome: 'new', recordId: null, recordVersion: null, record };
  const changes = changesOf(known, said);
  const isBehind = stepsOf(known.state, progress).length === 0 && rankOf(known.state) > rankOf(stateOf(progress));
  if (isBehind) warnings.push({ column: '办结日期', reason: `本系统中已是“${MESSAGE_STATE_NAMES[known.state]}”，文件中的进度不采用` });
  return {
    ...none,
    changes,
    outcome: changes.length > 0 ? 'changed' : 'unchanged',
    recordId: known.id,
    recordVersion: known.version,
    record,
  };
}

/** What tells a new message to whoever looks at the preview. */
function newFields({
  entry: { title, receivedOn, url },
  channel,
}: NonNullable<ReturnType<typeof readMessage>['said']>): PlannedRow['changes'] {
  const fields = { channel: channel.name, receivedOn, title: maskedText(title), ...(url === null ? {} : { url }) };
  return Object.entries(fields).map(([field, to]) => ({ field, from: null, to }));
}

/** What the file says otherwise. The day of receipt stays: clocks run by it. */
function changesOf(known: Known, { entry, progress }: { entry: MessageEntry; progress: Progress }): PlannedRow['changes'] {
  const pairs = [
    ['title', known.title, entry.title],
    ['text', known.text, entry.text === '' ? known.text : entry.text],
    ['kind', known.kind, entry.kind ?? known.kind],
    ['url', known.url, entry.url ?? known.url],
    ['siteId', known.site_id, entry.siteId ?? known.site_id],
  ] as const;
  const changes: PlannedRow['changes'] = pairs.filter(([, from, to]) => from !== to).map(([field, from, to]) => ({ field, from, to }));
  const steps = stepsOf(known.state, progress);
  if (steps.length > 0) changes.push({ field: 'state', from: known.state, to: stateOf(progress) });
  return changes;
}

/** How far along a state is; null: the file cannot move it. */
function rankOf(state: MessageRow['state']): number {
  return { received: 0, forwarded: 9, assigned: 1, declined: 9, answered: 2, returned: 9, closed: 3, merged: 9, 'not-ours': 9 }[state];
}

const stateOf = ({ unitId, answeredOn, closedOn }: Progress): MessageRow['state'] =>
  closedOn !== null ? 'closed' : answeredOn !== null ? 'answered' : unitId !== null ? 'assigned' : 'received';

/** Moves by which the file leads on from a state. */
function stepsOf(
  state: MessageRow['state'],
  { unitId, assignedOn, answeredOn, closedOn }: Progress,
): { move: MessageMove; on: string | null }[] {
  const steps: { move: MessageMove; on: string | null; rank: number }[] = [
    ...(unitId === null ? [] : [{ move: 'assign' as const, on: assignedOn, rank: 1 }]),
    ...(answeredOn === null ? [] : [{ move: 'answer' as const, on: answeredOn, rank: 2 }]),
    ...(closedOn === null ? [] : [{ move: 'close' as const, on: closedOn, rank: 3 }]),
  ];
  return steps.filter(({ rank }) => rank > rankOf(state));
}

// ── change ───────────────────────────────────────────────────────────────────────────────────────────────────────

async function change(work: Work, { id: importId, counts }: MessagePreview): Promise<void> {
  const { tx } = work;
  let left = counts.new + counts.changed + counts.unchanged;
  const receiver = await organisation(work, work.actor.organisationId!);
  const calendar = await officeCalendar(work, receiver.path);
  const channels = new Map((await listChannels(work, receiver.path)).map((one) => [one.key, one]));
  const stale = new ConflictError('预览之后留言有了变动，什么也没有导入，请重新选择文件预览', { code: 'messages-changed' });
  for (let after = 0; ; ) {
    const rows = await tx
      .selectFrom('import_rows')
      .select(['row', 'outcome', 'record_id', 'record_version', 'record'])
      .where('import_id', '=', importId)
      .where('outcome', 'in', ['new', 'changed', 'unchanged'])
      .where('row', '>', after)
      .orderBy('row')
      .limit(PAGE)
      .execute();
    const planned = rows.map((row) => ({ ...row, ...(row.record as unknown as PlannedMessage) }));
    const made = planned
      .filter(({ outcome }) => outcome === 'new')
      .map(({ entry, progress }) => ({
        ...newMessage(entry, progress, { channel: channels.get(entry.channel) ?? lost(stale), receiverId: receiver.id, calendar }),
        reporter: entry.reporter,
      }));
    await insertMessages(work, made).catch((error: { code?: string }) => {
      // Another file brought the same message since.
      throw error.code === '23505' ? stale : error;
    });
    for (const one of planned.filter(({ outcome }) => outcome === 'changed')) {
      const before = await tx.selectFrom('messages').selectAll().where('id', '=', one.record_id!).forUpdate().executeTakeFirst();
      if (before === undefined || before.version !== one.record_version) throw stale;
      await changeMessage(work, before, one, calendar);
    }
    await keepContacts(
      work,
      planned.filter(({ outcome }) => outcome !== 'new').map(({ record_id: id, entry }) => ({ messageId: id!, reporter: entry.reporter })),
    );
    left -= rows.length;
    if (rows.length < PAGE) break;
    after = rows.at(-1)!.row;
  }
  if (left !== 0) throw new ConflictError('此预览已经过期，请重新选择文件预览', { code: 'preview-expired' });
  // What was previewed of citizens is needed no more.
  await sql`update import_rows set record = record #- '{entry,reporter}' where import_id = ${importId} and record is not null`.execute(tx);
}

function lost(error: Error): never {
  throw error;
}

async function changeMessage(
  work: Work,
  before: MessageRow,
  { entry, progress }: PlannedMessage,
  calendar: WorkingCalendar,
): Promise<void> {
  const clocks = before.clocks as unknown as Clocks;
  let terms = (await termsOf(work, [before.id])).get(before.id) ?? [];
  const steps = stepsOf(before.state, progress);
  for (const { move, on } of steps) terms = movedTerms(terms, { ...moveRules(move), on: on ?? before.received_on }, clocks, calendar);
  const holder = steps.some(({ move }) => move === 'assign') ? progress.unitId! : before.organisation_id;
  await saveTerms(
    work,
    terms.map((term) => ({ messageId: before.id, term })),
  );
  const isAnswered = steps.some(({ move }) => move === 'answer');
  const state = steps.length > 0 ? stateOf(progress) : before.state;
  const [title, text, url] = [entry.title, entry.text === '' ? before.text : entry.text, entry.url ?? before.url];
  await work.tx
    .updateTable('messages')
    .set({
      ...{ organisation_id: holder, title, text, text_key: textKey(title, text), kind: entry.kind ?? before.kind },
      ...{ url, address_key: url === null ? null : (readAddress(url)?.key ?? null), site_id: entry.siteId ?? before.site_id, state },
      ...(isAnswered ? { answer: progress.answer ?? ANSWERED_ELSEWHERE, conclusion: progress.conclusion ?? 'explained' } : {}),
      ...{ changed_at: work.now, changed_by_name: work.actor.name, version: before.version + 1 },
    })
    .where('id', '=', before.id)
    .execute();
  await noteMoves(
    work,
    steps.length === 0
      ? [{ messageId: before.id, organisationId: holder, move: 'change', state, on: beijingDate(work.now.getTime()), text: null }]
      : steps.map(({ move, on }) => ({
          ...{ messageId: before.id, organisationId: holder, move, state: moveRules(move).to!, on: on ?? before.received_on },
          text: move === 'answer' ? progress.answer : null,
        })),
  );
}
