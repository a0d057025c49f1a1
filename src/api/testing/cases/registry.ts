/** Sites, accounts, filings, imports and exports. */
import { perform, type Role, SYSTEM } from '../../../platform/server.ts';
import { listDiscoveries, recordDiscoveries } from '../../../registry/server.ts';
import { type AreaCases, fresh, REGISTRY_READERS, REGISTRY_WRITERS } from '../route-case.ts';

const FILING_WRITERS: Role[] = ['supervisor', 'intermediate-office', 'unit-owner', 'unit-editor'];
const FILING_READERS: Role[] = [...FILING_WRITERS, 'inspector', 'second-reviewer'];

const outage = (siteId: string) => ({
  siteId,
  kind: 'outage',
  beginsAt: '2026-11-21T00:00:00Z',
  endsAt: '2026-11-21T04:00:00Z',
  reason: '机房检修',
});

const aColumn = {
  url: 'http://www.lj.gov.cn/tzgg/',
  name: '通知公告',
  class: 'notice',
  period: null,
  exempt: null,
  isIgnored: false,
  isConfirmed: true,
  version: null,
};

export const registryCases: AreaCases = {
  routes: {
    'GET /api/v1/sites': { may: REGISTRY_READERS },
    'GET /api/v1/sites/{id}': { may: REGISTRY_READERS },
    'GET /api/v1/sites/{id}/history': { may: REGISTRY_READERS },
    'POST /api/v1/sites': {
      may: REGISTRY_WRITERS,
      body: ({ top }) => ({ organisationId: top, name: '新站', homeUrl: `http://s${fresh()}.gov.cn/` }),
    },
    'PUT /api/v1/sites/{id}': { may: REGISTRY_WRITERS, body: () => ({ name: '改名' }) },
    'GET /api/v1/accounts': { may: REGISTRY_READERS },
    'GET /api/v1/accounts/{id}': { may: REGISTRY_READERS },
    'GET /api/v1/accounts/{id}/history': { may: REGISTRY_READERS },
    'POST /api/v1/accounts': { may: REGISTRY_WRITERS, body: ({ top }) => ({ organisationId: top, name: '新号', platform: '微信公众号' }) },
    'PUT /api/v1/accounts/{id}': { may: REGISTRY_WRITERS, body: () => ({ name: '改名' }) },
    'POST /api/v1/imports': { may: REGISTRY_WRITERS, query: '?kind=sites&fileName=x' },
    'GET /api/v1/imports/{id}': { may: REGISTRY_WRITERS },
    'GET /api/v1/imports/{id}/rows': { may: REGISTRY_WRITERS },
    'POST /api/v1/imports/{id}/application': { may: REGISTRY_WRITERS, body: () => ({ digest: '0'.repeat(64) }) },
    'GET /api/v1/exports/sites': { may: REGISTRY_READERS },
    'GET /api/v1/exports/accounts': { may: REGISTRY_READERS },
    'GET /api/v1/sites/{id}/columns': { may: REGISTRY_READERS },
    'PUT /api/v1/sites/{id}/columns': { may: REGISTRY_WRITERS, body: () => ({ columns: [aColumn] }) },
    'GET /api/v1/sites/{id}/columns/file': { may: REGISTRY_READERS },
    'PUT /api/v1/sites/{id}/columns/file': { may: REGISTRY_WRITERS },
    'PUT /api/v1/sites/{id}/successor': { may: REGISTRY_WRITERS, body: () => ({ successorId: null }) },
    'PUT /api/v1/accounts/{id}/successor': { may: REGISTRY_WRITERS, body: () => ({ successorId: null }) },
    'GET /api/v1/duplicates': { may: REGISTRY_READERS, query: '?kind=sites' },
    'POST /api/v1/reconciliations': { may: REGISTRY_WRITERS, query: '?kind=sites&source=x&fileName=x' },
    'GET /api/v1/reconciliations': { may: REGISTRY_READERS },
    'GET /api/v1/reconciliations/{id}': { may: REGISTRY_READERS },
    'GET /api/v1/reconciliations/{id}/differences': { may: REGISTRY_READERS },
    'GET /api/v1/reconciliations/{id}/export': { may: REGISTRY_READERS },
    'GET /api/v1/discoveries': { may: REGISTRY_READERS },
    'POST /api/v1/discoveries/{id}/decision': { may: REGISTRY_WRITERS, body: () => ({ state: 'ours' }) },
    'GET /api/v1/filings': { may: FILING_READERS },
    'GET /api/v1/filings/{id}': { may: FILING_READERS },
    'POST /api/v1/filings': { may: FILING_WRITERS, body: ({ stranger }) => outage(stranger) },
    'POST /api/v1/filings/{id}/decision': { may: ['supervisor'], body: () => ({ approve: true }) },
    'POST /api/v1/filings/{id}/withdrawal': { may: FILING_WRITERS },
  },
  neighbours: {
    sites: {
      asks: 'supervisor',
      make: async ({ ask, neighbour }, { cookie }) =>
        (
          await ask(cookie, 'POST', '/api/v1/sites', {
            organisationId: neighbour,
            name: '平川市政府',
            homeUrl: `http://pc${fresh()}.gov.cn/`,
          })
        ).json().id,
    },
    accounts: {
      asks: 'supervisor',
      make: async ({ ask, neighbour }, { cookie }) =>
        (await ask(cookie, 'POST', '/api/v1/accounts', { organisationId: neighbour, name: '平川发布', platform: '微信公众号' })).json().id,
    },
    filings: {
      asks: 'supervisor',
      make: async (office, supervisor) => {
        const siteId = await registryCases.neighbours.sites!.make(office, supervisor);
        return (await office.ask(supervisor.cookie, 'POST', '/api/v1/filings', outage(siteId))).json().id;
      },
    },
    reconciliations: {
      asks: 'supervisor',
      make: async ({ send }, { cookie }) =>
        (
          await send(
            cookie,
            'POST',
            `/api/v1/reconciliations?kind=sites&source=${encodeURIComponent('报送系统')}&fileName=a.csv`,
            '网站名称,首页地址\n丁,d.gov.cn',
          )
        ).json().id,
    },
    discoveries: {
      asks: 'supervisor',
      make: async (office, supervisor) => {
        const siteId = await registryCases.neighbours.sites!.make(office, supervisor);
        const url = 'http://sub.pc.gov.cn/';
        const found = { kind: 'host', key: 'sub.pc.gov.cn', url, name: null, seenOn: url, seenHow: 'link' } as const;
        return perform(office.platform, SYSTEM, 'site.read', async (work) => {
          await recordDiscoveries(work, siteId, [found]);
          const [met] = await listDiscoveries(work, { state: null, siteId, after: null, limit: 1 });
          return met!.id;
        });
      },
    },
    imports: {
      asks: 'supervisor',
      make: async ({ upload }, { cookie }) => (await upload(cookie, `网站名称,首页地址\n丁,d${fresh()}.gov.cn`)).json().id,
    },
  },
};
