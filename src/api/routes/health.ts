/** For load balancers and watchers: alive, and ready to work. */

import { sql } from 'kysely';
import { Type } from 'typebox';
import { pendingMigrations } from '../../platform/server.ts';
import type { Api, ApiOptions } from '../options.ts';

export function healthRoutes(app: Api, { platform }: ApiOptions): void {
  app.get('/healthz', { schema: { security: [], response: { 200: Type.Object({ status: Type.Literal('alive') }) } } }, async () => ({
    status: 'alive' as const,
  }));
  const Ready = Type.Object({ status: Type.Enum(['ready', 'not-ready']), why: Type.Union([Type.String(), Type.Null()]) });
  app.get('/readyz', { schema: { security: [], response: { 200: Ready, 503: Ready } } }, async (_, reply) => {
    try {
      await sql`select 1`.execute(platform.database.kysely);
      const pending = await pendingMigrations(platform.database.kysely);
      if (pending.length === 0) return { status: 'ready' as const, why: null };
      return reply.code(503).send({ status: 'not-ready', why: `数据库需要升级：${pending.join('、')}` });
    } catch {
      return reply.code(503).send({ status: 'not-ready', why: '数据库连接不上' });
    }
  });
}
