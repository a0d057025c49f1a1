/** 网民留言: channels, messages and what people do with them, imports, figures. */
import type { FastifyReply } from 'fastify';
import { Type } from 'typebox';
import { resultDocument } from '../../campaign/server.ts';
import { type Action, perform, performOnce, type Work } from '../../platform/server.ts';
import {
  answerMessage,
  applyMessages,
  assignMessage,
  countMessages,
  decideMessage,
  declineMessage,
  duplicateMessages,
  enterMessage,
  exportMessages,
  forwardMessage,
  linkFinding,
  listChannels,
  listMessages,
  mergeMessage,
  messageById,
  messageContact,
  messageFigures,
  messageHistory,
  messageImport,
  messageImportRows,
  previewMessages,
  relatedFindings,
  saveChannel,
  supplementOf,
  unlinkFinding,
  unmergeMessage,
} from '../../rectify/server.ts';
import { countedListOf, Empty, Id } from '../contract/common.ts';
import {
  ChannelBody,
  ChannelList,
  ChannelPath,
  ChannelView,
  ContactView,
  DuplicatesQuery,
  DuplicatesView,
  HandlingBody,
  LinkPath,
  MessageDecisionBody,
  MessageExportQuery,
  MessageFiguresQuery,
  MessageFiguresView,
  MessageHistoryView,
  MessagesQuery,
  MessageView,
  NewMessageBody,
  NewMessageImportQuery,
  RelatedFindingsView,
  ReplyBody,
  SupplementQuery,
  SupplementView,
} from '../contract/messages.ts';
import { ImportView } from '../contract/registry.ts';
import type { Api, ApiOptions } from '../options.ts';
import { pageOf } from '../paging.ts';
import { identityOf, versionOf } from '../preconditions.ts';
import { signedIn } from '../signed-in.ts';
import { LARGEST_TABLE, TABLE_TYPES } from '../tables.ts';
import { fileOf, storedImportRoutes } from './stored-imports.ts';

const ById = Type.Object({ id: Id });

export function messageRoutes(app: Api, options: ApiOptions): void {
  channelRoutes(app, options);
  listRoutes(app, options);
  deskRoutes(app, options);
  findingRoutes(app, options);
  supplementRoutes(app, options);
  importRoutes(app, options);
}

function channelRoutes(app: Api, { platform }: ApiOptions): void {
  app.get('/message-channels', { schema: { response: { 200: ChannelList } } }, async (request) => {
    const { actor } = await signedIn(platform, request);
    const items = await perform(platform, actor, 'message.read', (work) => listChannels(work, actor.scope));
    return { items };
  });

  app.put(
    '/message-channels/:key',
    { schema: { params: ChannelPath, body: ChannelBody, response: { 200: ChannelView } } },
    async (request, reply) => {
      const { actor } = await signedIn(platform, request);
      const saved = await perform(platform, actor, 'message.decide', (work) =>
        saveChannel(work, actor.organisationId!, request.params.key, versionOf(request), request.body),
      );
      return reply.header('etag', `"${saved.version}"`).send(saved);
    },
  );
}

function listRoutes(app: Api, { platform }: ApiOptions): void {
  app.get('/messages', { schema: { querystring: MessagesQuery, response: { 200: countedListOf(MessageView) } } }, async (request) => {
    const { actor } = await signedIn(platform, request);
    const { after = null, limit = 50, count = false, ...filter } = request.query;
    const { rows, total } = await perform(platform, actor, 'message.read', async (work) => ({
      rows: await listMessages(work, { ...filter, after, limit: limit + 1 }),
      total: count ? await countMessages(work, filter) : null,
    }));
    return { ...pageOf(rows, limit), total };
  });

  app.get('/messages/:id', { schema: { params: ById, response: { 200: MessageView } } }, async (request, reply) => {
    const { actor } = await signedIn(platform, request);
    const withPersons = actor.actions === 'all' || actor.actions.has('message.contact');
    const found = await perform(platform, actor, 'message.read', (work) => messageById(work, request.params.id, { withPersons }));
    return reply.header('etag', `"${found.version}"`).send(found);
  });

  app.get('/messages/:id/history', { schema: { params: ById, response: { 200: MessageHistoryView } } }, async (request) => {
    const { actor } = await signedIn(platform, request);
    return { items: await perform(platform, actor, 'message.read', (work) => messageHistory(work, request.params.id)) };
  });

  app.get('/messages/:id/contact', { schema: { params: ById, response: { 200: ContactView } } }, async (request) => {
    const { actor } = await signedIn(platform, request);
    return perform(platform, actor, 'message.contact', (work) => messageContact(work, request.params.id));
  });

  app.get('/message-figures', { schema: { querystring: MessageFiguresQuery, response: { 200: MessageFiguresView } } }, async (request) => {
    const { actor } = await signedIn(platform, request);
    return { items: await perform(platform, actor, 'message.read', (work) => messageFigures(work, request.query)) };
  });

  app.get('/message-duplicates', { schema: { querystring: DuplicatesQuery, response: { 200: DuplicatesView } } }, async (request) => {
    const { actor } = await signedIn(platform, request);
    const { limit = 50 } = request.query;
    return { items: await perform(platform, actor, 'message.write', (work) => duplicateMessages(work, { limit })) };
  });

  app.get('/exports/messages', { schema: { querystring: MessageExportQuery } }, async (request, reply) => {
    const { actor } = await signedIn(platform, request);
    const { format = 'xlsx', ...filter } = request.query;
    const file = await perform(platform, actor, 'message.read', (work) => exportMessages(work, filter, format));
    return reply.type(TABLE_TYPES[format]).header('content-disposition', `attachment; filename="messages.${format}"`).send(file);
  });
}

function deskRoutes(app: Api, { platform }: ApiOptions): void {
  /** A change of a message: its new state with its new version. */
  const changed = async (
    request: Parameters<typeof signedIn>[1],
    reply: FastifyReply,
    action: Action,
    change: (work: Work, version: number) => ReturnType<typeof messageById>,
  ) => {
    const { actor } = await signedIn(platform, request);
    const found = await perform(platform, actor, action, async (work) => change(work, versionOf(request)));
    return reply.header('etag', `"${found.version}"`).send(found);
  };

  app.post('/messages', { schema: { body: NewMessageBody, response: { 201: MessageView } } }, async (request, reply) => {
    const { actor } = await signedIn(platform, request);
    const made = await performOnce(platform, actor, 'message.write', identityOf(request), (work) => enterMessage(work, request.body));
    return reply.code(201).header('etag', `"${made.version}"`).send(made);
  });

  app.post(
    '/messages/:id/handling',
    { schema: { params: ById, body: HandlingBody, response: { 200: MessageView } } },
    async (request, reply) =>
      changed(request, reply, 'message.write', (work, version) => {
        const { id } = request.params;
        const { body } = request;
        if (body.move === 'merge') return mergeMessage(work, id, version, body.into);
        if (body.move === 'unmerge') return unmergeMessage(work, id, version);
        const to = { organisationId: body.organisationId, text: body.text ?? null };
        return body.move === 'assign' ? assignMessage(work, id, version, to) : forwardMessage(work, id, version, to);
      }),
  );

  app.post('/messages/:id/reply', { schema: { params: ById, body: ReplyBody, response: { 200: MessageView } } }, async (request, reply) =>
    changed(request, reply, 'message.answer', (work, version) => {
      const { id } = request.params;
      const { body } = request;
      return body.move === 'answer' ? answerMessage(work, id, version, body) : declineMessage(work, id, version, body.reason);
    }),
  );

  app.post(
    '/messages/:id/decision',
    { schema: { params: ById, body: MessageDecisionBody, response: { 200: MessageView } } },
    async (request, reply) =>
      changed(request, reply, 'message.decide', (work, version) =>
        decideMessage(work, request.params.id, version, request.body.move, request.body.reason ?? null),
      ),
  );
}

function supplementRoutes(app: Api, { platform }: ApiOptions): void {
  // What a bulletin takes beside the frozen set.
  app.get(
    '/result-sets/:id/supplement',
    { schema: { params: ById, querystring: SupplementQuery, response: { 200: SupplementView } } },
    async (request) => {
      const { actor } = await signedIn(platform, request);
      const { asOf = null, overdueChannel: overdueChannels = null } = request.query;
      return perform(platform, actor, 'result.read', async (work) =>
        supplementOf(work, await resultDocument(work, request.params.id), { asOf, overdueChannels }),
      );
    },
  );
}

function findingRoutes(app: Api, { platform }: ApiOptions): void {
  app.get('/messages/:id/findings', { schema: { params: ById, response: { 200: RelatedFindingsView } } }, async (request) => {
    const { actor } = await signedIn(platform, request);
    return { items: await perform(platform, actor, 'finding.read', (work) => relatedFindings(work, request.params.id, { limit: 50 })) };
  });

  for (const [method, change] of [
    ['put', linkFinding],
    ['delete', unlinkFinding],
  ] as const)
    app[method]('/messages/:id/findings/:findingId', { schema: { params: LinkPath, response: { 204: Empty } } }, async (request, reply) => {
      const { actor } = await signedIn(platform, request);
      const { id, findingId } = request.params;
      await perform(platform, actor, 'message.write', (work) => change(work, id, findingId));
      return reply.code(204).send(null);
    });
}

function importRoutes(app: Api, { platform }: ApiOptions): void {
  app.post(
    '/message-imports',
    {
      bodyLimit: LARGEST_TABLE,
      schema: { querystring: NewMessageImportQuery, consumes: Object.values(TABLE_TYPES), response: { 201: ImportView } },
    },
    async (request, reply) => {
      const { actor } = await signedIn(platform, request);
      const { fileName, channel = null } = request.query;
      const made = await perform(platform, actor, 'message.write', async (work) => {
        return previewMessages(work, { fileName, channel, bytes: fileOf(request) });
      });
      return reply.code(201).send(made);
    },
  );

  storedImportRoutes(app, platform, {
    ...{ path: '/message-imports', action: 'message.write' },
    ...{ one: messageImport, rows: messageImportRows, apply: applyMessages },
  });
}
