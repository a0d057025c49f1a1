import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readBook } from '../../platform/index.ts';
import { aQuestionnaire, sentTo } from '../testing/cases/questionnaires.ts';
import { type Office, OWN_PAGE, type SignedIn, startOffice } from '../testing/office.ts';

let office: Office;
let supervisor: SignedIn;
let owner: SignedIn;
let editor: SignedIn;
let neighbour: SignedIn;
beforeAll(async () => {
  office = await startOffice();
  supervisor = await office.person(['supervisor'], office.top);
  owner = await office.person(['unit-owner'], office.city);
  editor = await office.person(['unit-editor'], office.city);
  neighbour = await office.person(['unit-owner'], office.neighbour);
});
afterAll(() => office?.close());

const ask = ({ cookie }: SignedIn, method: string, url: string, body?: object, version?: number) =>
  office.ask(cookie, method, `/api/v1${url}`, body, version === undefined ? OWN_PAGE : { ...OWN_PAGE, 'if-match': `"${version}"` });
const both = () => sentTo(office, supervisor, [office.city, office.neighbour]);
const ownAnswer = async (who: SignedIn, id: string) => (await ask(who, 'GET', `/questionnaires/${id}/answers`)).json().items[0];
const send = async (who: SignedIn, id: string, answers: object) => {
  const { id: answerId, version } = await ownAnswer(who, id);
  return ask(who, 'POST', `/questionnaire-answers/${answerId}/handing-in`, { answers }, version);
};

describe('编制和下发', () => {
  it('草稿可以改，下发以后不能；下发之前单位看不到', async () => {
    const made = (await ask(supervisor, 'POST', '/questionnaires', aQuestionnaire())).json();
    expect(made).toMatchObject({ state: 'draft', dueOn: '2026-11-30', version: 1 });
    expect((await ask(owner, 'GET', `/questionnaires/${made.id}`)).statusCode).toBe(404);
    expect((await ask(supervisor, 'PUT', `/questionnaires/${made.id}`, { title: '安全调查' }, 1)).json()).toMatchObject({
      title: '安全调查',
    });
    expect((await ask(supervisor, 'PUT', `/questionnaires/${made.id}`, { title: 'x' }, 1)).statusCode).toBe(412);
    const opened = await ask(supervisor, 'POST', `/questionnaires/${made.id}/opening`, { levels: ['city'] }, 2);
    expect(opened.json()).toMatchObject({ state: 'open' });
    expect((await ask(supervisor, 'PUT', `/questionnaires/${made.id}`, { title: 'x' }, 3)).json().code).toBe('questionnaire-state');
    expect((await ask(owner, 'GET', `/questionnaires/${made.id}`)).json()).toMatchObject({ title: '安全调查' });
    expect((await ask(supervisor, 'GET', `/questionnaires/${made.id}/answers`)).json().items).toHaveLength(2);
  });
  it('点名的单位和整个层级可以一起下发，谁也不重', async () => {
    const { id } = (await ask(supervisor, 'POST', '/questionnaires', aQuestionnaire())).json();
    const recipients = { levels: ['city'], organisationIds: [office.top, office.city] };
    expect((await ask(supervisor, 'POST', `/questionnaires/${id}/opening`, recipients, 1)).json()).toMatchObject({ state: 'open' });
    const { items } = (await ask(supervisor, 'GET', `/questionnaires/${id}/answers`)).json();
    const asked = items.map(({ organisationId }: { organisationId: string }) => organisationId);
    expect(asked.sort()).toEqual([office.top, office.city, office.neighbour].sort());
  });
  it('单位只看到自己那一份，下级不能改上级的调查表', async () => {
    const id = await both();
    expect((await ask(owner, 'GET', `/questionnaires/${id}/answers`)).json().items).toMatchObject([{ organisationId: office.city }]);
    const below = await office.person(['supervisor'], office.city);
    expect((await ask(below, 'POST', `/questionnaires/${id}/closing`, undefined, 2)).json().code).toBe('questionnaire-of-another');
  });
  it.each([
    ['没有人', {}, 'questionnaire-nobody'],
    ['不在辖区', { organisationIds: ['01997c00-0000-7000-8000-000000000000'] }, 'questionnaire-recipients'],
  ])('下发对象不对：%s', async (_, recipients, code) => {
    const { id } = (await ask(supervisor, 'POST', '/questionnaires', aQuestionnaire())).json();
    expect((await ask(supervisor, 'POST', `/questionnaires/${id}/opening`, recipients, 1)).json().code).toBe(code);
  });
  it('只能属于专项批次', async () => {
    const round = (kind: string) =>
      ask(supervisor, 'POST', '/rounds', {
        ...{ organisationId: office.top, name: kind, kind, period: { from: '2026-10-01', to: '2026-12-31' } },
        ...{ selection: { kinds: ['site'] }, coverage: { mode: 'full' } },
      });
    const [quarter, special] = [(await round('quarter')).json().id, (await round('special')).json().id];
    const create = (roundId: string) => ask(supervisor, 'POST', '/questionnaires', { ...aQuestionnaire(), roundId });
    expect((await create(quarter)).json().code).toBe('round-not-special');
    expect((await create(special)).json()).toMatchObject({ roundId: special });
    expect((await ask(supervisor, 'GET', `/questionnaires?roundId=${special}`)).json().items).toHaveLength(1);
  });
});

describe('填报', () => {
  it('编辑起草，负责人报送；报送以后要退回才能再改，退回写明理由', async () => {
    const id = await both();
    const mine = await ownAnswer(editor, id);
    const drafted = await ask(editor, 'PUT', `/questionnaire-answers/${mine.id}`, { answers: { drills: 2 } }, mine.version);
    expect(drafted.json()).toMatchObject({ state: 'saved', answers: { drills: 2 }, answeredByName: '王敏' });
    const url = `/questionnaire-answers/${mine.id}`;
    expect((await ask(editor, 'POST', `${url}/handing-in`, {}, 2)).statusCode).toBe(403);
    expect((await ask(owner, 'POST', `${url}/handing-in`, {}, 2)).json()).toMatchObject({
      code: 'answers-refused',
      detail: /是否有应急预案/,
    });
    const sent = await ask(owner, 'POST', `${url}/handing-in`, { answers: { 'has-plan': 'yes', drills: 2 } }, 2);
    expect(sent.json()).toMatchObject({ state: 'handed-in', isLate: false });
    expect((await ask(editor, 'PUT', url, { answers: {} }, 3)).json().code).toBe('answers-sent');
    expect((await ask(neighbour, 'GET', url)).statusCode).toBe(404);
    const returned = await ask(supervisor, 'POST', `${url}/return`, { reason: '请附预案' }, 3);
    expect(returned.json()).toMatchObject({ state: 'returned', handedInAt: null, returned: { reason: '请附预案', byName: '王敏' } });
    expect((await ask(supervisor, 'POST', `${url}/return`, { reason: 'x' }, 4)).json().code).toBe('answers-not-sent');
    expect((await ask(owner, 'POST', `${url}/handing-in`, {}, 4)).json()).toMatchObject({
      state: 'handed-in',
      returned: { reason: '请附预案' },
    });
  });
  it('只能自己填：上级和下级都不能代填', async () => {
    const id = await both();
    const { id: answerId, version } = await ownAnswer(owner, id);
    const above = await office.person(['intermediate-office'], office.top);
    expect((await ask(above, 'PUT', `/questionnaire-answers/${answerId}`, { answers: {} }, version)).json().code).toBe(
      'answers-of-another',
    );
  });
  it('附件随答复：调查单位能打开，别的单位不能', async () => {
    const id = await both();
    const made = await office.send(owner.cookie, 'POST', '/api/v1/files?name=a.txt', Buffer.from('预案'), 'application/octet-stream');
    const file = made.json().id;
    expect((await send(owner, id, { 'has-plan': 'yes', proof: [file] })).json()).toMatchObject({ files: [{ id: file }] });
    expect((await ask(supervisor, 'GET', `/files/${file}`)).statusCode).toBe(200);
    expect((await ask(neighbour, 'GET', `/files/${file}`)).statusCode).toBe(404);
    expect((await send(neighbour, id, { 'has-plan': 'yes', proof: [file] })).json().code).toBe('file-missing');
  });
  it('逾期的照收，记为逾期；结束以后不收', async () => {
    const id = await both();
    const at = office.clock.time;
    try {
      // The 30th is the last day.
      office.clock.time = Date.parse('2026-12-01T00:00:00+08:00') - 1;
      owner = await office.person(['unit-owner'], office.city);
      expect((await send(owner, id, { 'has-plan': 'no' })).json()).toMatchObject({ isLate: false });
      office.clock.time += 1;
      neighbour = await office.person(['unit-owner'], office.neighbour);
      supervisor = await office.person(['supervisor'], office.top);
      expect((await ask(supervisor, 'GET', `/questionnaires/${id}/figures`)).json().progress).toMatchObject({
        handedIn: 1,
        overdue: 1,
        late: 0,
      });
      expect((await send(neighbour, id, { 'has-plan': 'no' })).json()).toMatchObject({ isLate: true });
      expect((await ask(supervisor, 'GET', `/questionnaires/${id}/figures`)).json().progress).toMatchObject({
        handedIn: 2,
        overdue: 0,
        late: 1,
      });
      expect((await ask(supervisor, 'PUT', `/questionnaires/${id}/due-day`, { dueOn: '2026-11-30' }, 2)).json().code).toBe(
        'questionnaire-due',
      );
      expect((await ask(supervisor, 'PUT', `/questionnaires/${id}/due-day`, { dueOn: '2026-12-10' }, 2)).json()).toMatchObject({
        version: 3,
      });
      expect((await ask(supervisor, 'POST', `/questionnaires/${id}/closing`, undefined, 3)).json()).toMatchObject({ state: 'closed' });
      const late = await ownAnswer(neighbour, id);
      expect((await ask(supervisor, 'POST', `/questionnaire-answers/${late.id}/return`, { reason: 'x' }, late.version)).json().code).toBe(
        'questionnaire-state',
      );
    } finally {
      office.clock.time = at;
      for (const [person, role, where] of [
        ['owner', 'unit-owner', office.city],
        ['neighbour', 'unit-owner', office.neighbour],
      ] as const) {
        const made = await office.person([role], where);
        if (person === 'owner') owner = made;
        else neighbour = made;
      }
      supervisor = await office.person(['supervisor'], office.top);
    }
  });
});

describe('统计和导出', () => {
  it('每个数都等于它的名单', async () => {
    const id = await both();
    await send(owner, id, { 'has-plan': 'yes', protection: ['waf', 'backup'], drills: 3, remark: '=HYPERLINK("http://evil.example")' });
    await send(neighbour, id, { 'has-plan': 'no', protection: ['waf'], accounts: [{ platform: '微博', name: '平川发布' }] });
    const { items, progress } = (await ask(supervisor, 'GET', `/questionnaires/${id}/figures`)).json();
    expect(progress).toMatchObject({ all: 2, handedIn: 2 });
    const listed = async (item: string, value: string) =>
      (await ask(supervisor, 'GET', `/questionnaires/${id}/answers?item=${item}&value=${value}`)).json().items.length;
    for (const item of items) {
      for (const { value, units } of item.values) expect([item.id, value, await listed(item.id, value)]).toEqual([item.id, value, units]);
      expect(await listed(item.id, 'answered')).toBe(item.answered);
      expect(await listed(item.id, 'unanswered')).toBe(item.unanswered);
    }
    expect(items.find((item: { id: string }) => item.id === 'drills').numbers).toEqual({ sum: 3, least: 3, most: 3 });
    const book = await readBook((await ask(supervisor, 'GET', `/questionnaires/${id}/workbook`)).rawPayload);
    expect(book.map(({ name }) => name)).toEqual(['汇总', '各单位答复', '未报备的账号']);
    expect(book[1]!.rows.find((row) => row[0] === '临江市')).toEqual(
      expect.arrayContaining(['已报送', '是', '应用防火墙、异地备份', '3', '=HYPERLINK("http://evil.example")']),
    );
    expect(book[2]!.rows).toContainEqual(['平川市', '微博', '平川发布', '', '']);
  });
  it('报上来的账号进入名录的待认领，登记过的不进，报两次不重复', async () => {
    const account = { organisationId: office.city, platform: '微信公众号', name: '已登记的账号' };
    expect((await ask(supervisor, 'POST', '/accounts', account)).statusCode).toBe(201);
    const accounts = [
      { platform: '微信公众号', name: '已登记的账号' },
      { platform: '抖音', name: '临江融媒', link: 'https://www.douyin.com/user/x' },
      { platform: '抖音', name: '脚本', link: 'javascript:alert(1)' },
    ];
    for (let i = 0; i < 2; i++) expect((await send(owner, await both(), { 'has-plan': 'yes', accounts })).statusCode).toBe(200);
    const found = (await ask(supervisor, 'GET', '/discoveries?limit=500')).json().items;
    const reported = found.filter(
      (one: { seenHow: string; organisationId: string }) => one.seenHow === 'questionnaire' && one.organisationId === office.city,
    );
    expect(reported.sort((a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : 1))).toMatchObject([
      { name: '抖音 临江融媒', url: 'https://www.douyin.com/user/x', siteId: null, seenOn: '网络安全专项调查', state: 'new' },
      { name: '抖音 脚本', url: '' },
    ]);
  });
});
