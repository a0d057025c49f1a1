/** The HTTP edge: schemas first, every route translates to one service call. Building is apart from listening. */

import { randomUUID } from 'node:crypto';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import swagger from '@fastify/swagger';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import Fastify from 'fastify';
import { NotFoundError } from '../platform/index.ts';
import { Problem } from './contract/common.ts';
import { metricsRoutes } from './metrics.ts';
import type { Api, ApiOptions } from './options.ts';
import { sendProblem } from './problem.ts';
import { alertRoutes } from './routes/alerts.ts';
import { auditRoutes } from './routes/audit.ts';
import { availabilityRoutes } from './routes/availability.ts';
import { bulletinSettingsRoutes } from './routes/bulletin-settings.ts';
import { bulletinRoutes } from './routes/bulletins.ts';
import { dutyRoutes } from './routes/duty.ts';
import { eventRoutes } from './routes/events.ts';
import { fileRoutes } from './routes/files.ts';
import { filingRoutes } from './routes/filings.ts';
import { freshnessRoutes } from './routes/freshness.ts';
import { goodExampleRoutes } from './routes/good-examples.ts';
import { healthRoutes } from './routes/health.ts';
import { importRoutes } from './routes/imports.ts';
import { inspectionRoutes } from './routes/inspections.ts';
import { jobRoutes } from './routes/jobs.ts';
import { memoryRoutes } from './routes/memory.ts';
import { messageRoutes } from './routes/messages.ts';
import { objectReportRoutes } from './routes/object-reports.ts';
import { openIdRoutes } from './routes/openid.ts';
import { orderOfficeRoutes } from './routes/order-offices.ts';
import { orderRoutes } from './routes/orders.ts';
import { organisationRoutes } from './routes/organisations.ts';
import { ownAccountRoutes } from './routes/own-account.ts';
import { peopleRoutes } from './routes/people.ts';
import { programmeRoutes } from './routes/programmes.ts';
import { proofreadingRoutes } from './routes/proofreadings.ts';
import { questionnaireRoutes } from './routes/questionnaires.ts';
import { recordRoutes } from './routes/records.ts';
import { referenceRoutes } from './routes/reference.ts';
import { registryCareRoutes } from './routes/registry-care.ts';
import { resultImportRoutes } from './routes/result-imports.ts';
import { resultRoutes } from './routes/results.ts';
import { reviewRoutes } from './routes/review.ts';
import { reviewUnitRoutes } from './routes/review-units.ts';
import { roundRoutes } from './routes/rounds.ts';
import { rulebookRoutes } from './routes/rulebooks.ts';
import { sessionRoutes } from './routes/session.ts';
import { wordPackRoutes } from './routes/word-packs.ts';
import { yearRoutes } from './routes/year.ts';
import { acceptTables } from './tables.ts';
import { validation } from './validation.ts';
import { wantsPage, webFiles, webPage } from './web.ts';

const LARGEST_BODY = 1 << 20;

/** The application, not listening. */
export async function buildApp(options: ApiOptions): Promise<Api> {
  const app: Api = Fastify({
    logger: options.log ? { stream: process.stderr, redact: ['req.headers.authorization', 'req.headers.cookie'] } : false,
    genReqId: () => randomUUID(),
    bodyLimit: LARGEST_BODY,
    ...validation,
  }).withTypeProvider<TypeBoxTypeProvider>();
  app.removeContentTypeParser('text/plain');
  app.setErrorHandler(sendProblem);
  const sendPage = options.webFolder ? webPage(options.webFolder) : null;
  app.setNotFoundHandler((request, reply) => {
    if (sendPage !== null && wantsPage(request)) return sendPage(reply);
    throw new NotFoundError('没有这个地址，请核对', { code: 'no-such-route' });
  });
  await app.register(cookie);
  // Without TLS these two would break every page of an office's intranet.
  await app.register(helmet, {
    hsts: options.secure,
    contentSecurityPolicy: { directives: { upgradeInsecureRequests: options.secure ? [] : null } },
  });
  await app.register(rateLimit, { max: options.requestsPerMinute, timeWindow: 60_000 });
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: '政巡', version: options.version },
      components: {
        securitySchemes: {
          session: { type: 'apiKey', in: 'cookie', name: 'zhengxun_session' },
          token: { type: 'http', scheme: 'bearer' },
        },
      },
      security: [{ session: [] }, { token: [] }],
    },
  });
  app.addSchema(Problem);
  app.addHook('onSend', async (request, reply) => {
    reply.header('x-request-id', request.id);
    if (request.url.startsWith('/api/')) reply.header('cache-control', 'no-store');
  });
  metricsRoutes(app, options);
  await app.register(async (scope) => healthRoutes(scope as Api, options));
  await app.register(
    async (scope) => {
      acceptTables(scope as Api);
      for (const routes of [
        sessionRoutes,
        ownAccountRoutes,
        openIdRoutes,
        organisationRoutes,
        peopleRoutes,
        recordRoutes,
        registryCareRoutes,
        filingRoutes,
        fileRoutes,
        importRoutes,
        roundRoutes,
        rulebookRoutes,
        resultImportRoutes,
        goodExampleRoutes,
        bulletinRoutes,
        bulletinSettingsRoutes,
        resultRoutes,
        inspectionRoutes,
        reviewRoutes,
        reviewUnitRoutes,
        memoryRoutes,
        wordPackRoutes,
        messageRoutes,
        programmeRoutes,
        proofreadingRoutes,
        questionnaireRoutes,
        auditRoutes,
        availabilityRoutes,
        freshnessRoutes,
        yearRoutes,
        orderRoutes,
        objectReportRoutes,
        orderOfficeRoutes,
        alertRoutes,
        dutyRoutes,
        eventRoutes,
        jobRoutes,
      ])
        routes(scope as Api, options);
    },
    { prefix: '/api/v1' },
  );
  await referenceRoutes(app);
  if (sendPage !== null) await webFiles(app, options.webFolder!);
  await app.ready();
  return app;
}
