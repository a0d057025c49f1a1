/** Inspections and findings with their proofs. */
import { aReviewedRound } from '../../../campaign/testing/reviewed-round.ts';
import type { Role } from '../../../platform/server.ts';
import type { AreaCases } from '../route-case.ts';

const REVIEWERS: Role[] = ['supervisor', 'intermediate-office', 'inspector', 'second-reviewer'];
const RESULT_READERS: Role[] = [...REVIEWERS, 'reader', 'unit-owner', 'unit-editor'];

export const inspectionCases: AreaCases = {
  routes: {
    'GET /api/v1/inspections/{id}': { may: REVIEWERS },
    'GET /api/v1/inspections/{id}/report': { may: REVIEWERS },
    'GET /api/v1/inspections/{id}/report-page': { may: REVIEWERS },
    'GET /api/v1/inspections/{id}/evidence': { may: REVIEWERS },
    'GET /api/v1/inspections/{id}/verification': { may: REVIEWERS },
    'GET /api/v1/result-sets/{id}/results/{objectId}/report-page': { may: RESULT_READERS },
    'GET /api/v1/findings/{id}': { may: RESULT_READERS },
    'GET /api/v1/findings/{id}/page': { may: RESULT_READERS },
    'GET /api/v1/findings/{id}/passage': { may: RESULT_READERS },
    'GET /api/v1/findings/{id}/proofs/{n}': { may: RESULT_READERS, params: { n: '0' } },
  },
  neighbours: {
    inspections: {
      asks: 'supervisor',
      make: async ({ platform, neighbour }) => (await aReviewedRound(platform, neighbour, [neighbour])).sites[0]!.inspectionId,
    },
    findings: {
      asks: 'supervisor',
      make: async ({ platform, neighbour }) => {
        const { sites } = await aReviewedRound(platform, neighbour, [neighbour]);
        const { kysely } = platform.database;
        const finding = kysely.selectFrom('findings').select('id').where('inspection_id', '=', sites[0]!.inspectionId);
        return (await finding.executeTakeFirstOrThrow()).id;
      },
    },
  },
};
