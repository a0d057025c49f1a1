/**
 * Deadlines that nobody else reminds of, as alerts that end by themselves: a question to a unit until it is answered, a filing until
 * it is decided or its next step is done. Told when near, once more when over; what people closed by hand is not told again.
 */
import { sql } from 'kysely';
import { SEVERITIES, type Severity, type Work } from '../../platform/server.ts';
import { filingDeadlines } from '../../registry/server.ts';
import { recordEvents, type WatchEvent } from '../events.ts';
import { beijingMinute } from './message.ts';

interface Deadline extends Pick<WatchEvent, 'organisationId' | 'object' | 'trouble' | 'sentence'> {
  kind: Extract<WatchEvent['kind'], 'question-due' | 'filing-due'>;
  severity: Severity;
  details: Record<string, unknown>;
}

/** Tells what is due and what is no longer; how many events. Done again at once it tells nothing. */
export async function tellDeadlines(work: Work): Promise<number> {
  const due = [...(await questionsDue(work)), ...(await filingsDue(work))];
  const known = await knownAlerts(
    work,
    due.map(({ trouble }) => trouble),
  );
  const events: WatchEvent[] = due
    .filter(({ trouble, severity }) => {
      const before = known.get(trouble);
      return before === undefined || SEVERITIES.indexOf(severity) < SEVERITIES.indexOf(before.severity);
    })
    .map(({ severity, details, ...about }) => ({ ...about, isOver: false, at: work.now, details: { ...details, severity } }));
  const still = new Set(due.map(({ trouble }) => trouble));
  for (const [trouble, { kind, isOpen }] of known)
    if (isOpen && !still.has(trouble)) {
      const about = { organisationId: null, object: null, trouble, at: work.now, details: {} };
      events.push({ ...about, kind, isOver: true, sentence: '已办理，或不再需要' });
    }
  await recordEvents(work, events);
  return events.length;
}

const NEAR_MS = 24 * 3_600_000;
/** Longer ago nobody waits any more. */
const PAST_MS = 30 * 86_400_000;

async function questionsDue({ tx, now }: Work): Promise<Deadline[]> {
  const rows = await tx
    .selectFrom('questions as q')
    .innerJoin('review_items as i', 'i.id', 'q.item_id')
    .innerJoin('round_objects as o', 'o.id', 'i.round_object_id')
    .select(['q.id', 'q.organisation_id', 'q.text', 'q.due_at', 'o.object_kind', 'o.record_id'])
    .select(sql<string>`o.record ->> 'name'`.as('name'))
    .where('q.answered_at', 'is', null)
    .where('q.withdrawn_at', 'is', null)
    .where('i.settled_at', 'is', null)
    .where('q.due_at', '<=', new Date(now.getTime() + NEAR_MS))
    .where('q.due_at', '>', new Date(now.getTime() - PAST_MS))
    .orderBy('q.id')
    .execute();
  return rows.map(({ id, organisation_id: organisationId, text, due_at: dueAt, object_kind: kind, record_id: recordId, name }) => {
    const isOver = dueAt <= now;
    const asked = `关于“${name}”的提问（${text.slice(0, 60)}）`;
    return {
      ...{ kind: 'question-due', organisationId, object: { kind, id: recordId }, trouble: `question:${id}` },
      severity: isOver ? 'warning' : 'notice',
      sentence: isOver ? `${asked}答复期限 ${beijingMinute(dueAt)} 已过，没有答复` : `${asked}须在 ${beijingMinute(dueAt)} 前答复`,
      details: { questionId: id, dueAt: dueAt.toISOString() },
    };
  });
}

async function filingsDue(work: Work): Promise<Deadline[]> {
  return (await filingDeadlines(work)).map(({ filingId, what, organisationId, object, at, isOver, sentence }) => ({
    ...{ kind: 'filing-due', organisationId, object, trouble: `filing:${filingId}:${what}`, sentence },
    severity: isOver ? 'warning' : 'notice',
    details: { filingId, dueAt: at.toISOString() },
  }));
}

/** The last alert of each of these troubles, ended or not, and all deadlines that are still open. */
async function knownAlerts(
  { tx }: Work,
  troubles: readonly string[],
): Promise<Map<string, { kind: Deadline['kind']; severity: Severity; isOpen: boolean }>> {
  const { rows } = await sql<{ trouble: string; kind: Deadline['kind']; severity: Severity; isOpen: boolean }>`
    select distinct on (trouble) trouble, kind, severity, ended_at is null as "isOpen" from alerts
    where kind in ('question-due', 'filing-due') and (ended_at is null or trouble = any(${sql.val([...troubles])}::text[]))
    order by trouble, opened_at desc, id desc`.execute(tx);
  return new Map(rows.map(({ trouble, ...alert }) => [trouble, alert]));
}
