import { Value } from 'typebox/value';
import { describe, expect, it } from 'vitest';
import { appliesTo, checkRule, defaultRules, RuleTerms } from './rule.ts';
import { SILENT_MS, type Signs, silences } from './silence.ts';

const base = defaultRules()[0]!;

describe('规则', () => {
  it('通用规则都合格，合起来管所有轻重', () => {
    for (const rule of defaultRules()) {
      expect(Value.Check(RuleTerms, rule)).toBe(true);
      expect(() => checkRule(rule)).not.toThrow();
    }
    for (const severity of ['urgent', 'warning', 'notice'])
      expect(defaultRules().some((rule) => appliesTo(rule, { kind: 'down', severity }))).toBe(true);
  });
  it('谁也不通知、永远免打扰、步骤先后不对的拒绝', () => {
    const step = base.steps[0]!;
    expect(() => checkRule({ ...base, steps: [{ ...step, to: [], channels: [] }] })).toThrow(/第 1 步没有写明通知谁/);
    expect(() => checkRule({ ...base, quiet: { from: '08:00', to: '08:00', except: [] } })).toThrow(/不能相同/);
    expect(() => checkRule({ ...base, steps: [step, { ...step, afterMinutes: 0 }] })).toThrow(/第 2 步/);
    expect(() => checkRule({ ...base, steps: [{ ...step, afterMinutes: 1 }] })).toThrow(/第 1 步须立即/);
  });
  it('按种类和轻重适用；没有列种类的适用所有', () => {
    expect(appliesTo({ kinds: ['down'], severities: ['urgent'] }, { kind: 'down', severity: 'urgent' })).toBe(true);
    expect(appliesTo({ kinds: ['down'], severities: ['urgent'] }, { kind: 'clock', severity: 'urgent' })).toBe(false);
    expect(appliesTo({ kinds: ['down'], severities: ['urgent'] }, { kind: 'down', severity: 'notice' })).toBe(false);
    expect(appliesTo({ kinds: [], severities: ['notice'] }, { kind: 'later-kind', severity: 'notice' })).toBe(true);
  });
});

const now = new Date('2026-11-20T02:00:00Z');
const ago = (ms: number) => new Date(now.getTime() - ms);
const sign = (id: string, seenMs: number) => ({ id, name: id, seenAt: ago(seenMs) });
const signs = (more: Partial<Signs> = {}): Signs => ({
  targets: 3,
  watchers: [sign('w', 0)],
  workers: [sign('k', 0)],
  duties: [],
  ...more,
});
const troubles = (given: Signs) => silences(given, now).map(({ trouble, severity }) => `${trouble} ${severity}`);

describe('停下的进程', () => {
  it('三分钟整还不算，再多一毫秒算', () => {
    expect(troubles(signs({ watchers: [sign('w', SILENT_MS)], workers: [sign('k', SILENT_MS)] }))).toEqual([]);
    expect(troubles(signs({ watchers: [sign('w', SILENT_MS + 1)], workers: [sign('k', SILENT_MS + 1)] }))).toEqual([
      'silence:watching urgent',
      'silence:working urgent',
    ]);
  });
  it('还有别的在运行，只是一般', () => {
    expect(
      troubles(signs({ watchers: [sign('w', 0), sign('v', SILENT_MS + 1)], workers: [sign('k', 0), sign('l', SILENT_MS + 1)] })),
    ).toEqual(['silence:watcher:v warning', 'silence:worker:l warning']);
  });
  it('没有要监测的地址，就不必有监测进程', () => {
    expect(troubles(signs({ targets: 0, watchers: [] }))).toEqual([]);
    expect(troubles(signs({ targets: 1, watchers: [] }))).toEqual(['silence:watching urgent']);
  });
  it('例行事项没有办成，或迟了十分钟以上', () => {
    const duty = (name: string, lateMs: number, failure: string | null = null) => ({ name, nextAt: ago(lateMs), failure });
    expect(troubles(signs({ duties: [duty('a', 600_000), duty('b', 600_001), duty('c', -1, '出错')] }))).toEqual([
      'silence:duty:b warning',
      'silence:duty:c warning',
    ]);
  });
});
