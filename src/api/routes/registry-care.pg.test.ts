import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { perform, SYSTEM } from '../../platform/server.ts';
import { columnEntries, foundInLinks, recordDiscoveries } from '../../registry/server.ts';
import { type Office, OWN_PAGE, type SignedIn, startOffice } from '../testing/office.ts';

let office: Office;
let ask: Office['ask'];
let supervisor: SignedIn;
let count = 0;
beforeAll(async () => {
  office = await startOffice();
  ({ ask } = office);
  supervisor = await office.person(['supervisor'], office.top);
});
afterAll(() => office?.close());

const get = async (url: string) => (await ask(supervisor.cookie, 'GET', url)).json();
const aSite = async (more: object = {}) =>
  (
    await ask(supervisor.cookie, 'POST', '/api/v1/sites', {
      organisationId: office.city,
      name: `站${++count}`,
      homeUrl: `http://s${count}.lj.gov.cn/`,
      ...more,
    })
  ).json();
const match = (version: number) => ({ ...OWN_PAGE, 'if-match': `"${version}"` });

describe('栏目', () => {
  const column = { url: 'http://s.gov.cn/tzgg/', name: '通知公告', class: 'notice', period: 'P6M', exempt: null, isIgnored: false };

  it('登记、确认、改正，版本不对的一条也不改', async () => {
    const { id } = await aSite();
    const url = `/api/v1/sites/${id}/columns`;
    const save = async (...columns: object[]) => (await ask(supervisor.cookie, 'PUT', url, { columns })).json();
    const first = await save({ ...column, isConfirmed: true, version: null });
    expect(first).toMatchObject({ next: null });
    expect(first.items).toMatchObject([{ ...column, confirmedByName: '王敏', version: 1 }]);
    const exempt = { reason: '本年无人事任免', until: '2026-12-31' };
    const second = await save({ ...column, exempt, isConfirmed: true, version: 1 });
    expect(second.items).toMatchObject([{ exempt, version: 2, confirmedAt: first.items[0].confirmedAt }]);
    const stale = await save(
      { ...column, url: 'http://s.gov.cn/new/', isConfirmed: false, version: null },
      { ...column, isConfirmed: false, version: 1 },
    );
    expect(stale).toMatchObject({ status: 412, code: 'changed-meanwhile' });
    expect((await get(url)).items).toHaveLength(1);
    expect(await perform(office.platform, SYSTEM, 'site.read', (work) => columnEntries(work, id))).toEqual([
      { url: column.url, name: '通知公告', class: 'notice', period: { months: 6 }, exempt, confirmed: true },
    ]);
  });
  it('清单文件取出来、改了再放回去', async () => {
    const { id } = await aSite();
    const url = `/api/v1/sites/${id}/columns/file`;
    const put = (text: string) => office.send(supervisor.cookie, 'PUT', url, text, 'application/yaml');
    const made = await put(
      'columns:\n  - url: http://s.gov.cn/a/\n    class: 动态要闻\n    period: 14天\n    confirmed: true\n  - url: http://s.gov.cn/b/\n    ignore: true\n',
    );
    expect(made.json().items).toMatchObject([
      { class: 'news', period: 'P14D' },
      { isIgnored: true, confirmedAt: null },
    ]);
    const file = await ask(supervisor.cookie, 'GET', url);
    expect(file.headers['content-type']).toMatch(/yaml/);
    expect((await put(file.body.replace('period: 14天', 'period: 无'))).json().items[0]).toMatchObject({ period: 'none', version: 2 });
    expect((await put('columns:\n  - url: ftp://x\n')).json()).toMatchObject({ status: 400, detail: expect.stringMatching(/第2行/) });
  });
  it.each([
    [{ class: 'nothing' }, /没有栏目类别/],
    [{ url: 'javascript:alert(1)' }, /不是网址/],
    [{ period: 'P0D' }, /更新周期/],
    [{ name: '甲\u202e' }, /看不见/],
  ])('坏的值 %j', async (more, told) => {
    const { id } = await aSite();
    const columns = [{ ...column, ...more, isConfirmed: false, version: null }];
    expect((await ask(supervisor.cookie, 'PUT', `/api/v1/sites/${id}/columns`, { columns })).json()).toMatchObject({
      status: 400,
      detail: expect.stringMatching(told),
    });
  });
});

describe('单位', () => {
  it('改名要带版本；还有东西的不能撤销', async () => {
    const { id } = (
      await ask(supervisor.cookie, 'POST', '/api/v1/organisations', { parentId: office.city, name: '水利局', level: 'unit' })
    ).json();
    const change = (version: number) => ask(supervisor.cookie, 'PUT', `/api/v1/organisations/${id}`, { name: '水务局' }, match(version));
    expect((await change(1)).json()).toMatchObject({ name: '水务局', version: 2 });
    expect((await change(1)).json()).toMatchObject({ code: 'changed-meanwhile' });
    const { id: siteId, version } = await aSite({ organisationId: id });
    const close = (at: number) => ask(supervisor.cookie, 'POST', `/api/v1/organisations/${id}/closure`, undefined, match(at));
    expect((await close(2)).json()).toMatchObject({ status: 409, detail: expect.stringMatching(/网站 1 个/) });
    await ask(supervisor.cookie, 'PUT', `/api/v1/sites/${siteId}`, { organisationId: office.city }, match(version));
    expect((await close(2)).statusCode).toBe(204);
    expect((await ask(supervisor.cookie, 'GET', `/api/v1/organisations/${id}`)).statusCode).toBe(404);
  });
});

describe('承接', () => {
  it('合并后的网站承接原网站，不能成圈', async () => {
    const [old, next] = [await aSite(), await aSite()];
    const succeed = async (id: string, version: number, successorId: string | null) =>
      (await ask(supervisor.cookie, 'PUT', `/api/v1/sites/${id}/successor`, { successorId }, match(version))).json();
    expect(await succeed(old.id, 1, next.id)).toMatchObject({ succeededBy: next.id, version: 2 });
    expect(await succeed(next.id, 1, old.id)).toMatchObject({ status: 400, code: 'successor-circle' });
    expect(await succeed(old.id, 1, null)).toMatchObject({ status: 412 });
  });
});

describe('重复、核对和发现', () => {
  it('同一地址登记两次的列出来', async () => {
    const url = 'http://twice.lj.gov.cn/';
    const [a, b] = [await aSite({ homeUrl: url }), await aSite({ furtherUrls: ['https://www.twice.lj.gov.cn/index.html'] })];
    const { items } = await get('/api/v1/duplicates?kind=sites');
    const group = items.find((one: { value: string }) => one.value === 'twice.lj.gov.cn');
    expect(group.records.map((one: { id: string }) => one.id).sort()).toEqual([a.id, b.id].sort());
  });
  it('与报送系统的文件核对，第二次只把新的标出来，可以导出', async () => {
    await aSite({ code: '0100000071', name: '临江市水利局', homeUrl: 'http://slj.lj.gov.cn/' });
    const send = async (csv: string) =>
      (
        await office.send(
          supervisor.cookie,
          'POST',
          `/api/v1/reconciliations?kind=sites&source=${encodeURIComponent('报送系统')}&fileName=a.csv`,
          csv,
        )
      ).json();
    const head = '网站标识码,网站名称,首页网址,状态\n';
    const first = await send(`${head}0100000071,临江市水利局,http://water.lj.gov.cn/,正常运行\n`);
    expect(first.counts).toMatchObject({ address: 1 });
    const second = await send(`${head}0100000071,临江市水务局,http://water.lj.gov.cn/,正常运行\n`);
    const of = async (id: string, kind: string) => (await get(`/api/v1/reconciliations/${id}/differences?kind=${kind}`)).items;
    expect(await of(second.id, 'address')).toMatchObject([{ isNew: false, message: expect.stringMatching(/首页地址不一致/) }]);
    expect(await of(second.id, 'renamed')).toMatchObject([{ isNew: true }]);
    expect((await get('/api/v1/reconciliations')).items.map((one: { id: string }) => one.id).slice(0, 2)).toEqual([second.id, first.id]);
    const csv = await ask(supervisor.cookie, 'GET', `/api/v1/reconciliations/${second.id}/export?format=csv`);
    expect(csv.body).toContain('临江市水务局');
    expect(await send('名称\n甲\n')).toMatchObject({ status: 400, detail: expect.stringMatching(/缺少列“首页网址”/) });
  });
  it('采集中遇到的主机和账号，登记后不再列出', async () => {
    const site = await aSite({ homeUrl: 'http://www.found.gov.cn/' });
    const links = ['http://zwfw.found.gov.cn/', 'https://weibo.com/u/1234567890', 'http://s.found.gov.cn/'];
    const found = foundInLinks(
      site.homeUrl,
      links.map((url) => ({ url, seenOn: site.homeUrl })),
    );
    const record = () => perform(office.platform, SYSTEM, 'site.write', (work) => recordDiscoveries(work, site.id, found));
    await record();
    await record();
    const list = async () => (await get(`/api/v1/discoveries?siteId=${site.id}`)).items;
    expect((await list()).map((one: { url: string }) => one.url).sort()).toEqual(links.toSorted());
    await aSite({ homeUrl: 'https://zwfw.found.gov.cn/index.html' });
    await ask(supervisor.cookie, 'POST', '/api/v1/accounts', {
      organisationId: office.city,
      name: '发现',
      platform: '新浪微博',
      link: 'https://weibo.com/u/1234567890',
    });
    const [left, ...others] = await list();
    expect([left.url, others]).toEqual(['http://s.found.gov.cn/', []]);
    const decide = async (body: object) =>
      (await ask(supervisor.cookie, 'POST', `/api/v1/discoveries/${left.id}/decision`, body, match(1))).json();
    expect(await decide({ state: 'foreign' })).toMatchObject({ code: 'discovery-reason' });
    expect(await decide({ state: 'foreign', reason: '学会的网站' })).toMatchObject({ state: 'foreign', decidedByName: '王敏', version: 2 });
    expect(await decide({ state: 'ours' })).toMatchObject({ status: 412 });
  });
});

describe('导入的提示', () => {
  it('区划代码不认识、不属于本单位的，放行而提示', async () => {
    const city = (
      await ask(supervisor.cookie, 'POST', '/api/v1/organisations', {
        parentId: office.top,
        name: '长沙市',
        level: 'city',
        divisionCode: '430100',
      })
    ).json();
    const { cookie } = await office.person(['supervisor'], city.id);
    const lines = '网站标识码,网站名称,首页地址\n9701000001,甲,a1.gov.cn\n4302000001,乙,b1.gov.cn\n4301020001,丙,c1.gov.cn';
    const preview = (await office.upload(cookie, lines)).json();
    expect(preview.counts).toMatchObject({ new: 3, rejected: 0 });
    const { items } = (await ask(cookie, 'GET', `/api/v1/imports/${preview.id}/rows`)).json();
    expect(items.map((one: { warnings: { reason: string }[] }) => one.warnings[0]?.reason ?? '')).toEqual([
      expect.stringMatching(/不在行政区划代码表/),
      expect.stringMatching(/不属于所属单位的行政区划 430100/),
      '',
    ]);
  });
});
