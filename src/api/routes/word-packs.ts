/** 词库: the office's own words, which inspections and proofreading read with. */
import {
  addWordEntry,
  changeWordEntry,
  createWordPack,
  endWordPack,
  importWordPack,
  listWordPacks,
  tryWords,
  wordEntries,
  wordPack,
  wordPackColumns,
  wordPackFile,
} from '../../campaign/server.ts';
import { perform, performOnce } from '../../platform/server.ts';
import { Empty, listOf } from '../contract/common.ts';
import {
  ByEntry,
  ByPack,
  EntriesQuery,
  NewWordPack,
  PackColumnsView,
  SentenceBody,
  TrialView,
  WordEntryBody,
  WordEntryView,
  WordPackFileQuery,
  WordPackView,
} from '../contract/word-packs.ts';
import { asDownload } from '../downloads.ts';
import type { Api, ApiOptions } from '../options.ts';
import { pageOf } from '../paging.ts';
import { identityOf, versionOf } from '../preconditions.ts';
import { signedIn } from '../signed-in.ts';
import { LARGEST_TABLE, TABLE_TYPES } from '../tables.ts';
import { fileOf } from './stored-imports.ts';

export function wordPackRoutes(app: Api, { platform }: ApiOptions): void {
  app.get('/word-packs', { schema: { response: { 200: listOf(WordPackView) } } }, async (request) => {
    const { actor } = await signedIn(platform, request);
    return { items: await perform(platform, actor, 'pack.read', listWordPacks), next: null };
  });

  app.post('/word-packs', { schema: { body: NewWordPack, response: { 201: WordPackView } } }, async (request, reply) => {
    const { actor } = await signedIn(platform, request);
    const made = await performOnce(platform, actor, 'pack.write', identityOf(request), (work) => createWordPack(work, request.body));
    return reply.code(201).send(made);
  });

  app.post(
    '/word-packs/files',
    {
      bodyLimit: LARGEST_TABLE,
      schema: { querystring: WordPackFileQuery, consumes: [TABLE_TYPES.xlsx], response: { 201: WordPackView } },
    },
    async (request, reply) => {
      const { actor } = await signedIn(platform, request);
      const { organisationId, fileName } = request.query;
      const made = await perform(platform, actor, 'pack.write', async (work) =>
        importWordPack(work, { organisationId, fileName, bytes: fileOf(request) }),
      );
      return reply.code(201).send(made);
    },
  );

  app.get('/word-packs/:id', { schema: { params: ByPack, response: { 200: WordPackView } } }, async (request, reply) => {
    const { actor } = await signedIn(platform, request);
    const found = await perform(platform, actor, 'pack.read', (work) => wordPack(work, request.params.id));
    return reply.header('etag', `"${found.version}"`).send(found);
  });

  app.delete('/word-packs/:id', { schema: { params: ByPack, response: { 204: Empty } } }, async (request, reply) => {
    const { actor } = await signedIn(platform, request);
    await perform(platform, actor, 'pack.write', (work) => endWordPack(work, request.params.id, versionOf(request)));
    return reply.code(204).send(null);
  });

  app.get('/word-packs/:id/columns', { schema: { params: ByPack, response: { 200: PackColumnsView } } }, async (request) => {
    const { actor } = await signedIn(platform, request);
    return { items: await perform(platform, actor, 'pack.read', (work) => wordPackColumns(work, request.params.id)) };
  });

  app.get(
    '/word-packs/:id/entries',
    { schema: { params: ByPack, querystring: EntriesQuery, response: { 200: listOf(WordEntryView) } } },
    async (request) => {
      const { actor } = await signedIn(platform, request);
      const { after = null, limit = 50, ...filter } = request.query;
      const found = await perform(platform, actor, 'pack.read', (work) =>
        wordEntries(work, request.params.id, { ...filter, after, limit: limit + 1 }),
      );
      return pageOf(found, limit);
    },
  );

  app.post(
    '/word-packs/:id/entries',
    { schema: { params: ByPack, body: WordEntryBody, response: { 201: WordEntryView } } },
    async (request, reply) => {
      const { actor } = await signedIn(platform, request);
      const made = await performOnce(platform, actor, 'pack.write', identityOf(request), (work) =>
        addWordEntry(work, request.params.id, request.body.cells),
      );
      return reply.code(201).send(made);
    },
  );

  app.put(
    '/word-packs/:id/entries/:entry',
    { schema: { params: ByEntry, body: WordEntryBody, response: { 200: WordEntryView } } },
    async (request) => {
      const { actor } = await signedIn(platform, request);
      const { id, entry } = request.params;
      const changed = await perform(platform, actor, 'pack.write', (work) =>
        changeWordEntry(work, id, entry, versionOf(request), request.body.cells),
      );
      return changed!;
    },
  );

  app.delete('/word-packs/:id/entries/:entry', { schema: { params: ByEntry, response: { 204: Empty } } }, async (request, reply) => {
    const { actor } = await signedIn(platform, request);
    const { id, entry } = request.params;
    await perform(platform, actor, 'pack.write', (work) => changeWordEntry(work, id, entry, versionOf(request), null));
    return reply.code(204).send(null);
  });

  app.post('/word-packs/:id/trial', { schema: { params: ByPack, body: SentenceBody, response: { 200: TrialView } } }, async (request) => {
    const { actor } = await signedIn(platform, request);
    const marks = await perform(platform, actor, 'pack.read', (work) => tryWords(work, request.params.id, request.body.sentence));
    return { items: marks.map(({ start, end, suggestion, message }) => ({ start, end, suggestion, message })) };
  });

  app.get('/word-packs/:id/file', { schema: { params: ByPack } }, async (request, reply) => {
    const { actor } = await signedIn(platform, request);
    const { title, bytes } = await perform(platform, actor, 'pack.read', async (work) => ({
      ...(await wordPack(work, request.params.id)),
      bytes: await wordPackFile(work, request.params.id),
    }));
    return asDownload(reply, TABLE_TYPES.xlsx, `${title}.xlsx`).send(Buffer.from(bytes));
  });
}
