import { spawnSync } from 'node:child_process';
import { appendFile, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { WARCParser } from 'warcio';
import { FatalError, InputError } from '../../platform/index.ts';
import { INDEX_FILE, MANIFEST_FILE, SIGNATURE_FILE, sha256 } from './evidence.ts';
import { extractRecord, filesOnDisk } from './extract.ts';
import { aFolder, aSealedFolder } from './testing/folder.ts';
import { anExchange, aPicture, NOON, someOptions } from './testing/parts.ts';
import { verifyEvidence } from './verify.ts';
import { createEvidence } from './writer.ts';

interface SeenRecord {
  type: string | null | undefined;
  uri: string | null | undefined;
  offset: number;
  status: string | null | undefined;
  contentLength: string | null | undefined;
  payload: Buffer;
  blockDigest: string | null | undefined;
  payloadDigest: string | null | undefined;
  ip: string | null | undefined;
  concurrent: string | null | undefined;
}

/** Reads a file with a reader that is not ours. */
async function readWithWarcio(file: string): Promise<SeenRecord[]> {
  const bytes = await readFile(file);
  const parser = new WARCParser(new Blob([bytes]).stream() as never);
  const seen: SeenRecord[] = [];
  for await (const record of parser) {
    const payload = Buffer.from(await record.readFully(false));
    seen.push({
      type: record.warcType,
      uri: record.warcTargetURI,
      offset: parser.offset,
      status: record.httpHeaders?.statusline ?? null,
      contentLength: record.httpHeaders?.headers.get('content-length') ?? null,
      payload,
      blockDigest: record.warcBlockDigest,
      payloadDigest: record.warcPayloadDigest,
      ip: record.warcHeader('WARC-IP-Address'),
      concurrent: record.warcHeader('WARC-Concurrent-To'),
    });
  }
  return seen;
}

describe('写入证据', () => {
  it('记录能由别人的读取程序读出，正文与所收字节一致', async () => {
    const dir = await aFolder();
    const writer = await createEvidence(dir, someOptions());
    const exchange = anExchange();
    const evidence = await writer.addResponse(exchange);
    await writer.close();
    const records = await readWithWarcio(path.join(dir, 'evidence-0001.warc.gz'));
    expect(records.map((record) => record.type)).toEqual(['warcinfo', 'response', 'request']);
    const [, response, request] = records;
    expect(response!.payload.equals(Buffer.from(exchange.wire))).toBe(true);
    expect(response!.status).toBe('HTTP/1.1 200 OK');
    expect(response!.contentLength).toBe(String(exchange.wire.length));
    expect(response!.uri).toBe(exchange.url);
    expect(response!.ip).toBe('203.0.113.7');
    expect(response!.payloadDigest).toBe(`sha256:${sha256(exchange.wire)}`);
    expect(evidence).toEqual({
      kind: 'warc',
      path: `evidence-0001.warc.gz#${response!.offset}`,
      sha256: sha256(exchange.wire),
      capturedAt: '2026-11-20T04:00:00.000Z',
    });
    expect(request!.status).toBe('GET /col/col1/index.html HTTP/1.1');
    expect(request!.concurrent).toMatch(/^<urn:uuid:[0-9a-f-]{36}>$/);
  });

  it('取出的记录与所存一致，压缩的正文保持压缩', async () => {
    const { dir, evidence } = await aSealedFolder();
    const record = await extractRecord(filesOnDisk(dir), evidence[0]!);
    expect(record.status).toBe(200);
    expect(record.headers['content-encoding']).toBe('gzip');
    expect(record.headers['transfer-encoding']).toBeUndefined();
    expect(gunzipSync(record.payload).toString()).toContain('暂无内容');
    expect((await extractRecord(filesOnDisk(dir), evidence[3]!)).payload.toString()).toBe('连接被拒绝');
  });

  it('取不存在的证据，说明原因', async () => {
    const { dir, evidence } = await aSealedFolder();
    await expect(extractRecord(filesOnDisk(dir), { path: '../../etc/passwd', sha256: evidence[0]!.sha256 })).rejects.toThrow(InputError);
    await expect(extractRecord(filesOnDisk(dir), { path: evidence[0]!.path, sha256: sha256('x') })).rejects.toThrow('内容与摘要不符');
  });

  it('恶意的首部不能另起一行或一条记录', async () => {
    const dir = await aFolder();
    const writer = await createEvidence(dir, someOptions());
    await writer.addResponse(
      anExchange({
        url: 'http://www.example.gov.cn/%0d%0aWARC-Type:x?q=中文',
        headers: { 'x-a': 'b\r\nx-injected: 1\r\n\r\nWARC/1.1', 'set-cookie': 'a=1\nb=2', 'content-type': 'text/html\r\nx: y' },
        statusText: 'OK\r\nx-injected: 2',
      }),
    );
    await writer.seal();
    expect((await verifyEvidence(dir)).problems).toEqual([]);
    const records = await readWithWarcio(path.join(dir, 'evidence-0001.warc.gz'));
    expect(records).toHaveLength(3);
    const stored = await extractRecord(filesOnDisk(dir), await lastEvidence(dir, 'response'));
    expect(Object.keys(stored.headers)).not.toContain('x-injected');
    expect(stored.headers['set-cookie']).toBe('a=1\nb=2');
  });

  it('写满一个文件后另起一个，每个都以 warcinfo 开头', async () => {
    const dir = await aFolder();
    const writer = await createEvidence(dir, someOptions({ maxWarcBytes: 4000 }));
    for (let i = 0; i < 12; i++) await writer.addResponse(anExchange({ url: `http://www.example.gov.cn/${i}` }));
    await writer.seal();
    const names = (await readdir(dir)).filter((name) => name.endsWith('.warc.gz'));
    expect(names.length).toBeGreaterThan(2);
    for (const name of names) expect((await readWithWarcio(path.join(dir, name)))[0]!.type).toBe('warcinfo');
    expect((await verifyEvidence(dir)).problems).toEqual([]);
  });

  it('同时加入许多条，顺序与偏移仍正确', async () => {
    const dir = await aFolder();
    const writer = await createEvidence(dir, someOptions());
    await Promise.all(Array.from({ length: 20 }, (_, i) => writer.addResponse(anExchange({ url: `http://www.example.gov.cn/${i}` }))));
    await writer.seal();
    const report = await verifyEvidence(dir);
    expect(report.problems).toEqual([]);
    expect(report.checked.records).toBe(41);
  });

  it('相同输入写出相同的偏移与摘要，与采集时刻无关', async () => {
    const offsets = [];
    for (const hour of [0, 7]) {
      const dir = await aFolder();
      const writer = await createEvidence(dir, someOptions({ clock: { now: () => NOON + hour * 3_600_123 } }));
      await writer.addResponse(anExchange());
      offsets.push(await writer.addResponse(anExchange({ url: 'http://www.example.gov.cn/b' })));
      await writer.close();
    }
    expect(offsets[0]).toEqual(offsets[1]);
  });

  it('已封存的目录和装有其他文件的目录不再写入', async () => {
    const { dir } = await aSealedFolder();
    await expect(createEvidence(dir, someOptions())).rejects.toMatchObject({ code: 'evidence-sealed' });
    const other = await aFolder();
    await writeFile(path.join(other, '笔记.txt'), 'x');
    await expect(createEvidence(other, someOptions())).rejects.toMatchObject({ code: 'evidence-folder-not-empty' });
  });
});

describe('中断之后', () => {
  it('接着写：已登记的保留，写了一半的丢弃，同一观察不重复', async () => {
    const dir = await aFolder();
    const first = await createEvidence(dir, someOptions());
    const kept = await first.addResponse(anExchange());
    const shot = await first.addScreenshot(aPicture(), { url: 'http://www.example.gov.cn/', at: NOON });
    await first.close();
    await appendFile(path.join(dir, 'evidence-0001.warc.gz'), 'torn record');
    await appendFile(path.join(dir, INDEX_FILE), '{"n":99,"prev":"');
    await writeFile(path.join(dir, 'shots', '00077.png'), 'not indexed');
    expect((await verifyEvidence(dir)).problems.map(({ code }) => code).sort()).toEqual(['chain-broken', 'incomplete', 'record-unlisted']);

    const second = await createEvidence(dir, someOptions());
    expect(await second.addResponse(anExchange())).toEqual(kept);
    expect(await second.addScreenshot(aPicture(), { url: 'http://www.example.gov.cn/', at: NOON })).toEqual(shot);
    await second.addResponse(anExchange({ url: 'http://www.example.gov.cn/new' }));
    await second.seal();
    const report = await verifyEvidence(dir);
    expect(report.problems).toEqual([]);
    expect(report.checked.records).toBe(6);
    expect(await readdir(path.join(dir, 'shots'))).toHaveLength(1);
  });

  it('在任何字节处断电，都能接着写完并通过核验', async () => {
    const { dir } = await aSealedFolder();
    for (const name of [MANIFEST_FILE, SIGNATURE_FILE, 'report.json']) await rm(path.join(dir, name));
    const index = await readFile(path.join(dir, INDEX_FILE));
    for (let cut = 0; cut < index.length; cut += 97) {
      await writeFile(path.join(dir, INDEX_FILE), index.subarray(0, cut));
      const copy = await aFolder();
      spawnSync('cp', ['-r', `${dir}/.`, copy]);
      const writer = await createEvidence(copy, someOptions());
      await writer.addResponse(anExchange());
      await writer.seal();
      expect((await verifyEvidence(copy)).problems).toEqual([]);
    }
  });

  it('已登记的内容缺失时不接着写', async () => {
    const dir = await aFolder();
    const writer = await createEvidence(dir, someOptions());
    await writer.addResponse(anExchange());
    await writer.close();
    await truncate(path.join(dir, 'evidence-0001.warc.gz'), 100);
    await expect(createEvidence(dir, someOptions())).rejects.toMatchObject({ code: 'evidence-damaged' });
  });
});

describe('写入失败', () => {
  it('目录不可写：一句话说明，此后每次都失败，封存也失败', async () => {
    const dir = await aFolder();
    const writer = await createEvidence(dir, someOptions());
    await writeFile(path.join(dir, 'shots'), 'in the way');
    const failure = writer.addScreenshot(aPicture(), { url: 'http://www.example.gov.cn/', at: NOON });
    await expect(failure).rejects.toThrow(FatalError);
    await expect(failure).rejects.toThrow(/证据写入失败/);
    await expect(writer.addResponse(anExchange())).rejects.toThrow(FatalError);
    await expect(writer.seal()).rejects.toThrow(FatalError);
    await writer.close();
    expect((await readdir(dir)).includes(SIGNATURE_FILE)).toBe(false);
  });

  it('磁盘只收下一部分（短写）:任务失败，已写入的仍可读、可接着写', async () => {
    const dir = path.join(await aFolder(), 'evidence');
    const script = `
      import { createEvidence } from ${JSON.stringify(path.join(import.meta.dirname, 'writer.ts'))};
      import { anExchange, someOptions } from ${JSON.stringify(path.join(import.meta.dirname, 'testing/parts.ts'))};
      import { randomBytes } from 'node:crypto';
      const writer = await createEvidence(${JSON.stringify(dir)}, someOptions());
      try {
        for (let i = 0; i < 100; i++) await writer.addResponse(anExchange({ url: 'http://www.example.gov.cn/' + i, wire: randomBytes(3000) }));
        console.log('no failure');
      } catch (error) {
        console.log(error.constructor.name, error.code, error.message);
      }`;
    // The shell's limit on file sizes makes a real short write followed by a real error, without filling a disk.
    const run = spawnSync('bash', ['-c', 'ulimit -f 40; exec "$0" --input-type=module -e "$1"', process.execPath, script], {
      encoding: 'utf8',
    });
    expect(run.stdout).toMatch(/^FatalError evidence-write-failed 证据写入失败：/);
    expect((await stat(path.join(dir, 'evidence-0001.warc.gz'))).size).toBeGreaterThan(20_000);
    const writer = await createEvidence(dir, someOptions());
    await writer.seal();
    expect((await verifyEvidence(dir)).problems).toEqual([]);
  });

  it('上级是文件而不是目录：一句话说明', async () => {
    const dir = await aFolder();
    await writeFile(path.join(dir, 'file'), '');
    await expect(createEvidence(path.join(dir, 'file', 'evidence'), someOptions())).rejects.toThrow(FatalError);
  });
});

async function lastEvidence(dir: string, type: string) {
  const lines = (await readFile(path.join(dir, INDEX_FILE), 'utf8')).trim().split('\n');
  const entry = lines.map((line) => JSON.parse(line)).findLast((line) => line.type === type);
  return { path: `${entry.path}#${entry.offset}`, sha256: entry.sha256 as string };
}
