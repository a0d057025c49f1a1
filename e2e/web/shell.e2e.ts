/** Getting in, and what every page stands in. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axe, complaints, PHONE, picture, type WebOffice, webOffice } from './office.ts';

let office: WebOffice;
beforeAll(async () => {
  office = await webOffice();
}, 240_000);
afterAll(() => office?.close());

describe('登录', () => {
  it('一次性密码、设置新密码、进入', async () => {
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
  });
});

describe('外壳', () => {
  it('浅色、深色、大字、手机', async () => {
    for (const [name, view] of Object.entries({ light: {}, dark: { colours: 'dark' as const }, large: { isLarge: true }, phone: PHONE })) {
      const page = await office.open('supervisor', '/', view);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await picture(page, `shell-${name}`);
      expect(await axe(page), name).toEqual([]);
    }
    expect(complaints()).toEqual([]);
  });
});
