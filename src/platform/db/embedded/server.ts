/**
 * The embedded PostgreSQL server under our own supervision: made on first use, started when nobody answers, stopped with the
 * process that started it, also when that process is killed (a guardian holds a pipe to it and sees it close).
 * Other processes on the same data folder share it; when it goes, the next connection starts it again.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { FatalError } from '../../errors.ts';
import { embeddedBinaries, packageFolder } from './binaries.ts';
import { type Place, serverPlace } from './place.ts';

export interface EmbeddedServer {
  /** What a client needs; `host` is the folder of the socket. */
  connection: { host: string; port: number; user: string; password: string; database: string };
  /** Starts it when it does not answer. Safe to call at any time and from several processes. */
  ensure(): Promise<void>;
  /** Stops it if this process started it; connections are ended, what was committed stays. */
  stop(): Promise<void>;
}

/** In the cluster's folder: both come into being at one stroke. */
const PASSWORD = 'zhengxun.password';
/** Only the name of the socket file. */
const PORT = 5432;
const START_LIMIT_MS = 60_000;
const POLL_MS = 20;
/** Bytes; a longer log begins anew when the server is started. */
const LARGEST_LOG = 10 << 20;
/** Linux and macOS allow about a hundred bytes for the path of a socket. */
const LONGEST_SOCKET = 90;

/** The server of a data folder; nothing is started before `ensure`. Throws InputError when the folder or programs cannot be used. */
export async function embeddedServer(dataDir: string): Promise<EmbeddedServer> {
  const place = serverPlace(dataDir, await packageFolder());
  const binaries = await embeddedBinaries(place.programs);
  const cluster = path.join(place.dir, 'cluster');
  const socket = socketFolder(place);
  if (!existsSync(cluster)) makeCluster(binaries.initdb, place, cluster);
  let guardian: ChildProcess | null = null;
  let starting: Promise<void> | null = null;

  const start = async (): Promise<void> => {
    if (await answers(socket)) return;
    if (guardian === null || guardian.exitCode !== null) guardian = launch(binaries.postgres, place, cluster, socket);
    const child = guardian;
    for (const deadline = performance.now() + START_LIMIT_MS; !(await answers(socket)); await pause(POLL_MS)) {
      // Two processes may start it at once: the loser of that race waits for the winner's server.
      const isGone = child.exitCode !== null && !existsSync(path.join(cluster, 'postmaster.pid'));
      if (performance.now() > deadline || isGone)
        throw new FatalError(`内置数据库未能启动，原因见 ${path.join(place.dir, 'server.log')}`, { code: 'embedded-postgres-not-started' });
    }
  };

  return {
    connection: {
      host: socket,
      port: PORT,
      user: 'zhengxun',
      password: readFileSync(path.join(cluster, PASSWORD), 'utf8').trim(),
      database: 'postgres',
    },
    ensure() {
      starting ??= start().finally(() => {
        starting = null;
      });
      return starting;
    },
    async stop() {
      const child = guardian;
      guardian = null;
      if (child === null || child.exitCode !== null) return;
      const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
      child.stdin!.end();
      child.ref();
      await gone;
    },
  };
}

/** Makes the cluster beside its final place, so that an interrupted start leaves none behind, and two at once leave one. */
function makeCluster(initdb: string, { dir, user }: Place, cluster: string): void {
  const making = `${cluster}.making-${process.pid}`;
  const password = `${making}.password`;
  rmSync(making, { recursive: true, force: true });
  try {
    writeFileSync(password, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600 });
    if (user !== null) chownSync(password, user.uid, user.gid);
    const made = spawnSync(
      initdb,
      ['-D', making, '-U', 'zhengxun', '-E', 'UTF8', '--locale=C', '--auth=scram-sha-256', `--pwfile=${password}`, '--no-instructions'],
      { encoding: 'utf8', cwd: dir, env: environment(), ...user },
    );
    if (made.status !== 0) {
      const why = (made.stderr || String(made.error ?? '')).trim().split('\n').at(-1) ?? '';
      throw new FatalError(`无法建立内置数据库（${why}），请检查磁盘空间和目录 ${dir} 的权限`, { code: 'embedded-postgres-not-made' });
    }
    renameSync(password, path.join(making, PASSWORD));
    if (!existsSync(cluster)) renameSync(making, cluster);
  } catch (error) {
    // Another process was first: its cluster is as good.
    if (!['ENOTEMPTY', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  } finally {
    rmSync(making, { recursive: true, force: true });
    rmSync(password, { force: true });
  }
}

const SETTINGS: Record<string, string> = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  max_connections: '120',
  shared_buffers: '64MB',
  timezone: 'UTC',
  log_timezone: 'UTC',
  lc_messages: 'C',
  // The log says what went wrong, never what was asked: statements may carry personal data.
  log_min_error_statement: 'panic',
  log_statement: 'none',
};

/**
 * A shell that starts the server and stops it as soon as our end of its input closes, however we end. SIGINT: connections are
 * ended and the cluster is left clean.
 */
const GUARDIAN = `exec 3<&0; "$@" </dev/null & server=$!
trap '' INT TERM HUP
( read -r line <&3; kill -INT $server 2>/dev/null ) & watcher=$!
wait $server; code=$?
kill $watcher 2>/dev/null; exit $code`;

function launch(postgres: string, { dir, user }: Place, cluster: string, socket: string): ChildProcess {
  const settings = { ...SETTINGS, unix_socket_directories: socket, port: String(PORT) };
  const args = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const log = path.join(dir, 'server.log');
  if (!existsSync(log) || statSync(log).size > LARGEST_LOG) writeFileSync(log, '', { mode: 0o600 });
  if (user !== null) chownSync(log, user.uid, user.gid);
  const child = spawn('/bin/sh', ['-c', `exec 2>>"$0"; ${GUARDIAN}`, log, postgres, '-D', cluster, ...args], {
    cwd: dir,
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
    env: environment(),
    ...user,
  });
  child.unref();
  (child.stdin as net.Socket).unref();
  child.on('error', () => undefined);
  child.stdin!.on('error', () => undefined);
  return child;
}

/** Folder of the socket: beside the cluster, or a short one of our own where that path is too long. */
function socketFolder({ dir, user }: Place): string {
  const folder = dir.length <= LONGEST_SOCKET ? dir : path.join(tmpdir(), `zhengxun-${Buffer.from(dir).toString('base64url').slice(-24)}`);
  if (folder !== dir) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (user !== null) chownSync(folder, user.uid, user.gid);
    chmodSync(folder, 0o700);
  }
  return folder;
}

/** Whether a server accepts connections there; one that is starting up does not yet. */
function answers(folder: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect(path.join(folder, `.s.PGSQL.${PORT}`));
    const end = (up: boolean) => {
      socket.destroy();
      resolve(up);
    };
    socket.once('error', () => end(false));
    // A startup message for a database that is not there: `R` or `E` with a code other than 57P03 (starting up) is an answer.
    socket.once('connect', () => socket.write(startupMessage()));
    socket.once('data', (bytes) => end(!bytes.includes('57P03')));
    socket.once('close', () => end(false));
  });
}

function startupMessage(): Buffer {
  const words = Buffer.from('user\0zhengxun\0database\0postgres\0\0');
  const head = Buffer.alloc(8);
  head.writeInt32BE(8 + words.length, 0);
  head.writeInt32BE(196608, 4);
  return Buffer.concat([head, words]);
}

/** Nothing of ours goes on to the server: the environment may hold secrets. */
const environment = () => ({ PATH: process.env.PATH ?? '', TZ: 'UTC', LC_ALL: 'C' });

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
