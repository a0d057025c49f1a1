/** Availability: addresses that are watched, what was seen of them. */
import { perform, type Role, SYSTEM } from '../../../platform/server.ts';
import { syncTargets } from '../../../watch/server.ts';
import type { AreaCases } from '../route-case.ts';
import { registryCases } from './registry.ts';

const WRITERS: Role[] = ['supervisor', 'intermediate-office'];
const READERS: Role[] = [...WRITERS, 'inspector', 'second-reviewer', 'unit-owner', 'unit-editor', 'reader'];

export const availabilityCases: AreaCases = {
  routes: {
    'GET /api/v1/watch-summary': { may: READERS },
    'GET /api/v1/watch-units': { may: READERS },
    'GET /api/v1/watch-targets': { may: READERS },
    'GET /api/v1/watch-targets/{id}': { may: READERS },
    'PUT /api/v1/watch-targets/{id}': { may: WRITERS, body: () => ({ intervalS: 300 }) },
    'GET /api/v1/watch-targets/{id}/days': { may: READERS, query: '?from=2026-11-01&to=2026-11-20' },
    'GET /api/v1/watch-targets/{id}/probes': { may: READERS, query: '?day=2026-11-20' },
    'GET /api/v1/sites/{id}/availability': { may: READERS },
    'GET /api/v1/watch-outages': { may: READERS },
    'GET /api/v1/watch-our-side': { may: READERS },
    'GET /api/v1/watchers': { may: READERS },
  },
  neighbours: {
    'watch-targets': {
      asks: 'supervisor',
      make: async (office, supervisor) => {
        const siteId = await registryCases.neighbours.sites!.make(office, supervisor);
        return perform(office.platform, SYSTEM, 'watch.write', async (work) => {
          await syncTargets(work);
          const { id } = await work.tx.selectFrom('watch_targets').select('id').where('site_id', '=', siteId).executeTakeFirstOrThrow();
          return id;
        });
      },
    },
  },
};
