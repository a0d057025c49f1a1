import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { perform, SYSTEM } from '../../platform/server.ts';
import { record, takeEffect } from '../../registry/server.ts';
import { type Office, OWN_PAGE, startOffice } from '../testing/office.ts';

let office: Office;
let ask: Office['ask'];
let person: Office['person'];
let count = 0;
beforeAll(async () => {
  office = await startOffice();
  ({ ask, person } = office);
});
afterAll(() => office?.close());

/** Past the session's end as well. */
const stateOf = async (id: string) => (await perform(office.platform, SYSTEM, 'site.read', (work) => record(work, 'sites', id))).state;

describe('名录', () => {
  const site = (name: string, more: object = {}) => ({ organisationId: office.city, name, homeUrl: `http://w${++count}.gov.cn/`, ...more });

  it('没有 If-Match 不改，版本不对不改，改过的留下历史', async () => {
    const { cookie } = await person(['supervisor'], office.top);
    const made = await ask(cookie, 'POST', '/api/v1/sites', site('临江市水利局', { code: '0100000001' }));
    expect(made.json()).toMatchObject({ code: '0100000001', isPortal: false, furtherUrls: [], state: 'normal', version: 1 });
    const url = `/api/v1/sites/${made.json().id}`;
    const change = (payload: object, match?: string) =>
      ask(cookie, 'PUT', url, payload, match === undefined ? OWN_PAGE : { ...OWN_PAGE, 'if-match': match });
    expect((await change({ name: '甲' })).json()).toMatchObject({ status: 428, code: 'precondition-missing' });
    const changed = await change({ name: '临江市水务局' }, made.headers.etag as string);
    expect(changed.json()).toMatchObject({ name: '临江市水务局', version: 2, homeUrl: made.json().homeUrl });
    expect((await change({ name: '乙' }, '"1"')).json()).toMatchObject({
      status: 412,
      code: 'changed-meanwhile',
      detail: expect.stringMatching(/王敏/),
    });
    expect((await ask(cookie, 'GET', url)).headers.etag).toBe('"2"');
    const history = (await ask(cookie, 'GET', `${url}/history`)).json().items;
    expect(history).toMatchObject([
      { version: 2, validTo: null, record: { name: '临江市水务局' } },
      { version: 1, validTo: expect.any(String), record: { name: '临江市水利局', code: '0100000001' } },
    ]);
  });
  it('两个人同时改，恰有一个改成', async () => {
    const { cookie } = await person(['supervisor'], office.top);
    const { id } = (await ask(cookie, 'POST', '/api/v1/sites', site('同改'))).json();
    const change = (name: string) => ask(cookie, 'PUT', `/api/v1/sites/${id}`, { name }, { ...OWN_PAGE, 'if-match': '"1"' });
    const answers = await Promise.all([change('甲'), change('乙'), change('丙')]);
    expect(answers.map((one) => one.statusCode).sort()).toEqual([200, 412, 412]);
  });
  it('同一幂等键来两次只做一次，同时来也一样；换了内容则拒绝', async () => {
    const { cookie } = await person(['supervisor'], office.top);
    const body = site('幂等');
    const send = (payload: object) => ask(cookie, 'POST', '/api/v1/sites', payload, { ...OWN_PAGE, 'idempotency-key': 'k-1' });
    const answers = await Promise.all([send(body), send(body), send(body)]);
    expect(new Set(answers.map((one) => one.body)).size).toBe(1);
    expect((await send(body)).json()).toEqual(answers[0]!.json());
    expect((await ask(cookie, 'GET', '/api/v1/sites?text=幂等')).json().items).toHaveLength(1);
    expect((await send({ ...body, name: '另一个' })).json()).toMatchObject({ status: 409, code: 'idempotency-key-reused' });
  });
  it.each([
    [{ code: '123' }, /网站标识码：.*应为10位/],
    [{ homeUrl: 'javascript:alert(1)' }, /首页地址：.*不是网址/],
    [{ name: '  ' }, /网站名称：不能为空/],
    [{ name: '甲\u202e乙' }, /网站名称：含有看不见的字符 U\+202E/],
    [{ name: '甲\u0000乙' }, /U\+0000/],
  ])('坏的值 %j 说明在哪里', async (more, told) => {
    const { cookie } = await person(['supervisor'], office.top);
    expect((await ask(cookie, 'POST', '/api/v1/sites', site('坏', more))).json()).toMatchObject({
      status: 400,
      detail: expect.stringMatching(told),
    });
  });
  it('标识码不能给两个网站，也不能登记到看不见的单位', async () => {
    const { cookie } = await person(['supervisor'], office.city);
    const make = (more: object) => ask(cookie, 'POST', '/api/v1/sites', site('码', more));
    expect((await make({ code: 'BM64130001' })).json().code).toBe('bm64130001');
    expect((await make({ code: 'bm64130001' })).json()).toMatchObject({ status: 409, code: 'code-taken' });
    expect((await make({ organisationId: office.neighbour })).json()).toMatchObject({ status: 404, code: 'organisation-not-found' });
    expect((await make({ extra: 1 })).json()).toMatchObject({ status: 400 });
  });
  it('列表可按条件找、按次序翻页，不重不漏；只见自己的下级', async () => {
    const { cookie } = await person(['supervisor'], office.top);
    for (const name of ['戊', '甲', '丁', '乙', '丙'])
      await ask(cookie, 'POST', '/api/v1/sites', site(`翻页${name}`, { isPortal: name === '甲' }));
    const list = async (query: string) => (await ask(cookie, 'GET', `/api/v1/sites?${query}`)).json();
    const names: string[] = [];
    for (let next: string | null = ''; next !== null; ) {
      const page = await list(`text=翻页&limit=2${next === '' ? '' : `&after=${encodeURIComponent(next)}`}`);
      names.push(...page.items.map((one: { name: string }) => one.name));
      next = page.next;
    }
    expect(names).toEqual([...new Set(names)]);
    expect(names.toSorted()).toEqual(names);
    expect(names).toHaveLength(5);
    expect((await list('text=翻页&isPortal=true')).items).toMatchObject([{ name: '翻页甲' }]);
    expect((await list(`text=翻页&organisationId=${office.neighbour}`)).items).toEqual([]);
    expect((await list(`text=翻页&organisationId=${office.top}&limit=500`)).items).toHaveLength(5);
    expect((await list('text=%25翻')).items).toEqual([]);
    expect(await list('after=e30')).toMatchObject({ status: 400, code: 'cursor-malformed' });
    const { cookie: theirs } = await person(['supervisor'], office.neighbour);
    expect((await ask(theirs, 'GET', '/api/v1/sites?text=翻页')).json().items).toEqual([]);
  });
  it('报备经批准后状态才变，只能办结一次', async () => {
    const [supervisor, unit] = [await person(['supervisor'], office.top), await person(['unit-owner'], office.city)];
    const { id: siteId } = (await ask(supervisor.cookie, 'POST', '/api/v1/sites', site('关停'))).json();
    const file = async (kind: string, beginsAt: string, more: object = {}) =>
      (
        await ask(unit.cookie, 'POST', '/api/v1/filings', { siteId, kind, beginsAt, reason: '合并', noticeUrl: 'a.gov.cn/1', ...more })
      ).json();
    const decide = async (id: string, payload: object) =>
      (await ask(supervisor.cookie, 'POST', `/api/v1/filings/${id}/decision`, payload)).json();
    const state = () => stateOf(siteId);

    const closing = await file('closing', '2026-11-20T00:00:00Z');
    expect([closing.state, await state()]).toEqual(['filed', 'normal']);
    expect(await decide(closing.id, { approve: false })).toMatchObject({ status: 400, code: 'decision-reason' });
    expect((await decide(closing.id, { approve: true })).state).toBe('approved');
    expect(await state()).toBe('closing');
    expect(await decide(closing.id, { approve: true })).toMatchObject({ status: 409, code: 'filing-decided' });
    // 16:00 UTC is the next day in Beijing.
    expect(await file('closure', '2026-12-19T15:59:00Z')).toMatchObject({
      code: 'move-refused',
      detail: expect.stringMatching(/须满 30 天.*29 天/),
    });
    const closure = await file('closure', '2026-12-19T16:00:00Z');
    // Approved in November for the 20th of December: until then it is being closed.
    expect((await decide(closure.id, { approve: true })).effectiveAt).toBeNull();
    const passTime = () => perform(office.platform, SYSTEM, 'filing.decide', takeEffect);
    const today = office.clock.time;
    office.clock.time = Date.parse('2026-12-19T15:59:59Z');
    expect([await passTime(), await state()]).toEqual([0, 'closing']);
    office.clock.time = Date.parse('2026-12-19T16:00:00Z');
    expect([await passTime(), await passTime()]).toEqual([1, 0]);
    office.clock.time = today;
    expect(await state()).toBe('closed');
    const last = await file('deregistration', '2027-01-01T00:00:00Z');
    expect((await ask(unit.cookie, 'POST', `/api/v1/filings/${last.id}/withdrawal`)).json().state).toBe('withdrawn');
    expect((await ask(unit.cookie, 'GET', `/api/v1/filings?siteId=${siteId}&limit=2`)).json().items).toMatchObject([
      { kind: 'deregistration' },
      { kind: 'closure', decidedByName: '王敏' },
    ]);
  });
});

describe('临时下线', () => {
  it('到期自动恢复，没到日子不下线', async () => {
    const { cookie } = await person(['supervisor'], office.top);
    const { id: siteId } = (
      await ask(cookie, 'POST', '/api/v1/sites', { organisationId: office.city, name: '停站', homeUrl: 'http://stop.gov.cn/' })
    ).json();
    const filed = (
      await ask(cookie, 'POST', '/api/v1/filings', {
        siteId,
        kind: 'suspension',
        beginsAt: '2026-11-21T00:00:00Z',
        endsAt: '2026-11-25T00:00:00Z',
        reason: '机房改造',
        noticeUrl: 'http://www.lj.gov.cn/notice.html',
      })
    ).json();
    await ask(cookie, 'POST', `/api/v1/filings/${filed.id}/decision`, { approve: true });
    const today = office.clock.time;
    const stateAt = async (instant: string) => {
      office.clock.time = Date.parse(instant);
      await perform(office.platform, SYSTEM, 'filing.decide', takeEffect);
      return stateOf(siteId);
    };
    expect(await stateAt('2026-11-20T23:59:00Z')).toBe('normal');
    expect(await stateAt('2026-11-21T00:00:00Z')).toBe('suspended');
    expect(await stateAt('2026-11-24T23:59:00Z')).toBe('suspended');
    expect(await stateAt('2026-11-25T00:00:00Z')).toBe('normal');
    office.clock.time = today;
    expect((await ask(cookie, 'GET', `/api/v1/filings?siteId=${siteId}`)).json().items).toMatchObject([
      { kind: 'resumption', state: 'approved', filedByName: '系统' },
      { kind: 'suspension' },
    ]);
  });
});

describe('导入和导出', () => {
  const HEAD = '网站标识码,网站名称,首页地址,是否门户,所属单位,状态,上级网站标识码';
  const apply = (cookie: string, { id, digest }: { id: string; digest: string }, more: object = {}) =>
    ask(cookie, 'POST', `/api/v1/imports/${id}/application`, { digest, ...more });
  const rowsOf = async (cookie: string, id: string) => (await ask(cookie, 'GET', `/api/v1/imports/${id}/rows?limit=500`)).json().items;

  it('先预览再导入；子站可在主站之前；导出的文件读回没有变动', async () => {
    const { cookie } = await person(['supervisor'], office.city);
    const preview = await office.upload(
      cookie,
      [HEAD, ',子站,w.lj.gov.cn/zt,,,,0430200001', '0430200001,=门户,www.lj.gov.cn,是,临江市,,'].join('\n'),
    );
    expect(preview.json()).toMatchObject({ counts: { new: 2, changed: 0, unchanged: 0, rejected: 0 }, appliedAt: null });
    expect((await ask(cookie, 'GET', '/api/v1/sites?text=0430200001')).json().items).toEqual([]);
    expect((await apply(cookie, preview.json())).json()).toMatchObject({ appliedByName: '王敏' });
    const [portal] = (await ask(cookie, 'GET', '/api/v1/sites?text=0430200001')).json().items;
    expect(portal).toMatchObject({
      name: '=门户',
      isPortal: true,
      homeUrl: 'http://www.lj.gov.cn/',
      version: 1,
      organisationId: office.city,
    });
    expect((await ask(cookie, 'GET', `/api/v1/sites?parentId=${portal.id}`)).json().items).toMatchObject([{ name: '子站' }]);
    expect((await ask(cookie, 'GET', `/api/v1/sites/${portal.id}/history`)).json().items).toMatchObject([{ changedByName: '王敏' }]);
    expect((await apply(cookie, preview.json())).json()).toMatchObject({ status: 409, code: 'import-applied' });
    const csv = await ask(cookie, 'GET', '/api/v1/exports/sites?format=csv');
    expect(csv.body).toContain("0430200001,'=门户,");
    const again = (await office.upload(cookie, csv.rawPayload)).json();
    expect(again.counts).toMatchObject({ new: 0, changed: 0, rejected: 0 });
    expect(again.counts.unchanged).toBeGreaterThanOrEqual(2);
    const xlsx = await ask(cookie, 'GET', '/api/v1/exports/sites');
    const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    expect(xlsx.headers['content-type']).toBe(type);
    const back = await office.upload(cookie, xlsx.rawPayload, 'sites', type);
    expect(back.json().counts).toEqual(again.counts);
  });
  it('不合要求的行说明行、列和原因，不放行就一行也不导入', async () => {
    const { cookie } = await person(['supervisor'], office.city);
    const lines = [
      HEAD,
      '0430300001,好,h.gov.cn,,,,',
      '043030001,少一位,s.gov.cn,,,,',
      '0430300001,重复,c.gov.cn,,,,',
      '0430300002,坏单位,d.gov.cn,,无此单位,,',
    ];
    const preview = (await office.upload(cookie, lines.join('\r\n'))).json();
    expect(preview.counts).toEqual({ new: 1, changed: 0, unchanged: 0, rejected: 3 });
    expect((await rowsOf(cookie, preview.id)).slice(1)).toMatchObject([
      { row: 3, problems: [{ column: '网站标识码', reason: expect.stringMatching(/应为10位/) }] },
      { row: 4, problems: [{ column: '网站标识码', reason: '与第2行重复，请只留一行' }] },
      { row: 5, problems: [{ column: '所属单位', reason: expect.stringMatching(/没有单位“无此单位”/) }] },
    ]);
    expect((await apply(cookie, preview)).json()).toMatchObject({ code: 'import-rejected-rows' });
    expect((await ask(cookie, 'GET', '/api/v1/sites?text=0430300001')).json().items).toEqual([]);
    expect((await apply(cookie, { ...preview, digest: '0'.repeat(64) }, { leaveOutRejected: true })).json()).toMatchObject({
      code: 'preview-other',
    });
    expect((await apply(cookie, preview, { leaveOutRejected: true })).statusCode).toBe(200);
    expect((await ask(cookie, 'GET', '/api/v1/sites?text=0430300001')).json().items).toHaveLength(1);
  });
  it('预览之后名录变了，什么也不导入', async () => {
    const { cookie } = await person(['supervisor'], office.city);
    const first = (await office.upload(cookie, `${HEAD}\n0430400001,甲,j.gov.cn,,,,`)).json();
    await apply(cookie, first);
    const text = `${HEAD}\n0430400001,甲改,j.gov.cn,,,,\n0430400002,新,n.gov.cn,,,,`;
    const preview = (await office.upload(cookie, text)).json();
    expect((await rowsOf(cookie, preview.id))[0].changes).toEqual([{ field: 'name', from: '甲', to: '甲改' }]);
    const [site] = (await ask(cookie, 'GET', '/api/v1/sites?text=0430400001')).json().items;
    await ask(cookie, 'PUT', `/api/v1/sites/${site.id}`, { contact: '李' }, { ...OWN_PAGE, 'if-match': '"1"' });
    expect((await apply(cookie, preview)).json()).toMatchObject({ status: 409, code: 'registry-changed' });
    expect((await ask(cookie, 'GET', '/api/v1/sites?text=0430400002')).json().items).toEqual([]);
    const anew = (await office.upload(cookie, text)).json();
    expect((await apply(cookie, anew)).statusCode).toBe(200);
    expect((await ask(cookie, 'GET', `/api/v1/sites/${site.id}`)).json()).toMatchObject({ name: '甲改', contact: '李', version: 3 });
  });
  it('账号名录同样', async () => {
    const { cookie } = await person(['supervisor'], office.city);
    const preview = (
      await office.upload(cookie, '账号标识码,平台,账号名称\n430200m029wx0004,微信公众号,临江发布\n,抖音短视频,临江发布', 'accounts')
    ).json();
    expect(preview.counts).toMatchObject({ new: 2 });
    expect((await apply(cookie, preview)).statusCode).toBe(200);
    const csv = await ask(cookie, 'GET', '/api/v1/exports/accounts?format=csv');
    expect(csv.body).toContain('430200M029WX0004');
    expect((await office.upload(cookie, csv.rawPayload, 'accounts')).json().counts).toEqual({
      new: 0,
      changed: 0,
      unchanged: 2,
      rejected: 0,
    });
  });
  it.each([
    ['', /没有|空的|须带/],
    ['名称,地址\n甲,a.gov.cn', /不认识的列“名称”/],
    ['网站名称\n甲', /缺少列“首页地址”/],
    ['PK\u0003\u0004', /已损坏/],
  ])('坏的文件 %j 一句话说明', async (text, told) => {
    const { cookie } = await person(['supervisor'], office.city);
    expect((await office.upload(cookie, text)).json()).toMatchObject({ status: 400, detail: expect.stringMatching(told) });
  });
});
