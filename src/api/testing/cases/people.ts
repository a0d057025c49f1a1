/** Sign-in, tokens, people, organisations, audit trail, health. */
import type { Role } from '../../../platform/server.ts';
import { type AreaCases, EVERYBODY, fresh } from '../route-case.ts';

const SECURITY: Role[] = ['security-administrator'];
const AUDIT: Role[] = ['audit-administrator'];
const ORGANISATION_READERS = EVERYBODY.filter((role) => role !== 'third-party-tester');

export const peopleCases: AreaCases = {
  routes: {
    'GET /healthz': { may: null },
    'GET /readyz': { may: null },
    'POST /api/v1/session': { may: null, body: () => ({ account: 'nobody', password: 'x' }) },
    'GET /api/v1/session': { may: EVERYBODY },
    'DELETE /api/v1/session': { may: EVERYBODY },
    'PUT /api/v1/session/password': { may: EVERYBODY, body: () => ({ password: '青山绿水就是金山银山呀' }) },
    'GET /api/v1/session/tokens': { may: EVERYBODY },
    'POST /api/v1/session/tokens': { may: EVERYBODY, body: () => ({ name: '报表', scopes: ['nothing.at-all'], days: 1 }) },
    'DELETE /api/v1/session/tokens/{id}': { may: EVERYBODY },
    'GET /api/v1/session/access': { may: EVERYBODY },
    'POST /api/v1/session/second-factor/draft': { may: EVERYBODY },
    'PUT /api/v1/session/second-factor': { may: EVERYBODY, body: () => ({ draft: 'x', code: '000000', password: 'x' }) },
    'POST /api/v1/session/second-factor/removal': { may: EVERYBODY, body: () => ({ password: 'x' }) },
    'POST /api/v1/session/recovery-codes': { may: EVERYBODY, body: () => ({ password: 'x' }) },
    'GET /api/v1/session/sessions': { may: EVERYBODY },
    'DELETE /api/v1/session/sessions': { may: EVERYBODY },
    'DELETE /api/v1/session/sessions/{session}': { may: EVERYBODY, params: { session: 'ab'.repeat(32) } },
    'GET /api/v1/session/ways': { may: null },
    'GET /api/v1/session/openid/start': { may: null },
    'GET /api/v1/session/openid/callback': { may: null },
    'POST /api/v1/session/openid/link': { may: EVERYBODY },
    'PUT /api/v1/people/{id}/openid': { may: SECURITY, body: () => ({ subject: 'u1' }) },
    'DELETE /api/v1/people/{id}/openid': { may: SECURITY },
    'GET /api/v1/organisations': { may: ORGANISATION_READERS },
    'GET /api/v1/organisations/{id}': { may: ORGANISATION_READERS },
    'POST /api/v1/organisations': {
      may: ['system-administrator', 'supervisor'],
      body: ({ top }) => ({ parentId: top, name: '新单位', level: 'unit' }),
    },
    'PUT /api/v1/organisations/{id}': { may: ['system-administrator', 'supervisor'], body: () => ({ name: '改名' }) },
    'POST /api/v1/organisations/{id}/closure': { may: ['system-administrator', 'supervisor'] },
    'GET /api/v1/people': { may: SECURITY },
    'GET /api/v1/people/{id}': { may: SECURITY },
    'POST /api/v1/people': {
      may: SECURITY,
      body: ({ top }) => ({ organisationId: top, account: `n${fresh()}`, name: '新人', roles: ['reader'] }),
    },
    'PUT /api/v1/people/{id}': { may: SECURITY, body: () => ({ name: '改名' }) },
    'POST /api/v1/people/{id}/lock': { may: SECURITY },
    'POST /api/v1/people/{id}/unlock': { may: SECURITY },
    'GET /api/v1/people/{id}/tokens': { may: SECURITY },
    'DELETE /api/v1/people/{id}/tokens/{token}': { may: SECURITY, params: { token: '01997c00-0000-7000-8000-000000000000' } },
    'GET /api/v1/roles': { may: SECURITY },
    'PUT /api/v1/people/{id}/roles': { may: SECURITY, body: () => ({ roles: ['reader'] }) },
    'POST /api/v1/people/{id}/reset': { may: SECURITY, body: () => ({}) },
    'DELETE /api/v1/people/{id}/sessions': { may: SECURITY },
    'DELETE /api/v1/people/{id}': { may: SECURITY },
    'GET /api/v1/audit': { may: AUDIT },
    'GET /api/v1/audit/verification': { may: AUDIT },
  },
  neighbours: {
    organisations: { asks: 'supervisor', make: async ({ neighbour }) => neighbour },
    people: { asks: 'security-administrator', make: async ({ stranger }) => stranger },
  },
};
