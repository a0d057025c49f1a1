/** A worker of the tests, in this process or as the child that is killed. */
import path from 'node:path';
import { realPause } from '../../collect/index.ts';
import { realEvery, systemClock } from '../../platform/index.ts';
import { type Database, folderStore } from '../../platform/server.ts';
import { testSecrets } from '../../watch/alerts/testing/tools.ts';
import { USUAL_TERMS, type WorkerSetup, type WorkTerms } from '../setup.ts';
import { takeWorkFolder } from '../work-folder.ts';

export interface TestWorker {
  /** Text of a hosts file. */
  hosts: string;
  /** Folder of blobs and, unless `work` says another, of work folders. */
  dir: string;
  work?: string;
  terms?: Partial<WorkTerms>;
}

/** What a worker of the tests is given: no browser, no statistics, short times. `said`: where the log goes. */
export async function testSetup(
  database: Database,
  { hosts, dir, work = path.join(dir, 'work'), terms = {} }: TestWorker,
  said: (message: string, fields: object) => void = () => undefined,
): Promise<WorkerSetup> {
  // The key that signs evidence is not the user's.
  process.env.ZHENGXUN_DATA = dir;
  const say = (fields: object, message: string) => said(message, fields);
  return {
    database,
    clock: systemClock,
    blobs: await folderStore(path.join(dir, 'blobs')),
    folder: takeWorkFolder(work),
    network: { hosts, allowPrivate: true, concurrency: 4, timeoutMs: 5000, userAgent: 'zhengxun-test/1', references: [] },
    render: 'never',
    statistical: false,
    robots: true,
    confirmAfterMs: 0,
    software: 'test',
    secrets: testSecrets,
    notices: null,
    log: { info: say, warn: say, error: say },
    terms: { ...USUAL_TERMS, beatMs: 200, lookAgainMs: 300, leastFreeBytes: 0, ...terms },
    pause: realPause,
    every: realEvery,
  };
}
