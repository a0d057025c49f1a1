/**
 * A database of its own for a test file: an embedded server on a copy of a cluster made once per machine, or a new database of
 * the server that `ZHENGXUN_TEST_DATABASE_URL` names. Migrated, empty, removed at the end unless `ZHENGXUN_KEEP` is set.
 */
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { type Database, openDatabase } from '../connection.ts';
import { embeddedServer } from '../embedded/server.ts';
import { migrate } from '../migrate.ts';

export interface TestDatabase {
  database: Database;
  /** Data folder of the embedded server, null on another server. */
  dataDir: string | null;
  /** To open it again as another process would. */
  url: string | null;
  close(): Promise<void>;
}

/** A new database. `migrated: false`: without any table. */
export async function testDatabase({ migrated = true }: { migrated?: boolean } = {}): Promise<TestDatabase> {
  const given = process.env.ZHENGXUN_TEST_DATABASE_URL;
  const made = given ? await onServer(given) : await onCopy();
  const database = await openDatabase({ url: made.url, dataDir: made.dataDir ?? tmpdir() });
  if (migrated) await migrate(database.kysely);
  return {
    ...made,
    database,
    async close() {
      await database.close();
      if (!process.env.ZHENGXUN_KEEP) await made.remove();
    },
  };
}

interface Made {
  dataDir: string | null;
  url: string | null;
  remove(): Promise<void>;
}

async function onServer(address: string): Promise<Made> {
  const name = `zx_test_${randomBytes(6).toString('hex')}`;
  const admin = async (statement: string) => {
    const client = new pg.Client(address);
    await client.connect();
    await client.query(statement).finally(() => client.end());
  };
  await admin(`create database ${name}`);
  const url = new URL(address);
  url.pathname = `/${name}`;
  return { dataDir: null, url: url.href, remove: () => admin(`drop database ${name} with (force)`) };
}

async function onCopy(): Promise<Made> {
  const pattern = path.join(tmpdir(), `zhengxun-test-cluster-${userInfo().uid}`);
  if (!existsSync(pattern)) await makePattern(pattern);
  const dataDir = mkdtempSync(path.join(tmpdir(), 'zxdb-'));
  // Keeps owner and modes: the cluster may belong to another user than ours.
  if (spawnSync('cp', ['-a', path.join(pattern, '.'), dataDir]).status !== 0) throw new Error(`could not copy ${pattern}`);
  return { dataDir, url: null, remove: async () => rmSync(dataDir, { recursive: true, force: true }) };
}

async function makePattern(pattern: string): Promise<void> {
  const making = mkdtempSync(`${pattern}.`);
  mkdirSync(making, { recursive: true });
  // Entered by the server's user.
  spawnSync('chmod', ['755', making]);
  await embeddedServer(making);
  try {
    renameSync(making, pattern);
  } catch {
    // Another test file was first.
    rmSync(making, { recursive: true, force: true });
  }
}
