import { describe, expect, it } from 'vitest';
import { dueMessages, type Pending } from './grouping.ts';
import { beijingMinute, messageOf, type ToldAlert } from './message.ts';

const now = new Date('2026-11-20T02:00:00Z');
const later = (ms: number) => new Date(now.getTime() + ms);
const pending = (id: string, more: Partial<Pending> = {}): Pending => ({
  ...{ routeId: id, alertId: id, ruleId: 'r', organisationId: 'u', step: 0, purpose: 'alert', severity: 'warning' },
  ...{ dueAt: now, groupMinutes: 5, ...more },
});
const ids = (messages: Pending[][]) => messages.map((message) => message.map(({ routeId }) => routeId));

describe('合并', () => {
  it('没有到时的不发；到时的带上合并时间内的', () => {
    expect(dueMessages([pending('a', { dueAt: later(1) })], now)).toEqual([]);
    expect(ids(dueMessages([pending('a'), pending('b', { dueAt: later(300_000) }), pending('c', { dueAt: later(300_001) })], now))).toEqual(
      [['a', 'b']],
    );
  });
  it('不同单位、规则、步骤、恢复与否各自一条', () => {
    const all = [
      pending('a'),
      pending('b', { organisationId: 'v' }),
      pending('c', { ruleId: 's' }),
      pending('d', { step: 1 }),
      pending('e', { purpose: 'recovery' }),
    ];
    expect(ids(dueMessages(all, now))).toEqual([['a'], ['b'], ['c'], ['d'], ['e']]);
  });
  it('升级从不提前', () => {
    expect(ids(dueMessages([pending('a', { step: 1 }), pending('b', { step: 1, dueAt: later(1) })], now))).toEqual([['a']]);
  });
});

const told = (more: Partial<ToldAlert> = {}): ToldAlert => ({
  ...{
    kind: 'down',
    severity: 'urgent',
    objectName: '省水利厅',
    sentence: '首页打不开',
    openedAt: now,
    endedAt: null,
    repeats: 0,
    ...more,
  },
});
const usual = { unitName: '省水利厅', purpose: 'alert', step: 0, note: null, link: null } as const;

describe('消息', () => {
  it('一项写明是什么，多项写明几项，急的在前', () => {
    expect(messageOf({ ...usual, alerts: [told({ repeats: 2 })] })).toEqual({
      title: '【紧急】省水利厅：省水利厅 网站打不开',
      body: '[紧急] 省水利厅 网站打不开：首页打不开（自 2026-11-20 10:00，又报告2次）\n请登录平台点“已知悉”，否则将按规则继续通知。',
      severity: 'urgent',
    });
    const { title, body } = messageOf({ ...usual, alerts: [told({ kind: 'certificate', severity: 'warning' }), told()] });
    expect(title).toBe('【紧急】省水利厅：2项告警');
    expect(body.split('\n').map((line) => line.slice(0, 4))).toEqual(['[紧急]', '[一般]', '请登录平']);
  });
  it('很多项只列二十项，其余写数目', () => {
    const { body } = messageOf({ ...usual, alerts: Array.from({ length: 23 }, () => told()) });
    expect(body).toContain('另有3项');
    expect(body.match(/首页打不开/g)).toHaveLength(20);
  });
  it('恢复的写明起止', () => {
    const { title, body } = messageOf({ ...usual, purpose: 'recovery', alerts: [told({ endedAt: later(600_000) })] });
    expect(title).toBe('【恢复】省水利厅：省水利厅 网站打不开');
    expect(body).toContain('2026-11-20 10:00 至 2026-11-20 10:10，已恢复');
    expect(body).not.toContain('已知悉');
  });
  it('这个版本不认识的种类照样通知', () => {
    expect(messageOf({ ...usual, alerts: [told({ kind: '__proto__' })] }).title).toContain('__proto__');
  });
  it('北京时间', () => {
    expect(beijingMinute(new Date('2026-11-20T15:59:59Z'))).toBe('2026-11-20 23:59');
    expect(beijingMinute(new Date('2026-11-20T16:00:00Z'))).toBe('2026-11-21 00:00');
  });
});
