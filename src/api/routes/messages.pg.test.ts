import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '../../platform/server.ts';
import { type Office, OWN_PAGE, type SignedIn, startOffice } from '../testing/office.ts';

let office: Office;
let province: SignedIn;
let city: SignedIn;
let bureau: SignedIn;
let bureauId: string;
let siteId: string;

beforeAll(async () => {
  office = await startOffice();
  province = await office.person(['supervisor'], office.top);
  city = await office.person(['supervisor'], office.city);
  bureauId = (await asked(province, 'POST', '/organisations', 201, { parentId: office.city, name: '临江市卫健委', level: 'unit' })).id;
  bureau = await office.person(['unit-owner'], bureauId);
  siteId = (
    await asked(province, 'POST', '/sites', 201, {
      organisationId: bureauId,
      name: '临江市卫健委',
      homeUrl: 'http://wjw.lj.gov.cn/',
      code: '3301000009',
    })
  ).id;
});
afterAll(() => office?.close());

const path = (url: string) => `/api/v1${url}`;
async function asked(who: SignedIn, method: string, url: string, status: number, payload?: object, version?: number) {
  const headers = version === undefined ? OWN_PAGE : { ...OWN_PAGE, 'if-match': `"${version}"` };
  const answer = await office.ask(who.cookie, method, path(url), payload, headers);
  expect(answer.statusCode, `${method} ${url} ${answer.body}`).toBe(status);
  return answer.body === '' ? null : answer.json();
}
let count = 0;
const aMessage = (over: object = {}) => ({
  channel: 'error-report',
  number: `M${++count}`,
  kind: 'stale',
  title: '通知公告很久没有更新',
  text: `最近一条是四月的，请联系我 13912345678（${count}）`,
  url: 'http://wjw.lj.gov.cn/tzgg/',
  siteId,
  receivedOn: '2026-11-18',
  reporter: { name: '张三丰', contact: '13912345678' },
  ...over,
});
const entered = (over: object = {}, who = province) => asked(who, 'POST', '/messages', 201, aMessage(over));
const handled = (who: SignedIn, id: string, version: number, body: object, status = 200) =>
  asked(who, 'POST', `/messages/${id}/handling`, status, body, version);
const replied = (who: SignedIn, id: string, version: number, body: object, status = 200) =>
  asked(who, 'POST', `/messages/${id}/reply`, status, body, version);
const decided = (who: SignedIn, id: string, version: number, body: object, status = 200) =>
  asked(who, 'POST', `/messages/${id}/decision`, status, body, version);
const person = (role: Role, organisationId: string) => office.person([role], organisationId);

describe('一件找错留言', () => {
  it('省里收到，转给市里，市里转办，单位答复，退回重办，再答复，办结', async () => {
    const { id, ...made } = await entered();
    expect(made).toMatchObject({
      state: 'received',
      organisationName: '青禾省政府办公厅',
      workingDaysLeft: -1,
      isOverdue: false,
      version: 1,
    });
    expect(made.terms.map(({ clock, dueOn, counts }: { clock: string; dueOn: string; counts: boolean }) => [clock, dueOn, counts])).toEqual(
      [
        ['answer', '2026-11-23', true],
        ['assign', '2026-11-19', false],
        ['close', '2026-12-18', false],
      ],
    );
    // The city does not see it before it was passed on.
    await asked(city, 'GET', `/messages/${id}`, 404);
    await handled(province, id, 1, { move: 'forward', organisationId: office.city, text: null });
    await handled(city, id, 2, { move: 'assign', organisationId: bureauId, text: '请尽快核实' });
    // Only who has it answers, not the office that passed it on.
    expect(await replied(city, id, 3, { move: 'answer', answer: '已更新', conclusion: 'corrected' }, 403)).toMatchObject({
      code: 'not-its-holder',
    });
    expect(await handled(bureauOwner(), id, 3, { move: 'unmerge' }, 403)).toMatchObject({ code: 'not-allowed' });
    expect(await replied(bureau, id, 3, { move: 'answer', answer: '已更新。', conclusion: 'corrected' })).toMatchObject({
      state: 'answered',
      workingDaysLeft: 20,
    });
    expect(await decided(city, id, 4, { move: 'return' }, 400)).toMatchObject({ code: 'reason-missing' });
    const returned = await decided(city, id, 4, { move: 'return', reason: '没有写明更新了哪些内容' });
    expect(returned).toMatchObject({ state: 'returned', answer: null, isOverdue: false });
    expect(returned.terms.filter(({ clock }: { clock: string }) => clock === 'answer')).toMatchObject([
      { number: 1, endedOn: '2026-11-20', isMissed: false },
      { number: 2, beginsOn: '2026-11-20', dueOn: '2026-11-25', endedOn: null },
    ]);
    await replied(bureau, id, 5, { move: 'answer', answer: '已补录五至十一月的通知公告。', conclusion: 'corrected' });
    const closed = await decided(city, id, 6, { move: 'close' });
    expect(closed).toMatchObject({ state: 'closed', workingDaysLeft: null, moves: ['return'] });
    const { items } = await asked(province, 'GET', `/messages/${id}/history`, 200);
    expect(items.map(({ move }: { move: string }) => move)).toEqual([
      'receive',
      'forward',
      'assign',
      'answer',
      'return',
      'answer',
      'close',
    ]);
    // What passed above is not the unit's to see.
    const own = await asked(bureau, 'GET', `/messages/${id}/history`, 200);
    expect(own.items.map(({ move }: { move: string }) => move)).toEqual(['assign', 'answer', 'return', 'answer', 'close']);
  });
  it('单位退单，办公室改派；不属本单位的可以重新办理', async () => {
    const { id } = await entered();
    await handled(province, id, 1, { move: 'assign', organisationId: bureauId });
    expect(await replied(bureau, id, 2, { move: 'decline', reason: '栏目由市政府办维护' })).toMatchObject({ state: 'declined' });
    expect(await handled(city, id, 3, { move: 'assign', organisationId: office.city }, 403)).toMatchObject({ code: 'not-its-office' });
    await decided(province, id, 3, { move: 'reject', reason: '反映的是外省网站' });
    expect(await decided(province, id, 4, { move: 'close' }, 409)).toMatchObject({ code: 'message-state' });
    expect(await decided(province, id, 4, { move: 'reopen', reason: '核对后是本省网站' })).toMatchObject({
      state: 'received',
      organisationId: office.top,
    });
  });
  it('版本不对、没有版本、状态不许的都说明原因', async () => {
    const { id } = await entered();
    await asked(province, 'POST', `/messages/${id}/handling`, 428, { move: 'assign', organisationId: bureauId });
    expect(await handled(province, id, 7, { move: 'assign', organisationId: bureauId }, 412)).toMatchObject({ code: 'changed-meanwhile' });
    expect(await decided(province, id, 1, { move: 'close' }, 409)).toMatchObject({
      detail: '此留言现为“待转办”，不能办结，须处于“待审核”状态',
    });
    expect(await handled(province, id, 1, { move: 'forward', organisationId: bureauId }, 400)).toMatchObject({ code: 'office-not-below' });
  });
  it('收到日期在以后的、重复登记的、停用渠道的不收', async () => {
    await asked(province, 'POST', '/messages', 400, aMessage({ receivedOn: '2026-11-21' }));
    const { number } = await entered();
    expect(await asked(province, 'POST', '/messages', 409, aMessage({ number }))).toMatchObject({ code: 'message-known' });
    expect(await asked(province, 'POST', '/messages', 400, aMessage({ channel: 'no-such' }))).toMatchObject({ code: 'channel-unknown' });
  });
});

const bureauOwner = () => bureau;

describe('坏的输入', () => {
  it('看不见的字符不留下，脚本地址不收，没有的日子不收', async () => {
    const { id, title, text } = await entered({
      title: '甲\u0000\u202e乙',
      text: '丙\u0007\r\n丁',
      reporter: { name: '\u0000', contact: '1\u202e2' },
    });
    expect([title, text]).toEqual(['甲乙', '丙\n丁']);
    await handled(province, id, 1, { move: 'assign', organisationId: bureauId, text: '\u0000请办\ud800' });
    const { items } = await asked(province, 'GET', `/messages/${id}/history`, 200);
    expect(items.at(-1).text).toBe('请办');
    for (const over of [
      { url: 'javascript:alert(1)' },
      { title: '\u0000' },
      { receivedOn: '2026-02-30' },
      { siteId: 'x' },
      { text: 'x'.repeat(20_001) },
    ])
      await asked(province, 'POST', '/messages', 400, aMessage(over));
    for (const query of ['from=2026-02-30', 'asOf=x', 'standing=none', 'organisationId=x', 'limit=0', 'channel=__proto__'])
      await asked(province, 'GET', `/messages?${query}`, 400);
    expect((await asked(province, 'GET', `/messages?text=${encodeURIComponent("%_'\\")}&channel=constructor`, 200)).items).toEqual([]);
  });
});

describe('反映人的信息', () => {
  it('只有经办的单位看得见，看过留痕；其他人看到的隐去号码', async () => {
    const { id, reporter, text } = await entered();
    expect(reporter).toEqual({ name: '张**', contact: '139****78' });
    expect(text).not.toContain('13912345678');
    expect((await asked(province, 'GET', `/messages/${id}`, 200)).text).toContain('13912345678');
    // A reader of the office that handles it is none of those who do.
    const above = await person('reader', office.top);
    expect((await asked(above, 'GET', `/messages/${id}`, 200)).text).not.toContain('13912345678');
    expect(await asked(province, 'GET', `/messages/${id}/contact`, 200)).toEqual({ name: '张三丰', contact: '13912345678' });
    await handled(province, id, 1, { move: 'assign', organisationId: bureauId });
    expect(await asked(bureau, 'GET', `/messages/${id}/contact`, 200)).toEqual({ name: '张三丰', contact: '13912345678' });
    expect(await asked(city, 'GET', `/messages/${id}/contact`, 403)).toMatchObject({ code: 'contact-not-handler' });
    expect((await asked(city, 'GET', `/messages/${id}`, 200)).text).not.toContain('13912345678');
    const reader = await person('reader', office.city);
    const table = await office.ask(reader.cookie, 'GET', path('/exports/messages?format=csv'));
    expect(table.body).toContain('［号码已隐去］');
    expect(table.body).not.toMatch(/13912345678|张三丰/);
    const rows = await office.platform.database.kysely
      .selectFrom('audit_entries')
      .select(['action', 'details'])
      .where('record_id', '=', id)
      .execute();
    expect(rows.filter(({ action }) => action === 'message.contact')).toHaveLength(2);
    expect(JSON.stringify(rows)).not.toMatch(/张三丰|13912345678/);
  });
});

describe('重复的留言', () => {
  it('文字和地址相同的列在一起，并入之后不再计数，撤销之后恢复', async () => {
    const same = { title: '医院 电话打不通！', text: '公布的电话是空号。', url: 'http://wjw.lj.gov.cn/yiyuan/index.html' };
    const first = await entered({ ...same, receivedOn: '2026-11-10' });
    const second = await entered({ ...same, title: '医院电话打不通', receivedOn: '2026-11-17', url: 'http://wjw.lj.gov.cn/yiyuan/' });
    const groups = (await asked(province, 'GET', '/message-duplicates', 200)).items;
    const found = groups.find((group: { id: string }[]) => group.some(({ id }) => id === first.id));
    expect(found.map(({ id }: { id: string }) => id)).toEqual([first.id, second.id]);
    expect(await handled(province, first.id, 1, { move: 'merge', into: first.id }, 400)).toMatchObject({ code: 'merge-itself' });
    expect(await handled(province, second.id, 1, { move: 'merge', into: first.id })).toMatchObject({
      state: 'merged',
      mergedInto: first.id,
    });
    expect(await handled(province, first.id, 1, { move: 'merge', into: second.id }, 409)).toMatchObject({ code: 'merge-into-merged' });
    const receivedThen = async () =>
      (await asked(province, 'GET', '/messages?standing=received&from=2026-11-17&to=2026-11-17&count=true', 200)).total;
    expect(await receivedThen()).toBe(0);
    expect(await handled(province, second.id, 2, { move: 'unmerge' })).toMatchObject({ state: 'received', mergedInto: null });
    expect(await receivedThen()).toBe(1);
  });
});

describe('数', () => {
  it('每个数等于它的清单，也等于过去某一天的', async () => {
    for (const asOf of ['2026-11-09', '2026-11-16', '2026-11-20', '2027-02-01']) {
      const { items } = await asked(province, 'GET', `/message-figures?asOf=${asOf}`, 200);
      for (const { channel, organisationId, counts } of items)
        for (const [standing, of] of Object.entries(counts)) {
          const holder = organisationId === null ? '' : `&holderId=${organisationId}`;
          const list = await asked(
            province,
            'GET',
            `/messages?asOf=${asOf}&channel=${channel}&standing=${standing}${holder}&count=true&limit=500`,
            200,
          );
          expect({ asOf, standing, list: list.items.length, total: list.total }).toEqual({ asOf, standing, list: of, total: of });
        }
    }
  });
  it('超期由工作日定：到期当日不超，次日超；办结晚的算超期', async () => {
    // 2026-09-24 is the day before a holiday of three days; the third working day after it is the 30th.
    const { id } = await entered({ receivedOn: '2026-09-24', channel: 'error-report' });
    const overdue = async (asOf: string) =>
      (await asked(province, 'GET', `/messages?standing=overdue&asOf=${asOf}&from=2026-09-24&to=2026-09-24&count=true`, 200)).total;
    expect([await overdue('2026-09-30'), await overdue('2026-10-01')]).toEqual([0, 1]);
    await handled(province, id, 1, { move: 'assign', organisationId: bureauId });
    await replied(bureau, id, 2, { move: 'answer', answer: '已更正', conclusion: 'corrected' });
    await decided(province, id, 3, { move: 'close' });
    const { items } = await asked(province, 'GET', '/message-figures?from=2026-09-24&to=2026-09-24', 200);
    expect(items[0]).toMatchObject({ counts: { received: 1, closed: 1, open: 0, 'on-time': 0, overdue: 1 }, onTimeRate: '0.00%（0/1）' });
  });
  it('没有时限的渠道不说按期率；单位改定时限之后收到的按新的', async () => {
    await entered({ channel: 'hotline-12345' });
    const rate = async () => (await asked(province, 'GET', '/message-figures?channel=hotline-12345', 200)).items[0].onTimeRate;
    expect(await rate()).toBe(null);
    const channel = {
      name: '12345热线',
      isErrorReport: false,
      isActive: true,
      clocks: { assign: null, answer: { limit: { workingDays: 2 }, source: '本省规定', verified: true }, close: null },
    };
    await asked(province, 'PUT', '/message-channels/hotline-12345', 200, channel, 0);
    await asked(province, 'PUT', '/message-channels/hotline-12345', 412, channel, 0);
    const { terms } = await entered({ channel: 'hotline-12345' });
    expect(terms.find(({ clock }: { clock: string }) => clock === 'answer')).toMatchObject({ dueOn: '2026-11-20', counts: true });
    expect(await rate()).toBe('0.00%（0/1）');
    // A unit below sees the channel of the office above.
    const { items } = await asked(bureau, 'GET', '/message-channels', 200);
    expect(items.find(({ key }: { key: string }) => key === 'hotline-12345')).toMatchObject({ name: '12345热线' });
  });
});
