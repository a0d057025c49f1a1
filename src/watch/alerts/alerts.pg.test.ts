/** From what was seen to whom it is told: de-duplication, grouping, escalation, recovery. */
import { describe, expect, it } from 'vitest';
import { acknowledge, closeAlert, mute } from './alerts.ts';
import { changeRule, listRules } from './rules.ts';
import { takeEvents } from './take.ts';
import { AlertOffice, MINUTE, step, toInspector, toSupervisor } from './testing/office.ts';

const at = new AlertOffice();

describe('去重', () => {
  it('同一件事只有一条未结束的告警，再报告只计次数', async () => {
    await at.rule([step(0, [toInspector])]);
    const first = at.event({ trouble: 'down:a' });
    await at.tell(first, { ...first, sentence: '又打不开' });
    await at.turn();
    expect(await at.alerts()).toMatchObject([{ kind: 'down', severity: 'urgent', repeats: 1, sentence: '又打不开', state: 'open' }]);
    expect(await at.inboxOf('inspector')).toHaveLength(1);
    at.clock.time += MINUTE;
    await at.tell(first);
    await at.turn();
    expect(await at.alerts()).toMatchObject([{ repeats: 2 }]);
    expect(await at.inboxOf('inspector')).toHaveLength(1);
  });
  it('许多进程同时取事件，一件也不多、不少', async () => {
    await at.rule([step(0, [toInspector])]);
    const events = Array.from({ length: 40 }, (_, i) => at.event({ trouble: `down:${i % 4}` }));
    await at.tell(...events);
    const taken = await Promise.all(Array.from({ length: 6 }, () => at.within(takeEvents)));
    expect(taken.reduce((a, b) => a + b, 0)).toBe(40);
    const open = await at.alerts();
    expect(open).toHaveLength(4);
    expect(open.map(({ repeats }) => repeats)).toEqual([9, 9, 9, 9]);
  });
  it('开始和结束在同一批里记下，按发生的先后算：告警已恢复', async () => {
    await at.rule([step(0, [toInspector])]);
    const [began, ended] = [new Date(at.clock.time - 2 * MINUTE), new Date(at.clock.time - MINUTE)];
    const troubles = Array.from({ length: 12 }, (_, number) => `down:short-${number}`);
    // The end is noted first, so that only the order of what happened can be right.
    await at.tell(
      ...troubles.map((trouble) => at.event({ kind: 'up', trouble, isOver: true, at: ended })),
      ...troubles.map((trouble) => at.event({ trouble, at: began })),
    );
    await at.turn();
    expect(new Set((await at.alerts()).map(({ state }) => state))).toEqual(new Set(['recovered']));
  });
  it('许多进程同时轮到，一条消息只发一次', async () => {
    const { id } = await at.robot();
    await at.rule([step(0, [toInspector], [id])]);
    await at.tell(at.event());
    await Promise.all(Array.from({ length: 5 }, at.turn));
    expect(await at.inboxOf('inspector')).toHaveLength(1);
    expect(await at.deliveries()).toHaveLength(1);
  });
});

describe('按单位合并', () => {
  it('同一单位在合并时间内的报告是一条消息，另一单位另有一条', async () => {
    await at.rule([step(0, [toInspector])]);
    await at.tell(at.event({ kind: 'certificate' }));
    await at.turn();
    expect(await at.inboxOf('inspector')).toHaveLength(0);
    at.clock.time += 3 * MINUTE;
    await at.tell(at.event({ kind: 'certificate' }), at.event({ kind: 'certificate', organisationId: at.other }));
    at.clock.time += 2 * MINUTE - 1;
    await at.turn();
    expect(await at.inboxOf('inspector')).toHaveLength(0);
    at.clock.time += 1;
    await at.turn();
    expect((await at.inboxOf('inspector')).map(({ title }) => title)).toEqual(['【一般】省水利厅：2项告警']);
    at.clock.time += 5 * MINUTE;
    await at.turn();
    expect((await at.inboxOf('inspector'))[0]!.title).toBe('【一般】省林业局：本平台 安全证书');
  });
});

describe('升级', () => {
  it('无人知悉到时升级，知悉之后不再通知', async () => {
    await at.rule([step(0, [toInspector]), step(30, [toSupervisor]), step(30, [{ kind: 'person', personId: at.people.get('owner')! }])]);
    await at.tell(at.event());
    await at.turn();
    at.clock.time += 30 * MINUTE - 1;
    await at.turn();
    expect(await at.inboxOf('supervisor')).toHaveLength(0);
    at.clock.time += 1;
    await at.turn();
    expect((await at.inboxOf('supervisor')).map(({ title }) => title)).toEqual(['【紧急·第2次通知】省水利厅：本平台 网站打不开']);
    const [open] = await at.alerts();
    await at.within((work) => acknowledge(work, open!.id));
    at.clock.time += 60 * MINUTE;
    await at.turn();
    expect(await at.inboxOf('owner')).toHaveLength(0);
  });
  it('免打扰时段内不通知，紧急的例外；到点补发', async () => {
    const quiet = { from: '22:00', to: '07:30', except: ['urgent' as const] };
    await at.rule([step(0, [toInspector])], { quiet, groupMinutes: 0 });
    // 23:00, Beijing time.
    at.clock.time = Date.UTC(2026, 10, 20, 15);
    await at.tell(at.event({ kind: 'certificate', trouble: 'c' }), at.event({ trouble: 'd' }));
    await at.turn();
    expect((await at.inboxOf('inspector')).map(({ severity }) => severity)).toEqual(['urgent']);
    at.clock.time = Date.UTC(2026, 10, 20, 23, 30) - 1;
    await at.turn();
    expect(await at.inboxOf('inspector')).toHaveLength(1);
    at.clock.time += 1;
    await at.turn();
    expect((await at.inboxOf('inspector')).map(({ severity }) => severity)).toEqual(['warning', 'urgent']);
  });
  it('夜里等着的变紧急了，立即通知', async () => {
    await at.rule([step(0, [toInspector])], { quiet: { from: '22:00', to: '07:30', except: ['urgent'] }, groupMinutes: 0 });
    at.clock.time = Date.UTC(2026, 10, 20, 15);
    await at.tell(at.event({ kind: 'certificate', trouble: 'c' }));
    await at.turn();
    await at.tell(at.event({ kind: 'certificate', trouble: 'c', details: { severity: 'urgent' } }));
    await at.turn();
    expect((await at.inboxOf('inspector')).map(({ severity }) => severity)).toEqual(['urgent']);
  });
  it('静音期间不通知，取消静音即通知', async () => {
    await at.rule([step(0, [toInspector]), step(1, [toSupervisor])]);
    await at.tell(at.event());
    await at.turn();
    const [open] = await at.alerts();
    await at.within((work) => mute(work, open!.id, new Date(at.clock.time + 60 * MINUTE)));
    at.clock.time += 5 * MINUTE;
    await at.turn();
    expect(await at.inboxOf('supervisor')).toHaveLength(0);
    await at.within((work) => mute(work, open!.id, null));
    await at.turn();
    expect(await at.inboxOf('supervisor')).toHaveLength(1);
  });
  it('规则停用、告警关闭之后不再通知', async () => {
    const { id } = await at.rule([step(0, [toInspector]), step(5, [toSupervisor])]);
    await at.tell(at.event({ trouble: 'x' }), at.event({ trouble: 'y' }));
    await at.turn();
    const [first] = await at.alerts();
    await at.within((work) => closeAlert(work, first!.id, '误报'));
    await at.within((work) => changeRule(work, id, 1, { isEnabled: false }));
    at.clock.time += 10 * MINUTE;
    await at.turn();
    expect(await at.inboxOf('supervisor')).toHaveLength(0);
  });
});

describe('恢复', () => {
  it('通知过的人都收到恢复的消息，一次', async () => {
    await at.rule([step(0, [toInspector]), step(10, [toSupervisor]), step(10, [{ kind: 'person', personId: at.people.get('owner')! }])]);
    await at.tell(at.event({ trouble: 'z' }));
    await at.turn();
    at.clock.time += 10 * MINUTE;
    await at.turn();
    at.clock.time += MINUTE;
    await at.tell(at.event({ kind: 'up', trouble: 'z', isOver: true }));
    await at.turn();
    await at.turn();
    expect(await at.alerts()).toMatchObject([{ state: 'recovered' }]);
    for (const name of ['inspector', 'supervisor']) {
      const [last, ...before] = await at.inboxOf(name);
      expect({ name, title: last!.title, before: before.length }).toEqual({
        name,
        title: '【恢复】省水利厅：本平台 网站打不开',
        before: 1,
      });
    }
    expect(await at.inboxOf('owner')).toHaveLength(0);
  });
  it('没来得及通知就恢复的，仍告知一次', async () => {
    await at.rule([step(0, [toInspector])]);
    await at.tell(at.event({ kind: 'certificate', trouble: 'q' }));
    await at.turn();
    at.clock.time += MINUTE;
    await at.tell(at.event({ kind: 'certificate', trouble: 'q', isOver: true }));
    await at.turn();
    at.clock.time += 5 * MINUTE;
    await at.turn();
    const [only, ...more] = await at.inboxOf('inspector');
    expect(more).toEqual([]);
    expect(only!.body).toContain('已恢复');
    at.clock.time += 60 * MINUTE;
    await at.turn();
    expect(await at.inboxOf('inspector')).toHaveLength(1);
  });
});

describe('平时', () => {
  it('新单位有通用规则，全部停用后不会再来', async () => {
    await at.turn();
    const made = await at.within((work) => listRules(work, { after: null, limit: 50 }));
    expect(made.length).toBeGreaterThan(2);
    expect(new Set(made.map(({ organisationId }) => organisationId))).toEqual(new Set([at.office]));
    await at.within(({ tx, now }) => tx.updateTable('alert_rules').set({ ended_at: now }).execute());
    await at.turn();
    expect(await at.within((work) => listRules(work, { after: null, limit: 50 }))).toEqual([]);
  });
  it('期限提醒通知一次即结束', async () => {
    await at.rule([step(0, [{ kind: 'role', role: 'unit-owner', where: 'unit' }])], { groupMinutes: 0 });
    await at.within(({ tx, now }) =>
      tx
        .insertInto('reminders')
        .values({
          id: '01997c00-0000-7000-8000-000000000001',
          organisation_id: at.unit,
          key: 'order:1:3',
          record_kind: 'order',
          record_id: at.unit,
          kind: 'due',
          due_on: '2026-11-23',
          sentence: '整改通知还剩3个工作日',
          made_at: now,
          delivered_at: null,
        })
        .execute(),
    );
    await at.turn();
    await at.turn();
    expect((await at.inboxOf('owner')).map(({ body }) => body)).toEqual([expect.stringContaining('还剩3个工作日')]);
    expect(await at.alerts()).toMatchObject([{ kind: 'reminder', state: 'closed' }]);
  });
});
