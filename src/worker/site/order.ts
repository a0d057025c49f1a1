/**
 * What is to be inspected and by what: the inspection's own words, the round's snapshot of the registry, the columns people confirmed,
 * what they said is no error, the words of their offices.
 */
import type { InspectOptions } from '../../campaign/index.ts';
import { beginInspection, type ObjectRecord, officePacks, textMemoryOf } from '../../campaign/server.ts';
import { beijingDate } from '../../page/index.ts';
import { GiveUpError } from '../../platform/index.ts';
import type { Work } from '../../platform/server.ts';
import { exportColumns, record } from '../../registry/server.ts';
import { availabilityOf, type WatchTerms } from '../../watch/server.ts';

/** What `inspectSite` is told of the site. */
export type SiteOrder = Pick<
  InspectOptions,
  | 'url'
  | 'kind'
  | 'siteCode'
  | 'registeredUrl'
  | 'publicService'
  | 'subsites'
  | 'rulebook'
  | 'asOf'
  | 'columnsFile'
  | 'memory'
  | 'packs'
  | 'availability'
> & { siteId: string };

/** Begins the inspection; null when nothing is left to do. `watch`: by what sites are watched, null: they are not. Throws GiveUpError when it cannot be begun. */
export async function beginSite(work: Work, inspectionId: string, workerId: string, watch: WatchTerms | null): Promise<SiteOrder | null> {
  const task = await beginInspection(work, inspectionId, workerId);
  if (task === null) return null;
  if (task.siteId === null) throw new GiveUpError('此检查不是对网站的检查', { code: 'not-a-site' });
  if (task.rulebookId === null) throw new GiveUpError('没有为网站指定检查指标，请指定后重新检查', { code: 'no-rulebook' });
  const site = task.record ?? (await ofRegistry(work, task.siteId));
  if (site.url === null) throw new GiveUpError('名录中没有此网站的首页地址，请补充后重新检查', { code: 'no-home-address' });
  const asOf = task.asOf ?? beijingDate(work.now.getTime());
  return {
    siteId: task.siteId,
    url: site.url,
    kind: site.isPortal ? 'portal' : 'site',
    siteCode: site.code,
    registeredUrl: site.url,
    publicService: !site.hasNoServices,
    subsites: site.subSites.map(({ url }) => url),
    rulebook: task.rulebookId,
    asOf,
    columnsFile: await exportColumns(work, task.siteId),
    ...(watch === null ? {} : { availability: await availabilityOf(work, task.siteId, asOf, watch) }),
    packs: await officePacks(work, task.organisationId),
    memory: await textMemoryOf(work, { organisationId: task.organisationId, recordId: task.siteId, on: asOf }),
  };
}

/** As the registry is now. */
async function ofRegistry(
  work: Work,
  siteId: string,
): Promise<Pick<ObjectRecord, 'url' | 'isPortal' | 'code' | 'hasNoServices' | 'subSites'>> {
  const { homeUrl, isPortal, code, hasNoServices } = await record(work, 'sites', siteId);
  const subSites = await work.tx
    .selectFrom('sites')
    .select(['id', 'name', 'home_url as url'])
    .where('parent_id', '=', siteId)
    .where('state', '=', 'normal')
    .orderBy('id')
    .execute();
  return { url: homeUrl, isPortal, code, hasNoServices, subSites };
}
