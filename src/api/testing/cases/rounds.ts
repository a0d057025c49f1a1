/** Rounds, their objects, frozen results. */
import { freezeRound, listRoundObjects } from '../../../campaign/server.ts';
import { perform, type Role, SYSTEM } from '../../../platform/server.ts';
import type { Office, SignedIn } from '../office.ts';
import { type AreaCases, fresh } from '../route-case.ts';
import { registryCases } from './registry.ts';

const WRITERS: Role[] = ['supervisor', 'intermediate-office'];
const RESULT_READERS: Role[] = [...WRITERS, 'inspector', 'second-reviewer', 'reader', 'unit-owner', 'unit-editor'];
const READERS: Role[] = [...WRITERS, 'inspector', 'second-reviewer', 'reader', 'third-party-tester'];
const ENTERERS: Role[] = [...WRITERS, 'inspector', 'third-party-tester'];
const FINDING_READERS: Role[] = [...WRITERS, 'inspector', 'second-reviewer'];

const draft = (organisationId: string) => ({
  organisationId,
  name: `批次${fresh()}`,
  kind: 'quarter',
  period: { from: '2026-10-01', to: '2026-12-31' },
  selection: { kinds: ['site'] },
  coverage: { mode: 'full' },
});

const example = (organisationId: string, roundId: string) => ({
  ...{ organisationId, roundId, name: '临江市人民政府网', topic: '互动交流渠道更加畅通', text: '提供实时智能答问功能' },
});

/** A round of the neighbour's on a site of the neighbour's, opened. */
async function openedRound(office: Office, supervisor: SignedIn): Promise<string> {
  const { ask, neighbour } = office;
  await registryCases.neighbours.sites!.make(office, supervisor);
  const { id } = (await ask(supervisor.cookie, 'POST', '/api/v1/rounds', draft(neighbour))).json();
  await ask(supervisor.cookie, 'POST', `/api/v1/rounds/${id}/opening`, undefined, { 'sec-fetch-site': 'same-origin', 'if-match': '"1"' });
  return id;
}

export const roundCases: AreaCases = {
  routes: {
    'GET /api/v1/rounds': { may: READERS },
    'POST /api/v1/rounds': { may: WRITERS, body: ({ top }) => draft(top) },
    'GET /api/v1/rounds/{id}': { may: READERS },
    'PUT /api/v1/rounds/{id}': { may: WRITERS, body: () => ({ name: '改名' }) },
    'GET /api/v1/rounds/{id}/population': { may: READERS },
    'GET /api/v1/rounds/{id}/progress': { may: READERS },
    'GET /api/v1/rounds/{id}/readiness': { may: FINDING_READERS },
    'GET /api/v1/rounds/{id}/objects': { may: READERS },
    'POST /api/v1/rounds/{id}/opening': { may: WRITERS },
    'POST /api/v1/rounds/{id}/retries': { may: WRITERS, body: () => ({}) },
    'POST /api/v1/rounds/{id}/end-of-inspection': { may: WRITERS, body: () => ({}) },
    'POST /api/v1/rounds/{id}/resumption': { may: WRITERS },
    'POST /api/v1/rounds/{id}/cancellation': { may: WRITERS, body: () => ({ reason: '有误' }) },
    'POST /api/v1/rounds/{id}/freeze': { may: ['supervisor'], body: () => ({}) },
    'POST /api/v1/rounds/{id}/correction': { may: ['supervisor'], body: () => ({ reason: '申诉成立' }) },
    'GET /api/v1/round-objects/{id}': { may: READERS },
    'GET /api/v1/rounds/{id}/result-table': { may: ENTERERS },
    'POST /api/v1/rounds/{id}/result-imports': { may: ENTERERS, query: `?fileName=x&sourceName=${encodeURIComponent('某中心')}` },
    'GET /api/v1/result-imports/{id}': { may: ENTERERS },
    'GET /api/v1/result-imports/{id}/rows': { may: ENTERERS },
    'POST /api/v1/result-imports/{id}/application': { may: ENTERERS, body: () => ({ digest: '0'.repeat(64) }) },
    'PUT /api/v1/round-objects/{id}/result': {
      may: ENTERERS,
      body: () => ({ sourceName: '某检测中心', testedOn: '2026-11-18', verdict: 'qualified', score: null, faults: [] }),
    },
    'GET /api/v1/good-examples': { may: RESULT_READERS },
    'POST /api/v1/good-examples': { may: WRITERS, body: ({ top, stranger }) => example(top, stranger) },
    'GET /api/v1/good-examples/{id}': { may: RESULT_READERS },
    'PUT /api/v1/good-examples/{id}': { may: WRITERS, body: () => ({ topic: '服务更加便捷' }) },
    'POST /api/v1/good-examples/{id}/withdrawal': { may: WRITERS },
    'GET /api/v1/result-sets/{id}/analysis': { may: RESULT_READERS },
    'GET /api/v1/result-sets/{id}/board': { may: RESULT_READERS },
    'GET /api/v1/result-sets/{id}/agreements': { may: RESULT_READERS },
    'GET /api/v1/overview': { may: RESULT_READERS },
    'GET /api/v1/sites/{id}/results': { may: RESULT_READERS },
    'GET /api/v1/accounts/{id}/results': { may: RESULT_READERS },
    'GET /api/v1/result-sets': { may: RESULT_READERS },
    'GET /api/v1/result-sets/{id}': { may: RESULT_READERS },
    'GET /api/v1/result-sets/{id}/document': { may: RESULT_READERS },
    'GET /api/v1/result-sets/{id}/results': { may: RESULT_READERS },
    'GET /api/v1/result-sets/{id}/results/{objectId}': { may: RESULT_READERS },
    'GET /api/v1/result-sets/{id}/recomputation': { may: RESULT_READERS },
  },
  neighbours: {
    rounds: { asks: 'supervisor', make: openedRound },
    'round-objects': {
      asks: 'supervisor',
      make: async (office, supervisor) => {
        const id = await openedRound(office, supervisor);
        const objects = await perform(office.platform, SYSTEM, 'round.read', (work) =>
          listRoundObjects(work, id, { after: null, limit: 1 }),
        );
        return objects[0]!.id;
      },
    },
    'result-imports': {
      asks: 'third-party-tester',
      make: async (office, supervisor) => {
        const id = await openedRound(office, supervisor);
        const table = await office.ask(supervisor.cookie, 'GET', `/api/v1/rounds/${id}/result-table?format=csv`);
        const url = `/api/v1/rounds/${id}/result-imports?fileName=a.csv&sourceName=x`;
        return (await office.send(supervisor.cookie, 'POST', url, table.rawPayload)).json().id;
      },
    },
    'good-examples': {
      asks: 'supervisor',
      make: async ({ ask, neighbour }, { cookie }) => {
        const { id } = (await ask(cookie, 'POST', '/api/v1/rounds', draft(neighbour))).json();
        return (await ask(cookie, 'POST', '/api/v1/good-examples', example(neighbour, id))).json().id;
      },
    },
    'result-sets': {
      asks: 'supervisor',
      make: async (office, supervisor) => {
        const id = await openedRound(office, supervisor);
        const own = { 'sec-fetch-site': 'same-origin', 'if-match': '"2"' };
        await office.ask(supervisor.cookie, 'POST', `/api/v1/rounds/${id}/end-of-inspection`, { abandon: true }, own);
        const terms = { unknown: { reason: '没有检查', objectIds: null }, leaveOpen: null };
        return perform(office.platform, SYSTEM, 'round.freeze', (work) => freezeRound(work, id, 3, terms));
      },
    },
  },
};
