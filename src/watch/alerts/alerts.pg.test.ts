import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../../platform/db/testing/database.ts';
import { createOrganisation, createPerson, type Role, SYSTEM, transact, type Work } from '../../platform/server.ts';
import { recordEvents, type WatchEvent } from '../events.ts';
import { acknowledge, closeAlert, listAlerts, mute } from './alerts.ts';
import { createChannel } from './channel-records.ts';
import { deliver } from './deliver.ts';
import { listDeliveries } from './delivery-log.ts';
import { listInbox } from './inbox.ts';
import type { RuleTerms, Step } from './rule.ts';
import { changeRule, createRule, listRules } from './rules.ts';
import { runAlerts } from './run.ts';
import { takeEvents } from './take.ts';
import { type Imitation, imitation } from './testing/imitation.ts';
import { aSecret, testSecrets, testTools } from './testing/tools.ts';
import { checkSilence, watchdogTurn } from './watchdog.ts';

/** 2026-11-20 10:00, Beijing time. */
const START = Date.UTC(2026, 10, 20, 2);
const clock = { time: START, now: () => clock.time };
const MINUTE = 60_000;
let test: TestDatabase;
let service: Imitation;
const within = <T>(work: (work: Work) => Promise<T>) => transact(test.database, clock, SYSTEM, work);
const turn = () => within((work) => runAlerts(work, { publicUrl: 'https://zx.example.gov.cn' }));
const run = { settle: async () => undefined, postpone: async () => undefined };

let office: string;
let unit: string;
let other: string;
const people = new Map<string, string>();

beforeAll(async () => {
  test = await testDatabase();
  service = await imitation(() => ({ body: '{"errcode":0}' }));
  await within(async (work) => {
    const made = (parentId: string | null, name: string, level: 'province' | 'unit') =>
      createOrganisation(work, { parentId, name, level, divisionCode: null });
    office = (await made(null, '青禾省', 'province')).id;
    unit = (await made(office, '省水利厅', 'unit')).id;
    other = (await made(office, '省林业局', 'unit')).id;
    const person = async (account: string, role: Role, organisationId: string) => {
      const { person: one } = await createPerson(work, {
        organisationId,
        account,
        name: account,
        email: `${account}@example.gov.cn`,
        phone: '13800001111',
        roles: [role],
      });
      people.set(account, one.id);
    };
    await person('inspector', 'inspector', office);
    await person('supervisor', 'supervisor', office);
    await person('admin', 'system-administrator', office);
    await person('owner', 'unit-owner', unit);
  });
});
afterAll(async () => {
  await service?.close();
  await test?.close();
});
beforeEach(() => {
  clock.time = START;
  service.received.length = 0;
  service.answer = () => ({ body: '{"errcode":0}' });
});
const TABLES = [
  'alert_delivery_alerts',
  'alert_routes',
  'alert_deliveries',
  'inbox_items',
  'alerts',
  'watch_events',
  'alert_rules',
  'alert_channels',
] as const;
/** By the tests' own connection: the application has no right to delete. */
const clear = async () => {
  for (const table of TABLES) await test.database.kysely.deleteFrom(table).execute();
};
afterEach(clear);

let count = 0;
const event = (more: Partial<WatchEvent> = {}): WatchEvent => ({
  ...{ kind: 'down', organisationId: unit, object: null, trouble: `down:${++count}`, isOver: false, at: new Date(clock.time) },
  ...{ sentence: '首页打不开：连接超时', details: {} },
  ...more,
});
const tellEvents = (...events: WatchEvent[]) => within((work) => recordEvents(work, events));
const inboxOf = (name: string) => within((work) => listInbox(work, people.get(name)!, { after: null, limit: 50 }));
const alerts = () => within((work) => listAlerts(work, { after: null, limit: 50 }));
const deliveries = () => within((work) => listDeliveries(work, { after: null, limit: 50 }));
const send = async (tools = testTools(clock)) => {
  const waiting = await within(({ tx, now }) =>
    tx.selectFrom('alert_deliveries').select('id').where('state', '=', 'waiting').where('next_at', '<=', now).orderBy('id').execute(),
  );
  for (const { id } of waiting) await deliver({ database: test.database, clock }, tools, id, run);
  return waiting.length;
};

const toInspector = { kind: 'role', role: 'inspector', where: 'office' } as const;
const toSupervisor = { kind: 'role', role: 'supervisor', where: 'office' } as const;
const rule = (steps: Step[], more: Partial<RuleTerms> = {}) =>
  within((work) =>
    createRule(work, {
      ...{ organisationId: office, name: '规则', kinds: [], severities: ['urgent', 'warning', 'notice'], steps },
      ...{ quiet: null, groupMinutes: 5, tellsRecovery: true, isEnabled: true, ...more },
    }),
  );
const robot = (secret = aSecret(), more: { allowsPrivate?: boolean; isEnabled?: boolean } = {}) =>
  within((work) =>
    createChannel(work, testSecrets, {
      ...{ organisationId: office, kind: 'dingtalk', name: '值班群', settings: {}, allowsPrivate: true, isEnabled: true, ...more },
      secrets: { url: `${service.origin}/robot/send?access_token=${secret}`, secret: `SEC${secret}` },
    }),
  );
const step = (afterMinutes: number, to: Step['to'], channels: string[] = []): Step => ({ afterMinutes, to, channels });

describe('去重', () => {
  it('同一件事只有一条未结束的告警，再报告只计次数', async () => {
    await rule([step(0, [toInspector])]);
    const first = event({ trouble: 'down:a' });
    await tellEvents(first, { ...first, sentence: '又打不开' });
    await turn();
    expect(await alerts()).toMatchObject([{ kind: 'down', severity: 'urgent', repeats: 1, sentence: '又打不开', state: 'open' }]);
    expect(await inboxOf('inspector')).toHaveLength(1);
    clock.time += MINUTE;
    await tellEvents(first);
    await turn();
    expect(await alerts()).toMatchObject([{ repeats: 2 }]);
    expect(await inboxOf('inspector')).toHaveLength(1);
  });
  it('许多进程同时取事件，一件也不多、不少', async () => {
    await rule([step(0, [toInspector])]);
    const events = Array.from({ length: 40 }, (_, i) => event({ trouble: `down:${i % 4}` }));
    await tellEvents(...events);
    const taken = await Promise.all(Array.from({ length: 6 }, () => within(takeEvents)));
    expect(taken.reduce((a, b) => a + b, 0)).toBe(40);
    const open = await alerts();
    expect(open).toHaveLength(4);
    expect(open.map(({ repeats }) => repeats)).toEqual([9, 9, 9, 9]);
  });
  it('许多进程同时轮到，一条消息只发一次', async () => {
    const { id } = await robot();
    await rule([step(0, [toInspector], [id])]);
    await tellEvents(event());
    await Promise.all(Array.from({ length: 5 }, turn));
    expect(await inboxOf('inspector')).toHaveLength(1);
    expect(await deliveries()).toHaveLength(1);
  });
});

describe('按单位合并', () => {
  it('同一单位在合并时间内的报告是一条消息，另一单位另有一条', async () => {
    await rule([step(0, [toInspector])]);
    await tellEvents(event({ kind: 'certificate' }));
    await turn();
    expect(await inboxOf('inspector')).toHaveLength(0);
    clock.time += 3 * MINUTE;
    await tellEvents(event({ kind: 'certificate' }), event({ kind: 'certificate', organisationId: other }));
    clock.time += 2 * MINUTE - 1;
    await turn();
    expect(await inboxOf('inspector')).toHaveLength(0);
    clock.time += 1;
    await turn();
    expect((await inboxOf('inspector')).map(({ title }) => title)).toEqual(['【一般】省水利厅：2项告警']);
    clock.time += 5 * MINUTE;
    await turn();
    expect((await inboxOf('inspector'))[0]!.title).toBe('【一般】省林业局：本平台 安全证书');
  });
});

describe('升级', () => {
  it('无人知悉到时升级，知悉之后不再通知', async () => {
    await rule([step(0, [toInspector]), step(30, [toSupervisor]), step(30, [{ kind: 'person', personId: people.get('owner')! }])]);
    await tellEvents(event());
    await turn();
    clock.time += 30 * MINUTE - 1;
    await turn();
    expect(await inboxOf('supervisor')).toHaveLength(0);
    clock.time += 1;
    await turn();
    expect((await inboxOf('supervisor')).map(({ title }) => title)).toEqual(['【紧急·第2次通知】省水利厅：本平台 网站打不开']);
    const [open] = await alerts();
    await within((work) => acknowledge(work, open!.id));
    clock.time += 60 * MINUTE;
    await turn();
    expect(await inboxOf('owner')).toHaveLength(0);
  });
  it('免打扰时段内不通知，紧急的例外；到点补发', async () => {
    const quiet = { from: '22:00', to: '07:30', except: ['urgent' as const] };
    await rule([step(0, [toInspector])], { quiet, groupMinutes: 0 });
    // 23:00, Beijing time.
    clock.time = Date.UTC(2026, 10, 20, 15);
    await tellEvents(event({ kind: 'certificate', trouble: 'c' }), event({ trouble: 'd' }));
    await turn();
    expect((await inboxOf('inspector')).map(({ severity }) => severity)).toEqual(['urgent']);
    clock.time = Date.UTC(2026, 10, 20, 23, 30) - 1;
    await turn();
    expect(await inboxOf('inspector')).toHaveLength(1);
    clock.time += 1;
    await turn();
    expect((await inboxOf('inspector')).map(({ severity }) => severity)).toEqual(['warning', 'urgent']);
  });
  it('夜里等着的变紧急了，立即通知', async () => {
    await rule([step(0, [toInspector])], { quiet: { from: '22:00', to: '07:30', except: ['urgent'] }, groupMinutes: 0 });
    clock.time = Date.UTC(2026, 10, 20, 15);
    await tellEvents(event({ kind: 'certificate', trouble: 'c' }));
    await turn();
    await tellEvents(event({ kind: 'certificate', trouble: 'c', details: { severity: 'urgent' } }));
    await turn();
    expect((await inboxOf('inspector')).map(({ severity }) => severity)).toEqual(['urgent']);
  });
  it('静音期间不通知，取消静音即通知', async () => {
    await rule([step(0, [toInspector]), step(1, [toSupervisor])]);
    await tellEvents(event());
    await turn();
    const [open] = await alerts();
    await within((work) => mute(work, open!.id, new Date(clock.time + 60 * MINUTE)));
    clock.time += 5 * MINUTE;
    await turn();
    expect(await inboxOf('supervisor')).toHaveLength(0);
    await within((work) => mute(work, open!.id, null));
    await turn();
    expect(await inboxOf('supervisor')).toHaveLength(1);
  });
  it('规则停用、告警关闭之后不再通知', async () => {
    const { id } = await rule([step(0, [toInspector]), step(5, [toSupervisor])]);
    await tellEvents(event({ trouble: 'x' }), event({ trouble: 'y' }));
    await turn();
    const [first] = await alerts();
    await within((work) => closeAlert(work, first!.id, '误报'));
    await within((work) => changeRule(work, id, 1, { isEnabled: false }));
    clock.time += 10 * MINUTE;
    await turn();
    expect(await inboxOf('supervisor')).toHaveLength(0);
  });
});

describe('恢复', () => {
  it('通知过的人都收到恢复的消息，一次', async () => {
    await rule([step(0, [toInspector]), step(10, [toSupervisor]), step(10, [{ kind: 'person', personId: people.get('owner')! }])]);
    await tellEvents(event({ trouble: 'z' }));
    await turn();
    clock.time += 10 * MINUTE;
    await turn();
    clock.time += MINUTE;
    await tellEvents(event({ kind: 'up', trouble: 'z', isOver: true }));
    await turn();
    await turn();
    expect(await alerts()).toMatchObject([{ state: 'recovered' }]);
    for (const name of ['inspector', 'supervisor']) {
      const [last, ...before] = await inboxOf(name);
      expect({ name, title: last!.title, before: before.length }).toEqual({
        name,
        title: '【恢复】省水利厅：本平台 网站打不开',
        before: 1,
      });
    }
    expect(await inboxOf('owner')).toHaveLength(0);
  });
  it('没来得及通知就恢复的，仍告知一次', async () => {
    await rule([step(0, [toInspector])]);
    await tellEvents(event({ kind: 'certificate', trouble: 'q' }));
    await turn();
    clock.time += MINUTE;
    await tellEvents(event({ kind: 'certificate', trouble: 'q', isOver: true }));
    await turn();
    clock.time += 5 * MINUTE;
    await turn();
    const [only, ...more] = await inboxOf('inspector');
    expect(more).toEqual([]);
    expect(only!.body).toContain('已恢复');
    clock.time += 60 * MINUTE;
    await turn();
    expect(await inboxOf('inspector')).toHaveLength(1);
  });
});

describe('从不无声', () => {
  it('渠道送不到，立即进入下一步；渠道本身成为告警，通了即恢复', async () => {
    const { id } = await robot();
    await rule([step(0, [], [id]), step(600, [toSupervisor])]);
    service.answer = () => ({ body: '{"errcode":310000,"errmsg":"sign not match"}' });
    await tellEvents(event({ trouble: 'n' }));
    await turn();
    await send();
    await turn();
    expect((await deliveries())[0]).toMatchObject({ state: 'failed', failure: { code: 'sign-wrong' }, tries: 1 });
    expect((await inboxOf('supervisor')).map(({ title }) => title)).toEqual(['【紧急·第2次通知】省水利厅：本平台 网站打不开']);
    expect((await alerts()).find(({ kind }) => kind === 'down')!.undeliveredAt).not.toBeNull();
    expect(await alerts()).toContainEqual(expect.objectContaining({ kind: 'channel-failed', state: 'open' }));
    service.answer = () => ({ body: '{"errcode":0}' });
    clock.time += MINUTE;
    await tellEvents(event({ trouble: 'm' }));
    await turn();
    await send();
    await turn();
    expect(await alerts()).toContainEqual(expect.objectContaining({ kind: 'channel-failed', state: 'recovered' }));
  });
  it('最后一步也送不到，进监管人员的收件箱', async () => {
    const { id } = await robot();
    await rule([step(0, [], [id])], { kinds: ['down'] });
    service.answer = () => ({ status: 403, body: 'no' });
    await tellEvents(event());
    await turn();
    await send();
    expect((await inboxOf('supervisor'))[0]!.body).toContain('没有送达');
  });
  it('没有人值班、没有渠道：立即下一步；都没有人，进监管人员的收件箱', async () => {
    await rule([step(0, [{ kind: 'duty' }]), step(60, [{ kind: 'duty' }])]);
    await tellEvents(event());
    await turn();
    await turn();
    expect((await inboxOf('supervisor'))[0]!.body).toContain('没有可通知的人员');
    expect((await alerts())[0]!.undeliveredAt).not.toBeNull();
  });
  it('没有规则管的紧急事项，进监管人员的收件箱', async () => {
    await rule([step(0, [toInspector])], { kinds: ['clock'] });
    await tellEvents(event());
    await turn();
    expect((await inboxOf('supervisor'))[0]!.body).toContain('没有告警规则');
  });
});

describe('发送', () => {
  it('两个进程同时拿到，只发一次', async () => {
    const { id } = await robot();
    await rule([step(0, [], [id])]);
    await tellEvents(event());
    await turn();
    const delivery = (await deliveries())[0]!.id;
    await Promise.all(Array.from({ length: 4 }, () => deliver({ database: test.database, clock }, testTools(clock), delivery, run)));
    expect(service.received).toHaveLength(1);
    expect(await deliveries()).toMatchObject([{ state: 'sent', tries: 1 }]);
  });
  it('对方限速、出错、没有回应时按间隔再试，次数到了即失败', async () => {
    const { id } = await robot();
    await rule([step(0, [], [id])]);
    service.answer = () => ({ status: 500 });
    await tellEvents(event());
    await turn();
    for (const waitS of [15, 60, 180, 600]) {
      expect(await send()).toBe(1);
      clock.time += waitS * 1000 - 1;
      expect(await send()).toBe(0);
      clock.time += 1;
    }
    expect(await send()).toBe(1);
    expect(await deliveries()).toMatchObject([{ state: 'failed', tries: 5, failure: { code: 'http-error' } }]);
    expect(service.received).toHaveLength(5);
  });
  it('发送中断的，再发时写明可能已收到', async () => {
    const { id } = await robot();
    await rule([step(0, [], [id])]);
    await tellEvents(event());
    await turn();
    await test.database.kysely
      .updateTable('alert_deliveries')
      .set({ claimed_until: new Date(clock.time + MINUTE), tries: 1 })
      .execute();
    await send();
    expect(service.received).toHaveLength(0);
    clock.time += MINUTE;
    await send();
    expect(service.received[0]!.body).toContain('重发，可能已收到');
  });
  it('密钥不在记录、日志、数据库里以明文出现', async () => {
    const secret = aSecret();
    const { id } = await robot(secret);
    await rule([step(0, [], [id])]);
    service.answer = ({ path }) => ({ body: JSON.stringify({ errcode: 310000, errmsg: `bad ${path} SEC${secret}` }) });
    await tellEvents(event());
    await turn();
    await send();
    const seen = JSON.stringify(await deliveries());
    expect(seen).toContain('bad');
    expect(seen).not.toContain(secret);
    const kept = await Promise.all(
      (['alert_channels', 'alert_deliveries', 'audit_entries', 'watch_events', 'alerts'] as const).map((table) =>
        test.database.kysely.selectFrom(table).selectAll().execute(),
      ),
    );
    expect(
      JSON.stringify(kept, (_, value) => (value?.type === 'Buffer' ? Buffer.from(value.data).toString('latin1') : value)),
    ).not.toContain(secret);
  });
  it('渠道不许访问内网的，不访问', async () => {
    const { id } = await robot(aSecret(), { allowsPrivate: false });
    await rule([step(0, [], [id])]);
    await tellEvents(event());
    await turn();
    await send();
    expect(service.received).toEqual([]);
    expect(await deliveries()).toMatchObject([{ state: 'failed', failure: { code: 'private-address' } }]);
  });
});

describe('平时', () => {
  it('新单位有通用规则，全部停用后不会再来', async () => {
    await turn();
    const made = await within((work) => listRules(work, { after: null, limit: 50 }));
    expect(made.length).toBeGreaterThan(2);
    expect(new Set(made.map(({ organisationId }) => organisationId))).toEqual(new Set([office]));
    await within(({ tx, now }) => tx.updateTable('alert_rules').set({ ended_at: now }).execute());
    await turn();
    expect(await within((work) => listRules(work, { after: null, limit: 50 }))).toEqual([]);
  });
  it('期限提醒通知一次即结束', async () => {
    await rule([step(0, [{ kind: 'role', role: 'unit-owner', where: 'unit' }])], { groupMinutes: 0 });
    await within(({ tx, now }) =>
      tx
        .insertInto('reminders')
        .values({
          id: '01997c00-0000-7000-8000-000000000001',
          organisation_id: unit,
          key: 'order:1:3',
          record_kind: 'order',
          record_id: unit,
          kind: 'due',
          due_on: '2026-11-23',
          sentence: '整改通知还剩3个工作日',
          made_at: now,
          delivered_at: null,
        })
        .execute(),
    );
    await turn();
    await turn();
    expect((await inboxOf('owner')).map(({ body }) => body)).toEqual([expect.stringContaining('还剩3个工作日')]);
    expect(await alerts()).toMatchObject([{ kind: 'reminder', state: 'closed' }]);
  });
});

describe('看门狗', () => {
  const worker = (seenAt: number) =>
    within(({ tx }) =>
      tx
        .insertInto('workers')
        .values({
          id: '01997c00-0000-7000-8000-0000000000aa',
          machine: 'm1',
          process: 1,
          place: null,
          kinds: [],
          software: 't',
          started_at: new Date(seenAt),
          seen_at: new Date(seenAt),
          stopped_at: null,
        })
        .onConflict((conflict) => conflict.column('id').doUpdateSet({ seen_at: new Date(seenAt) }))
        .execute(),
    );
  it('没有工作进程：由另一进程通知并发出，恢复后告知；断线报警地址只在正常时访问', async () => {
    await within(({ tx }) => tx.deleteFrom('duties').execute());
    await worker(clock.time);
    const { id } = await robot();
    await rule([step(0, [], [id])], { groupMinutes: 0 });
    const options = { publicUrl: null, deadManUrl: `${service.origin}/ping` };
    const look = () => watchdogTurn({ database: test.database, clock }, testTools(clock), options);
    expect(await look()).toEqual({ silent: 0, sent: 0, isHeard: true });
    expect(service.received.map(({ path }) => path)).toEqual(['/ping']);
    clock.time += 180_000;
    expect((await look()).silent).toBe(0);
    clock.time += 1;
    service.received.length = 0;
    expect(await look()).toEqual({ silent: 1, sent: 1, isHeard: null });
    expect(service.received).toHaveLength(1);
    expect(service.received[0]!.body).toContain('没有工作进程在运行');
    // Looked at again it is the same trouble.
    clock.time += MINUTE;
    await look();
    expect(service.received).toHaveLength(1);
    expect(await alerts()).toMatchObject([{ kind: 'worker-gone', repeats: 0 }]);
    await worker(clock.time);
    expect(await within(checkSilence)).toBe(0);
    await turn();
    await send();
    expect(await alerts()).toMatchObject([{ state: 'recovered' }]);
    expect(service.received[1]!.body).toContain('恢复');
  });
});
