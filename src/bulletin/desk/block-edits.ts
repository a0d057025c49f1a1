/** Editing a draft block by block: each has its own version, so two people work on two paragraphs without standing in each other's way. */
import { ConflictError, InputError, NotFoundError } from '../../platform/index.ts';
import type { Work } from '../../platform/server.ts';
import type { Binding, ObjectKind, Query, Run } from '../document/model.ts';
import { measure } from '../figures/measure.ts';
import { resolve } from '../figures/resolve.ts';
import type { BlockRole, Lead } from './blocks.ts';
import {
  type BlockRow,
  blockRows,
  bulletinNotFound,
  type Complaint,
  type Draft,
  draftBlock,
  lockedDraft,
  newBlock,
  recheck,
} from './draft.ts';
import { shownDraft } from './drafts.ts';
import { editedRuns, type GivenRun } from './edit.ts';

export interface BlockView {
  id: string;
  role: BlockRole;
  annex: number | null;
  lead: Lead | null;
  runs: Run[];
  isInternal: boolean;
  isEdited: boolean;
  changedAt: string;
  changedByName: string;
  version: number;
}

export interface BlockChange {
  /** Null takes the heading of a paragraph away; left out: as it is. */
  lead?: { level: number; runs: GivenRun[] } | null;
  runs?: GivenRun[];
  isInternal?: boolean;
}

export interface EditedBlock {
  block: BlockView;
  /** Of the whole draft, after the change. */
  complaints: Complaint[];
  bulletinVersion: number;
}

/** Blocks in the order in which they are read. Throws NotFoundError. */
export async function listBlocks(work: Pick<Work, 'tx'>, bulletinId: string): Promise<BlockView[]> {
  const known = await work.tx.selectFrom('bulletins').select('id').where('id', '=', bulletinId).executeTakeFirst();
  if (known === undefined) throw bulletinNotFound();
  return (await blockRows(work, bulletinId)).map(viewOf);
}

/**
 * Changes a block that has still this version. Throws ConflictError when it was changed meanwhile, InputError with the reason where a
 * figure is not what the results give: see `editedRuns`.
 */
export async function changeBlock(
  work: Work,
  bulletinId: string,
  blockId: string,
  version: number,
  change: BlockChange,
): Promise<EditedBlock> {
  const draft = await lockedDraft(work, bulletinId, null);
  const row = blockAt(draft, blockId, version);
  const { lead, runs, isInternal, role } = draftBlock(row);
  if (change.lead !== undefined && change.lead !== null && role !== 'paragraph')
    throw new InputError('只有正文段落可以有小标题，请去掉', { code: 'lead-elsewhere' });
  if (change.isInternal !== undefined && role !== 'paragraph' && role !== 'heading')
    throw new InputError('只有正文可以标为内部，附件由样式决定', { code: 'internal-elsewhere' });
  const edit = (before: readonly Run[], given: readonly GivenRun[]) =>
    editedRuns(before, given, draft.source, draft.settings.fixedNumerals);
  const nextLead =
    change.lead === undefined ? lead : change.lead && { level: change.lead.level, runs: edit(lead?.runs ?? [], change.lead.runs) };
  const next = { lead: nextLead, runs: change.runs === undefined ? runs : edit(runs, change.runs) };
  await work.tx
    .updateTable('bulletin_blocks')
    .set({
      ...{ lead: next.lead === null ? null : JSON.stringify(next.lead), runs: JSON.stringify(next.runs) },
      ...{ is_internal: change.isInternal ?? isInternal, is_edited: true },
      ...{ changed_at: work.now, changed_by_name: work.actor.name, version: version + 1 },
    })
    .where('id', '=', blockId)
    .execute();
  work.note({
    action: 'bulletin.edit',
    outcome: 'done',
    record: { kind: 'bulletin', id: bulletinId },
    details: { blockId, from: { lead, runs, isInternal }, to: { ...next, isInternal: change.isInternal ?? isInternal } },
  });
  return edited(work, bulletinId, blockId);
}

const ADDED: readonly BlockRole[] = ['paragraph', 'heading', 'note'];

/** Adds a block behind another of the text or of the notes. Throws as `changeBlock`. */
export async function addBlock(
  work: Work,
  bulletinId: string,
  { afterId, role, lead, runs }: { afterId: string; role: BlockRole; lead: { level: number; runs: GivenRun[] } | null; runs: GivenRun[] },
): Promise<EditedBlock> {
  const draft = await lockedDraft(work, bulletinId, null);
  const at = draft.blocks.findIndex(({ id }) => id === afterId);
  if (at < 0) throw blockNotFound();
  const before = draft.blocks[at]!;
  const text = ['addressees', 'paragraph', 'heading'];
  const isNote = role === 'note' && ['date', 'note'].includes(before.role);
  if (!ADDED.includes(role) || !(isNote || (role !== 'note' && text.includes(before.role))))
    throw new InputError('正文段落和标题加在正文里，附注加在成文日期之后，请另选位置', { code: 'block-place' });
  const last = draft.blocks[at + 1];
  const position = last === undefined ? before.position + 1 : (before.position + last.position) / 2;
  const edit = (given: readonly GivenRun[]) => editedRuns([], given, draft.source, draft.settings.fixedNumerals);
  const block = newBlock(
    work,
    bulletinId,
    { role, annex: null, lead: lead && { level: lead.level, runs: edit(lead.runs) }, runs: edit(runs), isInternal: false },
    position,
  );
  await work.tx
    .insertInto('bulletin_blocks')
    .values({ ...block, is_edited: true })
    .execute();
  work.note({
    action: 'bulletin.add-block',
    outcome: 'done',
    record: { kind: 'bulletin', id: bulletinId },
    details: { blockId: block.id, role },
  });
  return edited(work, bulletinId, block.id);
}

/** Takes a block out; figures of it are asked about by the checker. Throws as `changeBlock`; what each bulletin has stays. */
export async function removeBlock(work: Work, bulletinId: string, blockId: string, version: number): Promise<Complaint[]> {
  const draft = await lockedDraft(work, bulletinId, null);
  const row = blockAt(draft, blockId, version);
  if (!ADDED.includes(row.role as BlockRole))
    throw new InputError('标题、主送机关、署名、日期、附件和版记不能删去，请改写内容', { code: 'block-needed' });
  await work.tx.deleteFrom('bulletin_blocks').where('id', '=', blockId).execute();
  const { lead, runs } = draftBlock(row);
  work.note({
    action: 'bulletin.remove-block',
    outcome: 'done',
    record: { kind: 'bulletin', id: bulletinId },
    details: { blockId, lead, runs },
  });
  return recheck(work, bulletinId);
}

function blockAt({ blocks }: Draft, blockId: string, version: number): BlockRow {
  const row = blocks.find(({ id }) => id === blockId);
  if (row === undefined) throw blockNotFound();
  if (row.version !== version)
    throw new ConflictError(`这一段已由${row.changed_by_name}改过，请取最新内容后再改`, {
      code: 'changed-meanwhile',
      details: { version: row.version },
    });
  return row;
}

const blockNotFound = () => new NotFoundError('通报里没有这一段，请取最新内容', { code: 'block-not-found' });

async function edited(work: Work, bulletinId: string, blockId: string): Promise<EditedBlock> {
  const complaints = await recheck(work, bulletinId);
  const { version } = await work.tx.selectFrom('bulletins').select('version').where('id', '=', bulletinId).executeTakeFirstOrThrow();
  const row = await work.tx.selectFrom('bulletin_blocks').selectAll().where('id', '=', blockId).executeTakeFirstOrThrow();
  return { block: viewOf(row), complaints, bulletinVersion: version };
}

export interface FigureView {
  /** As it would be printed. */
  text: string;
  /** Of a share: what was divided by what. */
  part: string | null;
  all: string | null;
  /** What was counted, at most 500. */
  objects: { kind: ObjectKind; id: string; name: string }[];
}

const MOST_OBJECTS = 500;

/** A figure as the results of a bulletin give it, with what it counts. Throws InputError when they do not have it. */
export async function figureOf(work: Pick<Work, 'tx'>, bulletinId: string, binding: Binding): Promise<FigureView> {
  const { source } = await shownDraft(work, bulletinId);
  const text = resolve(source, binding);
  if (text === null) throw new InputError('冻结的结果里没有这个数，请换一个来源', { code: 'figure-unknown' });
  const numberOf = (query: Query) => {
    const value = measure(source.results, query);
    return value !== null && value.d === 1n ? value.n.toString() : null;
  };
  const counted = binding.is === 'count' ? binding.query : binding.is === 'rate' ? binding.part : null;
  const objects = counted?.of === 'objects' ? source.results.select(counted.kind, counted.where) : [];
  return {
    text,
    part: binding.is === 'rate' ? numberOf(binding.part) : null,
    all: binding.is === 'rate' ? numberOf(binding.all) : null,
    objects: objects.slice(0, MOST_OBJECTS).map(({ id, name }) => ({ kind: (counted as Query & { of: 'objects' }).kind, id, name })),
  };
}

function viewOf(row: BlockRow): BlockView {
  const { role, annex, lead, runs, isInternal } = draftBlock(row);
  return {
    ...{ id: row.id, role, annex, lead, runs, isInternal, isEdited: row.is_edited },
    ...{ changedAt: row.changed_at.toISOString(), changedByName: row.changed_by_name, version: row.version },
  };
}
