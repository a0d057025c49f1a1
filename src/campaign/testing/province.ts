/** A province in a database of its own: two cities with sites and accounts of every state, and people's work done as the system. */
import { testDatabase } from '../../platform/db/testing/database.ts';
import { type Actor, createOrganisation, type Platform, perform, SYSTEM, type Work } from '../../platform/server.ts';
import { createRecord } from '../../registry/server.ts';

export interface Province {
  platform: Platform;
  /** Settable. */
  clock: { time: number; now(): number };
  /** Ids of organisations. */
  top: string;
  cities: [string, string];
  /** One transaction that sees everything, or what the organisation sees. */
  as<T>(organisationId: string | null, work: (work: Work) => Promise<T>): Promise<T>;
  /** Makes a site that runs; its id. */
  site(name: string, organisationId: string, over?: Partial<Parameters<typeof createRecord<'sites'>>[2]>): Promise<string>;
  account(name: string, organisationId: string, platform?: string): Promise<string>;
  close(): Promise<void>;
}

/** The province with no record in its registry. */
export async function aProvince(): Promise<Province> {
  const test = await testDatabase();
  const clock = { time: Date.UTC(2026, 10, 20, 1), now: () => clock.time };
  const platform = { database: test.database, clock };
  const system = <T>(work: (work: Work) => Promise<T>) => perform(platform, SYSTEM, 'round.write', work);
  const organisation = (name: string, level: 'province' | 'city', parentId: string | null) =>
    system((work) => createOrganisation(work, { parentId, name, level, divisionCode: null }));
  const top = await organisation('青禾省', 'province', null);
  const cities = [await organisation('临江市', 'city', top.id), await organisation('平川市', 'city', top.id)] as const;
  const paths = new Map([top, ...cities].map(({ id, path }) => [id, path]));
  return {
    platform,
    clock,
    top: top.id,
    cities: [cities[0].id, cities[1].id],
    as: (organisationId, work) => {
      if (organisationId === null) return system(work);
      const actor: Actor = { ...SYSTEM, name: '王敏', organisationId, scope: paths.get(organisationId)! };
      return perform(platform, actor, 'round.write', work);
    },
    site: async (name, organisationId, over = {}) =>
      (
        await system((work) =>
          createRecord(work, 'sites', { name, organisationId, homeUrl: `http://${Buffer.from(name).toString('hex')}.gov.cn/`, ...over }),
        )
      ).id,
    account: async (name, organisationId, platformName = '微信公众号') =>
      (await system((work) => createRecord(work, 'accounts', { name, organisationId, platform: platformName }))).id,
    close: test.close,
  };
}
