/** 人工核定: the desks of a round. Who may follows from the desk: first, second, third. */
import { Type } from 'typebox';
import {
  answerForm,
  claimNext,
  decide,
  decideTemplate,
  type ReviewStage,
  releaseClaims,
  reviewedItems,
  reviewFigures,
  reviewForm,
  reviewItem,
  reviewPlan,
  reviewQueue,
  setPlan,
  undo,
} from '../../campaign/server.ts';
import { type Action, perform, performOnce } from '../../platform/server.ts';
import { Id } from '../contract/common.ts';
import {
  BatchView,
  ClaimsQuery,
  FiguresView,
  FilledForm,
  FormQuery,
  FormResult,
  ItemQuery,
  ItemsQuery,
  NewBatch,
  NewClaims,
  NewDecisionBody,
  PlanChange,
  PlanView,
  QueueQuery,
  Released,
  ReviewItems,
  ReviewItemView,
  ReviewQueue,
  UndoBody,
  Undone,
} from '../contract/review.ts';
import type { Api, ApiOptions } from '../options.ts';
import { identityOf, versionOf } from '../preconditions.ts';
import { signedIn } from '../signed-in.ts';

const ById = Type.Object({ id: Id });
const DESK: Record<ReviewStage, Action> = { first: 'finding.decide', second: 'finding.review', third: 'finding.settle' };

export function reviewRoutes(app: Api, options: ApiOptions): void {
  queueRoutes(app, options);
  decisionRoutes(app, options);
  planRoutes(app, options);
  formRoutes(app, options);
}

function queueRoutes(app: Api, { platform }: ApiOptions): void {
  app.get(
    '/rounds/:id/review-queue',
    { schema: { params: ById, querystring: QueueQuery, response: { 200: ReviewQueue } } },
    async (request) => {
      const { actor } = await signedIn(platform, request);
      const { after = null, limit = 30, ...filter } = request.query;
      return perform(platform, actor, DESK[filter.stage], (work) => reviewQueue(work, request.params.id, { ...filter, after, limit }));
    },
  );

  app.get(
    '/rounds/:id/review-items',
    { schema: { params: ById, querystring: ItemsQuery, response: { 200: ReviewItems } } },
    async (request) => {
      const { actor } = await signedIn(platform, request);
      const { standing, after = null, limit = 30 } = request.query;
      return perform(platform, actor, 'finding.read', (work) => reviewedItems(work, request.params.id, { standing, after, limit }));
    },
  );

  app.post('/rounds/:id/review-claims', { schema: { params: ById, body: NewClaims, response: { 200: ReviewItems } } }, async (request) => {
    const { actor } = await signedIn(platform, request);
    const items = await perform(platform, actor, DESK[request.body.stage], (work) => claimNext(work, request.params.id, request.body));
    return { items, next: null };
  });

  app.delete(
    '/rounds/:id/review-claims',
    { schema: { params: ById, querystring: ClaimsQuery, response: { 200: Released } } },
    async (request) => {
      const { actor } = await signedIn(platform, request);
      const { stage } = request.query;
      return { released: await perform(platform, actor, DESK[stage], (work) => releaseClaims(work, request.params.id, stage)) };
    },
  );

  app.get(
    '/review-items/:id',
    { schema: { params: ById, querystring: ItemQuery, response: { 200: ReviewItemView } } },
    async (request, reply) => {
      const { actor } = await signedIn(platform, request);
      const { stage = 'first' } = request.query;
      const item = await perform(platform, actor, 'finding.read', (work) => reviewItem(work, request.params.id, stage));
      return reply.header('etag', `"${item.version}"`).send(item);
    },
  );
}

function decisionRoutes(app: Api, { platform }: ApiOptions): void {
  app.post(
    '/review-items/:id/decisions',
    { schema: { params: ById, body: NewDecisionBody, response: { 201: ReviewItemView } } },
    async (request, reply) => {
      const { actor } = await signedIn(platform, request);
      const { id } = request.params;
      const { stage } = request.body;
      const item = await performOnce(platform, actor, DESK[stage], identityOf(request), async (work) => {
        await decide(work, id, versionOf(request), request.body);
        return reviewItem(work, id, stage);
      });
      return reply.code(201).header('etag', `"${item.version}"`).send(item);
    },
  );

  app.post('/review-items/:id/undo', { schema: { params: ById, body: UndoBody, response: { 200: Undone } } }, async (request) => {
    const { actor } = await signedIn(platform, request);
    const { stage, wholeBatch = false } = request.body;
    return performOnce(platform, actor, DESK[stage], identityOf(request), async (work) => ({
      items: await undo(work, request.params.id, { wholeBatch }),
    }));
  });

  app.post(
    '/rounds/:id/review-batches',
    { schema: { params: ById, body: NewBatch, response: { 201: BatchView } } },
    async (request, reply) => {
      const { actor } = await signedIn(platform, request);
      const made = await performOnce(platform, actor, DESK[request.body.stage], identityOf(request), (work) =>
        decideTemplate(work, request.params.id, request.body),
      );
      return reply.code(201).send(made);
    },
  );
}

function planRoutes(app: Api, { platform }: ApiOptions): void {
  app.get('/rounds/:id/review-plan', { schema: { params: ById, response: { 200: PlanView } } }, async (request, reply) => {
    const { actor } = await signedIn(platform, request);
    const plan = await perform(platform, actor, 'finding.read', (work) => reviewPlan(work, request.params.id));
    return reply.header('etag', `"${plan.version}"`).send(plan);
  });

  app.put(
    '/rounds/:id/review-plan',
    { schema: { params: ById, body: PlanChange, response: { 200: PlanView } } },
    async (request, reply) => {
      const { actor } = await signedIn(platform, request);
      const plan = await perform(platform, actor, 'round.write', (work) =>
        setPlan(work, request.params.id, versionOf(request), request.body),
      );
      return reply.header('etag', `"${plan.version}"`).send(plan);
    },
  );

  app.get('/rounds/:id/review-figures', { schema: { params: ById, response: { 200: FiguresView } } }, async (request) => {
    const { actor } = await signedIn(platform, request);
    return perform(platform, actor, 'finding.read', (work) => reviewFigures(work, request.params.id));
  });
}

function formRoutes(app: Api, { platform }: ApiOptions): void {
  app.get('/rounds/:id/review-form', { schema: { params: ById, querystring: FormQuery } }, async (request, reply) => {
    const { actor } = await signedIn(platform, request);
    const { roundObjectId } = request.query;
    const text = await perform(platform, actor, 'finding.read', (work) => reviewForm(work, request.params.id, roundObjectId));
    return reply.type('application/yaml; charset=utf-8').header('content-disposition', 'attachment; filename="form.yaml"').send(text);
  });

  app.post(
    '/rounds/:id/review-form',
    { schema: { params: ById, querystring: FormQuery, body: FilledForm, response: { 200: FormResult } } },
    async (request) => {
      const { actor } = await signedIn(platform, request);
      const { roundObjectId } = request.query;
      return performOnce(platform, actor, 'finding.decide', identityOf(request), async (work) => ({
        decided: await answerForm(work, request.params.id, roundObjectId, request.body.text),
      }));
    },
  );
}
