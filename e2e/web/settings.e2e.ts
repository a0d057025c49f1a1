/** What an office sets for itself: people, one's own account, audit trail. */

import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '../../src/platform/server.ts';
import { axe, complaints, DESK, PHONE, picture, settled, type WebOffice, webOffice } from './office.ts';

/** Some pages in one test; only a machine with much else to do comes near. */
const LONG_MS = 600_000;

let office: WebOffice;
beforeAll(async () => {
  office = await webOffice();
}, 240_000);
afterAll(() => office?.close());

describe('人员', () => {
  it('开设账号，一次性密码只显示一次；锁定后进不来，解除后照旧', async () => {
    const page = await office.open('security-administrator', '/people');
    await page.getByRole('button', { name: '开设账号' }).click();
    const form = page.getByRole('dialog', { name: '开设账号' });
    await form.getByLabel('姓名').fill('钱蓓');
    await form.getByLabel('账号').fill('qianbei');
    await form.getByRole('checkbox', { name: '检查员', exact: true }).click();
    await picture(page, 'people-invite');
    await form.getByRole('button', { name: '开设账号' }).click();
    const shown = page.getByRole('dialog', { name: '已为钱蓓开设账号' });
    const password = (await shown.locator('.secret-line').textContent())!.trim();
    await shown.getByRole('button', { name: '已经记下' }).click();
    const enter = async () =>
      (await office.ask(null, 'POST', '/api/v1/session', { account: 'qianbei', password })).json() as {
        code?: string;
        mustChangePassword?: boolean;
      };
    expect(await enter()).toMatchObject({ mustChangePassword: true });

    await page.getByRole('link', { name: '钱蓓' }).click();
    await page.getByRole('heading', { level: 1, name: '钱蓓' }).waitFor();
    await page.getByRole('button', { name: '锁定', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: '锁定账号' }).click();
    await page.getByText('已锁定', { exact: true }).first().waitFor();
    expect(await enter()).toMatchObject({ code: 'suspended' });
    await page.getByRole('button', { name: '解除锁定' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '解除锁定' }).click();
    await page.getByRole('button', { name: '锁定', exact: true }).waitFor();
    expect(await enter()).toMatchObject({ mustChangePassword: true });
    expect(complaints()).toEqual([]);
  });
});

describe('我的账号', () => {
  it('用手机扫码启用动态码，得到恢复码；生成令牌', async () => {
    const page = await office.open('reader', '/me');
    await page.getByRole('button', { name: '启用动态码' }).click();
    const form = page.getByRole('dialog', { name: '启用动态码' });
    const key = (await form.locator('.enrolment .mono').textContent())!.replaceAll(' ', '');
    await form
      .getByLabel('动态码', { exact: true })
      .fill(new TOTP({ secret: Secret.fromBase32(key) }).generate({ timestamp: office.clock.time }));
    await form.getByLabel('现在的密码').fill(office.people.reader.password);
    await picture(page, 'me-second-factor');
    expect(await axe(page)).toEqual([]);
    await form.getByRole('button', { name: '核对并启用' }).click();
    const codes = page.getByRole('dialog', { name: '恢复码' });
    await expect.poll(() => codes.locator('.secret-line').count()).toBe(10);
    await codes.getByRole('button', { name: '已经记下' }).click();
    await page.getByText('恢复码还剩 10 个').waitFor();

    await page.getByRole('button', { name: '生成令牌' }).click();
    const token = page.getByRole('dialog', { name: '生成令牌' });
    await token.getByLabel('用途').fill('统计报表');
    await token.getByLabel('能做的事').fill('网站：查看');
    await page.getByTitle('网站：查看', { exact: true }).click();
    await token.getByLabel('能做的事').press('Tab');
    await token.getByRole('button', { name: '生成令牌' }).click();
    await page.getByRole('dialog', { name: '已生成令牌' }).getByRole('button', { name: '已经记下' }).click();
    await page.getByText('统计报表').waitFor();
    expect(complaints()).toEqual([]);
  });
});

describe('审计日志', () => {
  it('核验全部记录，按结果筛选', async () => {
    const page = await office.open('audit-administrator', '/audit');
    await page.getByRole('button', { name: '核验' }).click();
    await page.getByText(/已核验全部 \d+ 条，没有缺失和改动/).waitFor();
    await page.goto(`${office.baseUrl}/audit?action=organisation&outcome=done`);
    await page.getByText('organisation.create').first().waitFor();
    expect(complaints()).toEqual([]);
  });
});

describe('检查指标', () => {
  it('按指标打开条款，取某日有效的内容，与上级比较；校验本单位的指标文件', async () => {
    const page = await office.open('inspector', '/rulebooks');
    await page.getByRole('link', { name: '与inspection-2019比较' }).first().waitFor();
    await page.goto(`${office.baseUrl}/rulebooks/inspection-2019?on=2026-11-20&indicator=news-stale`);
    await page.getByText('2026-11-20 有效的内容').waitFor();
    await page.getByText('显示 1 项').waitFor();
    await page.getByText('第二部分 发布解读 动态要闻').waitFor();
    await page.goto(`${office.baseUrl}/rulebooks/zhaoqing-2019/diff/inspection-2019`);
    await page.getByRole('cell', { name: '加分上限' }).waitFor();
    await page.goto(`${office.baseUrl}/rulebooks`);
    const file = (text: string) => ({ name: '某市.yaml', mimeType: 'text/yaml', buffer: Buffer.from(text) });
    await page.locator('input[type=file]').setInputFiles(file('id: x'));
    await page.getByRole('alert').filter({ hasText: '某市.yaml 第' }).waitFor();
    expect(complaints()).toEqual([]);
  });
});

/** Address by role of whoever opens it. */
const PAGES: [string, Role, string][] = [
  ['people', 'security-administrator', '/people'],
  ['roles', 'security-administrator', '/roles'],
  ['me', 'supervisor', '/me'],
  ['audit', 'audit-administrator', '/audit'],
  ['rulebooks', 'reader', '/rulebooks'],
  ['rulebook', 'reader', '/rulebooks/inspection-2019?indicator=news-stale'],
  ['rulebook-comparison', 'reader', '/rulebooks/zhaoqing-2019/diff/inspection-2019'],
];

describe('每个页面', () => {
  it.each([
    ['light', DESK],
    ['dark', { ...DESK, colours: 'dark' as const }],
    ['phone', PHONE],
  ])(
    '%s：axe 没有发现，浏览器没有报错',
    async (name, view) => {
      const found: Record<string, string[]> = {};
      for (const [place, role, address] of PAGES) {
        const page = await office.open(role, address, view);
        await settled(page);
        await picture(page, `${place}-${name}`);
        const findings = await axe(page);
        if (findings.length > 0) found[place] = findings;
        await page.close();
      }
      expect(found).toEqual({});
      expect(complaints()).toEqual([]);
    },
    LONG_MS,
  );
});
