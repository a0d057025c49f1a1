import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Office, OWN_PAGE, startOffice } from '../testing/office.ts';

let office: Office;
let cookie: string;
let roundId: string;
beforeAll(async () => {
  office = await startOffice();
  cookie = (await office.person(['supervisor'], office.top)).cookie;
  await ask('POST', '/sites', { organisationId: office.city, name: '甲局', homeUrl: 'http://jia.gov.cn/' });
  const body = { name: '四季度', kind: 'quarter', period: { from: '2026-10-01', to: '2026-12-31' }, selection: { kinds: ['site'] } };
  roundId = (await ask('POST', '/rounds', { ...body, organisationId: office.top, coverage: { mode: 'full' } })).json().id;
}, 60_000);
afterAll(() => office?.close());

const ask = (method: string, path: string, body?: object, headers: Record<string, string> = {}, who = cookie) =>
  office.ask(who, method, `/api/v1${path}`, body, { ...OWN_PAGE, ...headers });
const write = (over: object = {}) =>
  ask('POST', '/good-examples', {
    ...{ organisationId: office.city, roundId, name: '临江市人民政府网', topic: '互动交流渠道更加畅通', text: '提供实时智能答问功能' },
    ...over,
  });
const at = (id: string, version: number, method: string, path = '', body?: object) =>
  ask(method, `/good-examples/${id}${path}`, body, { 'if-match': `"${version}"` });
/** Freezes the round again as it stands; the document. */
async function frozen() {
  const step = async (path: string, body: object) => {
    const { version } = (await ask('GET', `/rounds/${roundId}`)).json();
    return ask('POST', `/rounds/${roundId}/${path}`, body, { 'if-match': `"${version}"` });
  };
  const { state } = (await ask('GET', `/rounds/${roundId}`)).json();
  if (state === 'draft') await step('opening', {});
  if (state === 'frozen') await step('correction', { reason: '更正成效' });
  else await step('end-of-inspection', { abandon: true });
  office.clock.time += 1000;
  const set = await step('freeze', { unknown: { reason: '演练' } });
  expect(set.statusCode, set.body).toBe(201);
  office.clock.time += 1000;
  return (await ask('GET', `/result-sets/${set.json().id}/document`)).json();
}

describe('主要成效', () => {
  it('写下、改正、撤回，进入确定的结果；已确定的不因此改变', async () => {
    const [kept, gone] = [(await write()).json(), (await write({ name: '平川市人民政府网' })).json()];
    expect(kept).toMatchObject({ siteId: null, url: null, withdrawnAt: null, version: 1 });
    expect((await at(kept.id, 1, 'PUT', '', { text: '提供智能答问' })).json()).toMatchObject({ text: '提供智能答问', version: 2 });
    expect((await at(kept.id, 1, 'PUT', '', { text: '别的' })).json()).toMatchObject({ status: 412, code: 'changed-meanwhile' });
    expect((await at(gone.id, 1, 'POST', '/withdrawal')).json()).toMatchObject({ withdrawnAt: expect.any(String), version: 2 });
    expect((await at(gone.id, 2, 'PUT', '', { text: '别的' })).json()).toMatchObject({ code: 'example-withdrawn' });
    const first = await frozen();
    expect(first.goodExamples).toEqual([
      expect.objectContaining({ name: '临江市人民政府网', heading: '互动交流渠道更加畅通', practice: '提供智能答问', objectId: null }),
    ]);
    expect((await at(kept.id, 2, 'PUT', '', { text: '改写' })).json()).toMatchObject({ status: 409, code: 'example-frozen' });
    expect((await at(kept.id, 2, 'POST', '/withdrawal')).statusCode).toBe(200);
    expect((await ask('GET', `/result-sets/${first.id}/recomputation`)).json()).toMatchObject({ isSame: true });
    expect((await frozen()).goodExamples).toEqual([]);
    expect((await ask('GET', `/good-examples?roundId=${roundId}`)).json().items).toHaveLength(2);
  });
  it.each([
    ['只有空白', { text: ' \u3000 ' }, 400, 'example-words'],
    ['脚本地址', { url: 'javascript:alert(1)' }, 400, 'request-malformed'],
    ['名录之外的网站', { siteId: '01997c00-0000-7000-8000-000000000000' }, 404, 'record-not-found'],
  ])('%s：不收', async (_, over, status, code) => {
    expect((await write(over)).json()).toMatchObject({ status, code });
  });
  it('看不见的字符写成看得见的', async () => {
    expect((await write({ name: '甲\u202e局<script>' })).json()).toMatchObject({ name: '甲[U+202E]局<script>' });
  });
  it('市里不能往省的批次里写', async () => {
    const city = (await office.person(['supervisor'], office.city)).cookie;
    const body = { organisationId: office.city, roundId, name: 'x', topic: 'x', text: 'x' };
    expect((await ask('POST', '/good-examples', body, {}, city)).json()).toMatchObject({ status: 403, code: 'round-of-another' });
  });
});
