import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type S3Settings, s3Store } from './s3.ts';
import type { BlobStore } from './store.ts';
import { holdsContract } from './testing/contract.ts';
import { startS3, type TestS3 } from './testing/s3.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'zx-s3-'));
let server: TestS3;
let store: BlobStore;
let settings: S3Settings;
beforeAll(async () => {
  server = await startS3(path.join(folder, 'server'), 'evidence');
  settings = { ...server.settings, prefix: 'zhengxun/', spool: path.join(folder, 'spool') };
  store = await s3Store(settings);
});
afterAll(async () => {
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

holdsContract('S3', () => store);

describe('对象存储', () => {
  it('本地不留副本，名字前有前缀', async () => {
    const { sha256 } = await store.put([Buffer.from('佐证')]);
    expect(readdirSync(settings.spool)).toEqual([]);
    expect(server.keys()).toContain(`zhengxun/${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}`);
  });
  it('存储服务里被改动的，读到末尾报损坏', async () => {
    const { sha256 } = await store.put([Buffer.from('evidence')]);
    server.overwrite(`zhengxun/${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}`, 'tampered');
    await expect(store.get(sha256).then(buffer)).rejects.toMatchObject({ code: 'blob-damaged' });
  });
  it('桶里别的东西不算', async () => {
    await (await s3Store({ ...settings, prefix: 'other/' })).put([Buffer.from('of another installation')]);
    const other = server.keys().filter((key) => key.startsWith('other/'));
    for await (const { sha256 } of store.list()) expect(other.some((key) => key.endsWith(sha256))).toBe(false);
  });
  it('服务器列不出中断的上传时，清理不出错', async () => expect(await store.removeUnfinished(new Date())).toBe(0));
  it.each([
    ['没有这个桶', { bucket: 'nowhere' }, 's3-no-bucket'],
    ['密钥不对', { accessKeyId: 'nobody' }, 's3-refused'],
    ['连不上', { endpoint: 'http://127.0.0.1:1' }, 's3-unreachable'],
  ])('%s时打开就说明', async (_, change, code) => {
    await expect(s3Store({ ...settings, ...change })).rejects.toMatchObject({ code });
  });
});
