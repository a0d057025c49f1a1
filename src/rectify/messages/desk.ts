/** What people do with messages: enter, assign, answer, return, close, merge. Where each may go stands in `states.ts`. */
import { beijingDate } from '../../page/index.ts';
import { ConflictError, InputError, NotFoundError, RefusedError } from '../../platform/index.ts';
import { type Conclusion, officeCalendar, organisation, type Work } from '../../platform/server.ts';
import { readAddress, record } from '../../registry/server.ts';
import { plainLine, plainText } from '../plain-text.ts';
import { channelToReceive } from './channel-records.ts';
import type { Clocks } from './channels.ts';
import { type MessageEntry, messageKey, NO_PROGRESS, newMessage } from './entry.ts';
import { handles, type MessageView, messageById } from './list.ts';
import { type MessageMove, movedState, moveRules } from './states.ts';
import { insertMessages, lockedMessage, type MessageRow, messageNotFound, noteMoves, officePath, saveTerms, termsOf } from './store.ts';
import { movedTerms } from './terms.ts';

/** Enters a message that came to the actor's own office. Throws InputError, ConflictError for one that was entered before. */
export async function enterMessage(work: Work, entry: MessageEntry): Promise<MessageView> {
  const receiver = await organisation(work, work.actor.organisationId!);
  const said = plainEntry(entry);
  if (said.title === '') throw new InputError('请写明留言的标题', { code: 'message-title' });
  if (entry.receivedOn > beijingDate(work.now.getTime())) throw new InputError('收到日期还没有到，请改正', { code: 'message-in-future' });
  if (entry.url !== null && said.url === null) throw new InputError('页面地址不是网址，请改正或留空', { code: 'message-url' });
  if (entry.siteId !== null) await record(work, 'sites', entry.siteId);
  const channel = await channelToReceive(work, receiver.path, entry.channel);
  const before = await work.tx
    .selectFrom('messages')
    .select('id')
    .where('receiver_id', '=', receiver.id)
    .where('key', '=', messageKey(said))
    .executeTakeFirst();
  if (before !== undefined) throw new ConflictError('此留言已经登记过，没有再登记', { code: 'message-known', details: { id: before.id } });
  const calendar = await officeCalendar(work, receiver.path);
  const made = newMessage(said, NO_PROGRESS, { channel, receiverId: receiver.id, calendar });
  await insertMessages(work, [{ ...made, reporter: said.reporter }]);
  work.note({
    action: 'message.create',
    outcome: 'done',
    record: { kind: 'message', id: made.message.id },
    // The trail is for ever: it does not name who wrote.
    details: { channel: channel.key, number: said.number, receivedOn: said.receivedOn },
  });
  return messageById(work, made.message.id);
}

/** The entry as it is kept: plain words, an address that a browser opens. */
function plainEntry(entry: MessageEntry): MessageEntry {
  const line = (text: string | null) => (text === null ? null : plainLine(text) || null);
  const { title, text, number, url, reporter } = entry;
  const person = reporter === null ? null : { name: line(reporter.name), contact: line(reporter.contact) };
  return {
    ...entry,
    ...{ title: plainLine(title), text: plainText(text), number: line(number) },
    ...{ url: url === null ? null : (readAddress(url)?.url ?? null), reporter: person },
  };
}

/** Passes it to a unit of the office. Throws NotFoundError, ConflictError (`message-state`, `changed-meanwhile`), InputError. */
export async function assignMessage(
  work: Work,
  id: string,
  version: number,
  { organisationId, text }: { organisationId: string; text: string | null },
): Promise<MessageView> {
  const row = await openedByOffice(work, id);
  const office = await organisation(work, row.office_id);
  const unit = await organisation(work, organisationId);
  if (!unit.path.startsWith(office.path))
    throw new InputError(`“${unit.name}”不是“${office.name}”的下属单位，请先转给其主管单位`, { code: 'unit-not-below' });
  return moved(work, row, version, 'assign', { set: { organisation_id: unit.id }, text });
}

/** Passes it to a lower office, which assigns it from then on. Throws as `assignMessage`. */
export async function forwardMessage(
  work: Work,
  id: string,
  version: number,
  { organisationId, text }: { organisationId: string; text: string | null },
): Promise<MessageView> {
  const row = await openedByOffice(work, id);
  const lower = await organisation(work, organisationId);
  if (lower.level === 'unit' || lower.id === row.office_id)
    throw new InputError('只能转给下级主管单位；要交由单位答复，请用转办', { code: 'office-not-below' });
  return moved(work, row, version, 'forward', { set: { organisation_id: lower.id, office_id: lower.id }, text });
}

/** The unit answers. Throws RefusedError for others than who has it, ConflictError, InputError for an empty answer. */
export async function answerMessage(
  work: Work,
  id: string,
  version: number,
  { answer, conclusion }: { answer: string; conclusion: Conclusion },
): Promise<MessageView> {
  const row = await openedByHolder(work, id);
  const text = plainText(answer);
  if (text === '') throw new InputError('请写明答复的内容', { code: 'answer-missing' });
  return moved(work, row, version, 'answer', { set: { answer: text, conclusion }, text });
}

/** The unit says that it is not its matter. Throws as `answerMessage`. */
export async function declineMessage(work: Work, id: string, version: number, reason: string): Promise<MessageView> {
  return moved(work, await openedByHolder(work, id), version, 'decline', { text: reason });
}

/** The office decides: returns it for quality, closes it, says that it is not for its units, takes it up again. */
export async function decideMessage(
  work: Work,
  id: string,
  version: number,
  move: 'return' | 'close' | 'reject' | 'reopen',
  reason: string | null,
): Promise<MessageView> {
  const row = await openedByOffice(work, id);
  // What was refused goes back to the desk of who takes it up again: an office above may do so.
  const set = move === 'reopen' ? { organisation_id: work.actor.organisationId!, office_id: work.actor.organisationId! } : {};
  const gone = move === 'return' ? { answer: null, conclusion: null } : {};
  return moved(work, row, version, move, { set: { ...set, ...gone }, text: reason });
}

/** Makes it a duplicate of another; it counts no more. Throws as `assignMessage`. */
export async function mergeMessage(work: Work, id: string, version: number, into: string): Promise<MessageView> {
  // In one order for everybody, so that two merges do not wait for each other.
  for (const one of [id, into].sort()) await lockedMessage(work, one);
  const row = await openedByOffice(work, id);
  const other = await openedByOffice(work, into);
  if (id === into) throw new InputError('留言不能与自己合并，请选择另一件', { code: 'merge-itself' });
  if (other.state === 'merged') throw new ConflictError('所选的留言自己已被合并，请合并到它所并入的那一件', { code: 'merge-into-merged' });
  if (other.state === 'not-ours') throw new ConflictError('所选的留言不属本单位，请先重新办理那一件', { code: 'merge-into-rejected' });
  if (other.receiver_id !== row.receiver_id) throw new InputError('两件留言由不同单位收到，不能合并', { code: 'merge-other-receiver' });
  const below = await work.tx.selectFrom('messages').select('id').where('merged_into', '=', id).executeTakeFirst();
  if (below !== undefined) throw new ConflictError('已有留言并入此件，请先撤销那些合并，或把另一件并入此件', { code: 'merge-has-merged' });
  return moved(work, row, version, 'merge', { set: { merged_into: into, state_before: row.state }, text: other.number ?? other.title });
}

/** Takes a merge back. Throws as `assignMessage`. */
export async function unmergeMessage(work: Work, id: string, version: number): Promise<MessageView> {
  return moved(work, await openedByOffice(work, id), version, 'unmerge', { set: { merged_into: null, state_before: null }, text: null });
}

/** Who wrote and how to reach them, for those who handle it; each look is noted. Throws NotFoundError, RefusedError. */
export async function messageContact(work: Work, id: string): Promise<{ name: string | null; contact: string | null }> {
  const row = await work.tx.selectFrom('messages').select(['organisation_id', 'office_id']).where('id', '=', id).executeTakeFirst();
  if (row === undefined) throw messageNotFound();
  if (!handles(work, row)) throw new RefusedError('反映人的联系方式只有办理此留言的单位可以查看', { code: 'contact-not-handler' });
  work.note({ action: 'message.contact', outcome: 'done', record: { kind: 'message', id } });
  const contact = await work.tx.selectFrom('message_contacts').select(['name', 'contact']).where('message_id', '=', id).executeTakeFirst();
  return contact ?? { name: null, contact: null };
}

/** The row, locked, for the office that assigned it or one above. Throws NotFoundError, RefusedError. */
async function openedByOffice(work: Work, id: string): Promise<MessageRow> {
  const row = await lockedMessage(work, id);
  try {
    await organisation(work, row.office_id);
  } catch (error) {
    if (!(error instanceof NotFoundError)) throw error;
    throw new RefusedError('此留言由上级单位转办，须由转办的单位处理', { code: 'not-its-office' });
  }
  return row;
}

/** The row, locked, for who has it. Throws NotFoundError, RefusedError. */
async function openedByHolder(work: Work, id: string): Promise<MessageRow> {
  const row = await lockedMessage(work, id);
  if (row.organisation_id !== work.actor.organisationId)
    throw new RefusedError('此留言不由本单位承办，只能由承办单位答复或退单', { code: 'not-its-holder' });
  return row;
}

/** Does a move: state, clocks, history, trail. */
async function moved(
  work: Work,
  row: MessageRow,
  version: number,
  move: MessageMove,
  { set = {}, text }: { set?: Partial<MessageRow>; text: string | null },
): Promise<MessageView> {
  const { tx, now, actor } = work;
  if (row.version !== version)
    throw new ConflictError('此留言已有变化，请取最新内容后再办', { code: 'changed-meanwhile', details: { version: row.version } });
  const { state, problem } = movedState(row.state, move, row.state_before);
  if (problem !== null) throw new ConflictError(problem, { code: 'message-state' });
  const { needsReason, ends, begins, name } = moveRules(move);
  const said = plainText(text ?? '') || null;
  if (needsReason && said === null) throw new InputError(`${name}须写明理由`, { code: 'reason-missing' });
  const today = beijingDate(now.getTime());
  const { path } = await organisation(work, row.organisation_id);
  const calendar = await officeCalendar(work, officePath(path, row.office_id));
  const terms = (await termsOf(work, [row.id])).get(row.id) ?? [];
  await saveTerms(
    work,
    movedTerms(terms, { ends, begins, on: today }, row.clocks as unknown as Clocks, calendar).map((term) => ({ messageId: row.id, term })),
  );
  // First to the trail of the message, as long as it is in sight of whoever passes it on.
  const holder = set.organisation_id ?? row.organisation_id;
  await noteMoves(work, [{ messageId: row.id, organisationId: holder, move, state, on: today, text: said }]);
  const { clocks: _, ...values } = set;
  await tx
    .updateTable('messages')
    .set({ ...values, state, changed_at: now, changed_by_name: actor.name, version: version + 1 })
    .where('id', '=', row.id)
    .execute();
  work.note({
    action: `message.${move}`,
    outcome: 'done',
    record: { kind: 'message', id: row.id },
    details: { state, to: holder, ...(set.merged_into ? { into: set.merged_into } : {}) },
  });
  return messageById(work, row.id);
}
