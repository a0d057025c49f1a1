/** Background work, and what happens in a round, live. */
import type { Role } from '../../../platform/server.ts';
import type { AreaCases } from '../route-case.ts';

const ROUND_READERS: Role[] = ['supervisor', 'intermediate-office', 'inspector', 'second-reviewer', 'third-party-tester', 'reader'];

export const jobCases: AreaCases = {
  routes: {
    'GET /api/v1/rounds/{id}/events': { may: ROUND_READERS },
    'GET /api/v1/jobs': { may: ['system-administrator'] },
    'GET /api/v1/jobs/failures': { may: ['system-administrator'] },
    'POST /api/v1/jobs/{id}/retry': { may: ['system-administrator'] },
  },
  neighbours: {
    // Jobs are the whole installation's: an administrator of a city knows of none.
    jobs: { asks: 'system-administrator', make: async () => '01997c00-0000-7000-8000-00000000000a' },
  },
};
