/** What a person does with their own account: second factor, recovery codes, sessions. Whoever changes how to get in shows the password again. */
import type { Work } from '../db/transact.ts';
import { ConflictError, InputError, NotFoundError } from '../errors.ts';
import { isPassword } from './passwords.ts';
import type { Person } from './people.ts';
import { forgetRecoveryCodes, makeRecoveryCodes } from './recovery-codes.ts';
import { newSecondFactor, secondFactorStep } from './second-factor.ts';
import type { Secrets } from './secrets.ts';
import { digestOf } from './sign-in.ts';

export interface OwnAccess {
  passwordChangedAt: string;
  hasSecondFactor: boolean;
  recoveryCodesLeft: number;
  /** The account of the office's own sign-in service is linked. */
  isLinkedOutside: boolean;
}

/** How the person gets in. */
export async function ownAccess({ tx }: Pick<Work, 'tx'>, { id }: Pick<Person, 'id'>): Promise<OwnAccess> {
  const own = await tx
    .selectFrom('credentials')
    .select(['password_changed_at', 'second_factor'])
    .select(({ selectFrom, exists }) => [
      selectFrom('recovery_codes')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .where('person_id', '=', id)
        .as('codes'),
      exists(selectFrom('outside_identities').select('person_id').where('person_id', '=', id)).as('linked'),
    ])
    .where('person_id', '=', id)
    .executeTakeFirstOrThrow();
  return {
    passwordChangedAt: own.password_changed_at.toISOString(),
    hasSecondFactor: own.second_factor !== null,
    recoveryCodesLeft: Number(own.codes),
    isLinkedOutside: Boolean(own.linked),
  };
}

/** A second factor that is not in force yet. `draft` is the seed, sealed for this person: nothing is kept until a code shows that the device has it. */
export function draftSecondFactor(
  { id, account }: Pick<Person, 'id' | 'account'>,
  secrets: Secrets,
): { draft: string; url: string; text: string } {
  const { seed, url, text } = newSecondFactor(account);
  return { draft: secrets.seal(Buffer.concat([seed, Buffer.from(id)])).toString('base64url'), url, text };
}

export interface SecondFactorConfirmation {
  draft: string;
  /** As the device shows it now. */
  code: string;
  password: string;
}

/** Puts a drafted second factor in force; its recovery codes, to be shown once. Other sessions go on. Throws InputError. */
export async function confirmSecondFactor(
  work: Work,
  secrets: Secrets,
  person: Person,
  { draft, code, password }: SecondFactorConfirmation,
): Promise<string[]> {
  await showPassword(work, person, password);
  const seed = seedOf(secrets, draft, person.id);
  const step = secondFactorStep(seed, code, work.now.getTime(), null);
  if (step === null) throw new InputError('动态码不对，请核对手机的时间后输入最新的 6 位数字', { code: 'second-factor-code' });
  await work.tx
    .updateTable('credentials')
    .set({ second_factor: secrets.seal(seed), second_factor_last: step })
    .where('person_id', '=', person.id)
    .execute();
  work.note({ action: 'person.second-factor', outcome: 'done', record: { kind: 'person', id: person.id }, details: { on: true } });
  return makeRecoveryCodes(work, person.id);
}

/** Takes the second factor away, and its recovery codes. Throws InputError for a wrong password. */
export async function removeSecondFactor(work: Work, person: Person, password: string): Promise<void> {
  await showPassword(work, person, password);
  await work.tx
    .updateTable('credentials')
    .set({ second_factor: null, second_factor_last: null })
    .where('person_id', '=', person.id)
    .execute();
  await forgetRecoveryCodes(work, person.id);
  work.note({ action: 'person.second-factor', outcome: 'done', record: { kind: 'person', id: person.id }, details: { on: false } });
}

/** New recovery codes in place of the earlier ones. Throws InputError for a wrong password, ConflictError without a second factor. */
export async function renewRecoveryCodes(work: Work, person: Person, password: string): Promise<string[]> {
  await showPassword(work, person, password);
  if (!(await ownAccess(work, person)).hasSecondFactor)
    throw new ConflictError('还没有启用动态码，不需要恢复码，请先启用', { code: 'second-factor-off' });
  return makeRecoveryCodes(work, person.id);
}

/** Throws InputError when it is not the person's password. */
export async function showPassword({ tx }: Pick<Work, 'tx'>, { id }: Pick<Person, 'id'>, password: string): Promise<void> {
  const own = await tx.selectFrom('credentials').select('password').where('person_id', '=', id).executeTakeFirstOrThrow();
  if (!(await isPassword(password, own.password))) throw new InputError('现在的密码不对，请重新输入', { code: 'password-wrong' });
}

export interface OwnSession {
  /** Digest of its token: names it and opens nothing. */
  id: string;
  /** The one that asks. */
  isThis: boolean;
  begunAt: string;
  usedAt: string;
  endsAt: string;
  hasSecondFactor: boolean;
  /** Address and browser. */
  origin: string;
}

/** Sessions that have not ended, the latest used first. `token`: of the one that asks. */
export async function ownSessions({ tx, now }: Pick<Work, 'tx' | 'now'>, person: Person, token: string): Promise<OwnSession[]> {
  const rows = await tx
    .selectFrom('sessions')
    .selectAll()
    .where('person_id', '=', person.id)
    .where('ends_at', '>', now)
    .orderBy('used_at', 'desc')
    .execute();
  const own = digestOf(token);
  return rows.map((row) => ({
    id: row.digest.toString('hex'),
    isThis: row.digest.equals(own),
    begunAt: row.begun_at.toISOString(),
    usedAt: row.used_at.toISOString(),
    endsAt: row.ends_at.toISOString(),
    hasSecondFactor: row.second_factor,
    origin: row.origin,
  }));
}

/** Ends one of the person's sessions. Throws NotFoundError when there is none of this id. */
export async function endOwnSession({ tx, note }: Work, person: Person, id: string): Promise<void> {
  const { numDeletedRows } = await tx
    .deleteFrom('sessions')
    .where('person_id', '=', person.id)
    .where('digest', '=', Buffer.from(id, 'hex'))
    .executeTakeFirst();
  if (numDeletedRows === 0n) throw new NotFoundError('此登录已经结束，请刷新列表', { code: 'session-not-found' });
  note({ action: 'session.end', outcome: 'done', record: { kind: 'person', id: person.id }, details: { all: false } });
}

const PERSON_ID_BYTES = 36;

function seedOf(secrets: Secrets, draft: string, personId: string): Buffer {
  const refuse = () => new InputError('此二维码已失效，请重新生成', { code: 'second-factor-draft' });
  let opened: Buffer;
  try {
    opened = secrets.open(Buffer.from(draft, 'base64url'));
  } catch {
    throw refuse();
  }
  if (opened.subarray(-PERSON_ID_BYTES).toString() !== personId) throw refuse();
  return opened.subarray(0, -PERSON_ID_BYTES);
}
