/** `migrate`: makes the database's schema, or brings it up to date. Source: contracts.md section 1. */
import { Command } from 'commander';
import { migrate } from '../platform/server.ts';
import { withDatabase } from './database.ts';

export function migrateCommand(): Command {
  return new Command('migrate').action(run);
}

async function run(): Promise<void> {
  const done = await withDatabase((database) => migrate(database.kysely), { migrated: false });
  process.stdout.write(done.length === 0 ? '数据库已是最新\n' : `数据库已升级：${done.join('、')}\n`);
}
