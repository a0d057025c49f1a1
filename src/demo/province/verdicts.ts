/** What the truth data say reviewers must decide, and how each website must come out in the end. */
import { isAbout, isTolerable } from '../match.ts';
import type { DemoSite } from '../server.ts';
import type { SiteTruth } from '../truth.ts';
import type { Judge } from './round.ts';

/** Confirms what was planted and dismisses the rest; what people entered themselves stands. */
export function judgeByTruth(sites: readonly DemoSite[]): Judge {
  const truths = new Map(sites.map(({ registration, truth }) => [registration.siteCode, truth]));
  return ({ object, indicator, finding, stored }) => {
    const truth = truths.get(object.code ?? '');
    // What a person entered has no crawl behind it.
    if (finding === null || truth === undefined || stored.crawlSha256 === null) return null;
    const compared = { ...finding, indicator: indicator.id };
    if (truth.faults.some((fault) => isAbout(compared, fault))) return null;
    const known = truth.tolerable.find((one) => isTolerable(compared, one));
    return known === undefined ? '对照网页核对，不属于此项问题' : `对照网页核对，不计：${known.why}`;
  };
}

/** After review: what awaited a person was planted, so it stands. */
export function settledVerdict({ verdict }: Pick<SiteTruth, 'verdict'>): 'passed' | 'failed' | 'unknown' {
  if (verdict === 'qualified') return 'passed';
  return verdict === 'unknown' ? 'unknown' : 'failed';
}
