/** 监测 as people do it: from the wall to one address, a redesign accepted, an alert acknowledged, a rota, a hand-over, a reading. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axe, complaints, PHONE, picture, settled, type View, type WebOffice, webOffice } from './office.ts';
import { type Watched, watched } from './watched-office.ts';

/** Many pages in one test; only a machine with much else to do comes near. */
const LONG_MS = 600_000;

let office: WebOffice;
let seen: Watched;
beforeAll(async () => {
  office = await webOffice();
  seen = await watched(office);
}, 240_000);
afterAll(() => office?.close());

/** A page at the office's own time: what is shown of days depends on the present one. */
async function at(path: string, view?: View, role: 'supervisor' | 'inspector' | 'second-reviewer' = 'supervisor'): Promise<Page> {
  const page = await office.open(role, '/session-of-tests', view);
  await page.clock.setFixedTime(office.clock.time);
  await page.goto(office.baseUrl + path);
  await settled(page);
  return page;
}

const pages = (): Record<string, string> => ({
  wall: '/watch',
  targets: '/watch/targets',
  target: `/watch/targets/${seen.down}`,
  outages: '/watch/outages',
  pages: '/watch/content',
  accounts: '/watch/content/accounts',
  calendar: '/watch/content/calendar',
  differences: '/watch/content/differences',
  findings: '/watch/content/findings',
  domains: '/watch/content/domains',
  settings: '/watch/content/settings',
  alerts: '/watch/alerts',
  inbox: '/watch/alerts/inbox',
  deliveries: '/watch/alerts/deliveries',
  rules: '/watch/alerts/rules',
  channels: '/watch/alerts/channels',
  rota: '/watch/duty',
  'hand-overs': '/watch/duty/hand-overs',
  readings: '/watch/duty/readings',
  'site-availability': `/sites/${office.sites[0]}/availability`,
  'site-results': `/sites/${office.sites[0]}/results`,
  'site-orders': `/sites/${office.sites[0]}/orders`,
  'site-findings': `/sites/${office.sites[0]}/findings`,
  'account-updates': `/accounts/${office.accounts[0]}/updates`,
});

/** Those that hold every part there is: enough for the other views, unless somebody wants pictures of all. */
const TELLING = ['wall', 'target', 'alerts', 'rota'];

describe('每个页面', () => {
  it.each([
    ['light', {}],
    ['dark', { colours: 'dark' as const }],
    ['phone', PHONE],
    ['large', { isLarge: true }],
  ])(
    '%s：axe 没有发现，浏览器没有报错',
    async (name, view) => {
      const page = await at('/watch', view);
      const found: Record<string, string[]> = {};
      for (const [place, address] of Object.entries(pages())) {
        if (name !== 'light' && !TELLING.includes(place) && process.env.ZHENGXUN_PICTURES === undefined) continue;
        await page.goto(office.baseUrl + address);
        await settled(page);
        await picture(page, `watch-${place}-${name}`);
        const findings = await axe(page);
        if (findings.length > 0) found[place] = findings;
      }
      expect(found).toEqual({});
      expect(complaints()).toEqual([]);
      await page.close();
    },
    LONG_MS,
  );
});

describe('状态墙', () => {
  it('打不开的在最前，每个数字打开的清单正好是那么多，再到一个地址', async () => {
    const page = await at('/watch');
    await expect.poll(() => page.locator('.wall-units > li').first().textContent()).toContain('打不开 1');
    const links = await page
      .locator('a[data-rows]')
      .evaluateAll((all) => all.map((one) => [one.getAttribute('href')!, one.getAttribute('data-rows')!] as const));
    expect(links.length).toBe(7);
    for (const [href, rows] of links) {
      await page.goto(office.baseUrl + href);
      await page.locator('[data-total]').waitFor();
      expect([href, await page.locator('[data-total]').getAttribute('data-total')]).toEqual([href, rows]);
    }
    await page.goto(`${office.baseUrl}/watch`);
    await page.locator('.wall-tile').first().click();
    await page.getByText('一周结论（按检查指标）').waitFor();
    // One day had too few visits: a week with it is never called qualified.
    await page.getByText('不能判定', { exact: true }).waitFor();
    await page.getByText('仅12次').waitFor();
    await page.getByText('未报备，超过规定时长').waitFor();
    expect(complaints()).toEqual([]);
  });
});

describe('内容', () => {
  it('授权失效与打不开、超期分开说', async () => {
    const page = await at('/watch/content/accounts');
    for (const word of ['授权失效，看不到', '未能查看', '超期']) await page.getByText(word, { exact: true }).first().waitFor();
    expect(complaints()).toEqual([]);
  });

  it('改版由人确认，写明理由；之后不再等待', async () => {
    const page = await at('/watch/content/differences');
    await page.getByRole('button', { name: '确认改版' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: '确认改版' }).click();
    await dialog.getByText('请写明原因').waitFor();
    await dialog.getByLabel('原因').fill('首页换了版面');
    await dialog.getByRole('button', { name: '确认改版' }).click();
    await page.getByText('已确认改版').waitFor();
    await page.getByText('首页换了版面').waitFor();
    expect(complaints()).toEqual([]);
  });
});

describe('告警', () => {
  it('知悉、关闭；渠道设立后发一条测试', async () => {
    const page = await at('/watch/alerts', {}, 'supervisor');
    const row = page.getByRole('row', { name: /打不开：15 秒内/ });
    await row.getByRole('button', { name: '已知悉' }).click();
    await row.getByText(/赵岚 .*知悉/).waitFor();
    await row.getByRole('button', { name: '关闭' }).click();
    await page.getByRole('dialog').getByLabel('原因').fill('误报');
    await page.getByRole('dialog').getByRole('button', { name: '关闭', exact: true }).last().click();
    await row.waitFor({ state: 'hidden' });
    await page.goto(`${office.baseUrl}/watch/alerts/channels`);
    await page.getByRole('button', { name: '新增渠道' }).click();
    const form = page.getByRole('dialog');
    await form.getByLabel('名称').fill('值班群');
    await form.getByLabel('地址', { exact: true }).fill('https://oapi.dingtalk.com/robot/send?access_token=abc');
    expect(await axe(page)).toEqual([]);
    await form.getByRole('button', { name: '保存' }).click();
    await page.getByRole('button', { name: '测试' }).click();
    await page.getByRole('button', { name: '发一条测试' }).click();
    await page.getByRole('dialog').getByText('待发').waitFor();
    expect(complaints()).toEqual([]);
  });

  it('规则写明通知谁；改了的照改了的显示', async () => {
    const page = await at('/watch/alerts/rules');
    await page.getByRole('button', { name: '修改' }).first().click();
    const form = page.getByRole('dialog');
    await form.getByLabel('名称').fill('夜里也通知');
    expect(await axe(page)).toEqual([]);
    await form.getByRole('button', { name: '保存' }).click();
    await page.getByText('夜里也通知').waitFor();
    expect(complaints()).toEqual([]);
  });
});

describe('值班', () => {
  it('排班先预览；交班后由另一人接班；读网登记', async () => {
    const page = await at('/watch/duty');
    await page.getByRole('button', { name: '排班' }).click();
    const form = page.getByRole('dialog');
    await form.getByPlaceholder('如：白班').fill('白班');
    await form.getByRole('textbox', { name: '起止日期' }).fill('2026-11-20');
    await page.keyboard.press('Enter');
    await page.keyboard.type('2026-11-22');
    await page.keyboard.press('Enter');
    await form.getByRole('combobox', { name: /轮流的人员/ }).fill('赵岚');
    await page.getByRole('option', { name: '赵岚' }).waitFor({ state: 'attached' });
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    expect(await axe(page)).toEqual([]);
    await form.getByRole('button', { name: '预览' }).click();
    await form.getByText('将排3个班次').waitFor();
    await form.getByRole('button', { name: '排定' }).click();
    await expect.poll(() => page.locator('.shift').count()).toBe(3);
    await picture(page, 'watch-rota-laid');

    await page.goto(`${office.baseUrl}/watch/duty/hand-overs`);
    await page.getByRole('button', { name: '开一份日志' }).click();
    await page.getByLabel('记一笔').fill('已电话通知临江市');
    await page.getByRole('button', { name: '记下' }).click();
    await page.getByText('已电话通知临江市').waitFor();
    await page.getByRole('button', { name: '交班' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '交班' }).click();
    await page.getByText('未结束的告警').first().waitFor();
    await picture(page, 'watch-hand-over');
    expect(await axe(page)).toEqual([]);
    const other = await at(new URL(page.url()).pathname, {}, 'inspector');
    await other.getByRole('button', { name: '接班' }).click();
    await other.getByRole('dialog').getByRole('button', { name: '接班' }).click();
    await other.getByText('已接班').waitFor();

    await other.goto(`${office.baseUrl}/watch/duty/readings`);
    await other.getByRole('button', { name: '登记读网' }).click();
    const reading = other.getByRole('dialog');
    await reading.getByRole('combobox', { name: '对象' }).fill('水利局');
    // Taken by the keyboard: the list is drawn anew as answers come.
    await other.getByRole('option', { name: '水利局' }).first().waitFor({ state: 'attached' });
    await other.keyboard.press('Enter');
    await reading.getByLabel('看到什么').fill('栏目正常');
    await reading.getByRole('button', { name: '登记' }).click();
    await other.getByText('栏目正常').waitFor();
    expect(complaints()).toEqual([]);
  });

  it('只能看的看不到办理的按钮', async () => {
    const page = await at('/watch/duty', {}, 'second-reviewer');
    expect(await page.getByRole('button', { name: '排班' }).count()).toBe(0);
    await page.goto(`${office.baseUrl}/watch/alerts`);
    await settled(page);
    expect(await page.getByRole('button', { name: '已知悉' }).count()).toBe(0);
  });
});
