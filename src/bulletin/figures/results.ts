/** The frozen results, indexed once: who counts where, and which objects fulfil a condition. Pure. */
import type { ResultAccount, ResultSet, ResultSite, ResultUnit } from '../../campaign/results.ts';
import type { ObjectKind, Where } from '../document/model.ts';

export type ResultObject = ResultSite | ResultAccount;

export interface Results {
  set: ResultSet;
  /** Units that have a row of their own, in the order of the tables. */
  rows: readonly ResultUnit[];
  unit(id: string): ResultUnit | null;
  /** The unit in whose row the unit is counted: itself, or the one it is counted in. */
  rowOf(unitId: string): ResultUnit | null;
  /** The population: sub-sites are charged to their site and not counted. In the order of the rows, then as filed. */
  population(kind: ObjectKind): readonly ResultObject[];
  object(kind: ObjectKind, id: string): ResultObject | null;
  /** By its id, or by its name: settings of an office name a programme before it has an id. */
  programme(key: string): ResultSet['programmes'][number] | null;
  /** Objects looked at (unless the condition says otherwise) that fulfil it. */
  select(kind: ObjectKind, where: Where): readonly ResultObject[];
}

/** Index over a set that `contradictions` found nothing in; of others it gives what can be given. */
export function indexResults(set: ResultSet): Results {
  const units = new Map(set.units.map((unit) => [unit.id, unit]));
  const rowOf = (id: string) => {
    const unit = units.get(id);
    return unit === undefined ? null : unit.countedIn === null ? unit : (units.get(unit.countedIn) ?? null);
  };
  const place = (id: string) => rowOf(id)?.order ?? Number.MAX_SAFE_INTEGER;
  const ordered = <T extends ResultObject>(objects: readonly T[]) => objects.toSorted((a, b) => place(a.unitId) - place(b.unitId));
  const lists: Record<ObjectKind, readonly ResultObject[]> = {
    site: ordered(set.sites.filter(({ parentId }) => parentId === null)),
    account: ordered(set.accounts),
  };
  const byId: Record<ObjectKind, ReadonlyMap<string, ResultObject>> = {
    site: new Map(set.sites.map((one) => [one.id, one])),
    account: new Map(set.accounts.map((one) => [one.id, one])),
  };
  const byRow: Record<ObjectKind, ReadonlyMap<string, readonly ResultObject[]>> = {
    site: Map.groupBy(lists.site, ({ unitId }) => rowOf(unitId)?.id ?? ''),
    account: Map.groupBy(lists.account, ({ unitId }) => rowOf(unitId)?.id ?? ''),
  };
  const late = new Set(set.overdueErrorReports.flatMap(({ siteId }) => siteId ?? []));

  return {
    set,
    rows: set.units.filter(({ countedIn }) => countedIn === null).toSorted((a, b) => (a.order ?? Infinity) - (b.order ?? Infinity)),
    unit: (id) => units.get(id) ?? null,
    rowOf,
    population: (kind) => lists[kind],
    object: (kind, id) => byId[kind].get(id) ?? null,
    programme: (key) => set.programmes.find(({ id, name }) => id === key || name === key) ?? null,
    select(kind, where) {
      const among = where.unit === undefined ? lists[kind] : (byRow[kind].get(where.unit) ?? []);
      return among.filter((one) => fulfils(one, where, late));
    },
  };
}

/** Rows of the tables that hold objects of the kind, looked at or not. */
export const rowsWith = (results: Results, kind: ObjectKind): readonly ResultUnit[] =>
  results.rows.filter(({ id }) => results.select(kind, { unit: id, isDrawnOrNot: true }).length > 0);

function fulfils(one: ResultObject, where: Where, late: ReadonlySet<string>): boolean {
  if (!where.isDrawnOrNot && !one.isChecked) return false;
  if (where.isJudged && one.verdict === 'unknown') return false;
  if (where.verdict !== undefined && one.verdict !== where.verdict) return false;
  if (where.categories !== undefined && !one.reasons.some(({ category }) => where.categories!.includes(category))) return false;
  if (where.sentence !== undefined && !one.reasons.some(({ sentence }) => sentence === where.sentence)) return false;
  if (where.isPortal !== undefined && !('isPortal' in one && one.isPortal === where.isPortal)) return false;
  if (where.platform !== undefined && one.platform !== where.platform) return false;
  if (where.streak !== undefined && one.failedStreak < where.streak) return false;
  if (where.hasTextErrors && one.textErrorCount === 0) return false;
  if (where.carriedOver !== undefined && !one.carriedOver.some(({ category }) => where.carriedOver!.includes(category))) return false;
  return !where.hasOverdueReports || late.has(one.id);
}
