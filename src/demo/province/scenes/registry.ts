/** 名录 as it is kept through the year: columns that an office confirmed with class and period, a maintenance that was filed. */
import type { DemoSite } from '../../server.ts';
import type { TrueColumn } from '../../truth.ts';
import { all, answered, type Person } from '../person.ts';

type Site = Awaited<ReturnType<typeof registeredOf>>[number];

/** How often columns of a class must be updated; those of other classes are not written down. */
const PERIODS: Readonly<Record<string, string>> = { news: 'P14D', notice: 'P6M', policy: 'P6M', interpretation: 'P6M', topic: 'none' };

export interface RegistryKeepers {
  supervisor: Person;
  /** An office between, with websites of its own. */
  city: Person;
  /** The website whose columns are confirmed. */
  site: Pick<DemoSite, 'registration' | 'truth'>;
  /** Beijing date so many days after the day of the check. */
  inDays(days: number): string;
}

/** Lays both down where nothing is; what it did in one line. */
export async function keepRegistry({ supervisor, city, site, inDays }: RegistryKeepers): Promise<string> {
  const sites = await registeredOf(supervisor);
  const own = sites.find(({ code }) => code === site.registration.siteCode)!;
  const confirmed = await confirmColumns(supervisor, own, site.truth.columns, inDays(180));
  const filed = await fileMaintenance({ supervisor, city }, sites, inDays);
  return `确认“${own.name}”的栏目 ${confirmed} 个（类别、更新周期、豁免）；报备停机维护 ${filed} 件，其中 1 件已审核`;
}

/** Websites that somebody may see. */
const registeredOf = ({ api }: Person) =>
  all((after) => answered(api.GET('/api/v1/sites', { params: { query: { limit: 100, ...(after === undefined ? {} : { after }) } } })));

async function confirmColumns({ api }: Person, { id }: Site, columns: readonly TrueColumn[], until: string): Promise<number> {
  const params = { path: { id } };
  const { items } = await answered(api.GET('/api/v1/sites/{id}/columns', { params }));
  if (items.length > 0) return items.length;
  const body = {
    columns: columns
      .filter((column) => Object.hasOwn(PERIODS, column.class))
      .map(({ url, name, class: kind }) => ({
        ...{ url, name, class: kind, period: PERIODS[kind]!, isIgnored: false, isConfirmed: true, version: null },
        exempt: kind === 'topic' ? { reason: '专题已结束，转为归档', until } : null,
      })),
  };
  return (await answered(api.PUT('/api/v1/sites/{id}/columns', { params, body }))).items.length;
}

/** The city files two; the province approves the first. */
async function fileMaintenance(
  { supervisor, city }: Pick<RegistryKeepers, 'supervisor' | 'city'>,
  sites: readonly Site[],
  inDays: (days: number) => string,
): Promise<number> {
  const before = await answered(city.api.GET('/api/v1/filings', { params: { query: { limit: 100 } } }));
  if (before.items.length > 0) return before.items.length;
  const visible = new Set((await registeredOf(city)).map(({ id }) => id));
  const own = sites.filter(({ id }) => visible.has(id)).slice(0, 2);
  for (const [i, { id: siteId }] of own.entries()) {
    const filing = { kind: 'outage' as const, reason: '机房停电检修，网站停止服务约两小时' };
    const times = { beginsAt: `${inDays(2 + i)}T18:00:00Z`, endsAt: `${inDays(2 + i)}T20:00:00Z` };
    const made = await answered(city.api.POST('/api/v1/filings', { body: { siteId, ...filing, ...times } }));
    const params = { path: { id: made.id } };
    if (i === 0) await answered(supervisor.api.POST('/api/v1/filings/{id}/decision', { params, body: { approve: true } }));
  }
  return own.length;
}
