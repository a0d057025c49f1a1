/** `serve`: the platform's API, until it is stopped. Source: contracts.md section 1. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { Command, Option } from 'commander';
import { buildApp } from '../api/index.ts';
import { dataFolder, InputError, systemClock } from '../platform/index.ts';
import { type Config, firstStart, installationSecrets, migrate, openBlobStore } from '../platform/server.ts';
import { withDatabase } from './database.ts';
import { stopOnSignals, untilStopped } from './interruption.ts';
import { positiveInteger } from './network-options.ts';
import { keepWatchdog } from './notices.ts';
import { defaultLearnedFile } from './text/own-data.ts';
import { version } from './version.ts';
import { addWorkOptions, type ParsedWorkOptions, workArguments } from './work-options.ts';
import { keepRunning } from './work-process.ts';

/** What is not given comes from the settings. */
interface ParsedServeOptions extends ParsedWorkOptions {
  host?: string;
  port?: number;
  name?: string;
  level?: 'ministry' | 'province' | 'city' | 'county';
  requestsPerMinute?: number;
  secure?: boolean;
  work: boolean;
}

export function serveCommand(): Command {
  const command = new Command('serve')
    .option('--host <ADDRESS>', '监听的地址（本项至 --secure 未给出时取自设置，见 zhengxun config show）')
    .addOption(new Option('--port <N>', '监听的端口').argParser(positiveInteger))
    .option('--name <NAME>', '首次启动时顶级单位的名称')
    .addOption(new Option('--level <LEVEL>', '首次启动时顶级单位的层级').choices(['ministry', 'province', 'city', 'county']))
    .addOption(new Option('--requests-per-minute <N>', '每个来源地址每分钟的请求数').argParser(positiveInteger))
    .option('--secure', '经由 HTTPS 访问（由前置代理提供），Cookie 只经加密连接发送')
    .option('--no-work', '只提供服务，不办理后台任务（任务由 zhengxun worker 办理）');
  return addWorkOptions(command).action(run);
}

async function run(options: ParsedServeOptions): Promise<void> {
  const stopping = stopOnSignals();
  const stopped = untilStopped(stopping.signal);
  await withDatabase(
    async (database, config) => {
      const [host, port] = [options.host ?? config['server.host'], options.port ?? config['server.port']];
      await migrate(database.kysely);
      const platform = { database, clock: systemClock };
      const first = await firstStart(platform, {
        name: options.name ?? config['organisation.name'],
        level: options.level ?? config['organisation.level'],
        divisionCode: null,
      });
      // Before anything that may fail: it cannot be shown again.
      if (first !== null)
        process.stdout.write(`首次启动，安全管理员账号 ${first.account}，一次性密码 ${first.password}（只显示这一次，登录后须改）\n`);
      const app = await buildApp({
        platform,
        secrets: installationSecrets(dataFolder(), config['key.file']),
        blobs: await openBlobStore(config),
        largestFileBytes: config['files.largestMegabytes'] << 20,
        version,
        secure: options.secure ?? config['server.secure'],
        log: true,
        requestsPerMinute: options.requestsPerMinute ?? config['server.requestsPerMinute'],
        openid: openIdOf(config),
        metricsToken: config['server.metricsToken'],
        watch: config,
        webFolder: webFolder(),
        learnedFile: existsSync(defaultLearnedFile()) ? defaultLearnedFile() : null,
      });
      try {
        const address = await app.listen({ host, port });
        process.stdout.write(`平台已启动：${address}\n`);
      } catch (cause) {
        throw new InputError(`无法在 ${host}:${port} 监听，请换一个端口或停掉占用它的程序`, {
          code: 'port-unusable',
          cause,
        });
      }
      const work = options.work ? keepRunning(['worker', ...workArguments(options)], app.log) : null;
      const watchdog = keepWatchdog(platform, config, app.log);
      await stopped;
      await watchdog.stop();
      await work?.stop();
      await app.close();
    },
    { migrated: false },
  );
  stopping.off();
}

/** The built web app of this installation; null, with a word of it, when it was not built. */
function webFolder(): string | null {
  const folder = path.resolve(import.meta.dirname, '../../build/web');
  if (existsSync(path.join(folder, 'index.html'))) return folder;
  process.stderr.write('网页端尚未构建，只提供接口；请执行 npm run build:web 后重新启动\n');
  return null;
}

/** Null: not set up. What it needs beside the issuer was looked at when the settings were read. */
function openIdOf(config: Config) {
  const issuer = config['openid.issuer'];
  if (issuer === null) return null;
  const [clientId, clientSecret] = [config['openid.clientId']!, config['openid.clientSecret']!];
  return { issuer, clientId, clientSecret, publicUrl: config['server.publicUrl']! };
}
