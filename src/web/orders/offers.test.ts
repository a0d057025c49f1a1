import { describe, expect, it } from 'vitest';
import type { Person } from '../data/person.ts';
import { offersTo, sideOf, waitsForFindings } from './offers.ts';
import type { Order } from './orders.ts';

const party = (id: string) => ({ id, name: id });
const order = (over: Partial<Order> = {}): Order => ({
  ...{ id: 'o', number: '〔2026〕1号', kind: 'correct', state: 'received', verdict: 'failed' },
  ...{ unit: party('bureau'), office: party('province'), intermediate: party('city'), round: party('round'), resultSetId: 'set' },
  object: { kind: 'site', recordId: 's', roundObjectId: 'r', name: '某局网站', code: null },
  ...{ issuedOn: '2026-11-20', dueOn: '2026-12-11', term: { isOverdue: false, workingDaysLeft: 3, workingDaysOver: 0 }, unknownYear: null },
  ...{ isLate: null, escalation: null, askedExtension: null, findings: { all: 2, settled: 1 }, previousOrderId: null },
  moves: ['answer', 'recheck', 'ask-extension', 'extend', 'refuse-extension', 'escalate', 'withdraw'],
  ...{ changedAt: '2026-11-20T02:00:00Z', endedAt: null, version: 1 },
  ...over,
});
const BELOW: Record<string, string[]> = { province: ['province', 'city', 'bureau'], city: ['city', 'bureau'], bureau: ['bureau'] };
const person = (organisationId: string, actions: string[]): Person => ({
  ...{ organisationId, actions },
  sees: (id) => BELOW[organisationId]!.includes(id),
});
const OFFICE = ['order.write', 'order.forward', 'order.check', 'order.close'];

describe('能对整改通知做什么', () => {
  it('下发的单位：延期、升级、撤回、催办、复查；没有申请延期就没有“不同意”', () => {
    expect(offersTo(order(), person('province', OFFICE))).toEqual(['recheck', 'urge', 'extend', 'escalate', 'withdraw']);
    const asked = order({ askedExtension: { until: '2026-12-31', reason: '工程量大' } });
    expect(offersTo(asked, person('province', OFFICE))).toContain('refuse-extension');
  });

  it('中间主管单位：只有催办和复查，期限不归它', () => {
    expect(offersTo(order(), person('city', ['order.forward', 'order.check']))).toEqual(['recheck', 'urge']);
  });

  it('单位：负责人答复、申请延期，编辑只起草；有下发权限也不能替自己的通知销号', () => {
    expect(offersTo(order(), person('bureau', ['order.draft', 'order.answer']))).toEqual(['answer', 'ask-extension']);
    expect(offersTo(order(), person('bureau', ['order.draft']))).toEqual(['answer']);
    expect(offersTo(order({ moves: ['close', 'accept'] }), person('bureau', OFFICE))).toEqual([]);
  });

  it('上级不能替单位签收、答复；只读的什么也不能做', () => {
    expect(offersTo(order({ moves: ['receive', 'answer'], term: null }), person('province', [...OFFICE, 'order.draft']))).toEqual([]);
    expect(offersTo(order(), person('province', ['order.read']))).toEqual([]);
  });

  it('期限不在走的不催', () => {
    expect(offersTo(order({ state: 'answered', term: null, moves: [] }), person('province', OFFICE))).toEqual([]);
  });

  it('谁是哪一方；直接下发的没有中间单位', () => {
    expect(['province', 'city', 'bureau'].map((id) => sideOf(order(), person(id, [])))).toEqual(['office', 'between', 'unit']);
    expect(sideOf(order({ intermediate: null }), person('city', []))).toBeNull();
  });

  it('问题没有都解决，销号和同意要等', () => {
    expect(waitsForFindings(order(), 'close')).toBe(true);
    expect(waitsForFindings(order({ findings: { all: 2, settled: 2 } }), 'close')).toBe(false);
    expect(waitsForFindings(order(), 'return')).toBe(false);
  });
});
