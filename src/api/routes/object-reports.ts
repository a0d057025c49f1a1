/** 检测报告 as files: one object's, an order's, those of a region as one archive. */
import type { FastifyReply } from 'fastify';
import { Type } from 'typebox';
import { reportBundle, storedObjectReport } from '../../bulletin/server.ts';
import { perform } from '../../platform/server.ts';
import { openedOrder } from '../../rectify/server.ts';
import { Id } from '../contract/common.ts';
import { ReportBundleQuery } from '../contract/orders.ts';
import { asDownload } from '../downloads.ts';
import type { Api, ApiOptions } from '../options.ts';
import { signedIn } from '../signed-in.ts';

const ById = Type.Object({ id: Id });
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export function objectReportRoutes(app: Api, { platform }: ApiOptions): void {
  app.get(
    '/result-sets/:id/results/:objectId/report-document',
    { schema: { params: Type.Object({ id: Id, objectId: Id }) } },
    async (request, reply) => {
      const { actor } = await signedIn(platform, request);
      const { id, objectId } = request.params;
      return asFile(reply, DOCX, await perform(platform, actor, 'result.read', (work) => storedObjectReport(work, id, objectId)));
    },
  );

  app.get('/orders/:id/report-document', { schema: { params: ById } }, async (request, reply) => {
    const { actor } = await signedIn(platform, request);
    const file = await perform(platform, actor, 'order.read', async (work) => {
      const { resultSetId, object } = await openedOrder(work, request.params.id);
      return storedObjectReport(work, resultSetId, object.roundObjectId);
    });
    return asFile(reply, DOCX, file);
  });

  app.get('/result-sets/:id/reports', { schema: { params: ById, querystring: ReportBundleQuery } }, async (request, reply) => {
    const { actor } = await signedIn(platform, request);
    const { organisationId = null, verdict = null } = request.query;
    const bundle = await perform(platform, actor, 'result.read', (work) =>
      reportBundle(work, request.params.id, { organisationId, verdict }),
    );
    return asFile(reply, 'application/zip', bundle);
  });
}

const asFile = (reply: FastifyReply, type: string, { name, bytes }: { name: string; bytes: Uint8Array }) =>
  asDownload(reply, type, name).send(Buffer.from(bytes));
