/** What the third-party tester of the demo enters: results of what no machine looked at, in this round and in the two before it. */
import { diceFor } from '../random.ts';
import type { DemoSite } from '../server.ts';
import type { RegisteredAccount } from './accounts.ts';
import { answered, ifMatch, type Person } from './person.ts';
import type { RegisteredSite } from './registry.ts';
import type { RoundObject } from './round.ts';
import { settledVerdict } from './verdicts.ts';

/** A result by hand. */
export interface Entry {
  verdict: 'qualified' | 'unqualified';
  score: number | null;
  faults: { indicator: string; message: string }[];
}

/** Entries by code of the object; what is not in it is not entered. */
export type Entries = ReadonlyMap<string, Entry>;

const PASSED: Entry = { verdict: 'qualified', score: null, faults: [] };
const FAULTS: Readonly<Record<string, string>> = {
  'home-not-updated': '首页超过两周未更新',
  'columns-stale-key': '动态要闻、通知公告、政策文件类栏目超期未更新达到5个',
  'columns-stale-long': '应更新但长期未更新的栏目达到10个',
  'columns-blank': '空白栏目达到5个',
  'media-not-updated': '超过两周未更新',
};

const failed = (indicator: string): Entry => ({
  verdict: 'unqualified',
  score: null,
  faults: [{ indicator, message: FAULTS[indicator]! }],
});

/** Of this round: sites that are not served. */
export function presentEntries(sites: readonly RegisteredSite[], live: readonly DemoSite[]): Map<string, Entry> {
  const served = new Set(live.map(({ registration }) => registration.siteCode));
  return new Map(sites.flatMap((site) => (served.has(site.code) ? [] : [[site.code, siteEntry(site, 'now', 0.25)] as const])));
}

/** Of an earlier round: everything; what fails now has mostly failed before, for the same reason. */
export function earlierEntries(
  name: string,
  sites: readonly RegisteredSite[],
  accounts: readonly RegisteredAccount[],
  live: readonly DemoSite[],
): Map<string, Entry> {
  const truths = new Map(live.map(({ registration, truth }) => [registration.siteCode, truth]));
  const entries = new Map<string, Entry>();
  for (const site of sites) {
    const truth = truths.get(site.code);
    const indicator = Object.entries(truth?.indicators ?? {}).find(([id, is]) => id in FAULTS && (is === 'fail' || is === 'review'))?.[0];
    const hasFailed = truth !== undefined && settledVerdict(truth) === 'failed' && diceFor(`${name} ${site.code}`).next() < 0.6;
    entries.set(site.code, hasFailed ? failed(indicator ?? 'columns-blank') : siteEntry(site, name, 0.15));
  }
  for (const { code, truth } of accounts) {
    const share = truth.settled === 'failed' ? 0.5 : 0.05;
    entries.set(code, diceFor(`${name} ${code}`).next() < share ? failed('media-not-updated') : PASSED);
  }
  return entries;
}

/** By chance that is always the same; a portal that passes has its score. */
function siteEntry({ code, isPortal }: RegisteredSite, name: string, share: number): Entry {
  const dice = diceFor(`${name} ${code}`);
  if (dice.next() < share) return failed(dice.pick(['home-not-updated', 'columns-stale-key', 'columns-blank']));
  return isPortal ? { ...PASSED, score: dice.between(162, 190) / 2 } : PASSED;
}

/** Enters them, a few at a time; how many. Objects that have a result of a person already are left alone. */
export async function enterResults(
  { api }: Person,
  objects: readonly RoundObject[],
  entries: Entries,
  testedOn: string,
  signal: AbortSignal,
): Promise<number> {
  const open = objects.filter(({ state, record }) => state !== 'entered' && entries.has(String(record.code)));
  const next = open.values();
  const enter = async () => {
    for (const { id, version, record } of next) {
      if (signal.aborted) return;
      const entry = entries.get(String(record.code))!;
      await answered(
        api.PUT('/api/v1/round-objects/{id}/result', {
          params: { path: { id } },
          headers: ifMatch(version),
          body: { sourceName: '青禾省网络检测中心', testedOn, ...entry },
        }),
      );
    }
  };
  await Promise.all(Array.from({ length: 4 }, enter));
  return open.length;
}
