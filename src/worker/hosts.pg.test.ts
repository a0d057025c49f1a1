import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../platform/db/testing/database.ts';
import type { Work } from '../platform/server.ts';
import { forgetHosts, hostKey, noteSilence, releaseHolders, releaseHost, renewHost, SLOT_MS, takeHost } from './hosts.ts';
import { within } from './setup.ts';

const [one, other] = ['0197c000-0000-7000-8000-000000000001', '0197c000-0000-7000-8000-000000000002'] as const;
const clock = { time: 0, now: () => clock.time };
let test: TestDatabase;
beforeAll(async () => {
  test = await testDatabase();
});
afterAll(() => test?.close());
beforeEach(async () => {
  clock.time = Date.UTC(2026, 10, 20);
  await act((work) => work.tx.deleteFrom('host_slots').execute());
});
const act = <T>(work: (work: Work) => Promise<T>) => within({ database: test.database, clock }, work);
const take = (holder: string, host = 'a.gov.cn') => act((work) => takeHost(work, host, holder));

describe('主机的轮次', () => {
  it('同一主机同时只有一个，别的主机不受影响', async () => {
    expect(await take(one)).toMatchObject({ taken: true });
    expect(await take(other)).toEqual({ taken: false, freeAt: new Date(clock.time + SLOT_MS) });
    expect(await take(other, 'b.gov.cn')).toMatchObject({ taken: true });
  });
  it('许多工作进程同时来取，只有一个取到', async () => {
    const answers = await Promise.all(Array.from({ length: 12 }, (_, i) => take(`0197c000-0000-7000-8000-0000000001${10 + i}`)));
    expect(answers.filter(({ taken }) => taken)).toHaveLength(1);
  });
  it('到期就是别人的，续过的不是；到期前一毫秒还不是', async () => {
    await take(one);
    clock.time += SLOT_MS - 1;
    expect(await take(other)).toMatchObject({ taken: false });
    expect(await act((work) => renewHost(work, 'a.gov.cn', one))).toEqual(new Date(clock.time + SLOT_MS));
    clock.time += SLOT_MS - 1;
    expect(await take(other)).toMatchObject({ taken: false });
    clock.time += 1;
    expect(await take(other)).toMatchObject({ taken: true });
    expect(await act((work) => renewHost(work, 'a.gov.cn', one))).toBeNull();
  });
  it('只还自己的', async () => {
    await take(one);
    await act((work) => releaseHost(work, 'a.gov.cn', other));
    expect(await take(other)).toMatchObject({ taken: false });
    await act((work) => releaseHost(work, 'a.gov.cn', one));
    expect(await take(other)).toMatchObject({ taken: true });
  });
  it('确知不在了的，全部归还', async () => {
    await take(one);
    await take(one, 'b.gov.cn');
    await act((work) => releaseHolders(work, [one]));
    expect(await take(other)).toMatchObject({ taken: true });
    expect(await take(other, 'b.gov.cn')).toMatchObject({ taken: true });
  });
  it('主机要求的等待换了进程也算数，较早的不缩短它', async () => {
    await take(one);
    const until = new Date(clock.time + 120_000);
    await act((work) => noteSilence(work, 'a.gov.cn', until));
    await act((work) => noteSilence(work, 'a.gov.cn', new Date(clock.time + 1000)));
    await act((work) => releaseHost(work, 'a.gov.cn', one));
    expect(await take(other)).toEqual({ taken: false, freeAt: until });
    clock.time += 120_000;
    expect(await take(other)).toMatchObject({ taken: true });
  });
  it('没人用、也没要求的才忘掉', async () => {
    await take(one);
    await act((work) => noteSilence(work, 'b.gov.cn', new Date(clock.time + 1000)));
    await act(forgetHosts);
    expect(await act(({ tx }) => tx.selectFrom('host_slots').select('host').orderBy('host').execute())).toEqual([
      { host: 'a.gov.cn' },
      { host: 'b.gov.cn' },
    ]);
    clock.time += SLOT_MS + 1;
    await act(forgetHosts);
    expect(await act(({ tx }) => tx.selectFrom('host_slots').select('host').execute())).toEqual([]);
  });
  it.each([
    ['http://WWW.A.gov.cn/x', 'www.a.gov.cn'],
    ['https://a.gov.cn:8443/', 'a.gov.cn:8443'],
    ['http://a.gov.cn:80/', 'a.gov.cn'],
  ])('%s 的轮次叫 %s', (url, key) => expect(hostKey(url)).toBe(key));
});
