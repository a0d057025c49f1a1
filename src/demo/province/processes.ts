/** The platform as an installation runs it: a service and its workers, each a process of its own that ends with ours. */
import { type ChildProcess, spawn } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

export interface PlatformOptions {
  /** Words that run our command line. */
  command: readonly string[];
  /** Data folder of the installation, made when it is not there. */
  dataDir: string;
  /** Null: any free one. */
  port: number | null;
  name: string;
}

export interface RunningPlatform {
  baseUrl: string;
  /** Of the security administrator; null when the installation was started before. */
  oneTimePassword: string | null;
  /** Starts these commands beside the service; one that was started before is left alone. */
  start(commands: readonly (readonly string[])[]): void;
  /** Resolves when the service ends by itself. */
  ended: Promise<void>;
  /** What was started puts its jobs back first, then the service and its database end. */
  stop(): Promise<void>;
}

/** Starts the service on loopback, its database with it. Throws Error with its last words when it ends before it answers. */
export async function startPlatform({ command, dataDir, port, name }: PlatformOptions): Promise<RunningPlatform> {
  mkdirSync(dataDir, { recursive: true });
  // A visit a minute: whoever looks around sees what is down before long.
  const env = { ...surroundings(), ZHENGXUN_DATA: dataDir, ZHENGXUN_WATCH_INTERVAL: '60' };
  const run = (words: readonly string[]) => startProcess(command, words, env, path.join(dataDir, `${words[0]}.log`));
  const at = String(port ?? (await freePort()));
  const service = run(['serve', '--no-work', '--port', at, '--name', name, '--level', 'province', '--requests-per-minute', '1000000']);
  let oneTimePassword: string | null = null;
  const baseUrl = await new Promise<string>((resolve, reject) => {
    let address: string | null = null;
    service.onLine((line) => {
      address ??= /^平台已启动：(\S+)$/.exec(line)?.[1] ?? null;
      oneTimePassword ??= /一次性密码 (\S+)（/.exec(line)?.[1] ?? null;
      if (address !== null) resolve(address);
    });
    void service.ended.then(() => reject(new Error(service.lastWords())));
  });
  const beside = new Map<string, ReturnType<typeof startProcess>>();
  return {
    baseUrl,
    get oneTimePassword() {
      return oneTimePassword;
    },
    start(commands) {
      for (const words of commands) {
        const key = words.join(' ');
        if (!beside.has(key)) beside.set(key, run(words));
      }
    },
    ended: service.ended,
    async stop() {
      await Promise.all([...beside.values()].map((each) => each.stop()));
      await service.stop();
    },
  };
}

/** The environment without the settings of an installation: a demo never touches an office's own database or storage. */
function surroundings(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^(?:DATABASE_URL|ZHENGXUN_)/.test(name) || name === 'ZHENGXUN_CHROMIUM');
  return Object.fromEntries(kept);
}

function startProcess(command: readonly string[], words: readonly string[], env: NodeJS.ProcessEnv, logFile: string) {
  const log = createWriteStream(logFile, { flags: 'a' });
  // A group of its own: Ctrl-C reaches us alone, and we end them in order. When we are killed they see it on the channel.
  const child: ChildProcess = spawn(command[0]!, [...command.slice(1), ...words], {
    env,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const listeners: ((line: string) => void)[] = [];
  let last = '';
  for (const stream of [child.stdout!, child.stderr!]) {
    let rest = '';
    stream.setEncoding('utf8').on('data', (text: string) => {
      log.write(text);
      const lines = (rest + text).split('\n');
      rest = lines.pop()!;
      for (const line of lines) {
        if (line.trim() !== '') last = line;
        for (const listen of listeners) listen(line);
      }
    });
  }
  const ended = new Promise<void>((resolve) => {
    child.once('error', (error) => {
      last = error.message;
      resolve();
    });
    // Not `close`: what the process started may hold its output open a little longer.
    child.once('exit', () => resolve());
  });
  return {
    ended,
    onLine: (listen: (line: string) => void) => void listeners.push(listen),
    lastWords: () => last,
    async stop() {
      if (child.connected) child.disconnect();
      await ended;
    },
  };
}

/** A port that nobody has at this moment. */
async function freePort(): Promise<number> {
  const server = http.createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

interface DemoWork {
  /** For the round: websites are heavy, so two at a time; looks at accounts mostly wait. */
  inspecting: string[][];
  /** For what goes on around the clock: visits, and looks at pages. They would take turns at the hosts with the round. */
  watching: string[][];
}

/** What works on our machine; `hostsFile` leads all names to loopback. */
export function usualWork(hostsFile: string, workDir: string): DemoWork {
  const network = ['--hosts-file', hostsFile, '--allow-private'];
  const worker = (...options: string[]) => ['worker', ...network, '--confirm-after', '1', '--work-dir', workDir, ...options];
  return {
    inspecting: [worker('--kinds', 'inspect-site', '--parallel', '2'), worker('--kinds', 'check-account', '--parallel', '12')],
    watching: [['watch', ...network, '--place', '演示机房'], worker('--kinds', 'watch-pages', '--parallel', '2')],
  };
}
