/** An office with sites in a database of its own, and watchers of it that tests lead step by step. */
import { createCloseProbers, createProber, createSecondProber, type ProbeOptions } from '../../../collect/index.ts';
import { testDatabase } from '../../../platform/db/testing/database.ts';
import { createOrganisation, type Database, SYSTEM, transact, type Work } from '../../../platform/server.ts';
import { createRecord } from '../../../registry/server.ts';
import { type WatchConfig, watchTerms } from '../start.ts';
import type { WatchTerms } from '../terms.ts';
import { Watcher, type WatcherSetup } from '../watcher.ts';
import type { SimulatedTime } from './simulation.ts';

export interface WatchOffice {
  database: Database;
  organisationId: string;
  terms: () => WatchTerms;
  within<T>(run: (work: Work) => Promise<T>): Promise<T>;
  site(name: string, homeUrl: string, furtherUrls?: string[]): Promise<string>;
  /** A watcher that has begun. `hosts`: text of a hosts file. */
  watcher(hosts: string, over?: Partial<WatcherSetup>): Promise<Watcher>;
  close(): Promise<void>;
}

const CONFIG: WatchConfig = {
  'watch.intervalSeconds': 3600,
  'watch.rulebook': 'inspection-2019',
  'watch.earlyWarningPercent': 3,
  'watch.quorum': null,
  'watch.keepProbeDays': 40,
  'watch.keepHourDays': 400,
};

const QUIET = { info: () => {}, warn: () => {}, error: () => {} };

export async function watchOffice(time: SimulatedTime, config: Partial<WatchConfig> = {}): Promise<WatchOffice> {
  const { database, close } = await testDatabase();
  const within = <T>(run: (work: Work) => Promise<T>) => transact(database, time, SYSTEM, run);
  const { id: organisationId } = await within((work) =>
    createOrganisation(work, { parentId: null, name: '青禾省', level: 'province', divisionCode: null }),
  );
  const terms = watchTerms({ ...CONFIG, ...config }, time);
  return {
    database,
    organisationId,
    terms,
    within,
    site: async (name, homeUrl, furtherUrls = []) =>
      (await within((work) => createRecord(work, 'sites', { name, organisationId, homeUrl, furtherUrls }))).id,
    async watcher(hosts, over = {}) {
      const options: ProbeOptions = {
        hosts,
        allowPrivate: true,
        timeoutMs: terms().rule.timeoutSeconds * 1000,
        userAgent: 'zhengxun-test',
        clock: time,
        time,
        references: [],
      };
      const watcher = new Watcher({
        database,
        clock: time,
        place: '省中心',
        machine: 'test',
        software: 'test',
        log: QUIET,
        terms,
        first: createProber(options),
        second: createSecondProber(options),
        close: createCloseProbers(options, () => false),
        referencesAnswer: null,
        steady: time.now,
        perHost: 1,
        total: 1,
        ...over,
      });
      await watcher.begin();
      return watcher;
    },
    close,
  };
}
