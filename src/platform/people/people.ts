/** People and what they may do. A person is closed, never deleted: the audit trail names them. */
import { randomUUIDv7 } from 'node:crypto';
import { sql } from 'kysely';
import type { Work } from '../db/transact.ts';
import { ConflictError, InputError, NotFoundError } from '../errors.ts';
import { organisation } from './organisations.ts';
import { hashPassword, passwordProblem } from './passwords.ts';
import { readableCode } from './readable-code.ts';
import { forgetRecoveryCodes } from './recovery-codes.ts';
import { conflictOf, ROLES, type Role } from './roles.ts';

export interface Person {
  id: string;
  organisationId: string;
  account: string;
  name: string;
  email: string | null;
  phone: string | null;
  roles: Role[];
  version: number;
}

export interface NewPerson {
  organisationId: string;
  account: string;
  name: string;
  email: string | null;
  phone: string | null;
  roles: readonly Role[];
}

/**
 * Makes a person with a password that is good for one sign-in, to be handed over and never shown again.
 * Throws InputError for an account, name or set of roles that may not be, ConflictError for an account that is taken.
 */
export async function createPerson(work: Work, input: NewPerson): Promise<{ person: Person; password: string }> {
  const { tx, now, note } = work;
  const account = input.account.trim().toLowerCase();
  if (!/^[a-z0-9][a-z0-9._@-]{1,63}$/.test(account))
    throw new InputError('账号须为 2 至 64 个小写字母、数字或 . _ @ -，以字母或数字开头，请改正', { code: 'account-malformed' });
  const name = checkedName(input.name);
  checkRoles(input.roles);
  await organisation(work, input.organisationId);
  const taken = await tx.selectFrom('people').select('id').where('account', '=', account).where('closed_at', 'is', null).executeTakeFirst();
  if (taken !== undefined) throw new ConflictError(`账号 ${account} 已有人使用，请另取一个`, { code: 'account-taken' });
  const password = oneTimePassword();
  const id = randomUUIDv7();
  const { organisationId, email, phone } = input;
  await tx
    .insertInto('people')
    .values({ id, organisation_id: organisationId, account, name, email, phone, created_at: now, closed_at: null })
    .execute();
  await tx
    .insertInto('person_roles')
    .values(input.roles.map((role) => ({ person_id: id, role, given_at: now })))
    .execute();
  await tx
    .insertInto('credentials')
    .values({
      person_id: id,
      password: await hashPassword(password),
      password_changed_at: now,
      must_change: true,
      second_factor: null,
      second_factor_last: null,
      locked_until: null,
    })
    .execute();
  note({
    action: 'person.create',
    outcome: 'done',
    record: { kind: 'person', id },
    details: { account, organisationId, roles: [...input.roles] },
  });
  return { person: { id, organisationId, account, name, email, phone, roles: [...input.roles], version: 1 }, password };
}

/** What of a person may be corrected; the account stays, the audit trail names it. */
export type PersonChange = Partial<Pick<Person, 'name' | 'email' | 'phone' | 'organisationId'>>;

/** Changes a person who has still this version. Throws NotFoundError, InputError, ConflictError (`changed-meanwhile`). */
export async function changePerson(work: Work, personId: string, version: number, change: PersonChange): Promise<Person> {
  const { tx, note } = work;
  const before = await personById(work, personId);
  const { name, email, phone, organisationId } = { ...before, ...change };
  if (organisationId !== before.organisationId) await organisation(work, organisationId);
  const { numUpdatedRows } = await tx
    .updateTable('people')
    .set({ name: checkedName(name), email, phone, organisation_id: organisationId, version: version + 1 })
    .where('id', '=', personId)
    .where('version', '=', version)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new ConflictError('此人的资料已由他人改动，请取最新内容后再改', { code: 'changed-meanwhile' });
  note({
    action: 'person.update',
    outcome: 'done',
    record: { kind: 'person', id: personId },
    // Which fields, not what stands in them: a trail that is never erased holds no telephone numbers.
    details: { fields: Object.keys(change).sort() },
  });
  return personById(work, personId);
}

/** Replaces the roles of a person. Throws NotFoundError, InputError; refuses to take the last security administrator away. */
export async function changeRoles(work: Work, personId: string, roles: readonly Role[]): Promise<void> {
  const { tx, now, note } = work;
  checkRoles(roles);
  const person = await personById(work, personId);
  await tx.deleteFrom('person_roles').where('person_id', '=', personId).execute();
  await tx
    .insertInto('person_roles')
    .values(roles.map((role) => ({ person_id: personId, role, given_at: now })))
    .execute();
  if (person.roles.includes('security-administrator')) await keepOne(work);
  note({
    action: 'person.roles',
    outcome: 'done',
    record: { kind: 'person', id: personId },
    details: { from: person.roles, to: [...roles] },
  });
}

/** Ends a person's access at once: sessions and tokens with it. Throws NotFoundError; keeps the last security administrator. */
export async function closePerson(work: Work, personId: string): Promise<void> {
  const { tx, now, note } = work;
  const person = await personById(work, personId);
  await tx
    .updateTable('people')
    .set({ closed_at: now, version: person.version + 1 })
    .where('id', '=', personId)
    .execute();
  await tx.deleteFrom('sessions').where('person_id', '=', personId).execute();
  await tx.updateTable('api_tokens').set({ revoked_at: now }).where('person_id', '=', personId).where('revoked_at', 'is', null).execute();
  if (person.roles.includes('security-administrator')) await keepOne(work);
  note({ action: 'person.close', outcome: 'done', record: { kind: 'person', id: personId } });
}

/** Sets a new password of one's own; other sessions end. Throws InputError for one that is too weak. */
export async function setPassword({ tx, now, note }: Work, person: Pick<Person, 'id' | 'account'>, password: string): Promise<void> {
  const problem = passwordProblem(password, person.account);
  if (problem !== null) throw new InputError(problem, { code: 'password-weak' });
  await tx
    .updateTable('credentials')
    .set({ password: await hashPassword(password), password_changed_at: now, must_change: false, failures: 0, locked_until: null })
    .where('person_id', '=', person.id)
    .execute();
  await tx.deleteFrom('sessions').where('person_id', '=', person.id).execute();
  note({ action: 'person.password', outcome: 'done', record: { kind: 'person', id: person.id } });
}

/** A new one-time password for somebody who forgot theirs; the lock and, when asked, the second factor go. Sessions end. */
export async function resetPassword(work: Work, personId: string, alsoSecondFactor: boolean): Promise<string> {
  const { tx, now, note } = work;
  await personById(work, personId);
  const password = oneTimePassword();
  await tx
    .updateTable('credentials')
    .set({
      password: await hashPassword(password),
      password_changed_at: now,
      must_change: true,
      failures: 0,
      locked_until: null,
      ...(alsoSecondFactor ? { second_factor: null, second_factor_last: null } : {}),
    })
    .where('person_id', '=', personId)
    .execute();
  if (alsoSecondFactor) await forgetRecoveryCodes(work, personId);
  await tx.deleteFrom('sessions').where('person_id', '=', personId).execute();
  note({ action: 'person.reset', outcome: 'done', record: { kind: 'person', id: personId }, details: { alsoSecondFactor } });
  return password;
}

/** A person who has not been closed. Throws NotFoundError when not in sight. */
export async function personById(work: Pick<Work, 'tx'>, id: string): Promise<Person> {
  const row = await selectPeople(work).where('people.id', '=', id).executeTakeFirst();
  if (row === undefined) throw new NotFoundError('找不到此人，或无权查看', { code: 'person-not-found' });
  return personOf(row);
}

/** Rows of people who have not been closed, with the path of their organisation; `personOf` reads them. */
export const selectPeopleWithPath = (work: Pick<Work, 'tx'>) =>
  selectPeople(work).innerJoin('organisations', 'organisations.id', 'people.organisation_id').select('organisations.path');

export interface PeopleFilter {
  /** Part of account, name, mail address or telephone number. */
  text?: string;
  /** Of this organisation and all below it. */
  organisationId?: string;
  role?: Role;
}

/** People in sight in order of their making; `after`: the id of the last one seen. */
export async function listPeople(
  work: Pick<Work, 'tx'>,
  { text, organisationId, role, after, limit }: PeopleFilter & { after: string | null; limit: number },
): Promise<Person[]> {
  const rows = await selectPeople(work)
    .$if(text !== undefined, (query) =>
      query.where(sql<boolean>`position(lower(${text}) in lower(concat_ws(' ', account, name, email, phone))) > 0`),
    )
    .$if(organisationId !== undefined, (query) =>
      query.where(
        sql<boolean>`exists (select from organisations own join organisations top on starts_with(own.path, top.path)
          where own.id = people.organisation_id and top.id = ${organisationId})`,
      ),
    )
    .$if(role !== undefined, (query) =>
      query.where(sql<boolean>`exists (select from person_roles r where r.person_id = people.id and r.role = ${role})`),
    )
    .$if(after !== null, (query) => query.where('people.id', '>', after!))
    .orderBy('people.id')
    .limit(limit)
    .execute();
  return rows.map(personOf);
}

const selectPeople = ({ tx }: Pick<Work, 'tx'>) =>
  tx
    .selectFrom('people')
    .selectAll('people')
    .select((eb) =>
      eb
        .selectFrom('person_roles')
        .select(({ fn, ref }) =>
          fn
            .agg<Role[]>('array_agg', [ref('role')])
            .orderBy('role')
            .as('roles'),
        )
        .whereRef('person_id', '=', 'people.id')
        .as('roles'),
    )
    .where('people.closed_at', 'is', null);

type Selected = Awaited<ReturnType<ReturnType<typeof selectPeople>['execute']>>[number];

/** The person of a row. */
export function personOf({ id, organisation_id: organisationId, account, name, email, phone, version, roles }: Selected): Person {
  return { id, organisationId, account, name, email, phone, roles: roles ?? [], version };
}

function checkedName(given: string): string {
  const name = given.trim();
  if (name === '' || name.length > 100) throw new InputError('姓名须为 1 至 100 个字，请改正', { code: 'person-name' });
  return name;
}

function checkRoles(roles: readonly Role[]): void {
  if (roles.length === 0) throw new InputError('请至少指定一个角色', { code: 'roles-empty' });
  const unknown = roles.find((role) => !ROLES.includes(role));
  if (unknown !== undefined) throw new InputError(`没有“${unknown}”这个角色，请改正`, { code: 'role-unknown' });
  const conflict = conflictOf(roles);
  if (conflict !== null) throw new InputError(conflict, { code: 'roles-conflict' });
}

/** Without a security administrator nobody could ever give access again. */
async function keepOne({ tx }: Work): Promise<void> {
  const left = await tx
    .selectFrom('person_roles')
    .innerJoin('people', 'people.id', 'person_roles.person_id')
    .select('people.id')
    .where('role', '=', 'security-administrator')
    .where('closed_at', 'is', null)
    .limit(1)
    .executeTakeFirst();
  if (left === undefined) throw new ConflictError('至少保留一名安全管理员，请先指定另一名', { code: 'last-security-administrator' });
}

/** About 95 bits. */
const oneTimePassword = (): string => readableCode(19, 5);
