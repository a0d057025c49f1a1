/**
 * Alerts are told: what is due is put together into messages, each message goes into the inboxes
 * of those it is for and as a delivery into each channel. Who was told nothing by any way is passed to the next step, and at the end
 * to those who answer for the office: no alert is silent.
 */
import type { Work } from '../../platform/server.ts';
import { putIntoInbox, sendThrough, tellLastResort } from './deliveries.ts';
import { dueMessages, type Pending } from './grouping.ts';
import { termsOfKind } from './kinds.ts';
import { messageOf, type ToldAlert } from './message.ts';
import { recipientsOf } from './recipients.ts';
import { endIfTold } from './routing.ts';
import type { Quiet, Step } from './rule.ts';
import { nextDue, quietUntil } from './timing.ts';

/** Tells what is due. `publicUrl`: address of our pages for links; null: none. How many messages. */
export async function tellDue(work: Work, { publicUrl }: { publicUrl: string | null }): Promise<number> {
  const waiting = await standing(work, await pendingRoutes(work));
  const messages = dueMessages(waiting, work.now);
  for (const message of messages) await tell(work, message, publicUrl);
  return messages.length;
}

/** An alert under a rule, with what is needed to tell it. */
interface Route extends Pending {
  state: string;
  kind: string;
  told: 'open' | 'recovered' | null;
  officeId: string;
  unitName: string;
  ruleName: string;
  steps: Step[];
  quiet: Quiet | null;
  tellsRecovery: boolean;
  isRuleOff: boolean;
  mutedUntil: Date | null;
  alert: ToldAlert;
}

async function pendingRoutes({ tx, now }: Work): Promise<Route[]> {
  const rows = await tx
    .selectFrom('alert_routes as w')
    .innerJoin('alerts as a', 'a.id', 'w.alert_id')
    .innerJoin('alert_rules as r', 'r.id', 'w.rule_id')
    .innerJoin('organisations as o', 'o.id', 'a.organisation_id')
    .select(['w.id', 'w.alert_id', 'w.rule_id', 'w.step', 'w.due_at', 'w.told', 'r.organisation_id as office_id', 'r.name as rule_name'])
    .select(['r.steps', 'r.quiet', 'r.group_minutes', 'r.tells_recovery', 'r.is_enabled', 'o.name as unit_name'])
    .select([
      'a.organisation_id',
      'a.kind',
      'a.severity',
      'a.state',
      'a.object_name',
      'a.sentence',
      'a.opened_at',
      'a.ended_at',
      'a.repeats',
      'a.muted_until',
    ])
    // What would follow within the longest time of a rule goes with what is due.
    .where('w.due_at', '<=', new Date(now.getTime() + 12 * 3_600_000))
    .orderBy('a.opened_at')
    .orderBy('w.id')
    .limit(5000)
    .execute();
  return rows.map((row) => ({
    ...{ routeId: row.id, alertId: row.alert_id, ruleId: row.rule_id, organisationId: row.organisation_id, step: row.step },
    purpose: row.state === 'recovered' && row.told !== null ? 'recovery' : 'alert',
    ...{ severity: row.severity, dueAt: row.due_at!, groupMinutes: row.group_minutes, state: row.state, kind: row.kind, told: row.told },
    ...{ officeId: row.office_id, unitName: row.unit_name, ruleName: row.rule_name, steps: row.steps as Step[] },
    ...{ quiet: row.quiet as Quiet | null, tellsRecovery: row.tells_recovery, isRuleOff: !row.is_enabled, mutedUntil: row.muted_until },
    alert: {
      ...{ kind: row.kind, severity: row.severity, objectName: row.object_name, sentence: row.sentence },
      ...{ openedAt: row.opened_at, endedAt: row.ended_at, repeats: row.repeats },
    },
  }));
}

/** What is still to be told, and not now: acknowledged and closed ones end, muted and quiet ones wait. */
async function standing(work: Work, routes: readonly Route[]): Promise<Route[]> {
  const { tx, now } = work;
  const left: Route[] = [];
  for (const route of routes) {
    if (isOver(route)) {
      await tx.updateTable('alert_routes').set({ due_at: null, is_held: false }).where('id', '=', route.routeId).execute();
      continue;
    }
    const muted = route.mutedUntil !== null && route.mutedUntil > now ? route.mutedUntil : null;
    const until = muted ?? quietUntil(route.quiet, route.severity, now);
    if (until === null) left.push(route);
    else if (route.dueAt < until)
      await tx.updateTable('alert_routes').set({ due_at: until, is_held: true }).where('id', '=', route.routeId).execute();
  }
  return left;
}

/** Nothing more is to be told under the rule. */
function isOver({ state, told, isRuleOff, tellsRecovery, purpose }: Route): boolean {
  if (isRuleOff || state === 'closed' || told === 'recovered') return true;
  return state === 'acknowledged' || (purpose === 'recovery' && !tellsRecovery);
}

async function tell(work: Work, routes: readonly Route[], publicUrl: string | null): Promise<void> {
  const first = routes[0]!;
  const { steps, step, purpose, officeId, organisationId: unitId, ruleId } = first;
  const told = purpose === 'recovery' ? steps.slice(0, Math.max(step, 1)) : steps.slice(step, step + 1);
  const people = await recipientsOf(
    work,
    told.flatMap(({ to }) => to),
    { officeId, unitId },
  );
  const channels = [...new Set(told.flatMap((one) => one.channels))];
  const message = messageOf({
    ...{ unitName: first.unitName, alerts: routes.map(({ alert }) => alert), purpose, step },
    note: null,
    link: publicUrl === null ? null : new URL('/watch/alerts', publicUrl).href,
  });
  const alertIds = routes.map(({ alertId }) => alertId);
  await putIntoInbox(work, people, message, alertIds);
  const sent = await sendThrough(work, { channels, people, message, alertIds, officeId, ruleId, step, purpose });
  const isNobody = people.length === 0 && sent === 0;
  for (const route of routes) await advance(work, route, isNobody);
  if (isNobody && purpose === 'alert' && steps[step + 1] === undefined)
    await tellLastResort(work, officeId, alertIds, `规则“${first.ruleName}”的各步都没有可通知的人员。`);
}

/** To the next step; at once when this one reached nobody. */
async function advance(work: Work, route: Route, isNobody: boolean): Promise<void> {
  const { tx, now } = work;
  const { steps, step, purpose, state, kind, routeId } = route;
  const isDone = purpose === 'recovery' || state === 'recovered' || termsOfKind(kind).endsByItself === true;
  const next = steps[step + 1] === undefined ? null : isNobody ? now : nextDue(steps, step, now);
  await tx
    .updateTable('alert_routes')
    .set({
      ...(purpose === 'recovery' ? {} : { step: step + 1 }),
      ...{ due_at: isDone ? null : next, is_held: false, told: state === 'recovered' ? 'recovered' : 'open', told_at: now },
    })
    .where('id', '=', routeId)
    .execute();
  await endIfTold(work, route);
}
