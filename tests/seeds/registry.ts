/** What an office registers before the round of a seed: organisations, files of sites and accounts. Pure. */
import type { SetPlan } from '../../src/bulletin/testing/build-set.ts';
import { csv } from '../../src/demo/province/registry.ts';

type PlannedUnit = SetPlan['counts'][number]['unit'];

/** Units below the office: its departments stand as mere units, the rest are areas. */
export const unitsOf = ({ counts, furtherUnits = [] }: SetPlan): PlannedUnit[] => [...counts.map(({ unit }) => unit), ...furtherUnits];
export const isDepartment = ({ kind, countedIn }: PlannedUnit): boolean => kind === 'departments' || countedIn !== null;

interface Registered {
  name: string;
  unitId: string;
  code?: string | null;
}

/** Objects of a kind: those that the plan names, and nameless ones until each row has its number. */
export function objectsOf(plan: SetPlan, kind: 'site' | 'account'): Registered[] {
  const rowOf = new Map(unitsOf(plan).map(({ id, countedIn }) => [id, countedIn ?? id]));
  return plan.counts.flatMap(({ unit: { id }, sites = 0, accounts = 0 }) => {
    const named: Registered[] = (kind === 'site' ? (plan.sites ?? []) : (plan.accounts ?? [])).filter(
      ({ unitId }) => rowOf.get(unitId) === id,
    );
    const [total, noun] = kind === 'site' ? [sites, '网站'] : [accounts, '账号'];
    const others = Array.from({ length: total - named.length }, (_, i) => ({ name: `${id}某单位${noun}${i + 1}`, unitId: id }));
    return [...named, ...others];
  });
}

/** Home address of the site at a place of the registry. */
export const homeUrl = (place: number): string => `http://s${place + 1}.seed.gov.cn/`;

/** The file of sites; sub-sites by the code of the site they belong to stand at the end. */
export function sitesFile(plan: SetPlan, subSites: readonly { name: string; unitId: string; parentCode: string }[]): string {
  const portals = new Set(plan.sites?.flatMap(({ name, isPortal }) => (isPortal ? name : [])));
  const own = objectsOf(plan, 'site').map(({ name, unitId, code }, i) => [
    code ?? '',
    name,
    portals.has(name) ? '是' : '否',
    homeUrl(i),
    unitId,
    '',
  ]);
  const below = subSites.map(({ name, unitId, parentCode }, i) => ['', name, '否', homeUrl(own.length + i), unitId, parentCode]);
  return csv(['网站标识码', '网站名称', '是否门户', '首页地址', '所属单位', '上级网站标识码'], [...own, ...below]);
}

/** The file of accounts. Each has a code: samples are drawn by it, so that anybody can draw again. */
export function accountsFile(plan: SetPlan): string {
  const named = new Map(plan.accounts?.map((one) => [one.name, one]));
  const rows = objectsOf(plan, 'account').map(({ name, unitId, code }, i) => {
    const { platform = '微信', owner } = named.get(name) ?? {};
    return [code ?? `3699000001WX${String(i + 1).padStart(4, '0')}`, platform, name, owner ?? '', unitId];
  });
  return csv(['账号标识码', '平台', '账号名称', '开设主体', '所属单位'], rows);
}
