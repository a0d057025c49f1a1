/**
 * A small office with the web app, for tests in a real browser: a province with sites and accounts, people of every kind, one frozen
 * round and one under way. Nothing is crawled: results are entered as a third party's are. Ready within seconds.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { expect } from 'vitest';
import { type Office, OWN_PAGE, type SignedIn, startOffice } from '../../src/api/testing/office.ts';
import { ROLES, type Role } from '../../src/platform/server.ts';
import { root } from '../running.ts';

export interface WebOffice extends Office {
  /** Where the app answers. */
  baseUrl: string;
  /** By role; they belong to the province, unit people to the city of 临江. */
  people: Record<Role, SignedIn>;
  /** Ids. */
  sites: string[];
  accounts: string[];
  frozenRound: string;
  resultSet: string;
  /** Under way: some objects have a result, some could not be looked at. */
  openRound: string;
  /** Ends every session of the role's person, as time does. */
  endSessions(role: Role): Promise<void>;
  /** A page with the role's session, at this path. `view`: size and preferences. */
  open(role: Role | null, at: string, view?: View): Promise<Page>;
  close(): Promise<void>;
}

export interface View {
  width?: number;
  height?: number;
  colours?: 'light' | 'dark';
  isLarge?: boolean;
  language?: 'zh-CN' | 'en';
}

/** Usual size of an office's screen. */
export const DESK: View = { width: 1366, height: 768 };
export const PHONE: View = { width: 390, height: 844 };

/** Starts it, with a browser. */
export async function webOffice(): Promise<WebOffice> {
  const built = spawnSync(process.execPath, [path.join(root, 'tools', 'web.mjs')], { encoding: 'utf8' });
  if (built.status !== 0) throw new Error(built.stderr);
  // A copy: another build may take the place of this one while browsers still ask for its parts.
  const home = mkdtempSync(path.join(tmpdir(), 'zx-web-office-'));
  const webFolder = path.join(home, 'web');
  cpSync(path.join(root, 'build', 'web'), webFolder, { recursive: true });
  const office = await startOffice({ webFolder });
  const baseUrl = await office.app.listen({ host: '127.0.0.1', port: 0 });
  const seeded = await seed(office);
  // Only our own pages are opened in it, so it may run without its sandbox where root starts it.
  const browser = await chromium.launch({
    executablePath: process.env.ZHENGXUN_CHROMIUM ?? '/usr/bin/chromium',
    chromiumSandbox: process.getuid?.() !== 0,
    env: { ...process.env, HOME: home },
  });
  const contexts: BrowserContext[] = [];
  return {
    ...office,
    ...seeded,
    baseUrl,
    async endSessions(role) {
      await office.platform.database.kysely.deleteFrom('sessions').where('person_id', '=', seeded.people[role].id).execute();
    },
    open: (role, at, view) => openPage(browser, contexts, { baseUrl, cookie: role === null ? null : seeded.people[role].cookie }, at, view),
    async close() {
      for (const context of contexts) await context.close();
      await browser.close();
      await office.close();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

async function openPage(
  browser: Browser,
  contexts: BrowserContext[],
  { baseUrl, cookie }: { baseUrl: string; cookie: string | null },
  at: string,
  { width = 1366, height = 768, colours = 'light', isLarge = false, language = 'zh-CN' }: View = DESK,
): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height },
    locale: language,
    reducedMotion: 'reduce',
    colorScheme: colours,
  });
  contexts.push(context);
  if (cookie !== null)
    await context.addCookies([{ name: 'zhengxun_session', value: cookie, url: baseUrl, httpOnly: true, sameSite: 'Strict' }]);
  const kept = JSON.stringify({ colours, isLarge, language, isMenuFolded: false });
  await context.addInitScript(
    `localStorage.getItem('zhengxun.preferences') ?? localStorage.setItem('zhengxun.preferences', ${JSON.stringify(kept)})`,
  );
  const page = await context.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(`${page.url()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => troubles.push(`${page.url()}: ${error.message}`));
  await page.goto(baseUrl + at);
  return page;
}

const troubles: string[] = [];
/** What browsers complained of since last asked: broken policies, errors in scripts. Answers of the API that a test provokes are left out. */
export const complaints = (): string[] => troubles.splice(0).filter((line) => !line.includes('Failed to load resource'));

/** Findings of axe on what is shown, and what is wider than the screen (WCAG 1.4.10), as lines; empty: none. */
export async function axe(page: Page): Promise<string[]> {
  const wide = await page.locator('html').evaluate((root) => {
    const parts = [...root.querySelectorAll(root.scrollWidth > root.clientWidth ? '#root *' : '.top-bar *')];
    const out = parts.filter((one) => one.getBoundingClientRect().right > root.clientWidth + 1);
    return out.map((one) => `wider than the screen: ${one.outerHTML.slice(0, 200)}`);
  });
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze();
  return [
    ...wide,
    ...violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary ?? ''}`)),
  ];
}

/** Resolves when a page is shown in full: nothing is asked for any more. */
export async function settled(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor();
  await expect.poll(() => page.locator('.ant-skeleton').count(), { timeout: 30_000 }).toBe(0);
  await page.waitForLoadState('networkidle');
}

/** Signs in once more in the dialog over a page whose session ended. */
export async function signInAgain(page: Page, { password }: { password: string }): Promise<void> {
  const dialog = page.getByRole('dialog', { name: '登录已失效，请重新登录' });
  await dialog.getByLabel('密码').fill(password);
  await dialog.getByRole('button', { name: '登录' }).click();
}

/** Keeps a picture where ZHENGXUN_PICTURES says; nowhere without. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.ZHENGXUN_PICTURES;
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: path.join(folder, `${name}.png`), fullPage: false });
}

const CITIES = ['临江市', '平川市', '云屏市', '青溪市'];
const UNITS = ['教育局', '卫生健康委员会', '水利局', '档案馆'];

async function seed(office: Office) {
  const { ask, top, platform } = office;
  const supervisor = await office.person(['supervisor'], top);
  const made = async (method: string, url: string, body?: object, version?: number): Promise<{ id: string }> => {
    const headers: Record<string, string> = version === undefined ? OWN_PAGE : { ...OWN_PAGE, 'if-match': `"${version}"` };
    const answer = await ask(supervisor.cookie, method, `/api/v1${url}`, body, headers);
    expect(answer.statusCode, `${method} ${url} ${answer.body}`).toBeLessThan(300);
    return answer.body === '' ? { id: '' } : answer.json();
  };
  const list = async (url: string) =>
    (await made('GET', url)) as unknown as { items: { id: string; name: string; objectKind: 'site' | 'account'; version: number }[] };
  const cities = new Map((await list('/organisations')).items.map(({ id, name }) => [name, id]));
  for (const name of CITIES.filter((city) => !cities.has(city)))
    cities.set(name, (await made('POST', '/organisations', { parentId: top, name, level: 'city' })).id);
  const sites: string[] = [];
  const accounts: string[] = [];
  for (const [index, city] of CITIES.entries()) {
    const organisationId = cities.get(city)!;
    const code = (number: number) => `97${String(index + 1).padStart(2, '0')}${String(number).padStart(6, '0')}`;
    const portal = { code: code(1), name: `${city}人民政府门户网站`, isPortal: true, homeUrl: `http://www.c${index}.example/` };
    sites.push((await made('POST', '/sites', { organisationId, ...portal, organizer: `${city}人民政府办公室` })).id);
    for (const [number, unit] of UNITS.entries()) {
      const name = `${city}${unit}`;
      const site = { code: code(number + 2), name: `${name}网站`, homeUrl: `http://u${number}.c${index}.example/`, organizer: name };
      sites.push((await made('POST', '/sites', { organisationId, ...site })).id);
      const platformName = ['微信公众号', '新浪微博', '抖音'][number % 3]!;
      accounts.push((await made('POST', '/accounts', { organisationId, name: `${name}发布`, platform: platformName, owner: name })).id);
    }
  }
  const round = (name: string, over: object = {}) => ({
    ...{ organisationId: top, name, kind: 'quarter', period: { from: '2026-07-01', to: '2026-09-30' } },
    ...{ selection: { kinds: ['site', 'account'] }, coverage: { mode: 'full' }, ...over },
  });
  const opened = async (name: string, over?: object) => {
    const { id } = await made('POST', '/rounds', round(name, over));
    await made('POST', `/rounds/${id}/opening`, undefined, 1);
    return id;
  };
  const enter = async (roundId: string, isFailed: (position: number) => boolean, isLeft: (position: number) => boolean = () => false) => {
    const { items } = await list(`/rounds/${roundId}/objects?limit=500`);
    const one = async (position: number, { id, objectKind, version }: (typeof items)[number]) => {
      const { indicator, message } = FAULTS[objectKind][position % FAULTS[objectKind].length]!;
      const faults = isFailed(position) ? [{ indicator, message, url: 'http://u1.c0.example/' }] : [];
      const verdict = isFailed(position) ? 'unqualified' : 'qualified';
      const result = { sourceName: '省评测中心', testedOn: '2026-11-18', verdict, score: null, faults };
      await made('PUT', `/round-objects/${id}/result`, result, version);
    };
    // A few at a time: more than the database has lines for would wait until it gives up.
    const left = [...items.entries()].filter(([position]) => !isLeft(position));
    const worker = async () => {
      for (let next = left.pop(); next !== undefined; next = left.pop()) await one(...next);
    };
    await Promise.all([worker(), worker(), worker()]);
  };
  const freeze = async (id: string) => {
    await made(
      'POST',
      `/rounds/${id}/end-of-inspection`,
      {},
      ((await made('GET', `/rounds/${id}`)) as unknown as { version: number }).version,
    );
    await made(
      'POST',
      `/rounds/${id}/freeze`,
      { leaveOpen: '第三方已逐项核对' },
      ((await made('GET', `/rounds/${id}`)) as unknown as { version: number }).version,
    );
  };
  const before = await opened('2026年第二季度政府网站与政务新媒体检查', { period: { from: '2026-04-01', to: '2026-06-30' } });
  await enter(before, (position) => position % 9 === 0);
  await freeze(before);
  office.clock.time += 60_000;
  const frozenRound = await opened('2026年第三季度政府网站与政务新媒体检查', { previousRoundId: before });
  await enter(frozenRound, (position) => position % 13 === 0);
  await freeze(frozenRound);
  office.clock.time += 60_000;
  const openRound = await opened('2026年第四季度政府网站与政务新媒体检查', {
    period: { from: '2026-10-01', to: '2026-12-31' },
    previousRoundId: frozenRound,
  });
  await enter(
    openRound,
    (position) => position % 7 === 0,
    (position) => position % 4 === 0,
  );
  const { items: sets } = await list(`/result-sets?roundId=${frozenRound}`);
  const people = {} as WebOffice['people'];
  for (const role of ROLES) {
    const isUnit = role === 'unit-owner' || role === 'unit-editor' || role === 'intermediate-office';
    people[role] = await office.person([role], isUnit ? cities.get('临江市')! : top);
  }
  await platform.database.kysely.updateTable('people').set({ name: '赵岚' }).where('id', '=', people.supervisor.id).execute();
  return { people, sites, accounts, frozenRound, resultSet: sets[0]!.id, openRound };
}

/** What was found of those that failed. */
const FAULTS = {
  site: [
    { indicator: 'columns-blank', message: '栏目“领导信箱”无任何内容' },
    { indicator: 'home-not-updated', message: '首页自2026-10-31起18天无更新' },
    { indicator: 'site-unreachable', message: '一周内140次访问有9次失败' },
  ],
  account: [{ indicator: 'media-not-updated', message: '自2026-10-28起21天未更新' }],
};
