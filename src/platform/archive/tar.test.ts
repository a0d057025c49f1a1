import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, readlinkSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTar, TarDamagedError, type TarEntry, tarWriter } from './tar.ts';

async function archive(entries: [TarEntry, Uint8Array[]][], { end = true } = {}): Promise<Buffer> {
  const out = new PassThrough();
  const all = buffer(out);
  const tar = tarWriter(out);
  for (const [entry, bytes] of entries) await tar.add(entry, bytes);
  if (end) await tar.end();
  out.end();
  return all;
}
async function* inChunks(bytes: Buffer, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
async function entriesOf(bytes: Buffer, chunk = 1000): Promise<[string, Buffer][]> {
  const found: [string, Buffer][] = [];
  for await (const entry of readTar(inChunks(bytes, chunk))) found.push([entry.name, Buffer.concat(await Array.fromAsync(entry.bytes))]);
  return found;
}
const file = (name: string, bytes: Buffer): [TarEntry, Uint8Array[]] => [{ name, size: bytes.length }, [bytes]];
const long = `${'目录/'.repeat(40)}文件`;

describe('tar', () => {
  it('写进去的原样读出来，不论怎样分块', async () => {
    const contents: [string, Buffer][] = [0, 1, 511, 512, 513, 5000].map((size) => [`f${size}`, randomBytes(size)]);
    contents.push([long, Buffer.from('x')]);
    const bytes = await archive(contents.map(([name, content]) => file(name, content)));
    for (const chunk of [1, 512, 700, 100_000]) expect(await entriesOf(bytes, chunk)).toEqual(contents);
  });
  it('系统的 tar 能解开：长名、链接、权限', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'zx-tar-'));
    try {
      const bytes = await archive([
        file(long, Buffer.from('内容')),
        [{ name: 'run', size: 2, mode: 0o755 }, [Buffer.from('#!')]],
        [{ name: 'link', size: 0, link: 'run' }, []],
        [{ name: 'far', size: 0, link: `${'x/'.repeat(60)}y` }, []],
      ]);
      writeFileSync(path.join(folder, 'a.tar'), bytes);
      const { status, stderr } = spawnSync('tar', ['-xf', 'a.tar'], { cwd: folder, encoding: 'utf8' });
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      expect(readFileSync(path.join(folder, long), 'utf8')).toBe('内容');
      expect(statSync(path.join(folder, 'run')).mode & 0o777).toBe(0o755);
      expect(readlinkSync(path.join(folder, 'link'))).toBe('run');
      expect(readlinkSync(path.join(folder, 'far'))).toBe(`${'x/'.repeat(60)}y`);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
  it('内容中断、过短、过长时报错，其余条目照样能读', async () => {
    const broken = async function* () {
      yield Buffer.from('ab');
      throw new Error('broken off');
    };
    const out = new PassThrough();
    const all = buffer(out);
    const tar = tarWriter(out);
    await expect(tar.add({ name: 'broken', size: 600 }, broken())).rejects.toThrow('broken off');
    await expect(tar.add({ name: 'short', size: 3 }, [Buffer.from('ab')])).rejects.toThrow(/shorter/);
    await expect(tar.add({ name: 'long', size: 3 }, [Buffer.from('abcd')])).rejects.toThrow(/longer/);
    await tar.add({ name: 'good', size: 4 }, [Buffer.from('good')]);
    await tar.end();
    out.end();
    expect((await entriesOf(await all)).map(([name, bytes]) => [name, bytes.length])).toEqual([
      ['broken', 600],
      ['short', 3],
      ['long', 3],
      ['good', 4],
    ]);
  });
  it('没有内容的条目可以不读', async () => {
    const bytes = await archive([file('a', randomBytes(3000)), file('b', Buffer.from('b'))]);
    const names: string[] = [];
    for await (const { name } of readTar(inChunks(bytes, 100))) names.push(name);
    expect(names).toEqual(['a', 'b']);
  });
  it('在任何一处截断都报损坏', async () => {
    const bytes = await archive([file('a', randomBytes(700))], { end: false });
    for (let length = 0; length <= bytes.length; length += 64)
      await expect(entriesOf(bytes.subarray(0, length))).rejects.toBeInstanceOf(TarDamagedError);
  });
  it('任何字节都不会使它做别的事', async () => {
    const whole = await archive([file('a', Buffer.from('abc')), file(long, Buffer.from('d'))]);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 20 }), async (changes) => {
        const bytes = Buffer.from(whole);
        for (const [at, byte] of changes) bytes[at] = byte;
        await entriesOf(bytes).catch((error: unknown) => expect(error).toBeInstanceOf(TarDamagedError));
      }),
      { numRuns: 500 },
    );
  });
});
