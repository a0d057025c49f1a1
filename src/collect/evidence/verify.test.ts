import { cp, readdir, readFile, rename, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { InputError } from '../../platform/index.ts';
import { type Evidence, INDEX_FILE, jsonBytes, MANIFEST_FILE, SIGNATURE_FILE, sha256, signedStatement } from './evidence.ts';
import { listFiles } from './seal.ts';
import { aFolder, aSealedFolder } from './testing/folder.ts';
import { aKey, anExchange, someOptions } from './testing/parts.ts';
import { verifyEvidence } from './verify.ts';
import { createEvidence } from './writer.ts';

let original: { dir: string; evidence: Evidence[] };
beforeAll(async () => {
  original = await aSealedFolder();
});

/** A copy that a test may spoil. */
async function aCopy(): Promise<string> {
  const dir = await aFolder();
  await cp(original.dir, dir, { recursive: true });
  return dir;
}

const codesOf = async (dir: string) => [...new Set((await verifyEvidence(dir)).problems.map(({ code }) => code))].sort();

describe('核验证据', () => {
  it('完好的目录没有任何问题', async () => {
    const report = await verifyEvidence(original.dir);
    expect(report).toMatchObject({ whole: true, complete: true, problems: [], checked: { findings: 4, records: 5 } });
    expect(report.signer).toMatchObject({ holds: true, known: null });
    expect(report.timestamp).toBeNull();
  });

  it('任一文件任一位被翻转，必被发现', async () => {
    const dir = await aCopy();
    const files = await listFiles(dir);
    const contents = new Map(await Promise.all(files.map(async (name) => [name, await readFile(path.join(dir, name))] as const)));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...files), fc.nat(), fc.integer({ min: 0, max: 7 }), async (name, where, bit) => {
        const bytes = Buffer.from(contents.get(name)!);
        bytes[where % bytes.length]! ^= 1 << bit;
        await writeFile(path.join(dir, name), bytes);
        const report = await verifyEvidence(dir);
        await writeFile(path.join(dir, name), contents.get(name)!);
        expect(report.whole, `${name} at ${where % bytes.length} bit ${bit}`).toBe(false);
      }),
      { numRuns: 150 },
    );
  });

  it('签名文件处处算数', async () => {
    const dir = await aCopy();
    const file = path.join(dir, SIGNATURE_FILE);
    const bytes = await readFile(file);
    for (let i = 0; i < bytes.length; i += 3) {
      const changed = Buffer.from(bytes);
      changed[i]! ^= 0x01;
      await writeFile(file, changed);
      expect((await verifyEvidence(dir)).whole, `byte ${i}`).toBe(false);
    }
  });

  it('文件被截短、加长、删除、增加或改名，指出是哪一个', async () => {
    const dir = await aCopy();
    for (const name of await listFiles(dir)) {
      const file = path.join(dir, name);
      const bytes = await readFile(file);
      for (const changed of [bytes.subarray(0, -1), Buffer.concat([bytes, Buffer.from('\n')]), Buffer.alloc(0)]) {
        await writeFile(file, changed);
        expect(
          (await verifyEvidence(dir)).problems.some((problem) => problem.file === name),
          name,
        ).toBe(true);
        await writeFile(file, bytes);
      }
      await rm(file);
      expect(
        (await verifyEvidence(dir)).problems.some((problem) => problem.file === name),
        name,
      ).toBe(true);
      await writeFile(file, bytes);
    }
    await writeFile(path.join(dir, '多出来.txt'), 'x');
    expect((await verifyEvidence(dir)).problems).toMatchObject([{ code: 'extra-file', file: '多出来.txt' }]);
    await rm(path.join(dir, '多出来.txt'));
    await rename(path.join(dir, 'report.json'), path.join(dir, 'report2.json'));
    expect(await codesOf(dir)).toEqual(['extra-file', 'missing-file']);
  });

  it('符号链接不被跟随', async () => {
    const dir = await aCopy();
    const elsewhere = path.join(await aFolder(), 'report.json');
    await rename(path.join(dir, 'report.json'), elsewhere);
    await symlink(elsewhere, path.join(dir, 'report.json'));
    expect(await codesOf(dir)).toEqual(['extra-file', 'missing-file']);
  });

  it('索引的行被调换、删除、重复或改写', async () => {
    const dir = await aCopy();
    const file = path.join(dir, INDEX_FILE);
    const lines = (await readFile(file, 'utf8')).trimEnd().split('\n');
    const variants = [
      lines.toSpliced(2, 2, lines[3]!, lines[2]!),
      lines.toSpliced(3, 1),
      lines.toSpliced(3, 0, lines[3]!),
      lines.slice(0, -1),
      lines.with(2, lines[2]!.replace('"n":2', '"n": 2')),
      lines.with(2, lines[2]!.replace('evidence-0001.warc.gz', '../../../etc/passwd')),
    ];
    for (const variant of variants) {
      await writeFile(file, `${variant.join('\n')}\n`);
      const { problems } = await verifyEvidence(dir);
      expect(problems.map(({ code }) => code)).toContain('chain-broken');
      expect(problems.map(({ code }) => code)).toContain('file-changed');
    }
  });

  it('改了内容又重算清单，签名不再成立', async () => {
    const dir = await aCopy();
    const manifest = JSON.parse(await readFile(path.join(dir, MANIFEST_FILE), 'utf8'));
    manifest.options.allowPrivate = true;
    await writeFile(path.join(dir, MANIFEST_FILE), jsonBytes(manifest));
    expect(await codesOf(dir)).toEqual(['signature-wrong']);
  });

  it('整套用别的密钥重做：与所给公钥不符时指出', async () => {
    const mine = aKey();
    const { dir } = await aSealedFolder({ signingKey: aKey() });
    expect((await verifyEvidence(dir)).whole).toBe(true);
    const report = await verifyEvidence(dir, { publicKey: mine.publicKey });
    expect(report.problems).toMatchObject([{ code: 'other-key' }]);
    expect(report.signer?.known).toBe(false);
  });

  it('换上别人的签名和公钥，与清单所记的密钥不符', async () => {
    const dir = await aCopy();
    const other = aKey();
    const file = JSON.parse(await readFile(path.join(dir, SIGNATURE_FILE), 'utf8'));
    file.publicKey = other.publicKey;
    file.signature = other.sign(signedStatement(file)).toString('base64');
    await writeFile(path.join(dir, SIGNATURE_FILE), jsonBytes(file));
    expect(await codesOf(dir)).toEqual(['signature-wrong']);
  });

  it('报告中的问题没有证据、证据不存在或摘要不同', async () => {
    const dir = await aFolder();
    const writer = await createEvidence(dir, someOptions());
    const proof = await writer.addResponse(anExchange());
    await writer.addReport(
      Buffer.from(
        JSON.stringify({
          findings: [
            { id: 'f-ok', evidence: [proof] },
            { id: 'f-none', evidence: [] },
            { id: 'f-lost', evidence: [{ ...proof, path: 'evidence-0001.warc.gz#1' }] },
            { id: 'f-kind', evidence: [{ ...proof, kind: 'screenshot' }] },
            { id: 'f-other', evidence: [{ ...proof, sha256: sha256('other') }] },
            { id: 'f-time', evidence: [{ ...proof, capturedAt: '2026-11-21T00:00:00.000Z' }] },
          ],
        }),
      ),
    );
    await writer.seal();
    expect((await verifyEvidence(dir)).problems.map(({ code, message }) => `${code} ${/f-\w+/.exec(message)?.[0]}`)).toEqual([
      'finding-without-evidence f-none',
      'finding-without-evidence f-lost',
      'finding-without-evidence f-kind',
      'finding-evidence-differs f-other',
      'finding-evidence-differs f-time',
    ]);
  });

  it('没有封存的目录：说明不完整，已写部分仍核对', async () => {
    const dir = await aFolder();
    const writer = await createEvidence(dir, someOptions());
    await writer.addResponse(anExchange());
    await writer.close();
    const report = await verifyEvidence(dir);
    expect(report).toMatchObject({ whole: false, complete: false, checked: { records: 3 } });
    expect(report.problems.map(({ code }) => code)).toEqual(['incomplete']);
  });

  it('不是证据目录：一句话说明', async () => {
    await expect(verifyEvidence(path.join(original.dir, 'none'))).rejects.toThrow(InputError);
    await expect(verifyEvidence(await aFolder())).rejects.toThrow(/没有证据/);
  });

  it('任意垃圾内容都得出报告，不崩溃', async () => {
    const dir = await aCopy();
    const names = (await readdir(dir)).filter((name) => /\.(json|jsonl|gz)$/.test(name));
    const contents = await Promise.all(names.map((name) => readFile(path.join(dir, name))));
    await fc.assert(
      fc.asyncProperty(
        fc.nat({ max: names.length - 1 }),
        fc.oneof(fc.uint8Array({ maxLength: 300 }), fc.json().map(Buffer.from)),
        async (i, bytes) => {
          await writeFile(path.join(dir, names[i]!), bytes);
          const report = await verifyEvidence(dir);
          await writeFile(path.join(dir, names[i]!), contents[i]!);
          expect(report.whole).toBe(false);
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('读不了的目录', () => {
  it('大得不合理的索引不读入内存，指出是哪个文件', async () => {
    const dir = await aCopy();
    await truncate(path.join(dir, INDEX_FILE), 1 << 30); // a hole: takes no room on the disk
    const { problems } = await verifyEvidence(dir);
    expect(problems[0]).toMatchObject({ code: 'file-changed', file: INDEX_FILE, message: expect.stringContaining('大得不合理') });
  });
});
