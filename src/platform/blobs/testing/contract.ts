/** What every backend of the blob store keeps, as cases that run against any of them. */
import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import type { BlobStore, ListedBlob } from '../store.ts';

/** Registers the cases. */
export function holdsContract(name: string, store: () => BlobStore): void {
  const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
  const all = async () => {
    const found: ListedBlob[] = [];
    for await (const blob of store().list()) found.push(blob);
    return found;
  };
  describe(`存储约定：${name}`, () => {
    it.each([0, 1, 65_536, 65_537, 6_000_000])('%i 字节存进去，原样取出来', async (size) => {
      const bytes = randomBytes(size);
      const blob = await store().put([bytes.subarray(0, size / 3), bytes.subarray(size / 3)]);
      expect(blob).toEqual({ sha256: hashOf(bytes), size });
      expect((await store().get(blob.sha256).then(buffer)).equals(bytes)).toBe(true);
      expect(await store().find(blob.sha256)).toMatchObject(blob);
    });
    it('存一个文件，文件还在原处', async () => {
      const folder = mkdtempSync(path.join(tmpdir(), 'zx-blob-'));
      try {
        const file = path.join(folder, '佐证.warc.gz');
        writeFileSync(file, 'bytes');
        const stored = await store().put({ file });
        expect(stored).toEqual({ sha256: hashOf(Buffer.from('bytes')), size: 5 });
        expect(await store().put({ file })).toEqual(stored);
        await expect(store().put({ file: path.join(folder, 'none') })).rejects.toMatchObject({ code: 'ENOENT' });
      } finally {
        rmSync(folder, { recursive: true });
      }
    });
    it('同时存同样的内容只有一份', async () => {
      const bytes = randomBytes(50_000);
      const stored = await Promise.all(Array.from({ length: 8 }, () => store().put([bytes])));
      expect(new Set(stored.map((blob) => blob.sha256))).toEqual(new Set([hashOf(bytes)]));
      expect((await all()).filter((blob) => blob.sha256 === hashOf(bytes))).toMatchObject([{ size: 50_000 }]);
    });
    it('删了就没有；再删不是错', async () => {
      const { sha256 } = await store().put([Buffer.from('gone')]);
      await store().delete(sha256);
      await store().delete(sha256);
      expect(await store().find(sha256)).toBeNull();
      await expect(store().get(sha256)).rejects.toMatchObject({ code: 'blob-missing' });
      expect((await all()).map((blob) => blob.sha256)).not.toContain(sha256);
    });
    it.each(['', '../../etc/passwd', 'A'.repeat(64), `${'a'.repeat(63)}/`, `${'a'.repeat(64)}\n`, '__proto__', '%2e%2e'])(
      '名字 %j 不被接受',
      async (name) => {
        await expect(store().get(name)).rejects.toMatchObject({ code: 'blob-name' });
        await expect(async () => store().find(name)).rejects.toMatchObject({ code: 'blob-name' });
        await expect(async () => store().delete(name)).rejects.toMatchObject({ code: 'blob-name' });
      },
    );
    it('刚存的都是新的', async () => {
      const begun = Date.now() - 2000;
      const { sha256 } = await store().put([randomBytes(10)]);
      expect((await store().find(sha256))!.storedAt.getTime()).toBeGreaterThan(begun);
    });
  });
}
