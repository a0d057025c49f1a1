/** 检查指标: public regulation, read by whoever is signed in. */
import { type AreaCases, EVERYBODY } from '../route-case.ts';

const params = { book: 'inspection-2019' };

export const rulebookCases: AreaCases = {
  routes: {
    'GET /api/v1/rulebooks': { may: EVERYBODY },
    'GET /api/v1/rulebooks/{book}': { may: EVERYBODY, params },
    'GET /api/v1/rulebooks/{book}/differences': { may: EVERYBODY, params, query: '?with=liaoning-2019' },
    'POST /api/v1/rulebooks/lint': { may: EVERYBODY, body: () => ({ file: '某市.yaml', text: 'id: x' }) },
  },
  neighbours: {},
};
