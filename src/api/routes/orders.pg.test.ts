import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordCouldNot, recordInspection } from '../../campaign/server.ts';
import { examined } from '../../campaign/testing/examined.ts';
import { perform, SYSTEM } from '../../platform/server.ts';
import { concludeRechecks, makeReminders } from '../../rectify/server.ts';
import { frozenRound, STALE } from '../../rectify/testing/frozen-round.ts';
import { createRecord } from '../../registry/server.ts';
import { type Office, OWN_PAGE, type SignedIn, startOffice } from '../testing/office.ts';
import { aBureau } from '../testing/orders.ts';

const DAY_MS = 86_400_000;
let office: Office;
let bureau: string;
let people: Record<'province' | 'city' | 'owner' | 'editor' | 'neighbour' | 'inspector', SignedIn>;
beforeAll(async () => {
  office = await startOffice();
  bureau = await aBureau(office, office.city);
  people = {
    province: await office.person(['supervisor'], office.top),
    inspector: await office.person(['inspector'], office.top),
    city: await office.person(['intermediate-office'], office.city),
    owner: await office.person(['unit-owner'], bureau),
    editor: await office.person(['unit-editor'], bureau),
    neighbour: await office.person(['supervisor'], office.neighbour),
  };
}, 60_000);
afterAll(() => office?.close());

type Who = keyof typeof people;
const ask = (who: Who, method: string, path: string, body?: object, version?: number) =>
  office.ask(people[who].cookie, method, `/api/v1${path}`, body, {
    ...OWN_PAGE,
    ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
  });
const opened = async (id: string, who: Who = 'province') => (await ask(who, 'GET', `/orders/${id}`)).json();
/** One act on the order as it stands now. */
const act = async (who: Who, id: string, path: string, body: object = {}) => {
  const { version } = await opened(id);
  return ask(who, 'POST', `/orders/${id}/${path}`, body, version);
};
const system = <T>(work: Parameters<typeof perform<T>>[3]) => perform(office.platform, SYSTEM, 'round.write', work);

let sites = 0;
/** A site of the bureau, a round in which it has these faults, and the order that follows, issued by the province. */
async function anOrder(fails: Record<string, string> = STALE): Promise<{ id: string; url: string; setId: string; version: number }> {
  const name = `局${++sites}`;
  const url = `http://j${sites}.qinghe.gov.cn/`;
  const { setId } = await system(async (work) => {
    // A round of one site: the others are not looked at any more.
    await work.tx
      .updateTable('sites')
      .set((site) => ({ state: 'suspended', version: site('version', '+', 1) }))
      .where('state', '=', 'normal')
      .execute();
    await createRecord(work, 'sites', { organisationId: bureau, name, homeUrl: url });
    return frozenRound(work, office.top, { [name]: { fails } });
  });
  const { digest } = (await ask('province', 'POST', `/result-sets/${setId}/order-preview`, {})).json();
  const made = await ask('province', 'POST', `/result-sets/${setId}/orders`, { digest });
  expect(made.statusCode, made.body).toBe(201);
  const [order] = (await ask('province', 'GET', `/orders?text=${encodeURIComponent(name)}&limit=1`)).json().items;
  return { id: order.id, url, setId, version: order.version };
}
/** Until it is the unit's. */
async function received(id: string): Promise<void> {
  expect((await act('city', id, 'forwarding')).statusCode).toBe(200);
  expect((await act('editor', id, 'receipt')).json()).toMatchObject({ state: 'received' });
}
/** What the unit says of every finding, sent. */
async function answered(id: string, says = 'corrected') {
  const { findingList, answers } = await opened(id, 'owner');
  const items = findingList.map((finding: { id: string }) => ({ findingId: finding.id, says, text: '已恢复更新' }));
  const draft = answers.find(({ sentAt }: { sentAt: string | null }) => sentAt === null);
  const kept = await ask('editor', 'PUT', `/orders/${id}/answer`, { items }, draft?.version ?? 0);
  expect(kept.statusCode, kept.body).toBe(200);
  return ask('owner', 'POST', `/orders/${id}/answer`, undefined, kept.json().version);
}
/** The machine has looked again: with these faults still there, or not at all. */
async function lookedAgain(id: string, url: string, what: Parameters<typeof examined>[0] | 'could-not'): Promise<void> {
  const { inspectionId } = (await opened(id)).rechecks.at(-1);
  await system(async (work) => {
    if (what === 'could-not') await recordCouldNot(work, inspectionId, { code: 'blocked', sentence: '网站要求验证，未能检查' });
    else await recordInspection(work, inspectionId, examined({ url, ...what }));
    expect(await concludeRechecks(work)).toBe(1);
    expect(await concludeRechecks(work)).toBe(0);
  });
}

describe('整改通知', () => {
  it('从下发到销号：转办、签收、答复、复查未改、退回、再答复、复查已改、销号', async () => {
    const { id, url } = await anOrder();
    expect(await opened(id)).toMatchObject({ state: 'issued', office: { name: '青禾省政府办公厅' }, intermediate: { name: '临江市' } });
    // It has not reached the unit.
    expect((await ask('owner', 'GET', `/orders/${id}`)).statusCode).toBe(404);
    await received(id);
    expect((await answered(id)).statusCode).toBe(200);
    await lookedAgain(id, url, { fails: STALE });
    const first = await opened(id);
    expect(first).toMatchObject({ state: 'rechecked', findings: { all: 1, settled: 0 } });
    expect(first.findingList[0]).toMatchObject({
      original: { message: '“通知公告”有问题', asOf: '2026-11-20' },
      recheck: { outcome: 'unsolved', seen: { finding: { message: '“通知公告”有问题' } } },
    });
    expect((await act('province', id, 'closing')).json()).toMatchObject({ status: 409, code: 'findings-open' });
    expect((await act('city', id, 'return', { reason: '栏目仍未更新' })).json()).toMatchObject({ state: 'returned' });
    expect((await answered(id)).statusCode).toBe(200);
    await lookedAgain(id, url, {});
    expect(await opened(id)).toMatchObject({ state: 'rechecked', findings: { all: 1, settled: 1 } });
    expect((await act('city', id, 'acceptance')).json()).toMatchObject({ state: 'accepted' });
    expect((await act('province', id, 'closing')).json()).toMatchObject({ state: 'closed' });
    const last = await opened(id);
    expect(last.history.map(({ action }: { action: string }) => action)).toEqual([
      ...['issue', 'forward', 'receive', 'answer', 'conclude', 'return', 'answer', 'conclude', 'accept', 'close'],
    ]);
    expect(last.answers).toHaveLength(2);
    expect(last.findingList[0].settledBy).toBe('machine');
  });

  it('复查被拦下：既不算已改，也不算未改，须由人写明理由认定', async () => {
    const { id, url } = await anOrder();
    await received(id);
    await answered(id);
    await lookedAgain(id, url, 'could-not');
    const [finding] = (await opened(id)).findingList;
    expect(finding).toMatchObject({ recheck: { outcome: 'could-not', why: '网站要求验证，未能检查' }, settledBy: null });
    expect((await act('province', id, 'closing')).json()).toMatchObject({
      code: 'findings-open',
      detail: expect.stringContaining('未能复查'),
    });
    expect((await act('inspector', id, `findings/${finding.id}/decision`, { says: 'solved', reason: ' ' })).json()).toMatchObject({
      code: 'reason-missing',
    });
    expect((await act('inspector', id, `findings/${finding.id}/decision`, { says: 'solved', reason: '现场查看已更新' })).statusCode).toBe(
      200,
    );
    expect((await act('province', id, 'closing')).json()).toMatchObject({ state: 'closed' });
  });

  it('只认清单上的问题：复查时的新问题不算，没能检查的指标不算已改', async () => {
    const { id, url } = await anOrder();
    await received(id);
    await answered(id);
    await lookedAgain(id, url, { fails: { typos: '错字' }, errors: ['columns-stale-key'] });
    const order = await opened(id);
    expect(order.findingList).toHaveLength(1);
    expect(order.findingList[0].recheck).toMatchObject({ outcome: 'could-not', why: '这项指标本次未能检查' });
  });

  it('编辑起草，负责人提交；上级不能代答，邻市看不到', async () => {
    const { id } = await anOrder();
    await received(id);
    const [finding] = (await opened(id, 'owner')).findingList;
    const items = [{ findingId: finding.id, says: 'explanation' }];
    expect((await ask('owner', 'POST', `/orders/${id}/answer`, undefined, 0)).json()).toMatchObject({ code: 'answer-missing' });
    const draft = (await ask('editor', 'PUT', `/orders/${id}/answer`, { items }, 0)).json();
    expect((await ask('editor', 'POST', `/orders/${id}/answer`, undefined, 1)).statusCode).toBe(403);
    expect((await ask('owner', 'POST', `/orders/${id}/answer`, undefined, draft.version)).json()).toMatchObject({ code: 'answer-empty' });
    expect((await opened(id)).answers).toEqual([]);
    expect((await opened(id, 'owner')).answers).toHaveLength(1);
    expect((await ask('editor', 'PUT', `/orders/${id}/answer`, { items: [] }, 0)).json()).toMatchObject({
      status: 412,
      code: 'changed-meanwhile',
    });
    expect((await ask('editor', 'PUT', `/orders/${id}/answer`, { items: [{ findingId: id, says: 'corrected' }] }, 1)).json()).toMatchObject(
      {
        code: 'finding-of-another',
      },
    );
    const appeal = [{ findingId: finding.id, says: 'appeal' }];
    expect((await ask('editor', 'PUT', `/orders/${id}/answer`, { items: appeal }, 1)).json()).toMatchObject({ code: 'appeal-missing' });
    expect((await ask('neighbour', 'GET', `/orders/${id}`)).statusCode).toBe(404);
    expect((await ask('neighbour', 'GET', '/orders')).json().items).toEqual([]);
  });

  it('期限：延期须有理由和更晚的日子，单位可以申请；逾期才能升级，只能往上', async () => {
    const { id } = await anOrder();
    const { dueOn } = await opened(id);
    await received(id);
    expect((await act('province', id, 'extension', { until: dueOn, reason: '工程量大' })).json()).toMatchObject({ code: 'due-not-later' });
    expect((await act('owner', id, 'extension-request', { until: '2026-12-31', reason: '工程量大' })).json()).toMatchObject({
      askedExtension: { until: '2026-12-31', reason: '工程量大' },
      dueOn,
    });
    expect((await act('city', id, 'extension', { until: '2026-12-31', reason: '同意' })).statusCode).toBe(403);
    expect((await act('province', id, 'extension-refusal', { reason: '须按期完成' })).json()).toMatchObject({
      askedExtension: null,
      dueOn,
    });
    expect((await act('province', id, 'extension', { until: '2026-12-31', reason: '同意' })).json()).toMatchObject({ dueOn: '2026-12-31' });
    expect((await act('province', id, 'escalation', { level: 'talk', reason: '拖延' })).json()).toMatchObject({ code: 'escalation-early' });
    const { time } = office.clock;
    const { province } = people;
    try {
      office.clock.time = Date.UTC(2026, 11, 31, 15, 59);
      // The session of today is over by then.
      people.province = await office.person(['supervisor'], office.top);
      expect((await opened(id)).term).toEqual({ isOverdue: false, workingDaysLeft: 0, workingDaysOver: 0 });
      office.clock.time += 60_000;
      expect((await opened(id)).term).toMatchObject({ isOverdue: true });
      expect((await act('province', id, 'escalation', { level: 'talk', reason: '逾期未改' })).json()).toMatchObject({ escalation: 'talk' });
      expect((await act('province', id, 'escalation', { level: 'second-notice', reason: '逾期' })).json()).toMatchObject({
        code: 'escalation-not-higher',
      });
    } finally {
      office.clock.time = time;
      people.province = province;
    }
  });

  it('看板上的数等于同样条件的清单', async () => {
    const board = (await ask('province', 'GET', '/order-board')).json();
    const count = async (filter: string) => (await ask('province', 'GET', `/orders?limit=500&${filter}`)).json().items.length;
    for (const [column, n] of Object.entries(board.columns)) expect({ column, n: await count(`column=${column}`) }).toEqual({ column, n });
    expect(await count('overdue=true')).toBe(board.overdue);
    expect(await count('dueThisWeek=true')).toBe(board.dueThisWeek);
    expect(await count('')).toBe(board.all);
    expect(board.columns.closed).toBeGreaterThan(0);
  });

  it('两人同时办：后到的取最新内容再办', async () => {
    const { id, version } = await anOrder();
    const both = await Promise.all([
      ask('city', 'POST', `/orders/${id}/forwarding`, {}, version),
      ask('province', 'POST', `/orders/${id}/withdrawal`, { reason: '结果更正' }, version),
    ]);
    expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([200, 412]);
  });

  it('两人同时下发：只有一份，编号不缺不重', async () => {
    const names = ['一', '二', '三'].map((n) => `同时${n}`);
    for (const [i, name] of names.entries())
      await system((work) => createRecord(work, 'sites', { organisationId: bureau, name, homeUrl: `http://s${i}.qinghe.gov.cn/` }));
    const found = Object.fromEntries(names.map((name) => [name, { fails: STALE }]));
    const { setId } = await system((work) => frozenRound(work, office.top, found));
    const { digest, orders } = (await ask('province', 'POST', `/result-sets/${setId}/order-preview`, {})).json();
    expect(orders).toHaveLength(3);
    const make = () => ask('province', 'POST', `/result-sets/${setId}/orders`, { digest });
    const both = await Promise.all([make(), make()]);
    expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([201, 409]);
    const all = (await ask('province', 'GET', '/orders?limit=500')).json().items as { number: string }[];
    const numbers = all.map(({ number }) => Number(/〔2026〕(\d+)号/.exec(number)![1])).sort((a, b) => a - b);
    expect(numbers).toEqual(numbers.map((_, i) => i + 1));
  });

  it('没有解决的转入下一轮：新通知接上旧的，旧的问题看得到又出现', async () => {
    const { id, url } = await anOrder();
    await received(id);
    const name = `局${sites}`;
    const { setId } = await system((work) => frozenRound(work, office.top, { [name]: { fails: STALE, url } }));
    const { digest } = (await ask('province', 'POST', `/result-sets/${setId}/order-preview`, {})).json();
    const made = (await ask('province', 'POST', `/result-sets/${setId}/orders`, { digest })).json();
    expect(made.carried).toBeGreaterThan(0);
    const old = await opened(id);
    expect(old).toMatchObject({ state: 'carried', nextOrderId: expect.any(String) });
    const next = await opened(old.nextOrderId);
    expect(next).toMatchObject({ previousOrderId: id, state: 'issued' });
    expect(next.findingList[0].carriedFrom).toBe(old.findingList[0].id);
  });

  it('提醒：到期前、逾期后各一次，重复办理不重复', async () => {
    const { id } = await anOrder();
    await received(id);
    const { dueOn } = await opened(id);
    const now = office.clock.time;
    try {
      office.clock.time = Date.parse(`${dueOn}T01:00:00Z`) + 5 * DAY_MS;
      await system(async (work) => {
        expect(await makeReminders(work)).toBeGreaterThan(0);
        expect(await makeReminders(work)).toBe(0);
      });
    } finally {
      office.clock.time = now;
    }
    expect((await opened(id)).reminders.map(({ kind }: { kind: string }) => kind)).toContain('order-overdue');
  });

  it('催办：提醒该办的一方，一天一次；已答复的不用催', async () => {
    const { id } = await anOrder();
    expect((await opened(id)).moves).toContain('forward');
    const urge = (who: Who) => ask(who, 'POST', `/orders/${id}/reminder`);
    expect((await urge('neighbour')).statusCode).toBe(404);
    expect((await urge('province')).json().sentence).toContain('青禾省政府办公厅催办');
    expect((await urge('city')).json()).toMatchObject({ status: 409, code: 'urged-today' });
    expect((await opened(id)).reminders).toMatchObject([{ kind: 'order-urged' }]);
    await received(id);
    await answered(id);
    expect((await urge('province')).json()).toMatchObject({ status: 409, code: 'order-state' });
    expect((await opened(id)).moves).not.toContain('forward');
  });

  it('复查又看到的问题：单位打得开它的佐证，别的新问题不给', async () => {
    const { id, url } = await anOrder();
    await received(id);
    await answered(id);
    await lookedAgain(id, url, { fails: { ...STALE, typos: '错字' } });
    const [finding] = (await opened(id, 'owner')).findingList;
    expect(finding.recheck.findingId).not.toBe(finding.findingId);
    for (const seen of [finding.findingId, finding.recheck.findingId])
      expect((await ask('owner', 'GET', `/findings/${seen}`)).statusCode).toBe(200);
    const { inspectionId } = (await opened(id)).rechecks.at(-1);
    const other = await system(({ tx }) =>
      tx
        .selectFrom('findings')
        .select('id')
        .where('inspection_id', '=', inspectionId)
        .where('id', '!=', finding.recheck.findingId)
        .executeTakeFirstOrThrow(),
    );
    expect((await ask('owner', 'GET', `/findings/${other.id}`)).statusCode).toBe(404);
    expect((await ask('inspector', 'GET', `/findings/${other.id}`)).statusCode).toBe(200);
  });

  it('检测报告：本单位的可以下载，一个地区的打成一包', async () => {
    const { id, setId } = await anOrder();
    expect((await act('city', id, 'forwarding')).statusCode).toBe(200);
    const one = await ask('owner', 'GET', `/orders/${id}/report-document`);
    expect(one.headers['content-type']).toMatch('wordprocessingml');
    expect(one.rawPayload.includes('word/document.xml')).toBe(true);
    const bundle = await ask('province', 'GET', `/result-sets/${setId}/reports?organisationId=${office.city}&verdict=failed`);
    expect(bundle.rawPayload.includes(`/局${sites}检测报告.docx`)).toBe(true);
    expect((await ask('neighbour', 'GET', `/result-sets/${setId}/reports`)).statusCode).toBe(404);
    expect((await ask('owner', 'GET', `/result-sets/${setId}/reports`)).statusCode).toBe(200);
  });

  it('中间主管单位一次汇总', async () => {
    const { id } = await anOrder();
    const { round } = await opened(id);
    const preview = (await ask('city', 'GET', `/rounds/${round.id}/order-summary`)).json();
    expect(preview.counts).toMatchObject({ closed: 0 });
    const sent = await ask('city', 'POST', '/order-summaries', { roundId: round.id, text: '已督促整改' });
    expect(sent.statusCode, sent.body).toBe(201);
    expect(sent.json()).toMatchObject({ organisation: { name: '临江市' }, number: 1, counts: preview.counts });
    expect((await ask('province', 'GET', '/order-summaries')).json().items).toHaveLength(1);
    expect((await ask('neighbour', 'GET', '/order-summaries')).json().items).toEqual([]);
    expect((await ask('province', 'POST', '/order-summaries', { roundId: round.id, text: '代报' })).json()).toMatchObject({
      code: 'no-orders',
    });
  });
});
