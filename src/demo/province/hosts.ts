/**
 * What of 青禾省 is served beside the imitation sites: feeds of the accounts, and doors closed to robots where nothing else stands; one
 * website is down, for the watch to see.
 */
import { type ForeignHost, standIn } from '../foreign.ts';
import { file } from '../resource.ts';
import { accountsHost, type RegisteredAccount } from './accounts.ts';
import type { RegisteredSite } from './registry.ts';

/** `liveKeys`: sites that are served. Rules that keep robots out are no fault: a person has to look. */
export function provinceHosts(
  sites: readonly RegisteredSite[],
  accounts: readonly RegisteredAccount[],
  { asOf, liveKeys }: { asOf: string; liveKeys: ReadonlySet<string> },
): ForeignHost[] {
  const left = sites.filter(({ key }) => key === null || !liveKeys.has(key));
  const standing = left.map(({ code, name, homeUrl }): ForeignHost => {
    const page = standIn(name);
    const host = new URL(homeUrl).hostname;
    return { host, closed: code === DOWN, answer: (ask) => (ask.path === '/robots.txt' ? NO_ROBOTS : page(ask)) };
  });
  return [accountsHost(accounts, asOf), ...standing];
}

/** 雁坪县人民政府. */
const DOWN = '9703220001';
const NO_ROBOTS = file('text/plain', 'User-agent: *\nDisallow: /\n');
