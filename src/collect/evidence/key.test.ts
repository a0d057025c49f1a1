import { generateKeyPairSync } from 'node:crypto';
import { chmod, mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { InputError } from '../../platform/index.ts';
import { loadSigningKey, readPublicKey, signatureHolds } from './key.ts';
import { aFolder } from './testing/folder.ts';

describe('签名密钥', () => {
  it('首次使用时建立，只有本人可读，以后一直是它', async () => {
    const dir = await aFolder();
    const key = await loadSigningKey(dir);
    expect((await stat(path.join(dir, 'keys', 'signing-key.pem'))).mode & 0o777).toBe(0o600);
    expect((await loadSigningKey(dir)).fingerprint).toBe(key.fingerprint);
    expect(await readPublicKey(path.join(dir, 'keys', 'signing-key.pub.pem'))).toBe(key.publicKey);
    expect((await readdir(path.join(dir, 'keys'))).toSorted()).toEqual(['signing-key.pem', 'signing-key.pub.pem']);
  });

  it('同时启动多次，得到同一把', async () => {
    const dir = await aFolder();
    const keys = await Promise.all(Array.from({ length: 8 }, () => loadSigningKey(dir)));
    expect(new Set(keys.map((key) => key.fingerprint)).size).toBe(1);
  });

  it('他人可读的密钥文件收回权限', async () => {
    const dir = await aFolder();
    await loadSigningKey(dir);
    const file = path.join(dir, 'keys', 'signing-key.pem');
    await chmod(file, 0o644);
    await loadSigningKey(dir);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
  });

  it('损坏或种类不对的密钥：一句话说明，不另建一把', async () => {
    const dir = await aFolder();
    await mkdir(path.join(dir, 'keys'));
    const file = path.join(dir, 'keys', 'signing-key.pem');
    const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
    for (const text of ['', 'not a key', rsa.privateKey.export({ type: 'pkcs8', format: 'pem' })]) {
      await writeFile(file, text);
      await expect(loadSigningKey(dir)).rejects.toThrow(InputError);
    }
    await writeFile(path.join(dir, 'rsa.pem'), rsa.publicKey.export({ type: 'spki', format: 'pem' }));
    for (const name of ['rsa.pem', 'none.pem']) await expect(readPublicKey(path.join(dir, name))).rejects.toThrow(InputError);
  });

  it('建不了密钥目录：停止', async () => {
    const dir = await aFolder();
    await writeFile(path.join(dir, 'file'), '');
    await expect(loadSigningKey(path.join(dir, 'file'))).rejects.toThrow(/签名密钥/);
  });

  it('签名只认原文、原钥和唯一的写法', async () => {
    const key = await loadSigningKey(await aFolder());
    const other = await loadSigningKey(await aFolder());
    const text = Buffer.from('x');
    const signature = key.sign(text).toString('base64');
    expect(signatureHolds(text, key.publicKey, signature)).toBe(true);
    expect(signatureHolds(Buffer.from('y'), key.publicKey, signature)).toBe(false);
    expect(signatureHolds(text, other.publicKey, signature)).toBe(false);
    for (const variant of [`${signature}\n`, signature.replace(/=+$/, ''), ` ${signature}`, ''])
      expect(signatureHolds(text, key.publicKey, variant)).toBe(false);
    expect(signatureHolds(text, 'AAAA', signature)).toBe(false);
  });
});
