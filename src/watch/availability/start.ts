/** A real watcher: probers over the network, terms from the settings, steps by the clock. */
import { hostname } from 'node:os';
import { allChecks } from '../../checks/index.ts';
import {
  createCloseProbers,
  createGuard,
  createProber,
  createSecondProber,
  type NetworkOptions,
  referenceLook,
} from '../../collect/index.ts';
import { beijingDate } from '../../page/index.ts';
import { type Clock, type Every, InputError, type Log } from '../../platform/index.ts';
import { type Config, type Platform, SETTINGS } from '../../platform/server.ts';
import { loadRulebook, RulebookError } from '../../rulebook/index.ts';
import { availabilityRule, type WatchTerms } from './terms.ts';
import { Watcher, type WatcherStats } from './watcher.ts';

export type WatchConfig = Pick<
  Config,
  'watch.intervalSeconds' | 'watch.rulebook' | 'watch.earlyWarningPercent' | 'watch.quorum' | 'watch.keepProbeDays' | 'watch.keepHourDays'
>;

/**
 * The terms of a day, from the settings and the rulebook in force on it; read once a day. Throws InputError for a rulebook that does
 * not exist or does not speak of unreachable sites. `config` null: as nobody has set anything.
 */
export function watchTerms(config: WatchConfig | null, clock: Clock): () => WatchTerms {
  let known: { day: string; terms: WatchTerms } | null = null;
  return () => {
    const day = beijingDate(clock.now());
    if (known?.day !== day) known = { day, terms: termsOn(config ?? UNSET, day) };
    return known.terms;
  };
}

const UNSET: WatchConfig = {
  'watch.intervalSeconds': SETTINGS['watch.intervalSeconds'].default,
  'watch.rulebook': SETTINGS['watch.rulebook'].default,
  'watch.earlyWarningPercent': SETTINGS['watch.earlyWarningPercent'].default,
  'watch.quorum': SETTINGS['watch.quorum'].default,
  'watch.keepProbeDays': SETTINGS['watch.keepProbeDays'].default,
  'watch.keepHourDays': SETTINGS['watch.keepHourDays'].default,
};

function termsOn(config: WatchConfig, on: string): WatchTerms {
  try {
    return {
      rule: availabilityRule(loadRulebook(config['watch.rulebook'], { on, checks: allChecks })),
      intervalS: config['watch.intervalSeconds'],
      nearShare: config['watch.earlyWarningPercent'] / 100,
      quorum: config['watch.quorum'],
      keepProbeDays: config['watch.keepProbeDays'],
      keepHourDays: config['watch.keepHourDays'],
    };
  } catch (cause) {
    if (cause instanceof RulebookError)
      throw new InputError(`监测所用的检查指标不能用（${cause.message}），请改正设置 watch.rulebook`, { code: 'watch-rulebook', cause });
    throw cause;
  }
}

export interface WatchOptions extends Platform {
  config: WatchConfig;
  network: NetworkOptions;
  place: string;
  /** Visits at once in all. */
  total: number;
  /** A certificate problem fails a visit. */
  strictTls: boolean;
  software: string;
  log: Log;
  every: Every;
}

/** Begins to watch. Throws what the database throws, and InputError for settings that cannot be. */
export async function startWatching(options: WatchOptions): Promise<{ stats(): WatcherStats; stop(): Promise<void> }> {
  const { database, clock, config, network, place, total, strictTls, software, log, every } = options;
  const terms = watchTerms(config, clock);
  const guard = createGuard(network);
  // The limit of a visit is the rule's, whatever single requests are given elsewhere.
  const probing = { ...network, guard, clock, strictTls, timeoutMs: terms().rule.timeoutSeconds * 1000 };
  const watcher = new Watcher({
    database,
    clock,
    place,
    machine: hostname(),
    software,
    log,
    terms,
    first: createProber(probing),
    second: createSecondProber(probing),
    close: createCloseProbers(probing),
    referencesAnswer: referenceLook(network.references ?? [], guard),
    steady: () => performance.now(),
    perHost: network.concurrency,
    total,
  });
  await watcher.begin();
  const pause = watcher.run(every);
  const { shards, targets } = watcher.stats();
  log.info({ place, shards, targets, references: network.references?.length ?? 0 }, '监测已启动');
  return {
    stats: () => watcher.stats(),
    async stop() {
      pause();
      await watcher.stop();
      log.info({ place }, '监测已停止');
    },
  };
}
