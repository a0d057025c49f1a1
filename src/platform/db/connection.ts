/** Connections to the one database: the embedded server by default, `DATABASE_URL` for another (PostgreSQL 15 or later). */
import { Kysely, PostgresDialect, type PostgresPoolClient } from 'kysely';
import pg from 'pg';
import { InputError } from '../errors.ts';
import { type EmbeddedServer, embeddedServer } from './embedded/server.ts';
import { PreparingClient, StatementNames } from './prepared.ts';
import type { Schema } from './schema.ts';

export interface DatabaseOptions {
  /** `postgres://…`; null: the embedded server of `dataDir`. */
  url: string | null;
  dataDir: string;
  /** Most connections of this process. */
  connections?: number;
}

export interface Database {
  /** For reading and for maintenance; work on behalf of a person goes through `transact`. */
  kysely: Kysely<Schema>;
  /** A connection of one's own (listening, locks held over transactions); to be released. Throws when the database is away. */
  connect(): Promise<pg.PoolClient>;
  /** True for the embedded server. */
  embedded: boolean;
  /** Connections of this process now, and how many wait for one. */
  connections(): { open: number; idle: number; waiting: number };
  /** Ends the connections and, where this process started it, the embedded server. */
  close(): Promise<void>;
}

const OLDEST_MAJOR = 15;
const DEFAULT_CONNECTIONS = 10;
const CONNECT_LIMIT_MS = 10_000;

/** Opens the database. Throws InputError when it cannot be reached or is too old; nothing is migrated. */
export async function openDatabase({ url, dataDir, connections = DEFAULT_CONNECTIONS }: DatabaseOptions): Promise<Database> {
  const server = url === null ? await embeddedServer(dataDir) : null;
  await server?.ensure();
  const pool = new pg.Pool({
    ...(server === null ? { connectionString: url! } : server.connection),
    max: connections,
    connectionTimeoutMillis: CONNECT_LIMIT_MS,
    application_name: 'zhengxun',
    types: { getTypeParser },
  });
  // An idle connection that breaks is replaced by the pool; the error comes again where somebody uses the database.
  pool.on('error', () => undefined);
  // So does one that breaks between two statements of a transaction: without a listener that would end the process.
  pool.on('connect', (client) => client.on('error', () => undefined));
  try {
    await checkVersion(pool, url);
  } catch (error) {
    await pool.end();
    await server?.stop();
    throw error;
  }
  return {
    kysely: new Kysely<Schema>({
      dialect: new PostgresDialect({ pool: { options: pool.options, connect: preparingPool(pool, server), end: () => pool.end() } }),
    }),
    connect: () => connect(pool, server),
    embedded: server !== null,
    connections: () => ({ open: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount }),
    async close() {
      await pool.end();
      await server?.stop();
    },
  };
}

/** A connection of the pool; the embedded server is started again when it is gone (the process that had started it may have ended). */
async function connect(pool: pg.Pool, server: EmbeddedServer | null): Promise<pg.PoolClient> {
  try {
    return await pool.connect();
  } catch (error) {
    if (server === null) throw error;
    await server.ensure();
    return pool.connect();
  }
}

/** Connections as kysely is given them, always the same object for one connection. */
function preparingPool(pool: pg.Pool, server: EmbeddedServer | null): () => Promise<PostgresPoolClient> {
  const names = new StatementNames();
  const known = new WeakMap<pg.PoolClient, PreparingClient>();
  return async () => {
    const client = await connect(pool, server);
    const preparing = known.get(client) ?? new PreparingClient(client, names);
    known.set(client, preparing);
    return preparing;
  };
}

async function checkVersion(pool: pg.Pool, url: string | null): Promise<void> {
  let version: number;
  try {
    const { rows } = await pool.query<{ version: number }>(`select current_setting('server_version_num')::int as version`);
    version = rows[0]!.version;
  } catch (cause) {
    if (url === null) throw cause;
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new InputError(`连接不上 DATABASE_URL 指定的数据库（${why}），请检查地址、账号和网络`, { code: 'database-unreachable', cause });
  }
  if (version < OLDEST_MAJOR * 10_000)
    throw new InputError(`数据库版本过低（${Math.floor(version / 10_000)}），需要 PostgreSQL ${OLDEST_MAJOR} 或更新版本`, {
      code: 'database-too-old',
    });
}

/** What the driver says without a code when a connection breaks. */
const BROKEN = new Set([
  'Connection terminated',
  'Connection terminated unexpectedly',
  'Connection terminated due to connection timeout',
  'Client has encountered a connection error and is not queryable',
  'timeout exceeded when trying to connect',
]);
const UNREACHABLE = new Set(['ECONNREFUSED', 'ENOENT', 'ECONNRESET', 'ETIMEDOUT', 'EPIPE', 'EHOSTUNREACH', 'ENETUNREACH', 'EAI_AGAIN']);

/** Whether an error means that the database broke off, is starting or cannot be reached: the same may be tried again later. */
export function isDatabaseAway(error: unknown): boolean {
  const { code = '', syscall, message = '' } = (error ?? {}) as { code?: string; syscall?: string; message?: string };
  if (code === 'embedded-postgres-not-started' || BROKEN.has(message)) return true;
  if (syscall !== undefined) return ['connect', 'read', 'write', 'getaddrinfo'].includes(syscall) && UNREACHABLE.has(code);
  return /^(?:08|57P)/.test(code);
}

const INT8 = 20;
const DATE = 1082;

/** 64-bit integers as numbers (counts and ids of ours stay below 2^53), dates as `YYYY-MM-DD`, never as local midnight. */
function getTypeParser(oid: number, format?: 'text' | 'binary') {
  if (oid === INT8) return Number;
  if (oid === DATE) return String;
  return pg.types.getTypeParser(oid, format as 'text');
}
