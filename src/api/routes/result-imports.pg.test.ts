import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Office, OWN_PAGE, startOffice } from '../testing/office.ts';

let office: Office;
let supervisor: string;
let tester: string;
let roundId: string;
/** What people could write in a name. */
const HOSTILE = '=HYPERLINK("http://x.cn","点")<script>alert(1)</script>';
beforeAll(async () => {
  office = await startOffice();
  supervisor = (await office.person(['supervisor'], office.top)).cookie;
  tester = (await office.person(['third-party-tester'], office.top)).cookie;
  for (const name of ['甲局', '乙局', HOSTILE])
    await ask('POST', '/sites', {
      organisationId: office.city,
      name,
      homeUrl: `http://${Buffer.from(name).toString('hex').slice(0, 40)}.gov.cn/`,
    });
  const body = { name: '四季度', kind: 'quarter', period: { from: '2026-10-01', to: '2026-12-31' }, selection: { kinds: ['site'] } };
  roundId = (await ask('POST', '/rounds', { ...body, organisationId: office.top, coverage: { mode: 'full' } })).json().id;
  await ask('POST', `/rounds/${roundId}/opening`, undefined, { 'if-match': '"1"' });
}, 60_000);
afterAll(() => office?.close());

const ask = (method: string, path: string, body?: object, headers: Record<string, string> = {}, cookie = supervisor) =>
  office.ask(cookie, method, `/api/v1${path}`, body, { ...OWN_PAGE, ...headers });
const byTester = (method: string, path: string, body?: object) => ask(method, path, body, {}, tester);
const table = async () => (await byTester('GET', `/rounds/${roundId}/result-table?format=csv`)).body;
const upload = (file: string | Buffer, type = 'text/csv') => {
  const source = encodeURIComponent('某检测中心');
  return office.send(tester, 'POST', `/api/v1/rounds/${roundId}/result-imports?fileName=a&sourceName=${source}`, file, type);
};
const apply = ({ id, digest }: { id: string; digest: string }) => byTester('POST', `/result-imports/${id}/application`, { digest });
/** The table with what follows the address filled in, by name; further rows repeat the object. */
async function filled(results: Record<string, string[]>): Promise<string> {
  const [heading, ...lines] = (await table()).trimEnd().split(/\r?\n/);
  const rows = lines.flatMap((line) => {
    const name = Object.keys(results).find((one) => line.includes(`,${one},`));
    return name === undefined ? [line] : results[name]!.map((rest) => line.replace(/,{9}$/, `,${rest}`));
  });
  return [heading, ...rows].join('\n');
}
const QUALIFIED = ',2026-11-18,合格,,,,,,';
const BLANK = ',2026-11-18,不合格,,columns-blank,空白栏目6个,,暂无内容,';
const SECOND = ',,,,columns-blank,空白栏目又一处,http://a.gov.cn/b,,';

describe('第三方检测结果的导入', () => {
  it('模板列出抽到的对象，公式不会被执行；原样交回没有变动', async () => {
    const text = await table();
    expect(text.trimEnd().split(/\r?\n/)).toHaveLength(4);
    expect(text).toMatch(/^\uFEFF?对象编号,类别,标识码,名称,地址,检测单位/);
    expect(text).toContain("'=HYPERLINK");
    const made = (await upload(text)).json();
    expect(made).toMatchObject({ counts: { new: 0, replacing: 0, unchanged: 3, rejected: 0 }, appliedAt: null });
  });
  it('不合要求的说明哪行、哪列、为什么，一行也不导入', async () => {
    const made = (await upload(await filled({ 甲局: [QUALIFIED], 乙局: [',2026-02-30,尚可,,columns-blank,,,,x'] }))).json();
    expect(made.counts).toEqual({ new: 1, replacing: 0, unchanged: 1, rejected: 1 });
    const { items } = (await byTester('GET', `/result-imports/${made.id}/rows?outcome=rejected`)).json();
    expect(items[0].problems.map(({ column }: { column: string }) => column).sort()).toEqual(
      ['扣分', '检测日期', '结论', '问题说明'].sort(),
    );
    const refused = await apply(made);
    expect(refused.json()).toMatchObject({ status: 400, code: 'import-rejected-rows' });
    expect((await ask('GET', `/rounds/${roundId}/progress`)).json()).toMatchObject({ states: { entered: 0 } });
  });
  it('自相矛盾的、别处的编号、脚本地址都不收', async () => {
    const text = await filled({
      甲局: [',2026-11-18,合格,,columns-blank,空白栏目,,,'],
      乙局: [',2026-11-18,不合格,,columns-blank,空白栏目,javascript:alert(1),,'],
    });
    const foreign = `${text}\n01997c00-0000-7000-8000-000000000000,网站,,别处,,,2026-11-18,合格,,,,,,`;
    const made = (await upload(foreign)).json();
    expect(made.counts).toMatchObject({ rejected: 3 });
    const { items } = (await byTester('GET', `/result-imports/${made.id}/rows?outcome=rejected`)).json();
    expect(JSON.stringify(items)).toMatch(/结论不能是合格.*须以 http.*没有这个编号|须以 http.*结论不能是合格.*没有这个编号/);
  });
  it('预览之后导入，只一次；再导出再交回没有变动，改了的是替换', async () => {
    const made = (await upload(await filled({ 甲局: [QUALIFIED], 乙局: [BLANK, SECOND] }))).json();
    expect(made.counts).toEqual({ new: 2, replacing: 0, unchanged: 1, rejected: 0 });
    expect((await apply({ ...made, digest: '0'.repeat(64) })).json()).toMatchObject({ code: 'preview-other' });
    const applied = await apply(made);
    expect(applied.json()).toMatchObject({ appliedAt: expect.any(String), appliedByName: '王敏' });
    expect((await apply(made)).json()).toMatchObject({ code: 'import-applied' });
    const objects = (await ask('GET', `/rounds/${roundId}/objects?state=entered`)).json().items as {
      id: string;
      record: { name: string };
    }[];
    expect(objects).toHaveLength(2);
    expect(objects[0]).toMatchObject({ sourceName: '某检测中心' });
    const inspection = office.platform.database.kysely
      .selectFrom('inspections')
      .select(['source', 'report'])
      .where('source_name', 'is not', null);
    const kept = await inspection.where('verdict', '=', 'unqualified').execute();
    expect(kept).toMatchObject([{ source: 'import', report: { findings: [{ quote: '暂无内容' }, { url: 'http://a.gov.cn/b' }] } }]);
    const xlsx = await byTester('GET', `/rounds/${roundId}/result-table`);
    expect((await upload(xlsx.rawPayload, xlsx.headers['content-type'] as string)).json().counts).toMatchObject({ unchanged: 3 });
    const changed = (await table()).replaceAll('空白栏目6个', '空白栏目7个');
    expect((await upload(changed)).json().counts).toEqual({ new: 0, replacing: 1, unchanged: 2, rejected: 0 });
  });
  it('预览之后有了新结果的，一个也不导入', async () => {
    const made = (await upload((await table()).replaceAll('空白栏目6个', '空白栏目8个'))).json();
    const { items } = (await ask('GET', `/rounds/${roundId}/objects?verdict=unqualified`)).json();
    const result = { sourceName: '省厅', testedOn: '2026-11-19', verdict: 'qualified', score: null, faults: [] };
    await ask('PUT', `/round-objects/${items[0].id}/result`, result, { 'if-match': `"${items[0].version}"` });
    expect((await apply(made)).json()).toMatchObject({ status: 409, code: 'results-changed' });
  });
  it('不是模板的表格、已取消的批次不收', async () => {
    expect((await upload('名称,结论\n甲局,合格')).json()).toMatchObject({ status: 400, code: 'heading-other' });
    const { version } = (await ask('GET', `/rounds/${roundId}`)).json();
    const text = await table();
    await ask('POST', `/rounds/${roundId}/cancellation`, { reason: '演练' }, { 'if-match': `"${version}"` });
    expect((await upload(text)).json()).toMatchObject({ status: 409, code: 'round-state' });
  });
});
