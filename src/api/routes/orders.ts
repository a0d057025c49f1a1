/** 整改通知: preview and issue, lists and board, one order and what is done with it, answers, decisions. */
import { type TSchema, Type } from 'typebox';
import { type Action, perform, performOnce, type Work } from '../../platform/server.ts';
import {
  acceptOrder,
  askExtension,
  askRecheck,
  closeOrder,
  decideFinding,
  draftAnswer,
  escalateOrder,
  extendOrder,
  forwardOrder,
  listOrders,
  makeOrders,
  openedOrder,
  orderBoard,
  previewOrders,
  receiveOrder,
  refuseExtension,
  returnOrder,
  sendAnswer,
  urgeOrder,
  withdrawOrder,
} from '../../rectify/server.ts';
import { Id, listOf } from '../contract/common.ts';
import {
  AnswerBody,
  AnswerView,
  BoardQuery,
  BoardView,
  EscalationBody,
  ExtensionBody,
  FindingDecisionBody,
  MadeOrdersView,
  NewOrdersBody,
  OpenedOrderView,
  OrderPreviewView,
  OrderReasonBody,
  OrdersQuery,
  OrderTermsBody,
  OrderView,
  RemarkBody,
  ReturnBody,
  UrgedView,
} from '../contract/orders.ts';
import type { Api, ApiOptions } from '../options.ts';
import { pageOf } from '../paging.ts';
import { identityOf, versionOf } from '../preconditions.ts';
import { signedIn } from '../signed-in.ts';

const ById = Type.Object({ id: Id });

export function orderRoutes(app: Api, options: ApiOptions): void {
  issueRoutes(app, options);
  readRoutes(app, options);
  moveRoutes(app, options);
  answerRoutes(app, options);
}

function issueRoutes(app: Api, { platform }: ApiOptions): void {
  app.post(
    '/result-sets/:id/order-preview',
    { schema: { params: ById, body: OrderTermsBody, response: { 200: OrderPreviewView } } },
    async (request) => {
      const { actor } = await signedIn(platform, request);
      return perform(platform, actor, 'order.write', (work) => previewOrders(work, request.params.id, request.body));
    },
  );

  app.post(
    '/result-sets/:id/orders',
    { schema: { params: ById, body: NewOrdersBody, response: { 201: MadeOrdersView } } },
    async (request, reply) => {
      const { actor } = await signedIn(platform, request);
      const { digest, ...terms } = request.body;
      const made = await performOnce(platform, actor, 'order.write', identityOf(request), (work) =>
        makeOrders(work, request.params.id, digest, terms),
      );
      return reply.code(201).send(made);
    },
  );
}

function readRoutes(app: Api, { platform }: ApiOptions): void {
  app.get('/orders', { schema: { querystring: OrdersQuery, response: { 200: listOf(OrderView) } } }, async (request) => {
    const { actor } = await signedIn(platform, request);
    const { after = null, limit = 50, ...filter } = request.query;
    const found = await perform(platform, actor, 'order.read', (work) => listOrders(work, { ...filter, after, limit: limit + 1 }));
    return pageOf(found, limit);
  });

  app.get('/order-board', { schema: { querystring: BoardQuery, response: { 200: BoardView } } }, async (request) => {
    const { actor } = await signedIn(platform, request);
    return perform(platform, actor, 'order.read', (work) => orderBoard(work, request.query));
  });

  app.get('/orders/:id', { schema: { params: ById, response: { 200: OpenedOrderView } } }, async (request, reply) => {
    const { actor } = await signedIn(platform, request);
    const found = await perform(platform, actor, 'order.read', (work) => openedOrder(work, request.params.id));
    return reply.header('etag', `"${found.version}"`).send(found);
  });
}

type At = { id: string; version: number };

function moveRoutes(app: Api, { platform }: ApiOptions): void {
  /** One act on an order as it was seen; its answer is the order as it stands then. */
  const move = <Body extends TSchema>(
    path: string,
    action: Action,
    body: Body,
    act: (work: Work, at: At, body: Type.Static<Body>) => ReturnType<typeof closeOrder>,
  ) =>
    app.post(`/orders/:id/${path}`, { schema: { params: ById, body, response: { 200: OrderView } } }, async (request, reply) => {
      const { actor } = await signedIn(platform, request);
      const moved = await perform(platform, actor, action, (work) =>
        act(work, { id: request.params.id, version: versionOf(request) }, request.body as Type.Static<Body>),
      );
      return reply.header('etag', `"${moved.version}"`).send(moved);
    });

  const remarkOf = ({ remark = null }: Type.Static<typeof RemarkBody>) => ({ remark });
  move('forwarding', 'order.forward', RemarkBody, (work, at, body) => forwardOrder(work, at, remarkOf(body)));
  move('receipt', 'order.draft', Type.Object({}), (work, at) => receiveOrder(work, at));
  move('extension-request', 'order.answer', ExtensionBody, askExtension);
  move('extension', 'order.write', ExtensionBody, extendOrder);
  move('extension-refusal', 'order.write', OrderReasonBody, refuseExtension);
  move('escalation', 'order.write', EscalationBody, escalateOrder);
  move('withdrawal', 'order.write', OrderReasonBody, withdrawOrder);
  move('recheck', 'order.check', Type.Object({}), (work, at) => askRecheck(work, at));
  move('return', 'order.check', ReturnBody, (work, at, { reason, until = null }) => returnOrder(work, at, { reason, until }));
  move('acceptance', 'order.check', RemarkBody, (work, at, body) => acceptOrder(work, at, remarkOf(body)));
  move('closing', 'order.close', RemarkBody, (work, at, body) => closeOrder(work, at, remarkOf(body)));

  app.post('/orders/:id/reminder', { schema: { params: ById, response: { 201: UrgedView } } }, async (request, reply) => {
    const { actor } = await signedIn(platform, request);
    const urged = await perform(platform, actor, 'order.forward', (work) => urgeOrder(work, request.params.id));
    return reply.code(201).send(urged);
  });

  app.post(
    '/orders/:id/findings/:findingId/decision',
    { schema: { params: Type.Object({ id: Id, findingId: Id }), body: FindingDecisionBody, response: { 200: OrderView } } },
    async (request, reply) => {
      const { actor } = await signedIn(platform, request);
      const { id, findingId } = request.params;
      const decided = await perform(platform, actor, 'order.check', (work) =>
        decideFinding(work, { id, version: versionOf(request) }, findingId, request.body),
      );
      return reply.header('etag', `"${decided.version}"`).send(decided);
    },
  );
}

function answerRoutes(app: Api, { platform }: ApiOptions): void {
  app.put('/orders/:id/answer', { schema: { params: ById, body: AnswerBody, response: { 200: AnswerView } } }, async (request, reply) => {
    const { actor } = await signedIn(platform, request);
    const { remark = null, items } = request.body;
    const whole = items.map(({ text = null, fileIds = [], ...item }) => ({ ...item, text, fileIds }));
    const draft = await perform(platform, actor, 'order.draft', (work) =>
      draftAnswer(work, request.params.id, versionOf(request), { remark, items: whole }),
    );
    return reply.header('etag', `"${draft.version}"`).send(draft);
  });

  app.post('/orders/:id/answer', { schema: { params: ById, response: { 200: AnswerView } } }, async (request) => {
    const { actor } = await signedIn(platform, request);
    return perform(platform, actor, 'order.answer', (work) => sendAnswer(work, request.params.id, versionOf(request)));
  });
}
