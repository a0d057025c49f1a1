/** An installation whose watching jobs a test runs by hand, one after the other, by a clock that it sets. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { testDatabase } from '../../../platform/db/testing/database.ts';
import { firstStart, type JobRun, type Work } from '../../../platform/server.ts';
import { type WorkerSetup, within } from '../../setup.ts';
import { testSetup } from '../../testing/setup.ts';

export interface Watching {
  setup: WorkerSetup;
  clock: { time: number; now(): number };
  organisationId: string;
  /** All that was logged, as text. */
  logged: string[];
  act<T>(work: (work: Work) => Promise<T>): Promise<T>;
  /** What was told and not asked for before, oldest first, by kind: kind, whether it is over, sentence. */
  told(): Promise<[kind: string, isOver: boolean, sentence: string][]>;
  close(): Promise<void>;
}

/** As a real queue settles and postpones. */
export const RUN_BY_HAND: JobRun = {
  id: 'test',
  signal: new AbortController().signal,
  isLost: () => false,
  settle: async () => undefined,
  postpone: async () => undefined,
};

/** Starts one. `hosts`: text of a hosts file. */
export async function startWatchingByHand(hosts: string, time: number): Promise<Watching> {
  const test = await testDatabase();
  const dir = mkdtempSync(path.join(tmpdir(), 'zx-watching-'));
  const clock = { time, now: () => clock.time };
  const logged: string[] = [];
  const setup = {
    ...(await testSetup(test.database, { hosts, dir }, (message, fields) => logged.push(`${message} ${JSON.stringify(fields)}`))),
    clock,
  };
  await firstStart(setup, { name: '青禾省政府办公厅', level: 'province', divisionCode: null });
  const act = <T>(work: (work: Work) => Promise<T>) => within(setup, work);
  const { id: organisationId } = await act(({ tx }) => tx.selectFrom('organisations').select('id').executeTakeFirstOrThrow());
  return {
    ...{ setup, clock, organisationId, logged, act },
    told: () =>
      act(async ({ tx, now }) => {
        const rows = await tx
          .updateTable('watch_events')
          .set({ taken_at: now })
          .where('taken_at', 'is', null)
          .returning(['kind', 'is_over', 'sentence', 'noted_at', 'at'])
          .execute();
        const order = ({ noted_at, at, kind }: (typeof rows)[number]) => `${noted_at.toISOString()} ${at.toISOString()} ${kind}`;
        return rows
          .sort((a, b) => (order(a) < order(b) ? -1 : 1))
          .map(({ kind, is_over, sentence }): [string, boolean, string] => [kind, is_over, sentence]);
      }),
    async close() {
      await test.close();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}
