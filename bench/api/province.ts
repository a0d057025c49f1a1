/** A province's data for measuring: organisations, sites, accounts, rounds with frozen results. Deterministic but for ids. */
import { randomUUIDv7 } from 'node:crypto';
import { sql } from 'kysely';
import { createOrganisation, firstStart, type Platform, perform, SYSTEM } from '../../src/platform/server.ts';

export interface Measured {
  /** Ids to ask for. */
  top: string;
  city: string;
  site: string;
  resultSet: string;
}

const PER_INSERT = 1000;

/** Fills an empty database: so many sites, accounts and frozen rounds below 14 cities and their units. */
export async function fillProvince(platform: Platform, size: { sites: number; accounts: number; rounds: number }): Promise<Measured> {
  await firstStart(platform, { name: '青禾省政府办公厅', level: 'province', divisionCode: null });
  const units: string[] = [];
  const ids = await perform(platform, SYSTEM, 'organisation.write', async (work) => {
    const { id: top } = await work.tx.selectFrom('organisations').select('id').executeTakeFirstOrThrow();
    const cities: string[] = [];
    for (let c = 0; c < 14; c++) {
      const city = await createOrganisation(work, { parentId: top, name: `第${c + 1}市`, level: 'city', divisionCode: null });
      cities.push(city.id);
      for (let u = 0; u < 12; u++)
        units.push(
          (await createOrganisation(work, { parentId: city.id, name: `第${c + 1}市${u + 1}局`, level: 'unit', divisionCode: null })).id,
        );
    }
    return { top, city: cities[0]! };
  });
  const kept = { created_at: new Date(0), changed_at: new Date(0), changed_by: null, changed_by_name: '系统', version: 1 };
  const unitOf = (i: number) => units[i % units.length]!;
  const sites = Array.from({ length: size.sites }, (_, i) => ({
    ...{ id: randomUUIDv7(), organisation_id: unitOf(i), parent_id: null, code: String(1_000_000_000 + i), name: `第${i + 1}号政府网站` },
    ...{
      is_portal: i % 40 === 0,
      has_no_services: false,
      home_url: `http://w${i}.gov.cn/`,
      further_urls: [],
      address_keys: [`w${i}.gov.cn`],
    },
    ...{ organizer: `主办单位${i % 97}`, operator: null, supervisor: null, contact: null, state: 'normal' },
    ...{ search_text: `第${i + 1}号政府网站\n${1_000_000_000 + i}\nhttp://w${i}.gov.cn/`, ...kept },
  }));
  const accounts = Array.from({ length: size.accounts }, (_, i) => ({
    ...{
      id: randomUUIDv7(),
      organisation_id: unitOf(i),
      code: null,
      platform: i % 2 === 0 ? '微信公众号' : '新浪微博',
      name: `第${i + 1}号账号`,
    },
    ...{ owner: null, operator: null, supervisor: null, link: null, store_urls: [], contact: null, state: 'normal' },
    ...{ search_text: `第${i + 1}号账号`, ...kept },
  }));
  await insert(platform, 'sites', sites);
  await insert(platform, 'accounts', accounts);
  let resultSet = '';
  for (let round = 0; round < size.rounds; round++) resultSet = await fillRound(platform, ids.top, round, sites, accounts);
  await sql`analyze`.execute(platform.database.kysely);
  return { ...ids, site: sites[0]!.id, resultSet };
}

type Row = Record<string, unknown> & { id: string; organisation_id: string; name: string };

async function insert(platform: Platform, table: string, rows: readonly Record<string, unknown>[]): Promise<void> {
  for (let i = 0; i < rows.length; i += PER_INSERT)
    await perform(platform, SYSTEM, 'site.write', async ({ tx }) => {
      const batch = JSON.stringify(rows.slice(i, i + PER_INSERT));
      await sql`insert into ${sql.table(table)} select * from jsonb_populate_recordset(null::${sql.table(table)}, ${batch}::jsonb)`.execute(
        tx,
      );
    });
}

/** A frozen round of all objects: a tenth failed, a hundredth not known. */
async function fillRound(
  platform: Platform,
  top: string,
  number: number,
  sites: readonly Row[],
  accounts: readonly Row[],
): Promise<string> {
  const [roundId, setId] = [randomUUIDv7(), randomUUIDv7()];
  const year = 2025 + Math.floor(number / 4);
  const month = (number % 4) * 3 + 1;
  const day = `${year}-${String(month).padStart(2, '0')}-01`;
  const at = new Date(`${day}T00:00:00Z`);
  const empty = {};
  await insert(platform, 'rounds', [
    {
      ...{ id: roundId, organisation_id: top, name: `${year}年第${(number % 4) + 1}季度`, kind: 'quarter', state: 'frozen' },
      ...{ begins_on: day, ends_on: `${year}-${String(month + 2).padStart(2, '0')}-28`, windows: empty, as_of: day, rulebooks: empty },
      ...{
        selection: { kinds: ['site', 'account'] },
        coverage: { mode: 'full' },
        settings: empty,
        frame_hash: 'b'.repeat(64),
        opened_at: at,
        inspected_at: at,
        frozen_at: at,
      },
      ...{ created_at: at, created_by_name: '系统', version: 1 },
    },
  ]);
  const objects = [...sites.map((row) => ({ row, kind: 'site' })), ...accounts.map((row) => ({ row, kind: 'account' }))].map((one) => ({
    ...one,
    id: randomUUIDv7(),
  }));
  await insert(
    platform,
    'round_objects',
    objects.map(({ id, row, kind }) => ({
      ...{ id, round_id: roundId, organisation_id: row.organisation_id, object_kind: kind, record_id: row.id, record: { name: row.name } },
      ...{ stratum: `city/${kind}`, is_drawn: true, state: 'entered', changed_at: at, version: 1 },
    })),
  );
  await insert(platform, 'result_sets', [
    {
      ...{
        id: setId,
        organisation_id: top,
        round_id: roundId,
        number: 1,
        frozen_at: at,
        frozen_by_name: '系统',
        head: empty,
        rulebooks: empty,
      },
      ...{ objects: objects.length, sha256: 'a'.repeat(64) },
    },
  ]);
  await insert(
    platform,
    'results',
    objects.map(({ id, row, kind }, position) => ({
      ...{
        result_set_id: setId,
        position,
        organisation_id: row.organisation_id,
        round_object_id: id,
        object_kind: kind,
        record_id: row.id,
      },
      ...{ verdict: position % 100 === 7 ? 'unknown' : position % 10 === 3 ? 'failed' : 'passed', score: null },
      ...{ entry: { id: row.id, name: row.name, reasons: [] }, decisions: empty, assessment: null },
    })),
  );
  return setId;
}
