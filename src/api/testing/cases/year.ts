/** 监管工作年度考核. */
import { ROLES, type Role } from '../../../platform/server.ts';
import type { AreaCases } from '../route-case.ts';

const READERS: readonly Role[] = ROLES.filter((role) => !role.endsWith('-administrator') && role !== 'third-party-tester');
const PATH = '/api/v1/organisations/{id}/supervision-years/{year}';

const params = { year: '2026' };

export const yearCases: AreaCases = {
  routes: {
    [`GET ${PATH}`]: { may: READERS, params },
    [`PUT ${PATH}`]: {
      may: ['supervisor', 'intermediate-office'],
      params,
      body: () => ({ spotChecks: null, published: [], errorReports: null, migration: null }),
    },
    [`POST ${PATH}/decisions`]: {
      may: ['supervisor', 'intermediate-office', 'inspector'],
      params,
      body: () => ({ indicator: 'sup-veto-accident', says: 'pass', remark: null }),
    },
  },
  neighbours: {},
};
