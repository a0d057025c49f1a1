/** The database of the commands of the platform, as the settings choose: a server of its own, or the embedded one in the data folder. */
import { dataFolder, InputError } from '../platform/index.ts';
import { type Config, type Database, loadConfig, openDatabase, pendingMigrations } from '../platform/server.ts';

/**
 * Opens the database for the work and closes it after.
 * Throws InputError for wrong settings, and when it cannot be reached or its schema belongs to another version of this program.
 */
export async function withDatabase<T>(work: (database: Database, config: Config) => Promise<T>, { migrated = true } = {}): Promise<T> {
  const { config } = loadConfig();
  const database = await openDatabase({
    url: config['database.url'],
    dataDir: dataFolder(),
    connections: config['database.connections'],
  });
  try {
    if (migrated && (await pendingMigrations(database.kysely)).length > 0)
      throw new InputError('数据库还没有建立或需要升级，请先运行 zhengxun migrate', { code: 'database-not-migrated' });
    return await work(database, config);
  } finally {
    await database.close();
  }
}
