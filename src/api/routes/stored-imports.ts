/** What all imports with a preview have in common: the file in a request, one import, its rows, its application. */
import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { InputError } from '../../platform/index.ts';
import {
  type Action,
  type Confirmation,
  type ImportPreview,
  type PlannedRow,
  type Platform,
  perform,
  performOnce,
  type Work,
} from '../../platform/server.ts';
import { Id, listOf } from '../contract/common.ts';
import { ImportApplication, ImportRowsQuery, ImportRowView, ImportView } from '../contract/registry.ts';
import type { Api } from '../options.ts';
import { pageOf } from '../paging.ts';
import { identityOf } from '../preconditions.ts';
import { signedIn } from '../signed-in.ts';

/** The table of a request. Throws InputError when it brings none. */
export function fileOf({ body }: Pick<FastifyRequest, 'body'>): Buffer {
  if (!Buffer.isBuffer(body)) throw new InputError('请求须带 .xlsx 或 .csv 文件的内容', { code: 'import-without-file' });
  return body;
}

/** Imports of one area. */
export interface StoredImports {
  path: string;
  /** What one must be allowed. */
  action: Action;
  one(work: Work, id: string): Promise<ImportPreview>;
  rows(
    work: Work,
    id: string,
    asked: { outcome: PlannedRow['outcome'] | null; after: number; limit: number },
  ): Promise<Pick<PlannedRow, 'row' | 'outcome' | 'recordId' | 'changes' | 'problems' | 'warnings'>[]>;
  apply(work: Work, id: string, confirmed: Confirmation): Promise<ImportPreview>;
}

const ById = Type.Object({ id: Id });

export function storedImportRoutes(app: Api, platform: Platform, { path, action, one, rows, apply }: StoredImports): void {
  app.get(`${path}/:id`, { schema: { params: ById, response: { 200: ImportView } } }, async (request) => {
    const { actor } = await signedIn(platform, request);
    return perform(platform, actor, action, (work) => one(work, request.params.id));
  });

  app.get(
    `${path}/:id/rows`,
    { schema: { params: ById, querystring: ImportRowsQuery, response: { 200: listOf(ImportRowView) } } },
    async (request) => {
      const { actor } = await signedIn(platform, request);
      const { outcome = null, after = 0, limit = 50 } = request.query;
      const found = await perform(platform, actor, action, (work) => rows(work, request.params.id, { outcome, after, limit: limit + 1 }));
      return pageOf(found, limit, ({ row }) => String(row));
    },
  );

  app.post(
    `${path}/:id/application`,
    { schema: { params: ById, body: ImportApplication, response: { 200: ImportView } } },
    async (request) => {
      const { actor } = await signedIn(platform, request);
      const { digest, leaveOutRejected = false } = request.body;
      return performOnce(platform, actor, action, identityOf(request), (work) =>
        apply(work, request.params.id, { digest, leaveOutRejected }),
      );
    },
  );
}
