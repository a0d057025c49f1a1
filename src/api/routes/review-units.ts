/** Between reviewers and units: questions and answers, notices, appeals. */
import { Type } from 'typebox';
import {
  answerQuestion,
  appealById,
  ask,
  decideAppeal,
  fileAppeal,
  listAppeals,
  listQuestions,
  noticedFindings,
  noticeOwners,
  questionById,
  type ReviewStage,
} from '../../campaign/server.ts';
import { type Action, perform, performOnce } from '../../platform/server.ts';
import { Id, listOf, PageQuery } from '../contract/common.ts';
import {
  AppealDecision,
  AppealsQuery,
  AppealView,
  NewAnswer,
  NewAppeal,
  NewNotices,
  NewQuestion,
  NoticedFindingView,
  NoticesView,
  QuestionsQuery,
  QuestionView,
} from '../contract/review.ts';
import type { Api, ApiOptions } from '../options.ts';
import { pageOf } from '../paging.ts';
import { identityOf, versionOf } from '../preconditions.ts';
import { signedIn } from '../signed-in.ts';

const ById = Type.Object({ id: Id });
const DESK: Record<ReviewStage, Action> = { first: 'finding.decide', second: 'finding.review', third: 'finding.settle' };

export function reviewUnitRoutes(app: Api, options: ApiOptions): void {
  questionRoutes(app, options);
  noticeRoutes(app, options);
  appealRoutes(app, options);
}

function questionRoutes(app: Api, { platform }: ApiOptions): void {
  app.post(
    '/review-items/:id/questions',
    { schema: { params: ById, body: NewQuestion, response: { 201: QuestionView } } },
    async (request, reply) => {
      const { actor } = await signedIn(platform, request);
      const { days = null, ...question } = request.body;
      const asked = await performOnce(platform, actor, DESK[question.stage], identityOf(request), (work) =>
        ask(work, request.params.id, versionOf(request), { ...question, days }),
      );
      return reply.code(201).send(asked);
    },
  );

  app.get('/questions', { schema: { querystring: QuestionsQuery, response: { 200: listOf(QuestionView) } } }, async (request) => {
    const { actor } = await signedIn(platform, request);
    const { state = null, after = null, limit = 50 } = request.query;
    return pageOf(
      await perform(platform, actor, 'question.read', (work) => listQuestions(work, { state, after, limit: limit + 1 })),
      limit,
    );
  });

  app.get('/questions/:id', { schema: { params: ById, response: { 200: QuestionView } } }, async (request) => {
    const { actor } = await signedIn(platform, request);
    return perform(platform, actor, 'question.read', (work) => questionById(work, request.params.id));
  });

  app.post('/questions/:id/answer', { schema: { params: ById, body: NewAnswer, response: { 200: QuestionView } } }, async (request) => {
    const { actor } = await signedIn(platform, request);
    const { text, files = [] } = request.body;
    return performOnce(platform, actor, 'question.answer', identityOf(request), (work) =>
      answerQuestion(work, request.params.id, { text, files }),
    );
  });
}

function noticeRoutes(app: Api, { platform }: ApiOptions): void {
  app.post(
    '/rounds/:id/notices',
    { schema: { params: ById, body: NewNotices, response: { 201: NoticesView } } },
    async (request, reply) => {
      const { actor } = await signedIn(platform, request);
      const { roundObjectIds = null } = request.body;
      const made = await performOnce(platform, actor, 'notice.write', identityOf(request), (work) =>
        noticeOwners(work, request.params.id, roundObjectIds),
      );
      return reply.code(201).send(made);
    },
  );

  app.get('/noticed-findings', { schema: { querystring: PageQuery, response: { 200: listOf(NoticedFindingView) } } }, async (request) => {
    const { actor } = await signedIn(platform, request);
    const { after = null, limit = 50 } = request.query;
    return pageOf(await perform(platform, actor, 'result.read', (work) => noticedFindings(work, { after, limit: limit + 1 })), limit);
  });
}

function appealRoutes(app: Api, { platform }: ApiOptions): void {
  app.post(
    '/noticed-findings/:id/appeals',
    { schema: { params: ById, body: NewAppeal, response: { 201: AppealView } } },
    async (request, reply) => {
      const { actor } = await signedIn(platform, request);
      const { reason, files = [] } = request.body;
      const made = await performOnce(platform, actor, 'appeal.write', identityOf(request), (work) =>
        fileAppeal(work, request.params.id, { reason, files }),
      );
      return reply.code(201).header('etag', `"${made.version}"`).send(made);
    },
  );

  app.get('/appeals', { schema: { querystring: AppealsQuery, response: { 200: listOf(AppealView) } } }, async (request) => {
    const { actor } = await signedIn(platform, request);
    const { state = null, roundId = null, after = null, limit = 50 } = request.query;
    const found = await perform(platform, actor, 'appeal.read', (work) => listAppeals(work, { state, roundId, after, limit: limit + 1 }));
    return pageOf(found, limit);
  });

  app.get('/appeals/:id', { schema: { params: ById, response: { 200: AppealView } } }, async (request, reply) => {
    const { actor } = await signedIn(platform, request);
    const found = await perform(platform, actor, 'appeal.read', (work) => appealById(work, request.params.id));
    return reply.header('etag', `"${found.version}"`).send(found);
  });

  app.post(
    '/appeals/:id/decision',
    { schema: { params: ById, body: AppealDecision, response: { 200: AppealView } } },
    async (request, reply) => {
      const { actor } = await signedIn(platform, request);
      const decided = await performOnce(platform, actor, 'appeal.decide', identityOf(request), (work) =>
        decideAppeal(work, request.params.id, versionOf(request), request.body),
      );
      return reply.header('etag', `"${decided.version}"`).send(decided);
    },
  );
}
