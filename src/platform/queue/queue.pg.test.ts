import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../db/testing/database.ts';
import { transact } from '../db/transact.ts';
import { FatalError, GiveUpError } from '../errors.ts';
import { SYSTEM } from '../people/perform.ts';
import { openQueue, type Queue, sendJob } from './queue.ts';
import { noteJob } from './testing/jobs.ts';

const clock = { now: () => Date.UTC(2026, 10, 20) };
let test: TestDatabase;
let queue: Queue;
const errors: { kind: string; id: string }[] = [];
beforeAll(async () => {
  test = await testDatabase();
  queue = await open();
});
afterAll(async () => {
  await queue?.stop();
  await test?.close();
});
const open = () => openQueue(test.database, { kinds: [noteJob], onError: (_, job) => job !== null && errors.push(job) });
const send = (id: string, mode: 'plain' | 'fail-once' | 'give-up' | 'hang' = 'plain') =>
  transact(test.database, clock, SYSTEM, (work) => sendJob(work, noteJob, { id, mode }));

/** Work that tells when it has seen a job. */
function seeing(handler: (input: { id: string; mode: string }, runs: number) => void) {
  const runs = new Map<string, number>();
  const waiting = new Map<string, () => void>();
  return {
    runs,
    async work(worker: Queue) {
      await worker.handle(noteJob, 2, async (input) => {
        const count = (runs.get(input.id) ?? 0) + 1;
        runs.set(input.id, count);
        waiting.get(`${input.id} ${count}`)?.();
        handler(input, count);
      });
    },
    seen: (id: string, count = 1) =>
      (runs.get(id) ?? 0) >= count ? Promise.resolve() : new Promise<void>((resolve) => waiting.set(`${id} ${count}`, resolve)),
  };
}

describe('任务', () => {
  const seen = seeing((input, runs) => {
    if (input.mode === 'fail-once' && runs === 1) throw new Error('暂时打不开');
    if (input.mode === 'give-up') throw new GiveUpError('网站已注销', { code: 'site-closed' });
  });
  beforeAll(() => seen.work(queue));
  afterEach(() => errors.splice(0));

  it('随引起它的事务一起成立', async () => {
    expect(await send('成立')).toBe(true);
    await seen.seen('成立');
  });
  it('事务不成，任务也不成', async () => {
    const failing = transact(test.database, clock, SYSTEM, async (work) => {
      await sendJob(work, noteJob, { id: '不成', mode: 'plain' });
      throw new Error('回滚');
    });
    await expect(failing).rejects.toThrow('回滚');
    await send('之后');
    await seen.seen('之后');
    expect(seen.runs.has('不成')).toBe(false);
  });
  it('队列还没有人建时也一样：不提交别人的事务', async () => {
    const unopened = { ...noteJob, name: 'never-opened' };
    const failing = transact(test.database, clock, SYSTEM, async (work) => {
      await work.tx.insertInto('settings').values({ key: 'half', value: '{}', changed_at: work.now }).execute();
      expect(await sendJob(work, unopened, { id: '不成', mode: 'plain' })).toBe(true);
      throw new Error('回滚');
    });
    await expect(failing).rejects.toThrow('回滚');
    expect(await test.database.kysely.selectFrom('settings').where('key', '=', 'half').selectAll().execute()).toEqual([]);
  });
  it('同一键只等一个', async () => {
    const both = await transact(test.database, clock, SYSTEM, async (work) => [
      await sendJob(work, noteJob, { id: '同键', mode: 'plain' }),
      await sendJob(work, noteJob, { id: '同键', mode: 'plain' }),
    ]);
    expect(both).toEqual([true, false]);
    await seen.seen('同键');
  });
  it('失败的再做，做成为止', async () => {
    await send('再做', 'fail-once');
    await seen.seen('再做', 2);
    expect(errors.map((job) => job.kind)).toContain('test-note');
  });
  it('不可能做成的不再做', async () => {
    await send('放弃', 'give-up');
    await seen.seen('放弃');
    await send('放弃之后');
    await seen.seen('放弃之后');
    expect(seen.runs.get('放弃')).toBe(1);
  });
  it('内容不合格式的发不出去', async () => {
    const wrong = transact(test.database, clock, SYSTEM, (work) => sendJob(work, noteJob, { id: 1 } as never));
    await expect(wrong).rejects.toThrow(FatalError);
  });
});

describe('工作进程', () => {
  it('被 kill -9 之后，任务由别的进程接着做', async () => {
    await queue.stop();
    const child = spawn(
      process.execPath,
      [path.join(import.meta.dirname, 'testing/hanging-child.ts'), test.dataDir ?? '', test.url ?? ''],
      {
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    queue = await open();
    await send('被杀');
    const [said] = (await once(child.stdout, 'data')) as [Buffer];
    expect(said.toString()).toBe('taken 被杀\n');
    child.kill('SIGKILL');
    await once(child, 'exit');
    const seen = seeing(() => undefined);
    await seen.work(queue);
    await seen.seen('被杀');
  }, 120_000);
});
