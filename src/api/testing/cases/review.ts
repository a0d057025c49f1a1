/** The review of rounds: desks, questions, notices, appeals, memory. */
import { aReviewedRound } from '../../../campaign/testing/reviewed-round.ts';
import type { Role } from '../../../platform/server.ts';
import type { Office } from '../office.ts';
import type { AreaCases } from '../route-case.ts';

const REVIEWERS: Role[] = ['supervisor', 'intermediate-office', 'inspector', 'second-reviewer'];
const FIRST: Role[] = ['supervisor', 'intermediate-office', 'inspector'];
const OFFICES: Role[] = ['supervisor', 'intermediate-office'];
const UNITS: Role[] = ['unit-owner', 'unit-editor'];
const RESULT_READERS: Role[] = [...REVIEWERS, ...UNITS, 'reader'];
const MEMORY_WRITERS: Role[] = ['supervisor', 'inspector', 'second-reviewer'];

const FIRST_DESK = '?stage=first';
const anyObject = '?roundObjectId=01997c00-0000-7000-8000-000000000000';

/** A matter of the neighbour's own round. */
async function theirItem({ platform, neighbour }: Office): Promise<{ id: string; roundId: string }> {
  const { roundId } = await aReviewedRound(platform, neighbour, [neighbour]);
  const { id } = await platform.database.kysely
    .selectFrom('review_items')
    .select('id')
    .where('round_id', '=', roundId)
    .executeTakeFirstOrThrow();
  return { id, roundId };
}

/** The neighbour's own matter that stands, its owner told. */
const theirNotice = async (office: Office): Promise<string> => toldOwner(office, (await theirItem(office)).roundId, office.neighbour);

/** Settles what counts in the round of an office and tells the owner; the matter that stands. */
export async function toldOwner({ ask, person }: Office, roundId: string, officeId: string): Promise<string> {
  const first = await person(['inspector'], officeId);
  const second = await person(['second-reviewer'], officeId);
  const queue = (cookie: string, stage: string) =>
    ask(cookie, 'GET', `/api/v1/rounds/${roundId}/review-queue?stage=${stage}&check=blank-columns`);
  const { id } = (await queue(first.cookie, 'first')).json().items[0];
  await decideOn({ ask }, first.cookie, id, { stage: 'first', says: 'confirm' });
  await decideOn({ ask }, second.cookie, id, { stage: 'second', says: 'confirm' });
  const supervisor = await person(['supervisor'], officeId);
  await ask(supervisor.cookie, 'POST', `/api/v1/rounds/${roundId}/notices`, {});
  return id;
}

/** Decides as a page does: from the version it shows. */
export async function decideOn(
  { ask }: Pick<Office, 'ask'>,
  cookie: string,
  id: string,
  decision: { stage: string; [field: string]: unknown },
) {
  const { version } = (await ask(cookie, 'GET', `/api/v1/review-items/${id}?stage=${decision.stage}`)).json();
  const headers = { 'sec-fetch-site': 'same-origin', 'if-match': `"${version}"` };
  return ask(cookie, 'POST', `/api/v1/review-items/${id}/decisions`, decision, headers);
}

export const reviewCases: AreaCases = {
  routes: {
    'GET /api/v1/rounds/{id}/review-queue': { may: FIRST, query: FIRST_DESK },
    'GET /api/v1/rounds/{id}/review-items': { may: REVIEWERS, query: '?standing=silenced' },
    'POST /api/v1/rounds/{id}/review-claims': { may: FIRST, body: () => ({ stage: 'first', count: 5 }) },
    'DELETE /api/v1/rounds/{id}/review-claims': { may: ['supervisor'], query: '?stage=third' },
    'GET /api/v1/review-items/{id}': { may: REVIEWERS },
    'POST /api/v1/review-items/{id}/decisions': { may: FIRST, body: () => ({ stage: 'first', says: 'confirm' }) },
    'POST /api/v1/review-items/{id}/undo': { may: ['supervisor'], body: () => ({ stage: 'third' }) },
    'POST /api/v1/review-items/{id}/questions': { may: ['supervisor'], body: () => ({ stage: 'third', text: '请说明' }) },
    'POST /api/v1/rounds/{id}/review-batches': {
      may: FIRST,
      body: () => ({ stage: 'first', says: 'confirm', templateKey: 'x', expected: 1 }),
    },
    'GET /api/v1/rounds/{id}/review-plan': { may: REVIEWERS },
    'PUT /api/v1/rounds/{id}/review-plan': { may: OFFICES, body: () => ({ appealDays: 7 }) },
    'GET /api/v1/rounds/{id}/review-figures': { may: REVIEWERS },
    'GET /api/v1/rounds/{id}/review-form': { may: REVIEWERS, query: anyObject },
    'POST /api/v1/rounds/{id}/review-form': { may: FIRST, query: anyObject, body: () => ({ text: 'schema: zhengxun.form/1' }) },
    'GET /api/v1/questions': { may: [...REVIEWERS, ...UNITS] },
    'GET /api/v1/questions/{id}': { may: [...REVIEWERS, ...UNITS] },
    'POST /api/v1/questions/{id}/answer': { may: ['unit-owner'], body: () => ({ text: '已说明' }) },
    'POST /api/v1/rounds/{id}/notices': { may: OFFICES, body: () => ({}) },
    'GET /api/v1/noticed-findings': { may: RESULT_READERS },
    'POST /api/v1/noticed-findings/{id}/appeals': { may: ['unit-owner'], body: () => ({ reason: '不符合事实' }) },
    'GET /api/v1/appeals': { may: [...REVIEWERS, ...UNITS] },
    'GET /api/v1/appeals/{id}': { may: [...REVIEWERS, ...UNITS] },
    'POST /api/v1/appeals/{id}/decision': { may: ['supervisor'], body: () => ({ outcome: 'rejected', reason: '证据不足' }) },
    'GET /api/v1/memory-entries': { may: REVIEWERS },
    'GET /api/v1/memory-entries/{id}': { may: REVIEWERS },
    'POST /api/v1/memory-entries': {
      may: MEMORY_WRITERS,
      body: ({ stranger }) => ({ kind: 'text', wording: '药情信息处', organisationId: stranger, reason: '机构名称' }),
    },
    'POST /api/v1/memory-entries/{id}/revocation': { may: MEMORY_WRITERS, body: () => ({ reason: '已更名' }) },
    'GET /api/v1/exports/memory': { may: REVIEWERS },
  },
  neighbours: {
    'review-items': { asks: 'supervisor', make: async (office) => (await theirItem(office)).id },
    'noticed-findings': { asks: 'unit-owner', make: theirNotice },
    questions: {
      asks: 'unit-owner',
      make: async (office, supervisor) => {
        const { id } = await theirItem(office);
        const headers = { 'sec-fetch-site': 'same-origin', 'if-match': '"0"' };
        const question = { stage: 'first', text: '请说明' };
        return (await office.ask(supervisor.cookie, 'POST', `/api/v1/review-items/${id}/questions`, question, headers)).json().id;
      },
    },
    appeals: {
      asks: 'supervisor',
      make: async (office) => {
        const id = await theirNotice(office);
        const owner = await office.person(['unit-owner'], office.neighbour);
        return (await office.ask(owner.cookie, 'POST', `/api/v1/noticed-findings/${id}/appeals`, { reason: '不符合事实' })).json().id;
      },
    },
    'memory-entries': {
      asks: 'supervisor',
      make: async ({ ask, neighbour }, { cookie }) => {
        const entry = { kind: 'text', wording: '药情信息处', organisationId: neighbour, reason: '机构名称' };
        return (await ask(cookie, 'POST', '/api/v1/memory-entries', entry)).json().id;
      },
    },
  },
};
