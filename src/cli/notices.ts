/** What notices of alerts are sent with, from the settings; and the watchdog of `serve`. */
import type { FastifyBaseLogger } from 'fastify';
import { dataFolder } from '../platform/index.ts';
import { type Config, installationSecrets, type Platform } from '../platform/server.ts';
import { deliverTools, watchdogTurn } from '../watch/server.ts';
import type { Notices } from '../worker/index.ts';

/** Tools of this process. */
export function noticesOf(config: Config): Notices {
  const host = config['mail.host'];
  const mail =
    host === null
      ? null
      : {
          ...{ host, port: config['mail.port'], security: config['mail.security'], from: config['mail.from']! },
          ...{ user: config['mail.user'], password: config['mail.password'] },
        };
  const secrets = installationSecrets(dataFolder(), config['key.file']);
  return { tools: deliverTools({ secrets, mail }), publicUrl: config['server.publicUrl'] };
}

const TURN_MS = 60_000;

/** Looks every minute whether those who watch and work still do, and tells it when they do not, until `stop`, which ends after a turn that runs. */
export function keepWatchdog(platform: Platform, config: Config, log: Pick<FastifyBaseLogger, 'warn'>): { stop(): Promise<void> } {
  const { tools, publicUrl } = noticesOf(config);
  const options = { publicUrl, deadManUrl: config['watch.deadManUrl'] };
  let turn: Promise<void> | null = null;
  const once = async () => {
    try {
      const { silent, isHeard } = await watchdogTurn(platform, tools, options);
      if (silent > 0) log.warn({ silent }, '有进程或例行事项停下，已作为告警通知');
      if (isHeard === false) log.warn('断线报警地址没有回应');
    } catch (err) {
      log.warn({ err }, '未能查看各进程是否在运行，稍后再看');
    }
  };
  const timer = setInterval(() => {
    turn ??= once().finally(() => {
      turn = null;
    });
  }, TURN_MS);
  return {
    async stop() {
      clearInterval(timer);
      await turn;
    },
  };
}
