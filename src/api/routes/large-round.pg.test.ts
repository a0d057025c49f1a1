/** Two thousand failed websites with long names, from the results of a third party to the orders and the issued bulletin. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { docxChanges, workbookChanges } from '../../bulletin/index.ts';
import { type Office, OWN_PAGE, startOffice } from '../testing/office.ts';

const SITES = 2000;
const NAME = '临江市高新技术产业开发区管理委员会行政审批服务局政务服务管理办公室信息中心政府信息公开专栏';
/** As long as an official name may be, each of its own. */
const nameOf = (i: number) => `${NAME.repeat(2).slice(0, 56)}${String(i).padStart(4, '0')}`;

let office: Office;
let supervisor: string;
let tester: string;
let roundId: string;
let setId: string;
beforeAll(async () => {
  office = await startOffice();
  supervisor = (await office.person(['supervisor'], office.top)).cookie;
  tester = (await office.person(['third-party-tester'], office.top)).cookie;
});
afterAll(() => office?.close());

const ask = (method: string, path: string, body?: object, version?: number, cookie = supervisor) =>
  office.ask(cookie, method, `/api/v1${path}`, body, { ...OWN_PAGE, ...(version === undefined ? {} : { 'if-match': `"${version}"` }) });
const done = async (asked: ReturnType<typeof ask>, status = 201) => {
  const answer = await asked;
  expect(answer.statusCode, answer.body.slice(0, 2000)).toBe(status);
  return answer.json();
};
const versionOf = async () => (await ask('GET', `/rounds/${roundId}`)).json().version;
/** Previews a file and does what the preview shows. */
const imported = async (made: { id: string; digest: string }, path: string, cookie: string) =>
  done(
    ask(
      'POST',
      `/${path}/${made.id}/application`,
      { digest: made.digest, ...(path === 'imports' ? { leaveOutRejected: false } : {}) },
      undefined,
      cookie,
    ),
    200,
  );

describe('两千个不合格的网站', () => {
  it('名录、结果从文件导入，冻结', async () => {
    const lines = Array.from({ length: SITES }, (_, i) => `${nameOf(i)},http://s${i}.linjiang.gov.cn/,临江市`);
    const sites = await office.upload(supervisor, ['网站名称,首页地址,所属单位', ...lines].join('\n'));
    expect(sites.json().counts, sites.body.slice(0, 500)).toMatchObject({ new: SITES });
    await imported(sites.json(), 'imports', supervisor);
    const terms = { name: '2026年第四季度检查', kind: 'quarter', period: { from: '2026-10-01', to: '2026-11-18' }, asOf: '2026-11-18' };
    const draft = { ...terms, organisationId: office.top, selection: { kinds: ['site'] }, coverage: { mode: 'full' } };
    roundId = (await done(ask('POST', '/rounds', draft))).id;
    await done(ask('POST', `/rounds/${roundId}/opening`, undefined, 1), 200);
    const table = (await ask('GET', `/rounds/${roundId}/result-table?format=csv`, undefined, undefined, tester)).body.trimEnd();
    const filled = table.replaceAll(/,{9}$/gm, ',,2026-11-18,不合格,,columns-blank,空白栏目6个,,,');
    const path = `/api/v1/rounds/${roundId}/result-imports?fileName=a&sourceName=${encodeURIComponent('检测中心')}`;
    const results = await office.send(tester, 'POST', path, filled);
    expect(results.json().counts, results.body.slice(0, 500)).toMatchObject({ new: SITES, rejected: 0 });
    await imported(results.json(), 'result-imports', tester);
    await ask('POST', `/rounds/${roundId}/end-of-inspection`, { abandon: false }, await versionOf());
    setId = (await done(ask('POST', `/rounds/${roundId}/freeze`, { leaveOpen: '已逐个核对' }, await versionOf()))).id;
  }, 600_000);

  it('一次操作下发全部整改通知，编号不缺', async () => {
    const preview = await done(ask('POST', `/result-sets/${setId}/order-preview`, {}), 200);
    expect(preview.orders).toHaveLength(SITES);
    const made = await done(ask('POST', `/result-sets/${setId}/orders`, { digest: preview.digest }));
    expect(made).toEqual({ made: SITES, first: '〔2026〕1号', last: `〔2026〕${SITES}号`, carried: 0 });
    expect((await ask('GET', '/order-board')).json()).toMatchObject({ all: SITES, columns: { 'to-receive': SITES } });
  }, 300_000);

  it('通报列出全部，正文只点前几个，核对之后印发', async () => {
    const terms = { issuedOn: '2026-11-20', deadline: '2026-12-04' };
    const draft = await done(ask('POST', '/bulletins', { roundId, preset: 'general', terms }));
    expect(draft).toMatchObject({ errors: 0, warnings: 0 });
    expect(await done(ask('POST', `/bulletins/${draft.id}/issuing`, undefined, draft.version), 200)).toMatchObject({ state: 'issued' });
    const file = async (format: string) => (await ask('GET', `/bulletins/${draft.id}/document?format=${format}`)).rawPayload;
    const bulletin = JSON.parse((await file('json')).toString());
    expect(JSON.stringify(bulletin.blocks).length).toBeLessThan(50_000);
    expect(bulletin.annexes.map(({ table }: { table: { rows: unknown[] } }) => table.rows.length)).toContain(SITES);
    expect(docxChanges(bulletin, await file('docx'))).toEqual([]);
    expect(await workbookChanges(bulletin, await file('xlsx'))).toEqual([]);
    const names = (await file('html')).toString().match(new RegExp(`${nameOf(0).slice(0, 56)}\\d{4}`, 'g'));
    expect(new Set(names).size).toBe(SITES);
  }, 300_000);
});
