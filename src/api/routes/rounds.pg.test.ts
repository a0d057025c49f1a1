import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordInspection } from '../../campaign/server.ts';
import { examined } from '../../campaign/testing/examined.ts';
import { perform, SYSTEM } from '../../platform/server.ts';
import { type Office, OWN_PAGE, startOffice } from '../testing/office.ts';

let office: Office;
let cookie: string;
beforeAll(async () => {
  office = await startOffice();
  cookie = (await office.person(['supervisor'], office.top)).cookie;
  for (const name of ['甲局', '乙局', '丙局'])
    await ask('POST', '/sites', { organisationId: office.city, name, homeUrl: `http://${Buffer.from(name).toString('hex')}.gov.cn/` });
}, 60_000);
afterAll(() => office?.close());

const ask = (method: string, path: string, body?: object, headers: Record<string, string> = {}) =>
  office.ask(cookie, method, `/api/v1${path}`, body, { ...OWN_PAGE, ...headers });
const draft = { name: '四季度检查', kind: 'quarter', period: { from: '2026-10-01', to: '2026-12-31' }, selection: { kinds: ['site'] } };

describe('批次从草稿到确定结果', () => {
  it('全程经由接口', async () => {
    const made = await ask('POST', '/rounds', { ...draft, organisationId: office.top, coverage: { mode: 'full' } });
    expect(made.statusCode, made.body).toBe(201);
    const { id } = made.json() as { id: string };
    let tag = made.headers.etag as string;
    const step = async (path: string, body?: object) => {
      const answer = await ask('POST', `/rounds/${id}/${path}`, body, { 'if-match': tag });
      tag = (answer.headers.etag as string | undefined) ?? tag;
      return answer;
    };
    const changed = await ask('PUT', `/rounds/${id}`, { name: '四季度全面检查' }, { 'if-match': tag });
    expect(changed.statusCode, changed.body).toBe(200);
    expect((await step('opening')).statusCode).toBe(412);
    tag = changed.headers.etag as string;
    expect((await ask('GET', `/rounds/${id}/population`)).json()).toMatchObject({ chosen: 3, drawn: 3 });
    expect((await step('opening')).json()).toMatchObject({ state: 'open', draw: { seed: null, leftOut: { preparing: 0 } } });
    const { items } = (await ask('GET', `/rounds/${id}/objects?limit=2`)).json() as { items: { id: string; inspectionId: string }[] };
    expect(items).toHaveLength(2);
    const all = (await ask('GET', `/rounds/${id}/objects`)).json() as {
      items: { id: string; inspectionId: string; record: { url: string } }[];
    };
    for (const { inspectionId, record } of all.items)
      await perform(office.platform, SYSTEM, 'round.write', (work) => recordInspection(work, inspectionId, examined({ url: record.url })));
    expect((await ask('GET', `/rounds/${id}/progress`)).json()).toMatchObject({
      drawn: 3,
      states: { inspected: 3 },
      verdicts: { qualified: 3 },
    });
    expect((await step('freeze', {})).json()).toMatchObject({ code: 'round-state' });
    expect((await step('end-of-inspection', {})).json()).toMatchObject({ state: 'reviewing' });
    expect((await ask('GET', `/rounds/${id}/readiness`)).json()).toMatchObject({ blockers: [] });
    const frozen = await step('freeze', { leaveOpen: '演练' });
    expect(frozen.statusCode, frozen.body).toBe(201);
    const set = frozen.json() as { id: string; sha256: string };
    const document = (await ask('GET', `/result-sets/${set.id}/document`)).json() as { contentHash: string; sites: unknown[] };
    expect(document).toMatchObject({ schema: 'zhengxun.results/1', contentHash: set.sha256 });
    expect(document.sites).toHaveLength(3);
    expect((await ask('GET', `/result-sets/${set.id}/recomputation`)).json()).toMatchObject({ isSame: true });
    const page = (await ask('GET', `/result-sets/${set.id}/results?limit=2`)).json() as { items: unknown[]; next: string };
    expect(page.items).toHaveLength(2);
    const rest = (await ask('GET', `/result-sets/${set.id}/results?limit=2&after=${page.next}`)).json() as {
      items: { roundObjectId: string }[];
      next: null;
    };
    expect([rest.items.length, rest.next]).toEqual([1, null]);
    const opened = await ask('GET', `/result-sets/${set.id}/results/${rest.items[0]!.roundObjectId}`);
    expect(opened.json()).toMatchObject({ assessment: { verdict: 'qualified' }, unknown: null });
  });
  it('第三方检测员填报结果，排在等待的检查之前；各项统计', async () => {
    const body = {
      ...draft,
      organisationId: office.top,
      coverage: { mode: 'full' },
      settings: { board: { greenFrom: 0.9, yellowFrom: 0.6 } },
    };
    const { id } = (await ask('POST', '/rounds', body)).json() as { id: string };
    await ask('POST', `/rounds/${id}/opening`, undefined, { 'if-match': '"1"' });
    const tester = await office.person(['third-party-tester'], office.top);
    const result = { sourceName: '某检测中心', testedOn: '2026-11-18', verdict: 'qualified', score: null, faults: [] };
    const failed = { ...result, verdict: 'unqualified', faults: [{ indicator: 'columns-blank', message: '空白栏目 6 个' }] };
    const { items } = (await ask('GET', `/rounds/${id}/objects`)).json() as { items: { id: string; inspectionId: string }[] };
    const enter = (objectId: string, what: object, tag = '"1"') =>
      office.ask(tester.cookie, 'PUT', `/api/v1/round-objects/${objectId}/result`, what, { ...OWN_PAGE, 'if-match': tag });
    expect((await enter(items[0]!.id, { ...failed, verdict: 'qualified' })).json()).toMatchObject({ code: 'result-contradictory' });
    const entered = await enter(items[0]!.id, failed);
    expect(entered.json()).toMatchObject({ state: 'entered', verdict: 'unqualified', sourceName: '某检测中心' });
    expect((await enter(items[0]!.id, result)).statusCode).toBe(412);
    for (const one of items.slice(1)) expect((await enter(one.id, result)).statusCode).toBe(200);
    await expect(
      perform(office.platform, SYSTEM, 'round.write', (work) => recordInspection(work, items[0]!.inspectionId, examined())),
    ).rejects.toMatchObject({ code: 'inspection-replaced' });
    await ask('POST', `/rounds/${id}/end-of-inspection`, {}, { 'if-match': '"2"' });
    const frozen = await ask('POST', `/rounds/${id}/freeze`, { leaveOpen: '演练' }, { 'if-match': '"3"' });
    expect(frozen.statusCode, frozen.body).toBe(201);
    const set = (frozen.json() as { id: string }).id;
    expect((await ask('GET', `/result-sets/${set}/analysis?by=unit`)).json()).toMatchObject({
      rates: [{ name: '临江市', population: 3, failed: 1, passRate: { rate: 2 / 3, low: 2 / 3 } }],
      reasons: [{ category: '栏目不更新', kind: 'veto', objects: 1 }],
      againstYearBefore: null,
    });
    expect((await ask('GET', `/result-sets/${set}/board`)).json()).toMatchObject({
      items: [{ name: '临江市', place: 1, colour: 'yellow' }],
    });
    expect((await ask('GET', `/result-sets/${set}/agreements`)).json()).toEqual({ items: [], next: null });
    expect((await ask('GET', `/result-sets/${set}/recomputation`)).json()).toMatchObject({ isSame: true });
  });
  it('同一个幂等键启动两次，只启动一次', async () => {
    const { id } = (await ask('POST', '/rounds', { ...draft, organisationId: office.top, coverage: { mode: 'full' } })).json() as {
      id: string;
    };
    const headers = { 'if-match': '"1"', 'idempotency-key': 'open-1' };
    const both = [
      await ask('POST', `/rounds/${id}/opening`, undefined, headers),
      await ask('POST', `/rounds/${id}/opening`, undefined, headers),
    ];
    expect(both.map(({ statusCode }) => statusCode)).toEqual([200, 200]);
    expect(both[1]!.json()).toEqual(both[0]!.json());
  });
  it('没有带版本的不改', async () => {
    const { id } = (await ask('POST', '/rounds', { ...draft, organisationId: office.top, coverage: { mode: 'full' } })).json() as {
      id: string;
    };
    expect((await ask('POST', `/rounds/${id}/opening`)).statusCode).toBe(428);
  });
});
