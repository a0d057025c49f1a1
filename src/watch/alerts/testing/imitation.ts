/** A notice service of the tests on 127.0.0.1: keeps what it was sent, answers as it is told. */
import http from 'node:http';
import https from 'node:https';
import type { AddressInfo } from 'node:net';

export interface Received {
  path: string;
  headers: http.IncomingHttpHeaders;
  body: string;
}

export interface Reply {
  status?: number;
  headers?: Record<string, string>;
  body?: string;
  /** Never answers. */
  isSilent?: boolean;
}

export interface Imitation {
  /** `http://127.0.0.1:<port>`. */
  origin: string;
  received: Received[];
  /** What it answers from now on. */
  answer: (request: Received) => Reply;
  close(): Promise<void>;
}

/** Starts one. `tls`: key and certificate. */
export async function imitation(answer: Imitation['answer'], tls: { key: string; cert: string } | null = null): Promise<Imitation> {
  const onRequest: http.RequestListener = (request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const received = { path: request.url ?? '', headers: request.headers, body: Buffer.concat(chunks).toString() };
      service.received.push(received);
      const { status = 200, headers = {}, body = '', isSilent = false } = service.answer(received);
      if (isSilent) return;
      response.writeHead(status, headers).end(body);
    });
  };
  const server = tls === null ? http.createServer(onRequest) : https.createServer(tls, onRequest);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const service: Imitation = {
    origin: `${tls === null ? 'http' : 'https'}://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received: [],
    answer,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return service;
}
