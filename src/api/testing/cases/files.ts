/** Files that people hand in. */
import { ROLES, type Role } from '../../../platform/server.ts';
import type { AreaCases } from '../route-case.ts';

const ADMINISTRATORS: Role[] = ['system-administrator', 'security-administrator', 'audit-administrator'];
const READERS = ROLES.filter((role) => !ADMINISTRATORS.includes(role));

export const fileCases: AreaCases = {
  routes: {
    'POST /api/v1/files': { may: READERS.filter((role) => role !== 'reader'), query: '?name=a.png' },
    'GET /api/v1/files/{id}': { may: READERS },
  },
  neighbours: {
    files: {
      asks: 'supervisor',
      make: async (office, supervisor) =>
        (await office.send(supervisor.cookie, 'POST', '/api/v1/files?name=a.txt', Buffer.from('说明'), 'application/octet-stream')).json()
          .id,
    },
  },
};
