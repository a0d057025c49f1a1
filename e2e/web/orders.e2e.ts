/** 整改、网民留言、集约化进度 as people do them: from a frozen round to a closed order, from a file of messages to an answer in time. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aBureau } from '../../src/api/testing/orders.ts';
import { recordInspection } from '../../src/campaign/server.ts';
import { examined } from '../../src/campaign/testing/examined.ts';
import { perform, SYSTEM } from '../../src/platform/server.ts';
import { concludeRechecks } from '../../src/rectify/server.ts';
import { frozenRound, ordersOf, STALE } from '../../src/rectify/testing/frozen-round.ts';
import { createRecord } from '../../src/registry/server.ts';
import { axe, complaints, PHONE, picture, type WebOffice, webOffice } from './office.ts';

const URL = 'http://zg.linjiang.gov.cn/';
const SITE = '临江市整改示范网站';

let office: WebOffice;
let roundId: string;
/** Orders to a bureau of the city, through the city. */
let routed: { id: string; number: string }[];
beforeAll(async () => {
  office = await webOffice();
  const { top, city } = office;
  const bureau = await aBureau(office, city);
  await system(async (work) => {
    await createRecord(work, 'sites', { organisationId: city, name: SITE, homeUrl: URL });
    for (const n of [1, 2])
      await createRecord(work, 'sites', { organisationId: bureau, name: `某局网站${n}`, homeUrl: `http://j${n}.linjiang.gov.cn/` });
    const found = { [SITE]: { fails: STALE }, 某局网站1: { fails: STALE }, 某局网站2: { fails: STALE } };
    const earlier = await frozenRound(work, top, found, [bureau]);
    routed = await ordersOf(work, earlier.setId);
    ({ roundId } = await frozenRound(work, top, { [SITE]: found[SITE]! }, [city]));
  });
}, 240_000);
afterAll(() => office?.close());

const system = <T>(work: Parameters<typeof perform<T>>[3]) => perform(office.platform, SYSTEM, 'round.write', work);

/** Shown in full, and nothing to complain of. */
async function looksWell(page: Page, name: string): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor();
  await expect.poll(() => page.locator('.ant-skeleton').count(), { timeout: 30_000 }).toBe(0);
  await picture(page, name);
  expect(await axe(page), name).toEqual([]);
}

/** By the keyboard: the first option that holds the text. */
async function choose(page: Page, box: string, text: string): Promise<void> {
  const field = page.getByRole('combobox', { name: box });
  await field.fill(text);
  await page.locator('.ant-select-item-option-active', { hasText: text }).waitFor();
  await field.press('Enter');
}

describe('整改通知', () => {
  let id: string;

  it('监管人员从冻结的批次预览、下发', async () => {
    const page = await office.open('supervisor', `/orders/issue?round=${roundId}`);
    await page.getByText('没有列入的对象').waitFor();
    await page.getByRole('cell', { name: SITE }).waitFor();
    await looksWell(page, 'orders-issue');
    await page.getByRole('button', { name: /^下发 1 份/ }).click();
    await page.getByText('已下发 1 份整改通知').waitFor();
    await page.getByRole('button', { name: '查看整改通知' }).click();
    const link = page.getByRole('link', { name: /〔2026〕\d+号/ });
    await link.waitFor();
    id = (await link.getAttribute('href'))!.split('/').at(-1)!.split('?')[0]!;
    await looksWell(page, 'orders-table');
    expect(complaints()).toEqual([]);
  });

  it('单位只看到自己的：签收、逐个答复、附佐证、提交', async () => {
    const page = await office.open('unit-owner', '/orders');
    await page.getByText('待签收').first().waitFor();
    expect(await page.getByRole('button', { name: '下发整改通知' }).count()).toBe(0);
    await page.goto(`${office.baseUrl}/orders/${id}`);
    await page.getByRole('button', { name: '签收' }).click();
    const answer = page.getByRole('group', { name: /^本单位答复/ });
    await answer.getByRole('radio', { name: '已改' }).click();
    await answer.getByLabel('说明', { exact: true }).and(page.locator('textarea')).fill('栏目已恢复更新，并补录了三条。');
    await answer.locator('input[type=file]').setInputFiles({ name: '更新记录.png', mimeType: 'image/png', buffer: PNG });
    await answer.getByRole('link', { name: '更新记录.png' }).waitFor();
    await looksWell(page, 'order-answer');
    await page.getByRole('button', { name: '提交答复' }).click();
    await page.getByText('已提交答复').waitFor();
    await page.getByText('正在复查通知上的问题').waitFor();
    await looksWell(page, 'order-answered');
    expect(complaints()).toEqual([]);
  });

  it('复查看到的放在原检查旁边；都解决了才能销号', async () => {
    const page = await office.open('supervisor', `/orders/${id}`);
    await page.getByText('正在复查通知上的问题').waitFor();
    expect(await page.getByRole('button', { name: '同意销号' }).isDisabled()).toBe(true);
    const { inspectionId } = await office.platform.database.kysely
      .selectFrom('order_rechecks')
      .select('inspection_id as inspectionId')
      .where('order_id', '=', id)
      .executeTakeFirstOrThrow();
    await system(async (work) => {
      await recordInspection(work, inspectionId!, examined({ url: URL }));
      expect(await concludeRechecks(work)).toBe(1);
    });
    await page.reload();
    await page.locator('.order-finding .outcome', { hasText: '复查已解决' }).waitFor();
    await page.getByRole('link', { name: '更新记录.png' }).waitFor();
    await looksWell(page, 'order-rechecked');
    await page.getByRole('button', { name: '同意销号' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    await looksWell(page, 'order-closing');
    await dialog.getByRole('button', { name: '同意销号' }).click();
    await page.locator('.page-head').getByText('已销号').waitFor();
    expect(await page.getByRole('button', { name: '退回' }).count()).toBe(0);
    await looksWell(page, 'order-closed');
    expect(complaints()).toEqual([]);
  });

  it('中间主管单位成批转办，汇总报送', async () => {
    const page = await office.open('intermediate-office', '/orders?column=to-receive');
    await page.getByRole('checkbox', { name: `选择 ${routed[0]!.number}` }).click();
    await page.getByRole('checkbox', { name: `选择 ${routed[1]!.number}` }).click();
    await page.getByRole('button', { name: '转办 2 份' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: '转办 2 份' }).click();
    await dialog.getByText('办成2份').waitFor();
    await looksWell(page, 'orders-batch');
    await dialog.getByRole('button', { name: '关闭' }).last().click();
    await page.getByRole('button', { name: '汇总报送' }).click();
    await choose(page, '检查批次', '第1次检查');
    await page.getByLabel('总体情况').fill('已督促各单位按期整改。');
    await looksWell(page, 'orders-summary');
    await page.getByRole('button', { name: '报送汇总' }).click();
    await page.getByRole('cell', { name: '第1次', exact: true }).waitFor();
    expect(complaints()).toEqual([]);
  });

  it('看板上的数打开的清单正好是那么多；两人同时办，后到的知道是谁先办了什么', async () => {
    const page = await office.open('supervisor', '/orders?view=board');
    await page.getByRole('article').first().waitFor();
    await looksWell(page, 'orders-board');
    const links = await page
      .locator('a[data-rows]')
      .evaluateAll((all) => all.map((one) => [one.getAttribute('href')!, one.getAttribute('data-rows')!] as const));
    expect(links).toHaveLength(8);
    for (const [href, rows] of links) {
      await page.goto(office.baseUrl + href);
      await page.locator('[data-total]').waitFor();
      expect(await page.locator('[data-total]').getAttribute('data-total'), href).toBe(rows);
    }
    const { id: other } = routed[0]!;
    await page.goto(`${office.baseUrl}/orders/${other}`);
    await page.getByRole('button', { name: '撤回通知' }).click();
    await page.getByRole('dialog').getByLabel('理由').fill('结果更正');
    await office.platform.database.kysely
      .updateTable('orders')
      .set((row) => ({ version: row('version', '+', 1) }))
      .where('id', '=', other)
      .execute();
    await page.getByRole('dialog').getByRole('button', { name: '撤回通知' }).click();
    await page.getByText('已有变化').waitFor();
    expect(complaints()).toEqual([]);
  });

  it('深色、大字、手机；没有权限的看不到', async () => {
    for (const [name, view] of Object.entries({ dark: { colours: 'dark' as const }, large: { isLarge: true }, phone: PHONE })) {
      const page = await office.open('supervisor', `/orders/${id}`, view);
      await page.locator('.order-finding .outcome', { hasText: '复查已解决' }).waitFor();
      await looksWell(page, `order-${name}`);
      await page.close();
    }
    const page = await office.open('audit-administrator', `/orders/${id}`);
    await page.getByText('找不到此内容，或无权查看').waitFor();
    expect(await page.getByRole('link', { name: '整改通知' }).count()).toBe(0);
    const reader = await office.open('reader', `/orders/${id}`);
    await reader.locator('.order-finding .outcome', { hasText: '复查已解决' }).waitFor();
    expect(await reader.getByText('我可以').count()).toBe(0);
    expect(complaints()).toEqual([]);
  });
});

const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

const CSV = `\uFEFF渠道,编号,收到日期,标题,内容,页面地址
我为政府网站找错,ZC-1,2026-11-19,通知公告不更新,最近一条是四月的。,${URL}tzgg/
我为政府网站找错,,2026-11-19,电话打不通,公布的电话无人接听。,${URL}dh/
我为政府网站找错,ZC-3,2026-11-20,电话打不通,公布的电话无人接听。,${URL}dh/
`;

describe('网民留言', () => {
  it('从文件导入：先预览，再确认', async () => {
    const page = await office.open('supervisor', '/messages');
    await looksWell(page, 'messages-empty');
    await page.getByRole('button', { name: '导入' }).first().click();
    await looksWell(page, 'messages-import');
    await page.locator('input[type=file]').setInputFiles({ name: '找错.csv', mimeType: 'text/csv', buffer: Buffer.from(CSV) });
    await page.getByRole('button', { name: '确认导入 3 行' }).click();
    await page.getByText('已导入：新增 3 行').waitFor();
    await looksWell(page, 'messages-imported');
    await page.getByRole('link', { name: '查看留言' }).click();
    await page.getByText('共 3 条').waitFor();
    await looksWell(page, 'messages-table');
    expect(complaints()).toEqual([]);
  });

  it('转办、答复、退回重办、再答复、办结', async () => {
    const supervisor = await office.open('supervisor', '/messages?text=通知公告');
    await supervisor.getByRole('link', { name: '通知公告不更新' }).click();
    const act = async (page: Page, name: string, fill: (dialog: ReturnType<Page['getByRole']>) => Promise<unknown>) => {
      await page.getByRole('button', { name, exact: true }).click();
      const dialog = page.getByRole('dialog');
      await dialog.waitFor();
      await fill(dialog);
      await dialog.getByRole('button', { name, exact: true }).click();
      await dialog.waitFor({ state: 'hidden' });
    };
    await act(supervisor, '转办', () => choose(supervisor, '转给', '临江市'));
    await supervisor.locator('.page-head').getByText('待答复').waitFor();
    const unit = await office.open('unit-owner', supervisor.url().slice(office.baseUrl.length));
    await act(unit, '答复', (dialog) => dialog.getByLabel('答复内容').fill('已更新。'));
    await unit.locator('.page-head').getByText('待审核').waitFor();
    await supervisor.reload();
    await act(supervisor, '退回重办', (dialog) => dialog.getByLabel('理由').fill('请写明更新了什么'));
    await unit.reload();
    await act(unit, '答复', (dialog) => dialog.getByLabel('答复内容').fill('已补录四月以来的通知公告12条。'));
    await looksWell(unit, 'message-answered');
    await supervisor.reload();
    await act(supervisor, '办结', async () => {});
    await supervisor.locator('.page-head').getByText('已办结').waitFor();
    await looksWell(supervisor, 'message-closed');
    expect(complaints()).toEqual([]);
  });

  it('重复的合并；按期率的每个数打开正好那么多；渠道可以改定', async () => {
    const page = await office.open('supervisor', '/messages/duplicates');
    await page.getByRole('button', { name: /^合并其余1件/ }).waitFor();
    await looksWell(page, 'messages-duplicates');
    await page.getByRole('button', { name: /^合并其余1件/ }).click();
    await page.getByText('没有发现重复的留言').waitFor();
    await page.goto(`${office.baseUrl}/messages/figures`);
    const counts = page.locator('a[data-rows]');
    await counts.first().waitFor();
    await looksWell(page, 'messages-figures');
    const links = await counts.evaluateAll((all) => all.map((one) => [one.getAttribute('href')!, one.getAttribute('data-rows')!] as const));
    for (const [href, rows] of links) {
      await page.goto(office.baseUrl + href);
      await page.locator('[data-total]').waitFor();
      expect(await page.locator('[data-total]').getAttribute('data-total'), href).toBe(rows);
    }
    await page.goto(`${office.baseUrl}/messages/channels`);
    await page.getByRole('button', { name: '改定“网站信箱”' }).click();
    await page.getByRole('dialog').getByRole('spinbutton', { name: '答复的时限' }).fill('5');
    await looksWell(page, 'messages-channel');
    await page.getByRole('button', { name: '保存渠道' }).click();
    await page.getByText('5个工作日').waitFor();
    await looksWell(page, 'messages-channels');
    expect(complaints()).toEqual([]);
  });

  it('没有权限的看不到', async () => {
    const page = await office.open('third-party-tester', '/messages');
    await page.getByText('找不到此内容，或无权查看').waitFor();
  });
});

describe('集约化进度', () => {
  it('新增一项工作，登记一家单位，单位只看到自己的', async () => {
    const page = await office.open('supervisor', '/programmes');
    await looksWell(page, 'programmes-empty');
    await page.getByRole('button', { name: '新增工作' }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('名称', { exact: true }).fill('政府网站集约化');
    await dialog.getByLabel('第1阶段名称').fill('方案编制');
    await dialog.getByRole('button', { name: '加一个阶段' }).click();
    await dialog.getByLabel('第2阶段名称').fill('迁移上线');
    await looksWell(page, 'programme-form');
    await dialog.getByRole('button', { name: '保存' }).click();
    await page.getByRole('link', { name: '政府网站集约化' }).click();
    await page.getByRole('button', { name: '登记一家单位' }).click();
    await choose(page, '单位', '临江市');
    const done = page.getByRole('group', { name: '方案编制' }).getByLabel('完成日期');
    await done.fill('2026-11-02');
    await done.press('Enter');
    await looksWell(page, 'programme-unit');
    await page.getByRole('dialog').getByRole('button', { name: '保存' }).click();
    await page.getByText('2026-11-02 完成').waitFor();
    await looksWell(page, 'programme');
    const unit = await office.open('unit-owner', page.url().slice(office.baseUrl.length));
    await unit.getByRole('button', { name: '改日期：临江市' }).waitFor();
    await looksWell(unit, 'programme-of-unit');
    expect(complaints()).toEqual([]);
  });
});
