/** `worker`: works jobs until it is stopped; what is under way then goes on elsewhere. Source: contracts.md section 1. */
import path from 'node:path';
import { Command } from 'commander';
import { pino } from 'pino';
import { realPause } from '../collect/index.ts';
import { dataFolder, realEvery, systemClock } from '../platform/index.ts';
import { installationSecrets, openBlobStore } from '../platform/server.ts';
import { watchTerms } from '../watch/server.ts';
import { startWorker, takeWorkFolder, USUAL_TERMS } from '../worker/index.ts';
import { withDatabase } from './database.ts';
import { stopOnSignals, untilStopped } from './interruption.ts';
import { networkOptions } from './network-options.ts';
import { noticesOf } from './notices.ts';
import { version } from './version.ts';
import { addWorkOptions, type ParsedWorkOptions, watchArguments } from './work-options.ts';
import { keepRunning } from './work-process.ts';

export function workerCommand(): Command {
  return addWorkOptions(new Command('worker')).action(run);
}

async function run(options: ParsedWorkOptions): Promise<void> {
  const { kinds, parallel, place = null, render, robots, statisticalText: statistical, confirmAfter, saveEvery } = options;
  const network = networkOptions(options);
  const stopping = stopOnSignals();
  const stopped = untilStopped(stopping.signal);
  await withDatabase(async (database, config) => {
    const log = pino({ base: { process: 'worker' } }, pino.destination(2));
    const watch = config['watch.withWorker'] ? keepRunning(['watch', ...watchArguments(options)], log) : null;
    const worker = await startWorker({
      database,
      clock: systemClock,
      blobs: await openBlobStore(config),
      folder: takeWorkFolder(path.resolve(options.workDir)),
      network,
      render,
      robots,
      statistical,
      confirmAfterMs: Math.round(confirmAfter * 1000),
      software: version,
      watch: watchTerms(config, systemClock),
      secrets: installationSecrets(dataFolder(), config['key.file']),
      notices: noticesOf(config),
      log,
      terms: { ...USUAL_TERMS, saveMs: saveEvery * 1000, keepEntryDays: config['watch.keepEntryDays'] },
      pause: realPause,
      every: realEvery,
      kinds,
      parallel,
      place,
      pollSeconds: 1,
    });
    await stopped;
    await watch?.stop();
    await worker.stop();
  });
  stopping.off();
}
