/** What decides when the home page or the rules of its host cannot be had. */
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { cleanUp, crawlForTest } from './testing/crawling.ts';
import { aPage, type LocalSite, localSite, type Route } from './testing/local-site.ts';

const sites: LocalSite[] = [];
async function aSite(routes: Record<string, Route>): Promise<LocalSite> {
  const site = await localSite(routes);
  sites.push(site);
  return site;
}
afterEach(async () => {
  await Promise.all(sites.splice(0).map((site) => site.close()));
});
afterAll(cleanUp);

describe('the home page before rules that could not be had', () => {
  it('nothing answers: the refusal is on record and is the reason, not robots.txt', async () => {
    const site = await aSite({});
    await site.close();
    const summary = await crawlForTest({ startUrl: `${site.origin}/`, confirmAfterMs: 0 });
    expect(summary).toMatchObject({ complete: false, pages: 0, skipped: {} });
    expect(summary.incompleteReason).toMatch(/^首页无法访问/);
    expect(summary.home.map(({ kind }) => kind)).toEqual(['refused', 'refused', 'refused']);
  });

  it('robots.txt fails with 500 and the home page answers: seen, but not crawled', async () => {
    const site = await aSite({
      '/robots.txt': { status: 500, body: '' },
      '/': aPage('首页', ['/a.html']),
      '/a.html': aPage('甲', []),
    });
    const summary = await crawlForTest({ startUrl: `${site.origin}/` });
    expect(summary).toMatchObject({ complete: false, pages: 0 });
    expect(summary.incompleteReason).toMatch(/robots\.txt 未能读取（返回状态码 500）/);
    expect(summary.home).toMatchObject([{ kind: 'answered', status: 200 }]);
    expect(site.count('GET /a.html')).toBe(0);
    const free = await crawlForTest({ startUrl: `${site.origin}/`, obeyRobots: false });
    expect(free).toMatchObject({ complete: true, pages: 2 });
  });
});
