import { randomUUIDv7 } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createRecord } from '../../registry/server.ts';
import { type WatchOffice, watchOffice } from '../availability/testing/office.ts';
import { SimulatedTime } from '../availability/testing/simulation.ts';
import { forgetSeen } from './forget.ts';

const DAY_MS = 86_400_000;
const time = new SimulatedTime(Date.UTC(2026, 10, 20, 1));
let office: WatchOffice;
beforeAll(async () => {
  office = await watchOffice(time);
});
afterAll(() => office?.close());

it('不再列出的信息按设置的天数保留，还列着的一直保留；账号的内容和读过的文字同样', async () => {
  const { within, organisationId } = office;
  const ago = (days: number, ms = 0) => new Date(time.now() - days * DAY_MS - ms);
  const siteId = await office.site('青禾市人民政府', 'http://a.example/');
  const pageId = randomUUIDv7();
  await within(async (work) => {
    const { tx, now } = work;
    const { id: accountId } = await createRecord(work, 'accounts', {
      organisationId,
      name: '青禾发布',
      platform: '微博',
      link: 'http://f.example/',
    });
    await tx
      .insertInto('watch_pages')
      .values({
        id: pageId,
        site_id: siteId,
        kind: 'home',
        column_id: null,
        url: 'http://a.example/',
        name: null,
        next_at: now,
        created_at: now,
      })
      .execute();
    const entry = (key: string, isListed: boolean, lastSeenAt: Date) => ({
      ...{
        page_id: pageId,
        key,
        url: null,
        title: key,
        place: 0,
        is_listed: isListed,
        is_pinned: false,
        printed_on: null,
        printed_first: null,
      },
      ...{ article: 'left' as const, first_seen_at: ago(800), last_seen_at: lastSeenAt, not_before: null, late_days: null },
    });
    await tx
      .insertInto('watch_items')
      .values([entry('listed', true, ago(900)), entry('just-kept', false, ago(400)), entry('just-over', false, ago(400, 1))])
      .execute();
    await tx
      .insertInto('watch_accounts')
      .values({ account_id: accountId, address: 'http://f.example/', next_at: now, seen_at: ago(500) })
      .execute();
    const post = (key: string, lastSeenAt: Date) => ({
      ...{ account_id: accountId, key, title: key, url: null, published_at: null, not_before: null },
      ...{ first_seen_at: ago(800), last_seen_at: lastSeenAt },
    });
    // The account cannot be seen since: what the last look showed may still be there.
    await tx
      .insertInto('watch_posts')
      .values([post('last-look', ago(500)), post('earlier', ago(501)), post('recent', ago(400))])
      .execute();
    await tx
      .insertInto('watch_texts')
      .values([
        { site_id: siteId, hash: '0'.repeat(16), seen_on: '2025-10-16' },
        { site_id: siteId, hash: '1'.repeat(16), seen_on: '2025-10-15' },
      ])
      .execute();
  });
  expect(await within((work) => forgetSeen(work, 400))).toBe(3);
  const left = await within(async ({ tx }) => ({
    entries: (await tx.selectFrom('watch_items').select('key').orderBy('key').execute()).map(({ key }) => key),
    posts: (await tx.selectFrom('watch_posts').select('key').orderBy('key').execute()).map(({ key }) => key),
    texts: (await tx.selectFrom('watch_texts').select('hash').execute()).map(({ hash }) => hash),
  }));
  expect(left).toEqual({ entries: ['just-kept', 'listed'], posts: ['last-look', 'recent'], texts: ['0'.repeat(16)] });
  expect(await within((work) => forgetSeen(work, 400))).toBe(0);
});
