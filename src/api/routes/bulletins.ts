/** 通报 from draft to issue: terms, blocks, complaints, documents. */
import { Type } from 'typebox';
import {
  acknowledge,
  addBlock,
  bulletinDocument,
  bulletinFiles,
  bulletinHead,
  bulletinPaper,
  changeBlock,
  changeTerms,
  complaints,
  createBulletin,
  createCorrection,
  figureOf,
  findCopies,
  issueBulletin,
  listBlocks,
  listBulletins,
  listCopies,
  recompose,
  removeBlock,
  withdrawBulletin,
} from '../../bulletin/server.ts';
import { perform, performOnce } from '../../platform/server.ts';
import {
  AcknowledgementBody,
  BlockChange,
  BlockView,
  BulletinFileView,
  BulletinsQuery,
  BulletinView,
  ComplaintView,
  CopySearchBody,
  CopyView,
  CorrectionBody,
  DocumentQuery,
  EditedBlockView,
  FigureBody,
  FigureView,
  NewBlockBody,
  NewBulletinBody,
  PaperView,
  RemovedBlockView,
  TermsChange,
} from '../contract/bulletins.ts';
import { Id, listOf, PageQuery } from '../contract/common.ts';
import { asDownload } from '../downloads.ts';
import type { Api, ApiOptions } from '../options.ts';
import { pageOf } from '../paging.ts';
import { identityOf, versionOf } from '../preconditions.ts';
import { signedIn } from '../signed-in.ts';

const ById = Type.Object({ id: Id });
/** The text of a page, in UTF-8. */
const LARGEST_PAGE = 2 << 20;
const BlockById = Type.Object({ id: Id, blockId: Id });

export function bulletinRoutes(app: Api, options: ApiOptions): void {
  draftRoutes(app, options);
  blockRoutes(app, options);
  documentRoutes(app, options);
}

function draftRoutes(app: Api, { platform, blobs }: ApiOptions): void {
  app.get('/bulletins', { schema: { querystring: BulletinsQuery, response: { 200: listOf(BulletinView) } } }, async (request) => {
    const { actor } = await signedIn(platform, request);
    const { after = null, limit = 50, ...filter } = request.query;
    const rows = await perform(platform, actor, 'bulletin.read', (work) => listBulletins(work, { ...filter, after, limit: limit + 1 }));
    return pageOf(rows, limit);
  });

  app.post('/bulletins', { schema: { body: NewBulletinBody, response: { 201: BulletinView } } }, async (request, reply) => {
    const { actor } = await signedIn(platform, request);
    const made = await performOnce(platform, actor, 'bulletin.write', identityOf(request), (work) => createBulletin(work, request.body));
    return reply.code(201).header('etag', `"${made.version}"`).send(made);
  });

  app.get('/bulletins/:id', { schema: { params: ById, response: { 200: BulletinView } } }, async (request, reply) => {
    const { actor } = await signedIn(platform, request);
    const found = await perform(platform, actor, 'bulletin.read', (work) => bulletinHead(work, request.params.id));
    return reply.header('etag', `"${found.version}"`).send(found);
  });

  app.put(
    '/bulletins/:id/terms',
    { schema: { params: ById, body: TermsChange, response: { 200: BulletinView } } },
    async (request, reply) => {
      const { actor } = await signedIn(platform, request);
      const changed = await perform(platform, actor, 'bulletin.write', (work) =>
        changeTerms(work, request.params.id, versionOf(request), request.body),
      );
      return reply.header('etag', `"${changed.version}"`).send(changed);
    },
  );

  for (const [path, move] of [
    ['recomposition', recompose],
    ['withdrawal', withdrawBulletin],
  ] as const)
    app.post(`/bulletins/:id/${path}`, { schema: { params: ById, response: { 200: BulletinView } } }, async (request, reply) => {
      const { actor } = await signedIn(platform, request);
      const moved = await perform(platform, actor, 'bulletin.write', (work) => move(work, request.params.id, versionOf(request)));
      return reply.header('etag', `"${moved.version}"`).send(moved);
    });

  app.get('/bulletins/:id/complaints', { schema: { params: ById, response: { 200: listOf(ComplaintView) } } }, async (request) => {
    const { actor } = await signedIn(platform, request);
    return { items: await perform(platform, actor, 'bulletin.read', (work) => complaints(work, request.params.id)), next: null };
  });

  app.put(
    '/bulletins/:id/acknowledgements',
    { schema: { params: ById, body: AcknowledgementBody, response: { 200: BulletinView } } },
    async (request, reply) => {
      const { actor } = await signedIn(platform, request);
      const changed = await perform(platform, actor, 'bulletin.write', (work) =>
        acknowledge(work, request.params.id, versionOf(request), request.body),
      );
      return reply.header('etag', `"${changed.version}"`).send(changed);
    },
  );

  app.post('/bulletins/:id/issuing', { schema: { params: ById, response: { 200: BulletinView } } }, async (request, reply) => {
    const { actor } = await signedIn(platform, request);
    const issued = await performOnce(platform, actor, 'bulletin.issue', identityOf(request), (work) =>
      issueBulletin(work, blobs, request.params.id, versionOf(request)),
    );
    return reply.header('etag', `"${issued.version}"`).send(issued);
  });

  app.post(
    '/bulletins/:id/correction',
    { schema: { params: ById, body: CorrectionBody, response: { 201: BulletinView } } },
    async (request, reply) => {
      const { actor } = await signedIn(platform, request);
      const made = await performOnce(platform, actor, 'bulletin.write', identityOf(request), (work) =>
        createCorrection(work, request.params.id, request.body.terms),
      );
      return reply.code(201).header('etag', `"${made.version}"`).send(made);
    },
  );
}

function blockRoutes(app: Api, { platform }: ApiOptions): void {
  app.get('/bulletins/:id/blocks', { schema: { params: ById, response: { 200: listOf(BlockView) } } }, async (request) => {
    const { actor } = await signedIn(platform, request);
    return { items: await perform(platform, actor, 'bulletin.read', (work) => listBlocks(work, request.params.id)), next: null };
  });

  app.post(
    '/bulletins/:id/blocks',
    { schema: { params: ById, body: NewBlockBody, response: { 201: EditedBlockView } } },
    async (request, reply) => {
      const { actor } = await signedIn(platform, request);
      const made = await performOnce(platform, actor, 'bulletin.write', identityOf(request), (work) =>
        addBlock(work, request.params.id, { lead: null, ...request.body }),
      );
      return reply.code(201).header('etag', `"${made.block.version}"`).send(made);
    },
  );

  app.put(
    '/bulletins/:id/blocks/:blockId',
    { schema: { params: BlockById, body: BlockChange, response: { 200: EditedBlockView } } },
    async (request, reply) => {
      const { actor } = await signedIn(platform, request);
      const { id, blockId } = request.params;
      const changed = await perform(platform, actor, 'bulletin.write', (work) =>
        changeBlock(work, id, blockId, versionOf(request), request.body),
      );
      return reply.header('etag', `"${changed.block.version}"`).send(changed);
    },
  );

  app.delete('/bulletins/:id/blocks/:blockId', { schema: { params: BlockById, response: { 200: RemovedBlockView } } }, async (request) => {
    const { actor } = await signedIn(platform, request);
    const { id, blockId } = request.params;
    return {
      complaints: await perform(platform, actor, 'bulletin.write', (work) => removeBlock(work, id, blockId, versionOf(request))),
    };
  });

  app.post('/bulletins/:id/figure', { schema: { params: ById, body: FigureBody, response: { 200: FigureView } } }, async (request) => {
    const { actor } = await signedIn(platform, request);
    return perform(platform, actor, 'bulletin.read', (work) => figureOf(work, request.params.id, request.body.binding));
  });
}

function documentRoutes(app: Api, { platform, blobs }: ApiOptions): void {
  app.get('/bulletins/:id/paper', { schema: { params: ById, response: { 200: PaperView } } }, async (request) => {
    const { actor } = await signedIn(platform, request);
    return perform(platform, actor, 'bulletin.read', (work) => bulletinPaper(work, request.params.id));
  });

  app.get('/bulletins/:id/files', { schema: { params: ById, response: { 200: listOf(BulletinFileView) } } }, async (request) => {
    const { actor } = await signedIn(platform, request);
    return { items: await perform(platform, actor, 'bulletin.read', (work) => bulletinFiles(work, request.params.id)), next: null };
  });

  app.get('/bulletins/:id/document', { schema: { params: ById, querystring: DocumentQuery } }, async (request, reply) => {
    const { actor } = await signedIn(platform, request);
    const { edition = 'full', format = 'docx' } = request.query;
    const document = await perform(platform, actor, 'bulletin.read', (work) =>
      bulletinDocument(work, request.params.id, { edition, format }),
    );
    const bytes = document.bytes ?? (await blobs.get(document.sha256));
    return asDownload(reply, document.mediaType, document.name).header('repr-digest', digestOf(document.sha256)).send(bytes);
  });

  app.post(
    '/bulletin-copies',
    { bodyLimit: LARGEST_PAGE, schema: { body: CopySearchBody, response: { 200: listOf(CopyView) } } },
    async (request) => {
      const { actor } = await signedIn(platform, request);
      const { text, url = null } = request.body;
      return { items: await perform(platform, actor, 'bulletin.write', (work) => findCopies(work, { text, url })), next: null };
    },
  );

  app.get(
    '/bulletins/:id/copies',
    { schema: { params: ById, querystring: PageQuery, response: { 200: listOf(CopyView) } } },
    async (request) => {
      const { actor } = await signedIn(platform, request);
      const { after = null, limit = 50 } = request.query;
      const rows = await perform(platform, actor, 'bulletin.read', (work) =>
        listCopies(work, request.params.id, { after, limit: limit + 1 }),
      );
      return pageOf(rows, limit);
    },
  );
}

/** RFC 9530. */
const digestOf = (sha256: string) => `sha-256=:${Buffer.from(sha256, 'hex').toString('base64')}:`;
