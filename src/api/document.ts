/** The application without a database: for what can be told of it without one, its OpenAPI document and the client made from that. */
import path from 'node:path';
import { DummyDriver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from 'kysely';
import { type Database, folderStore, installationSecrets } from '../platform/server.ts';
import { buildApp } from './app.ts';
import type { Api } from './options.ts';

/** It answers what needs no database. `folder`: an empty one, for a key that is thrown away. */
export async function appWithoutDatabase(folder: string): Promise<Api> {
  const database: Database = {
    kysely: new Kysely({
      dialect: {
        createAdapter: () => new PostgresAdapter(),
        createDriver: () => new DummyDriver(),
        createIntrospector: (db) => new PostgresIntrospector(db),
        createQueryCompiler: () => new PostgresQueryCompiler(),
      },
    }),
    connect: () => Promise.reject(new Error('no database')),
    connections: () => ({ open: 0, idle: 0, waiting: 0 }),
    embedded: false,
    close: async () => undefined,
  };
  return buildApp({
    platform: { database, clock: { now: () => 0 } },
    secrets: installationSecrets(folder),
    blobs: await folderStore(path.join(folder, 'blobs')),
    largestFileBytes: 1 << 20,
    version: '1',
    secure: false,
    log: false,
    requestsPerMinute: 1_000_000,
  });
}
