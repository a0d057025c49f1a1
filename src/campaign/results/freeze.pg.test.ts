import { Value } from 'typebox/value';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordCouldNot, recordInspection } from '../round/inspections.ts';
import { endInspection, listRoundObjects, type RoundObject } from '../round/objects.ts';
import { openRound } from '../round/opening.ts';
import { createRound, reopenRound, round } from '../round/rounds.ts';
import type { NewRound } from '../round/terms.ts';
import { type Examined, examined } from '../testing/examined.ts';
import { aProvince, type Province } from '../testing/province.ts';
import { type FreezeTerms, freezeRound, readiness } from './freeze.ts';
import { resultSetHash, resultSetSchema } from './result-set.ts';
import { listResults, openedResult, recomputeResultSet, resultDocument, resultSet } from './sets.ts';

let province: Province;
beforeAll(async () => {
  province = await aProvince();
  const { site, cities, top } = province;
  await site('省政府', top, { isPortal: true, code: '3300000001' });
  for (const name of ['甲局', '乙局', '丙局']) await site(name, cities[0]);
  await site('丁局', cities[1]);
}, 60_000);
afterAll(() => province?.close());

const quarter = (name: string, from: string, to: string, over: Partial<NewRound> = {}): NewRound => ({
  ...{
    organisationId: province.top,
    name,
    kind: 'quarter',
    period: { from, to },
    selection: { kinds: ['site'] },
    coverage: { mode: 'full' },
  },
  ...over,
});
/** What is found at each site by name; those not named pass. */
type Found = Record<string, Examined | 'could-not'>;
const top = <T>(work: Parameters<typeof province.as<T>>[1]) => province.as(province.top, work);
const objectsOf = (id: string) => top((work) => listRoundObjects(work, id, { after: null, limit: 100 }));

async function inspected(terms: NewRound, found: Found): Promise<{ id: string; objects: RoundObject[] }> {
  const draft = await top((work) => createRound(work, terms));
  const { id } = await top((work) => openRound(work, draft.id, draft.version));
  for (const { inspectionId, record } of (await objectsOf(id)).filter(({ isDrawn }) => isDrawn)) {
    const what = found[record.name] ?? {};
    await province.as(null, async (work) => {
      if (what === 'could-not') await recordCouldNot(work, inspectionId!, { code: 'blocked', sentence: '网站拒绝采集' });
      else await recordInspection(work, inspectionId!, examined({ kind: record.isPortal ? 'portal' : 'site', url: record.url!, ...what }));
    });
  }
  const { version } = await top((work) => round(work, id));
  await top((work) => endInspection(work, id, version, { abandon: false }));
  return { id, objects: await objectsOf(id) };
}
const freeze = async (id: string, terms: Partial<FreezeTerms> = {}): Promise<string> => {
  const { version } = await top((work) => round(work, id));
  return top((work) => freezeRound(work, id, version, { unknown: null, leaveOpen: '测试', ...terms }));
};
const documentOf = (setId: string) => top((work) => resultDocument(work, setId));
/** Judged by the machine alone; and one that a person must confirm. */
const VETO = { 'columns-stale-key': '通知公告' };
const ASSISTED = { 'columns-blank': '政策' };

describe('确定结果', () => {
  let setId: string;
  it('有对象没有结论时不能确定，说明是哪些；写明理由可以计为无法判定', async () => {
    const { id, objects } = await inspected(quarter('二季度', '2026-04-01', '2026-06-30'), {
      甲局: 'could-not',
      乙局: { fails: ASSISTED },
    });
    const ready = await top((work) => readiness(work, id));
    expect(ready.isReady).toBe(false);
    expect(ready.blockers.map(({ name, why }) => [name, why]).sort()).toEqual([
      ['乙局', 'awaits-review'],
      ['甲局', 'could-not'],
    ]);
    await expect(freeze(id)).rejects.toMatchObject({ code: 'not-judged' });
    const judged = objects.find(({ record }) => record.name === '丙局')!;
    await expect(freeze(id, { unknown: { reason: '网站拒绝采集', objectIds: [judged.id] } })).rejects.toMatchObject({
      code: 'unknown-judged',
    });
    setId = await freeze(id, { unknown: { reason: '网站拒绝采集', objectIds: null } });
    const set = await documentOf(setId);
    expect(Object.fromEntries(set.sites.map(({ name, verdict }) => [name, verdict]))).toEqual({
      ...{ 省政府: 'passed', 甲局: 'unknown', 乙局: 'unknown', 丙局: 'passed', 丁局: 'passed' },
    });
    expect((await top((work) => round(work, id))).state).toBe('frozen');
  });
  it('合乎公布的格式，摘要人人可以重算', async () => {
    const set = await documentOf(setId);
    expect([...Value.Errors(resultSetSchema, set)]).toEqual([]);
    expect(resultSetHash(set)).toBe(set.contentHash);
    expect(await top((work) => recomputeResultSet(work, setId))).toMatchObject({
      isSame: true,
      differing: [],
      computedSha256: set.contentHash,
    });
  });
  it('没有核定完的事项默认不放行', async () => {
    const { id } = await inspected(quarter('专项', '2026-07-01', '2026-07-31', { kind: 'special' }), {
      省政府: { fails: { 'ipv6-missing': '首页' } },
    });
    const ready = await top((work) => readiness(work, id));
    expect(ready.blockers).toEqual([]);
    expect(ready.isReady).toBe(ready.openMatters.points === 0);
  });
  it('重算时存下的报告被改动，看得出来是哪一个', async () => {
    const { rows } = await top(async (work) => ({ rows: await listResults(work, setId, { after: null, limit: 10, verdict: 'passed' }) }));
    const { inspectionId, entry } = rows[0]!.result;
    const before = await province.as(null, ({ tx }) =>
      tx.selectFrom('inspections').select('basis').where('id', '=', inspectionId).executeTakeFirstOrThrow(),
    );
    const basis = before.basis as unknown as { runs: { indicator: string; outcome: string }[] };
    const veto = basis.runs.find(({ indicator }) => indicator === 'site-unreachable') ?? basis.runs[0]!;
    const changed = { ...basis, runs: basis.runs.map((run) => (run === veto ? { ...run, outcome: 'error' } : run)) };
    await province.as(null, ({ tx }) =>
      tx
        .updateTable('inspections')
        .set({ basis: JSON.stringify(changed) })
        .where('id', '=', inspectionId!)
        .execute(),
    );
    expect(await top((work) => recomputeResultSet(work, setId))).toMatchObject({ isSame: false, differing: [{ name: entry.name }] });
    await province.as(null, ({ tx }) =>
      tx
        .updateTable('inspections')
        .set({ basis: JSON.stringify(basis) })
        .where('id', '=', inspectionId!)
        .execute(),
    );
    expect(await top((work) => recomputeResultSet(work, setId))).toMatchObject({ isSame: true });
  });
  it('定了的结果谁也改不了', async () => {
    await expect(province.as(null, ({ tx }) => tx.deleteFrom('results').execute())).rejects.toMatchObject({
      code: expect.stringMatching(/^(ZX001|42501)$/),
    });
  });
  it('每个对象打得开每一分和每个问题', async () => {
    const { id, objects } = await inspected(quarter('三季度', '2026-07-01', '2026-09-30'), {
      省政府: { fails: { 'search-missing': '首页' } },
    });
    const frozen = await freeze(id);
    const portal = objects.find(({ record }) => record.isPortal)!;
    const { assessment, findingIds } = await top((work) => openedResult(work, frozen, portal.id));
    for (const line of assessment!.ledger) for (const key of line.findings) expect(findingIds[key]).toMatch(/^[0-9a-f-]{36}$/);
  });
  it('更正另成一份，原来的不变；上期和去年同期有对比', async () => {
    const { id } = await inspected(quarter('四季度', '2026-10-01', '2026-12-31'), {});
    const first = await freeze(id);
    const before = await documentOf(first);
    expect(before.comparisons).toEqual([
      expect.objectContaining({ against: 'previous', roundName: '三季度', site: { checked: 5, failed: 0 } }),
    ]);
    const { version } = await top((work) => round(work, id));
    await top((work) => reopenRound(work, id, version, '乙局申诉成立'));
    const second = await freeze(id);
    expect(await top((work) => resultSet(work, second))).toMatchObject({ number: 2, reason: '乙局申诉成立' });
    expect(await documentOf(first)).toEqual(before);
    expect(await top((work) => recomputeResultSet(work, first))).toMatchObject({ isSame: true });
  });
  it('市里只看得到自己的结果，看不到全文', async () => {
    const [city] = province.cities;
    const seen = await province.as(city, (work) => listResults(work, setId, { after: null, limit: 10 }));
    expect(seen.map(({ result }) => result.entry.name).sort()).toEqual(['丙局', '乙局', '甲局']);
    await expect(province.as(city, (work) => resultDocument(work, setId))).rejects.toMatchObject({ code: 'result-set-of-another' });
    await expect(province.as(city, (work) => recomputeResultSet(work, setId))).rejects.toMatchObject({ code: 'result-set-of-another' });
  });
});

describe('收取检查结果', () => {
  it('同一任务做两次，检查只有一次，问题不多不少', async () => {
    const { objects } = await inspected(quarter('重复', '2027-01-01', '2027-03-31'), { 甲局: { fails: VETO } });
    const { inspectionId, record } = objects.find((one) => one.record.name === '甲局')!;
    const again = examined({ url: record.url!, fails: VETO });
    expect(await province.as(null, (work) => recordInspection(work, inspectionId!, again))).toBe(false);
    const findings = await province.as(null, ({ tx }) =>
      tx.selectFrom('findings').selectAll().where('inspection_id', '=', inspectionId!).execute(),
    );
    expect(findings).toHaveLength(again.report.findings.length);
  });
  it('上期就有的问题接得上，改名不断', async () => {
    const [one] = (await inspected(quarter('上期', '2027-04-01', '2027-06-30'), { 乙局: { fails: VETO } })).objects.filter(
      ({ record }) => record.name === '乙局',
    );
    await freeze(one!.roundId, { unknown: { reason: '试', objectIds: null } });
    const next = await inspected(quarter('本期', '2027-07-01', '2027-09-30'), { 乙局: { fails: { ...VETO, ...ASSISTED } } });
    const two = next.objects.find(({ recordId }) => recordId === one!.recordId)!;
    const findings = await province.as(null, ({ tx }) =>
      tx
        .selectFrom('findings as f')
        .leftJoin('findings as b', 'b.id', 'f.carried_from')
        .select(['f.indicator', 'b.inspection_id'])
        .where('f.inspection_id', '=', two.inspectionId!)
        .execute(),
    );
    expect(new Map(findings.map(({ indicator, inspection_id: from }) => [indicator, from]))).toEqual(
      new Map([
        ['columns-stale-key', one!.inspectionId],
        ['columns-blank', null],
      ]),
    );
  });
});
