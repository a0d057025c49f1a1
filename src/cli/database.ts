/** The database of the commands of the platform: `DATABASE_URL`, or the embedded server in the data folder. */
import { dataFolder, InputError } from '../platform/index.ts';
import { type Database, openDatabase, pendingMigrations } from '../platform/server.ts';

/**
 * Opens the database for the work and closes it after.
 * Throws InputError when it cannot be reached or its schema belongs to another version of this program.
 */
export async function withDatabase<T>(work: (database: Database) => Promise<T>, { migrated = true } = {}): Promise<T> {
  const database = await openDatabase({ url: process.env.DATABASE_URL || null, dataDir: dataFolder() });
  try {
    if (migrated && (await pendingMigrations(database.kysely)).length > 0)
      throw new InputError('数据库还没有建立或需要升级，请先运行 zhengxun migrate', { code: 'database-not-migrated' });
    return await work(database);
  } finally {
    await database.close();
  }
}
