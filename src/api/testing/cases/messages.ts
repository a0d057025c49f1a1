/** 网民留言 and programmes. */
import type { Role } from '../../../platform/server.ts';
import type { AreaCases } from '../route-case.ts';

const OFFICES: readonly Role[] = ['supervisor', 'intermediate-office'];
const READERS: readonly Role[] = [...OFFICES, 'inspector', 'second-reviewer', 'unit-owner', 'unit-editor', 'reader'];
const ANSWERERS: readonly Role[] = [...OFFICES, 'unit-owner'];
const CONTACTS: readonly Role[] = [...ANSWERERS, 'unit-editor'];
const FINDING_READERS: readonly Role[] = [...OFFICES, 'inspector', 'second-reviewer'];
const RESULT_READERS: readonly Role[] = [...READERS];

const aMessage = () => ({
  channel: 'error-report',
  number: null,
  kind: 'stale',
  title: '通知公告很久没有更新',
  text: '最近一条是四月的。',
  url: 'http://www.pc.gov.cn/tzgg/',
  siteId: null,
  receivedOn: '2026-11-18',
  reporter: null,
});
const aProgramme = () => ({
  name: '政府网站集约化',
  dueOn: '2026-12-31',
  stages: [{ id: 'plan', name: '方案编制', phrase: '完成方案编制', isBehind: false }],
  isEnded: false,
});
const noDays = () => ({ stages: {}, isIn: true, note: null });
const clocks = { assign: null, answer: { limit: { workingDays: 5 }, source: '本单位规定', verified: true }, close: null };

export const messageCases: AreaCases = {
  routes: {
    'GET /api/v1/message-channels': { may: READERS },
    'PUT /api/v1/message-channels/{key}': {
      may: OFFICES,
      params: { key: 'mailbox' },
      body: () => ({ name: '领导信箱', isErrorReport: false, clocks, isActive: true }),
    },
    'GET /api/v1/messages': { may: READERS },
    'POST /api/v1/messages': { may: OFFICES, body: aMessage },
    'GET /api/v1/messages/{id}': { may: READERS },
    'GET /api/v1/messages/{id}/history': { may: READERS },
    'GET /api/v1/messages/{id}/contact': { may: CONTACTS },
    'POST /api/v1/messages/{id}/handling': { may: OFFICES, body: () => ({ move: 'unmerge' }) },
    'POST /api/v1/messages/{id}/reply': { may: ANSWERERS, body: () => ({ move: 'decline', reason: '不是本单位的栏目' }) },
    'POST /api/v1/messages/{id}/decision': { may: OFFICES, body: () => ({ move: 'close', reason: null }) },
    'GET /api/v1/messages/{id}/findings': { may: FINDING_READERS },
    'PUT /api/v1/messages/{id}/findings/{findingId}': { may: OFFICES },
    'DELETE /api/v1/messages/{id}/findings/{findingId}': { may: OFFICES },
    'GET /api/v1/message-figures': { may: READERS },
    'GET /api/v1/message-duplicates': { may: OFFICES },
    'GET /api/v1/exports/messages': { may: READERS, query: '?format=csv' },
    'POST /api/v1/message-imports': { may: OFFICES, query: '?fileName=x' },
    'GET /api/v1/message-imports/{id}': { may: OFFICES },
    'GET /api/v1/message-imports/{id}/rows': { may: OFFICES },
    'POST /api/v1/message-imports/{id}/application': { may: OFFICES, body: () => ({ digest: '0'.repeat(64) }) },
    'GET /api/v1/result-sets/{id}/supplement': { may: RESULT_READERS },
    'GET /api/v1/programmes': { may: READERS },
    'POST /api/v1/programmes': { may: OFFICES, body: aProgramme },
    'GET /api/v1/programmes/{id}': { may: READERS },
    'PUT /api/v1/programmes/{id}': { may: OFFICES, body: aProgramme },
    'GET /api/v1/programmes/{id}/units': { may: READERS },
    'GET /api/v1/programmes/{id}/figures': { may: READERS },
    'PUT /api/v1/programmes/{id}/units/{organisationId}': { may: ANSWERERS, body: noDays },
    'GET /api/v1/programmes/{id}/units/{organisationId}/history': { may: READERS },
    'GET /api/v1/programmes/{id}/table': { may: READERS, query: '?format=csv' },
    'POST /api/v1/programmes/{id}/imports': { may: OFFICES, query: '?fileName=x' },
    'GET /api/v1/programme-imports/{id}': { may: OFFICES },
    'GET /api/v1/programme-imports/{id}/rows': { may: OFFICES },
    'POST /api/v1/programme-imports/{id}/application': { may: OFFICES, body: () => ({ digest: '0'.repeat(64) }) },
  },
  neighbours: {
    messages: {
      asks: 'supervisor',
      make: async ({ ask }, { cookie }) => (await ask(cookie, 'POST', '/api/v1/messages', aMessage())).json().id,
    },
    'message-imports': {
      asks: 'supervisor',
      make: async ({ send }, { cookie }) =>
        (
          await send(cookie, 'POST', '/api/v1/message-imports?fileName=a.csv&channel=error-report', '收到日期,标题\n2026-11-18,首页打不开')
        ).json().id,
    },
    programmes: {
      asks: 'supervisor',
      make: async ({ ask }, { cookie }) => (await ask(cookie, 'POST', '/api/v1/programmes', aProgramme())).json().id,
    },
    'programme-imports': {
      asks: 'supervisor',
      make: async (office, supervisor) => {
        const id = await messageCases.neighbours.programmes!.make(office, supervisor);
        const url = `/api/v1/programmes/${id}/imports?fileName=a.csv`;
        return (await office.send(supervisor.cookie, 'POST', url, '单位,方案编制完成\n平川市,2026-11-01')).json().id;
      },
    },
  },
};
