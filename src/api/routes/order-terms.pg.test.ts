/** What an order goes through over time: reminders before and after its day, escalation step by step, the next round, the calendar, summaries. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { recordInspection } from '../../campaign/server.ts';
import { type Examined, examined } from '../../campaign/testing/examined.ts';
import { perform, SYSTEM } from '../../platform/server.ts';
import { concludeRechecks, makeReminders } from '../../rectify/server.ts';
import { frozenRound, STALE } from '../../rectify/testing/frozen-round.ts';
import { createRecord } from '../../registry/server.ts';
import { type Office, OWN_PAGE, startOffice } from '../testing/office.ts';
import { aBureau } from '../testing/orders.ts';

let office: Office;
let bureau: string;
beforeAll(async () => {
  office = await startOffice();
  bureau = await aBureau(office, office.city);
}, 60_000);
afterAll(() => office?.close());
/** Those who have signed in since the clock was set: sessions end. */
let cookies = new Map<Who, string>();
const on = (day: string) => {
  office.clock.time = Date.parse(`${day}T01:00:00Z`);
  cookies = new Map();
};
beforeEach(() => on('2026-11-20'));

const PEOPLE = {
  province: () => office.person(['supervisor'], office.top),
  city: () => office.person(['intermediate-office'], office.city),
  owner: () => office.person(['unit-owner', 'unit-editor'], bureau),
};
type Who = keyof typeof PEOPLE;
const ask = async (who: Who, method: string, path: string, body?: object, version?: number) => {
  const cookie = cookies.get(who) ?? (await PEOPLE[who]()).cookie;
  cookies.set(who, cookie);
  const headers = { ...OWN_PAGE, ...(version === undefined ? {} : { 'if-match': `"${version}"` }) };
  return office.ask(cookie, method, `/api/v1${path}`, body, headers);
};
const opened = async (id: string, who: Who = 'province') => (await ask(who, 'GET', `/orders/${id}`)).json();
const act = async (who: Who, id: string, path: string, body: object = {}) =>
  (await ask(who, 'POST', `/orders/${id}/${path}`, body, (await opened(id)).version)).json();
const system = <T>(work: Parameters<typeof perform<T>>[3]) => perform(office.platform, SYSTEM, 'round.write', work);

let sites = 0;
interface Site {
  name: string;
  url: string;
}
const aSite = async (): Promise<Site> => {
  const site = { name: `局${++sites}`, url: `http://t${sites}.qinghe.gov.cn/` };
  // Rounds are of one site: the others are not looked at any more.
  await system(async (work) => {
    const suspended = work.tx.updateTable('sites').set((row) => ({ state: 'suspended', version: row('version', '+', 1) }));
    await suspended.where('state', '=', 'normal').execute();
    await createRecord(work, 'sites', { organisationId: bureau, name: site.name, homeUrl: site.url });
  });
  return site;
};
/** A round over the site, and what its preview says. */
const previewed = async ({ name, url }: Site, found: Examined = { fails: STALE }) => {
  const { setId, roundId } = await system((work) => frozenRound(work, office.top, { [name]: { url, ...found } }));
  return { setId, roundId, preview: (await ask('province', 'POST', `/result-sets/${setId}/order-preview`, {})).json() };
};
const ordered = async (site: Site, found?: Examined) => {
  const { setId, roundId, preview } = await previewed(site, found);
  const made = await ask('province', 'POST', `/result-sets/${setId}/orders`, { digest: preview.digest });
  expect(made.statusCode, made.body).toBe(201);
  const [{ id }] = (await ask('province', 'GET', `/orders?text=${encodeURIComponent(site.name)}&limit=1`)).json().items;
  return { id: id as string, roundId };
};
const received = async (id: string) => {
  await act('city', id, 'forwarding');
  expect(await act('owner', id, 'receipt')).toMatchObject({ state: 'received' });
};
const answered = async (id: string) => {
  const items = (await opened(id, 'owner')).findingList.map(({ id: findingId }: { id: string }) => ({
    findingId,
    says: 'corrected',
    text: '已改',
  }));
  const draft = (await ask('owner', 'PUT', `/orders/${id}/answer`, { items }, 0)).json();
  expect((await ask('owner', 'POST', `/orders/${id}/answer`, undefined, draft.version)).statusCode).toBe(200);
};

describe('提醒', () => {
  it('签收前催办转办的一方；到期前三天、一天、当天提醒单位；逾期后连同中间单位和下发单位', async () => {
    const { id } = await ordered(await aSite());
    const { dueOn } = await opened(id);
    expect(dueOn).toBe('2026-12-11');
    const reminded = async (day: string) => {
      on(day);
      await system(makeReminders);
      return ((await opened(id)).reminders as { kind: string; sentence: string; organisation: { name: string } }[]).map(({ kind }) => kind);
    };
    expect(await reminded('2026-11-20')).toEqual([]);
    expect(await reminded('2026-11-24')).toEqual(['order-to-receive']);
    await received(id);
    expect(await reminded('2026-12-07')).toHaveLength(1);
    // Tuesday to Friday: 3, 1 and 0 working days are left.
    expect((await reminded('2026-12-08')).filter((kind) => kind === 'order-due')).toHaveLength(1);
    expect((await reminded('2026-12-09')).filter((kind) => kind === 'order-due')).toHaveLength(1);
    expect((await reminded('2026-12-10')).filter((kind) => kind === 'order-due')).toHaveLength(2);
    expect((await reminded('2026-12-11')).filter((kind) => kind === 'order-due')).toHaveLength(3);
    // To the unit, the city and the province.
    expect((await reminded('2026-12-14')).filter((kind) => kind === 'order-overdue')).toHaveLength(3);
    expect((await reminded('2026-12-14')).filter((kind) => kind === 'order-overdue')).toHaveLength(3);
  });
});

describe('升级', () => {
  it('二次通知、约谈、建议关停，一步一步往上，每步有理由，记在经过里', async () => {
    const { id } = await ordered(await aSite());
    await received(id);
    on('2026-12-14');
    expect(await act('city', id, 'escalation', { level: 'second-notice', reason: '逾期' })).toMatchObject({ status: 403 });
    expect(await act('province', id, 'escalation', { level: 'second-notice', reason: ' ' })).toMatchObject({ code: 'reason-missing' });
    for (const level of ['second-notice', 'talk', 'recommend-close']) {
      expect(await act('province', id, 'escalation', { level, reason: `逾期未改：${level}` })).toMatchObject({ escalation: level });
      expect(await act('province', id, 'escalation', { level, reason: '再来' })).toMatchObject({ code: 'escalation-not-higher' });
    }
    const { history } = await opened(id, 'owner');
    const steps = history.filter(({ action }: { action: string }) => action === 'escalate');
    expect(steps.map(({ reason }: { reason: string }) => reason)).toEqual([
      ...['逾期未改：second-notice', '逾期未改：talk', '逾期未改：recommend-close'],
    ]);
  });
  it('没有逾期而退回过的也可以升级', async () => {
    const site = await aSite();
    const { id } = await ordered(site);
    await received(id);
    await answered(id);
    expect(await act('province', id, 'escalation', { level: 'talk', reason: '敷衍' })).toMatchObject({ code: 'escalation-early' });
    expect(await act('province', id, 'return', { reason: '没有改' })).toMatchObject({ state: 'returned' });
    expect(await act('province', id, 'escalation', { level: 'talk', reason: '敷衍' })).toMatchObject({ escalation: 'talk' });
  });
});

describe('转入下一轮', () => {
  const FAULTS = { 'columns-stale-key': '通知公告', 'home-address-mismatch': '地址', 'home-not-updated': '首页' };
  it('又发现的、这次没有看到的带过去，查过没有了的不带；旧的不能再办，新的办到销号', async () => {
    const site = await aSite();
    const first = await ordered(site, { fails: FAULTS });
    await received(first.id);
    const old = await opened(first.id);
    const idOf = (indicator: string) => old.findingList.find((one: { indicator: string }) => one.indicator === indicator).id;
    expect(old.findingList).toHaveLength(3);
    const next = await ordered(site, { fails: { 'columns-stale-key': '通知公告' }, errors: ['home-address-mismatch'] });
    expect(await opened(first.id)).toMatchObject({ state: 'carried', nextOrderId: next.id });
    expect(await act('owner', first.id, 'receipt')).toMatchObject({ status: 409, code: 'order-state' });
    const order = await opened(next.id);
    const carried = order.findingList.map(({ indicator, carriedFrom }: { indicator: string; carriedFrom: string }) => [
      indicator,
      carriedFrom,
    ]);
    expect(Object.fromEntries(carried)).toEqual({
      'columns-stale-key': idOf('columns-stale-key'),
      'home-address-mismatch': idOf('home-address-mismatch'),
    });
    await received(next.id);
    await answered(next.id);
    const { inspectionId } = (await opened(next.id)).rechecks.at(-1);
    await system(async (work) => {
      await recordInspection(work, inspectionId, examined({ url: site.url }));
      await concludeRechecks(work);
    });
    expect(await act('province', next.id, 'closing')).toMatchObject({ state: 'closed' });
  });
});

describe('工作日日历', () => {
  const days = (list: object[]) => ask('province', 'PUT', `/organisations/${office.top}/calendar`, { days: list });
  it('改了就按改的算；跨到没有安排的年份先提醒，补上后不再提醒', async () => {
    const site = await aSite();
    const { setId, preview } = await previewed(site);
    expect(preview).toMatchObject({ warnings: [], orders: [{ dueOn: '2026-12-11' }] });
    expect((await days([{ day: '2026-12-07', isWorking: false, note: '全省停产检修' }])).json()).toMatchObject({
      year: 2026,
      isKnown: true,
    });
    const again = async (body: object = {}) => (await ask('province', 'POST', `/result-sets/${setId}/order-preview`, body)).json();
    expect(await again()).toMatchObject({ orders: [{ dueOn: '2026-12-14' }] });
    expect((await ask('province', 'POST', `/result-sets/${setId}/orders`, { digest: preview.digest })).json()).toMatchObject({
      code: 'preview-outdated',
    });
    await days([{ day: '2026-12-07', isWorking: null }]);
    expect(await again()).toMatchObject({ orders: [{ dueOn: '2026-12-11' }] });

    const late = { dueOn: { correct: '2031-02-03' } };
    expect((await again(late)).warnings).toContainEqual('2031年节假日尚未设置，期限按双休日估算');
    await days([{ day: '2031-01-23', isWorking: false, note: '春节' }]);
    expect((await again(late)).warnings).not.toContainEqual(expect.stringContaining('2031'));
    const rest = { dueOn: { correct: '2026-12-12' } };
    expect((await again(rest)).warnings).toEqual([expect.stringContaining('不是工作日')]);
  });
  it('过去的日子、下级的单位不能改', async () => {
    expect((await days([{ day: '2026-11-02', isWorking: false }])).json()).toMatchObject({ code: 'calendar-past' });
    expect(
      (await ask('city', 'PUT', `/organisations/${office.top}/calendar`, { days: [{ day: '2026-12-07', isWorking: false }] })).statusCode,
    ).toBe(403);
  });
});

describe('中间主管单位的汇总', () => {
  it('可以再报一次，前一次不变；单位不能报', async () => {
    const { id, roundId } = await ordered(await aSite());
    const send = (who: Who, text: string) => ask(who, 'POST', '/order-summaries', { roundId, text });
    const first = (await send('city', '已转办')).json();
    expect(first).toMatchObject({ number: 1, counts: { orders: 1, answered: 0 } });
    await received(id);
    await answered(id);
    expect((await send('city', '已全部答复')).json()).toMatchObject({ number: 2, counts: { orders: 1, answered: 1 } });
    expect((await ask('province', 'GET', `/order-summaries/${first.id}`)).json()).toEqual(first);
    expect((await send('owner', '自己报')).statusCode).toBe(403);
    expect((await send('city', ' ')).statusCode).toBe(400);
  });
});
