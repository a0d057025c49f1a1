/** Closing an organisation: only when nothing in sight or out of it belongs to it any more. */
import { sql } from 'kysely';
import { ConflictError } from '../platform/index.ts';
import { endOrganisation, organisation, type Work } from '../platform/server.ts';

const LEFT = [
  { what: '下级单位', count: sql<number>`(select count(*) from organisations o where o.parent_id = t.id and o.closed_at is null)` },
  { what: '人员', count: sql<number>`(select count(*) from people p where p.organisation_id = t.id and p.closed_at is null)` },
  {
    what: '网站',
    count: sql<number>`(select count(*) from sites s where s.organisation_id = t.id and s.state <> 'deregistered')`,
  },
  {
    what: '账号',
    count: sql<number>`(select count(*) from accounts a where a.organisation_id = t.id and a.state <> 'deregistered')`,
  },
] as const;

/** Closes it. Throws NotFoundError, ConflictError naming what still belongs to it or when it was changed meanwhile. */
export async function closeOrganisation(work: Work, id: string, version: number): Promise<void> {
  const { parentId } = await organisation(work, id);
  if (parentId === null) throw new ConflictError('顶级单位不能撤销', { code: 'organisation-top' });
  const { rows } = await sql<Record<string, number>>`
    select ${sql.join(LEFT.map(({ count }, i) => sql`${count} as ${sql.ref(`n${i}`)}`))} from organisations t where t.id = ${id}`.execute(
    work.tx,
  );
  const left = LEFT.map(({ what }, i) => ({ what, count: rows[0]![`n${i}`]! })).filter(({ count }) => count > 0);
  if (left.length > 0) {
    const words = left.map(({ what, count }) => `${what} ${count} 个`).join('、');
    throw new ConflictError(`单位下还有${words}，请先划转或注销`, { code: 'organisation-not-empty' });
  }
  await endOrganisation(work, id, version);
}
