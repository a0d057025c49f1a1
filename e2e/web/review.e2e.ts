/** 人工核定 as people do it: with the keyboard, from the round to an empty queue; and what must not happen. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { decideOn } from '../../src/api/testing/cases/review.ts';
import { aReviewedRound, type ReviewedRound } from '../../src/campaign/testing/reviewed-round.ts';
import { axe, complaints, PHONE, picture, type WebOffice, webOffice } from './office.ts';

let office: WebOffice;
let round: ReviewedRound;
beforeAll(async () => {
  office = await webOffice();
  round = await aReviewedRound(office.platform, office.top, [office.city, office.city, office.neighbour], {
    secondShare: 0,
    blindShare: 0,
  });
}, 240_000);
afterAll(() => office?.close());

const left = async (page: Page) => Number(/还剩 (\d+)/.exec((await page.locator('.bench-head').textContent()) ?? '')?.[1] ?? Number.NaN);
const decided = () =>
  office.platform.database.kysely
    .selectFrom('decisions')
    .innerJoin('review_items', 'review_items.id', 'decisions.item_id')
    .select(['decisions.says', 'decisions.reason_code'])
    .where('round_id', '=', round.roundId)
    .orderBy('decisions.at')
    .execute();

it('from the list of rounds to the desk', async () => {
  const page = await office.open('inspector', '/review');
  await page.getByRole('link', { name: '开始核定' }).first().waitFor();
  await picture(page, 'review-rounds');
  expect(await axe(page)).toEqual([]);
  expect(complaints()).toEqual([]);
});

it('one key decides and moves on; the last step can be taken back; a reason is one digit more', async () => {
  const page = await office.open('inspector', `/review/${round.roundId}?check=typos`);
  await page.locator('.matter h2').waitFor();
  expect(await left(page)).toBe(3);
  await page.getByRole('combobox', { name: '检查' }).click();
  await page.getByText('空白栏目 3').waitFor();
  await picture(page, 'review-filter');
  await page.keyboard.press('Escape');
  await page.locator('.bench').focus();
  await picture(page, 'review-desk');
  expect(await axe(page)).toEqual([]);
  await page.keyboard.press('a');
  await expect.poll(() => left(page)).toBe(2);
  await expect.poll(decided).toHaveLength(1);
  await page.keyboard.press('z');
  await expect.poll(() => left(page)).toBe(3);
  await page.keyboard.press('d');
  await page.getByRole('dialog').waitFor();
  await picture(page, 'review-dismissal');
  expect(await axe(page)).toEqual([]);
  await page.keyboard.press('1');
  await expect.poll(() => left(page)).toBe(2);
  await expect
    .poll(async () => (await decided()).map(({ says, reason_code }) => `${says} ${reason_code ?? ''}`))
    .toEqual(['confirm ', 'undo ', 'dismiss quotation']);
  await page.keyboard.press('q');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('2');
  await expect.poll(() => left(page)).toBe(1);
  await expect.poll(async () => (await page.getByRole('status').allTextContents()).join('')).toContain('请单位说明');
  expect(complaints()).toEqual([]);
});

it('keys of an input method, of a field, and of the browser decide nothing; single keys can be switched off', async () => {
  const page = await office.open('inspector', `/review/${round.roundId}?check=blank-columns`);
  await page.locator('.matter h2').waitFor();
  const before = await left(page);
  await page.keyboard.press('Control+a');
  await page.keyboard.press('d');
  const reason = page.getByLabel('说明');
  await reason.fill('');
  await reason.press('a');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: '快捷键' }).click();
  await page.getByRole('switch', { name: '不用快捷键' }).click();
  await picture(page, 'review-keys');
  expect(await axe(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.keyboard.press('a');
  expect(await left(page)).toBe(before);
  expect(complaints()).toEqual([]);
});

it('somebody who was faster: nothing is recorded twice, the desk goes on', async () => {
  const page = await office.open('inspector', `/review/${round.roundId}?check=blank-columns`);
  await page.locator('.matter h2').waitFor();
  // The same person at another window.
  const { cookie } = office.people.inspector;
  const items = await office.platform.database.kysely
    .selectFrom('review_items')
    .select('id')
    .where('round_id', '=', round.roundId)
    .where('check_id', '=', 'blank-columns')
    .execute();
  for (const { id } of items) expect((await decideOn(office, cookie, id, { stage: 'first', says: 'confirm' })).statusCode).toBe(201);
  await page.keyboard.press('a');
  await page.getByText('没有重复记录').waitFor();
  expect(complaints()).toEqual([]);
});

it('dark, large letters, a small screen; an indicator that only people judge', async () => {
  for (const [name, view] of Object.entries({ dark: { colours: 'dark' as const }, large: { isLarge: true }, phone: PHONE })) {
    const page = await office.open('inspector', `/review/${round.roundId}`, view);
    await page.locator('.matter').waitFor();
    await picture(page, `review-desk-${name}`);
    expect(await axe(page), name).toEqual([]);
    await page.close();
  }
  expect(complaints()).toEqual([]);
});

it('who has no right sees that there is nothing, and no page of it in the menu', async () => {
  const page = await office.open('audit-administrator', `/review/${round.roundId}`);
  await page.getByText('找不到此内容，或无权查看').waitFor();
  expect(await page.getByRole('link', { name: '人工核定' }).count()).toBe(0);
});

it('appeals: none yet says what they are', async () => {
  const page = await office.open('supervisor', '/appeals');
  await page.getByText('没有申诉').waitFor();
  await picture(page, 'appeals-empty');
  expect(await axe(page)).toEqual([]);
  expect(complaints()).toEqual([]);
});
