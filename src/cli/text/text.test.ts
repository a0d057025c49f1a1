import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import { createProofreader, plainDocx, readDocument } from '../../text/index.ts';
import { readDocuments } from './documents.ts';
import { asPage } from './page.ts';

const run = promisify(execFile);
const folder = mkdtempSync(path.join(tmpdir(), 'zhengxun-text-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const main = path.resolve(import.meta.dirname, '../main.ts');
/** As the launcher sets it: what one start compiled the next one reads. */
const env = { ...process.env, NODE_COMPILE_CACHE: path.join(folder, 'compiled') };

interface Outcome {
  code: number;
  stdout: string;
  stderr: string;
}

/** The command as its users start it; the tables of the statistical layer take seconds to load and have tests of their own. */
async function text(...args: string[]): Promise<Outcome> {
  try {
    const { stdout, stderr } = await run(process.execPath, [main, 'text', '--no-statistical-text', ...args], { cwd: folder, env });
    return { code: 0, stdout, stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as Outcome;
    return { code, stdout, stderr };
  }
}

function file(name: string, content: string | Uint8Array): string {
  writeFileSync(path.join(folder, name), content);
  return name;
}

describe('text 命令', () => {
  it('发现问题时状态为 1，标出行列、原文和建议', async () => {
    const { code, stdout } = await text(file('draft.txt', '\ufeff通知\r\n出席全国人民代表大汇'));
    expect(code).toBe(1);
    expect(stdout).toContain('2:3');
    expect(stdout).toContain('【全国人民代表大汇】');
  });
  it('没有问题或只有提示时状态为 0', async () => {
    expect((await text(file('good.txt', '出席全国人民代表大会'))).code).toBe(0);
    expect((await text('--form', file('hint.txt', '国办发[2022]5号'))).code).toBe(0);
  });
  it('txt 的偏移以去掉标记后的文字计，JSON 不重复正文', async () => {
    const { stdout } = await text('--format', 'json', 'draft.txt');
    const result = JSON.parse(stdout) as { schema: string; text?: string; findings: { start: number; end: number }[] };
    expect(result.schema).toBe('zhengxun.text/1');
    expect(result.text).toBeUndefined();
    expect([result.findings[0]!.start, result.findings[0]!.end]).toEqual([6, 14]);
  });
  it('--lines 每行一条，空行没有发现', async () => {
    const { code, stdout } = await text('--lines', file('lines.txt', '会议布署工作\r\n\n会议部署工作\n'));
    const rows = stdout
      .trim()
      .split('\n')
      .map((row) => JSON.parse(row) as { findings: unknown[] });
    expect([code, ...rows.map((row) => row.findings.length)]).toEqual([1, 1, 0, 0]);
  });
  it('网页输出转义正文', async () => {
    const [document] = (await readDocuments([path.join(folder, file('page.txt', '<b>会议布署</b>'))])).documents;
    const result = { document: document!, ...createProofreader({ statistical: null }).read(document!.text) };
    const page = asPage([result], null);
    expect(page).toContain('&lt;b&gt;会议<mark');
    expect(page).toContain('“布署”应为“部署”</li>');
  });
  it('docx 输出带批注', async () => {
    expect((await text('--format', 'docx', '--output', 'out.docx', file('in.docx', plainDocx('会议布署工作')))).code).toBe(1);
    expect((await readDocument(readFileSync(path.join(folder, 'out.docx')))).text).toBe('会议布署工作\n');
    expect((await text('--format', 'docx', 'in.docx')).code).toBe(2);
  });
  it('网页文件读可见文字', async () => {
    const name = file('page.html', '<html><head><title>标题</title></head><body><p>会议布署工作</p></body></html>');
    const { documents } = await readDocuments([path.join(folder, name)]);
    expect(documents.map((document) => document.text)).toEqual(['会议布署工作']);
  });
  it.each([
    [['没有这个文件.txt'], '无法读取'],
    [[], '请给出要检查的文件'],
    [['--published', '2023-02-30', 'good.txt'], 'YYYY-MM-DD'],
    [['--format', 'xml', 'good.txt'], '取值'],
  ])('用法有误 %j 状态为 2，只有一句话', async (args, sentence) => {
    const { code, stdout, stderr } = await text(...args);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(sentence);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
  it('几个文件中有坏的：好的照常输出，坏的逐一说明，状态为 2', async () => {
    const { code, stdout, stderr } = await text('good.txt', file('broken.docx', 'PK\u0003\u0004残缺'));
    expect(code).toBe(2);
    expect(stdout).toContain('good.txt');
    expect(stderr).toContain('broken.docx：文件已损坏');
  });
});
