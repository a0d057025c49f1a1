/** The contract of `verify`: evidence of an inspection holds as written, and not after any byte of it was changed. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Report } from '../src/campaign/index.ts';
import { type Demo, serveDemo } from '../src/demo/index.ts';
import { isOneSentence, zhengxun } from './running.ts';

interface Verified {
  schema: string;
  whole: boolean;
  complete: boolean;
  problems: { code: string; file: string; message: string }[];
  checked: { files: number; entries: number; records: number; findings: number };
}

let demo: Demo;
let folder: string;
let evidence: string;
let report: Report;

beforeAll(async () => {
  demo = await serveDemo({ asOf: '2026-11-20', only: ['kjt'] });
  folder = mkdtempSync(path.join(os.tmpdir(), 'zhengxun-e2e-verify-'));
  evidence = path.join(folder, 'evidence');
  const { url, siteCode } = demo.sites[0]!.registration;
  const { stdout, stderr } = await zhengxun(
    [
      'inspect',
      url,
      ...[
        '--allow-private',
        '--hosts-file',
        demo.hostsFile,
        '--as-of',
        '2026-11-20',
        '--format',
        'json',
        '--render',
        'never',
        '--confirm-after',
        '1',
      ],
      ...['--site-code', siteCode, '--registered-url', url, '--crawl', path.join(folder, 'crawl'), '--evidence', evidence],
    ],
    { ZHENGXUN_DATA: folder },
  );
  if (stdout === '') throw new Error(stderr);
  report = JSON.parse(stdout) as Report;
}, 180_000);
afterAll(async () => {
  await demo.close();
  rmSync(folder, { recursive: true, force: true });
});

async function verify(dir: string): Promise<{ status: number | null; result: Verified }> {
  const { status, stdout } = await zhengxun(['verify', dir, '--format', 'json']);
  return { status, result: JSON.parse(stdout) as Verified };
}

/** A copy of the evidence in which one file was changed. */
function tampered(name: string, pick: (file: string) => boolean, change: (bytes: Buffer) => Buffer): string {
  const copy = path.join(folder, name);
  cpSync(evidence, copy, { recursive: true });
  const file = readdirSync(copy, { recursive: true }).map(String).find(pick)!;
  writeFileSync(path.join(copy, file), change(readFileSync(path.join(copy, file))));
  return copy;
}

const flipLast = (bytes: Buffer): Buffer => {
  const changed = Buffer.from(bytes);
  changed[changed.length - 20]! ^= 1;
  return changed;
};

describe('佐证', () => {
  it('原样时成立，退出码 0', async () => {
    const { status, result } = await verify(evidence);
    expect({ status, problems: result.problems }).toEqual({ status: 0, problems: [] });
    expect(result).toMatchObject({ schema: 'zhengxun.verify/1', whole: true, complete: true });
    expect(result.checked.records).toBeGreaterThan(0);
  });

  it('报告中的每个问题都有佐证', () => {
    expect(report.findings.length).toBeGreaterThan(0);
    expect(report.findings.filter((f) => f.evidence.length === 0).map((f) => f.message)).toEqual([]);
  });

  it('改动网页原文一个字节即不成立，退出码 1', async () => {
    const { status, result } = await verify(tampered('warc', (f) => f.endsWith('.warc.gz'), flipLast));
    expect(status).toBe(1);
    expect(result.whole).toBe(false);
  });

  it('改动报告即不成立', async () => {
    const copy = tampered(
      'report',
      (f) => f.endsWith('report.json'),
      (bytes) => Buffer.from(bytes.toString().replace('"unqualified"', '"qualified"')),
    );
    expect((await verify(copy)).status).toBe(1);
  });

  it('多出文件即不成立', async () => {
    const copy = tampered(
      'extra',
      (f) => f.endsWith('report.json'),
      (bytes) => bytes,
    );
    writeFileSync(path.join(copy, 'shots-extra.png'), 'x');
    const { status, result } = await verify(copy);
    expect(status).toBe(1);
    expect(result.problems.map((p) => p.code)).toContain('extra-file');
  });

  it('给人看的结果是中文', async () => {
    const { status, stdout } = await zhengxun(['verify', evidence]);
    expect(status).toBe(0);
    expect(stdout).toContain('证据完整');
  });
});

describe('错误的输入：退出码 2，一句话', () => {
  const wrong: [string, () => string[]][] = [
    ['没有给出目录', () => ['verify']],
    ['目录不存在', () => ['verify', path.join(folder, 'no-such')]],
    ['不是佐证目录', () => ['verify', os.tmpdir()]],
    ['是文件而不是目录', () => ['verify', path.join(evidence, 'report.json')]],
    ['没有这个选项', () => ['verify', evidence, '--no-such']],
  ];
  it.each(wrong)('%s', async (_, args) => {
    const { status, stdout, stderr } = await zhengxun(args());
    expect({ status, stdout, sentence: isOneSentence(stderr) ? true : stderr }).toEqual({ status: 2, stdout: '', sentence: true });
  });
});
