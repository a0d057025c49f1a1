/** 整改通知: orders, calendars and settings of offices, summaries. */

import type { Role } from '../../../platform/server.ts';
import { readyOrders, sentSummary } from '../orders.ts';
import type { AreaCases } from '../route-case.ts';

const READERS: Role[] = ['supervisor', 'intermediate-office', 'inspector', 'second-reviewer', 'unit-owner', 'unit-editor', 'reader'];
const OFFICE: Role[] = ['supervisor'];
const BETWEEN: Role[] = ['supervisor', 'intermediate-office'];
const CHECKERS: Role[] = ['supervisor', 'intermediate-office', 'inspector'];
const UNIT: Role[] = ['unit-owner', 'unit-editor'];

const reason = () => ({ reason: '经核实' });
const later = () => ({ until: '2026-12-31', reason: '工程量大' });
const SETTINGS = {
  prefix: '',
  rules: [{ verdict: 'failed', vetoes: [], failedStreak: 0, kind: 'correct' }],
  workingDays: { correct: 10, 'correct-at-once': 3, 'close-and-deregister': 20 },
  viaIntermediate: true,
  withAdvice: false,
  reminders: { before: [1], after: [1], toReceive: 2 },
};

export const orderCases: AreaCases = {
  routes: {
    'GET /api/v1/organisations/{id}/order-settings': { may: OFFICE },
    'PUT /api/v1/organisations/{id}/order-settings': { may: OFFICE, body: () => SETTINGS },
    'GET /api/v1/organisations/{id}/calendar': { may: READERS },
    'PUT /api/v1/organisations/{id}/calendar': { may: OFFICE, body: () => ({ days: [{ day: '2027-01-01', isWorking: false }] }) },
    'POST /api/v1/result-sets/{id}/order-preview': { may: OFFICE, body: () => ({}) },
    'POST /api/v1/result-sets/{id}/orders': { may: OFFICE, body: () => ({ digest: 'a'.repeat(64) }) },
    'GET /api/v1/orders': { may: READERS },
    'GET /api/v1/order-board': { may: READERS },
    'GET /api/v1/orders/{id}': { may: READERS },
    'POST /api/v1/orders/{id}/forwarding': { may: BETWEEN, body: () => ({}) },
    'POST /api/v1/orders/{id}/reminder': { may: BETWEEN },
    'POST /api/v1/orders/{id}/receipt': { may: UNIT, body: () => ({}) },
    'POST /api/v1/orders/{id}/extension-request': { may: ['unit-owner'], body: later },
    'POST /api/v1/orders/{id}/extension': { may: OFFICE, body: later },
    'POST /api/v1/orders/{id}/extension-refusal': { may: OFFICE, body: reason },
    'POST /api/v1/orders/{id}/escalation': { may: OFFICE, body: () => ({ level: 'talk', ...reason() }) },
    'POST /api/v1/orders/{id}/withdrawal': { may: OFFICE, body: reason },
    'POST /api/v1/orders/{id}/recheck': { may: CHECKERS, body: () => ({}) },
    'POST /api/v1/orders/{id}/return': { may: CHECKERS, body: reason },
    'POST /api/v1/orders/{id}/acceptance': { may: CHECKERS, body: () => ({}) },
    'POST /api/v1/orders/{id}/closing': { may: OFFICE, body: () => ({}) },
    'POST /api/v1/orders/{id}/findings/{findingId}/decision': { may: CHECKERS, body: () => ({ says: 'solved', ...reason() }) },
    'PUT /api/v1/orders/{id}/answer': { may: UNIT, body: () => ({ items: [] }) },
    'POST /api/v1/orders/{id}/answer': { may: ['unit-owner'] },
    'GET /api/v1/orders/{id}/report-document': { may: READERS },
    'GET /api/v1/result-sets/{id}/results/{objectId}/report-document': { may: READERS },
    'GET /api/v1/result-sets/{id}/reports': { may: READERS },
    'GET /api/v1/order-summaries': { may: READERS },
    'GET /api/v1/order-summaries/{id}': { may: READERS },
    'POST /api/v1/order-summaries': { may: BETWEEN, body: ({ stranger }) => ({ roundId: stranger, text: '已全部整改' }) },
    'GET /api/v1/rounds/{id}/order-summary': { may: BETWEEN },
  },
  neighbours: {
    orders: { asks: ['supervisor', 'unit-owner'], make: async (office) => (await readyOrders(office, office.neighbour)).orders[0]!.id },
    'order-summaries': { asks: 'supervisor', make: (office) => sentSummary(office) },
  },
};
