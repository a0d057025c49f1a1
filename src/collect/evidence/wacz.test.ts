import { spawnSync } from 'node:child_process';
import { createHash, createPublicKey, verify } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { crc32 } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { WARCParser } from 'warcio';
import { InputError } from '../../platform/index.ts';
import { aFolder, aSealedFolder } from './testing/folder.ts';
import { aKey, anExchange, NOON, someOptions } from './testing/parts.ts';
import { verifyEvidence } from './verify.ts';
import { packWacz } from './wacz.ts';
import { createEvidence } from './writer.ts';
import { writeZip } from './zip-writer.ts';

const options = () => ({ signingKey: aKey(), title: '某某局网站', mainUrl: 'http://www.example.gov.cn/' });

/** Members of a stored archive by way of its directory, as a reader would. */
function readZip(bytes: Buffer): Map<string, Buffer> {
  const end = bytes.lastIndexOf(Buffer.from('504b0506', 'hex'));
  const members = new Map<string, Buffer>();
  let at = bytes.readUInt32LE(end + 16);
  for (let i = 0; i < bytes.readUInt16LE(end + 10); i++) {
    expect(bytes.readUInt32LE(at)).toBe(0x02014b50);
    const [size, nameLength, extraLength, offset] = [
      bytes.readUInt32LE(at + 24),
      bytes.readUInt16LE(at + 28),
      bytes.readUInt16LE(at + 30),
      bytes.readUInt32LE(at + 42),
    ];
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    expect(bytes.readUInt32LE(offset)).toBe(0x04034b50);
    const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
    const content = bytes.subarray(start, start + size);
    expect(crc32(content), name).toBe(bytes.readUInt32LE(at + 16));
    members.set(name, content);
    at += 46 + nameLength + extraLength;
  }
  return members;
}

describe('WACZ', () => {
  it('各部分齐全，摘要相符，签名成立', async () => {
    const { dir } = await aSealedFolder();
    const file = path.join(await aFolder(), 'site.wacz');
    await packWacz(dir, file, options());
    const members = readZip(await readFile(file));
    expect([...members.keys()]).toEqual(
      expect.arrayContaining([
        'archive/evidence-0001.warc.gz',
        'indexes/index.cdxj',
        'pages/pages.jsonl',
        'datapackage.json',
        'datapackage-digest.json',
      ]),
    );
    const datapackage = JSON.parse(members.get('datapackage.json')!.toString());
    expect(datapackage).toMatchObject({ profile: 'data-package', wacz_version: '1.1.1', title: '某某局网站' });
    for (const resource of datapackage.resources) {
      const content = members.get(resource.path)!;
      expect(resource.bytes).toBe(content.length);
      expect(resource.hash).toBe(`sha256:${createHash('sha256').update(content).digest('hex')}`);
    }
    expect(datapackage.resources.length).toBe(members.size - 2);
    const digest = JSON.parse(members.get('datapackage-digest.json')!.toString());
    expect(digest.hash).toBe(`sha256:${createHash('sha256').update(members.get('datapackage.json')!).digest('hex')}`);
    const key = createPublicKey({ key: Buffer.from(digest.zhengxun.publicKey, 'base64'), type: 'spki', format: 'der' });
    expect(verify(null, Buffer.from(digest.hash), key, Buffer.from(digest.zhengxun.signature, 'base64'))).toBe(true);
  });

  it('索引指到的记录确是那个地址，按字节排序', async () => {
    const dir = await aFolder();
    const writer = await createEvidence(dir, someOptions());
    for (const url of [
      'http://www.example.gov.cn/b?x=1',
      'http://www.example.gov.cn/a',
      'https://sub.example.gov.cn:8443/中文',
      'http://[2001:db8::1]/',
    ])
      await writer.addResponse(anExchange({ url: new URL(url).href }));
    await writer.addResponse(anExchange({ url: 'http://www.example.gov.cn/f.pdf', headers: { 'content-type': 'application/pdf' } }));
    await writer.seal();
    const file = path.join(await aFolder(), 'site.wacz');
    await packWacz(dir, file, options());
    const members = readZip(await readFile(file));
    const lines = members.get('indexes/index.cdxj')!.toString().trimEnd().split('\n');
    expect(lines.toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)))).toEqual(lines);
    for (const line of lines) {
      const [key, time, ...rest] = line.split(' ');
      const place = JSON.parse(rest.join(' '));
      expect(time).toBe('20261120040000');
      const member = members.get(`archive/${place.filename}`)!.subarray(Number(place.offset), Number(place.offset) + Number(place.length));
      const record = await new WARCParser(new Blob([new Uint8Array(member)]).stream() as never).parse();
      expect(record!.warcTargetURI).toBe(place.url);
      expect(key).not.toMatch(/^www/);
    }
    expect(lines[1]).toMatch(/^cn,gov,example\)\/a 2/);
    expect(members.get('pages/pages.jsonl')!.toString().trimEnd().split('\n')).toHaveLength(5);
  });

  it('解开后的 archive 目录仍可核验', async () => {
    const { dir } = await aSealedFolder();
    const file = path.join(await aFolder(), 'site.wacz');
    await packWacz(dir, file, options());
    const target = await aFolder();
    for (const [name, content] of readZip(await readFile(file))) {
      await mkdir(path.join(target, path.dirname(name)), { recursive: true });
      await writeFile(path.join(target, name), content);
    }
    expect((await verifyEvidence(path.join(target, 'archive'))).problems).toEqual([]);
  });

  it('尚未封存的目录不打包，写不出时说明', async () => {
    const dir = await aFolder();
    const writer = await createEvidence(dir, someOptions());
    await writer.close();
    await expect(packWacz(dir, path.join(dir, 'x.wacz'), options())).rejects.toThrow(InputError);
    const sealed = await aSealedFolder();
    await expect(packWacz(sealed.dir, '/proc/none/x.wacz', options())).rejects.toMatchObject({ code: 'wacz-write-failed' });
  });
});

describe('ZIP', () => {
  it('别的程序读得出', async () => {
    const file = path.join(await aFolder(), 'x.zip');
    await writeZip(
      file,
      [
        { name: 'a/b.txt', source: { bytes: Buffer.from('内容') } },
        { name: 'empty', source: { bytes: Buffer.alloc(0) } },
      ],
      NOON,
    );
    expect(
      readZip(await readFile(file))
        .get('a/b.txt')!
        .toString(),
    ).toBe('内容');
    for (const [program, ...args] of [
      ['unzip', '-t', file],
      [
        'python3',
        '-c',
        'import sys,zipfile;z=zipfile.ZipFile(sys.argv[1]);assert z.testzip() is None;assert z.read("a/b.txt").decode()=="内容"',
        file,
      ],
    ]) {
      const run = spawnSync(program!, args, { encoding: 'utf8' });
      // Machines have one, both or neither; readZip above has read it in any case.
      if (!run.error) expect(run.status, run.stderr).toBe(0);
    }
  });
});
