import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { InputError } from '../../platform/index.ts';
import { plainDocx } from '../../text/index.ts';
import { readOwnPacks } from './own-packs.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'zhengxun-pack-'));
const main = path.join(import.meta.dirname, '../main.ts');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> =>
  new Promise((resolve) => {
    execFile(process.execPath, [main, 'text', ...args], { cwd: folder }, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr });
    });
  });
const file = (name: string, content: string | Uint8Array): string => {
  writeFileSync(path.join(folder, name), content);
  return name;
};
const yaml = (id: string) =>
  `id: ${id}\ntitle: 本单位\nlayer: slips\nowner: 某办\nsource: 自建\nadded: '2026-01-01'\nseverity: serious\nkind: sensitive\ntests: { hit: '{wrong}', miss: '{right}' }\n`;

describe('本单位的词库', () => {
  it('导出、编辑、检查、导入、使用，前后一致', async () => {
    expect((await run('pack', 'export', 'terms', '-o', 'terms.xlsx')).code).toBe(0);
    expect((await run('pack', 'check', 'terms.xlsx')).stdout).toContain('全部合格');
    expect((await run('pack', 'import', 'terms.xlsx', '--output', 'terms')).code).toBe(0);
    expect(readdirSync(path.join(folder, 'terms')).sort()).toEqual(['entries.tsv', 'pack.yaml']);
    expect((await run('pack', 'import', 'terms.xlsx', '--output', 'terms')).stderr).toContain('--replace');
    expect((await run('pack', 'import', 'terms.xlsx', '--output', 'terms', '--replace')).code).toBe(0);
  });

  it('文件夹和 Excel 中的词库都与自带的一起使用', async () => {
    const dir = path.join(folder, 'hotline');
    expect(existsSync(dir)).toBe(false);
    mkdirSync(dir);
    writeFileSync(path.join(dir, 'pack.yaml'), yaml('hotline'));
    writeFileSync(path.join(dir, 'entries.tsv'), 'wrong\tright\thit\tmiss\tby\n旧称大楼\t新称大楼\t到旧称大楼办理\t到新称大楼办理\t张三\n');
    file('in.txt', '请到旧称大楼办理，会议布署工作');
    const quotes = async (pack: string) => {
      const { stdout } = await run('in.txt', '--pack', pack, '--format', 'json');
      return (JSON.parse(stdout) as { findings: { quote: string; kind: string; severity: string }[] }).findings;
    };
    const expected = [
      expect.objectContaining({ quote: '旧称大楼', kind: 'sensitive', severity: 'serious' }),
      expect.objectContaining({ quote: '布署' }),
    ];
    expect(await quotes('hotline')).toEqual(expected);
    expect((await run('pack', 'export', 'hotline', '-o', 'hotline.xlsx')).code).toBe(0);
    expect(await quotes('hotline.xlsx')).toEqual(expected);
  });

  it.each([
    ['正例没有报出', 'wrong\tright\thit\n旧称大楼\t新称大楼\t到新称大楼办理\n', '第 2 行有误：正例“到新称大楼办理”没有报出'],
    ['反例被误报', 'wrong\tright\tmiss\n旧称大楼\t新称大楼\t到旧称大楼办理\n', '第 2 行有误：反例“到旧称大楼办理”被误报'],
    ['空词库', 'wrong\tright\n', '是空的'],
    ['坏行', 'wrong\tright\n甲甲\t乙乙\n丙丙\t\n', '第 3 行有误'],
  ])('%s：说明行号和原因，什么都不用', (name, tsv, sentence) => {
    const dir = path.join(folder, `bad-${name}`);
    mkdirSync(dir);
    writeFileSync(path.join(dir, 'pack.yaml'), yaml('bad'));
    writeFileSync(path.join(dir, 'entries.tsv'), tsv);
    expect(() => readOwnPacks([dir])).toThrow(InputError);
    expect(() => readOwnPacks([dir])).toThrow(sentence);
  });

  it.each([
    ['not-there.xlsx', '无法读取词库'],
    ['letter.docx', '不是词库'],
    ['letter.xlsx', '不认识这种文件格式'],
  ])('不是词库的文件 %s', (name, sentence) => {
    file('letter.docx', plainDocx('信'));
    file('letter.xlsx', plainDocx('信'));
    expect(() => readOwnPacks([path.join(folder, name)])).toThrow(sentence);
  });

  it.each([
    [['pack', 'export', 'nothing', '-o', 'x.xlsx'], '没有词库 nothing'],
    [['pack', 'import', 'letter.xlsx', '-o', 'never'], '不认识这种文件格式'],
  ])('用错了 %j：状态 2，一句话', async (args, sentence) => {
    file('letter.docx', plainDocx('信'));
    file('letter.xlsx', plainDocx('信'));
    const { code, stderr } = await run(...args);
    expect(code).toBe(2);
    expect(stderr).toContain(sentence);
    expect(existsSync(path.join(folder, 'never'))).toBe(false);
  });
});
