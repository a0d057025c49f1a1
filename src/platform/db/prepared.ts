/**
 * Statements that come again are prepared by name: the server then plans them once a connection, not at every use, which is most of the
 * time of a small statement with row-level security in it.
 */
import type { PostgresCursor, PostgresPoolClient, PostgresQueryResult } from 'kysely';
import type pg from 'pg';

/** Uses before a statement is worth a name: what is asked once keeps no memory of the server. */
const USES = 3;
/** Most names: each holds memory on each connection. */
const NAMES = 500;
/** Most spellings that are counted; the oldest without a name are forgotten (lists of values make ever new ones). */
const COUNTED = 2000;
/** Longest spelling that is named: longer ones list values. */
const LONGEST = 10_000;

/** Names of statements, shared by all connections of a process. */
export class StatementNames {
  readonly #names = new Map<string, string>();
  readonly #uses = new Map<string, number>();
  #made = 0;

  /** Counts a use; the name under which the statement is prepared, null when it is sent as it is. */
  of(text: string): string | null {
    if (text.length > LONGEST) return null;
    const name = this.#names.get(text);
    if (name !== undefined) return name;
    const uses = (this.#uses.get(text) ?? 0) + 1;
    if (uses >= USES && this.#names.size < NAMES) {
      this.#uses.delete(text);
      const made = `zx${++this.#made}`;
      this.#names.set(text, made);
      return made;
    }
    if (this.#uses.size >= COUNTED && !this.#uses.has(text)) this.#uses.delete(this.#uses.keys().next().value!);
    this.#uses.set(text, uses);
    return null;
  }

  /** All statements get new names: a table has changed under the old ones. */
  forget(): void {
    this.#names.clear();
  }
}

/** True for the server's refusal of a prepared statement whose tables have changed since; the same may be tried again. */
export function isOutdatedPlan(error: unknown): boolean {
  const { code, message = '' } = error as { code?: string; message?: string };
  return code === '0A000' && message.startsWith('cached plan');
}

/**
 * A connection as kysely uses it: statements with values are prepared when they come again, and the beginning of a transaction is
 * sent together with its first statement, which saves a way to the server and back.
 */
export class PreparingClient implements PostgresPoolClient {
  readonly #client: pg.PoolClient;
  readonly #names: StatementNames;
  #beginning = false;

  constructor(client: pg.PoolClient, names: StatementNames) {
    this.#client = client;
    this.#names = names;
  }

  query<R>(text: string, values: readonly unknown[]): Promise<PostgresQueryResult<R>>;
  query<R>(cursor: PostgresCursor<R>): PostgresCursor<R>;
  /** Runs one statement. Rejects with what the driver says. Cursors are not used here. */
  query<R>(statement: string | PostgresCursor<R>, values: readonly unknown[] = []): Promise<PostgresQueryResult<R>> & PostgresCursor<R> {
    if (typeof statement !== 'string') throw new Error('a connection that prepares its statements has no cursors');
    return this.#run(statement, values) as never;
  }

  #run(text: string, values: readonly unknown[]): Promise<pg.QueryResult> {
    if (text === 'begin') {
      this.#beginning = true;
      return Promise.resolve(NOTHING);
    }
    const isFirst = this.#beginning;
    this.#beginning = false;
    if (values.length > 0) {
      // Sent one behind the other; what goes wrong with the first goes wrong with the second.
      if (isFirst) this.#client.query('begin').catch(() => undefined);
      return this.#prepared(text, values);
    }
    return isFirst ? this.#last(`begin; ${text}`) : this.#client.query(text);
  }

  async #prepared(text: string, values: readonly unknown[]): Promise<pg.QueryResult> {
    const name = this.#names.of(text);
    try {
      return await this.#client.query({ ...(name === null ? {} : { name }), text, values: [...values] });
    } catch (error) {
      if (isOutdatedPlan(error)) this.#names.forget();
      throw error;
    }
  }

  /** Several statements in one message: the result of the last. */
  async #last(text: string): Promise<pg.QueryResult> {
    const results = (await this.#client.query(text)) as unknown as pg.QueryResult[];
    return results.at(-1)!;
  }

  release(destroy?: boolean): void {
    this.#client.release(destroy);
  }
}

const NOTHING: pg.QueryResult = { command: 'BEGIN', rowCount: null, oid: 0, fields: [], rows: [] };
