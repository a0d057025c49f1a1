import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ResponseReader } from './response-reader.ts';

const limits = { maxHeadBytes: 4096, maxBodyBytes: 1000, readToEnd: true };

/** Reads the whole answer in one piece and closes. */
function read(
  answer: string | Buffer,
  { method = 'GET', close = true, readToEnd = true }: { method?: 'GET' | 'HEAD'; close?: boolean; readToEnd?: boolean } = {},
): ResponseReader {
  const reader = new ResponseReader({ ...limits, readToEnd }, method);
  reader.push(Buffer.isBuffer(answer) ? answer : Buffer.from(answer, 'latin1'));
  if (close) reader.end();
  return reader;
}

const head = 'HTTP/1.1 200 OK\r\n';

describe('ResponseReader 正常的应答', () => {
  it.each<[string, string, string]>([
    ['有长度', `${head}Content-Length: 5\r\n\r\nhello`, 'hello'],
    ['多出来的不要', `${head}Content-Length: 5\r\n\r\nhelloworld`, 'hello'],
    ['分块', `${head}Transfer-Encoding: chunked\r\n\r\n3\r\nhel\r\n2;ext=1\r\nlo\r\n0\r\nX: y\r\n\r\n`, 'hello'],
    ['分块长度补零、大写', `${head}Transfer-Encoding: gzip, Chunked\r\n\r\n00000A\r\n0123456789\r\n0\r\n\r\n`, '0123456789'],
    ['结尾块后直接关闭', `${head}Transfer-Encoding: chunked\r\n\r\n2\r\nok\r\n0\r\n`, 'ok'],
    ['读到关闭', `${head}\r\nhello`, 'hello'],
    ['长度看不懂就读到关闭', `${head}Content-Length: abc\r\n\r\nhello`, 'hello'],
    ['长度为零', `${head}Content-Length: 0\r\n\r\n`, ''],
    ['只有换行', 'HTTP/1.0 200\nContent-Length: 2\n\nok', 'ok'],
    ['前面有空行', '\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok', 'ok'],
    [
      '先有中间应答',
      'HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok',
      'ok',
    ],
    ['HTTP/2 字样', 'HTTP/2 200\r\nContent-Length: 2\r\n\r\nok', 'ok'],
  ])('%s', (_, answer, body) => {
    const reader = read(answer);
    expect(reader).toMatchObject({ isComplete: true, problem: null, status: 200, truncated: false });
    expect(reader.body().toString()).toBe(body);
  });

  it('204、304 和 HEAD 没有正文', () => {
    for (const status of [204, 304])
      expect(read(`HTTP/1.1 ${status} X\r\nContent-Length: 5\r\n\r\n`, { close: false }).isComplete).toBe(true);
    expect(read(`${head}Content-Length: 5\r\n\r\n`, { method: 'HEAD', close: false }).isComplete).toBe(true);
  });
  it('头：小写、重复的合并、折行、没有冒号的略过、危险的名字不收', () => {
    const { headers } = read(
      `${head}X-A: 1\r\nx-a:2\r\nSet-Cookie: a\r\nSet-Cookie: b\r\nLong: one\r\n\ttwo\r\nnonsense\r\n: empty\r\n__proto__: x\r\nconstructor: y\r\n\r\n`,
    );
    expect(headers).toEqual({ 'x-a': '1, 2', 'set-cookie': 'a\nb', long: 'one two', constructor: 'y' });
    expect(Object.getPrototypeOf(headers)).toBe(Object.prototype);
  });
  it('超过上限的正文：读完而不留，或就此打住', () => {
    const answer = `${head}Content-Length: 2000\r\n\r\n${'a'.repeat(2000)}`;
    expect(read(answer)).toMatchObject({ isComplete: true, truncated: true, bodyBytes: 2000 });
    expect(read(answer).body().length).toBe(1000);
    expect(read(`${head}\r\n${'a'.repeat(2000)}`, { readToEnd: false, close: false })).toMatchObject({ isComplete: true, truncated: true });
    expect(read(`${head}Content-Length: 3000\r\n\r\n${'a'.repeat(2000)}`)).toMatchObject({ problem: 'cut-in-body' });
  });
});

describe('ResponseReader 坏的应答', () => {
  it.each([
    ['什么也没有', '', 'empty'],
    ['别的协议', 'SSH-2.0-OpenSSH\r\n', 'not-http'],
    ['网页没有头', '<html></html>', 'not-http'],
    ['状态码不是三位', 'HTTP/1.1 20 OK\r\n\r\n', 'not-http'],
    ['状态码四位', 'HTTP/1.1 2000 OK\r\n\r\n', 'not-http'],
    ['状态码 000', 'HTTP/1.1 000 X\r\n\r\n', 'not-http'],
    ['头没说完', 'HTTP/1.1 200 OK\r\nA: b', 'cut-in-head'],
    ['只来了几个字母', 'HTT', 'cut-in-head'],
    ['中间应答之后没有下文', 'HTTP/1.1 100 Continue\r\n\r\n', 'cut-in-head'],
    ['头太大', `${head}A: ${'b'.repeat(5000)}\r\n\r\n`, 'head-too-large'],
    ['正文短', `${head}Content-Length: 9\r\n\r\nabc`, 'cut-in-body'],
    ['分块断在中间', `${head}Transfer-Encoding: chunked\r\n\r\n5\r\nab`, 'cut-in-body'],
    ['分块没有结尾块', `${head}Transfer-Encoding: chunked\r\n\r\n2\r\nab\r\n`, 'cut-in-body'],
    ['分块长度为负', `${head}Transfer-Encoding: chunked\r\n\r\n-1\r\n`, 'bad-framing'],
    ['分块长度太长', `${head}Transfer-Encoding: chunked\r\n\r\n${'f'.repeat(20)}\r\n`, 'bad-framing'],
    ['分块后没有换行', `${head}Transfer-Encoding: chunked\r\n\r\n2\r\nabcd\r\n`, 'bad-framing'],
    ['分块行没完没了', `${head}Transfer-Encoding: chunked\r\n\r\n1;${'x'.repeat(9000)}`, 'bad-framing'],
    ['尾部没完没了', `${head}Transfer-Encoding: chunked\r\n\r\n0\r\n${'a: b\r\n'.repeat(2000)}`, 'bad-framing'],
    ['两个不同的长度', `${head}Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello`, 'bad-framing'],
    ['没完没了的中间应答', 'HTTP/1.1 103 X\r\n\r\n'.repeat(20), 'bad-framing'],
  ])('%s', (_, answer, problem) => expect(read(answer)).toMatchObject({ isComplete: false, isOver: true, problem }));
});

describe('ResponseReader 面对任何分法和任何字节', () => {
  const answers = [
    `${head}Content-Length: 12\r\nSet-Cookie: a\r\n\r\nhello, world`,
    `${head}Transfer-Encoding: chunked\r\n\r\n3\r\nhel\r\n9;x\r\nlo, world\r\n0\r\nX: y\r\n\r\n`,
    'HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 404 Not Found\nA: b\n c\n\nbody to the end',
    `${head}Transfer-Encoding: chunked\r\n\r\n5\r\nab`,
    '\r\nHTTP/1.1 200 OK\r\n\r\n',
  ];
  it('怎样分块都读出同样的结果', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...answers),
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 20 }),
        (answer, sizes) => {
          const whole = read(answer);
          const pieces = new ResponseReader(limits);
          const bytes = Buffer.from(answer, 'latin1');
          for (let at = 0, i = 0; at < bytes.length; i++) {
            const size = sizes[i % sizes.length]!;
            pieces.push(bytes.subarray(at, at + size));
            at += size;
          }
          pieces.end();
          expect([pieces.status, pieces.problem, pieces.headers, pieces.body().toString(), pieces.isComplete]).toEqual([
            whole.status,
            whole.problem,
            whole.headers,
            whole.body().toString(),
            whole.isComplete,
          ]);
        },
      ),
      { numRuns: 600 },
    );
  });
  it('改坏任何字节都不抛出，总有结果', () => {
    const piece = fc.constantFrom(
      'HTTP/1.1 ',
      '200',
      ' OK',
      '\r\n',
      '\n',
      '\r',
      'Content-Length: ',
      'Transfer-Encoding: chunked',
      '5',
      '0',
      'a',
      ';',
      ':',
      ' ',
      '\0',
      '\xff',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(piece, { maxLength: 40 }).map((parts) => Buffer.from(parts.join(''), 'latin1')),
          fc.uint8Array({ maxLength: 200 }).map((b) => Buffer.from(b)),
        ),
        (bytes) => {
          const reader = read(bytes);
          expect(reader.isOver).toBe(true);
          expect(reader.isComplete).toBe(reader.problem === null);
          expect(reader.body().length).toBeLessThanOrEqual(1000);
        },
      ),
      { numRuns: 1500 },
    );
  });
});
