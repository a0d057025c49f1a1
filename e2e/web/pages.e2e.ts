/** Every page of the overview, the registry and the rounds, as people see them: light and dark, on a desk and on a phone. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axe, complaints, PHONE, picture, settled, type WebOffice, webOffice } from './office.ts';

/** Many pages in one test; only a machine with much else to do comes near. */
const LONG_MS = 600_000;

let office: WebOffice;
beforeAll(async () => {
  office = await webOffice();
}, 240_000);
afterAll(() => office?.close());

/** Address of each page by the name of its picture. */
const pages = (): Record<string, string> => ({
  overview: '/overview',
  'overview-tiles': '/overview?by=tiles&of=account',
  sites: '/sites',
  accounts: '/accounts',
  site: `/sites/${office.sites[0]}`,
  'site-columns': `/sites/${office.sites[0]}/columns`,
  'site-filings': `/sites/${office.sites[0]}/filings`,
  'site-history': `/sites/${office.sites[0]}/history`,
  account: `/accounts/${office.accounts[0]}`,
  units: '/units',
  filings: '/filings',
  import: '/imports/new',
  campaigns: '/campaigns',
  'campaign-new': '/campaigns/new',
  'campaign-setup': `/campaigns/${office.openRound}/setup`,
  'campaign-progress': `/campaigns/${office.openRound}/progress`,
  'campaign-results': `/campaigns/${office.frozenRound}/results`,
  'campaign-compare': `/campaigns/${office.frozenRound}/compare`,
});

/** Those that hold every part there is: enough for the other views, unless somebody wants pictures of all. */
const TELLING = ['overview', 'sites', 'campaign-progress'];

describe('每个页面', () => {
  it.each([
    ['light', {}],
    ['dark', { colours: 'dark' as const }],
    ['phone', PHONE],
  ])(
    '%s：axe 没有发现，浏览器没有报错',
    async (name, view) => {
      const page = await office.open('supervisor', '/campaigns', view);
      const found: Record<string, string[]> = {};
      for (const [place, address] of Object.entries(pages())) {
        if (name !== 'light' && !TELLING.includes(place) && process.env.ZHENGXUN_PICTURES === undefined) continue;
        await page.goto(office.baseUrl + address);
        await settled(page);
        await picture(page, `${place}-${name}`);
        const findings = await axe(page);
        if (findings.length > 0) found[place] = findings;
      }
      expect(found).toEqual({});
      expect(complaints()).toEqual([]);
    },
    LONG_MS,
  );
});

describe('总览', () => {
  it(
    '每个数字打开的清单正好是那么多',
    async () => {
      const page = await office.open('supervisor', '/overview');
      await settled(page);
      const links = await page
        .locator('a[data-rows]')
        .evaluateAll((all) => all.map((one) => [one.getAttribute('href')!, one.getAttribute('data-rows')!] as const));
      expect(links.length).toBeGreaterThan(10);
      const wrong: unknown[] = [];
      for (const [href, rows] of links) {
        await page.goto(office.baseUrl + href);
        await page.locator('[data-total]').waitFor();
        const total = await page.locator('[data-total]').getAttribute('data-total');
        if (total !== rows) wrong.push({ href, rows, total });
      }
      expect(wrong).toEqual([]);
    },
    LONG_MS,
  );
});
