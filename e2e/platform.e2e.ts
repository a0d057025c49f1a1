/** From a registry file to an issued bulletin over HTTP: service, worker and embedded database as processes of their own. */
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ResultSet } from '../src/campaign/results.ts';
import {
  answered,
  bulletinFile,
  type Demo,
  offices,
  PEOPLE,
  PROVINCE,
  type ProvinceResult,
  provinceHosts,
  type RunningPlatform,
  registeredAccounts,
  registeredSites,
  runProvince,
  serveDemo,
  settledVerdict,
  signIn,
  startPlatform,
  usualWork,
} from '../src/demo/index.ts';
import { beijingDate } from '../src/page/index.ts';
import { root } from './running.ts';

/** Fails by its dates, passes, fails when a person has confirmed it, keeps robots out. */
const LIVE = ['kjt', 'hcmzj', 'nynct', 'sjt'];
const PASSWORD = 'e2e-Qinghe-4711';
const asOf = beijingDate(Date.now());
const sites = registeredSites().filter(({ key }) => key !== null && LIVE.includes(key));
const accounts = registeredAccounts(sites);
const registered = {
  offices: offices().filter(({ level, name }) => level !== 'unit' || sites.some(({ organizer }) => organizer === name)),
  people: PEOPLE,
  sites,
  accounts,
};

let folder: string;
let demo: Demo;
let platform: RunningPlatform;
let result: ProvinceResult;
let document: ResultSet;
const lines: string[] = [];

const launch = () =>
  startPlatform({
    command: [path.join(root, 'bin', 'zhengxun')],
    dataDir: path.join(folder, 'platform'),
    port: null,
    name: PROVINCE,
  });
const roundOf = async ({ baseUrl, oneTimePassword, start }: RunningPlatform): Promise<ProvinceResult> => {
  const done = await runProvince({
    access: { baseUrl, password: PASSWORD, oneTimePassword },
    registered,
    live: demo.sites,
    asOf,
    today: asOf,
    work: () => start(usualWork(demo.hostsFile, path.join(folder, 'work')).inspecting),
    say: (line) => void lines.push(line),
    lookAgain: () => new Promise((resolve) => setTimeout(resolve, 200)),
    signal: new AbortController().signal,
  });
  return done!;
};
const person = (account: string) => signIn(platform.baseUrl, account, PASSWORD, PASSWORD);
const params = () => ({ path: { id: result.resultSetId } });

beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'zhengxun-e2e-platform-'));
  demo = await serveDemo({ asOf, only: LIVE, further: provinceHosts(sites, accounts, { asOf, liveKeys: new Set(LIVE) }) });
  platform = await launch();
  result = await roundOf(platform);
  const { api } = await person('supervisor');
  document = (await answered(api.GET('/api/v1/result-sets/{id}/document', { params: params() }))) as ResultSet;
}, 400_000);
afterAll(async () => {
  await platform?.stop();
  await demo?.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('冻结的结果', () => {
  it('机器的评定与清单一致，每个网站一行', () => {
    expect(result.compared).toEqual({
      sites: { all: LIVE.length, right: LIVE.length },
      accounts: { all: accounts.length, right: accounts.length },
    });
    expect(result.round.state).toBe('frozen');
    for (const { name } of sites) expect(lines.filter((line) => line.startsWith(`${name} … `))).toHaveLength(1);
  });
  it('核定之后的评定与清单一致', () => {
    const settled = new Map(document.sites.map(({ code, verdict }) => [code, verdict]));
    for (const { registration, truth } of demo.sites)
      expect([registration.name, settled.get(registration.siteCode)]).toEqual([registration.name, settledVerdict(truth)]);
    const ofAccounts = new Map(document.accounts.map(({ code, verdict }) => [code, verdict]));
    for (const { code, truth } of accounts) expect([code, ofAccounts.get(code)]).toEqual([code, truth.settled]);
  });
  it('数字合得上：总数、合格、不合格、合格率，往期和同期', async () => {
    const tally = (verdict: string) => document.sites.filter((one) => one.verdict === verdict).length;
    const expected = (verdict: string) => demo.sites.filter(({ truth }) => settledVerdict(truth) === verdict).length;
    expect([document.sites.length, document.accounts.length]).toEqual([sites.length, accounts.length]);
    for (const verdict of ['passed', 'failed', 'unknown']) expect([verdict, tally(verdict)]).toEqual([verdict, expected(verdict)]);
    expect(document.comparisons.map(({ against, site }) => [against, site?.checked])).toEqual([
      ['previous', sites.length],
      ['year-before', sites.length],
    ]);
    const { api } = await person('supervisor');
    const { items } = await answered(api.GET('/api/v1/result-sets/{id}/results', { params: { ...params(), query: { limit: 500 } } }));
    expect(items).toHaveLength(sites.length + accounts.length);
    const { rates } = await answered(api.GET('/api/v1/result-sets/{id}/analysis', { params: { ...params(), query: { by: 'kind' } } }));
    // Of the province's three one is not known and two failed, the city's one passed: each level stands for its own population.
    const [passed, failed, unknown] = [tally('passed'), tally('failed'), tally('unknown')];
    const passRate = expect.objectContaining({ rate: 0.25, judged: 3 });
    expect(rates).toContainEqual(expect.objectContaining({ population: sites.length, passed, failed, unknown, passRate }));
  });
  it('重新计算，一字不差', async () => {
    const { api } = await person('supervisor');
    const again = await answered(api.GET('/api/v1/result-sets/{id}/recomputation', { params: params() }));
    expect(again).toMatchObject({ isSame: true, computedSha256: document.contentHash, differing: [] });
  });
  it('通报已印发：文号、只读、字节与登记的散列值一致，数与结果一致', async () => {
    const { api } = await person('supervisor');
    const path = { id: result.bulletin.id };
    const found = await answered(api.GET('/api/v1/bulletins/{id}', { params: { path } }));
    expect(found).toMatchObject({
      state: 'issued',
      resultSetId: result.resultSetId,
      number: expect.stringMatching(/^青政办函〔\d{4}〕1号$/),
    });
    const { items } = await answered(api.GET('/api/v1/bulletins/{id}/files', { params: { path } }));
    const docx = await bulletinFile(await person('supervisor'), found.id, 'docx');
    expect(createHash('sha256').update(docx).digest('hex')).toBe(items.find(({ format }) => format === 'docx')!.sha256);
    const html = new TextDecoder().decode(await bulletinFile(await person('supervisor'), found.id, 'html'));
    expect(html).toContain(`检查政府网站${document.sites.length}家`);
    expect(html).toContain(`${document.sites.filter(({ verdict }) => verdict === 'failed').length}家政府网站不合格`);
    const terms = api.PUT('/api/v1/bulletins/{id}/terms', { params: { path }, headers: { 'if-match': `"${found.version}"` }, body: {} });
    expect((await terms).response.status).toBe(409);
  });
  it('单位只见自己的', async () => {
    const { api, organisationId } = await person('kejiting');
    const own = await answered(api.GET('/api/v1/sites', { params: { query: { limit: 100 } } }));
    expect(own.items.map(({ name }) => name)).toEqual(['青禾省科学技术厅']);
    const results = await answered(api.GET('/api/v1/result-sets/{id}/results', { params: { ...params(), query: { limit: 500 } } }));
    expect(results.items.map((one) => one.organisationId)).toEqual(Array(4).fill(organisationId));
    const whole = await api.GET('/api/v1/result-sets/{id}/document', { params: params() });
    expect(whole.response.status).toBe(403);
  });
});

it('停止后再启动：不重做，不多做，结果还是那一份', { timeout: 180_000 }, async () => {
  await platform.stop();
  platform = await launch();
  expect(platform.oneTimePassword).toBe(null);
  lines.length = 0;
  const again = await roundOf(platform);
  expect([again.resultSetId, again.bulletin.id, again.compared]).toEqual([result.resultSetId, result.bulletin.id, result.compared]);
  expect(lines.filter((line) => line.includes('无变化'))).toHaveLength(2);
  const { api } = await person('supervisor');
  const { items } = await answered(api.GET('/api/v1/rounds', { params: { query: { limit: 100 } } }));
  expect(items.map(({ state }) => state)).toEqual(['frozen', 'frozen', 'frozen']);
});
