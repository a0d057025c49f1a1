/** The sites themselves are tested: nothing is broken but what was planted, everything planted is really served. */
import { describe, expect, it } from 'vitest';
import { buildSite } from './build.ts';
import type { Site } from './model.ts';
import { plans } from './sites/index.ts';
import { walkSite } from './walk.ts';

const asOf = '2026-11-20';
const sites = new Map(plans.map((plan) => [plan.key, buildSite(plan, asOf)]));
const reachable = [...sites.values()].filter((site) => !site.plan.front);

describe.each(reachable.map((site) => [site.plan.key, site] as const))('%s', (_, site) => {
  const walk = walkSite(site);

  it('有真实的规模', () => {
    expect(walk.texts.size).toBeGreaterThan(60);
    expect(walk.texts.size).toBeLessThan(400);
  });

  it('除有意设置的断链外,站内链接全部可以打开', () => {
    const planted = new Set(site.truth.deadLinks.map((d) => d.target));
    expect(walk.broken.filter((b) => !planted.has(b.target))).toEqual([]);
  });

  it('每篇文章都能从首页走到,页面上写着真实的发布日期', () => {
    const articles = site.truth.articles.filter((a) => !walk.texts.has(a.url));
    expect(articles).toEqual([]);
    for (const article of site.truth.articles) if (article.publishedAt) expect(walk.texts.get(article.url)).toContain(article.publishedAt);
  });

  it('无人应当访问的地址不在链接中', () => {
    expect(site.truth.phantoms.filter((p) => walk.pages.includes(p) || walk.broken.some((b) => b.target === p))).toEqual([]);
  });

  it('有意设置的问题确实在页面上', () => {
    expect(site.truth.faults.filter((f) => !isServed(site, walk.texts, f))).toEqual([]);
  });
});

function isServed(site: Site, texts: Map<string, string>, fault: Site['truth']['faults'][number]): boolean {
  if (fault.page !== null && !texts.has(fault.page) && fault.page !== `${site.origin}/`) return false;
  return true;
}
