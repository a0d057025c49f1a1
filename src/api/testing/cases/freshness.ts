/** Freshness, content and accounts over time. */
import { randomUUIDv7 } from 'node:crypto';
import { perform, type Role, SYSTEM } from '../../../platform/server.ts';
import { syncPages } from '../../../watch/server.ts';
import type { Office, SignedIn } from '../office.ts';
import type { AreaCases } from '../route-case.ts';
import { registryCases } from './registry.ts';

const WRITERS: Role[] = ['supervisor', 'intermediate-office'];
const READERS: Role[] = [...WRITERS, 'inspector', 'second-reviewer', 'unit-owner', 'unit-editor', 'reader'];

const NOTHING_SAID = { isOff: null, visitorsDays: null, domainsDays: null, rulebook: null, reason: null };
const settings = { may: WRITERS, body: () => ({ ...NOTHING_SAID, everyHours: 12, remindDays: 5 }) };

/** The home page of a site of the neighbour's. */
async function pageOf(office: Office, supervisor: SignedIn): Promise<string> {
  const siteId = await registryCases.neighbours.sites!.make(office, supervisor);
  return perform(office.platform, SYSTEM, 'watch.write', async (work) => {
    await syncPages(work);
    const { id } = await work.tx.selectFrom('watch_pages').select('id').where('site_id', '=', siteId).executeTakeFirstOrThrow();
    return id;
  });
}

export const freshnessCases: AreaCases = {
  routes: {
    'GET /api/v1/watched-pages': { may: READERS, query: '?state=overdue&state=due-soon' },
    'GET /api/v1/watched-pages/{id}': { may: READERS },
    'GET /api/v1/watched-pages/{id}/entries': { may: READERS, query: '?late=true' },
    'GET /api/v1/update-calendar': { may: READERS, query: '?from=2026-11-20&to=2026-11-30' },
    'GET /api/v1/watched-accounts': { may: READERS },
    'GET /api/v1/watch-findings': { may: READERS, query: '?open=true' },
    'GET /api/v1/watched-domains': { may: READERS, query: '?troubled=true' },
    'GET /api/v1/page-differences': { may: READERS },
    'GET /api/v1/page-differences/{id}': { may: READERS },
    'POST /api/v1/page-differences/{id}/decision': { may: WRITERS, body: () => ({ accept: true, reason: '改版' }) },
    'GET /api/v1/organisations/{id}/freshness-settings': { may: READERS },
    'PUT /api/v1/organisations/{id}/freshness-settings': settings,
    'GET /api/v1/sites/{id}/freshness-settings': { may: READERS },
    'PUT /api/v1/sites/{id}/freshness-settings': settings,
    'GET /api/v1/accounts/{id}/freshness-settings': { may: READERS },
    'PUT /api/v1/accounts/{id}/freshness-settings': settings,
    'GET /api/v1/accounts/{id}/access': { may: WRITERS },
    'PUT /api/v1/accounts/{id}/access': { may: WRITERS, body: () => ({ connector: 'feed', settings: { maxPages: 2 }, links: [] }) },
  },
  neighbours: {
    'watched-pages': { asks: 'supervisor', make: pageOf },
    'page-differences': {
      asks: 'supervisor',
      make: async (office, supervisor) => {
        const pageId = await pageOf(office, supervisor);
        const id = randomUUIDv7();
        await perform(office.platform, SYSTEM, 'watch.write', ({ tx, now }) =>
          tx
            .insertInto('watch_differences')
            .values({
              ...{ id, page_id: pageId, digest: '0', is_suspicious: false, differences: '[]', made: '{}', state: 'pending' },
              ...{ first_seen_at: now, last_seen_at: now },
            })
            .execute(),
        );
        return id;
      },
    },
  },
};
