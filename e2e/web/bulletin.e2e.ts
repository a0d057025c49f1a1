/** 通报 as an office makes it: from frozen results to issue, with what must not happen to its figures. */
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OWN_PAGE } from '../../src/api/testing/office.ts';
import { axe, complaints, PHONE, picture, signInAgain, type View, type WebOffice, webOffice } from './office.ts';

/** Only a machine with much else to do comes near. */
const LONG_MS = 300_000;

let office: WebOffice;
beforeAll(async () => {
  office = await webOffice();
}, 240_000);
afterAll(() => office?.close());

const ask = async (method: string, path: string, body?: object, version?: number) => {
  const headers = { ...OWN_PAGE, ...(version === undefined ? {} : { 'if-match': `"${version}"` }) };
  const answer = await office.ask(office.people.supervisor.cookie, method, `/api/v1${path}`, body, headers);
  expect(answer.statusCode, answer.body).toBeLessThan(300);
  return answer.json();
};
/** A draft of the frozen round. A deadline on a Saturday is complained of. */
const drafted = async (deadline = '2026-12-04'): Promise<string> =>
  (await ask('POST', '/bulletins', { roundId: office.frozenRound, preset: 'general', terms: { issuedOn: '2026-11-20', deadline } })).id;

/** The desk, everything of it there. */
async function desk(id: string, view?: View): Promise<Page> {
  const page = await office.open('supervisor', `/bulletins/${id}`, view);
  await page.locator('.block[data-role="title"]').waitFor();
  await page.locator('.checker').getByRole('status').waitFor();
  return page;
}
/** The paragraph with the pass rate of the websites. */
const rated = (page: Page): Locator => page.locator('.block[data-role="paragraph"]').filter({ hasText: '占正常运行数的' }).first();

/** Takes the pen of a block; its editor. */
async function edit(page: Page, block: Locator): Promise<Locator> {
  await block.getByRole('button', { name: /^修改/ }).click();
  const editor = page.getByRole('textbox', { name: '段落的文字' });
  await editor.waitFor();
  return editor;
}

describe('起草', () => {
  it(
    '没有通报时说明下一步；选批次、样式和日期，得到文稿',
    async () => {
      const page = await office.open('supervisor', '/bulletins');
      await page.getByText('还没有通报').waitFor();
      await picture(page, 'bulletins-empty');
      expect(await axe(page)).toEqual([]);
      await page.getByRole('button', { name: '起草通报' }).first().click();
      await page.getByLabel('成文日期').waitFor();
      expect(await axe(page)).toEqual([]);
      await picture(page, 'bulletin-new');
      await page.getByRole('button', { name: '起草', exact: true }).click();
      await page.locator('.block[data-role="title"]').waitFor();
      await page.getByText('没有须处理的地方').waitFor();
      expect(await page.locator('.block[data-role="heading"]').first().textContent()).toContain('一、总体情况');
      expect(await page.getByRole('columnheader', { name: '不合格的政府网站' }).getAttribute('colspan')).toBe('2');
      expect(complaints()).toEqual([]);
    },
    LONG_MS,
  );
});

describe('文稿', () => {
  it(
    '浅色、深色、大字、手机',
    async () => {
      const id = await drafted('2026-12-05');
      for (const [name, view] of Object.entries({
        light: {},
        dark: { colours: 'dark' as const },
        large: { isLarge: true },
        phone: PHONE,
      })) {
        const page = await desk(id, view);
        await picture(page, `bulletin-desk-${name}`);
        expect(await axe(page), name).toEqual([]);
        await page.locator('section.sheet').nth(1).scrollIntoViewIfNeeded();
        await picture(page, `bulletin-annex-${name}`);
        await page.close();
      }
      expect(complaints()).toEqual([]);
    },
    LONG_MS,
  );

  it(
    '改数旁边的文字，数还在；换成手写的数，按接口的理由拒绝，能恢复',
    async () => {
      const id = await drafted();
      const page = await desk(id);
      const figures = await rated(page).locator('a.bound').allTextContents();
      const editor = await edit(page, rated(page));
      await picture(page, 'bulletin-editing');
      expect(await axe(page)).toEqual([]);
      await editor.press('Control+End');
      await page.keyboard.type('总体情况良好。');
      await page.getByRole('button', { name: '保存', exact: true }).click();
      await rated(page).getByText('总体情况良好。').waitFor();
      expect(await rated(page).locator('a.bound').allTextContents()).toEqual(figures);
      const again = await edit(page, rated(page));
      await again.press('Control+a');
      await page.keyboard.type('合格率为99.9%。');
      await page.getByRole('button', { name: '保存', exact: true }).click();
      await page.getByText(/是由结果得出的数，不能改成手写的/).waitFor();
      await picture(page, 'bulletin-refused');
      await page.getByRole('button', { name: '恢复原文' }).click();
      await expect.poll(() => page.locator('.block-editor .bound').allTextContents()).toEqual(figures);
      await page.getByRole('button', { name: '不改了' }).click();
      expect(complaints()).toEqual([]);
    },
    LONG_MS,
  );

  it(
    '一个数：算式、清单、换格式',
    async () => {
      const id = await drafted();
      const page = await desk(id);
      await rated(page)
        .getByRole('link', { name: /^\d+\.\d\d%/ })
        .last()
        .click();
      const drawer = page.getByRole('dialog', { name: '由结果得出的内容' });
      await drawer.getByText(/算式：\d+ ÷ 20/).waitFor();
      expect(page.url()).toContain('figure=');
      await picture(page, 'bulletin-figure');
      expect(await axe(page)).toEqual([]);
      await drawer.getByRole('button', { name: /关闭|Close/ }).click();
      await drawer.waitFor({ state: 'hidden' });
      await edit(page, rated(page));
      await page.locator('.block-editor .bound').filter({ hasText: '%' }).last().dblclick();
      await page.getByRole('button', { name: '1 位小数' }).click();
      await page.getByRole('button', { name: '保存', exact: true }).click();
      await rated(page)
        .getByRole('link', { name: /^\d+\.\d%/ })
        .waitFor();
      expect(complaints()).toEqual([]);
    },
    LONG_MS,
  );

  it(
    '检查器：定位、按建议改期、写明理由',
    async () => {
      const id = await drafted('2026-12-05');
      const page = await desk(id);
      await page.locator('.complaint').getByRole('button', { name: '写明理由' }).click();
      await page.getByRole('dialog').getByLabel('理由（记入审计）').fill('周末也可报送');
      await page.getByRole('dialog').getByRole('button', { name: '保留原文' }).click();
      await page.getByText('没有须处理的地方').waitFor();
      await page.locator('.checker').getByRole('button', { name: '撤销' }).click();
      await page.getByRole('button', { name: '改到 2026-12-07' }).click();
      await page.getByText('没有须处理的地方').waitFor();
      await page.locator('.papers').getByText('2026年12月7日').waitFor();
      expect(complaints()).toEqual([]);
    },
    LONG_MS,
  );

  it(
    '两人改同一段：后保存的看到对方的文字，选用谁的',
    async () => {
      const id = await drafted();
      const page = await desk(id);
      const editor = await edit(page, rated(page));
      const { items } = await ask('GET', `/bulletins/${id}/blocks`);
      const block = items.find(
        ({ role, runs }: { role: string; runs: { text: string }[] }) =>
          role === 'paragraph' && runs.some(({ text }) => text.includes('占正常运行数的')),
      );
      await ask('PUT', `/bulletins/${id}/blocks/${block.id}`, { runs: [...block.runs, { text: '对方所加。' }] }, block.version);
      await editor.press('Control+End');
      await page.keyboard.type('我方所加。');
      await page.getByRole('button', { name: '保存', exact: true }).click();
      await page.getByText(/没有保存：.+改过此段/).waitFor();
      await picture(page, 'bulletin-overtaken');
      expect(await axe(page)).toEqual([]);
      await page.getByRole('button', { name: '用我的' }).click();
      await rated(page).getByText('我方所加。').waitFor();
      expect(await rated(page).textContent()).not.toContain('对方所加');
      expect(complaints()).toEqual([]);
    },
    LONG_MS,
  );
});

describe('印发', () => {
  it(
    '核对后印发，文件带散列值；只读，可另发更正',
    async () => {
      const id = await drafted();
      const page = await desk(id);
      await page.getByRole('button', { name: '印发', exact: true }).click();
      await page.getByText('印发后谁也不能再改').waitFor();
      await picture(page, 'bulletin-issue');
      expect(await axe(page)).toEqual([]);
      const issue = page.getByRole('button', { name: '印发通报' });
      expect(await issue.isDisabled()).toBe(true);
      await page.getByRole('checkbox', { name: /已通读/ }).click();
      await issue.click();
      const docx = page.getByRole('link', { name: 'Word 文档（.docx）' }).first();
      await docx.waitFor();
      await picture(page, 'bulletin-files');
      expect(await axe(page)).toEqual([]);
      const [download] = await Promise.all([page.waitForEvent('download'), docx.click()]);
      expect(download.suggestedFilename()).toMatch(/\.docx$/);
      await page.getByRole('tab', { name: '全文' }).click();
      await page.locator('.block[data-role="title"]').waitFor();
      expect(await page.getByRole('button', { name: /^修改/ }).count()).toBe(0);
      await page.getByRole('button', { name: '另发更正' }).click();
      await page.getByRole('dialog').getByRole('button', { name: '起草更正' }).click();
      await page.getByText('本通报更正此前印发的一份').waitFor();
      await page.locator('.papers').getByText('现予更正').waitFor();
      expect(complaints()).toEqual([]);
    },
    LONG_MS,
  );

  it(
    '别处的副本：粘贴网页文字，说出改动',
    async () => {
      const { items } = await ask('GET', '/bulletins?state=issued');
      const html: string = (
        await office.ask(office.people.supervisor.cookie, 'GET', `/api/v1/bulletins/${items[0].id}/document?format=html`)
      ).body;
      const text = html.replace(/<style>.*?<\/style>/su, '').replace(/<[^>]*>/g, '');
      const page = await office.open('supervisor', '/bulletins');
      await page.getByRole('button', { name: '查找副本' }).click();
      const dialog = page.getByRole('dialog', { name: '查找副本' });
      await dialog.getByLabel('网页上的文字').fill(text.replaceAll('主管单位', '足球彩票'));
      await dialog.getByRole('button', { name: '查找', exact: true }).click();
      await dialog
        .getByText(/“主管单位”改成“足球彩票”/)
        .first()
        .waitFor();
      await picture(page, 'bulletin-copies');
      expect(await axe(page)).toEqual([]);
      expect(complaints()).toEqual([]);
    },
    LONG_MS,
  );
});

describe('样式', () => {
  it(
    '从预设复制，改小数位数和单位顺序，保存为新的一版；改错时指出在哪里',
    async () => {
      const page = await office.open('supervisor', '/bulletin-styles');
      await page.getByText('本单位还没有通报样式').waitFor();
      await page.getByRole('button', { name: '新建样式' }).first().click();
      const dialog = page.getByRole('dialog', { name: '新建样式' });
      await dialog.getByLabel('名称').fill('青禾省的样式');
      await dialog.getByLabel('编号').fill('qinghe');
      await dialog.getByRole('button', { name: '新建' }).click();
      await page.getByLabel('网站合格率的小数位数').fill('1');
      await page.getByRole('button', { name: '增加单位' }).click();
      await page.getByRole('textbox', { name: '单位名称' }).fill('临江市');
      await picture(page, 'bulletin-style');
      expect(await axe(page)).toEqual([]);
      await page.getByRole('button', { name: '保存为新的一版' }).click();
      await page.getByText('第2版').waitFor();
      expect(await page.getByLabel('网站合格率的小数位数').inputValue()).toBe('1');
      await page.getByRole('tab', { name: '全部内容' }).click();
      const whole = page.getByRole('textbox', { name: '全部内容' });
      await whole.fill((await whole.inputValue()).replace('"zero": "0"', '"zero": "nil"'));
      await page.getByRole('button', { name: '保存为新的一版' }).last().click();
      await page.getByText(/figures › zero/).waitFor();
      expect(complaints()).toEqual([]);
    },
    LONG_MS,
  );
});

describe('没有权限、登录失效', () => {
  it(
    '只读人员看得到，改不了；单位编辑看不到',
    async () => {
      const id = await drafted();
      const page = await office.open('reader', `/bulletins/${id}`);
      await page.locator('.block[data-role="title"]').waitFor();
      expect(await page.getByRole('button', { name: /^修改/ }).count()).toBe(0);
      expect(await page.getByRole('button', { name: '印发' }).count()).toBe(0);
      const other = await office.open('unit-editor', `/bulletins/${id}`);
      await other.getByRole('heading', { name: '找不到此内容，或无权查看' }).waitFor();
    },
    LONG_MS,
  );

  it(
    '登录失效：写的字还在，重新登录后保存下来',
    async () => {
      const id = await drafted();
      const page = await desk(id);
      const editor = await edit(page, rated(page));
      await editor.press('Control+End');
      await page.keyboard.type('登录失效前所写。');
      await office.endSessions('supervisor');
      await page.getByRole('button', { name: '保存', exact: true }).click();
      await signInAgain(page, office.people.supervisor);
      await rated(page).getByText('登录失效前所写。').waitFor();
    },
    LONG_MS,
  );
});
