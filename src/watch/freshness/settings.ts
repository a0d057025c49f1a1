/**
 * How often pages and accounts are looked at, and how early people are reminded. Said by an office for itself and all under it, or for
 * one site or account; what is left open is as the office above says, in the end as here.
 */
import { randomUUIDv7 } from 'node:crypto';
import type { Selectable } from 'kysely';
import { beijingDate } from '../../page/index.ts';
import { ConflictError, InputError } from '../../platform/index.ts';
import { organisation, type Schema, type Work } from '../../platform/server.ts';
import { record } from '../../registry/server.ts';
import { rulesOf } from './rules.ts';

export interface FreshnessTerms {
  /** Not looked at. */
  isOff: boolean;
  /** Hours from look to look. */
  everyHours: number;
  /** Days before the last day of a period on which people are reminded. */
  remindDays: number;
  /** Days from one look as a search engine and its visitors to the next. */
  visitorsDays: number;
  /** Days from one look at other people's domains to the next. */
  domainsDays: number;
  /** Id of a book of the project. */
  rulebook: string;
}

const USUAL: FreshnessTerms = {
  isOff: false,
  everyHours: 24,
  remindDays: 3,
  visitorsDays: 7,
  domainsDays: 7,
  rulebook: 'inspection-2019',
};

/** Whose settings: an office's, or one site's or account's (the office is then the one that has it). */
export interface SettingsPlace {
  organisationId: string;
  siteId?: string | null;
  accountId?: string | null;
}

/** What somebody says; null leaves it to the office above. */
export type SettingsChange = { [Name in keyof FreshnessTerms]: FreshnessTerms[Name] | null } & { reason: string | null };

export interface SettingsView extends SettingsChange {
  organisationId: string;
  siteId: string | null;
  accountId: string | null;
  /** As it works out with what the offices above say, as far as the reader sees them. */
  inForce: FreshnessTerms;
  /** 0: nothing was said here yet. */
  version: number;
}

type Row = Selectable<Schema['freshness_settings']>;

/** What is said for an office, a site or an account. Throws NotFoundError when it is not in sight. */
export async function freshnessSettings(work: Pick<Work, 'tx'>, place: SettingsPlace): Promise<SettingsView> {
  const whose = await placeOf(work, place);
  const row = await rowAt(work, whose);
  const terms = await openTerms(work);
  return {
    ...whose,
    isOff: row?.is_off ?? null,
    everyHours: row?.every_hours ?? null,
    remindDays: row?.remind_days ?? null,
    visitorsDays: row?.visitors_days ?? null,
    domainsDays: row?.domains_days ?? null,
    rulebook: row?.rulebook ?? null,
    reason: row?.reason ?? null,
    inForce: terms(whose),
    version: row?.version ?? 0,
  };
}

/** Says it. `version`: as looked at, 0 for none. Throws NotFoundError, InputError for what may not be, ConflictError when it changed meanwhile. */
export async function changeFreshnessSettings(
  work: Work,
  place: SettingsPlace,
  version: number,
  change: SettingsChange,
): Promise<SettingsView> {
  const { tx, now, actor, note } = work;
  const whose = await placeOf(work, place);
  if (change.isOff === true && (change.reason ?? '').trim() === '')
    throw new InputError('停止查看须写明理由', { code: 'freshness-off-without-reason' });
  if (change.rulebook !== null) rulesOf(change.rulebook, beijingDate(now.getTime()));
  const before = await rowAt(work, whose);
  if ((before?.version ?? 0) !== version)
    throw new ConflictError('监测设置已由他人改动，请取最新内容后再改', { code: 'changed-meanwhile' });
  const values = {
    is_off: change.isOff,
    reason: change.reason,
    every_hours: change.everyHours,
    remind_days: change.remindDays,
    visitors_days: change.visitorsDays,
    domains_days: change.domainsDays,
    rulebook: change.rulebook,
    changed_at: now,
    changed_by_name: actor.name,
  };
  const { organisationId, siteId, accountId } = whose;
  if (before === undefined)
    await tx
      .insertInto('freshness_settings')
      .values({ id: randomUUIDv7(), organisation_id: organisationId, site_id: siteId, account_id: accountId, ...values })
      .execute();
  else
    await tx
      .updateTable('freshness_settings')
      .set({ ...values, version: version + 1 })
      .where('id', '=', before.id)
      .execute();
  const record = siteId !== null ? { kind: 'site', id: siteId } : accountId !== null ? { kind: 'account', id: accountId } : null;
  note({
    action: 'freshness.settings',
    outcome: 'done',
    record: record ?? { kind: 'organisation', id: organisationId },
    details: { ...change },
  });
  return freshnessSettings(work, place);
}

/** Reads all that is said, once: what holds for a place. To be asked by the system, which sees all offices. */
export async function openTerms({ tx }: Pick<Work, 'tx'>): Promise<(place: SettingsPlace) => FreshnessTerms> {
  const rows = await tx.selectFrom('freshness_settings').selectAll().execute();
  const offices = await tx.selectFrom('organisations').select(['id', 'parent_id']).execute();
  const parentOf = new Map(offices.map(({ id, parent_id: parent }) => [id, parent]));
  const byPlace = new Map(rows.map((row) => [row.site_id ?? row.account_id ?? row.organisation_id, row]));
  return ({ organisationId, siteId = null, accountId = null }) => {
    const said: Row[] = [];
    const own = byPlace.get(siteId ?? accountId ?? '');
    if (own !== undefined) said.push(own);
    let office: string | null | undefined = organisationId;
    for (let above = 0; office != null && above < 20; above++) {
      const row = byPlace.get(office);
      if (row !== undefined) said.push(row);
      office = parentOf.get(office);
    }
    const first = <T>(pick: (row: Row) => T | null, usual: T): T => {
      for (const row of said) {
        const value = pick(row);
        if (value !== null) return value;
      }
      return usual;
    };
    return {
      isOff: first((row) => row.is_off, USUAL.isOff),
      everyHours: first((row) => row.every_hours, USUAL.everyHours),
      remindDays: first((row) => row.remind_days, USUAL.remindDays),
      visitorsDays: first((row) => row.visitors_days, USUAL.visitorsDays),
      domainsDays: first((row) => row.domains_days, USUAL.domainsDays),
      rulebook: first((row) => row.rulebook, USUAL.rulebook),
    };
  };
}

interface Whose {
  organisationId: string;
  siteId: string | null;
  accountId: string | null;
}

/** A site's and an account's own settings belong to the office that has it. */
async function placeOf(work: Pick<Work, 'tx'>, { organisationId, siteId = null, accountId = null }: SettingsPlace): Promise<Whose> {
  if (siteId !== null) return { organisationId: (await record(work, 'sites', siteId)).organisationId, siteId, accountId: null };
  if (accountId !== null) return { organisationId: (await record(work, 'accounts', accountId)).organisationId, siteId, accountId };
  return { organisationId: (await organisation(work, organisationId)).id, siteId, accountId };
}

/** Locked: two who say something at once come one after the other. */
function rowAt({ tx }: Pick<Work, 'tx'>, { organisationId, siteId, accountId }: Whose): Promise<Row | undefined> {
  const rows = tx.selectFrom('freshness_settings').selectAll().forUpdate();
  if (siteId !== null) return rows.where('site_id', '=', siteId).executeTakeFirst();
  if (accountId !== null) return rows.where('account_id', '=', accountId).executeTakeFirst();
  return rows.where('organisation_id', '=', organisationId).where('site_id', 'is', null).where('account_id', 'is', null).executeTakeFirst();
}
