/** 稿前审校: each person's own. */
import type { Role } from '../../../platform/server.ts';
import type { AreaCases } from '../route-case.ts';

const AUTHORS: Role[] = ['supervisor', 'intermediate-office', 'inspector', 'second-reviewer', 'unit-owner', 'unit-editor'];

export const proofreadingCases: AreaCases = {
  routes: {
    'POST /api/v1/proofreadings': { may: AUTHORS, query: '?name=a.txt' },
    'GET /api/v1/proofreadings': { may: AUTHORS },
    'GET /api/v1/proofreadings/{id}': { may: AUTHORS },
    'PUT /api/v1/proofreadings/{id}/decisions': { may: AUTHORS, body: () => ({ decisions: [] }) },
    'DELETE /api/v1/proofreadings/{id}': { may: AUTHORS },
    'GET /api/v1/proofreadings/{id}/document': { may: AUTHORS },
  },
  neighbours: {
    proofreadings: {
      asks: 'supervisor',
      make: async (office, supervisor) =>
        (
          await office.send(
            supervisor.cookie,
            'POST',
            '/api/v1/proofreadings?name=a.txt',
            Buffer.from('会议布署工作'),
            'application/octet-stream',
          )
        ).json().id,
    },
  },
};
