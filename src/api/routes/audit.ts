/** The audit trail: for the audit administrator. */
import { auditEntries, perform, verifyTrail } from '../../platform/server.ts';
import { listOf } from '../contract/common.ts';
import { AuditEntryView, AuditQuery, TrailStateView } from '../contract/people.ts';
import type { Api, ApiOptions } from '../options.ts';
import { pageOf } from '../paging.ts';
import { signedIn } from '../signed-in.ts';

export function auditRoutes(app: Api, { platform }: ApiOptions): void {
  app.get('/audit', { schema: { querystring: AuditQuery, response: { 200: listOf(AuditEntryView) } } }, async (request) => {
    const { actor } = await signedIn(platform, request);
    const { after, limit = 50, ...filter } = request.query;
    const before = after === undefined || !Number.isSafeInteger(Number(after)) ? null : Number(after);
    const entries = await perform(platform, actor, 'audit.read', (work) => auditEntries(work, { ...filter, before, limit: limit + 1 }));
    return pageOf(entries, limit, ({ sequence }) => String(sequence));
  });

  app.get('/audit/verification', { schema: { response: { 200: TrailStateView } } }, async (request) => {
    const { actor } = await signedIn(platform, request);
    await perform(platform, actor, 'audit.read', async () => undefined);
    return verifyTrail(platform.database.kysely);
  });
}
