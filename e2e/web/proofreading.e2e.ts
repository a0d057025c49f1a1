/** 稿前审校 as an editor does it: paste, decide with keys, download; and how a content system gets in. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { axe, complaints, PHONE, picture, signInAgain, type WebOffice, webOffice } from './office.ts';

/** The tables of the statistical layer are loaded with the first text. */
const LONG_MS = 300_000;
const TEXT = `关于做好冬季安全生产工作的通知
各县市区人民政府，市政府各部门：
    现将会议布署的工作通知如下，请各单位切实加强组织领异，认真组织实施。
    联系人身份证号：110101199003077774。
`;

let office: WebOffice;
beforeAll(async () => {
  office = await webOffice();
}, 240_000);
afterAll(() => office?.close());

/** Pastes a text and waits for what was found. */
async function checked(page: Page, text = TEXT): Promise<void> {
  await page.getByLabel('粘贴文字').fill(text);
  await page.getByRole('button', { name: '检查', exact: true }).click();
  await page.getByRole('complementary', { name: '检查结果' }).waitFor({ timeout: LONG_MS });
}
const progress = (page: Page) => page.locator('.proof-marks').getByRole('status').textContent();

it(
  '粘贴、用键逐处处理、撤销、下载批注版，记录在我的检查里',
  async () => {
    const page = await office.open('unit-editor', '/proof');
    await page.getByText('还没有检查过稿件').waitFor();
    await picture(page, 'proof-begin');
    expect(await axe(page)).toEqual([]);
    await checked(page);
    await page.locator('.proof-mark', { hasText: '布署' }).waitFor();
    expect(await page.locator('.proof-text').textContent()).not.toContain('110101199003077774');
    await picture(page, 'proof-marks');
    expect(await axe(page)).toEqual([]);
    const count = await page.locator('.proof-mark').count();
    await page.locator('.main').focus();
    await page.keyboard.press('F8');
    await expect.poll(() => page.locator('.proof-mark[aria-current="page"]').count()).toBe(1);
    await page.locator('.main').focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => progress(page)).toBe(`采纳 1，忽略 0，剩余 ${count - 1}`);
    await page.keyboard.press('d');
    const dialog = page.getByRole('dialog', { name: '不是错' });
    await dialog.waitFor();
    // A unit has no memory of its own to write.
    expect(await dialog.getByText('本单位以后不再提示').count()).toBe(0);
    await picture(page, 'proof-ignore');
    expect(await axe(page)).toEqual([]);
    await dialog.getByRole('button', { name: '不是错' }).click();
    await expect.poll(() => progress(page)).toBe(`采纳 1，忽略 1，剩余 ${count - 2}`);
    await page.locator('.main').focus();
    await page.keyboard.press('z');
    await expect.poll(() => progress(page)).toBe(`采纳 1，忽略 0，剩余 ${count - 1}`);
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: '下载批注版' }).click()]);
    expect(download.suggestedFilename()).toMatch(/批注.*\.docx$/);
    await page.goto(`${office.baseUrl}/proof`);
    await page.getByRole('link', { name: '粘贴的文字.txt' }).waitFor();
    expect(complaints()).toEqual([]);
  },
  LONG_MS,
);

it(
  '选择文件；监管人员可以记入无误报记忆，下次不再提示',
  async () => {
    const page = await office.open('supervisor', '/proof');
    const file = { name: '稿件.html', mimeType: 'text/html', buffer: Buffer.from(`<p>${TEXT.split('\n')[2]}</p>`) };
    await page.locator('input[type="file"]').setInputFiles(file);
    const item = page.locator('.proof-item', { hasText: '布署' });
    await item.getByRole('button', { name: '不是错' }).click({ timeout: LONG_MS });
    const dialog = page.getByRole('dialog', { name: '不是错' });
    await dialog.getByRole('checkbox', { name: /本单位以后不再提示/ }).click();
    await dialog.getByRole('textbox', { name: '写法' }).waitFor();
    expect(await axe(page)).toEqual([]);
    await dialog.getByRole('button', { name: '不是错' }).click();
    await item.getByText('不是错：引用原文').waitFor();
    await page.goto(`${office.baseUrl}/proof`);
    await page.locator('input[type="file"]').setInputFiles(file);
    await page.getByText('已按“不是错误”处理 1 处').waitFor({ timeout: LONG_MS });
    await page.goto(`${office.baseUrl}/proof`);
    await page
      .locator('input[type="file"]')
      .setInputFiles({ name: '坏的.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4') });
    await page.getByRole('alert').getByText('坏的.pdf').waitFor({ timeout: LONG_MS });
    expect(complaints()).toEqual([]);
  },
  LONG_MS,
);

it(
  '深色、大字、手机',
  async () => {
    for (const [name, view] of Object.entries({ dark: { colours: 'dark' as const }, large: { isLarge: true }, phone: PHONE })) {
      const page = await office.open('inspector', '/proof', view);
      await checked(page);
      await page.locator('.proof-mark').first().click();
      await picture(page, `proof-marks-${name}`);
      expect(await axe(page), name).toEqual([]);
      await page.close();
    }
    expect(complaints()).toEqual([]);
  },
  LONG_MS,
);

it(
  '登录失效：粘贴的文字还在，重新登录后接着检查',
  async () => {
    const page = await office.open('second-reviewer', '/proof');
    await page.getByLabel('粘贴文字').fill(TEXT);
    await office.endSessions('second-reviewer');
    await page.getByRole('button', { name: '检查', exact: true }).click();
    await signInAgain(page, office.people['second-reviewer']);
    await page.locator('.proof-mark').first().waitFor({ timeout: LONG_MS });
  },
  LONG_MS,
);

it(
  '令牌只显示一次，用它调用同一套检查；没有权限的人看不到',
  async () => {
    const page = await office.open('unit-editor', '/proof/access');
    await page.getByRole('button', { name: '生成令牌' }).click();
    const dialog = page.getByRole('dialog', { name: '生成令牌' });
    await dialog.getByLabel('用在哪里').fill('门户网站内容系统');
    await dialog.getByRole('button', { name: '生成令牌' }).click();
    const made = page.getByRole('dialog', { name: '令牌已生成' });
    const token = (await made.locator('.secret-line').textContent())!;
    expect(await axe(page)).toEqual([]);
    await made.getByRole('button').last().click();
    await picture(page, 'proof-access');
    const answer = await fetch(`${office.baseUrl}/api/v1/proofreadings?name=a.txt`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/octet-stream' },
      body: '会议布署工作',
    });
    expect(answer.status).toBe(201);
    const other = await office.open('reader', '/proof');
    await other.getByRole('heading', { name: '找不到此内容，或无权查看' }).waitFor();
    expect(complaints()).toEqual([]);
  },
  LONG_MS,
);
