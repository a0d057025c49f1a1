/**
 * Signing in by the office's own service (OpenID Connect). It only opens the door to people who exist here and were linked: by the
 * security administrator, or by themselves after signing in with their password. A name the service gives links nobody: names can
 * be chosen there. Whoever has a second factor here must have shown one there.
 */

import type { Work } from '../db/transact.ts';
import { ConflictError, RefusedError } from '../errors.ts';
import { type Person, personById } from './people.ts';
import { type Platform, perform, SYSTEM } from './perform.ts';
import { beginSession, SESSION_TERMS, SUSPENDED } from './sign-in.ts';

export interface OutsideIdentity {
  issuer: string;
  /** What the service calls the person for ever; never a name. */
  subject: string;
}

/** What the service says of how somebody showed who they are. */
export interface OutsideSignIn extends OutsideIdentity {
  /** Ways (RFC 8176): `pwd`, `otp`, `mfa` … */
  ways: readonly string[];
  /** Where from: address and browser. */
  origin: string;
}

/** Ways that count as a second factor. */
const SECOND_FACTORS = new Set(['mfa', 'otp', 'hwk', 'swk', 'fpt', 'face', 'iris', 'sc', 'pop']);

/** Begins a session; the token goes into the cookie. Throws RefusedError for somebody unknown, closed, or without the second factor. */
export async function signInFromOutside(platform: Platform, input: OutsideSignIn, terms = SESSION_TERMS): Promise<string> {
  const result = await perform(platform, SYSTEM, 'person.read', (work) => attempt(work, input, terms));
  // Thrown after its transaction: the refusal is noted.
  if ('sentence' in result) throw new RefusedError(result.sentence, { code: result.code });
  return result.token;
}

async function attempt(
  work: Work,
  { issuer, subject, ways, origin }: OutsideSignIn,
  terms: typeof SESSION_TERMS,
): Promise<{ token: string } | { code: string; sentence: string }> {
  const found = await work.tx
    .selectFrom('outside_identities')
    .innerJoin('people', 'people.id', 'outside_identities.person_id')
    .innerJoin('credentials', 'credentials.person_id', 'people.id')
    .select(['people.id', 'second_factor', 'suspended_at'])
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .where('people.closed_at', 'is', null)
    .executeTakeFirst();
  const refuse = (code: string, sentence: string) => {
    const record = found === undefined ? {} : { record: { kind: 'person', id: found.id } };
    work.note({ action: 'session.begin', outcome: 'refused', ...record, details: { why: code, by: issuer, origin } });
    return { code, sentence };
  };
  if (found === undefined) return refuse('not-linked', '此统一身份尚未与本平台的账号关联，请用账号密码登录后自行关联，或请安全管理员关联');
  if (found.suspended_at !== null) return refuse('suspended', SUSPENDED);
  const hasSecond = ways.some((way) => SECOND_FACTORS.has(way));
  if (found.second_factor !== null && !hasSecond)
    return refuse('second-factor-missing', '本账号须用动态码登录，而统一身份认证没有使用第二种凭据，请改用账号密码和动态码登录');
  return { token: await beginSession(work, await personById(work, found.id), { origin, hasSecondFactor: hasSecond, by: issuer }, terms) };
}

/** Links a person. Throws ConflictError when the identity belongs to somebody else; an earlier one of the person is replaced. */
export async function linkOutside(work: Work, person: Person, { issuer, subject }: OutsideIdentity): Promise<void> {
  const { tx, now, actor, note } = work;
  await tx.deleteFrom('outside_identities').where('person_id', '=', person.id).where('issuer', '=', issuer).execute();
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('outside_identities')
    .values({ issuer, subject, person_id: person.id, linked_at: now, linked_by_name: actor.name })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (numInsertedOrUpdatedRows !== 1n) throw new ConflictError('此统一身份已与另一账号关联，请先解除那一个', { code: 'identity-taken' });
  note({ action: 'person.link', outcome: 'done', record: { kind: 'person', id: person.id }, details: { issuer } });
}

/** Takes the link away and ends the person's sessions. Does nothing where there is none. */
export async function unlinkOutside({ tx, note }: Work, person: Person): Promise<void> {
  await tx.deleteFrom('outside_identities').where('person_id', '=', person.id).execute();
  await tx.deleteFrom('sessions').where('person_id', '=', person.id).execute();
  note({ action: 'person.unlink', outcome: 'done', record: { kind: 'person', id: person.id } });
}
