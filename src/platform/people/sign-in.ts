/**
 * Signing in, sessions and API tokens. What is kept of a session or token is its digest; every attempt, good or bad, is in the
 * audit trail; an answer never tells whether it was the account or the password that was wrong.
 */
import { createHash, randomBytes } from 'node:crypto';
import { transact, type Work } from '../db/transact.ts';
import { RefusedError } from '../errors.ts';
import { visibleText } from '../workbook/table.ts';
import { hashPassword, isOutdated, isPassword } from './passwords.ts';
import { type Person, personById, personOf, selectPeopleWithPath } from './people.ts';
import { type Actor, onOwnBehalf, type Platform, SYSTEM } from './perform.ts';
import { spendRecoveryCode } from './recovery-codes.ts';
import { type Action, actionsOf } from './roles.ts';
import { secondFactorStep } from './second-factor.ts';
import type { Secrets } from './secrets.ts';

/** Terms of an installation; an office changes them in its settings. */
export interface SessionTerms {
  /** Wrong answers in a row that lock an account. */
  failures: number;
  lockMs: number;
  /** Without use. */
  idleMs: number;
  /** In all. */
  longestMs: number;
}

export const SESSION_TERMS: SessionTerms = { failures: 5, lockMs: 15 * 60_000, idleMs: 30 * 60_000, longestMs: 12 * 3_600_000 };

export interface SignIn {
  account: string;
  password: string;
  /** Of the second factor, or a recovery code in its place; null when none is given yet. */
  code: string | null;
  /** Where from: address and browser. */
  origin: string;
}

export type SignedIn =
  /** `token` goes into the cookie and nowhere else. `mustChange`: nothing but a new password is possible. */
  | { kind: 'signed-in'; token: string; person: Person; mustChange: boolean }
  /** The password was right; a code of the second factor is asked for. */
  | { kind: 'code-needed' };

/** Told to whoever may not sign in until the security administrator says so. */
export const SUSPENDED = '账号已被锁定，请联系安全管理员解除';
const WRONG = '账号、密码或动态码不正确，请核对后重试';

/** Begins a session. Throws RefusedError with one sentence for whatever is wrong: account, password, code, lock. */
export async function signIn({ database, clock }: Platform, secrets: Secrets, input: SignIn, terms = SESSION_TERMS): Promise<SignedIn> {
  const result = await transact(database, clock, SYSTEM, (work) => attempt(work, secrets, input, terms));
  // The refusal is thrown after its transaction: the failure is counted and noted.
  if (result.kind === 'refused') throw new RefusedError(result.sentence, { code: result.code });
  return result;
}

type Attempt = SignedIn | { kind: 'refused'; sentence: string; code: string };

async function attempt(work: Work, secrets: Secrets, input: SignIn, terms: SessionTerms): Promise<Attempt> {
  const { tx, now, note } = work;
  const account = input.account.trim().toLowerCase();
  const found = await tx
    .selectFrom('people')
    .innerJoin('credentials', 'credentials.person_id', 'people.id')
    .selectAll('credentials')
    .where('account', '=', account)
    .where('closed_at', 'is', null)
    .forUpdate('credentials')
    .executeTakeFirst();
  const refuse = (code: string, sentence: string): Attempt => {
    const record = found === undefined ? {} : { record: { kind: 'person', id: found.person_id } };
    note({
      action: 'session.begin',
      outcome: 'refused',
      ...record,
      details: { account: visibleText(account.slice(0, 64)), why: code, origin: input.origin },
    });
    return { kind: 'refused', sentence, code };
  };
  if (found === undefined) {
    // As long as for an account that exists.
    await isPassword(input.password, await decoy());
    return refuse('unknown-account', WRONG);
  }
  if (found.locked_until !== null && found.locked_until > now)
    return refuse('locked', `账号已锁定，请于${minutesTo(found.locked_until, now)}分钟后重试，或请安全管理员解除`);
  if (found.suspended_at !== null) return refuse('suspended', SUSPENDED);
  const person = await personById(work, found.person_id);
  const failed = async (code: string) => {
    const failures = found.failures + 1;
    const isLocked = failures >= terms.failures;
    await tx
      .updateTable('credentials')
      .set({ failures: isLocked ? 0 : failures, locked_until: isLocked ? new Date(now.getTime() + terms.lockMs) : null })
      .where('person_id', '=', person.id)
      .execute();
    return refuse(isLocked ? 'now-locked' : code, WRONG);
  };
  if (!(await isPassword(input.password, found.password))) return failed('wrong-password');
  let step: number | null = null;
  if (found.second_factor !== null) {
    if (input.code === null) return { kind: 'code-needed' };
    step = secondFactorStep(secrets.open(found.second_factor), input.code, now.getTime(), found.second_factor_last);
    if (step === null && !(await spendRecoveryCode(work, person.id, input.code))) return failed('wrong-code');
  }
  await tx
    .updateTable('credentials')
    .set({
      failures: 0,
      locked_until: null,
      ...(step === null ? {} : { second_factor_last: step }),
      ...(isOutdated(found.password) ? { password: await hashPassword(input.password) } : {}),
    })
    .where('person_id', '=', person.id)
    .execute();
  const token = await beginSession(work, person, { origin: input.origin, hasSecondFactor: found.second_factor !== null, by: null }, terms);
  return { kind: 'signed-in', token, person, mustChange: found.must_change };
}

/** Begins a session of somebody who has shown who they are; its token, to go into the cookie and nowhere else. */
export async function beginSession(
  { tx, now, note }: Work,
  person: Person,
  { origin, hasSecondFactor, by }: { origin: string; hasSecondFactor: boolean; by: string | null },
  terms: SessionTerms,
): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await tx
    .insertInto('sessions')
    .values({
      digest: digestOf(token),
      person_id: person.id,
      begun_at: now,
      used_at: now,
      ends_at: new Date(now.getTime() + terms.longestMs),
      second_factor: hasSecondFactor,
      origin: origin.slice(0, 300),
    })
    .execute();
  await tx.updateTable('credentials').set({ signed_in_at: now }).where('person_id', '=', person.id).execute();
  const details = by === null ? { origin } : { origin, by };
  note({ action: 'session.begin', outcome: 'done', record: { kind: 'person', id: person.id }, details });
  return token;
}

export interface Session {
  person: Person;
  actor: Actor;
  mustChange: boolean;
}

/** Whose session a token is; null for one that ended, was idle too long or never was. `isUse` false: a look that does not count as use. */
export function sessionOf(
  { database, clock }: Platform,
  token: string,
  { terms = SESSION_TERMS, isUse = true }: { terms?: SessionTerms; isUse?: boolean } = {},
): Promise<Session | null> {
  return transact(database, clock, SYSTEM, async (work) => {
    const { tx, now } = work;
    const digest = digestOf(token);
    const row = await selectPeopleWithPath(work)
      .innerJoin('sessions', 'sessions.person_id', 'people.id')
      .innerJoin('credentials', 'credentials.person_id', 'people.id')
      .select(['used_at', 'must_change'])
      .where('digest', '=', digest)
      .where('ends_at', '>', now)
      .where('used_at', '>', new Date(now.getTime() - terms.idleMs))
      .executeTakeFirst();
    if (row === undefined) return null;
    if (isUse && isWorthNoting(row.used_at, now))
      await tx.updateTable('sessions').set({ used_at: now }).where('digest', '=', digest).execute();
    const person = personOf(row);
    return { person, actor: actorOf(person, row.path, null), mustChange: row.must_change };
  });
}

/** Ends a session, or all of a person's. */
export function endSession({ database, clock }: Platform, actor: Actor, which: { token: string } | { personId: string }): Promise<void> {
  return transact(database, clock, onOwnBehalf(actor), async ({ tx, note }) => {
    const end = tx.deleteFrom('sessions');
    if ('token' in which) await end.where('digest', '=', digestOf(which.token)).execute();
    else await end.where('person_id', '=', which.personId).execute();
    const record = 'personId' in which ? { record: { kind: 'person', id: which.personId } } : {};
    note({ action: 'session.end', outcome: 'done', ...record, details: { all: 'personId' in which } });
  });
}

/** Who acts with an API token; null for one that ended, was revoked or never was. */
export function tokenActor({ database, clock }: Platform, token: string): Promise<Session | null> {
  return transact(database, clock, SYSTEM, async (work) => {
    const { tx, now } = work;
    const row = await selectPeopleWithPath(work)
      .innerJoin('api_tokens', 'api_tokens.person_id', 'people.id')
      .innerJoin('credentials', 'credentials.person_id', 'people.id')
      .select(['api_tokens.id as token_id', 'scopes', 'used_at'])
      .where('digest', '=', digestOf(token))
      .where('ends_at', '>', now)
      .where('revoked_at', 'is', null)
      .where('suspended_at', 'is', null)
      .executeTakeFirst();
    if (row === undefined) return null;
    if (row.used_at === null || isWorthNoting(row.used_at, now))
      await tx.updateTable('api_tokens').set({ used_at: now }).where('id', '=', row.token_id).execute();
    const person = personOf(row);
    return { person, actor: actorOf(person, row.path, row.scopes as Action[]), mustChange: false };
  });
}

/** `scopes`: of a token; null: all the person may do. Roles taken away from the person are gone from the token too. */
function actorOf(person: Person, path: string, scopes: readonly Action[] | null): Actor {
  const actions = actionsOf(person.roles).filter((action) => scopes === null || scopes.includes(action));
  return { id: person.id, name: person.name, organisationId: person.organisationId, scope: path, actions: new Set(actions) };
}

/** Not every request writes: a minute more or less of idle time harms nobody. */
const isWorthNoting = (usedAt: Date, now: Date): boolean => now.getTime() - usedAt.getTime() > 60_000;

/** What is kept of a session's or a program's token. */
export const digestOf = (token: string): Buffer => createHash('sha256').update(token).digest();
const minutesTo = (until: Date, now: Date): number => Math.max(1, Math.ceil((until.getTime() - now.getTime()) / 60_000));

let decoyHash: Promise<string> | null = null;
function decoy(): Promise<string> {
  decoyHash ??= hashPassword(randomBytes(16).toString('hex'));
  return decoyHash;
}
