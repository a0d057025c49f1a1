/** The audit trail: for the audit administrator. */
import { Type } from 'typebox';
import { perform, verifyTrail } from '../../platform/server.ts';
import { listOf, PageQuery } from '../contract/common.ts';
import { AuditEntryView, TrailStateView } from '../contract/people.ts';
import type { Api, ApiOptions } from '../options.ts';
import { pageOf } from '../paging.ts';
import { signedIn } from '../signed-in.ts';

export function auditRoutes(app: Api, { platform }: ApiOptions): void {
  const query = Type.Intersect([
    PageQuery,
    Type.Object({ recordKind: Type.Optional(Type.String({ maxLength: 60 })), recordId: Type.Optional(Type.String({ maxLength: 100 })) }),
  ]);

  app.get('/audit', { schema: { querystring: query, response: { 200: listOf(AuditEntryView) } } }, async (request) => {
    const { actor } = await signedIn(platform, request);
    const { after, limit = 50, recordKind, recordId } = request.query;
    const before = after === undefined ? null : Number(after);
    const rows = await perform(platform, actor, 'audit.read', ({ tx }) =>
      tx
        .selectFrom('audit_entries')
        .selectAll()
        .$if(before !== null && Number.isSafeInteger(before), (rows) => rows.where('sequence', '<', before!))
        .$if(recordKind !== undefined, (rows) => rows.where('record_kind', '=', recordKind!))
        .$if(recordId !== undefined, (rows) => rows.where('record_id', '=', recordId!))
        .orderBy('sequence', 'desc')
        .limit(limit + 1)
        .execute(),
    );
    const { items, next } = pageOf(rows, limit, ({ sequence }) => String(sequence));
    const shown = items.map((row) => ({
      sequence: row.sequence,
      at: row.at.toISOString(),
      actorName: row.actor_name,
      action: row.action,
      outcome: row.outcome,
      recordKind: row.record_kind,
      recordId: row.record_id,
      details: row.details,
    }));
    return { items: shown, next };
  });

  app.get('/audit/verification', { schema: { response: { 200: TrailStateView } } }, async (request) => {
    const { actor } = await signedIn(platform, request);
    await perform(platform, actor, 'audit.read', async () => undefined);
    return verifyTrail(platform.database.kysely);
  });
}
