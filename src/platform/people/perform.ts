/** The one place where it is decided whether somebody may do something. Refusals go into the audit trail as well. */
import type { Clock } from '../clock.ts';
import type { Database } from '../db/connection.ts';
import { type Actor as Seen, transact, type Work } from '../db/transact.ts';
import { RefusedError } from '../errors.ts';
import type { Action } from './roles.ts';

/** Somebody who acts: a person with a session, a program with a token, the system itself. */
export interface Actor extends Seen {
  /** What this one may do; for a token no more than its scopes. */
  actions: ReadonlySet<Action> | 'all';
}

/** The system itself: jobs, first start, sign-in of those not yet known. */
export const SYSTEM: Actor = { id: null, name: '系统', organisationId: null, scope: '/', actions: 'all' };

/** The person, for what concerns their own record only (session, password, tokens): acts with the system's reach, is named in the audit trail. */
export const onOwnBehalf = ({ id, name, organisationId }: Pick<Actor, 'id' | 'name' | 'organisationId'>): Actor => ({
  ...SYSTEM,
  id,
  name,
  organisationId,
});

export interface Platform {
  database: Database;
  clock: Clock;
}

/** Does the work in one transaction if the actor has the action. Throws RefusedError if not, having noted it. */
export async function perform<T>(platform: Platform, actor: Actor, action: Action, work: (work: Work) => Promise<T>): Promise<T> {
  const { database, clock } = platform;
  if (actor.actions === 'all' || actor.actions.has(action)) return transact(database, clock, actor, work);
  await transact(database, clock, actor, async ({ note }) => note({ action, outcome: 'refused' }));
  throw new RefusedError('无权进行此操作，如需办理请联系本单位负责人', { code: 'not-allowed', details: { action } });
}
