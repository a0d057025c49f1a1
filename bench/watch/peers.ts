/** Peers of the sweep: blackbox_exporter driven as Prometheus drives it, and curl --parallel. Both are told the same limit. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import net, { type AddressInfo } from 'node:net';
import path from 'node:path';
import type { Swept } from './bench.ts';
import { markSweep } from './mark.ts';

/** Names under which the exporter is installed (Debian's `prometheus-blackbox-exporter`, its own releases). */
const EXPORTERS = ['prometheus-blackbox-exporter', 'blackbox_exporter'];

export interface PeerSweep {
  urls: string[];
  limitS: number;
  parallel: number;
  /** Folder for its files. */
  dir: string;
}

/** One sweep through a blackbox_exporter of its own; null when there is none. `given`: path of the program. */
export async function sweepBlackbox({ urls, limitS, parallel, dir }: PeerSweep, given: string | undefined): Promise<Swept | null> {
  const program = (given === undefined ? EXPORTERS : [given]).find((name) => spawnSync(name, ['--version']).status === 0);
  if (program === undefined) return null;
  const port = await freePort();
  const config = path.join(dir, 'blackbox.yml');
  const module = { prober: 'http', timeout: `${limitS}s`, http: { preferred_ip_protocol: 'ip4' } };
  writeFileSync(config, JSON.stringify({ modules: { http_2xx: module } }));
  const flags = [`--config.file=${config}`, `--web.listen-address=127.0.0.1:${port}`, '--log.level=error', '--timeout-offset=0'];
  const exporter = spawn(program, flags, { stdio: 'ignore' });
  try {
    await listening(port);
    const agent = new http.Agent({ keepAlive: true, maxSockets: parallel });
    const mark = markSweep(urls.length);
    let failed = 0;
    let next = 0;
    const worker = async () => {
      for (let url = urls[next++]; url !== undefined; url = urls[next++]) {
        const metrics = await get(agent, `http://127.0.0.1:${port}/probe?module=http_2xx&target=${encodeURIComponent(url)}`);
        if (!metrics.includes('probe_success 1')) failed++;
        mark.done();
      }
    };
    await Promise.all(Array.from({ length: parallel }, worker));
    const times = mark.times();
    agent.destroy();
    return { failed, ...times, ...processFigures(exporter) };
  } finally {
    exporter.kill();
  }
}

/** One sweep by curl; null when there is none. */
export async function sweepCurl({ urls, limitS, parallel, dir }: PeerSweep): Promise<Swept | null> {
  if (spawnSync('curl', ['--version']).status !== 0) return null;
  const config = path.join(dir, 'curl.cfg');
  writeFileSync(config, urls.map((url) => `url = "${url}"\noutput = "/dev/null"\n`).join(''));
  const mark = markSweep(urls.length);
  let failed = 0;
  // 300 at once are the most that curl takes.
  const most = String(Math.min(300, parallel));
  const args = ['-s', '--parallel', '--parallel-max', most, '-m', String(limitS), '-K', config, '-w', '%{http_code}\\n'];
  const child = spawn('curl', args, { stdio: ['ignore', 'pipe', 'ignore'] });
  let rest = '';
  let figures: Pick<Swept, 'cpuS' | 'memoryMb'> = { cpuS: null, memoryMb: null };
  for await (const piece of child.stdout) {
    const lines = (rest + String(piece)).split('\n');
    rest = lines.pop()!;
    for (const line of lines) {
      mark.done();
      if (line === '000' || line.startsWith('5')) failed++;
    }
    figures = processFigures(child) ?? figures;
  }
  return { failed, ...mark.times(), ...figures };
}

const TICKS_PER_S = 100;

/** Processor time and largest memory of a child that runs; nulls where the system does not tell. */
function processFigures({ pid }: ChildProcess): Pick<Swept, 'cpuS' | 'memoryMb'> {
  try {
    // Behind the name in brackets, which may hold anything: user and system time are the 12th and 13th.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)!.split(' ');
    const peak = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return {
      cpuS: (Number(fields[11]) + Number(fields[12])) / TICKS_PER_S,
      memoryMb: peak === undefined ? null : Number(peak) / 1024,
    };
  } catch {
    return { cpuS: null, memoryMb: null };
  }
}

function get(agent: http.Agent, url: string): Promise<string> {
  return new Promise((resolve) => {
    const request = http.get(url, { agent }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (piece: string) => {
        text += piece;
      });
      response.on('end', () => resolve(text));
      response.on('error', () => resolve(''));
    });
    request.on('error', () => resolve(''));
  });
}

async function freePort(): Promise<number> {
  const server = net.createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Resolves when something listens there; rejects after ten seconds. */
async function listening(port: number): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    const isOpen = await new Promise<boolean>((resolve) => {
      const socket = net.connect(port, '127.0.0.1');
      socket.once('connect', () => resolve(true));
      socket.once('error', () => resolve(false));
      socket.once('connect', () => socket.destroy());
    });
    if (isOpen) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('blackbox_exporter 没有启动');
}
