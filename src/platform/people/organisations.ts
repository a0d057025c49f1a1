/** The tree of organisations (ministry or province, city, county, unit): whose subtree somebody sees. */
import { randomUUIDv7 } from 'node:crypto';
import type { OrganisationLevel } from '../db/tables/ground.ts';
import type { Work } from '../db/transact.ts';
import { ConflictError, InputError, NotFoundError } from '../errors.ts';

export interface Organisation {
  id: string;
  parentId: string | null;
  path: string;
  name: string;
  level: OrganisationLevel;
  divisionCode: string | null;
  version: number;
}

export interface NewOrganisation {
  /** Null: the top of the tree; only one may be. */
  parentId: string | null;
  name: string;
  level: OrganisationLevel;
  divisionCode: string | null;
}

/** Makes an organisation below another. Throws NotFoundError for a parent out of sight, InputError for a level that is not below. */
export async function createOrganisation({ tx, now, note }: Work, input: NewOrganisation): Promise<Organisation> {
  const id = randomUUIDv7();
  const parent = input.parentId === null ? null : await organisation({ tx }, input.parentId);
  if (parent === null && (await tx.selectFrom('organisations').select('id').where('parent_id', 'is', null).executeTakeFirst()))
    throw new ConflictError('已有顶级单位，请指定上级单位', { code: 'second-top' });
  if (parent !== null && ORDER[input.level] <= ORDER[parent.level] && input.level !== 'unit')
    throw new InputError('单位的层级须低于上级单位，请改正层级或上级', { code: 'level-not-below' });
  const made = { id, parentId: input.parentId, path: `${parent?.path ?? '/'}${id}/`, ...named(input), version: 1 };
  await tx
    .insertInto('organisations')
    .values({
      id,
      parent_id: made.parentId,
      path: made.path,
      name: made.name,
      level: made.level,
      division_code: made.divisionCode,
      created_at: now,
      closed_at: null,
    })
    .execute();
  note({ action: 'organisation.create', outcome: 'done', record: { kind: 'organisation', id }, details: named(input) });
  return made;
}

/** One organisation. Throws NotFoundError when it is not in sight. */
export async function organisation({ tx }: Pick<Work, 'tx'>, id: string): Promise<Organisation> {
  const row = await tx.selectFrom('organisations').selectAll().where('id', '=', id).where('closed_at', 'is', null).executeTakeFirst();
  if (row === undefined) throw new NotFoundError('找不到此单位，或无权查看', { code: 'organisation-not-found' });
  const { parent_id: parentId, path, name, level, division_code: divisionCode, version } = row;
  return { id, parentId, path, name, level, divisionCode, version };
}

/** Changes name or division of one that has still this version. Throws NotFoundError, InputError, ConflictError (`changed-meanwhile`). */
export async function changeOrganisation(
  { tx, note }: Work,
  id: string,
  version: number,
  change: { name?: string; divisionCode?: string | null },
): Promise<Organisation> {
  const before = await organisation({ tx }, id);
  const after = named({ ...before, ...change });
  await updateOrganisation({ tx }, id, version, { name: after.name, division_code: after.divisionCode });
  note({
    action: 'organisation.update',
    outcome: 'done',
    record: { kind: 'organisation', id },
    details: { from: named(before), to: after },
  });
  return organisation({ tx }, id);
}

/** Ends an organisation that nothing belongs to any more; the caller has looked. Throws ConflictError (`changed-meanwhile`). */
export async function endOrganisation({ tx, now, note }: Work, id: string, version: number): Promise<void> {
  await updateOrganisation({ tx }, id, version, { closed_at: now });
  note({ action: 'organisation.close', outcome: 'done', record: { kind: 'organisation', id }, details: {} });
}

async function updateOrganisation(
  { tx }: Pick<Work, 'tx'>,
  id: string,
  version: number,
  set: { name?: string; division_code?: string | null; closed_at?: Date },
): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('organisations')
    .set({ ...set, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new ConflictError('此单位已由他人改动，请取最新内容后再改', { code: 'changed-meanwhile' });
}

const ORDER: Record<OrganisationLevel, number> = { ministry: 0, province: 0, city: 1, county: 2, unit: 3 };

function named({ name, level, divisionCode }: NewOrganisation) {
  const trimmed = name.trim();
  if (trimmed === '' || trimmed.length > 200) throw new InputError('单位名称须为 1 至 200 个字，请改正', { code: 'organisation-name' });
  if (divisionCode !== null && !/^\d{6}$/.test(divisionCode))
    throw new InputError('行政区划代码须为 6 位数字（GB/T 2260），请改正', { code: 'division-code' });
  return { name: trimmed, level, divisionCode };
}
