import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';

const run = promisify(execFile);
const folder = mkdtempSync(path.join(tmpdir(), 'zhengxun-own-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const main = path.resolve(import.meta.dirname, '../main.ts');

async function text(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const env = { ...process.env, ZHENGXUN_DATA: path.join(folder, 'data') };
  try {
    return { code: 0, ...(await run(process.execPath, [main, 'text', ...args], { cwd: folder, env })) };
  } catch (error) {
    return error as { code: number; stdout: string; stderr: string };
  }
}

interface Row {
  findings: { rule: string; start: number; end: number; quote: string; severity: string }[];
  allowed?: { quote: string; allowed: { id: string; reason: string } }[];
}
const rowsOf = (stdout: string) =>
  stdout
    .trim()
    .split('\n')
    .map((row) => JSON.parse(row) as Row);

const LINES = ['请各单位切实加强组织领异，认真组织实施。', '会议布署下一步工作。', '请各单位切实加强组织领导，认真组织实施。'];
writeFileSync(path.join(folder, 'lines.txt'), `${LINES.join('\n')}\n`);

describe('错别字统计检查', { timeout: 300_000 }, () => {
  it('默认开启，位置引出原文；--no-statistical-text 只留词库的发现', async () => {
    const on = await text('--lines', 'lines.txt');
    const rows = rowsOf(on.stdout);
    expect(on.code).toBe(1);
    expect(rows.map(({ findings }) => findings.map(({ rule }) => rule))).toEqual([['spelling'], ['typo.slips'], []]);
    for (const [i, { findings }] of rows.entries())
      for (const { start, end, quote } of findings) expect(LINES[i]!.slice(start, end)).toBe(quote);
    const off = await text('--no-statistical-text', '--lines', 'lines.txt');
    expect(rowsOf(off.stdout).map(({ findings }) => findings.length)).toEqual([0, 1, 0]);
  });
});

describe('不是错误', { timeout: 300_000 }, () => {
  it('记入的写法不再报，仍列出；过期和删除后照报', async () => {
    const added = await text('allow', 'add', '组织领异', '--reason', '测试', '--by', '张三');
    expect(added.code).toBe(0);
    const id = /^[0-9a-f]{8}/m.exec(added.stdout)![0];
    const { code, stdout } = await text('--lines', 'lines.txt');
    const [first, second] = rowsOf(stdout);
    expect(first!.findings).toEqual([]);
    expect(first!.allowed).toMatchObject([{ quote: '异', allowed: { id, reason: '测试' } }]);
    expect([second!.findings.length, second!.allowed, code]).toEqual([1, undefined, 1]);
    expect((await text('--no-memory', '--lines', 'lines.txt')).stdout).not.toContain('allowed');

    await text('allow', 'add', '组织领异', '--reason', '测试', '--by', '张三', '--until', '2020-01-01');
    expect((await text('allow', 'list')).stdout).toContain('至 2020-01-01');
    expect(rowsOf((await text('--lines', 'lines.txt')).stdout)[0]!.findings).toHaveLength(1);
    expect((await text('allow', 'remove', id)).code).toBe(0);
    expect((await text('allow', 'list')).stdout).toBe('没有记录\n');
  });
  it('报告中写明处理了几处；个人信息只存摘要', async () => {
    const memory = ['--memory', 'mine.tsv'];
    await text('allow', 'add', '会议布署', '--reason', '引文', '--by', '李四', ...memory);
    writeFileSync(path.join(folder, 'draft.txt'), LINES[1]!);
    const { code, stdout } = await text('draft.txt', ...memory);
    expect([code, stdout]).toEqual([0, expect.stringContaining('已按“不是错误”处理 1 处')]);
    expect((await text('draft.txt', '--format', 'html', ...memory)).stdout).toContain('已按“不是错误”处理 1 处');
    await text('allow', 'add', '13800138000', '--reason', '公布的联系电话', '--by', '李四', ...memory);
    expect(readFileSync(path.join(folder, 'mine.tsv'), 'utf8')).not.toContain('13800138000');
  });
  it.each([
    [['allow', 'add', '字', '--reason', '太短'], '至少要有两个字'],
    [['allow', 'add', '写法', '--reason', '理由', '--scope', '全部'], '不认识范围'],
    [['allow', 'remove', 'ffffffff'], '没有编号'],
    [['--memory', 'nowhere.tsv', 'lines.txt'], '无法读取'],
    [['--learned', 'lines.txt', 'lines.txt'], 'text learn'],
    [['learn', 'nowhere'], '无法读取目录'],
  ])('用法有误 %j 状态为 2，只有一句话', async (args, sentence) => {
    const { code, stderr } = await text(...args);
    expect(code).toBe(2);
    expect(stderr).toContain(sentence);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});
