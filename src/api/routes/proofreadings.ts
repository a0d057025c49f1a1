/** 稿前审校: a file or a pasted text is read by the engine of `zhengxun text`, in a thread of its own. */
import { Type } from 'typebox';
import {
  annotatedDocx,
  annotatedProofreading,
  createProofreadingThread,
  decideProofreading,
  keepProofreading,
  listProofreadings,
  proofreading,
  proofreadingWords,
  removeProofreading,
} from '../../campaign/server.ts';
import { InputError } from '../../platform/index.ts';
import { perform, performOnce } from '../../platform/server.ts';
import { Empty, Id, listOf, PageQuery } from '../contract/common.ts';
import { DecisionsBody, NewProofreadingQuery, ProofreadingHeadView, ProofreadingView } from '../contract/proofreadings.ts';
import { asDownload } from '../downloads.ts';
import type { Api, ApiOptions } from '../options.ts';
import { pageOf } from '../paging.ts';
import { identityOf, versionOf } from '../preconditions.ts';
import { signedIn } from '../signed-in.ts';

const ById = Type.Object({ id: Id });
const BYTES = 'application/octet-stream';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export function proofreadingRoutes(app: Api, { platform, blobs, largestFileBytes, learnedFile = null }: ApiOptions): void {
  const thread = createProofreadingThread({ learnedFile });
  app.addHook('onClose', () => thread.close());

  // A scope of its own: no other route takes bodies of this size.
  app.register(async (given) => {
    const scope = given as Api;
    scope.addContentTypeParser(BYTES, { parseAs: 'buffer', bodyLimit: largestFileBytes }, (_, body, done) => done(null, body));
    scope.post(
      '/proofreadings',
      {
        bodyLimit: largestFileBytes,
        schema: { querystring: NewProofreadingQuery, consumes: [BYTES], response: { 201: ProofreadingView } },
      },
      async (request, reply) => {
        const { actor } = await signedIn(platform, request);
        // Asked before anything is read: who may not have texts read takes nobody's time.
        const words = await perform(platform, actor, 'proof.write', proofreadingWords);
        const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
        if (bytes.length === 0) throw new InputError('没有收到文字，请粘贴文字或选择文件', { code: 'text-empty' });
        const { name, publishedOn = null, form = false, traditional = false, keep = false } = request.query;
        const read = await thread.read({ name, bytes, ...words, publishedOn, form, traditional });
        const { key } = identityOf(request);
        const made = await performOnce(platform, actor, 'proof.write', { key, request: ['proofreading', request.url, read.text] }, (work) =>
          keepProofreading(work, blobs, { name, bytes, publishedOn, isKept: keep, read }),
        );
        return reply.code(201).header('etag', `"${made.version}"`).send(made);
      },
    );
  });

  app.get('/proofreadings', { schema: { querystring: PageQuery, response: { 200: listOf(ProofreadingHeadView) } } }, async (request) => {
    const { actor } = await signedIn(platform, request);
    const { after = null, limit = 50 } = request.query;
    const rows = await perform(platform, actor, 'proof.read', (work) => listProofreadings(work, { after, limit: limit + 1 }));
    return pageOf(rows, limit);
  });

  app.get('/proofreadings/:id', { schema: { params: ById, response: { 200: ProofreadingView } } }, async (request, reply) => {
    const { actor } = await signedIn(platform, request);
    const found = await perform(platform, actor, 'proof.read', (work) => proofreading(work, request.params.id));
    return reply.header('etag', `"${found.version}"`).send(found);
  });

  app.put(
    '/proofreadings/:id/decisions',
    { schema: { params: ById, body: DecisionsBody, response: { 200: ProofreadingView } } },
    async (request, reply) => {
      const { actor } = await signedIn(platform, request);
      const changed = await perform(platform, actor, 'proof.write', (work) =>
        decideProofreading(work, request.params.id, versionOf(request), request.body.decisions),
      );
      return reply.header('etag', `"${changed.version}"`).send(changed);
    },
  );

  app.delete('/proofreadings/:id', { schema: { params: ById, response: { 204: Empty } } }, async (request, reply) => {
    const { actor } = await signedIn(platform, request);
    await perform(platform, actor, 'proof.write', (work) => removeProofreading(work, request.params.id));
    return reply.code(204).send(null);
  });

  app.get('/proofreadings/:id/document', { schema: { params: ById } }, async (request, reply) => {
    const { actor } = await signedIn(platform, request);
    const { name, docx, text, marks } = await perform(platform, actor, 'proof.read', (work) =>
      annotatedProofreading(work, request.params.id),
    );
    const bytes = docx === null ? null : Buffer.concat(await Array.fromAsync(await blobs.get(docx)));
    return asDownload(reply, DOCX, name).send(Buffer.from(annotatedDocx(bytes, text, marks)));
  });
}
