import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { findProgram } from '../../platform/converters/run.ts';
import { convertOffice, recognise } from '../../platform/index.ts';
import { plainDocx, readDocument } from '../../text/index.ts';
import { readDocuments } from './documents.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'zhengxun-converters-'));
const programs = path.join(folder, 'bin');
const realPath = process.env.PATH;
const old = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(600));
const log = path.join(folder, 'log');

beforeAll(() => mkdirSync(programs));
afterEach(() => {
  process.env.PATH = realPath;
  rmSync(programs, { recursive: true, force: true });
  mkdirSync(programs);
  rmSync(log, { force: true });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Puts an imitation before everything else that is installed. */
function imitate(name: string, script: string): void {
  const file = path.join(programs, name);
  writeFileSync(file, `#!/bin/sh\n${script}\n`);
  chmodSync(file, 0o755);
  process.env.PATH = `${programs}${path.delimiter}${realPath}`;
}
const file = (name: string, bytes: Uint8Array): string => {
  const full = path.join(folder, name);
  writeFileSync(full, bytes);
  return full;
};
/** Whether a process is there and not only waiting to be forgotten. */
const isRunning = (id: string): boolean => existsSync(`/proc/${id}/stat`) && !readFileSync(`/proc/${id}/stat`, 'utf8').includes(') Z');
const leftOver = () => readdirSync(tmpdir()).filter((name) => name.startsWith('zhengxun-convert-'));

/** Copies a ready .docx to where LibreOffice would put its result, and writes down how it was called. */
const COPY = `echo "$@" > ${log}; cat "$PWD"/profile/user/registrymodifications.xcu >> ${log}
while [ $# -gt 1 ]; do [ "$1" = --outdir ] && out=$2; shift; done; mkdir -p "$out"; cp ${folder}/ready.docx "$out/document.docx"`;

describe('旧格式经 LibreOffice 读出', () => {
  it('转换成 docx 再读；宏和联网更新关闭；临时文件夹不留', async () => {
    file('ready.docx', plainDocx('会议布署工作'));
    imitate('soffice', COPY);
    const before = leftOver();
    const { documents } = await readDocuments([file('--旧 文件.doc', old)]);
    expect(documents.map(({ text }) => text)).toEqual(['会议布署工作\n']);
    const called = readFileSync(log, 'utf8');
    expect(called).toContain('--headless');
    expect(called).not.toContain('旧 文件');
    expect(called).toContain('DisableMacrosExecution');
    expect(leftOver()).toEqual(before);
  });

  it('没有安装、转换失败、没有结果、超时，各有说明或空值', async () => {
    imitate('soffice', 'exit 1');
    await expect(readDocuments([file('a.doc', old)])).rejects.toThrow('a.doc：文件转换失败');
    imitate('soffice', 'exit 0');
    expect(await convertOffice(old, 'a.xls')).toBeNull();
    imitate('soffice', `sleep 60 & echo $! > ${log}; wait`);
    const started = performance.now();
    expect(await convertOffice(old, 'a.doc', { timeoutMs: 1_500 })).toBeNull();
    expect(performance.now() - started).toBeLessThan(20_000);
    // What it had started is gone with it.
    if (existsSync(log)) expect(isRunning(readFileSync(log, 'utf8').trim())).toBe(false);
    process.env.PATH = programs;
    rmSync(path.join(programs, 'soffice'));
    await expect(readDocuments([file('a.doc', old)])).rejects.toThrow('安装 LibreOffice');
  });

  it('加密的不交给它', async () => {
    imitate('soffice', `touch ${log}`);
    const locked = new Uint8Array([...old, ...Buffer.from('EncryptedPackage', 'utf16le')]);
    await expect(readDocuments([file('locked.doc', locked)])).rejects.toThrow('已加密');
    expect(existsSync(log)).toBe(false);
  });

  it.skipIf(findProgram('soffice', 'libreoffice') === null)('真的 LibreOffice 读写一次（未安装则跳过）', { timeout: 240_000 }, async () => {
    const source = file('real.docx', plainDocx('会议布署工作'));
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    execFileSync(findProgram('soffice', 'libreoffice')!, [profile, '--headless', '--convert-to', 'doc', '--outdir', folder, source], {
      timeout: 200_000,
    });
    const converted = await convertOffice(readFileSync(path.join(folder, 'real.doc')), 'real.doc');
    if (converted === null || converted === 'missing') throw new Error(`没有转换：${converted}`);
    expect((await readDocument(converted)).text.trim()).toBe('会议布署工作');
  });
});

describe('扫描件经 tesseract 读出', () => {
  const LANGS = 'if [ "$1" = --list-langs ]; then echo chi_sim; echo eng; exit 0; fi';

  it('图片识别成文字，汉字之间的空格去掉', async () => {
    imitate('tesseract', `${LANGS}\necho "会 议 布 署 工 作 ， 共 3 项"`);
    const { documents } = await readDocuments([file('scan.png', Uint8Array.of(1, 2, 3))]);
    expect(documents[0]!.text.trim()).toBe('会议布署工作，共 3 项');
  });

  it('PDF 先变成图片，按页的次序识别', async () => {
    imitate('tesseract', `${LANGS}\ncat "$1"`);
    imitate('pdftoppm', 'for last; do :; done; for n in 1 2 10; do echo "第 $n 页" > "$last-$n.png"; done');
    expect(await recognise(Uint8Array.of(1), 'pdf')).toEqual({ text: '第 1 页\n\n第 2 页\n\n第 10 页\n' });
  });

  it('没有中文数据、识别不出、页数太多', async () => {
    imitate('tesseract', 'echo eng');
    expect(await recognise(Uint8Array.of(1), 'picture')).toBe('missing');
    imitate('tesseract', LANGS);
    expect(await recognise(Uint8Array.of(1), 'picture')).toBeNull();
    imitate('pdftoppm', 'for last; do :; done; for n in $(seq 51); do echo > "$last-$n.png"; done');
    expect(await recognise(Uint8Array.of(1), 'pdf')).toBe('too-long');
    process.env.PATH = programs;
    rmSync(path.join(programs, 'tesseract'));
    await expect(readDocuments([file('scan.png', Uint8Array.of(1))])).rejects.toThrow('安装 tesseract');
  });
});
