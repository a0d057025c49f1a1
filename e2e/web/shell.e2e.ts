/** Getting in, and what every page stands in. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axe, complaints, PHONE, picture, signInAgain, type WebOffice, webOffice } from './office.ts';

/** Only a machine with much else to do comes near. */
const LONG_MS = 300_000;

let office: WebOffice;
beforeAll(async () => {
  office = await webOffice();
}, 240_000);
afterAll(() => office?.close());

describe('登录', () => {
  it(
    '一次性密码、设置新密码、进入',
    async () => {
      const page = await office.open(null, '/sites?state=normal');
      await page.getByLabel('账号').fill(office.first.account);
      await page.getByLabel('密码').fill(office.first.password);
      await picture(page, 'signin');
      expect(await axe(page)).toEqual([]);
      await page.getByRole('button', { name: '登录' }).click();
      await page.getByLabel('新密码').waitFor();
      expect(await axe(page)).toEqual([]);
      await page.getByLabel('新密码').fill('青山-绿水-4711');
      await page.getByLabel('再填一次').fill('青山-绿水-4711');
      await page.getByRole('button', { name: '设置并进入' }).click();
      await page.getByRole('navigation', { name: '菜单' }).waitFor();
      expect(complaints()).toEqual([]);
    },
    LONG_MS,
  );
});

describe('外壳', () => {
  it(
    '浅色、深色、大字、手机',
    async () => {
      for (const [name, view] of Object.entries({
        light: {},
        dark: { colours: 'dark' as const },
        large: { isLarge: true },
        phone: PHONE,
      })) {
        const page = await office.open('supervisor', '/', view);
        await page.getByRole('heading', { level: 1 }).waitFor();
        await picture(page, `shell-${name}`);
        expect(await axe(page), name).toEqual([]);
      }
      expect(complaints()).toEqual([]);
    },
    LONG_MS,
  );
});

describe('中途出了事', () => {
  it(
    '登录失效：页面上的内容还在，同一人登录后请求接着发出去',
    async () => {
      const page = await office.open('supervisor', '/sites');
      await page.getByRole('button', { name: '新增网站' }).click();
      const dialog = page.getByRole('dialog', { name: '新增网站' });
      await dialog.getByLabel('名称').fill('临江市体育局网站');
      await dialog.getByLabel('首页地址').fill('http://tyj.c0.example/');
      await office.endSessions('supervisor');
      await dialog.getByRole('button', { name: '保存' }).click();
      await signInAgain(page, office.people.supervisor);
      await page.getByRole('heading', { level: 1, name: '临江市体育局网站' }).waitFor();
    },
    LONG_MS,
  );

  it(
    '没有权限的页面：菜单里没有，直接打开说找不到',
    async () => {
      const page = await office.open('third-party-tester', '/imports/new');
      await page.getByRole('heading', { name: '找不到此内容，或无权查看' }).waitFor();
      const menu = page.getByRole('navigation', { name: '菜单' });
      expect(await menu.getByRole('link', { name: '导入' }).count()).toBe(0);
      expect(await menu.getByRole('link', { name: '检查批次' }).count()).toBe(1);
    },
    LONG_MS,
  );

  it(
    '断了线：顶上说明，已读到的还在，连上后消失',
    async () => {
      // The test before ended the supervisor's session.
      const page = await office.open('inspector', '/sites');
      await page.getByRole('link', { name: '临江市人民政府门户网站' }).waitFor();
      await page.context().setOffline(true);
      // Told by the next request, whether or not the browser itself notices.
      await page.getByRole('textbox', { name: /标识码/ }).fill('平川');
      await page.getByText('没有连上服务器').first().waitFor();
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.context().setOffline(false);
      await page.getByText('已保留你填写的内容').waitFor({ state: 'hidden' });
    },
    LONG_MS,
  );
});
