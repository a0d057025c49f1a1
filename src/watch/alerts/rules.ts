/** 告警规则 on the database: laid down, changed, ended; those of a new office are made for it. */
import { randomUUIDv7 } from 'node:crypto';
import { type Selectable, sql } from 'kysely';
import { InputError, NotFoundError } from '../../platform/index.ts';
import { organisation, type Schema, type Work } from '../../platform/server.ts';
import { meantRow } from './meant.ts';
import { checkRule, defaultRules, type RuleTerms } from './rule.ts';

export interface AlertRule extends RuleTerms {
  id: string;
  organisationId: string;
  version: number;
}

/** Lays a rule down for an office: it holds for all below it. Throws InputError, NotFoundError for what it names out of sight. */
export async function createRule(work: Work, input: RuleTerms & { organisationId: string }): Promise<AlertRule> {
  const { organisationId, ...terms } = input;
  await organisation(work, organisationId);
  await checked(work, organisationId, terms);
  const id = await insertRule(work, organisationId, terms);
  note(work, 'create', id, { ...terms });
  return ruleById(work, id);
}

/** Changes one from this version. Throws as `createRule`, ConflictError (`changed-meanwhile`). */
export async function changeRule(work: Work, id: string, version: number, change: Partial<RuleTerms>): Promise<AlertRule> {
  const row = await locked(work, id, version);
  const terms = { ...termsOf(row), ...change };
  await checked(work, row.organisation_id, terms);
  await work.tx
    .updateTable('alert_rules')
    .set({ ...columnsOf(terms), version: version + 1 })
    .where('id', '=', id)
    .execute();
  note(work, 'update', id, { ...change });
  return ruleById(work, id);
}

/** Ends a rule: nothing more is told by it. */
export async function endRule(work: Work, id: string, version: number): Promise<void> {
  await locked(work, id, version);
  const ended = { ended_at: work.now, is_enabled: false, version: version + 1 };
  await work.tx.updateTable('alert_rules').set(ended).where('id', '=', id).execute();
  note(work, 'end', id, {});
}

/** One rule. Throws NotFoundError when it is not in sight. */
export async function ruleById({ tx }: Pick<Work, 'tx'>, id: string): Promise<AlertRule> {
  const row = await tx.selectFrom('alert_rules').selectAll().where('id', '=', id).where('ended_at', 'is', null).executeTakeFirst();
  if (row === undefined) throw notFound();
  return ruleOf(row);
}

/** Rules in sight, in the order in which they were laid down; `after`: id of the last one of the page before. */
export async function listRules({ tx }: Pick<Work, 'tx'>, { after, limit }: { after: string | null; limit: number }): Promise<AlertRule[]> {
  const rows = await tx
    .selectFrom('alert_rules')
    .selectAll()
    .where('ended_at', 'is', null)
    .$if(after !== null, (query) => query.where('id', '>', after!))
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(ruleOf);
}

/**
 * Gives the usual rules to offices that never had any: the top, and whoever has people that supervise. Whoever ends them all has
 * ended them: they do not come back. How many rules were made.
 */
export async function adoptDefaults(work: Work): Promise<number> {
  const { rows } = await sql<{ id: string }>`
    select o.id from organisations o
    where o.closed_at is null and not exists (select from alert_rules r where r.organisation_id = o.id)
      and (o.parent_id is null or (o.level <> 'unit' and exists (
        select from people p join person_roles pr on pr.person_id = p.id
        where p.organisation_id = o.id and p.closed_at is null and pr.role in ('supervisor', 'intermediate-office'))))`.execute(work.tx);
  const rules = defaultRules();
  for (const { id } of rows) for (const terms of rules) await insertRule(work, id, terms);
  return rows.length * rules.length;
}

type Row = Selectable<Schema['alert_rules']>;

async function checked({ tx }: Work, organisationId: string, terms: RuleTerms): Promise<void> {
  checkRule(terms);
  if (terms.name.trim() === '') throw new InputError('请写明规则的名称', { code: 'rule-name' });
  const channels = [...new Set(terms.steps.flatMap((step) => step.channels))];
  const people = [...new Set(terms.steps.flatMap((step) => step.to.flatMap((to) => (to.kind === 'person' ? [to.personId] : []))))];
  const found =
    channels.length === 0
      ? []
      : await tx
          .selectFrom('alert_channels')
          .select('id')
          .where('id', 'in', channels)
          .where('organisation_id', '=', organisationId)
          .where('ended_at', 'is', null)
          .execute();
  if (found.length < channels.length) throw new NotFoundError('规则用到的渠道不存在，或不是本单位的', { code: 'channel-not-found' });
  const known =
    people.length === 0
      ? []
      : await tx.selectFrom('people').select('id').where('id', 'in', people).where('closed_at', 'is', null).execute();
  if (known.length < people.length) throw new NotFoundError('规则要通知的人员不存在，或无权查看', { code: 'person-not-found' });
}

async function insertRule({ tx, now, actor }: Work, organisationId: string, terms: RuleTerms): Promise<string> {
  const id = randomUUIDv7();
  await tx
    .insertInto('alert_rules')
    .values({ id, organisation_id: organisationId, ...columnsOf(terms), made_at: now, made_by_name: actor.name, ended_at: null })
    .execute();
  return id;
}

async function locked({ tx }: Work, id: string, version: number): Promise<Row> {
  const row = await tx
    .selectFrom('alert_rules')
    .selectAll()
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  return meantRow(row, version, { what: '规则', missing: notFound });
}

const notFound = () => new NotFoundError('找不到此规则，或无权查看', { code: 'rule-not-found' });

function note(work: Work, verb: string, id: string, details: Record<string, unknown>): void {
  work.note({ action: `alert-rule.${verb}`, outcome: 'done', record: { kind: 'alert-rule', id }, details });
}

const columnsOf = ({ name, kinds, severities, steps, quiet, groupMinutes, tellsRecovery, isEnabled }: RuleTerms) => ({
  ...{ name: name.trim(), kinds, severities, steps: JSON.stringify(steps), quiet: quiet === null ? null : JSON.stringify(quiet) },
  ...{ group_minutes: groupMinutes, tells_recovery: tellsRecovery, is_enabled: isEnabled },
});

function termsOf(row: Row): RuleTerms {
  return {
    ...{ name: row.name, kinds: row.kinds as RuleTerms['kinds'], severities: row.severities as RuleTerms['severities'] },
    ...{ steps: row.steps as RuleTerms['steps'], quiet: row.quiet as RuleTerms['quiet'], groupMinutes: row.group_minutes },
    ...{ tellsRecovery: row.tells_recovery, isEnabled: row.is_enabled },
  };
}

/** A stored rule as it is used. */
export const ruleOf = (row: Row): AlertRule => ({ id: row.id, organisationId: row.organisation_id, ...termsOf(row), version: row.version });
