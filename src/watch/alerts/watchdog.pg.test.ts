/** Who watches the watching. */
import { describe, expect, it } from 'vitest';
import { AlertOffice, MINUTE, step } from './testing/office.ts';
import { testTools } from './testing/tools.ts';
import { checkSilence, watchdogTurn } from './watchdog.ts';

const at = new AlertOffice();

describe('看门狗', () => {
  const worker = (seenAt: number) =>
    at.within(({ tx }) =>
      tx
        .insertInto('workers')
        .values({
          id: '01997c00-0000-7000-8000-0000000000aa',
          machine: 'm1',
          process: 1,
          place: null,
          kinds: [],
          software: 't',
          started_at: new Date(seenAt),
          seen_at: new Date(seenAt),
          stopped_at: null,
        })
        .onConflict((conflict) => conflict.column('id').doUpdateSet({ seen_at: new Date(seenAt) }))
        .execute(),
    );
  it('没有工作进程：由另一进程通知并发出，恢复后告知；断线报警地址只在正常时访问', async () => {
    await at.within(({ tx }) => tx.deleteFrom('duties').execute());
    await worker(at.clock.time);
    const { id } = await at.robot();
    await at.rule([step(0, [], [id])], { groupMinutes: 0 });
    const options = { publicUrl: null, deadManUrl: `${at.service.origin}/ping` };
    const look = () => watchdogTurn({ database: at.test.database, clock: at.clock }, testTools(at.clock), options);
    expect(await look()).toEqual({ silent: 0, sent: 0, isHeard: true });
    expect(at.service.received.map(({ path }) => path)).toEqual(['/ping']);
    at.clock.time += 180_000;
    expect((await look()).silent).toBe(0);
    at.clock.time += 1;
    at.service.received.length = 0;
    expect(await look()).toEqual({ silent: 1, sent: 1, isHeard: null });
    expect(at.service.received).toHaveLength(1);
    expect(at.service.received[0]!.body).toContain('没有工作进程在运行');
    // Looked at again it is the same trouble.
    at.clock.time += MINUTE;
    await look();
    expect(at.service.received).toHaveLength(1);
    expect(await at.alerts()).toMatchObject([{ kind: 'worker-gone', repeats: 0 }]);
    await worker(at.clock.time);
    expect(await at.within(checkSilence)).toBe(0);
    await at.turn();
    await at.send();
    expect(await at.alerts()).toMatchObject([{ state: 'recovered' }]);
    expect(at.service.received[1]!.body).toContain('恢复');
  });
});
