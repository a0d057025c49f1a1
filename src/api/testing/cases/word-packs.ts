/** 词库: read by who reviews, kept by supervisors and inspectors. */
import type { Role } from '../../../platform/server.ts';
import { type AreaCases, fresh } from '../route-case.ts';

const READERS: Role[] = ['supervisor', 'intermediate-office', 'inspector', 'second-reviewer'];
const WRITERS: Role[] = ['supervisor', 'inspector'];
const cells = { wrong: '市环保局', right: '市生态环境局' };
const params = { entry: '01997c00-0000-7000-8000-000000000000' };
const newPack = (organisationId: string) => ({ organisationId, title: `本单位用语${fresh()}` });

export const wordPackCases: AreaCases = {
  routes: {
    'GET /api/v1/word-packs': { may: READERS },
    'POST /api/v1/word-packs': { may: WRITERS, body: ({ top }) => newPack(top) },
    'POST /api/v1/word-packs/files': {
      may: WRITERS,
      query: '?organisationId=01997c00-0000-7000-8000-000000000000&fileName=a.xlsx',
      body: () => ({}),
    },
    'GET /api/v1/word-packs/{id}': { may: READERS },
    'DELETE /api/v1/word-packs/{id}': { may: WRITERS },
    'GET /api/v1/word-packs/{id}/columns': { may: READERS },
    'GET /api/v1/word-packs/{id}/entries': { may: READERS },
    'POST /api/v1/word-packs/{id}/entries': { may: WRITERS, body: () => ({ cells }) },
    'PUT /api/v1/word-packs/{id}/entries/{entry}': { may: WRITERS, params, body: () => ({ cells }) },
    'DELETE /api/v1/word-packs/{id}/entries/{entry}': { may: WRITERS, params },
    'POST /api/v1/word-packs/{id}/trial': { may: READERS, body: () => ({ sentence: '市环保局发布通知。' }) },
    'GET /api/v1/word-packs/{id}/file': { may: READERS },
  },
  neighbours: {
    'word-packs': {
      asks: 'supervisor',
      make: async ({ ask, neighbour }, { cookie }) => (await ask(cookie, 'POST', '/api/v1/word-packs', newPack(neighbour))).json().id,
    },
  },
};
