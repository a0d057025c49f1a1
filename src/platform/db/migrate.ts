/** The database's schema over time: forward only, each step once, in one transaction under a lock. */
import type { Kysely } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import { FatalError, InputError } from '../errors.ts';
import { up as ground } from './migrations/0001-ground.ts';
import { up as people } from './migrations/0002-people.ts';
import { up as registry } from './migrations/0003-registry.ts';
import { up as rounds } from './migrations/0004-rounds.ts';
import { up as review } from './migrations/0005-review.ts';
import { up as workers } from './migrations/0006-workers.ts';
import { up as registryMore } from './migrations/0007-registry.ts';
import { up as year } from './migrations/0011-year.ts';
import { up as openid } from './migrations/0012-openid.ts';
import { up as orders } from './migrations/0013-orders.ts';
import { up as messages } from './migrations/0014-messages.ts';
import { up as bulletins } from './migrations/0015-bulletins.ts';
import { up as watch } from './migrations/0016-watch.ts';
import { up as alerts } from './migrations/0017-alerts.ts';
import { up as questionnaires } from './migrations/0018-questionnaires.ts';
import { up as freshness } from './migrations/0019-freshness.ts';
import { up as bulletinCopies } from './migrations/0021-bulletin-copies.ts';
import { up as watchMore } from './migrations/0023-watch.ts';
import { up as proofreading } from './migrations/0024-proofreading.ts';
import { up as settings } from './migrations/0025-settings.ts';
import type { Schema } from './schema.ts';

/** By name, in order. A step that has been released is never changed. */
export const MIGRATIONS: Record<string, Migration> = {
  '0001-ground': { up: ground },
  '0002-people': { up: people },
  '0003-registry': { up: registry },
  '0004-rounds': { up: rounds },
  '0005-review': { up: review },
  '0006-workers': { up: workers },
  '0007-registry': { up: registryMore },
  '0011-year': { up: year },
  '0012-openid': { up: openid },
  '0013-orders': { up: orders },
  '0014-messages': { up: messages },
  '0015-bulletins': { up: bulletins },
  '0016-watch': { up: watch },
  '0017-alerts': { up: alerts },
  '0018-questionnaires': { up: questionnaires },
  '0019-freshness': { up: freshness },
  '0021-bulletin-copies': { up: bulletinCopies },
  '0023-watch': { up: watchMore },
  '0024-proofreading': { up: proofreading },
  '0025-settings': { up: settings },
};

/**
 * Brings the schema up to date; returns the names of the steps done, none when it was. `to`: stop after that step (tests of
 * upgrades). Throws InputError when the database belongs to a newer version, FatalError when a step fails: nothing of it stays.
 */
export async function migrate(kysely: Kysely<Schema>, to: string | null = null): Promise<string[]> {
  const migrator = new Migrator({ db: kysely, provider: { getMigrations: async () => MIGRATIONS } });
  const { error, results = [] } = to === null ? await migrator.migrateToLatest() : await migrator.migrateTo(to);
  if (error !== undefined) {
    const failed = results.find((result) => result.status === 'Error')?.migrationName ?? null;
    const why = error instanceof Error ? error.message : String(error);
    if (failed === null && /previously executed migration/.test(why))
      throw new InputError('数据库由更新版本的程序建立，请使用相同或更新的版本', { code: 'database-newer', cause: error });
    throw new FatalError(`数据库升级未能完成（${failed ?? '准备'}：${why}），数据库保持原样`, { code: 'migration-failed', cause: error });
  }
  return results.map((result) => result.migrationName);
}

/** Steps not yet done; empty when the schema is up to date. */
export async function pendingMigrations(kysely: Kysely<Schema>): Promise<string[]> {
  const all = await new Migrator({ db: kysely, provider: { getMigrations: async () => MIGRATIONS } }).getMigrations();
  return all.filter((step) => step.executedAt === undefined).map((step) => step.name);
}
