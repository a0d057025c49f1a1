/** Notices on their way out: never silent, sent once, tried again, without a secret in the open. */
import { describe, expect, it } from 'vitest';
import { AlertOffice, MINUTE, step, toInspector, toSupervisor } from './testing/office.ts';
import { aSecret } from './testing/tools.ts';

const at = new AlertOffice();

describe('从不无声', () => {
  it('渠道送不到，立即进入下一步；渠道本身成为告警，通了即恢复', async () => {
    const { id } = await at.robot();
    await at.rule([step(0, [], [id]), step(600, [toSupervisor])]);
    at.service.answer = () => ({ body: '{"errcode":310000,"errmsg":"sign not match"}' });
    await at.tell(at.event({ trouble: 'n' }));
    await at.turn();
    await at.send();
    await at.turn();
    expect((await at.deliveries())[0]).toMatchObject({ state: 'failed', failure: { code: 'sign-wrong' }, tries: 1 });
    expect((await at.inboxOf('supervisor')).map(({ title }) => title)).toEqual(['【紧急·第2次通知】省水利厅：本平台 网站打不开']);
    expect((await at.alerts()).find(({ kind }) => kind === 'down')!.undeliveredAt).not.toBeNull();
    expect(await at.alerts()).toContainEqual(expect.objectContaining({ kind: 'channel-failed', state: 'open' }));
    at.service.answer = () => ({ body: '{"errcode":0}' });
    at.clock.time += MINUTE;
    await at.tell(at.event({ trouble: 'm' }));
    await at.turn();
    await at.send();
    await at.turn();
    expect(await at.alerts()).toContainEqual(expect.objectContaining({ kind: 'channel-failed', state: 'recovered' }));
  });
  it('最后一步也送不到，进监管人员的收件箱', async () => {
    const { id } = await at.robot();
    await at.rule([step(0, [], [id])], { kinds: ['down'] });
    at.service.answer = () => ({ status: 403, body: 'no' });
    await at.tell(at.event());
    await at.turn();
    await at.send();
    expect((await at.inboxOf('supervisor'))[0]!.body).toContain('没有送达');
  });
  it('没有人值班、没有渠道：立即下一步；都没有人，进监管人员的收件箱', async () => {
    await at.rule([step(0, [{ kind: 'duty' }]), step(60, [{ kind: 'duty' }])]);
    await at.tell(at.event());
    await at.turn();
    await at.turn();
    expect((await at.inboxOf('supervisor'))[0]!.body).toContain('没有可通知的人员');
    expect((await at.alerts())[0]!.undeliveredAt).not.toBeNull();
  });
  it('没有规则管的紧急事项，进监管人员的收件箱', async () => {
    await at.rule([step(0, [toInspector])], { kinds: ['clock'] });
    await at.tell(at.event());
    await at.turn();
    expect((await at.inboxOf('supervisor'))[0]!.body).toContain('没有告警规则');
  });
});

describe('发送', () => {
  it('两个进程同时拿到，只发一次', async () => {
    const { id } = await at.robot();
    await at.rule([step(0, [], [id])]);
    await at.tell(at.event());
    await at.turn();
    const delivery = (await at.deliveries())[0]!.id;
    await Promise.all(Array.from({ length: 4 }, () => at.deliver(delivery)));
    expect(at.service.received).toHaveLength(1);
    expect(await at.deliveries()).toMatchObject([{ state: 'sent', tries: 1 }]);
  });
  it('对方限速、出错、没有回应时按间隔再试，次数到了即失败', async () => {
    const { id } = await at.robot();
    await at.rule([step(0, [], [id])]);
    at.service.answer = () => ({ status: 500 });
    await at.tell(at.event());
    await at.turn();
    for (const waitS of [15, 60, 180, 600]) {
      expect(await at.send()).toBe(1);
      at.clock.time += waitS * 1000 - 1;
      expect(await at.send()).toBe(0);
      at.clock.time += 1;
    }
    expect(await at.send()).toBe(1);
    expect(await at.deliveries()).toMatchObject([{ state: 'failed', tries: 5, failure: { code: 'http-error' } }]);
    expect(at.service.received).toHaveLength(5);
  });
  it('发送中断的，再发时写明可能已收到', async () => {
    const { id } = await at.robot();
    await at.rule([step(0, [], [id])]);
    await at.tell(at.event());
    await at.turn();
    await at.test.database.kysely
      .updateTable('alert_deliveries')
      .set({ claimed_until: new Date(at.clock.time + MINUTE), tries: 1 })
      .execute();
    await at.send();
    expect(at.service.received).toHaveLength(0);
    at.clock.time += MINUTE;
    await at.send();
    expect(at.service.received[0]!.body).toContain('重发，可能已收到');
  });
  it('密钥不在记录、日志、数据库里以明文出现', async () => {
    const secret = aSecret();
    const { id } = await at.robot(secret);
    await at.rule([step(0, [], [id])]);
    at.service.answer = ({ path }) => ({ body: JSON.stringify({ errcode: 310000, errmsg: `bad ${path} SEC${secret}` }) });
    await at.tell(at.event());
    await at.turn();
    await at.send();
    const seen = JSON.stringify(await at.deliveries());
    expect(seen).toContain('bad');
    expect(seen).not.toContain(secret);
    const kept = await Promise.all(
      (['alert_channels', 'alert_deliveries', 'audit_entries', 'watch_events', 'alerts'] as const).map((table) =>
        at.test.database.kysely.selectFrom(table).selectAll().execute(),
      ),
    );
    expect(
      JSON.stringify(kept, (_, value) => (value?.type === 'Buffer' ? Buffer.from(value.data).toString('latin1') : value)),
    ).not.toContain(secret);
  });
  it('渠道不许访问内网的，不访问', async () => {
    const { id } = await at.robot(aSecret(), { allowsPrivate: false });
    await at.rule([step(0, [], [id])]);
    await at.tell(at.event());
    await at.turn();
    await at.send();
    expect(at.service.received).toEqual([]);
    expect(await at.deliveries()).toMatchObject([{ state: 'failed', failure: { code: 'private-address' } }]);
  });
});
