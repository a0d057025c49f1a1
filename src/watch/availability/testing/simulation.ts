/**
 * Time that tests move: the clock of the platform and the limit of a probe are one, and stand still unless somebody moves them. A
 * scripted server that "answers after 14.9 s" moves time by that and answers at once, so a fortnight takes seconds and edges are exact.
 */
import http from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { ProbeTime } from '../../../collect/index.ts';
import type { Clock } from '../../../platform/index.ts';

export class SimulatedTime implements Clock, ProbeTime {
  #now: number;
  #timers = new Set<{ at: number; call: () => void }>();

  constructor(start: number) {
    this.#now = start;
  }

  readonly now = (): number => this.#now;

  after(ms: number, call: () => void): () => void {
    const timer = { at: this.#now + ms, call };
    this.#timers.add(timer);
    return () => this.#timers.delete(timer);
  }

  /** Moves on by so many ms; what is due on the way is called at its time. */
  advance(ms: number): void {
    this.to(this.#now + ms);
  }

  /** Moves on to an instant; never back. */
  to(end: number): void {
    for (;;) {
      const [next] = [...this.#timers].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at);
      if (next === undefined) break;
      this.#timers.delete(next);
      this.#now = Math.max(this.#now, next.at);
      next.call();
    }
    this.#now = Math.max(this.#now, end);
  }
}

/** What a scripted site does with one request. */
export type Act =
  | { kind: 'answer'; status: number; afterMs: number }
  /** Nothing ever comes: time goes on until the limit of the visit. */
  | { kind: 'silence' };

export const answers = (status = 200, afterMs = 0): Act => ({ kind: 'answer', status, afterMs });
export const SILENCE: Act = { kind: 'silence' };

export interface ScriptedSites {
  /** Lines of a hosts file that lead all names to the server. */
  hosts: string;
  close(): Promise<void>;
}

/** One server for sites of many names. `act` is asked for each request; `isSecond`: it comes from the confirming client. */
export async function scriptedSites(
  names: readonly string[],
  time: SimulatedTime,
  act: (name: string, isSecond: boolean) => Act,
): Promise<ScriptedSites> {
  const sockets = new Set<Socket>();
  const server = http.createServer((request, response) => {
    const name = request.headers.host!.split(':')[0]!;
    const acted = act(name, /Chrome/.test(request.headers['user-agent'] ?? ''));
    if (acted.kind === 'silence') {
      time.advance(60_000);
      return;
    }
    time.advance(acted.afterMs);
    response.writeHead(acted.status, { connection: 'close' }).end('x');
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    hosts: names.map((name) => `127.0.0.1:${port} ${name}`).join('\n'),
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
