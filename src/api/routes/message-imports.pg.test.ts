import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aReviewedRound } from '../../campaign/testing/reviewed-round.ts';
import { perform, SYSTEM } from '../../platform/server.ts';
import { makeMessageReminders, recountTerms } from '../../rectify/server.ts';
import { roundCases } from '../testing/cases/rounds.ts';
import { type Office, OWN_PAGE, type SignedIn, startOffice } from '../testing/office.ts';

let office: Office;
let province: SignedIn;
beforeAll(async () => {
  office = await startOffice();
  province = await office.person(['supervisor'], office.top);
  await asked(province, 'POST', '/sites', 201, {
    organisationId: office.city,
    name: '临江市政府',
    homeUrl: 'http://www.lj.gov.cn/',
    code: '3301000001',
  });
});
afterAll(() => office?.close());

async function asked(who: SignedIn, method: string, url: string, status: number, payload?: object, version?: number) {
  const headers = version === undefined ? OWN_PAGE : { ...OWN_PAGE, 'if-match': `"${version}"` };
  const answer = await office.ask(who.cookie, method, `/api/v1${url}`, payload, headers);
  expect(answer.statusCode, `${method} ${url} ${answer.body}`).toBe(status);
  return answer.body === '' ? null : answer.json();
}
async function uploaded(file: string | Buffer, status = 201, url = '/message-imports?channel=error-report&fileName=a.csv') {
  const answer = await office.send(province.cookie, 'POST', `/api/v1${url}`, file);
  expect(answer.statusCode, answer.body).toBe(status);
  return answer.json();
}
const rowsOf = async (id: string, of = 'message-imports') => (await asked(province, 'GET', `/${of}/${id}/rows`, 200)).items;
const applied = (one: { id: string; digest: string }, status = 200, of = 'message-imports') =>
  asked(province, 'POST', `/${of}/${one.id}/application`, status, { digest: one.digest });
const listed = async (query: string) => (await asked(province, 'GET', `/messages?${query}`, 200)).items;

const HEAD = '编号,收到日期,标题,页面地址,反映人,联系方式,承办单位,答复日期,办结日期';
const LINES = [
  'A1,2026-11-02,首页打不开,http://www.lj.gov.cn/,张三,13912345678,临江市,,',
  'A2,2026-11-03,通知不更新,http://www.lj.gov.cn/tzgg/,,,临江市,2026-11-05,2026-11-06',
];

describe('留言的导入', () => {
  it('先预览；导入之后原样再来没有变动；进度往前的只改进度，往回的不改', async () => {
    const first = await uploaded([HEAD, ...LINES].join('\n'));
    expect(first).toMatchObject({ kind: 'messages', counts: { new: 2, changed: 0, unchanged: 0, rejected: 0 }, appliedAt: null });
    expect(await listed('')).toEqual([]);
    await applied(first);
    await applied(first, 409);
    const [second, one] = await listed('');
    expect(one).toMatchObject({ number: 'A1', state: 'assigned', siteName: '临江市政府', reporter: { name: '张**' } });
    expect(second).toMatchObject({ number: 'A2', state: 'closed', isOverdue: false, answer: '（已在原渠道答复）' });
    // What the preview held of citizens is gone.
    const kept = await office.platform.database.kysely.selectFrom('import_rows').select('record').execute();
    expect(JSON.stringify(kept)).not.toMatch(/张三|13912345678/);
    const again = await uploaded([HEAD, ...LINES].join('\n'));
    expect(again.counts).toEqual({ new: 0, changed: 0, unchanged: 2, rejected: 0 });
    const onward = await uploaded(
      [HEAD, LINES[0]!.replace(/,,$/, ',2026-11-10,2026-11-12'), 'A2,2026-11-03,通知公告不更新,,,,,,'].join('\n'),
    );
    expect(onward.counts).toMatchObject({ changed: 2 });
    expect((await rowsOf(onward.id)).map(({ changes }: { changes: { field: string }[] }) => changes.map(({ field }) => field))).toEqual([
      ['state'],
      ['title'],
    ]);
    expect((await rowsOf(onward.id))[1].warnings).toHaveLength(1);
    await applied(onward);
    const [title, late] = await listed('');
    expect(title).toMatchObject({ title: '通知公告不更新', state: 'closed', url: 'http://www.lj.gov.cn/tzgg/' });
    // Received on the 2nd, answered on the 10th: three working days ended on the 5th.
    expect(late).toMatchObject({ state: 'closed', isOverdue: true, version: 2 });
    const { items } = await asked(province, 'GET', '/message-figures', 200);
    expect(items[0]).toMatchObject({ counts: { received: 2, closed: 2, open: 0, 'on-time': 1, overdue: 1 }, onTimeRate: '50.00%（1/2）' });
  });
  it('不合要求的行说明行、列和原因，一行也不导入', async () => {
    const made = await uploaded(
      [HEAD, 'B1,2026-11-31,甲,,,,,,', 'B2,2026-11-02,,,,,无此单位,,', 'B2,2026-11-02,乙,,,,,,', 'B2,2026-11-02,乙,,,,,,'].join('\n'),
    );
    expect(made.counts).toMatchObject({ new: 1, rejected: 3 });
    const problems = (await rowsOf(made.id)).map(({ row, problems: all }: { row: number; problems: { column: string }[] }) => [
      row,
      all.map(({ column }) => column),
    ]);
    expect(problems).toEqual([
      [2, ['收到日期']],
      [3, ['标题', '承办单位']],
      [4, []],
      [5, ['编号']],
    ]);
    expect(await applied(made, 400)).toMatchObject({ code: 'import-rejected-rows' });
    expect(await listed('text=B2')).toEqual([]);
  });
  it.each(['', '编号,名称\n1,2', '收到日期\n2026-11-01', 'PK\u0003\u0004'])('坏的文件 %j 一句话说明', async (file) => {
    const { code, detail } = await uploaded(file, 400);
    expect(code).toMatch(/^(table|heading|import)-/);
    expect(detail).toMatch(/请|可用的列/);
  });
  it('预览之后留言有了变动，什么也不导入', async () => {
    await applied(await uploaded(`${HEAD}\nC1,2026-11-16,丙,,,,,,`));
    const made = await uploaded(`${HEAD}\nC1,2026-11-16,丙,,,,临江市,,\nC2,2026-11-16,丁,,,,,,`);
    const [{ id }] = await listed('text=C1');
    await asked(province, 'POST', `/messages/${id}/handling`, 200, { move: 'assign', organisationId: office.city }, 1);
    expect(await applied(made, 409)).toMatchObject({ code: 'messages-changed' });
    expect(await listed('text=C2')).toEqual([]);
  });
  it('过了七天没有确认的预览，其中反映人的信息删去，要重新预览', async () => {
    const made = await uploaded(`${HEAD}\nD1,2026-11-16,戊,,李四,13800000000,,,`);
    await office.platform.database.kysely
      .updateTable('imports')
      .set({ made_at: new Date(office.clock.time - 8 * 86_400_000) })
      .where('id', '=', made.id)
      .execute();
    await uploaded(`${HEAD}\nD2,2026-11-16,己,,,,,,`);
    expect(await applied(made, 409)).toMatchObject({ code: 'preview-expired' });
  });
});

describe('日历改了之后', () => {
  it('在办的期限重新计算，办完的不动；再算一次没有变化', async () => {
    const { id } = await asked(province, 'POST', '/messages', 201, {
      ...{ channel: 'error-report', number: 'E1', kind: null, title: '庚', text: '', url: null, siteId: null, receivedOn: '2026-11-19' },
      reporter: null,
    });
    const dueOn = async () =>
      (await asked(province, 'GET', `/messages/${id}`, 200)).terms.find(({ clock }: { clock: string }) => clock === 'answer').dueOn;
    expect(await dueOn()).toBe('2026-11-24');
    const closedBefore = await listed('state=closed');
    await office.platform.database.kysely
      .insertInto('calendar_days')
      .values({
        ...{ organisation_id: office.top, organisation_path: `/${office.top}/`, day: '2026-11-23', is_working: false, note: '停电' },
        ...{ changed_at: new Date(), changed_by_name: '王敏' },
      })
      .execute();
    const recount = () => perform(office.platform, SYSTEM, 'message.write', recountTerms);
    expect(await recount()).toBeGreaterThan(0);
    expect(await dueOn()).toBe('2026-11-25');
    expect(await recount()).toBe(0);
    expect((await listed('state=closed')).map(({ terms }: { terms: unknown }) => terms)).toEqual(
      closedBefore.map(({ terms }: { terms: unknown }) => terms),
    );
  });
});

describe('机器发现的问题', () => {
  it('同一页面的在前；可以关联和取消，只关联同一网站的', async () => {
    const { kysely } = office.platform.database;
    const { sites } = await aReviewedRound(office.platform, office.top, [office.city, office.neighbour]);
    const findingsOf = async (inspectionId: string) =>
      kysely.selectFrom('findings').select(['id', 'url']).where('inspection_id', '=', inspectionId).orderBy('position').execute();
    const own = await findingsOf(sites[0]!.inspectionId);
    const [foreign] = await findingsOf(sites[1]!.inspectionId);
    const { site_id: siteId } = await kysely
      .selectFrom('inspections')
      .select('site_id')
      .where('id', '=', sites[0]!.inspectionId)
      .executeTakeFirstOrThrow();
    const last = own.at(-1)!;
    await kysely.updateTable('findings').set({ url: 'http://page.of.the.message.cn/x/index.html' }).where('id', '=', last.id).execute();
    const { id } = await asked(province, 'POST', '/messages', 201, {
      ...{ channel: 'error-report', number: 'H1', kind: 'typo', title: '癸', text: '', receivedOn: '2026-11-19', siteId },
      ...{ url: 'https://page.of.the.message.cn/x/', reporter: null },
    });
    const related = async () => (await asked(province, 'GET', `/messages/${id}/findings`, 200)).items;
    expect((await related())[0]).toMatchObject({ id: last.id, nearness: 'page', isLinked: false });
    expect((await related()).map((one: { id: string }) => one.id).sort()).toEqual(own.map((one) => one.id).sort());
    await asked(province, 'PUT', `/messages/${id}/findings/${own[0]!.id}`, 204);
    expect(await asked(province, 'PUT', `/messages/${id}/findings/${own[0]!.id}`, 409)).toMatchObject({ code: 'finding-linked' });
    expect(await asked(province, 'PUT', `/messages/${id}/findings/${foreign!.id}`, 409)).toMatchObject({ code: 'finding-of-another-site' });
    expect((await related())[0]).toMatchObject({ id: own[0]!.id, isLinked: true });
    await asked(province, 'DELETE', `/messages/${id}/findings/${own[0]!.id}`, 204);
    await asked(province, 'DELETE', `/messages/${id}/findings/${own[0]!.id}`, 404);
  });
});

describe('提醒', () => {
  it('到期的提醒一次，再做一遍没有新的', async () => {
    const remind = () => perform(office.platform, SYSTEM, 'message.write', makeMessageReminders);
    await asked(province, 'POST', '/messages', 201, {
      ...{ channel: 'error-report', number: 'G1', kind: null, title: '壬', text: '', url: null, siteId: null, receivedOn: '2026-11-19' },
      reporter: null,
    });
    expect(await remind()).toBeGreaterThan(0);
    expect(await remind()).toBe(0);
    const kept = await office.platform.database.kysely
      .selectFrom('reminders')
      .select(['sentence', 'organisation_id'])
      .where('record_kind', '=', 'message')
      .where('sentence', 'like', '%壬%')
      .execute();
    expect(kept).toEqual([{ sentence: '网民留言“壬”（我为政府网站找错 G1）今天到期，请按期转办', organisation_id: office.top }]);
  });
});

describe('集约化进度', () => {
  const stage = (id: string, name: string, isBehind = false) => ({ id, name, phrase: `完成${name}`, isBehind });
  const terms = {
    name: '政府网站集约化',
    dueOn: '2026-12-31',
    stages: [stage('plan', '方案编制', true), stage('build', '建设')],
    isEnded: false,
  };

  it('单位填自己的进度，留下每次改动；省里看全部的数，导出再导入没有变动', async () => {
    const { id } = await asked(province, 'POST', '/programmes', 201, terms);
    const owner = await office.person(['unit-owner'], office.city);
    const report = (who: SignedIn, organisationId: string, version: number, stages: object, status = 200) =>
      asked(who, 'PUT', `/programmes/${id}/units/${organisationId}`, status, { stages, isIn: true, note: null }, version);
    await report(owner, office.city, 0, { plan: { plannedOn: '2026-10-31', doneOn: '2026-10-20' } });
    await report(owner, office.city, 0, {}, 412);
    await report(owner, office.neighbour, 0, {}, 404);
    await report(owner, office.city, 1, { plan: { plannedOn: null, doneOn: '2026-11-21' } }, 400);
    await report(owner, office.city, 1, { nothing: { plannedOn: null, doneOn: null } }, 400);
    await report(province, office.neighbour, 0, { plan: { plannedOn: '2026-11-19', doneOn: null } });
    const figures = await asked(province, 'GET', `/programmes/${id}/figures`, 200);
    expect(figures).toMatchObject({
      units: 2,
      stages: [
        { stageId: 'plan', units: 1, share: '50.00%（1/2）' },
        { stageId: 'build', units: 0, share: '0.00%（0/2）' },
        { stageId: null, units: 1 },
      ],
      late: { units: 1 },
    });
    // The unit sees the programme and itself alone.
    expect((await asked(owner, 'GET', `/programmes/${id}/units`, 200)).items).toHaveLength(1);
    const table = (await office.ask(province.cookie, 'GET', `/api/v1/programmes/${id}/table?format=csv`)).body;
    const url = `/programmes/${id}/imports?fileName=a.csv`;
    expect((await uploaded(table, 201, url)).counts).toMatchObject({ unchanged: 2, rejected: 0 });
    const bad = await uploaded('单位,建设完成\n临江市,2026-10-01\n平川市,昨天\n外省,2026-11-01\n临江市,', 201, url);
    expect(bad.counts).toMatchObject({ rejected: 4 });
    const made = await uploaded('单位,建设完成,备注\n临江市,2026-11-15,已验收', 201, url);
    expect(made).toMatchObject({ kind: 'programme', counts: { changed: 1 } });
    await applied(made, 200, 'programme-imports');
    const history = (await asked(owner, 'GET', `/programmes/${id}/units/${office.city}/history`, 200)).items;
    expect(history.map(({ version, note }: { version: number; note: string }) => [version, note])).toEqual([
      [1, null],
      [2, '已验收'],
    ]);
    expect(await asked(province, 'PUT', `/programmes/${id}`, 409, { ...terms, stages: terms.stages.slice(0, 1) }, 1)).toMatchObject({
      code: 'stage-in-use',
    });
    await asked(province, 'PUT', `/programmes/${id}`, 200, { ...terms, isEnded: true }, 1);
    expect(await report(owner, office.city, 2, {}, 409)).toMatchObject({ code: 'programme-ended' });
  });
});

describe('给结果和年度考核的数', () => {
  it('冻结的结果可以取到本批次期间的留言和阶段', async () => {
    const own = await office.person(['supervisor'], office.neighbour);
    const id = await roundCases.neighbours['result-sets']!.make(office, own);
    await asked(own, 'POST', '/messages', 201, {
      ...{ channel: 'error-report', number: 'F1', kind: null, title: '辛', text: '', url: null, siteId: null, receivedOn: '2026-11-02' },
      reporter: null,
    });
    const supplement = await asked(own, 'GET', `/result-sets/${id}/supplement?asOf=2026-11-20`, 200);
    expect(supplement.messages).toHaveLength(1);
    expect(supplement.messages[0]).toMatchObject({ channel: 'error-report', received: 1, open: 1, overdue: 1 });
  });
  it('年度考核用登记的找错留言；手工填报的优先', async () => {
    const url = `/organisations/${office.top}/supervision-years/2026?asOf=2027-01-31`;
    const outcome = async () =>
      (await asked(province, 'GET', url, 200)).indicators
        .filter(({ name }: { name: string }) => name.includes('留言'))
        .map(({ outcome: is }: { outcome: string }) => is);
    const registered = await outcome();
    expect(registered).not.toContain('error');
    expect(registered).toContain('fail');
    const empty = { spotChecks: null, published: [], errorReports: [], migration: null };
    await asked(province, 'PUT', `/organisations/${office.top}/supervision-years/2026`, 200, empty, 0);
    expect(await outcome()).not.toContain('fail');
  });
});
