/** A draft on the database: its row and blocks, the frozen results behind it, and what the checker says after every change. */
import { randomUUIDv7 } from 'node:crypto';
import type { Insertable, Selectable } from 'kysely';
import type { ResultSet } from '../../campaign/results.ts';
import { resultDocument } from '../../campaign/server.ts';
import { ConflictError, InputError, NotFoundError } from '../../platform/index.ts';
import type { Schema, Work } from '../../platform/server.ts';
import { type Supplement, supplemented } from '../../rectify/server.ts';
import { checkBulletin, type RegisteredNames } from '../checker/check.ts';
import { contradictions } from '../checker/contradictions.ts';
import { type Problem, warning } from '../checker/problem.ts';
import { composeBulletin } from '../compose/compose.ts';
import { worded } from '../compose/wording.ts';
import { type Bulletin, type Issue, type Run, textOf } from '../document/model.ts';
import { resolve, type Source } from '../figures/resolve.ts';
import { indexResults } from '../figures/results.ts';
import type { Settings } from '../settings/settings.ts';
import { type BlockRole, blocksOf, bulletinOf, type DraftBlock, type Lead, rowOfPlace } from './blocks.ts';

export type BulletinRow = Selectable<Schema['bulletins']>;
export type BlockRow = Selectable<Schema['bulletin_blocks']>;

/** A complaint and the block it is about; null: none. */
export interface Complaint extends Omit<Problem, 'place'> {
  blockId: string | null;
  /** It is about the heading of the block. */
  isLead: boolean;
}

/** A draft with all that is needed to change it. */
export interface Draft {
  row: BulletinRow;
  blocks: BlockRow[];
  set: ResultSet;
  settings: Settings;
  issue: Issue;
  composed: Bulletin;
  source: Source;
}

export const bulletinNotFound = () => new NotFoundError('找不到此通报，或无权查看', { code: 'bulletin-not-found' });

/**
 * The draft, locked until the end of the transaction. `version` null: whatever it is now. Throws NotFoundError, ConflictError when it
 * was changed (`changed-meanwhile`) or is no draft any more (`bulletin-closed`).
 */
export async function lockedDraft(work: Work, id: string, version: number | null): Promise<Draft> {
  const row = await work.tx.selectFrom('bulletins').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  if (row === undefined) throw bulletinNotFound();
  if (row.state !== 'draft')
    throw new ConflictError(row.state === 'issued' ? '通报已经印发，不能再改；有误的请另发更正' : '此稿已经撤回，不能再改，请另起草', {
      code: 'bulletin-closed',
    });
  if (version !== null && row.version !== version)
    throw new ConflictError('通报稿已有改动，请取最新内容后再操作', { code: 'changed-meanwhile', details: { version: row.version } });
  return draftOf(work, row);
}

/** The draft of a row, read only. */
export async function draftOf(work: Pick<Work, 'tx'>, row: BulletinRow): Promise<Draft> {
  const blocks = await blockRows(work, row.id);
  const set = supplemented(await resultDocument(work, row.result_set_id), row.supplement as unknown as Supplement);
  return { row, blocks, ...composedOf(set, row.settings as unknown as Settings, row.issue as unknown as Issue) };
}

export const blockRows = ({ tx }: Pick<Work, 'tx'>, bulletinId: string): Promise<BlockRow[]> =>
  tx.selectFrom('bulletin_blocks').selectAll().where('bulletin_id', '=', bulletinId).orderBy('position').execute();

/** What is composed of results that do not contradict themselves. Throws InputError with the first contradiction. */
export function composedOf(set: ResultSet, settings: Settings, issue: Issue): Omit<Draft, 'row' | 'blocks'> {
  const [broken] = contradictions(set);
  if (broken !== undefined) throw new InputError(broken.sentence, { code: 'results-contradictory', details: { code: broken.code } });
  const source = { results: indexResults(worded(set, settings.wording)), issue };
  return { set, settings, issue, composed: composeBulletin(set, settings, issue), source };
}

export const draftBlock = ({ role, annex, lead, runs, is_internal: isInternal }: BlockRow): DraftBlock => ({
  ...{ role: role as BlockRole, annex, isInternal },
  ...{ lead: lead as unknown as Lead | null, runs: runs as unknown as Run[] },
});

/** The whole bulletin as it stands. */
export const bulletinOfDraft = ({ composed, blocks }: Pick<Draft, 'composed' | 'blocks'>): Bulletin =>
  bulletinOf(composed, blocks.map(draftBlock));

/** Writes the rows of a composed bulletin in place of all that are there. */
export async function replaceBlocks(work: Work, bulletinId: string, composed: Bulletin): Promise<void> {
  await work.tx.deleteFrom('bulletin_blocks').where('bulletin_id', '=', bulletinId).execute();
  const rows = blocksOf(composed).map((block, position) => newBlock(work, bulletinId, block, position));
  await work.tx.insertInto('bulletin_blocks').values(rows).execute();
}

export function newBlock(
  { now, actor }: Work,
  bulletinId: string,
  { role, annex, lead, runs, isInternal }: DraftBlock,
  position: number,
): Insertable<Schema['bulletin_blocks']> {
  return {
    ...{ id: randomUUIDv7(), bulletin_id: bulletinId, role, annex, position, is_internal: isInternal, is_edited: false },
    ...{ lead: lead === null ? null : JSON.stringify(lead), runs: JSON.stringify(runs), changed_at: now, changed_by_name: actor.name },
  };
}

/** Bound words of all blocks as the results and the terms give them now; what they no longer give stays, and is complained of. */
export async function refreshBlocks(work: Work, { blocks, source }: Draft): Promise<void> {
  const fresh = (runs: readonly Run[]) =>
    runs.map((run) => (run.bound === undefined ? run : { ...run, text: resolve(source, run.bound) ?? run.text }));
  for (const row of blocks) {
    const { lead, runs } = draftBlock(row);
    const next = { lead: lead && { ...lead, runs: fresh(lead.runs) }, runs: fresh(runs) };
    if (JSON.stringify(next) === JSON.stringify({ lead, runs })) continue;
    await work.tx
      .updateTable('bulletin_blocks')
      .set({ lead: next.lead === null ? null : JSON.stringify(next.lead), runs: JSON.stringify(next.runs), version: row.version + 1 })
      .where('id', '=', row.id)
      .execute();
  }
}

/** Checks the draft as it stands now and keeps what was said; the complaints. */
export async function recheck(work: Work, id: string): Promise<Complaint[]> {
  const row = await work.tx.selectFrom('bulletins').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  const draft = await draftOf(work, row);
  const complaints = await complaintsOf(work, draft);
  const bulletin = bulletinOfDraft(draft);
  await work.tx
    .updateTable('bulletins')
    .set({
      ...{ title: textOf(bulletin.title).slice(0, 400), complaints: JSON.stringify(complaints), version: row.version + 1 },
      ...{ changed_at: work.now, changed_by_name: work.actor.name },
    })
    .where('id', '=', id)
    .execute();
  return complaints;
}

/** What stands against issuing it, by block. */
export async function complaintsOf(work: Pick<Work, 'tx'>, draft: Draft): Promise<Complaint[]> {
  const { blocks, set, settings } = draft;
  const registered = await registeredNames(work, set);
  const rows = blocks.map(draftBlock);
  const said = checkBulletin({ bulletin: bulletinOfDraft(draft), set, settings, registered });
  return [...said, ...unplacedProblems(draft)].map(({ place, ...problem }) => {
    const at = place === null ? null : rowOfPlace(place, rows);
    return { ...problem, blockId: at === null ? null : blocks[at.at]!.id, isLead: at?.isLead ?? false };
  });
}

/** Organisations whose messages or stages stand in no row of the results: somebody must answer for leaving them out. */
function unplacedProblems({ row, issue }: Draft): Problem[] {
  const answered = new Set(issue.acknowledged?.map(({ key }) => key));
  return (row.supplement as unknown as Supplement).unplaced
    .map((name) => warning('unit-unplaced', name, `“${name}”的留言或专项进展不在任何一行单位里，没有列入，确需不列的请写明理由`))
    .filter(({ key }) => !answered.has(key));
}

/** Names in the registry by the codes of what failed. */
export async function registeredNames({ tx }: Pick<Work, 'tx'>, { sites, accounts }: ResultSet): Promise<RegisteredNames> {
  const codesOf = (list: readonly { code: string | null; verdict: string | null }[]) =>
    list.flatMap(({ code, verdict }) => (code !== null && verdict === 'failed' ? [code] : []));
  const names = new Map<string, string>();
  for (const [table, codes] of [
    ['sites', codesOf(sites)],
    ['accounts', codesOf(accounts)],
  ] as const) {
    if (codes.length === 0) continue;
    // Of several that had the code over time the last one counts.
    const rows = await tx.selectFrom(table).select(['code', 'name']).where('code', 'in', codes).orderBy('id').execute();
    for (const { code, name } of rows) names.set(code!, name);
  }
  return names;
}
