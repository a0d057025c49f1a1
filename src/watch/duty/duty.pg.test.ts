import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../../platform/db/testing/database.ts';
import { readBook } from '../../platform/index.ts';
import { type Actor, createOrganisation, createPerson, SYSTEM, transact, type Work } from '../../platform/server.ts';
import { createRecord } from '../../registry/server.ts';
import { runAlerts } from '../alerts/run.ts';
import { recordEvents } from '../events.ts';
import { addEntry, handOver, openHandOver, takeOver } from './hand-overs.ts';
import { readingMonth } from './month.ts';
import { onDuty } from './on-duty.ts';
import { recordReading, withdrawReading } from './readings.ts';
import { applyRota, listShifts, replaceOnShift, shiftChanges, swapShifts } from './shifts.ts';

/** 2026-11-20 10:00, Beijing time. */
const clock = { time: Date.UTC(2026, 10, 20, 2), now: () => clock.time };
let test: TestDatabase;
let office: string;
let site: string;
const people: { id: string; name: string }[] = [];
const within = <T>(work: (work: Work) => Promise<T>, actor: Actor = SYSTEM) => transact(test.database, clock, actor, work);
const as = (i: number): Actor => ({ ...SYSTEM, ...people[i]! });

beforeAll(async () => {
  test = await testDatabase();
  await within(async (work) => {
    office = (await createOrganisation(work, { parentId: null, name: '青禾省', level: 'province', divisionCode: null })).id;
    for (const name of ['甲', '乙', '丙']) {
      const account = `p${people.length}x`;
      const { person } = await createPerson(work, {
        organisationId: office,
        account,
        name,
        email: null,
        phone: null,
        roles: ['inspector'],
      });
      people.push({ id: person.id, name });
    }
    site = (await createRecord(work, 'sites', { organisationId: office, name: '=1+1', homeUrl: 'http://www.qh.gov.cn/' })).id;
  });
});
afterAll(() => test?.close());

const shifts = () => within((work) => listShifts(work, { from: '2026-11-20', to: '2026-11-21' }));

describe('值班表', () => {
  it('排定、换班、替班；此刻谁值班看起止时间', async () => {
    const shift = { name: '白班', starts: '09:00', ends: '17:00', days: 'all' as const, people: people.map(({ id }) => id), together: 1 };
    const plan = { from: '2026-11-20', to: '2026-11-21', shifts: [shift], away: [] };
    expect(await within((work) => applyRota(work, office, plan))).toEqual({ made: 2 });
    await expect(within((work) => applyRota(work, office, plan))).rejects.toThrow(/已排有白班/);
    const [first, second] = await shifts();
    await within((work) => swapShifts(work, first!.id, 1, { withId: second!.id, reason: '有事' }));
    expect((await shifts()).map(({ personName }) => personName)).toEqual(['乙', '甲']);
    await expect(within((work) => replaceOnShift(work, first!.id, 1, { personId: people[2]!.id, reason: '病假' }))).rejects.toThrow(
      /已有改动/,
    );
    await within((work) => replaceOnShift(work, first!.id, 2, { personId: people[2]!.id, reason: '病假' }));
    expect(await within((work) => shiftChanges(work, first!.id))).toMatchObject([
      { kind: 'swapped', fromName: '甲', toName: '乙', reason: '有事' },
      { kind: 'replaced', fromName: '乙', toName: '丙', reason: '病假' },
    ]);
    expect(await within((work) => onDuty(work, office))).toEqual([people[2]!.id]);
    const at = (now: string) => within((work) => onDuty({ tx: work.tx, now: new Date(now) }, office));
    expect(await at('2026-11-20T08:59:59.999Z')).toHaveLength(1);
    expect(await at('2026-11-20T09:00:00Z')).toEqual([]);
  });
});

describe('交接班日志', () => {
  it('未结束的告警列为待办；接班须另一人；接班之后谁也不能改', async () => {
    await within((work) =>
      recordEvents(work, [
        {
          kind: 'down',
          organisationId: office,
          object: { kind: 'site', id: site },
          trouble: 'down:1',
          isOver: false,
          at: work.now,
          sentence: '打不开',
          details: {},
        },
      ]),
    );
    await within((work) => runAlerts(work, { publicUrl: null }));
    const { id } = await within((work) => openHandOver(work, { organisationId: office, shiftId: null }), as(0));
    await expect(within((work) => openHandOver(work, { organisationId: office, shiftId: null }), as(1))).rejects.toThrow(/还有一份/);
    const { version } = await within((work) => addEntry(work, id, { text: '机房巡检正常', alertId: null }), as(0));
    const handed = await within((work) => handOver(work, id, version, '一处待办'), as(0));
    expect(handed.entries.map(({ kind, text }) => [kind, text])).toEqual([
      ['note', '机房巡检正常'],
      ['open-alert', '青禾省 =1+1 网站打不开：打不开'],
    ]);
    await expect(within((work) => takeOver(work, id, handed.version), as(0))).rejects.toThrow(/不能自己接班/);
    expect(await within((work) => takeOver(work, id, handed.version), as(1))).toMatchObject({ state: 'taken', takenByName: '乙' });
    await expect(within((work) => addEntry(work, id, { text: '补记', alertId: null }), as(0))).rejects.toThrow(/已交班/);
    const { kysely } = test.database;
    await expect(kysely.updateTable('hand_overs').set({ summary: '改' }).where('id', '=', id).execute()).rejects.toThrow(/not changed/);
    await expect(kysely.updateTable('hand_over_entries').set({ body: '改' }).where('hand_over_id', '=', id).execute()).rejects.toThrow(
      /only added/,
    );
    await expect(kysely.deleteFrom('hand_overs').where('id', '=', id).execute()).rejects.toThrow();
  });
});

describe('值班读网', () => {
  it('记下、撤回；月度汇总里的公式只是文字', async () => {
    const reading = { organisationId: office, siteId: site, accountId: null, readAt: null, links: [] };
    const read = (outcome: 'normal' | 'problem', seen: string, readAt: Date | null = null) =>
      within((work) => recordReading(work, { ...reading, outcome, seen, readAt }), as(0));
    await expect(read('problem', ' ')).rejects.toThrow(/看到了什么/);
    await expect(read('normal', '', new Date(clock.time + 1))).rejects.toThrow(/此刻之前/);
    await expect(read('normal', '', new Date(clock.time - 7 * 86_400_000 - 1))).rejects.toThrow(/7 天之内/);
    await read('problem', '=HYPERLINK("http://x")');
    const mistake = await read('normal', '');
    await within((work) => withdrawReading(work, mistake.id, 1, '记错'), as(0));
    const book = await readBook(await within((work) => readingMonth(work, office, '2026-11')));
    expect(book[0]!.rows.at(-1)).toEqual(['=1+1', '1', '1', '1', '0', '甲']);
    expect(book[1]!.rows.at(-1)!.slice(0, 5)).toEqual(['2026-11-20 10:00', '=1+1', '甲', '发现问题', '=HYPERLINK("http://x")']);
    await expect(within((work) => readingMonth(work, office, '2026-13'))).rejects.toThrow(/2026-11/);
  });
});
