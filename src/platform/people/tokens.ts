/** API tokens of people: made for a program, with no more than what the person may do. */
import { randomBytes, randomUUIDv7 } from 'node:crypto';
import type { Work } from '../db/transact.ts';
import { InputError } from '../errors.ts';
import type { Person } from './people.ts';
import { type Action, isAllowed } from './roles.ts';
import { digestOf } from './sign-in.ts';

/** Makes a token for a program of a person; shown once. Throws InputError for scopes beyond the person's own. */
export async function makeToken(
  { tx, now, note }: Work,
  person: Person,
  { name, scopes, days }: { name: string; scopes: readonly Action[]; days: number },
): Promise<{ id: string; token: string }> {
  if (name.trim() === '' || name.length > 100) throw new InputError('令牌名称须为 1 至 100 个字，请改正', { code: 'token-name' });
  if (!Number.isInteger(days) || days < 1 || days > 366) throw new InputError('令牌有效期须为 1 至 366 天，请改正', { code: 'token-days' });
  const beyond = scopes.find((scope) => !isAllowed(person.roles, scope));
  if (scopes.length === 0 || beyond !== undefined)
    throw new InputError(beyond === undefined ? '请至少选择一项权限' : `本人没有“${beyond}”权限，不能授予令牌`, { code: 'token-scopes' });
  const token = `zx_${randomBytes(32).toString('base64url')}`;
  const id = randomUUIDv7();
  await tx
    .insertInto('api_tokens')
    .values({
      id,
      digest: digestOf(token),
      person_id: person.id,
      name: name.trim(),
      scopes: [...new Set(scopes)].sort(),
      made_at: now,
      used_at: null,
      ends_at: new Date(now.getTime() + days * 86_400_000),
      revoked_at: null,
    })
    .execute();
  note({ action: 'token.make', outcome: 'done', record: { kind: 'token', id }, details: { name, scopes: [...scopes], days } });
  return { id, token };
}

export interface TokenView {
  id: string;
  name: string;
  scopes: string[];
  madeAt: string;
  /** Null: never. */
  usedAt: string | null;
  endsAt: string;
}

/** Tokens of a person that work, the oldest first. */
export async function tokensOf({ tx, now }: Pick<Work, 'tx' | 'now'>, personId: string): Promise<TokenView[]> {
  const rows = await tx
    .selectFrom('api_tokens')
    .selectAll()
    .where('person_id', '=', personId)
    .where('revoked_at', 'is', null)
    .where('ends_at', '>', now)
    .orderBy('made_at')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    scopes: row.scopes,
    madeAt: row.made_at.toISOString(),
    usedAt: row.used_at?.toISOString() ?? null,
    endsAt: row.ends_at.toISOString(),
  }));
}

/** Ends a token of a person at once; does nothing where there is none. */
export async function revokeToken({ tx, now, note }: Work, personId: string, id: string): Promise<void> {
  await tx.updateTable('api_tokens').set({ revoked_at: now }).where('id', '=', id).where('person_id', '=', personId).execute();
  note({ action: 'token.revoke', outcome: 'done', record: { kind: 'token', id } });
}
