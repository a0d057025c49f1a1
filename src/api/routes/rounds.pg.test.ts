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
