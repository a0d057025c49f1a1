/** A small website on loopback for tests, and ears that tell whether something reached them. */
import dgram from 'node:dgram';
import http from 'node:http';
import net, { type AddressInfo } from 'node:net';

type Handler = (request: http.IncomingMessage, response: http.ServerResponse) => void;

export interface TestSite {
  url: string;
  port: number;
  /** Answers this path with HTML or by a function. */
  page(path: string, answer: string | Handler): void;
  /** Paths asked for so far, in order. */
  asked(): string[];
  agents(): (string | undefined)[];
  close(): Promise<void>;
}

export async function aSite(): Promise<TestSite> {
  const pages = new Map<string, string | Handler>();
  const seen: http.IncomingMessage[] = [];
  const server = http.createServer((request, response) => {
    seen.push(request);
    const page = pages.get(request.url ?? '');
    if (typeof page === 'function') return page(request, response);
    response.writeHead(page === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(page ?? '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    page: (path, answer) => void pages.set(path, answer),
    asked: () => seen.map((request) => request.url ?? ''),
    agents: () => seen.map((request) => request.headers['user-agent']),
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

export interface Ear {
  port: number;
  /** Connections (TCP) or packets (UDP) that arrived. */
  heard(): number;
  close(): Promise<void>;
}

/** Listens for TCP connections; never answers. */
export async function aTcpEar(host = '127.0.0.1'): Promise<Ear> {
  let count = 0;
  const server = net.createServer((socket) => {
    count += 1;
    socket.destroy();
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, host, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    heard: () => count,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

/** Listens for UDP packets. */
export async function aUdpEar(): Promise<Ear> {
  let count = 0;
  const socket = dgram.createSocket('udp4');
  socket.on('message', () => {
    count += 1;
  });
  await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve));
  return {
    port: socket.address().port,
    heard: () => count,
    close: () => new Promise<void>((resolve) => socket.close(() => resolve())),
  };
}
