import type { Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { ExchangeError } from './failure.ts';
import { createGuard } from './guard.ts';
import { type HopAnswer, type HopError, type HopRequest, runHop } from './hop.ts';
import { Lane } from './lanes.ts';
import { rawServer, type TestServer } from './testing/servers.ts';

let server: TestServer | null = null;
afterEach(async () => {
  await server?.close();
  server = null;
});

const guard = createGuard({ hosts: null, allowPrivate: true });
const GET: HopRequest = { method: 'GET', path: '/', headers: ['user-agent', 'test'], maxBytes: 1000 };

/** A server that answers request number n of a connection with the n-th text; the last one for all that follow. */
async function laneTo(...answers: (string | ((socket: Socket) => void))[]): Promise<Lane> {
  server = await rawServer((socket) => {
    let n = 0;
    socket.on('data', () => {
      const answer = answers[Math.min(n++, answers.length - 1)]!;
      if (typeof answer === 'string') socket.write(answer);
      else answer(socket);
    });
  });
  return new Lane(new URL(server.base), guard);
}

async function ask(lane: Lane, request: HopRequest = GET): Promise<HopAnswer | HopError> {
  return runHop(lane, request, { stop: null }).catch((error: HopError) => error);
}

const ok = (body: string, head = '') => `HTTP/1.1 200 OK\r\n${head}Content-Length: ${body.length}\r\n\r\n${body}`;

describe('沿用连接', () => {
  it('规矩的应答之后沿用', async () => {
    const lane = await laneTo(
      ok('a'),
      'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nb\r\n0\r\n\r\n',
      'HTTP/1.1 304 Not Modified\r\n\r\n',
      ok('d'),
    );
    const bodies: string[] = [];
    for (let i = 0; i < 4; i++) bodies.push(((await ask(lane)) as HopAnswer).wire.toString());
    expect(bodies).toEqual(['a', 'b', '', 'd']);
    expect([server!.connections(), lane.served]).toEqual([1, 4]);
    lane.close();
  });

  it.each([
    ['说要关闭', ok('a', 'Connection: close\r\n')],
    ['旧版本没说保留', ok('a').replace('HTTP/1.1', 'HTTP/1.0')],
    ['两个相同的长度', ok('a', 'Content-Length: 1\r\n')],
    ['长度和分块并存', 'HTTP/1.1 200 OK\r\nContent-Length: 99\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na\r\n0\r\n\r\n'],
    ['只有换行没有回车', ok('a').replaceAll('\r', '')],
    ['多出来的字节', `${ok('a')}HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nfake`],
    ['马上就要关', ok('a', 'Keep-Alive: timeout=1\r\n')],
    ['换了协议', 'HTTP/1.1 101 Switching Protocols\r\n\r\n'],
    ['正文超过上限', ok('x'.repeat(2000))],
  ])('%s：读得出来，但不再沿用', async (_, first) => {
    const lane = await laneTo(first, ok('never'));
    expect((await ask(lane)) as HopAnswer).toMatchObject({ status: expect.any(Number) });
    expect(lane.isOpen).toBe(false);
    const second = (await ask(lane)) as HopAnswer;
    expect(second.wire.toString()).not.toBe('never');
    expect(server!.connections()).toBe(2);
    lane.close();
  });

  it('旧版本说了保留的沿用', async () => {
    const lane = await laneTo(ok('a', 'Connection: Keep-Alive\r\n').replace('HTTP/1.1', 'HTTP/1.0'));
    await ask(lane);
    expect(lane.isOpen).toBe(true);
    lane.close();
  });

  it('空闲时收到的字节没有人要：连接关闭，不当作下一个应答', async () => {
    let push: () => void = () => {};
    const lane = await laneTo((socket) => {
      socket.write(ok('a'));
      push = () => socket.write(ok('late'));
    }, ok('never'));
    await ask(lane);
    const closed = new Promise((resolve) => lane.connection!.socket.once('close', resolve));
    push();
    await closed;
    expect(lane.isOpen).toBe(false);
    lane.close();
  });

  it('空闲时被对方关闭的，下次另开', async () => {
    const lane = await laneTo((socket) => {
      socket.end(ok('a'));
    });
    await ask(lane);
    if (lane.isOpen) await new Promise((resolve) => lane.connection!.socket.once('close', resolve));
    expect(((await ask(lane)) as HopAnswer).wire.toString()).toBe('a');
    expect(server!.connections()).toBe(2);
    lane.close();
  });

  it('旧连接上来的不是应答：可以换新连接再问；新连接上的就是对方的错', async () => {
    const lane = await laneTo(ok('a'), 'rest of a body');
    await ask(lane);
    expect(await ask(lane)).toMatchObject({ stale: true, error: { kind: 'protocol' } });
    const fresh = await laneTo('no http at all');
    expect(await ask(fresh)).toMatchObject({ stale: false, error: { kind: 'protocol' } });
  });
});

describe('请求', () => {
  it('会断行的路径和头不发出去', async () => {
    const lane = await laneTo(ok('a'));
    for (const request of [
      { ...GET, path: '/\r\nx: y' },
      { ...GET, headers: ['x', 'a\nb'] },
      { ...GET, headers: ['x: a\r\ny', 'b'] },
      { ...GET, headers: ['x', 'a\0'] },
    ])
      expect(await ask(lane, request)).toMatchObject({ stale: false, error: { kind: 'protocol' } });
    lane.close();
  });

  it('正在等应答时毁掉：说明缘由，再不能用', async () => {
    const asked = Promise.withResolvers<void>();
    const lane = await laneTo(() => asked.resolve());
    const answer = ask(lane);
    await asked.promise;
    lane.destroy(new ExchangeError('timeout'));
    expect(await answer).toMatchObject({ error: { kind: 'timeout' } });
    expect(await ask(lane)).toMatchObject({ error: { kind: 'timeout' } });
  });
});
