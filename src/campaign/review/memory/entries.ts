/**
 * The office's memory of what is no error: entries with reason, scope and end, made by people, revoked but never deleted. Those for
 * texts feed the text engine's memory, those for findings silence a finding when its inspection is recorded.
 */
import { createHash, randomUUIDv7 } from 'node:crypto';
import { type Selectable, sql } from 'kysely';
import { beijingDate } from '../../../page/index.ts';
import { ConflictError, InputError, NotFoundError } from '../../../platform/index.ts';
import { organisation, type Schema, visibleText, type Work } from '../../../platform/server.ts';
import { type Memory, MemoryError, memoryEntry, writeMemory } from '../../../text/index.ts';

/** What an entry silences. */
export interface NewMemoryEntry {
  kind: 'text' | 'finding';
  /** `text`: the wording with its context, two characters or more. */
  wording?: string | null;
  rule?: string | null;
  /** `finding`: the check, and at least one of target, quote, address. */
  check?: string | null;
  target?: string | null;
  quote?: string | null;
  address?: string | null;
  /** Holds for this organisation and all below it. */
  organisationId: string;
  /** Narrower: one site or one account. */
  siteId?: string | null;
  accountId?: string | null;
  reason: string;
  /** Last Beijing day; null: until it is revoked. */
  validUntil?: string | null;
  /** The matter it was made from. */
  itemId?: string | null;
}

export interface MemoryView {
  id: string;
  /** Eight hex digits; what the text engine calls the entry. */
  code: string;
  kind: 'text' | 'finding';
  wording: string | null;
  rule: string | null;
  check: string | null;
  target: string | null;
  quote: string | null;
  address: string | null;
  organisationId: string;
  siteId: string | null;
  accountId: string | null;
  reason: string;
  validUntil: string | null;
  itemId: string | null;
  madeAt: string;
  madeByName: string;
  revokedAt: string | null;
  revokedByName: string | null;
  revokeReason: string | null;
  version: number;
}

type Row = Selectable<Schema['memory_entries']>;

/** Keeps that something is no error. Throws InputError for what names nothing or too much, ConflictError when it is kept already. */
export async function remember(work: Work, input: NewMemoryEntry): Promise<MemoryView> {
  const { tx, now, actor, note } = work;
  const { path } = await organisation(work, input.organisationId);
  const entry = checked(work, input);
  const id = randomUUIDv7();
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('memory_entries')
    .values({
      id,
      organisation_id: input.organisationId,
      organisation_path: path,
      ...entry,
      site_id: input.siteId ?? null,
      account_id: input.accountId ?? null,
      item_id: input.itemId ?? null,
      made_at: now,
      made_on: beijingDate(now.getTime()),
      made_by: actor.id,
      made_by_name: actor.name,
      revoked_at: null,
      revoked_by_name: null,
      revoke_reason: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (numInsertedOrUpdatedRows === 0n) throw new ConflictError('已有同样的记录，不必再加', { code: 'memory-exists' });
  note({ action: 'memory.create', outcome: 'done', record: { kind: 'memory-entry', id }, details: { ...entry } });
  return memoryById(work, id);
}

/** Ends an entry that has still this version; what it silences from then on is found again. Throws NotFoundError, ConflictError. */
export async function revokeMemory(work: Work, id: string, version: number, reason: string): Promise<MemoryView> {
  const { tx, now, actor, note } = work;
  const text = oneLine(reason, '撤销的理由');
  const { numUpdatedRows } = await tx
    .updateTable('memory_entries')
    .set({ revoked_at: now, revoked_by_name: actor.name, revoke_reason: text, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .where('revoked_at', 'is', null)
    // Entries of an office above are seen, not changed.
    .where(sql<boolean>`exists (select from organisations o where o.id = organisation_id)`)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) {
    const { version: present } = await memoryById(work, id);
    throw new ConflictError('此记录已撤销、已被改动或属于上级单位，请取最新内容后再试', {
      code: 'changed-meanwhile',
      details: { version: present },
    });
  }
  // Of what is still under review it silences nothing any more; frozen results stay what they were.
  await sql`
    update review_items set silenced_by = null, standing = 'new', says = null
    where silenced_by = ${id} and standing = 'silenced'
      and exists (select from rounds r where r.id = round_id and r.state in ('open', 'reviewing'))`.execute(tx);
  note({ action: 'memory.revoke', outcome: 'done', record: { kind: 'memory-entry', id }, details: { reason: text } });
  return memoryById(work, id);
}

/** One entry. Throws NotFoundError when it is not in sight. */
export async function memoryById({ tx }: Pick<Work, 'tx'>, id: string): Promise<MemoryView> {
  const row = await tx.selectFrom('memory_entries').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) throw new NotFoundError('找不到此记录，或无权查看', { code: 'memory-not-found' });
  return viewOf(row);
}

export interface MemoryFilter {
  kind?: 'text' | 'finding';
  check?: string;
  siteId?: string;
  accountId?: string;
  /** Part of wording, target, quote or reason. */
  text?: string;
  /** Only those that hold today. */
  inForce?: boolean;
}

/** Entries, newest first; `after`: id of the last one of the page before. */
export async function listMemory(
  { tx, now }: Pick<Work, 'tx' | 'now'>,
  { kind, check, siteId, accountId, text, inForce, after, limit }: MemoryFilter & { after: string | null; limit: number },
): Promise<MemoryView[]> {
  const today = beijingDate(now.getTime());
  const rows = await tx
    .selectFrom('memory_entries')
    .selectAll()
    .$if(kind !== undefined, (query) => query.where('kind', '=', kind!))
    .$if(check !== undefined, (query) => query.where('check_id', '=', check!))
    .$if(siteId !== undefined, (query) => query.where('site_id', '=', siteId!))
    .$if(accountId !== undefined, (query) => query.where('account_id', '=', accountId!))
    .$if(text !== undefined, (query) =>
      query.where(sql<boolean>`position(${text} in concat_ws(' ', wording, target, quote, address, reason)) > 0`),
    )
    .$if(inForce === true, (query) => query.where(inForceOn(today)))
    .$if(after !== null, (query) => query.where('id', '<', after!))
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(viewOf);
}

/** Text entries in force as the file that `zhengxun text` and the proofreading read: those of an office's own and of offices above. */
export async function memoryFile(work: Pick<Work, 'tx' | 'now'>): Promise<string> {
  const rows = await work.tx
    .selectFrom('memory_entries')
    .selectAll()
    .where('kind', '=', 'text')
    .where(inForceOn(beijingDate(work.now.getTime())))
    .orderBy('id')
    .execute();
  // An entry for one site without address would hold everywhere once it stands in a file.
  const own = rows.filter((row) => row.site_id === null || row.address !== null).map(textEntryOf);
  // The wording is matched sign by sign; what is only read is made visible.
  return writeMemory(own.map((entry) => ({ ...entry, reason: visibleText(entry.reason) })));
}

/** An object that may have entries: whose it is, and which record of the registry. */
export interface MemoryPlace {
  organisationId: string;
  recordId: string;
  /** Beijing date the entries must hold on. */
  on: string;
}

/** The text engine's memory for one object: entries of its organisation and all above it. */
export async function textMemoryOf({ tx }: Pick<Work, 'tx'>, place: MemoryPlace): Promise<Memory> {
  return (await entriesAt(tx, place, 'text')).map(textEntryOf);
}

/** An entry that may silence findings of an object. */
export interface SilencingEntry {
  id: string;
  code: string;
  check: string;
  target: string | null;
  quote: string | null;
  address: string | null;
}

/** Entries for findings of one object, oldest first. */
export async function findingMemoryOf({ tx }: Pick<Work, 'tx'>, place: MemoryPlace): Promise<SilencingEntry[]> {
  const rows = await entriesAt(tx, place, 'finding');
  return rows.map(({ id, code, check_id, target, quote, address }) => ({ id, code, check: check_id!, target, quote, address }));
}

function entriesAt(tx: Work['tx'], { organisationId, recordId, on }: MemoryPlace, kind: Row['kind']): Promise<Row[]> {
  return tx
    .selectFrom('memory_entries')
    .selectAll()
    .where('kind', '=', kind)
    .where(inForceOn(on))
    .where(sql<boolean>`exists (select from organisations o where o.id = ${organisationId} and starts_with(o.path, organisation_path))`)
    .where(sql<boolean>`coalesce(site_id, account_id, ${recordId}::uuid) = ${recordId}::uuid`)
    .orderBy('id')
    .execute();
}

const inForceOn = (day: string) => sql<boolean>`revoked_at is null and coalesce(valid_until, 'infinity') >= ${day}::date`;

function textEntryOf({ code, wording, rule, reason, address, made_by_name, made_on, valid_until }: Row): Memory[number] {
  return { id: code, text: wording!, rule, reason, scope: address ?? '', by: made_by_name, added: made_on, until: valid_until };
}

/** What stands in the row of what was given. */
function checked({ actor, now }: Work, input: NewMemoryEntry) {
  const { kind, wording = null, rule = null, check = null, target = null, quote = null, validUntil = null } = input;
  const reason = oneLine(input.reason, '理由');
  const added = beijingDate(now.getTime());
  if (validUntil !== null && validUntil < added) throw new InputError('有效期已经过去，请改为今天或以后', { code: 'memory-expired' });
  try {
    // One rule for what an entry may be, in files and here; entries for findings only share scope and dates with it.
    const text = kind === 'text' ? (wording ?? '') : '问题';
    const entry = memoryEntry({ text, rule, reason, scope: input.address ?? '', by: actor.name, added, until: validUntil });
    const address = entry.scope === '' ? null : entry.scope;
    if (kind === 'text') {
      const of = { wording: text, rule, check_id: null, target: null, quote: null };
      return { ...of, kind, code: entry.id, address, reason, valid_until: validUntil };
    }
    if (check === null || (target === null && quote === null && address === null))
      throw new InputError('请写明是哪项检查的问题，以及目标、引文、地址中的至少一项', { code: 'memory-names-nothing' });
    if (address?.startsWith('site:')) throw new InputError('地址须以 http:// 或 https:// 开头，请改正', { code: 'memory-refused' });
    const code = createHash('sha256')
      .update(JSON.stringify([check, target, quote, address]))
      .digest('hex')
      .slice(0, 8);
    return { wording: null, rule: null, check_id: check, target, quote, kind, code, address, reason, valid_until: validUntil };
  } catch (cause) {
    if (cause instanceof MemoryError) throw new InputError(cause.message, { code: 'memory-refused', cause });
    throw cause;
  }
}

function oneLine(text: string, what: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line === '') throw new InputError(`请写明${what}`, { code: 'reason-missing' });
  return line;
}

function viewOf(row: Row): MemoryView {
  return {
    id: row.id,
    code: row.code,
    kind: row.kind,
    wording: row.wording,
    rule: row.rule,
    check: row.check_id,
    target: row.target,
    quote: row.quote,
    address: row.address,
    organisationId: row.organisation_id,
    siteId: row.site_id,
    accountId: row.account_id,
    reason: row.reason,
    validUntil: row.valid_until,
    itemId: row.item_id,
    madeAt: row.made_at.toISOString(),
    madeByName: row.made_by_name,
    revokedAt: row.revoked_at?.toISOString() ?? null,
    revokedByName: row.revoked_by_name,
    revokeReason: row.revoke_reason,
    version: row.version,
  };
}
