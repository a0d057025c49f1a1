/** The office's own packs: kept by entries, seen by everybody below, used by inspections and proofreading. Ended, never deleted. */
import { randomUUIDv7 } from 'node:crypto';
import { type Selectable, sql } from 'kysely';
import { beijingDate } from '../../page/index.ts';
import { ConflictError, InputError, NotFoundError } from '../../platform/index.ts';
import { organisation, type Schema, type Work } from '../../platform/server.ts';
import {
  createTextEngine,
  type Pack,
  type PackMeta,
  packColumns,
  packWorkbook,
  readPackWorkbook,
  type TextMark,
  tryPack,
} from '../../text/index.ts';
import { type Cells, cellsOf, checkedCells, explained, packOfCells } from './entries.ts';

export interface WordPackView {
  id: string;
  organisationId: string;
  title: string;
  layer: PackMeta['layer'];
  entries: number;
  madeAt: string;
  madeByName: string;
  version: number;
}

export interface WordEntryView {
  id: string;
  cells: Cells;
  changedAt: string;
  changedByName: string;
  version: number;
}

/** Packs of an organisation and of all above it, as the text engine takes them. For inspections and proofreading. */
export async function officePacks({ tx }: Pick<Work, 'tx'>, organisationId: string): Promise<Pack[]> {
  const rows = await tx
    .selectFrom('word_packs')
    .select(['id', 'meta'])
    .where('ended_at', 'is', null)
    .where(sql<boolean>`exists (select from organisations o where o.id = ${organisationId} and starts_with(o.path, organisation_path))`)
    .orderBy('id')
    .execute();
  const packs: Pack[] = [];
  for (const { id, meta } of rows) packs.push(packOfCells(metaOf(meta), await cellsIn(tx, id)));
  return packs.filter((pack) => pack.rows.length > 0);
}

/** Packs in sight, the newest first. */
export async function listWordPacks({ tx }: Pick<Work, 'tx'>): Promise<WordPackView[]> {
  const rows = await selectPacks(tx).orderBy('word_packs.id', 'desc').execute();
  return rows.map(viewOf);
}

/** One pack. Throws NotFoundError when it is not in sight. */
export async function wordPack({ tx }: Pick<Work, 'tx'>, id: string): Promise<WordPackView> {
  return viewOf(await packRow(tx, id));
}

/** Makes a pack of wrong and right wordings without entries. Throws InputError, NotFoundError. */
export async function createWordPack(
  work: Work,
  { organisationId, title }: { organisationId: string; title: string },
): Promise<WordPackView> {
  const name = title.trim();
  if (name === '') throw new InputError('请填写词库的名称', { code: 'pack-title' });
  const added = beijingDate(work.now.getTime());
  const owner = (await organisation(work, organisationId)).name;
  // What is tried of an entry without sentences of its own.
  const tests = { hit: '{wrong}', miss: '本单位。' };
  return keep(work, organisationId, { id: 'own', title: name, layer: 'slips', owner, source: owner, added, tests }, []);
}

/** A pack from a workbook, all of it or nothing. Throws InputError with the rows that cannot be used. */
export async function importWordPack(
  work: Work,
  { organisationId, fileName, bytes }: { organisationId: string; fileName: string; bytes: Uint8Array },
): Promise<WordPackView> {
  const name = fileName.replace(/\.xlsx$/i, '');
  const pack = explained(name, () => {
    const read = readPackWorkbook(bytes, { name, today: beijingDate(work.now.getTime()) });
    tryPack(read);
    return read;
  });
  return keep(work, organisationId, pack.meta, cellsOf(pack));
}

async function keep(work: Work, organisationId: string, given: PackMeta, entries: readonly Cells[]): Promise<WordPackView> {
  const { tx, now, actor, note } = work;
  const { path } = await organisation(work, organisationId);
  const id = randomUUIDv7();
  // Names the pack in marks: no two packs of an installation are called alike.
  const meta = { ...given, id: `own-${id.slice(-12)}` };
  await tx
    .insertInto('word_packs')
    .values({
      id,
      organisation_id: organisationId,
      organisation_path: path,
      meta: JSON.stringify(meta),
      made_at: now,
      made_by_name: actor.name,
      ended_at: null,
    })
    .execute();
  for (let from = 0; from < entries.length; from += BATCH)
    await tx
      .insertInto('word_pack_entries')
      .values(entries.slice(from, from + BATCH).map((cells) => entryRow(work, id, meta, cells)))
      .execute();
  note({
    action: 'pack.create',
    outcome: 'done',
    record: { kind: 'word-pack', id },
    details: { title: meta.title, entries: entries.length },
  });
  return wordPack(work, id);
}

const BATCH = 500;

/** Ends a pack of the own subtree: from now on nothing is read with it. Throws NotFoundError, ConflictError. */
export async function endWordPack(work: Work, id: string, version: number): Promise<void> {
  const { tx, now, note } = work;
  await packRow(tx, id);
  const { numUpdatedRows } = await tx
    .updateTable('word_packs')
    .set({ ended_at: now, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .where(ownOnly)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw changedMeanwhile();
  note({ action: 'pack.end', outcome: 'done', record: { kind: 'word-pack', id } });
}

export interface PackColumn {
  name: string;
  /** As in the workbook. */
  heading: string;
  isNeeded: boolean;
  /** Words by value, where only some values may stand. */
  choices: Record<string, string> | null;
}

/** What an entry of this pack may say. */
export async function wordPackColumns({ tx }: Pick<Work, 'tx'>, id: string): Promise<PackColumn[]> {
  return packColumns(metaOf((await packRow(tx, id)).meta).layer);
}

/** Entries that hold the words, in the order of their making; `after`: id of the last one seen. Throws NotFoundError. */
export async function wordEntries(
  { tx }: Pick<Work, 'tx'>,
  id: string,
  { text, after, limit }: { text?: string; after: string | null; limit: number },
): Promise<WordEntryView[]> {
  await packRow(tx, id);
  const rows = await tx
    .selectFrom('word_pack_entries')
    .selectAll()
    .where('pack_id', '=', id)
    .where('ended_at', 'is', null)
    .$if(text !== undefined, (query) => query.where(sql<boolean>`position(${text} in cells::text) > 0`))
    .$if(after !== null, (query) => query.where('id', '>', after!))
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(entryView);
}

/** Adds an entry. Throws InputError for one that cannot be used, NotFoundError for a pack out of sight or of an office above. */
export async function addWordEntry(work: Work, packId: string, given: Cells): Promise<WordEntryView> {
  const meta = await writable(work, packId);
  const row = entryRow(work, packId, meta, checkedCells(meta, given));
  await work.tx.insertInto('word_pack_entries').values(row).execute();
  work.note({ action: 'pack.entry-add', outcome: 'done', record: { kind: 'word-pack', id: packId }, details: { wording: row.wording } });
  return entryById(work.tx, packId, row.id);
}

/** Changes an entry that has still this version; `given` null takes it out. Throws as {@link addWordEntry}, ConflictError. */
export async function changeWordEntry(
  work: Work,
  packId: string,
  id: string,
  version: number,
  given: Cells | null,
): Promise<WordEntryView | null> {
  const { tx, now, actor, note } = work;
  const meta = await writable(work, packId);
  const cells = given === null ? null : checkedCells(meta, given);
  const before = await entryById(tx, packId, id);
  const { numUpdatedRows } = await tx
    .updateTable('word_pack_entries')
    .set({
      ...(cells === null ? { ended_at: now } : { cells: JSON.stringify(cells), wording: wordingOf(meta, cells) }),
      changed_at: now,
      changed_by_name: actor.name,
      version: version + 1,
    })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw changedMeanwhile();
  const action = cells === null ? 'pack.entry-remove' : 'pack.entry-change';
  note({ action, outcome: 'done', record: { kind: 'word-pack', id: packId }, details: { from: before.cells, to: cells } });
  return cells === null ? null : entryById(tx, packId, id);
}

/** The pack as a workbook. Throws NotFoundError. */
export async function wordPackFile({ tx }: Pick<Work, 'tx'>, id: string): Promise<Uint8Array> {
  return packWorkbook(packOfCells(metaOf((await packRow(tx, id)).meta), await cellsIn(tx, id)));
}

/** What the pack alone finds in a sentence. Throws NotFoundError. */
export async function tryWords({ tx }: Pick<Work, 'tx'>, id: string, sentence: string): Promise<TextMark[]> {
  const pack = packOfCells(metaOf((await packRow(tx, id)).meta), await cellsIn(tx, id));
  return createTextEngine({ packs: [pack] }).read(sentence);
}

const ownOnly = sql<boolean>`exists (select from organisations o where o.id = organisation_id)`;
const changedMeanwhile = () => new ConflictError('词库已由他人改动或属于上级单位，请取最新内容后再试', { code: 'changed-meanwhile' });

/** What describes a pack that the actor may change. */
async function writable({ tx }: Pick<Work, 'tx'>, id: string): Promise<PackMeta> {
  const row = await packRow(tx, id);
  await organisation({ tx }, row.organisation_id);
  return metaOf(row.meta);
}

const selectPacks = (tx: Work['tx']) =>
  tx
    .selectFrom('word_packs')
    .selectAll('word_packs')
    .select(({ selectFrom }) =>
      selectFrom('word_pack_entries')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .whereRef('pack_id', '=', 'word_packs.id')
        .where('ended_at', 'is', null)
        .as('entries'),
    )
    .where('word_packs.ended_at', 'is', null);

async function packRow(tx: Work['tx'], id: string) {
  const row = await selectPacks(tx).where('word_packs.id', '=', id).executeTakeFirst();
  if (row === undefined) throw new NotFoundError('找不到此词库，或无权查看', { code: 'pack-not-found' });
  return row;
}

async function cellsIn(tx: Work['tx'], packId: string): Promise<Cells[]> {
  const rows = await tx
    .selectFrom('word_pack_entries')
    .select('cells')
    .where('pack_id', '=', packId)
    .where('ended_at', 'is', null)
    .orderBy('id')
    .execute();
  return rows.map(({ cells }) => cells);
}

async function entryById(tx: Work['tx'], packId: string, id: string): Promise<WordEntryView> {
  const row = await tx
    .selectFrom('word_pack_entries')
    .selectAll()
    .where('id', '=', id)
    .where('pack_id', '=', packId)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  if (row === undefined) throw new NotFoundError('找不到此词条，可能已被删除，请刷新列表', { code: 'pack-entry-not-found' });
  return entryView(row);
}

function entryRow({ now, actor }: Pick<Work, 'now' | 'actor'>, packId: string, meta: PackMeta, cells: Cells) {
  return {
    id: randomUUIDv7(),
    pack_id: packId,
    cells: JSON.stringify(cells),
    wording: wordingOf(meta, cells),
    changed_at: now,
    changed_by_name: actor.name,
    ended_at: null,
  };
}

/** The wording an entry is about: what stands in its first needed column. */
const wordingOf = ({ layer }: PackMeta, cells: Cells): string => cells[packColumns(layer)[0]!.name]!;

/** Kept as it was checked. */
const metaOf = (meta: Record<string, unknown>): PackMeta => meta as PackMeta;

const entryView = ({ id, cells, changed_at, changed_by_name, version }: Selectable<Schema['word_pack_entries']>): WordEntryView => ({
  id,
  cells,
  changedAt: changed_at.toISOString(),
  changedByName: changed_by_name,
  version,
});

function viewOf(row: Awaited<ReturnType<typeof packRow>>): WordPackView {
  const { title, layer } = metaOf(row.meta);
  return {
    id: row.id,
    organisationId: row.organisation_id,
    title,
    layer,
    entries: Number(row.entries),
    madeAt: row.made_at.toISOString(),
    madeByName: row.made_by_name,
    version: row.version,
  };
}
