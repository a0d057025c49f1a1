import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { updateRecord } from '../../registry/server.ts';
import { aProvince, type Province } from '../testing/province.ts';
import { beginInspection, recordCouldNot, reportProgress } from './inspections.ts';
import { endInspection, listRoundObjects, resumeInspection, retryObjects, roundProgress } from './objects.ts';
import { openRound, previewPopulation } from './opening.ts';
import { cancelRound, createRound, type Round, round, updateRound } from './rounds.ts';
import { frameHash } from './sample.ts';
import type { NewRound } from './terms.ts';

let province: Province;
beforeAll(async () => {
  province = await aProvince();
  const { site, account, cities, top } = province;
  await site('青禾省人民政府', top, { isPortal: true, code: '3300000001' });
  const main = await site('临江市人民政府', cities[0], { isPortal: true, code: '3301000001' });
  await site('临江市旅游频道', cities[0], { parentId: main });
  for (let i = 0; i < 8; i++) await site(`临江市${i}局`, cities[0]);
  for (let i = 0; i < 4; i++) await site(`平川市${i}局`, cities[1]);
  await site('筹建中的站', cities[1], { state: 'preparing' });
  for (let i = 0; i < 3; i++) await account(`平川发布${i}`, cities[1]);
}, 60_000);
afterAll(() => province?.close());

const terms = (over: Partial<NewRound> = {}): NewRound => ({
  organisationId: province.top,
  name: '2026年第四季度检查',
  kind: 'quarter',
  period: { from: '2026-10-01', to: '2026-12-31' },
  selection: { kinds: ['site', 'account'] },
  coverage: { mode: 'full' },
  ...over,
});
const made = (over: Partial<NewRound> = {}): Promise<Round> => province.as(province.top, (work) => createRound(work, terms(over)));
const opened = async (over: Partial<NewRound> = {}): Promise<Round> => {
  const { id, version } = await made(over);
  return province.as(province.top, (work) => openRound(work, id, version));
};
const jobs = async (): Promise<{ name: string; inspectionId: string; host: string }[]> =>
  province.as(null, async ({ tx }) => {
    const { rows } = await sql<{ name: string; data: { inspectionId: string; host: string } }>`select name, data from jobs.job`.execute(tx);
    return rows.map(({ name, data }) => ({ name, ...data }));
  });
const objects = (id: string, over: Partial<Parameters<typeof listRoundObjects>[2]> = {}) =>
  province.as(province.top, (work) => listRoundObjects(work, id, { after: null, limit: 100, ...over }));

describe('批次的草稿', () => {
  it('可以改，改了有新的版本；旧版本不能盖掉新的', async () => {
    const { id, version } = await made();
    const changed = await province.as(province.top, (work) => updateRound(work, id, version, { name: '四季度抽查' }));
    expect(changed).toMatchObject({ name: '四季度抽查', version: 2, rulebooks: { site: 'inspection-2019', account: 'inspection-2019' } });
    await expect(province.as(province.top, (work) => updateRound(work, id, version, { name: '另一个' }))).rejects.toMatchObject({
      code: 'changed-meanwhile',
    });
  });
  it.each([
    [{ period: { from: '2026-12-31', to: '2026-10-01' } }, 'round-days'],
    [{ period: { from: '2026-02-30', to: '2026-10-01' } }, 'no-such-day'],
    [{ rulebooks: { site: 'no-such-book' } }, 'rulebook-refused'],
    [{ coverage: { mode: 'sample', seed: 's', shares: {} } }, 'share-missing'],
    [{ settings: { board: { greenFrom: 0.8, yellowFrom: 0.9 } } }, 'board-order'],
    [{ parentRoundId: '01997c00-0000-7000-8000-000000000000' }, 'round-not-found'],
  ] satisfies [Partial<NewRound>, string][])('不能执行的内容不收：%j', async (over, code) => {
    await expect(made(over)).rejects.toMatchObject({ code });
  });
  it('预览：选中多少，略去的各为什么，什么也不写', async () => {
    const { id } = await made();
    const preview = await province.as(province.top, (work) => previewPopulation(work, id));
    expect(preview).toMatchObject({ chosen: 17, drawn: 17, leftOut: { preparing: 1, 'sub-site': 1, 'not-selected': 0 } });
    expect(preview.counts).toContainEqual(expect.objectContaining({ unit: '平川市', kind: 'account', platform: '微信公众号', count: 3 }));
    expect(preview.counts).toContainEqual(expect.objectContaining({ unit: '本级', level: 'province', kind: 'portal', count: 1 }));
    expect(await objects(id)).toEqual([]);
  });
  it('只选门户、只选一个市', async () => {
    const { id } = await made({ selection: { kinds: ['site'], portals: 'only', organisationIds: [province.cities[0]] } });
    const preview = await province.as(province.top, (work) => previewPopulation(work, id));
    expect(preview).toMatchObject({ chosen: 1, leftOut: { 'not-selected': 14, preparing: 1 } });
  });
});

describe('启动', () => {
  it('冻结范围，抽到的各发一个任务，子站算在主站里', async () => {
    const { id, draw, state } = await opened();
    expect(state).toBe('open');
    const all = await objects(id);
    expect(all).toHaveLength(17);
    expect(all.find(({ record }) => record.name === '临江市人民政府')!.record.subSites).toEqual([
      expect.objectContaining({ name: '临江市旅游频道' }),
    ]);
    const frame = all.map(({ record, stratum }) => ({ id: record.code ?? record.id, stratum }));
    expect(draw!.frameHash).toBe(frameHash(frame));
    const sent = await jobs();
    expect(all.map(({ inspectionId }) => inspectionId).sort()).toEqual(
      sent
        .filter(({ inspectionId }) => all.some((one) => one.inspectionId === inspectionId))
        .map(({ inspectionId }) => inspectionId)
        .sort(),
    );
    expect(sent.filter(({ name }) => name === 'check-account').every(({ host }) => host === '微信公众号')).toBe(true);
  });
  it('启动之后名录再变，批次里的不变', async () => {
    const { id } = await opened({ selection: { kinds: ['account'] } });
    const [one] = await objects(id);
    await province.as(null, (work) => updateRecord(work, 'accounts', one!.recordId, 1, { name: '改了名' }));
    expect((await objects(id))[0]!.record.name).toBe(one!.record.name);
  });
  it('抽查：按公布的种子人人可以重抽，没有抽到的不发任务', async () => {
    const coverage = { mode: 'sample', seed: '2026Q4', shares: { portal: 1, site: 0.5, account: 0.4 } } as const;
    const { id, draw } = await opened({ coverage });
    const all = await objects(id);
    expect(all.filter(({ isDrawn }) => isDrawn)).toHaveLength(2 + 6 + 2);
    expect(all.filter(({ inspectionId }) => inspectionId !== null).every(({ isDrawn }) => isDrawn)).toBe(true);
    expect(draw!.strata).toContainEqual({ stratum: 'city/site', population: 12, drawn: 6, objectKind: 'site', share: 0.5 });
    const again = await opened({ coverage });
    const drawnOf = (list: typeof all) =>
      list
        .filter(({ isDrawn }) => isDrawn)
        .map(({ recordId }) => recordId)
        .sort();
    expect(drawnOf(await objects(again.id))).toEqual(drawnOf(all));
  });
  it('两人同时启动，只启动一次', async () => {
    const { id, version } = await made({ selection: { kinds: ['account'] } });
    const both = await Promise.allSettled([1, 2].map(() => province.as(province.top, (work) => openRound(work, id, version))));
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await objects(id)).toHaveLength(3);
  });
  it('范围为空时不启动', async () => {
    const { id, version } = await made({ selection: { kinds: ['account'], platforms: ['没有的平台'] } });
    await expect(province.as(province.top, (work) => openRound(work, id, version))).rejects.toMatchObject({ code: 'frame-empty' });
    expect((await province.as(null, (work) => round(work, id))).state).toBe('draft');
  });
  it('启动后不能再改，取消后不再检查', async () => {
    const { id, version } = await opened({ selection: { kinds: ['account'] } });
    const { top } = province;
    await expect(province.as(top, (work) => updateRound(work, id, version, { name: 'x' }))).rejects.toMatchObject({ code: 'round-opened' });
    await province.as(top, (work) => cancelRound(work, id, version, '名录有误'));
    const [one] = await objects(id);
    expect(await province.as(null, (work) => beginInspection(work, one!.inspectionId!, 'w'))).toBeNull();
  });
});

describe('市里看省里的批次', () => {
  it('看得见批次和自己的对象，看不见别的市的，什么也不能改', async () => {
    const { id, version } = await opened();
    const [city] = province.cities;
    const seen = await province.as(city, (work) => listRoundObjects(work, id, { after: null, limit: 100 }));
    expect(seen).toHaveLength(9);
    expect((await province.as(city, (work) => roundProgress(work, id))).population).toBe(9);
    await expect(province.as(city, (work) => cancelRound(work, id, version, '不想查'))).rejects.toMatchObject({ code: 'round-of-another' });
  });
  it('与己无关的批次就像不存在', async () => {
    const { id } = await opened({ selection: { kinds: ['account'] } });
    await expect(province.as(province.cities[0], (work) => round(work, id))).rejects.toMatchObject({ code: 'round-not-found' });
  });
});

describe('检查的进行', () => {
  let id: string;
  beforeEach(async () => {
    ({ id } = await opened({ selection: { kinds: ['account'] } }));
  });
  it('开始、进度、查不了，各有其数；查不了的可以再查', async () => {
    const [one, two] = await objects(id);
    await province.as(null, (work) => beginInspection(work, one!.inspectionId!, 'w1'));
    await province.as(null, (work) => reportProgress(work, one!.inspectionId!, { pages: 3 }));
    const reason = { code: 'login-needed', sentence: '须登录才能查看' };
    await province.as(null, (work) => recordCouldNot(work, two!.inspectionId!, reason));
    expect(await province.as(null, (work) => recordCouldNot(work, two!.inspectionId!, reason))).toBe(false);
    expect(await province.as(province.top, (work) => roundProgress(work, id))).toMatchObject({
      drawn: 3,
      states: { waiting: 1, running: 1, 'could-not': 1, inspected: 0 },
      couldNot: { 'login-needed': 1 },
    });
    expect((await objects(id, { state: 'running' }))[0]).toMatchObject({ id: one!.id, progress: { pages: 3 } });
    expect(await province.as(province.top, (work) => retryObjects(work, id, null))).toBe(1);
    const again = (await objects(id)).find((object) => object.id === two!.id)!;
    expect(again).toMatchObject({ state: 'waiting', reason: null });
    expect(again.inspectionId).not.toBe(two!.inspectionId);
    expect((await jobs()).filter(({ inspectionId }) => inspectionId === again.inspectionId)).toHaveLength(1);
  });
  it('在检查的不能再查', async () => {
    const [one] = await objects(id);
    await expect(province.as(province.top, (work) => retryObjects(work, id, [one!.id]))).rejects.toMatchObject({
      code: 'nothing-to-retry',
    });
  });
  it('没有查完时结束要说明不再等待；不再等待的算查不了', async () => {
    const { version } = await province.as(null, (work) => round(work, id));
    const end = (abandon: boolean) => province.as(province.top, (work) => endInspection(work, id, version, { abandon }));
    await expect(end(false)).rejects.toMatchObject({ code: 'inspection-unfinished', details: { left: 3 } });
    expect(await end(true)).toMatchObject({ state: 'reviewing' });
    expect((await objects(id)).every(({ reason }) => reason?.code === 'not-waited-for')).toBe(true);
    await province.as(province.top, (work) => resumeInspection(work, id, version + 1));
    expect(await province.as(province.top, (work) => retryObjects(work, id, null))).toBe(3);
  });
});
