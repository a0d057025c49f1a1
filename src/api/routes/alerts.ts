/** 告警: what is open, who is told how, what was sent, one's own inbox. */
import { Type } from 'typebox';
import { onOwnBehalf, perform, performOnce } from '../../platform/server.ts';
import {
  acknowledge,
  alertById,
  changeChannel,
  changeRule,
  channelById,
  closeAlert,
  createChannel,
  createRule,
  deliveryById,
  endChannel,
  endRule,
  listAlerts,
  listChannels,
  listDeliveries,
  listInbox,
  listRules,
  mute,
  readItem,
  ruleById,
  testChannel,
} from '../../watch/server.ts';
import {
  AlertsQuery,
  AlertView,
  ChannelChange,
  ChannelView,
  CloseBody,
  DeliveriesQuery,
  DeliveryView,
  InboxItemView,
  InboxQuery,
  MuteBody,
  NewChannelBody,
  NewRuleBody,
  RuleChange,
  RuleView,
  TestBody,
} from '../contract/alerts.ts';
import { Empty, Id, listOf, PageQuery } from '../contract/common.ts';
import type { Api, ApiOptions } from '../options.ts';
import { pageOf } from '../paging.ts';
import { identityOf, versionOf } from '../preconditions.ts';
import { signedIn } from '../signed-in.ts';

const ById = Type.Object({ id: Id });

export function alertRoutes(app: Api, options: ApiOptions): void {
  alertListRoutes(app, options);
  ruleRoutes(app, options);
  channelRoutes(app, options);
  inboxRoutes(app, options);
}

function alertListRoutes(app: Api, { platform }: ApiOptions): void {
  app.get('/alerts', { schema: { querystring: AlertsQuery, response: { 200: listOf(AlertView) } } }, async (request) => {
    const { actor } = await signedIn(platform, request);
    const { after = null, limit = 50, ...filter } = request.query;
    return pageOf(await perform(platform, actor, 'alert.read', (work) => listAlerts(work, { ...filter, after, limit: limit + 1 })), limit);
  });

  app.get('/alerts/:id', { schema: { params: ById, response: { 200: AlertView } } }, async (request) => {
    const { actor } = await signedIn(platform, request);
    return perform(platform, actor, 'alert.read', (work) => alertById(work, request.params.id));
  });

  app.post('/alerts/:id/acknowledgement', { schema: { params: ById, response: { 200: AlertView } } }, async (request) => {
    const { actor } = await signedIn(platform, request);
    return performOnce(platform, actor, 'alert.handle', identityOf(request), (work) => acknowledge(work, request.params.id));
  });

  app.post('/alerts/:id/mute', { schema: { params: ById, body: MuteBody, response: { 200: AlertView } } }, async (request) => {
    const { actor } = await signedIn(platform, request);
    const until = request.body.until === null ? null : new Date(request.body.until);
    return performOnce(platform, actor, 'alert.handle', identityOf(request), (work) => mute(work, request.params.id, until));
  });

  app.post('/alerts/:id/closure', { schema: { params: ById, body: CloseBody, response: { 200: AlertView } } }, async (request) => {
    const { actor } = await signedIn(platform, request);
    return performOnce(platform, actor, 'alert.handle', identityOf(request), (work) =>
      closeAlert(work, request.params.id, request.body.reason),
    );
  });

  app.get('/alert-deliveries', { schema: { querystring: DeliveriesQuery, response: { 200: listOf(DeliveryView) } } }, async (request) => {
    const { actor } = await signedIn(platform, request);
    const { after = null, limit = 50, ...filter } = request.query;
    return pageOf(
      await perform(platform, actor, 'alert.read', (work) => listDeliveries(work, { ...filter, after, limit: limit + 1 })),
      limit,
    );
  });

  app.get('/alert-deliveries/:id', { schema: { params: ById, response: { 200: DeliveryView } } }, async (request) => {
    const { actor } = await signedIn(platform, request);
    return perform(platform, actor, 'alert.read', (work) => deliveryById(work, request.params.id));
  });
}

function ruleRoutes(app: Api, { platform }: ApiOptions): void {
  app.get('/alert-rules', { schema: { querystring: PageQuery, response: { 200: listOf(RuleView) } } }, async (request) => {
    const { actor } = await signedIn(platform, request);
    const { after = null, limit = 50 } = request.query;
    return pageOf(await perform(platform, actor, 'alert.read', (work) => listRules(work, { after, limit: limit + 1 })), limit);
  });

  app.post('/alert-rules', { schema: { body: NewRuleBody, response: { 201: RuleView } } }, async (request, reply) => {
    const { actor } = await signedIn(platform, request);
    const made = await performOnce(platform, actor, 'alert.write', identityOf(request), (work) => createRule(work, request.body));
    return reply.code(201).header('etag', `"${made.version}"`).send(made);
  });

  app.get('/alert-rules/:id', { schema: { params: ById, response: { 200: RuleView } } }, async (request, reply) => {
    const { actor } = await signedIn(platform, request);
    const found = await perform(platform, actor, 'alert.read', (work) => ruleById(work, request.params.id));
    return reply.header('etag', `"${found.version}"`).send(found);
  });

  app.put('/alert-rules/:id', { schema: { params: ById, body: RuleChange, response: { 200: RuleView } } }, async (request, reply) => {
    const { actor } = await signedIn(platform, request);
    const changed = await perform(platform, actor, 'alert.write', (work) =>
      changeRule(work, request.params.id, versionOf(request), request.body),
    );
    return reply.header('etag', `"${changed.version}"`).send(changed);
  });

  app.delete('/alert-rules/:id', { schema: { params: ById, response: { 204: Empty } } }, async (request, reply) => {
    const { actor } = await signedIn(platform, request);
    await perform(platform, actor, 'alert.write', (work) => endRule(work, request.params.id, versionOf(request)));
    return reply.code(204).send(null);
  });
}

function channelRoutes(app: Api, { platform, secrets }: ApiOptions): void {
  app.get('/alert-channels', { schema: { querystring: PageQuery, response: { 200: listOf(ChannelView) } } }, async (request) => {
    const { actor } = await signedIn(platform, request);
    const { after = null, limit = 50 } = request.query;
    return pageOf(await perform(platform, actor, 'alert.read', (work) => listChannels(work, secrets, { after, limit: limit + 1 })), limit);
  });

  app.post('/alert-channels', { schema: { body: NewChannelBody, response: { 201: ChannelView } } }, async (request, reply) => {
    const { actor } = await signedIn(platform, request);
    const made = await performOnce(platform, actor, 'alert.write', identityOf(request), (work) =>
      createChannel(work, secrets, request.body),
    );
    return reply.code(201).header('etag', `"${made.version}"`).send(made);
  });

  app.get('/alert-channels/:id', { schema: { params: ById, response: { 200: ChannelView } } }, async (request, reply) => {
    const { actor } = await signedIn(platform, request);
    const found = await perform(platform, actor, 'alert.read', (work) => channelById(work, secrets, request.params.id));
    return reply.header('etag', `"${found.version}"`).send(found);
  });

  app.put(
    '/alert-channels/:id',
    { schema: { params: ById, body: ChannelChange, response: { 200: ChannelView } } },
    async (request, reply) => {
      const { actor } = await signedIn(platform, request);
      const changed = await perform(platform, actor, 'alert.write', (work) =>
        changeChannel(work, secrets, request.params.id, versionOf(request), request.body),
      );
      return reply.header('etag', `"${changed.version}"`).send(changed);
    },
  );

  app.delete('/alert-channels/:id', { schema: { params: ById, response: { 204: Empty } } }, async (request, reply) => {
    const { actor } = await signedIn(platform, request);
    await perform(platform, actor, 'alert.write', (work) => endChannel(work, request.params.id, versionOf(request)));
    return reply.code(204).send(null);
  });

  app.post(
    '/alert-channels/:id/test',
    { schema: { params: ById, body: TestBody, response: { 202: DeliveryView } } },
    async (request, reply) => {
      const { actor } = await signedIn(platform, request);
      const made = await performOnce(platform, actor, 'alert.write', identityOf(request), (work) =>
        testChannel(work, request.params.id, request.body.to),
      );
      return reply.code(202).send(made);
    },
  );
}

/** Everybody's own, whatever they may do otherwise. */
function inboxRoutes(app: Api, { platform }: ApiOptions): void {
  app.get('/session/inbox', { schema: { querystring: InboxQuery, response: { 200: listOf(InboxItemView) } } }, async (request) => {
    const { actor } = await signedIn(platform, request);
    const { after = null, limit = 50, ...filter } = request.query;
    const found = await perform(platform, onOwnBehalf(actor), 'alert.read', (work) =>
      listInbox(work, actor.id!, { ...filter, after, limit: limit + 1 }),
    );
    return pageOf(found, limit);
  });

  app.post('/session/inbox/:id/reading', { schema: { params: ById, response: { 200: InboxItemView } } }, async (request) => {
    const { actor } = await signedIn(platform, request);
    return perform(platform, onOwnBehalf(actor), 'alert.read', (work) => readItem(work, actor.id!, request.params.id));
  });
}
