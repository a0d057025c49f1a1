/** Inspections and findings with their proofs: what was stored is shown as pictures, as text, and as pages that can do nothing. */
import type { FastifyReply } from 'fastify';
import { Type } from 'typebox';
import {
  asArchive,
  evidencePlace,
  findingPage,
  findingPassage,
  findingView,
  inspection,
  inspectionReport,
  openedResult,
  proofPlace,
  reportPage,
  type ShownProof,
  shownProof,
  verifiedEvidence,
} from '../../campaign/server.ts';
import { NotFoundError } from '../../platform/index.ts';
import { perform } from '../../platform/server.ts';
import { Id } from '../contract/common.ts';
import { FindingView, InspectionView, PassageView, VerificationView } from '../contract/inspections.ts';
import { asDownload, guarded } from '../downloads.ts';
import type { Api, ApiOptions } from '../options.ts';
import { signedIn } from '../signed-in.ts';

const ById = Type.Object({ id: Id });

export function inspectionRoutes(app: Api, options: ApiOptions): void {
  wholeInspections(app, options);
  findings(app, options);
}

function wholeInspections(app: Api, { platform, blobs }: ApiOptions): void {
  app.get('/inspections/:id', { schema: { params: ById, response: { 200: InspectionView } } }, async (request) => {
    const { actor } = await signedIn(platform, request);
    return perform(platform, actor, 'finding.read', (work) => inspection(work, request.params.id));
  });

  // Its schema is published by itself (docs/schemas/report-1.json).
  app.get('/inspections/:id/report', { schema: { params: ById } }, async (request, reply) => {
    const { actor } = await signedIn(platform, request);
    const report = await perform(platform, actor, 'finding.read', (work) => inspectionReport(work, request.params.id));
    return reply.type('application/json').send(report);
  });

  app.get('/inspections/:id/report-page', { schema: { params: ById } }, async (request, reply) => {
    const { actor } = await signedIn(platform, request);
    const { id } = request.params;
    const { report, stored } = await perform(platform, actor, 'finding.read', async (work) => ({
      report: await inspectionReport(work, id),
      stored: await orNull(evidencePlace(work, id)),
    }));
    return asPage(reply, await reportPage(blobs, report, stored));
  });

  app.get(
    '/result-sets/:id/results/:objectId/report-page',
    { schema: { params: Type.Object({ id: Id, objectId: Id }) } },
    async (request, reply) => {
      const { actor } = await signedIn(platform, request);
      const { id, objectId } = request.params;
      const { report, stored } = await perform(platform, actor, 'result.read', async (work) => {
        const { assessment, inspectionId } = await openedResult(work, id, objectId);
        if (assessment === null || inspectionId === null) throw new NotFoundError('此对象没有检查报告', { code: 'report-not-there' });
        return { report: assessment, stored: await orNull(evidencePlace(work, inspectionId)) };
      });
      return asPage(reply, await reportPage(blobs, report, stored));
    },
  );

  app.get('/inspections/:id/evidence', { schema: { params: ById } }, async (request, reply) => {
    const { actor } = await signedIn(platform, request);
    const { id } = request.params;
    const stored = await perform(platform, actor, 'finding.read', (work) => evidencePlace(work, id));
    const { ending, bytes } = await asArchive(blobs, stored, platform.clock.now());
    return asDownload(reply, `application/${ending}`, `佐证-${id}.${ending}`).send(bytes);
  });

  app.get('/inspections/:id/verification', { schema: { params: ById, response: { 200: VerificationView } } }, async (request) => {
    const { actor } = await signedIn(platform, request);
    const { id } = request.params;
    const stored = await perform(platform, actor, 'finding.read', async (work) => {
      work.note({ action: 'evidence.verify', outcome: 'done', record: { kind: 'inspection', id } });
      return evidencePlace(work, id);
    });
    return verifiedEvidence(blobs, stored);
  });
}

function findings(app: Api, { platform, blobs }: ApiOptions): void {
  app.get('/findings/:id', { schema: { params: ById, response: { 200: FindingView } } }, async (request) => {
    const { actor } = await signedIn(platform, request);
    return perform(platform, actor, 'result.read', ({ tx }) => findingView({ tx, actor }, request.params.id));
  });

  app.get(
    '/findings/:id/proofs/:n',
    { schema: { params: Type.Object({ id: Id, n: Type.Integer({ minimum: 0, maximum: 1000 }) }) } },
    async (request, reply) => {
      const { actor } = await signedIn(platform, request);
      const { id, n } = request.params;
      const place = await perform(platform, actor, 'result.read', ({ tx }) => proofPlace({ tx, actor }, id));
      return sendProof(reply, await shownProof(blobs, place, n));
    },
  );

  app.get('/findings/:id/page', { schema: { params: ById } }, async (request, reply) => {
    const { actor } = await signedIn(platform, request);
    const place = await perform(platform, actor, 'result.read', ({ tx }) => proofPlace({ tx, actor }, request.params.id));
    return asPage(reply, await findingPage(blobs, place));
  });

  app.get('/findings/:id/passage', { schema: { params: ById, response: { 200: PassageView } } }, async (request) => {
    const { actor } = await signedIn(platform, request);
    const place = await perform(platform, actor, 'result.read', ({ tx }) => proofPlace({ tx, actor }, request.params.id));
    return { passage: await findingPassage(blobs, place) };
  });
}

/** Without evidence a report is shown without pictures. */
const orNull = <T>(found: Promise<T>): Promise<T | null> =>
  found.catch((error: unknown) => {
    if (error instanceof NotFoundError && error.code === 'evidence-not-kept') return null;
    throw error;
  });

/** A foreign page as it was stored: nothing runs, nothing is loaded, nobody else may frame it. */
const PAGE_POLICY = "sandbox; default-src 'none'; img-src data:; style-src 'unsafe-inline'; frame-ancestors 'self'";

const asPage = (reply: FastifyReply, html: string) => guarded(reply, 'text/html; charset=utf-8', PAGE_POLICY).send(html);

function sendProof(reply: FastifyReply, proof: ShownProof): FastifyReply {
  if (proof.kind === 'page') return asPage(reply, proof.html);
  if (proof.kind === 'file') return asDownload(reply, proof.mediaType, 'answer').send(proof.bytes);
  return guarded(reply, proof.mediaType).send(proof.bytes);
}
