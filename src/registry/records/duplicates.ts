/** Records that may be one object registered twice: sites at one address, accounts of one name or link on one platform. */
import { sql } from 'kysely';
import type { Work } from '../../platform/server.ts';
import type { RegistryKind } from './kinds.ts';

export interface DuplicateGroup {
  /** What they share. */
  by: 'address' | 'name' | 'link';
  value: string;
  records: { id: string; code: string | null; name: string; organisationId: string }[];
}

/** Groups of two and more in sight by what they share, those of deregistered records left out; `after`: by and value of the last before. */
export async function listDuplicates(
  { tx }: Pick<Work, 'tx'>,
  kind: RegistryKind,
  { after, limit }: { after: { by: string; value: string } | null; limit: number },
): Promise<DuplicateGroup[]> {
  const shared =
    kind === 'sites'
      ? sql`select 'address' as by, k as value, s.id, s.code, s.name, s.organisation_id from sites s, unnest(s.address_keys) k where s.state <> 'deregistered'`
      : sql`
        select 'link' as by, a.link as value, a.id, a.code, a.name, a.organisation_id from accounts a where a.state <> 'deregistered' and a.link is not null
        union all
        select 'name', a.platform || ' ' || a.name, a.id, a.code, a.name, a.organisation_id from accounts a where a.state <> 'deregistered'`;
  const { rows } = await sql<DuplicateGroup>`
    select by, value, jsonb_agg(distinct jsonb_build_object('id', id, 'code', code, 'name', name, 'organisationId', organisation_id)) as records
    from (${shared}) t
    group by by, value having count(distinct id) > 1 and (by, value collate "C") > (${after?.by ?? ''}, ${after?.value ?? ''} collate "C")
    order by by, value collate "C" limit ${limit}`.execute(tx);
  return rows;
}
