/** Deadlines of questions and filings: told when near, severer when over, ended by being met. */
import { randomUUIDv7 } from 'node:crypto';
import { sql } from 'kysely';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createRecord, decideFiling, fileMove } from '../../registry/server.ts';
import { closeAlert } from './alerts.ts';
import { tellDeadlines } from './deadlines.ts';
import { AlertOffice } from './testing/office.ts';

const DAY = 86_400_000;
const HOUR = 3_600_000;
const at = new AlertOffice();
let siteId: string;
beforeAll(async () => {
  siteId = await newSite('省水利厅网站');
});
afterEach(() => at.test.database.kysely.deleteFrom('questions').execute());

const newSite = async (name: string) =>
  (await at.within((work) => createRecord(work, 'sites', { name, organisationId: at.unit, homeUrl: 'http://slt.example/' }))).id;
/** A look at the deadlines and what becomes of it: kind, severity, state of each alert, the latest first. */
async function look() {
  await at.within(tellDeadlines);
  await at.turn();
  return (await at.alerts()).map(({ kind, severity, state }) => [kind, severity, state]);
}

describe('请单位说明', () => {
  /** A question about a matter of a round that has just begun. */
  const asked = (dueInMs: number) =>
    at.within(async ({ tx, now }) => {
      const [id, round, object, inspection, item] = Array.from({ length: 5 }, () => randomUUIDv7());
      const [unit, made] = [at.unit, now.toISOString()];
      const empty = sql`'{}'::jsonb`;
      await sql`insert into rounds (id, organisation_id, name, kind, state, begins_on, ends_on, windows, rulebooks, selection, coverage,
          settings, created_at, created_by_name)
        values (${round}, ${at.office}, '四季度检查', 'quarter', 'draft', '2026-11-01', '2026-12-01', ${empty}, ${empty}, ${empty}, ${empty},
          ${empty}, ${made}, '王敏')`.execute(tx);
      await sql`insert into round_objects (id, round_id, organisation_id, object_kind, record_id, record, stratum, is_drawn, state, changed_at)
        values (${object}, ${round}, ${unit}, 'site', ${siteId}, '{"name": "省水利厅网站"}', 'unit', true, 'waiting', ${made})`.execute(tx);
      await sql`insert into inspections (id, organisation_id, site_id, round_object_id, purpose, source, state, created_at)
        values (${inspection}, ${unit}, ${siteId}, ${object}, 'round', 'machine', 'waiting', ${made})`.execute(tx);
      await sql`insert into review_items (id, organisation_id, round_id, round_object_id, inspection_id, indicator, indicator_kind, rank,
          check_id, template_key, needs_second, is_blind, standing, made_at)
        values (${item}, ${unit}, ${round}, ${object}, ${inspection}, 'columns-stale', 'veto', 0, 'stale-column', 'stale', false, false, 'new',
          ${made})`.execute(tx);
      await tx
        .insertInto('questions')
        .values({
          ...{ id: id!, organisation_id: unit, item_id: item!, text: '请说明栏目为何停更', asked_at: now, asked_by: null },
          ...{ asked_by_name: '王敏', due_at: new Date(now.getTime() + dueInMs), withdrawn_at: null, answer: null },
          ...{ answered_at: null, answered_by: null, answered_by_name: null },
        })
        .execute();
      return id!;
    });
  const answer = (id: string) =>
    at.within(({ tx, now }) =>
      tx.updateTable('questions').set({ answer: '已更新', answered_at: now, answered_by_name: '李强' }).where('id', '=', id).execute(),
    );

  it('期限前一天提示，过期为一般，答复后解除', async () => {
    const id = await asked(2 * DAY);
    expect(await look()).toEqual([]);
    at.clock.time += DAY - 1;
    expect(await look()).toEqual([]);
    at.clock.time += 1;
    expect(await look()).toEqual([['question-due', 'notice', 'open']]);
    expect((await at.alerts())[0]!.sentence).toMatch(/关于“省水利厅网站”的提问（请说明栏目为何停更）须在 .+ 前答复/);
    at.clock.time += DAY - 1;
    expect(await look()).toEqual([['question-due', 'notice', 'open']]);
    at.clock.time += 1;
    expect(await look()).toEqual([['question-due', 'warning', 'open']]);
    expect((await at.alerts())[0]).toMatchObject({ repeats: 1, sentence: expect.stringContaining('已过，没有答复') });
    await answer(id);
    expect(await look()).toEqual([['question-due', 'warning', 'recovered']]);
    expect(await look()).toEqual([['question-due', 'warning', 'recovered']]);
  });
  it('人工关闭的不再提；从提示到过期仍会再说一次', async () => {
    await asked(HOUR);
    await look();
    await at.within(async (work) => closeAlert(work, (await at.alerts())[0]!.id, '已电话联系'));
    expect(await look()).toEqual([['question-due', 'notice', 'closed']]);
    at.clock.time += HOUR;
    expect(await look()).toEqual([
      ['question-due', 'warning', 'open'],
      ['question-due', 'notice', 'closed'],
    ]);
  });
});

describe('报备', () => {
  const file = (over: object) =>
    at.within((work) =>
      fileMove(work, {
        ...{ siteId, kind: 'outage', beginsAt: new Date(at.clock.time + 2 * DAY).toISOString() },
        ...{ endsAt: new Date(at.clock.time + 3 * DAY).toISOString(), reason: '机房检修', noticeUrl: null },
        ...over,
      } as Parameters<typeof fileMove>[1]),
    );
  const approve = (id: string) => at.within((work) => decideFiling(work, id, { approve: true, reason: null }));

  it('开始前一天还没有批复的提示，已经开始的为一般，批复后解除', async () => {
    const { id } = await file({});
    expect(await look()).toEqual([]);
    at.clock.time += DAY;
    expect(await look()).toEqual([['filing-due', 'notice', 'open']]);
    at.clock.time += DAY;
    expect(await look()).toEqual([['filing-due', 'warning', 'open']]);
    expect((await at.alerts())[0]!.sentence).toMatch(/“省水利厅网站”的停机报备已于 .+ 开始，还没有批复/);
    await approve(id);
    expect(await look()).toEqual([['filing-due', 'warning', 'recovered']]);
  });
  it('临时下线期满前三天提醒，恢复后解除', async () => {
    siteId = await newSite('省水利厅水情网');
    const ends = at.clock.time + 10 * DAY;
    const notice = { noticeUrl: 'http://slt.example/gg.html', beginsAt: new Date(at.clock.time).toISOString() };
    await approve((await file({ kind: 'suspension', ...notice, endsAt: new Date(ends).toISOString() })).id);
    expect(await look()).toEqual([]);
    at.clock.time = ends - 3 * DAY;
    expect(await look()).toEqual([['filing-due', 'notice', 'open']]);
    const { id } = await file({ kind: 'resumption', beginsAt: new Date(at.clock.time).toISOString(), endsAt: null });
    await approve(id);
    expect(await look()).toEqual([['filing-due', 'notice', 'recovered']]);
  });
  it('关停公告期满提醒办理关停，办理后解除', async () => {
    siteId = await newSite('省水利厅旧网');
    const began = at.clock.time;
    const notice = { noticeUrl: 'http://slt.example/gg.html', beginsAt: new Date(began).toISOString(), endsAt: null };
    await approve((await file({ kind: 'closing', ...notice })).id);
    at.clock.time = began + 30 * DAY - 1;
    expect(await look()).toEqual([]);
    at.clock.time += 1;
    expect(await look()).toEqual([['filing-due', 'warning', 'open']]);
    await approve((await file({ kind: 'closure', beginsAt: new Date(at.clock.time).toISOString(), endsAt: null })).id);
    expect(await look()).toEqual([['filing-due', 'warning', 'recovered']]);
  });
});
