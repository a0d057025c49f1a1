/**
 * Writing down what a place saw, and what follows from it at once: how each address stands, where outages begin and end, what those
 * who alert are told. A visit is stored once for each place, however often it is sent.
 */
import { randomUUIDv7 } from 'node:crypto';
import { sql } from 'kysely';
import type { ProbeResult } from '../../collect/index.ts';
import type { Work } from '../../platform/server.ts';
import { recordEvents, type WatchEvent } from '../events.ts';
import { filedSpans } from './excuses.ts';
import { isWithin } from './hours.ts';
import { type StoredVisit, visitsOf } from './sights.ts';
import { certificateUrgency, daysLeft, moveOf } from './standing.ts';
import type { WatchTerms } from './terms.ts';
import { answerOf, earlyAnswer } from './visit.ts';

/** One visit as one place saw it. */
export interface Sight {
  target: number;
  /** ms since the epoch, by the schedule. */
  visitAt: number;
  first: ProbeResult;
  /** What the second client saw, when the first had failed. */
  second: ProbeResult | null;
}

/** Failed only when both clients failed; what the second could not check leaves the visit unchecked. */
export function verdictOf({ first, second }: Pick<Sight, 'first' | 'second'>): ProbeResult['verdict'] {
  return second === null ? first.verdict : second.verdict;
}

/** Visits older than this are settled by nobody any more. */
const SETTLED_WITHIN_MS = 2 * 3_600_000;

/** Stores the sights of a place and settles what can be settled. Sights of the future (a clock set wrong) are refused by the caller. */
export async function recordSights(work: Work, place: string, sights: readonly Sight[], terms: WatchTerms): Promise<void> {
  if (sights.length === 0) return;
  await storeProbes(work, place, sights);
  await settle(work, sights, terms);
}

async function storeProbes({ tx }: Work, place: string, sights: readonly Sight[]): Promise<void> {
  const rows = sights.map((sight) => {
    const { first, second } = sight;
    const { timings } = first;
    return {
      target: sight.target,
      visit_at: new Date(sight.visitAt).toISOString(),
      place,
      at: new Date(first.at).toISOString(),
      verdict: verdictOf(sight),
      kind: first.kind,
      code: first.code?.slice(0, 100) ?? null,
      detail: first.detail?.replaceAll('\0', '').slice(0, 500) ?? null,
      status: first.status,
      address: first.address,
      dns_ms: whole(timings.dnsMs),
      connect_ms: whole(timings.connectMs),
      tls_ms: whole(timings.tlsMs),
      first_byte_ms: whole(timings.firstByteMs),
      total_ms: whole(timings.totalMs),
      second: second === null ? null : secondOf(second),
    };
  });
  await sql`
    insert into watch_probes (target, visit_at, place, at, verdict, kind, code, detail, status, address, dns_ms, connect_ms, tls_ms,
      first_byte_ms, total_ms, second)
    select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(target integer, visit_at timestamptz, place text,
      at timestamptz, verdict text, kind text, code text, detail text, status integer, address text, dns_ms integer, connect_ms integer,
      tls_ms integer, first_byte_ms integer, total_ms integer, second jsonb)
    on conflict do nothing`.execute(tx);
}

const whole = (ms: number | null): number | null => (ms === null ? null : Math.round(ms));
const secondOf = ({ verdict, kind, status, detail, timings }: ProbeResult) => ({
  verdict,
  kind,
  status,
  detail: detail?.replaceAll('\0', '').slice(0, 500) ?? null,
  totalMs: whole(timings.totalMs),
});

type Known = Awaited<ReturnType<typeof knownStates>>[number];

async function settle(work: Work, sights: readonly Sight[], { quorum }: WatchTerms): Promise<void> {
  const { now } = work;
  const targets = [...new Set(sights.map(({ target }) => target))].sort((a, b) => a - b);
  const places = await livingPlaces(work);
  const known = await knownStates(work, targets);
  const span = { begin: now.getTime() - SETTLED_WITHIN_MS, end: now.getTime() + 60_000 };
  const visits = await visitsOf(work, targets, span);
  const filed = await filedSpans(work, [...new Set(known.map((one) => one.siteId))], span);
  const latest = new Map(sights.map((sight) => [sight.target, sight]));
  const events: WatchEvent[] = [];
  for (const one of known) {
    // A clock that was ahead left a time that has not come: from now on it counts for nothing.
    const after = Math.min(one.lastAt?.getTime() ?? 0, now.getTime());
    const open = (visits.get(one.number) ?? []).filter((visit) => visit.at > after);
    let state = one.state;
    for (const [at, visit] of open.entries()) {
      const isOver = at < open.length - 1;
      const answer = isOver ? answerOf(visit.sights, quorum) : earlyAnswer(visit.sights, places, quorum);
      if (answer === null) break;
      const move = moveOf(state, answer);
      events.push(...(await applyMove(work, one, visit, move, isWithin(filed.get(one.siteId) ?? [], visit.at))));
      one.since = move.state === state ? one.since : new Date(visit.at);
      one.lastAt = new Date(visit.at);
      one.shown = visit.shown;
      state = move.state;
    }
    one.state = state;
    const sight = latest.get(one.number)!;
    events.push(...certificateEvents(one, sight, now));
    one.certificateUntil = sight.first.tls?.validTo ? new Date(sight.first.tls.validTo) : one.certificateUntil;
    one.certificateProblem = sight.first.tls === null ? one.certificateProblem : sight.first.tls.problem;
  }
  await storeStates(work, known);
  await recordEvents(work, events);
}

/** How many places watch and have their line. */
async function livingPlaces({ tx, now }: Work): Promise<number> {
  const { rows } = await sql<{ places: number }>`
    select count(distinct place)::integer as places from watchers w
    where stopped_at is null and seen_at > ${new Date(now.getTime() - 60_000)}
      and not exists (select from watch_our_side o where o.place = w.place and o.ended_at is null)`.execute(tx);
  return Math.max(1, rows[0]!.places);
}

/** States as they are, locked in one order: two places may bring sights of the same targets. */
async function knownStates({ tx, now }: Work, targets: readonly number[]) {
  await tx
    .insertInto('watch_states')
    .values(targets.map((target) => ({ ...NEVER, target, since: now, last_at: new Date(0) })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const rows = await tx
    .selectFrom('watch_states as s')
    .innerJoin('watch_targets as t', 't.number', 's.target')
    .innerJoin('sites as i', 'i.id', 't.site_id')
    .select(['t.number', 't.id', 't.url', 't.site_id', 'i.name', 'i.organisation_id', 's.state', 's.since', 's.last_at', 's.last_kind'])
    .select(['s.certificate_until', 's.certificate_problem'])
    .where('s.target', 'in', [...targets])
    .orderBy('s.target')
    .forUpdate('s')
    .execute();
  return rows.map((row) => ({
    number: row.number,
    targetId: row.id,
    url: row.url,
    siteId: row.site_id,
    siteName: row.name,
    organisationId: row.organisation_id,
    state: row.last_kind === NEVER.last_kind ? null : row.state,
    since: row.since as Date,
    lastAt: row.last_kind === NEVER.last_kind ? null : (row.last_at as Date | null),
    shown: null as StoredVisit['shown'] | null,
    certificateUntil: row.certificate_until as Date | null,
    certificateProblem: row.certificate_problem,
  }));
}

/** Of an address that was never seen. */
const NEVER = {
  state: 'unknown',
  last_kind: 'never',
  last_status: null,
  last_ms: null,
  certificate_until: null,
  certificate_problem: null,
  looks: null,
  looked_at: null,
} as const;

async function storeStates({ tx }: Work, known: readonly Known[]): Promise<void> {
  const rows = known.map((one) => ({
    target: one.number,
    state: one.state ?? 'unknown',
    since: one.since.toISOString(),
    last_at: one.lastAt?.toISOString() ?? null,
    last_kind: one.shown?.kind ?? null,
    last_status: one.shown?.status ?? null,
    last_ms: one.shown?.total_ms ?? null,
    certificate_until: one.certificateUntil?.toISOString() ?? null,
    certificate_problem: one.certificateProblem,
  }));
  await sql`
    update watch_states s set state = r.state, since = r.since, certificate_until = r.certificate_until,
      certificate_problem = r.certificate_problem, last_at = coalesce(r.last_at, s.last_at),
      last_kind = coalesce(r.last_kind, s.last_kind),
      last_status = case when r.last_kind is null then s.last_status else r.last_status end,
      last_ms = case when r.last_kind is null then s.last_ms else r.last_ms end
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(target integer, state text, since timestamptz, last_at timestamptz,
      last_kind text, last_status integer, last_ms integer, certificate_until timestamptz, certificate_problem text)
    where s.target = r.target`.execute(tx);
}

async function applyMove(
  { tx }: Work,
  one: Known,
  visit: StoredVisit,
  { outage }: ReturnType<typeof moveOf>,
  isFiled: boolean,
): Promise<WatchEvent[]> {
  const at = new Date(visit.at);
  const { kind, detail } = visit.shown;
  if (outage === null) return [];
  const open = tx.updateTable('watch_outages').where('target', '=', one.number).where('ended_at', 'is', null);
  if (outage === 'lasts') {
    await open.set(({ eb }) => ({ failures: eb('failures', '+', 1) })).execute();
    return [];
  }
  const about = {
    organisationId: one.organisationId,
    object: { kind: 'site', id: one.siteId } as const,
    trouble: `down:${one.targetId}`,
    at,
  };
  const details = { targetId: one.targetId, url: one.url, siteName: one.siteName, kind, status: visit.shown.status, isFiled };
  if (outage === 'begins') {
    await tx
      .insertInto('watch_outages')
      .values({ id: randomUUIDv7(), target: one.number, began_at: at, kind, detail, failures: 1 })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    // What was reported beforehand is no alarm.
    if (isFiled) return [];
    const sentence = `${one.siteName} 打不开（${one.url}）：${detail ?? kind}，已由另一种客户端复核`;
    return [{ ...about, kind: 'down', isOver: false, sentence, details }];
  }
  const ended = await open.set({ ended_at: at }).returning(['began_at', 'named_at', 'failures']).executeTakeFirst();
  if (ended === undefined) return [];
  const minutes = Math.round((visit.at - ended.began_at.getTime()) / 60_000);
  const over: WatchEvent = {
    ...about,
    kind: 'up',
    isOver: true,
    sentence: `${one.siteName} 恢复访问（${one.url}），打不开约 ${minutes} 分钟`,
    details: { ...details, beganAt: ended.began_at.toISOString(), minutes, failures: ended.failures },
  };
  if (ended.named_at === null) return [over];
  return [over, { ...over, kind: 'long-outage', trouble: `long-outage:${one.targetId}` }];
}

/** Words about a certificate when it became more urgent, was renewed, stopped or began to be trusted. */
function certificateEvents(one: Known, { first: { tls } }: Sight, now: Date): WatchEvent[] {
  if (tls === null) return [];
  const until = tls.validTo === null ? null : Date.parse(tls.validTo);
  const before = certificateUrgency(one.certificateUntil?.getTime() ?? null, one.lastAt?.getTime() ?? 0);
  const urgency = certificateUrgency(until, now.getTime());
  const hadProblem = one.certificateProblem !== null;
  const isWorse = urgency > before || (tls.problem !== null && tls.problem !== one.certificateProblem);
  const isOver = urgency === 0 && tls.problem === null && (before > 0 || hadProblem);
  if (!isWorse && !isOver) return [];
  const days = until === null ? null : daysLeft(until, now.getTime());
  const words = isOver
    ? '证书已恢复正常'
    : (tls.problem ?? (days !== null && days >= 0 ? `证书还有 ${days} 天到期` : `证书已过期 ${-(days ?? 0)} 天`));
  return [
    {
      kind: 'certificate',
      organisationId: one.organisationId,
      object: { kind: 'site', id: one.siteId },
      trouble: `certificate:${one.targetId}`,
      isOver,
      at: now,
      sentence: `${one.siteName}（${one.url}）${words}`,
      details: { targetId: one.targetId, url: one.url, siteName: one.siteName, daysLeft: days, problem: tls.problem },
    },
  ];
}
