/** The figures of the overview, and lists that count. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Office, OWN_PAGE, type SignedIn, startOffice } from '../testing/office.ts';

let office: Office;
let supervisor: SignedIn;
beforeAll(async () => {
  office = await startOffice();
  supervisor = await office.person(['supervisor'], office.top);
});
afterAll(() => office?.close());

const ask = async (method: string, url: string, body?: object, version?: number) => {
  const headers: Record<string, string> = version === undefined ? OWN_PAGE : { ...OWN_PAGE, 'if-match': `"${version}"` };
  const answer = await office.ask(supervisor.cookie, method, `/api/v1${url}`, body, headers);
  expect(answer.statusCode, `${method} ${url} ${answer.body}`).toBeLessThan(300);
  return answer.json();
};

/** A frozen round in which these sites fail. */
async function frozen(name: string, failing: readonly string[]): Promise<string> {
  const terms = { kind: 'quarter', period: { from: '2026-07-01', to: '2026-09-30' }, selection: { kinds: ['site', 'account'] } };
  const { id } = await ask('POST', '/rounds', { organisationId: office.top, name, ...terms, coverage: { mode: 'full' } });
  await ask('POST', `/rounds/${id}/opening`, undefined, 1);
  for (const object of (await ask('GET', `/rounds/${id}/objects?limit=100`)).items) {
    const isFailing = failing.includes(object.record.name);
    const faults = isFailing ? [{ indicator: 'columns-blank', message: '栏目“领导信箱”无任何内容' }] : [];
    const result = {
      sourceName: '评测中心',
      testedOn: '2026-11-18',
      verdict: isFailing ? 'unqualified' : 'qualified',
      score: null,
      faults,
    };
    await ask('PUT', `/round-objects/${object.id}/result`, result, 1);
  }
  await ask('POST', `/rounds/${id}/end-of-inspection`, {}, 2);
  await ask('POST', `/rounds/${id}/freeze`, { leaveOpen: '已核对' }, 3);
  office.clock.time += 60_000;
  return id;
}

describe('总览', () => {
  it('没有冻结的批次时什么也没有', async () => {
    expect(await ask('GET', '/overview')).toEqual({ sets: [], chosen: null });
  });

  it('各批次的合格率、变化、单位、平台和原因，各自与清单一致', async () => {
    const { city, neighbour } = office;
    for (const [organisationId, name] of [
      [city, '甲'],
      [city, '乙'],
      [neighbour, '丙'],
    ] as const)
      await ask('POST', '/sites', { organisationId, name, homeUrl: `http://${Buffer.from(name).toString('hex')}.example/` });
    await ask('POST', '/accounts', { organisationId: city, name: '丁', platform: '新浪微博' });
    await frozen('第二季度', ['甲', '乙']);
    const third = await frozen('第三季度', ['甲']);

    const { sets, chosen } = await ask('GET', '/overview');
    expect(sets.map((set: { roundName: string; site: { rate: string } }) => [set.roundName, set.site.rate])).toEqual([
      ['第二季度', '33.33%'],
      ['第三季度', '66.67%'],
    ]);
    expect(sets[1]).toMatchObject({
      roundId: third,
      setId: chosen.setId,
      account: { passed: 1, population: 1, rate: '100.00%', percent: 100 },
    });
    expect(chosen.change).toEqual({ site: '+33.34', account: '0.00' });
    expect(chosen.units.map((unit: { name: string; site: { rate: string } }) => [unit.name, unit.site.rate])).toEqual([
      ['临江市', '50.00%'],
      ['平川市', '100.00%'],
    ]);
    expect(chosen.platforms).toEqual([{ platform: '新浪微博', account: expect.objectContaining({ passed: 1 }) }]);
    expect(chosen.reasons).toEqual([{ category: '栏目不更新', kind: 'veto', objectKind: 'site', objects: 1 }]);

    const list = (query: string) => ask('GET', `/result-sets/${chosen.setId}/results?count=true&${query}`);
    expect((await list(`verdict=failed&organisationId=${city}`)).total).toBe(1);
    expect((await list(`category=${encodeURIComponent('栏目不更新')}`)).total).toBe(1);
    expect((await list(`platform=${encodeURIComponent('新浪微博')}`)).total).toBe(1);
    expect((await list(`text=${encodeURIComponent('乙')}`)).items).toHaveLength(1);
    expect((await ask('GET', `/result-sets/${chosen.setId}/results`)).total).toBe(null);
  });

  it('只看一个单位时，按它下面的单位分', async () => {
    const { chosen } = await ask('GET', `/overview?organisationId=${office.city}`);
    expect(chosen.units).toEqual([
      expect.objectContaining({ id: office.city, name: '本级', site: expect.objectContaining({ population: 2 }) }),
    ]);
  });

  it('名录和批次对象可以问共有多少', async () => {
    expect(await ask('GET', '/sites?limit=1&count=true')).toMatchObject({ total: 3, items: [{}] });
    expect((await ask('GET', `/sites?count=true&organisationId=${office.city}`)).total).toBe(2);
    expect((await ask('GET', '/sites?limit=1')).total).toBe(null);
    const { items } = await ask('GET', '/rounds');
    expect((await ask('GET', `/rounds/${items[0].id}/objects?limit=1&count=true&verdict=unqualified`)).total).toBe(1);
  });

  it('城市看到的只是自己的', async () => {
    const reader = await office.person(['reader'], office.neighbour);
    const { sets } = (await office.ask(reader.cookie, 'GET', '/api/v1/overview')).json();
    expect(sets.at(-1).site).toMatchObject({ population: 1, rate: '100.00%' });
  });
});
