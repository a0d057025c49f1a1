/** The sites themselves are tested: nothing is broken but what was planted, everything planted is really served. */
import { describe, expect, it } from 'vitest';
import { buildSite } from './build.ts';
import { plainText, raw } from './markup.ts';
import type { Site } from './model.ts';
import { answerOf } from './resource.ts';
import { siteAnswer } from './server.ts';
import { plans } from './sites/index.ts';
import type { PlantedFault } from './truth.ts';
import { foreignAnswers, linksOf, type Walk, walkSite } from './walk.ts';

const asOf = '2026-11-20';
const sites = new Map(plans.map((plan) => [plan.key, buildSite(plan, asOf)]));
const open = [...sites.values()].filter((site) => !site.plan.front);

describe.each(open.map((site) => [site.plan.key, site] as const))('%s', (_, site) => {
  const walk = walkSite(site);

  it('有真实的规模', () => {
    expect(walk.texts.size).toBeGreaterThan(90);
    expect(walk.texts.size).toBeLessThan(420);
    expect(site.columns.length).toBeGreaterThan(25);
  });

  it('除有意设置的断链外,站内链接全部可以打开', () => {
    const planted = new Set(site.truth.deadLinks.map((d) => d.target));
    const accidents = walk.broken.filter(
      (b) => !planted.has(b.target) && !(b.status === 503 && site.truth.traps.some((t) => t.target === b.target)),
    );
    expect(accidents).toEqual([]);
  });

  it('除有意设置的断链外,站外链接都有主机应答', () => {
    const planted = new Set(site.truth.faults.map((f) => f.target));
    const spared = new Set([...site.truth.traps, ...site.truth.tolerable].map((t) => t.target));
    expect([...walk.outside].filter((a) => !foreignAnswers(a) && !planted.has(a) && !spared.has(a) && !isDemoHost(a))).toEqual([]);
  });

  it('每篇文章都能走到,页面上写着真实的发布日期', () => {
    const served = (url: string) =>
      siteAnswer(site, { method: 'GET', path: new URL(url).pathname + new URL(url).search, headers: {}, before: 0 }).status === 200;
    const byScript = new Set(
      site.columns.filter((c) => c.scripted || c.content.kind === 'catalogue').flatMap((c) => c.articles.map((a) => site.url(a.path))),
    );
    expect(site.truth.articles.filter((a) => !(byScript.has(a.url) ? served(a.url) : walk.texts.has(a.url)))).toEqual([]);
    for (const { url, publishedAt } of site.truth.articles) {
      if (publishedAt && walk.texts.has(url)) expect(formsOf(publishedAt).some((form) => walk.texts.get(url)!.includes(form))).toBe(true);
    }
  });

  it('无人应当访问的地址不在链接中', () => {
    expect(site.truth.phantoms.filter((p) => walk.pages.includes(p) || walk.broken.some((b) => b.target === p))).toEqual([]);
  });

  it('有意设置的问题确实在页面上', () => {
    expect(site.truth.faults.filter((fault) => !isServed(site, walk, fault))).toEqual([]);
  });

  it('正常项确实在页面上', () => {
    const absent = site.truth.traps.filter(
      (trap) =>
        (trap.page && !walk.texts.has(trap.page)) ||
        (trap.quote && !textOf(walk, trap.page ?? null).includes(trap.quote)) ||
        (trap.target && !linksTo(walk, trap.page ?? null, trap.target) && !walk.pages.includes(trap.target)),
    );
    expect(absent).toEqual([]);
  });

  it('状态为不更新或空白的栏目都是列明的问题', () => {
    const stated = new Set(site.truth.faults.map((f) => f.page));
    expect(site.truth.columns.filter((c) => (c.state === 'stale' || c.state === 'blank') && !stated.has(c.url))).toEqual([]);
  });
});

describe.each([
  ['科技', 'kjt', 'hckjj', ['政策文件']],
  ['农业农村', 'nynct', 'ypnyj', ['财政信息']],
  ['文化和旅游', 'wlt', 'qxwlj', ['表格下载']],
  ['医保', 'ylbzj', 'ypybj', []],
  ['市场监管', 'scjgj', 'qxscj', []],
] as const)('对照站 %s', (_, first, second, differing) => {
  it('除有意设置的差别外,栏目和日期相同', () => {
    const shape = (key: string) =>
      sites.get(key)!.truth.columns.map(({ name, class: columnClass, newest, state }) => ({ name, columnClass, newest, state }));
    const [one, other] = [shape(first), shape(second)];
    expect(one.filter((column, i) => JSON.stringify(column) !== JSON.stringify(other[i])).map((c) => c.name)).toEqual([...differing]);
  });
});

describe('首页临界日', () => {
  const newestOnHome = (key: string) => {
    const site = sites.get(key)!;
    const home = walkSite(site).texts.get(site.url('/'))!;
    const shown = site.truth.articles.filter((a) => home.includes(new URL(a.url).pathname.replace(/^\//, '')));
    return shown
      .map((a) => a.publishedAt!)
      .sort()
      .at(-1);
  };
  it('省民政厅首页最新一条在 15 天前', () => expect(newestOnHome('mzt')).toBe('2026-11-05'));
  it('禾川市民政局首页最新一条在第 14 天', () => expect(newestOnHome('hcmzj')).toBe('2026-11-06'));
  it('省门户首页最新一条在 17 天前', () => expect(newestOnHome('portal')).toBe('2026-11-03'));
});

describe('看不见的内容', () => {
  const home = (headers: Record<string, string>) => siteAnswer(sites.get('jtt')!, { method: 'GET', path: '/', headers, before: 0 });
  it('搜索引擎看到另一个首页', () => {
    expect(home({ 'user-agent': 'Mozilla/5.0 (compatible; Baiduspider/2.0)' }).body.toString()).toContain('皇冠体育投注');
    expect(home({}).body.toString()).not.toContain('皇冠体育投注');
  });
  it('从搜索引擎点入即被带走', () => {
    expect(home({ referer: 'https://www.baidu.com/s?wd=1' }).headers.location).toBe('http://www.kyty-vip66.com/');
  });
  it('机器人墙对任何人都是 412,robots 规则写在 robots.txt', () => {
    expect(siteAnswer(sites.get('czt')!, { method: 'GET', path: '/', headers: { 'user-agent': 'chrome/130' }, before: 0 }).status).toBe(
      412,
    );
    expect(siteAnswer(sites.get('sjt')!, { method: 'GET', path: '/robots.txt', headers: {}, before: 0 }).body.toString()).toContain(
      'Disallow: /\n',
    );
  });
});

it('任何一天都可以作为检查日', () => {
  for (const day of ['2024-02-29', '2025-03-31', '2027-01-01']) {
    const site = buildSite(plans.find((p) => p.key === 'ylbzj')!, day);
    expect(site.truth.articles.every((a) => a.publishedAt !== null && a.publishedAt <= day)).toBe(true);
  }
});

/** The page's text, or of all pages when none is named. */
function textOf(walk: Walk, page: string | null): string {
  return page === null ? [...walk.texts.values()].join('\n') : (walk.texts.get(page) ?? '');
}

function linksTo(walk: Walk, page: string | null, target: string): boolean {
  if (!target.startsWith('http')) return textOf(walk, page).includes(target);
  const pages = page === null ? [...walk.texts.keys()] : [page];
  return pages.some((url) => linksOf(walk.texts.get(url) ?? '', url).includes(target));
}

function isServed(site: Site, walk: Walk, fault: PlantedFault): boolean {
  if (fault.page !== null && !walk.texts.has(fault.page)) return false;
  if (fault.target && !linksTo(walk, fault.page, fault.target) && !onlyForSome(site, fault.target)) return false;
  return !fault.quote || plainText(raw(textOf(walk, fault.page))).includes(fault.quote) || onlyForSome(site, fault.quote);
}

/** Served to search engines or their visitors only. */
function onlyForSome(site: Site, what: string): boolean {
  const clients = [{ 'user-agent': 'Baiduspider' }, { referer: 'https://www.baidu.com/' }];
  return clients.some((headers) => {
    const answer = answerOf(site.resources.get('/')!, { method: 'GET', path: '/', headers, before: 0 });
    return answer.headers.location === what || answer.body.toString().includes(what);
  });
}

function isDemoHost(address: string): boolean {
  return plans.some((plan) => plan.host === new URL(address).hostname || plan.aliases?.includes(new URL(address).hostname));
}

function formsOf(date: string): string[] {
  return [date, date.replaceAll('-', '/').replaceAll('/0', '/')];
}
