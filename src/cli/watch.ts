/** `watch`: visits the registered addresses around the clock until it is stopped. Source: contracts.md section 1. */
import { Command, Option } from 'commander';
import { pino } from 'pino';
import { realEvery, systemClock } from '../platform/index.ts';
import { startWatching } from '../watch/server.ts';
import { withDatabase } from './database.ts';
import { stopOnSignals, untilStopped } from './interruption.ts';
import { addNetworkOptions, networkOptions, type ParsedNetworkOptions, positiveInteger } from './network-options.ts';
import { version } from './version.ts';

interface ParsedWatchOptions extends ParsedNetworkOptions {
  place: string;
  parallel: number;
  strictTls?: boolean;
}

export function watchCommand(): Command {
  const command = new Command('watch')
    .addOption(new Option('--place <NAME>', '监测点的名称；各监测点须意见一致才算失败').default('本地').env('ZHENGXUN_PLACE'))
    .addOption(new Option('--parallel <N>', '同时访问的总数').default(1000).argParser(positiveInteger))
    .option('--strict-tls', '证书有问题的也计为失败（默认只记录）');
  return addNetworkOptions(command).action(run);
}

async function run(options: ParsedWatchOptions): Promise<void> {
  const network = networkOptions(options);
  const stopping = stopOnSignals();
  const stopped = untilStopped(stopping.signal);
  await withDatabase(async (database, config) => {
    const watching = await startWatching({
      database,
      clock: systemClock,
      config,
      network,
      place: options.place,
      total: options.parallel,
      strictTls: options.strictTls ?? false,
      software: version,
      log: pino({ base: { process: 'watch' } }, pino.destination(2)),
      every: realEvery,
    });
    await stopped;
    await watching.stop();
  });
  stopping.off();
}
