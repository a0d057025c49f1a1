/** For load balancers and watchers: alive, and ready to work. */

import { Type } from 'typebox';
import { type Platform, pendingMigrations } from '../../platform/server.ts';
import type { Api, ApiOptions } from '../options.ts';

export function healthRoutes(app: Api, { platform }: ApiOptions): void {
  app.get('/healthz', { schema: { security: [], response: { 200: Type.Object({ status: Type.Literal('alive') }) } } }, async () => ({
    status: 'alive' as const,
  }));
  const Ready = Type.Object({
    status: Type.Enum(['ready', 'not-ready']),
    missing: Type.Array(Type.Enum(['database', 'migrations', 'workers']), {
      description: 'without workers it serves, but inspects nothing',
    }),
    why: Type.Union([Type.String(), Type.Null()]),
  });
  app.get('/readyz', { schema: { security: [], response: { 200: Ready, 503: Ready } } }, async (_, reply) => {
    try {
      const pending = await pendingMigrations(platform.database.kysely);
      if (pending.length > 0)
        return reply.code(503).send({ status: 'not-ready', missing: ['migrations'], why: `数据库需要升级：${pending.join('、')}` });
      if (await hasWorkers(platform)) return { status: 'ready' as const, missing: [], why: null };
      return { status: 'ready' as const, missing: ['workers' as const], why: '没有工作进程在运行，检查任务会一直等待' };
    } catch {
      return reply.code(503).send({ status: 'not-ready', missing: ['database'], why: '数据库连接不上' });
    }
  });
}

/** Whether a worker was seen within the last minute. */
async function hasWorkers({ database, clock }: Platform): Promise<boolean> {
  const row = await database.kysely
    .selectFrom('workers')
    .select('id')
    .where('stopped_at', 'is', null)
    .where('seen_at', '>', new Date(clock.now() - 60_000))
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
