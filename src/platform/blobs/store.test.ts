import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { folderStore } from './folder.ts';
import type { BlobStore } from './store.ts';
import { holdsContract } from './testing/contract.ts';

const root = mkdtempSync(path.join(tmpdir(), 'zx-blobs-'));
let store: BlobStore;
beforeAll(async () => {
  store = await folderStore(root);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const fileOf = (sha256: string) => path.join(root, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

holdsContract('文件夹', () => store);

describe('文件夹里的文件', () => {
  it('按摘要分目录，只有主人能读', async () => {
    const { sha256 } = await store.put([Buffer.from('佐证')]);
    expect(readFileSync(fileOf(sha256), 'utf8')).toBe('佐证');
    expect(statSync(fileOf(sha256)).mode & 0o077).toBe(0);
  });
  it.each([
    ['改了一个字节', (bytes: Buffer) => Buffer.from(bytes.map((byte, i) => (i === 70_000 ? byte ^ 1 : byte)))],
    ['截断', (bytes: Buffer) => bytes.subarray(0, bytes.length - 1)],
    ['变长', (bytes: Buffer) => Buffer.concat([bytes, Buffer.from([0])])],
    ['清空', () => Buffer.alloc(0)],
  ])('%s的文件读到末尾报损坏；再存一次就好了', async (_, damage) => {
    const bytes = randomBytes(100_000);
    const { sha256 } = await store.put([bytes]);
    writeFileSync(fileOf(sha256), damage(bytes));
    await expect(store.get(sha256).then(buffer)).rejects.toMatchObject({ code: 'blob-damaged' });
    await store.put([bytes]);
    expect((await store.get(sha256).then(buffer)).equals(bytes)).toBe(true);
  });
  it('没写完的不留半个文件，也不留名字', async () => {
    const broken = async function* () {
      yield Buffer.from('half');
      throw new Error('broken off');
    };
    await expect(store.put(broken())).rejects.toThrow('broken off');
    expect(readdirSync(path.join(root, 'unfinished'))).toEqual([]);
    expect(await store.find(hashOf(Buffer.from('half')))).toBeNull();
  });
  it('被杀掉的进程留下的，过了时候才清理', async () => {
    const [old, young] = ['old', 'young'].map((name) => path.join(root, 'unfinished', name));
    for (const file of [old!, young!]) writeFileSync(file, 'x');
    utimesSync(old!, new Date(1000), new Date(1000));
    expect(await store.removeUnfinished(new Date(2000))).toBe(1);
    expect([existsSync(old!), existsSync(young!)]).toEqual([false, true]);
  });
  it('文件夹里别的东西不算', async () => {
    mkdirSync(path.join(root, 'zz'), { recursive: true });
    mkdirSync(path.join(root, 'aa', 'bb'), { recursive: true });
    const stray = ['notes.txt', 'zz/file', 'aa/bb/short', `aa/bb/${'c'.repeat(64)}`];
    for (const name of stray) writeFileSync(path.join(root, name), 'x');
    for await (const { sha256 } of store.list()) expect(existsSync(fileOf(sha256))).toBe(true);
  });
});
