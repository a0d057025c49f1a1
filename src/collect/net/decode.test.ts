import zlib from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { borrowBody, decodeBeginning, decodeBody } from './decode.ts';

const MB = 1024 * 1024;
const page = Buffer.from(
  `<!DOCTYPE html><html><body>${Array.from({ length: 3000 }, (_, i) => `<li>通知公告 ${(i * 7919) % 10_007}</li>`).join('')}</body></html>`,
);
const encoders: [string, (body: Buffer) => Buffer][] = [
  ['gzip', (body) => zlib.gzipSync(body)],
  ['x-gzip', (body) => zlib.gzipSync(body)],
  ['deflate', (body) => zlib.deflateSync(body)],
  ['deflate', (body) => zlib.deflateRawSync(body)],
  ['br', (body) => zlib.brotliCompressSync(body, { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 4 } })],
  ['zstd', (body) => zlib.zstdCompressSync(body)],
];

describe.each(encoders)('decodeBody %s', (name, encode) => {
  it('解开', () => expect(decodeBody(encode(page), name, MB)).toEqual({ body: page, truncated: false, problem: null }));
  it('大小写和空格不影响', () => expect(decodeBody(encode(page), ` ${name.toUpperCase()} , identity`, MB).body).toEqual(page));
  it('恰好等于上限不算截断，少一个字节就是', () => {
    expect(decodeBody(encode(page), name, page.length)).toEqual({ body: page, truncated: false, problem: null });
    const cut = decodeBody(encode(page), name, page.length - 1);
    expect(cut.truncated).toBe(true);
    expect(cut.body.length).toBeLessThan(page.length);
    expect(page.subarray(0, cut.body.length)).toEqual(cut.body);
  });
  it('传输中断的数据给出已有的部分，并说明', () => {
    const wire = encode(page);
    const cut = decodeBody(wire.subarray(0, wire.length - 30), name, MB);
    expect(cut.problem).toMatch(/不完整/);
    expect(page.subarray(0, cut.body.length)).toEqual(cut.body);
  });
  it('声明了压缩而实际没有压缩，原样给出', () => {
    const { body, problem } = decodeBody(page, name, MB);
    expect(body).toEqual(page);
    expect(problem).toMatch(/实际/);
  });
  it('压缩炸弹不超过上限，也不花很久', () => {
    const bomb = encode(Buffer.alloc(32 * MB));
    const start = performance.now();
    const { body, truncated } = decodeBody(bomb, name, 2 * MB);
    expect(truncated).toBe(true);
    expect(body.length).toBeLessThanOrEqual(2 * MB);
    expect(performance.now() - start).toBeLessThan(5000);
  });
  it('空正文', () => expect(decodeBody(Buffer.alloc(0), name, MB)).toEqual({ body: Buffer.alloc(0), truncated: false, problem: null }));
});

describe('decodeBody', () => {
  it('没有声明时原样给出并截到上限', () => {
    expect(decodeBody(page, null, MB)).toEqual({ body: page, truncated: false, problem: null });
    expect(decodeBody(page, 'identity', 100)).toEqual({ body: page.subarray(0, 100), truncated: true, problem: null });
  });
  it('叠加的压缩按相反顺序解开', () => {
    expect(decodeBody(zlib.brotliCompressSync(zlib.gzipSync(page)), 'gzip, br', MB).body).toEqual(page);
    expect(decodeBody(zlib.gzipSync(zlib.gzipSync(page)), 'gzip,gzip', MB).body).toEqual(page);
  });
  it('层层叠加的炸弹被拒', () => {
    const { body, problem } = decodeBody(zlib.gzipSync(page), Array(50).fill('gzip').join(','), MB);
    expect(problem).toMatch(/层数/);
    expect(body).toEqual(zlib.gzipSync(page));
  });
  it('未知的压缩方式不猜', () =>
    expect(decodeBody(page, 'compress', MB)).toMatchObject({ body: page, problem: expect.stringMatching(/未知/) }));
  it('声明 deflate 而实际是 gzip 也能解开', () => expect(decodeBody(zlib.gzipSync(page), 'deflate', MB).body).toEqual(page));
  it('多段 gzip 接在一起', () =>
    expect(decodeBody(Buffer.concat([zlib.gzipSync(page), zlib.gzipSync('尾')]), 'gzip', MB).body.toString()).toBe(`${page}尾`));
  it('gzip 之后的杂物不影响', () =>
    expect(decodeBody(Buffer.concat([zlib.gzipSync(page), Buffer.from('<!-- cache -->')]), 'gzip', MB).body).toEqual(page));
  it('末尾长度被改成假的，仍然解开', () => {
    const wire = zlib.gzipSync(page);
    for (const size of [0, 1, 0xffffffff, page.length * 3]) {
      const forged = Buffer.from(wire);
      forged.writeUInt32LE(size, forged.length - 4);
      expect(page.subarray(0, page.length)).toEqual(decodeBody(forged, 'gzip', MB).body);
    }
  });

  it('任何字节、任何声明都不抛出，也不超过上限', () => {
    const coding = fc.constantFrom(null, 'gzip', 'deflate', 'br', 'zstd', 'gzip, br', 'identity', 'x', ',,,', 'gzip, gzip, gzip, gzip');
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 400 }).map((b) => Buffer.from(b)),
      // True beginnings with broken insides.
      fc.tuple(fc.nat(encoders.length - 1), fc.nat(400), fc.nat(255), fc.string({ maxLength: 300 })).map(([which, at, value, text]) => {
        const wire = Buffer.from(encoders[which]![1](Buffer.from(text.repeat(5))));
        if (wire.length > 0) wire[at % wire.length] = value;
        return wire;
      }),
    );
    fc.assert(
      fc.property(bytes, coding, fc.integer({ min: 0, max: 2000 }), (wire, encoding, limit) => {
        const { body } = decodeBody(wire, encoding, limit);
        expect(body.length).toBeLessThanOrEqual(Math.max(1, limit));
        expect(borrowBody(wire, encoding, limit).body).toEqual(body);
        decodeBeginning(wire, encoding, 100);
      }),
      { numRuns: 800 },
    );
  });
});

describe('borrowBody', () => {
  const bodies = [page, Buffer.alloc(0), Buffer.from('短'), Buffer.alloc(3 * MB, 'x'), page.subarray(0, 9999)];
  it('与 decodeBody 相同，前后不相干', () => {
    for (const body of [...bodies, ...bodies.toReversed()])
      expect(borrowBody(zlib.gzipSync(body), 'gzip', 8 * MB)).toEqual({ body, truncated: false, problem: null });
  });
  it('中断、损坏和超限的数据之后，下一份照常解开', () => {
    const wire = zlib.gzipSync(page);
    const damaged = Buffer.from(wire);
    damaged.fill(0xff, 200, 260);
    for (const [bad, limit] of [
      [wire.subarray(0, 900), MB],
      [damaged, MB],
      [wire, 500],
      [Buffer.concat([wire, wire]), MB],
      [Buffer.concat([wire, Buffer.from('尾')]), MB],
    ] as const) {
      expect(borrowBody(bad, 'gzip', limit)).toEqual(decodeBody(bad, 'gzip', limit));
      expect(borrowBody(wire, 'gzip', MB).body).toEqual(page);
    }
  });
});

describe('decodeBeginning', () => {
  it('只凭前几百字节看出开头', () => {
    for (const [name, encode] of encoders.slice(0, 3)) {
      const beginning = decodeBeginning(encode(page), name, 512);
      expect(beginning.length).toBeGreaterThan(100);
      expect(page.subarray(0, beginning.length)).toEqual(beginning);
    }
  });
});
