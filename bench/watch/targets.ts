/**
 * Addresses to visit, in a process of their own: one listener a port serves all of 127/8, and what an address does follows from its
 * number. 3 % fail: 1 % refused, 1.3 % never end, 0.7 % reset; another 1 % answer 500.
 */
import net, { type AddressInfo } from 'node:net';

const PORTS = 4;
const PAGE = `<html><title>某某市人民政府</title><body>${'政务公开 '.repeat(100)}</body></html>`;
const answer = (status: string, body: string) =>
  Buffer.from(`HTTP/1.1 ${status}\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`);
const [OK, BAD] = [answer('200 OK', PAGE), answer('500 Error', '')];

type Kind = 'ok' | 'refused' | 'silent' | 'reset' | 'error';
const kindOf = (number: number): Kind => {
  const at = (number * 7919) % 1000;
  return at < 10 ? 'refused' : at < 23 ? 'silent' : at < 30 ? 'reset' : at < 40 ? 'error' : 'ok';
};
const addressOf = (number: number) => `127.${10 + (number >> 14)}.${(number >> 7) & 127}.${1 + (number & 127)}`;

const count = Number(process.argv[2]);
const kinds = new Map(Array.from({ length: count }, (_, number) => [addressOf(number), kindOf(number)]));
const ports: number[] = [];
for (let at = 0; at < PORTS; at++) {
  const server = net.createServer((socket) => {
    socket.on('error', () => socket.destroy());
    socket.once('data', () => {
      const kind = kinds.get(socket.localAddress ?? '');
      if (kind === 'reset') socket.resetAndDestroy();
      else if (kind !== 'silent') socket.end(kind === 'error' ? BAD : OK);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '0.0.0.0', 8192, resolve));
  ports.push((server.address() as AddressInfo).port);
}
// A port that nobody listens on: of one that was just closed.
const closed = await new Promise<number>((resolve) => {
  const server = net.createServer().listen(0, () => {
    const { port } = server.address() as AddressInfo;
    server.close(() => resolve(port));
  });
});
const urls = [...kinds].map(([address, kind], number) => `http://${address}:${kind === 'refused' ? closed : ports[number % PORTS]}/`);
const failing = [...kinds.values()].filter((kind) => kind !== 'ok').length;
process.stdout.write(`${JSON.stringify({ urls, failing })}\n`);
process.once('disconnect', () => process.exit(0));
