import { X509Certificate } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { children, der, derInteger, derOid, generalizedTime, oidText, readDer, TAG } from './der.ts';
import { jsonBytes, SIGNATURE_FILE, sha256, signedStatement, TOKEN_FILE } from './evidence.ts';
import { anAuthority, type Misdeed, type TestAuthority } from './testing/authority.ts';
import { aSealedFolder } from './testing/folder.ts';
import { ROOT, STAMPED, TOKEN } from './testing/openssl-token.ts';
import { aKey, NOON } from './testing/parts.ts';
import { requestToken } from './timestamp-client.ts';
import { checkToken } from './timestamp-token.ts';
import { verifyEvidence } from './verify.ts';

const authorities: TestAuthority[] = [];
afterEach(async () => {
  await Promise.all(authorities.splice(0).map((authority) => authority.close()));
});

async function started(misdeed: Misdeed = 'none'): Promise<TestAuthority> {
  const authority = await anAuthority(NOON, misdeed);
  authorities.push(authority);
  return authority;
}

const content = Buffer.from('manifest');

describe('时间戳', () => {
  it('从服务取得、核对，随证据封存，离线可验', async () => {
    const authority = await started();
    const { dir } = await aSealedFolder({ authority: { url: authority.url, timeoutMs: 5000 } });
    const report = await verifyEvidence(dir, { authority: new X509Certificate(authority.certificate) });
    expect(report.problems).toEqual([]);
    expect(report.timestamp).toMatchObject({ at: '2026-11-20T04:00:00.000Z', authority: 'CN=Test Authority', trusted: true });
    expect((await verifyEvidence(dir)).timestamp).toMatchObject({ trusted: null });
  });

  it('不是所给机构签发的，指出', async () => {
    const [authority, other] = [await started(), await started()];
    const { dir } = await aSealedFolder({ authority: { url: authority.url, timeoutMs: 5000 } });
    const report = await verifyEvidence(dir, { authority: new X509Certificate(other.certificate) });
    expect(report.problems).toMatchObject([{ code: 'timestamp-wrong' }]);
  });

  it('服务答得不对或不答：不采用，说明原因，证据照样封存', async () => {
    const clauses: [Misdeed, RegExp][] = [
      ['rejects', /被拒绝/],
      ['other-content', /与清单不符/],
      ['other-nonce', /不是对本次请求/],
      ['wrong-signature', /签名不成立/],
      ['wrong-purpose', /不是用于时间戳/],
      ['expired', /有效期/],
      ['no-certificate', /没有签名者的证书/],
      ['other-certificate', /与所附证书不符/],
      ['garbage', /不是 RFC 3161 格式/],
      ['status-500', /状态 500/],
      ['endless', /过大/],
      ['silent', /时限/],
    ];
    for (const [misdeed, clause] of clauses) {
      const { url } = await started(misdeed);
      const answer = await requestToken({ url, timeoutMs: misdeed === 'silent' ? 200 : 5000 }, content);
      expect(answer, misdeed).toMatchObject({ ok: false, problem: expect.stringMatching(clause) });
    }
    for (const url of ['http://127.0.0.1:1/', 'ftp://x/', '不是地址'])
      expect(await requestToken({ url, timeoutMs: 2000 }, content)).toMatchObject({ ok: false });
    const { dir } = await aSealedFolder({ authority: { url: 'http://127.0.0.1:1/', timeoutMs: 2000 } });
    const report = await verifyEvidence(dir);
    expect(report.whole).toBe(true);
    expect(report.timestamp).toMatchObject({ problem: expect.stringContaining('未给出可用的时间戳') });
  });

  it('令牌被改、被删、被换，指出', async () => {
    const authority = await started();
    const { dir } = await aSealedFolder({ authority: { url: authority.url, timeoutMs: 5000 } });
    const file = path.join(dir, TOKEN_FILE);
    const token = await readFile(file);
    for (let i = 0; i < token.length; i += 23) {
      const changed = Buffer.from(token);
      changed[i]! ^= 0x10;
      await writeFile(file, changed);
      expect(
        (await verifyEvidence(dir)).problems.some((problem) => problem.file === TOKEN_FILE),
        `byte ${i}`,
      ).toBe(true);
    }
    await rm(file);
    expect((await verifyEvidence(dir)).problems).toMatchObject([{ code: 'missing-file', file: TOKEN_FILE }]);
  });

  it('连同签名一起去掉时间戳：清单仍要求它', async () => {
    const authority = await started();
    const key = aKey();
    const { dir } = await aSealedFolder({ signingKey: key, authority: { url: authority.url, timeoutMs: 5000 } });
    const file = JSON.parse(await readFile(path.join(dir, SIGNATURE_FILE), 'utf8'));
    file.timestamp = null;
    file.signature = key.sign(signedStatement(file)).toString('base64');
    await writeFile(path.join(dir, SIGNATURE_FILE), jsonBytes(file));
    await rm(path.join(dir, TOKEN_FILE));
    expect((await verifyEvidence(dir)).problems).toMatchObject([{ code: 'timestamp-wrong' }]);
  });
});

describe('OpenSSL 所签的令牌', () => {
  const token = Buffer.from(TOKEN, 'base64');
  const root = new X509Certificate(ROOT);

  it('核对通过，追溯到其根证书', () => {
    const nonce = derInteger(Buffer.from('9A2C2B05649BECEC', 'hex'));
    const facts = checkToken(token, Buffer.from(STAMPED), { nonce, trust: root });
    expect(facts).toMatchObject({
      trusted: true,
      policy: '1.3.6.1.4.1.4146.2.3',
      authority: expect.stringContaining('Test Time Stamp Authority'),
    });
    expect(facts.at).toBe(Date.UTC(2026, 10, 22, 17, 43, 16));
  });

  it('内容差一个字节即不成立', () => {
    expect(() => checkToken(token, Buffer.from(`${STAMPED} `))).toThrow(/与清单不符/);
  });

  it('任意改动或截短都不会被当作有效的另一时刻，也不崩溃', () => {
    const stamped = Buffer.from(STAMPED);
    const facts = checkToken(token, stamped);
    fc.assert(
      fc.property(fc.nat({ max: token.length - 1 }), fc.integer({ min: 1, max: 255 }), fc.boolean(), (at, mask, cut) => {
        const changed = cut ? token.subarray(0, at) : Buffer.from(token);
        if (!cut) changed[at]! ^= mask;
        let seen: unknown;
        try {
          seen = checkToken(changed, stamped);
        } catch (error) {
          expect((error as Error).message).toMatch(/时间戳|签名/);
          return;
        }
        // Parts outside the signature (version numbers) may change without changing what it says.
        expect(seen).toEqual(facts);
      }),
      { numRuns: 1500 },
    );
  });
});

describe('DER', () => {
  it('写出的能读回', () => {
    const long = der(TAG.octetString, Buffer.alloc(70_000, 1));
    const node = readDer(der(TAG.sequence, long, derInteger(Buffer.from([0, 0, 0x80])), derOid('1.2.840.113549.1.9.16.1.4')));
    const [octets, integer, oid] = children(node);
    expect(octets!.content.length).toBe(70_000);
    expect(integer!.content.toString('hex')).toBe('0080');
    expect(oidText(oid)).toBe('1.2.840.113549.1.9.16.1.4');
  });

  it('时间只认合格的 UTC 写法', () => {
    const at = (text: string) => generalizedTime(readDer(der(TAG.generalizedTime, Buffer.from(text))));
    expect(at('20261120040000Z')).toBe(NOON);
    expect(at('20261120040000.25Z')).toBe(NOON + 250);
    for (const text of ['20261120040000', '20261120040000+0800', '20261320040000Z', '']) expect(() => at(text)).toThrow();
  });

  it('任意字节只会报错，不会越界', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        try {
          children(readDer(Buffer.from(bytes)));
        } catch (error) {
          expect((error as Error).message).toMatch(/^DER: /);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('摘要是小写十六进制', () => expect(sha256('')).toMatch(/^[0-9a-f]{64}$/));
});
