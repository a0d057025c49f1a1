/**
 * Tells who watches a round that something in it changed: one connection of the process listens to the database for all of them.
 * It says only that there is news; each watcher reads what it may see.
 */
import type { PoolClient } from 'pg';
import type { Database } from '../platform/server.ts';

export interface RoundFeed {
  /** Calls `wake` after each change of the round, and after a time without connection. The function ends it. */
  watch(roundId: string, wake: () => void): () => void;
  /** Fires when the service ends. */
  signal: AbortSignal;
  close(): void;
}

const CHANNEL = 'zhengxun_rounds';
const AGAIN_MS = 2000;

/** Listens as long as somebody watches. `onError`: told when the connection breaks; it is made anew. */
export function roundFeed(database: Database, onError: (error: unknown) => void): RoundFeed {
  const watchers = new Map<string, Set<() => void>>();
  const ending = new AbortController();
  let client: PoolClient | null = null;
  let isConnecting = false;
  let timer: NodeJS.Timeout | null = null;

  const wakeAll = () => {
    for (const wakes of watchers.values()) for (const wake of wakes) wake();
  };
  const again = (error: unknown) => {
    client = null;
    if (ending.signal.aborted || watchers.size === 0) return;
    onError(error);
    timer ??= setTimeout(() => {
      timer = null;
      void listen();
    }, AGAIN_MS);
  };
  const drop = () => {
    const listening = client;
    client = null;
    // Not given back: it would go on listening in other hands.
    listening?.release(true);
  };
  const listen = async () => {
    if (client !== null || isConnecting || watchers.size === 0) return;
    isConnecting = true;
    try {
      const connected = await database.connect();
      connected.on('notification', ({ payload }) => {
        for (const wake of watchers.get(payload ?? '') ?? []) wake();
      });
      connected.once('error', (error) => {
        if (client !== connected) return;
        drop();
        again(error);
      });
      client = connected;
      await connected.query(`listen ${CHANNEL}`);
      // What happened before it listened.
      wakeAll();
    } catch (error) {
      drop();
      again(error);
    } finally {
      isConnecting = false;
      if (watchers.size === 0 || ending.signal.aborted) drop();
    }
  };
  return {
    signal: ending.signal,
    watch(roundId, wake) {
      const wakes = watchers.get(roundId) ?? new Set();
      watchers.set(roundId, wakes.add(wake));
      void listen();
      return () => {
        wakes.delete(wake);
        if (wakes.size === 0) watchers.delete(roundId);
        if (watchers.size === 0) drop();
      };
    },
    close() {
      ending.abort();
      if (timer !== null) clearTimeout(timer);
      watchers.clear();
      drop();
    },
  };
}
