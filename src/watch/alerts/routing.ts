/** Which rules speak of an alert: those of the unit's own office and of every office above it. Each is asked once. */
import { randomUUIDv7 } from 'node:crypto';
import { sql } from 'kysely';
import type { Work } from '../../platform/server.ts';
import { tellLastResort } from './deliveries.ts';
import { termsOfKind } from './kinds.ts';
import { appliesTo } from './rule.ts';
import { type AlertRule, ruleOf } from './rules.ts';
import { firstDue } from './timing.ts';

/** Asks the rules about alerts that none was asked about; how many alerts. To be called until it is 0. */
export async function routeAlerts(work: Work): Promise<number> {
  const { tx, now } = work;
  const alerts = await tx.selectFrom('alerts').selectAll().where('routed_at', 'is', null).orderBy('id').limit(500).forUpdate().execute();
  for (const alert of alerts) {
    const rules = (await rulesAbove(work, alert.organisation_id)).filter((rule) => appliesTo(rule, alert));
    for (const rule of rules)
      await tx
        .insertInto('alert_routes')
        .values({
          ...{ id: randomUUIDv7(), alert_id: alert.id, rule_id: rule.id, step: 0 },
          ...{ due_at: firstDue(rule, alert.severity, now), told: null, told_at: null },
        })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    await tx.updateTable('alerts').set({ routed_at: now }).where('id', '=', alert.id).execute();
    // No rule speaks of it: whoever answers for the unit's office at least finds it in the inbox.
    if (rules.length === 0 && alert.severity !== 'notice')
      await tellLastResort(work, alert.organisation_id, [alert.id], '没有告警规则适用于此事。');
    if (rules.length === 0) await endIfTold(work, { alertId: alert.id, kind: alert.kind });
  }
  return alerts.length;
}

/** An alert that nothing will end is closed when nobody is left to be told. */
export async function endIfTold({ tx, now }: Work, { alertId, kind }: { alertId: string; kind: string }): Promise<void> {
  if (termsOfKind(kind).endsByItself !== true) return;
  await sql`
    update alerts a set state = 'closed', ended_at = ${now}, ended_by_name = '系统', ended_reason = '已通知', version = version + 1
    where a.id = ${alertId} and a.ended_at is null
      and not exists (select from alert_routes r where r.alert_id = a.id and r.told is null and r.due_at is not null)`.execute(tx);
}

async function rulesAbove({ tx }: Work, unitId: string): Promise<AlertRule[]> {
  const rows = await tx
    .selectFrom('alert_rules as r')
    .innerJoin('organisations as office', 'office.id', 'r.organisation_id')
    .innerJoin('organisations as unit', (join) => join.on('unit.id', '=', unitId))
    .selectAll('r')
    .where(sql<boolean>`starts_with(unit.path, office.path)`)
    .where('r.ended_at', 'is', null)
    .where('r.is_enabled', '=', true)
    .orderBy('r.id')
    .execute();
  return rows.map(ruleOf);
}
