/** Real servers on loopback for the tests of the network client: plain sockets, HTTP, TLS with a certificate made on the spot. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';

export interface TestServer {
  port: number;
  /** `http://127.0.0.1:port` (or https). */
  base: string;
  /** Connections accepted so far. */
  connections(): number;
  close(): Promise<void>;
}

/** A server that does with each connection what the test says. */
export function rawServer(onConnection: (socket: net.Socket) => void): Promise<TestServer> {
  const server = net.createServer((socket) => {
    socket.on('error', () => {});
    onConnection(socket);
  });
  return listening(server, 'http');
}

/** A server that answers every request with these bytes (after its head has come) and then ends or stays. */
export function bytesServer(answer: string | Buffer, { end = true } = {}): Promise<TestServer> {
  return rawServer((socket) => {
    socket.once('data', () => {
      socket.write(answer);
      if (end) socket.end();
    });
  });
}

export function httpServer(handler: http.RequestListener): Promise<TestServer> {
  return listening(http.createServer(handler), 'http');
}

export function httpsServer(certificate: Certificate, handler: http.RequestListener): Promise<TestServer> {
  return listening(https.createServer({ key: certificate.key, cert: certificate.cert }, handler), 'https');
}

export interface Certificate {
  key: string;
  cert: string;
}

/** A self-signed certificate for a name; null when this machine has no openssl. `days` negative: expired so long ago. */
export function selfSigned(name: string, days: number): Certificate | null {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'zhengxun-cert-'));
  const file = (one: string) => path.join(folder, one);
  try {
    // `openssl ca` alone sets dates in the past with every version in use.
    const section = `database=${file('index')}\nserial=${file('serial')}\nnew_certs_dir=${folder}\ndefault_md=sha256\npolicy=p\nx509_extensions=e\nstring_mask=utf8only`;
    writeFileSync(
      file('conf'),
      `[ca]\ndefault_ca=c\n[c]\n${section}\n[p]\ncommonName=supplied\norganizationName=supplied\n[e]\nsubjectAltName=DNS:${name}\n`,
    );
    writeFileSync(file('index'), '');
    writeFileSync(file('serial'), '01');
    const openssl = (...args: string[]) => execFileSync('openssl', args, { stdio: 'ignore' });
    openssl(
      'req',
      '-new',
      '-utf8',
      '-newkey',
      'rsa:2048',
      '-nodes',
      '-keyout',
      file('key'),
      '-out',
      file('request'),
      '-subj',
      `/O=测试机构/CN=${name}`,
    );
    const dates = ['-startdate', day(Math.min(days, 0) - 1), '-enddate', day(days)];
    openssl(
      'ca',
      '-batch',
      '-selfsign',
      '-utf8',
      '-config',
      file('conf'),
      '-keyfile',
      file('key'),
      '-in',
      file('request'),
      '-out',
      file('cert'),
      '-notext',
      ...dates,
    );
    return { key: readFileSync(file('key'), 'utf8'), cert: readFileSync(file('cert'), 'utf8') };
  } catch {
    return null;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const day = (offset: number): string => `${new Date(Date.now() + offset * 86_400_000).toISOString().replace(/[-:T]/g, '').slice(0, 14)}Z`;

function listening(server: net.Server, scheme: 'http' | 'https'): Promise<TestServer> {
  const sockets = new Set<net.Socket>();
  let connections = 0;
  server.on('connection', (socket: net.Socket) => {
    connections++;
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as net.AddressInfo;
      resolve({
        port,
        base: `${scheme}://127.0.0.1:${port}`,
        connections: () => connections,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed());
            for (const socket of sockets) socket.destroy();
          }),
      });
    });
  });
}
