/** Who a step tells at this moment: people of the office and the unit by role, people by name, whoever is on duty. */
import { sql } from 'kysely';
import type { Work } from '../../platform/server.ts';
import { onDuty } from '../duty/on-duty.ts';
import type { Recipient } from './rule.ts';

/** Somebody to be told. */
export interface Told {
  id: string;
  name: string;
  email: string | null;
  phone: string | null;
}

/** The people, each once, in the order in which the step names them; those who left are not among them. */
export async function recipientsOf(
  work: Work,
  to: readonly Recipient[],
  { officeId, unitId }: { officeId: string; unitId: string },
): Promise<Told[]> {
  const found = new Map<string, Told>();
  for (const one of to) for (const person of await peopleOf(work, one, { officeId, unitId })) found.set(person.id, person);
  return [...found.values()];
}

async function peopleOf(work: Work, to: Recipient, { officeId, unitId }: { officeId: string; unitId: string }): Promise<Told[]> {
  if (to.kind === 'person') return peopleById(work, [to.personId]);
  if (to.kind === 'duty') return peopleById(work, await onDuty(work, officeId));
  return peopleByRole(work, to.where === 'office' ? officeId : unitId, [to.role]);
}

async function peopleById({ tx }: Work, ids: readonly string[]): Promise<Told[]> {
  if (ids.length === 0) return [];
  return tx
    .selectFrom('people')
    .select(['id', 'name', 'email', 'phone'])
    .where('id', 'in', ids)
    .where('closed_at', 'is', null)
    .orderBy('id')
    .execute();
}

async function peopleByRole({ tx }: Work, organisationId: string, roles: readonly string[]): Promise<Told[]> {
  const { rows } = await sql<Told>`
    select p.id, p.name, p.email, p.phone from people p
    where p.organisation_id = ${organisationId} and p.closed_at is null
      and exists (select from person_roles r where r.person_id = p.id and r.role = any(${sql.val([...roles])}::text[]))
    order by p.id`.execute(tx);
  return rows;
}

/** Who answers for an office when nobody else can be told: those who supervise there, else in the next office above, else whoever runs the system. */
export async function lastResort(work: Work, officeId: string): Promise<Told[]> {
  const { path } = await work.tx.selectFrom('organisations').select('path').where('id', '=', officeId).executeTakeFirstOrThrow();
  const upwards = path
    .split('/')
    .filter((id) => id !== '')
    .reverse();
  for (const id of upwards) {
    const found = await peopleByRole(work, id, ['supervisor', 'intermediate-office']);
    if (found.length > 0) return found;
  }
  return peopleByRole(work, upwards.at(-1)!, ['system-administrator']);
}
