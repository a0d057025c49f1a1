/** The registry as a round sees it on the day it is opened: sites and accounts of the office's subtree with what belongs to them. */
import type { ObjectKind, OrganisationLevel, RegistryState, Work } from '../../platform/server.ts';
import type { ObjectRecord, UnitStep } from './population.ts';

/** All records of the organisation and what is below it, of these kinds, in the order of their ids. */
export async function registryFrame(work: Pick<Work, 'tx'>, organisationId: string, kinds: readonly ObjectKind[]): Promise<ObjectRecord[]> {
  const units = await unitsBelow(work, organisationId);
  const sites = kinds.includes('site') ? await siteRecords(work, units) : [];
  const accounts = kinds.includes('account') ? await accountRecords(work, units) : [];
  return [...sites, ...accounts];
}

interface Unit {
  steps: UnitStep[];
  level: OrganisationLevel;
}

/** Organisations from the office down, by id, with the way to each. */
async function unitsBelow({ tx }: Pick<Work, 'tx'>, organisationId: string): Promise<Map<string, Unit>> {
  const rows = await tx
    .selectFrom('organisations as o')
    .innerJoin('organisations as top', (join) => join.onTrue())
    .select(['o.id', 'o.parent_id', 'o.name', 'o.level'])
    .where('top.id', '=', organisationId)
    .where((where) => where(where.fn<boolean>('starts_with', ['o.path', 'top.path']), '=', true))
    .orderBy('o.path')
    .execute();
  const units = new Map<string, Unit>();
  for (const { id, parent_id: parentId, name, level } of rows) {
    const above = parentId === null ? undefined : units.get(parentId);
    // A mere unit belongs to the area it stands in.
    const areaLevel = level === 'unit' && above !== undefined ? above.level : level;
    units.set(id, { steps: above === undefined ? [] : [...above.steps, { id, name, level }], level: areaLevel });
  }
  return units;
}

async function siteRecords({ tx }: Pick<Work, 'tx'>, units: ReadonlyMap<string, Unit>): Promise<ObjectRecord[]> {
  const rows = await tx
    .selectFrom('sites')
    .select(['id', 'organisation_id', 'parent_id', 'code', 'name', 'is_portal', 'has_no_services', 'home_url', 'further_urls'])
    .select(['organizer', 'supervisor', 'state', 'succeeded_by'])
    .orderBy('id')
    .execute();
  const subSites = Map.groupBy(
    rows.filter((row) => row.parent_id !== null && row.state === 'normal'),
    (row) => row.parent_id!,
  );
  const before = predecessorsOf(rows);
  return rows.flatMap((row) => {
    const unit = units.get(row.organisation_id);
    if (unit === undefined) return [];
    return {
      ...{ id: row.id, kind: 'site' as const, code: row.code, name: row.name, url: row.home_url, furtherUrls: row.further_urls },
      ...{ organizer: row.organizer, supervisor: row.supervisor, platform: null, state: row.state, organisationId: row.organisation_id },
      ...{ isPortal: row.is_portal, hasNoServices: row.has_no_services, parentId: row.parent_id },
      ...{ units: unit.steps, level: unit.level, predecessors: before(row.id) },
      subSites: (subSites.get(row.id) ?? []).map(({ id, name, home_url: url }) => ({ id, name, url })),
    };
  });
}

async function accountRecords({ tx }: Pick<Work, 'tx'>, units: ReadonlyMap<string, Unit>): Promise<ObjectRecord[]> {
  const rows = await tx
    .selectFrom('accounts')
    .select(['id', 'organisation_id', 'code', 'platform', 'name', 'owner', 'supervisor', 'link', 'store_urls', 'state', 'succeeded_by'])
    .orderBy('id')
    .execute();
  const before = predecessorsOf(rows);
  return rows.flatMap((row) => {
    const unit = units.get(row.organisation_id);
    if (unit === undefined) return [];
    return {
      ...{ id: row.id, kind: 'account' as const, code: row.code, name: row.name, url: row.link, furtherUrls: row.store_urls },
      ...{ organizer: row.owner, supervisor: row.supervisor, platform: row.platform, state: row.state },
      ...{ organisationId: row.organisation_id, isPortal: false, hasNoServices: false, parentId: null, subSites: [] },
      ...{ units: unit.steps, level: unit.level, predecessors: before(row.id) },
    };
  });
}

interface Successive {
  id: string;
  code: string | null;
  state: RegistryState;
  succeeded_by: string | null;
}

/** Records whose place another took: named as its successor when they ended, or once registered under its code. */
function predecessorsOf(rows: readonly Successive[]): (id: string) => string[] {
  const ended = rows.filter(({ state }) => state === 'closed' || state === 'deregistered');
  const named = Map.groupBy(
    ended.filter((row) => row.succeeded_by !== null),
    (row) => row.succeeded_by!,
  );
  const holders = new Map(rows.filter(({ code, state }) => code !== null && state !== 'deregistered').map(({ code, id }) => [code, id]));
  const coded = Map.groupBy(
    ended.filter(({ code, state, id }) => state === 'deregistered' && code !== null && (holders.get(code) ?? id) !== id),
    ({ code }) => holders.get(code)!,
  );
  return (id) => {
    const found: string[] = [];
    // Grows while it is walked; an id is taken once, so a ring of successors ends.
    const queue = [id];
    for (const one of queue)
      for (const before of [...(named.get(one) ?? []), ...(coded.get(one) ?? [])]) {
        if (before.id === id || found.includes(before.id)) continue;
        found.push(before.id);
        queue.push(before.id);
      }
    return found;
  };
}
