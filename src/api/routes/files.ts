/** Proof that people hand in: uploaded first, then named by the record it proves; given out as a file to keep. */
import { Type } from 'typebox';
import { fileById, perform, receiveFile } from '../../platform/server.ts';
import { Id } from '../contract/common.ts';
import { FileView, NewFileQuery } from '../contract/files.ts';
import { asDownload } from '../downloads.ts';
import type { Api, ApiOptions } from '../options.ts';
import { identityOf } from '../preconditions.ts';
import { signedIn } from '../signed-in.ts';

const ById = Type.Object({ id: Id });
const BYTES = 'application/octet-stream';

export function fileRoutes(app: Api, { platform, blobs, largestFileBytes }: ApiOptions): void {
  // A scope of its own: no other route takes bodies of this size.
  app.register(async (given) => {
    const scope = given as Api;
    scope.addContentTypeParser(BYTES, { parseAs: 'buffer', bodyLimit: largestFileBytes }, (_, body, done) => done(null, body));
    scope.post(
      '/files',
      {
        bodyLimit: largestFileBytes,
        schema: { querystring: NewFileQuery, consumes: [BYTES], response: { 201: FileView } },
      },
      async (request, reply) => {
        const { actor } = await signedIn(platform, request);
        const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
        const { key } = identityOf(request);
        return reply.code(201).send(await receiveFile(platform, actor, blobs, { name: request.query.name, bytes, key }));
      },
    );
  });

  app.get('/files/:id', { schema: { params: ById } }, async (request, reply) => {
    const { actor } = await signedIn(platform, request);
    const file = await perform(platform, actor, 'file.read', ({ tx }) => fileById({ tx, actor }, request.params.id));
    const bytes = await blobs.get(file.sha256);
    return asDownload(reply, file.mediaType, file.name).header('content-length', file.size).send(bytes);
  });
}
