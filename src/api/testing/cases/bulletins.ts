/** Bulletins and how offices write them. */
import { preset } from '../../../bulletin/server.ts';
import type { Role } from '../../../platform/server.ts';
import { type AreaCases, fresh } from '../route-case.ts';
import { roundCases } from './rounds.ts';

const WRITERS: Role[] = ['supervisor', 'intermediate-office'];
const READERS: Role[] = [...WRITERS, 'inspector', 'second-reviewer', 'reader'];

const terms = { issuedOn: '2026-11-20' };
const settings = () => ({ ...preset('general'), id: `own-${fresh()}` });
const NOWHERE = '01997c00-0000-7000-8000-000000000000';

export const bulletinCases: AreaCases = {
  routes: {
    'GET /api/v1/bulletin-presets': { may: READERS },
    'GET /api/v1/bulletin-presets/{name}': { may: READERS, params: { name: 'general' } },
    'GET /api/v1/bulletin-settings': { may: READERS },
    'POST /api/v1/bulletin-settings': { may: WRITERS, body: ({ top }) => ({ organisationId: top, content: settings() }) },
    'GET /api/v1/bulletin-settings/{id}': { may: READERS },
    'PUT /api/v1/bulletin-settings/{id}': { may: WRITERS, body: () => ({ content: settings() }) },
    'GET /api/v1/bulletin-settings/{id}/versions': { may: READERS },
    'GET /api/v1/bulletins': { may: READERS },
    'POST /api/v1/bulletins': { may: WRITERS, body: () => ({ roundId: NOWHERE, preset: 'general', terms }) },
    'GET /api/v1/bulletins/{id}': { may: READERS },
    'PUT /api/v1/bulletins/{id}/terms': { may: WRITERS, body: () => terms },
    'POST /api/v1/bulletins/{id}/recomposition': { may: WRITERS },
    'POST /api/v1/bulletins/{id}/withdrawal': { may: WRITERS },
    'GET /api/v1/bulletins/{id}/complaints': { may: READERS },
    'PUT /api/v1/bulletins/{id}/acknowledgements': { may: WRITERS, body: () => ({ key: 'day-off:issuedOn', reason: '值班' }) },
    'POST /api/v1/bulletins/{id}/issuing': { may: ['supervisor'] },
    'POST /api/v1/bulletins/{id}/correction': { may: WRITERS, body: () => ({ terms }) },
    'GET /api/v1/bulletins/{id}/blocks': { may: READERS },
    'POST /api/v1/bulletins/{id}/blocks': { may: WRITERS, body: () => ({ afterId: NOWHERE, role: 'paragraph', runs: [{ text: '说明' }] }) },
    'PUT /api/v1/bulletins/{id}/blocks/{blockId}': { may: WRITERS, body: () => ({ runs: [{ text: '说明' }] }) },
    'DELETE /api/v1/bulletins/{id}/blocks/{blockId}': { may: WRITERS },
    'POST /api/v1/bulletins/{id}/figure': { may: READERS, body: () => ({ binding: { is: 'ordinal', row: 1 } }) },
    'GET /api/v1/bulletins/{id}/paper': { may: READERS },
    'GET /api/v1/bulletins/{id}/files': { may: READERS },
    'GET /api/v1/bulletins/{id}/document': { may: READERS },
    'GET /api/v1/bulletins/{id}/copies': { may: READERS },
    'POST /api/v1/bulletin-copies': { may: WRITERS, body: () => ({ text: '青禾省关于检查情况的通报' }) },
  },
  neighbours: {
    'bulletin-settings': {
      asks: 'supervisor',
      make: async ({ ask, neighbour }, { cookie }) =>
        (await ask(cookie, 'POST', '/api/v1/bulletin-settings', { organisationId: neighbour, content: settings() })).json().id,
    },
    bulletins: {
      asks: 'supervisor',
      make: async (office, supervisor) => {
        const resultSetId = await roundCases.neighbours['result-sets']!.make(office, supervisor);
        return (await office.ask(supervisor.cookie, 'POST', '/api/v1/bulletins', { resultSetId, preset: 'general', terms })).json().id;
      },
    },
  },
};
