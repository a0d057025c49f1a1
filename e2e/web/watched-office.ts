/**
 * What watching has seen of the office of the tests: a site that is down, one that could not be checked, a week with a short day,
 * pages and accounts in every state, a difference that waits, alerts. Written as the watchers write it; nothing is visited.
 */
import { randomUUIDv7 } from 'node:crypto';
import { perform, SYSTEM, type Work } from '../../src/platform/server.ts';
import { recordEvents, runAlerts, syncTargets } from '../../src/watch/server.ts';
import type { WebOffice } from './office.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const VISITS_A_DAY = 96;
const PLACE = '省中心';

export interface Watched {
  /** The address that is down, of `office.sites[0]`. */
  down: string;
}

export async function watched(office: WebOffice): Promise<Watched> {
  return perform(office.platform, SYSTEM, 'watch.write', async (work) => {
    await syncTargets(work);
    const targets = await work.tx
      .selectFrom('watch_targets')
      .select(['id', 'number', 'site_id'])
      .where('site_id', 'in', office.sites)
      .orderBy('number')
      .execute();
    await work.tx
      .updateTable('watch_targets')
      .set({ created_at: ago(work, 200 * DAY_MS) })
      .execute();
    await states(work, targets);
    const first = targets[0]!;
    await days(work, first.number);
    await probes(work, first.number);
    await ourSide(work);
    await content(work, office);
    await alerts(work, office);
    return { down: first.id };
  });
}

const ago = (work: Work, ms: number) => new Date(work.now.getTime() - ms);

async function states(work: Work, targets: readonly { number: number }[]): Promise<void> {
  const usual = { last_status: 200, last_kind: 'answered', last_ms: 420, looks: null, looked_at: null };
  const certificate = (days: number) => ({ certificate_until: new Date(work.now.getTime() + days * DAY_MS), certificate_problem: null });
  await work.tx
    .insertInto('watch_states')
    .values(
      targets.map(({ number }, place) => ({
        ...{ target: number, last_at: ago(work, MINUTE_MS), since: ago(work, 40 * DAY_MS), ...usual, ...certificate(200) },
        ...(place === 0
          ? { state: 'down' as const, since: ago(work, 34 * MINUTE_MS), last_kind: 'timeout', last_status: null }
          : { state: 'up' as const }),
        ...(place === 1 ? { state: 'unknown' as const, last_kind: 'blocked', last_status: 412 } : {}),
        ...(place === 2 ? certificate(12) : {}),
        ...{ week_visits: 670, week_failures: place === 0 ? 30 : 0, week_level: place === 0 ? ('near' as const) : ('calm' as const) },
      })),
    )
    .execute();
  await work.tx
    .insertInto('watch_outages')
    .values([
      {
        ...{
          id: randomUUIDv7(),
          target: targets[0]!.number,
          began_at: ago(work, 3 * DAY_MS),
          ended_at: ago(work, 3 * DAY_MS - 6.5 * 3_600_000),
        },
        ...{ kind: 'refused', detail: '对方拒绝连接', failures: 26 },
        named_at: null,
      },
      {
        ...{ id: randomUUIDv7(), target: targets[0]!.number, began_at: ago(work, 34 * MINUTE_MS), ended_at: null },
        ...{ kind: 'timeout', detail: '15 秒内没有收到响应', failures: 3 },
        named_at: null,
      },
    ])
    .execute();
  await work.tx
    .insertInto('watchers')
    .values({
      ...{ id: randomUUIDv7(), place: PLACE, machine: 'node-1', process: 1, software: '0.0.0', started_at: ago(work, DAY_MS) },
      ...{ seen_at: work.now, targets: targets.length, probes: 1000, late_ms: 300, memory_bytes: 1 << 27, clock_jumps: 0 },
    })
    .execute();
}

async function days(work: Work, target: number): Promise<void> {
  await work.tx
    .insertInto('watch_days')
    .values(
      Array.from({ length: 120 }, (_, back) => {
        const day = new Date(work.now.getTime() + 8 * 3_600_000 - (back + 1) * DAY_MS).toISOString().slice(0, 10);
        // Five days ago nobody watched for most of the day; some days had failures.
        const visits = back === 4 ? 12 : VISITS_A_DAY;
        const failures = back === 2 ? 26 : back % 17 === 0 ? 1 : 0;
        const slots = Array.from({ length: 288 }, (_, slot) => (slot % 3 === 0 && slot / 3 < visits ? '1' : '0')).join('');
        const counted = back % 40 === 30 ? { visits: 0, failures: 0, excused: VISITS_A_DAY } : { visits, failures, excused: 0 };
        return { target, day, ...counted, unconfirmed: 0, blocked: 0, ours: 0, slots, opened_ms: visits * 400, worst_ms: 2100 };
      }),
    )
    .execute();
}

async function probes(work: Work, target: number): Promise<void> {
  await work.tx
    .insertInto('watch_probes')
    .values(
      Array.from({ length: 20 }, (_, back) => {
        const at = ago(work, back * 2 * MINUTE_MS);
        const isDown = back < 3;
        return {
          ...{
            target,
            visit_at: at,
            place: PLACE,
            at,
            verdict: isDown ? ('failed' as const) : ('ok' as const),
            status: isDown ? null : 200,
          },
          ...{ kind: isDown ? 'timeout' : 'answered', code: null, detail: isDown ? '15 秒内没有收到响应' : null, address: '192.0.2.8' },
          ...{
            dns_ms: 12,
            connect_ms: 40 + back,
            tls_ms: 90 + back,
            first_byte_ms: isDown ? null : 210 + back * 5,
            total_ms: isDown ? 15_000 : 400 + back * 9,
          },
          second: isDown
            ? JSON.stringify({ verdict: 'failed', kind: 'timeout', status: null, detail: '15 秒内没有收到响应', totalMs: 15_000 })
            : null,
        };
      }),
    )
    .execute();
}

async function ourSide(work: Work): Promise<void> {
  await work.tx
    .insertInto('watch_our_side')
    .values({
      ...{
        id: randomUUIDv7(),
        place: PLACE,
        began_at: ago(work, DAY_MS),
        ended_at: ago(work, DAY_MS - 31 * MINUTE_MS),
        reason: '参照网址全部打不开',
      },
    })
    .execute();
}

async function content(work: Work, office: WebOffice): Promise<void> {
  const today = (days: number) => new Date(work.now.getTime() + 8 * 3_600_000 + days * DAY_MS).toISOString().slice(0, 10);
  const looked = { next_at: new Date(work.now.getTime() + DAY_MS), asked_at: work.now, seen_at: work.now, judged_on: today(0) };
  const STANDINGS = [
    { state: 'overdue' as const, newest_on: today(-17), due_on: today(-3), newest_title: '全市政务公开工作会议召开' },
    { state: 'due-soon' as const, newest_on: today(-12), due_on: today(2), newest_title: '关于开展专项检查的通知' },
    { state: 'fresh' as const, newest_on: today(-1), due_on: today(13), newest_title: '政策解读' },
  ];
  const pages = office.sites.slice(0, 6).map((site_id, place) => ({
    ...{ id: randomUUIDv7(), site_id, kind: 'home' as const, column_id: null, url: `http://site${place}.example/`, name: null },
    ...{ ...looked, ...STANDINGS[place % 3]!, outcome: 'unchanged', period_from: '检查指标规定14天', created_at: work.now },
  }));
  await work.tx.insertInto('watch_pages').values(pages).execute();
  await work.tx
    .insertInto('watch_accounts')
    .values(
      office.accounts.slice(0, 4).map((account_id, place) => ({
        ...{ account_id, address: `https://weibo.example/u/${place}`, ...looked },
        ...(place === 0
          ? {
              state: 'could-not-look' as const,
              outcome: 'credential-expired',
              reason: '所配置的凭据已失效或无权限，请更换凭据；账号是否更新未能判断',
            }
          : place === 1
            ? { state: 'could-not-look' as const, outcome: 'unreachable', reason: '来源未能打开，不能据此判断账号是否更新，请稍后重试' }
            : { ...STANDINGS[place - 2]!, outcome: 'seen' }),
      })),
    )
    .execute();
  await work.tx
    .insertInto('watch_differences')
    .values({
      ...{ id: randomUUIDv7(), page_id: pages[0]!.id, digest: 'd'.repeat(64), is_suspicious: true, made: '{}', state: 'pending' as const },
      differences: JSON.stringify([
        { what: 'script', change: 'added', value: 'http://ads.example/x.js', isSuspicious: true },
        { what: 'title', change: 'changed', value: '临江市人民政府 → 临江娱乐', isSuspicious: true },
      ]),
      ...{ first_seen_at: ago(work, 3_600_000), last_seen_at: work.now },
    })
    .execute();
}

async function alerts(work: Work, office: WebOffice): Promise<void> {
  const about = {
    organisationId: office.top,
    object: { kind: 'site' as const, id: office.sites[0]! },
    isOver: false,
    at: work.now,
    details: {},
  };
  await recordEvents(work, [
    { ...about, kind: 'down', trouble: 'down:0', sentence: '临江市人民政府门户网站打不开：15 秒内没有收到响应' },
    { ...about, kind: 'certificate', trouble: 'certificate:0', sentence: '安全证书还有12天到期' },
  ]);
  await runAlerts(work, { publicUrl: null });
}
