/** `rulebook`: what stands on standard output, and the sentence for a book that cannot be used. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rulebookCommand } from './rulebook.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'zhengxun-rulebook-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the command with its result in a file. */
function run(...words: string[]): string {
  const output = path.join(folder, 'out');
  rulebookCommand().parse([...words, '--output', output], { from: 'user' });
  return readFileSync(output, 'utf8');
}

describe('rulebook', () => {
  it('lists the books with their days and parents', () => {
    const text = run('list');
    expect(text).toContain('census-2015\n    国办发〔2015〕15号《全国政府网站普查评分表》，2015-03-24 至 2019-03-31');
    expect(text).toContain('继承 inspection-2019');
  });
  it('shows every number with its clause', () => {
    const text = run('show', 'inspection-2019', '--on', '2026-11-20');
    expect(text).toContain('news-stale  动态要闻2周未更新  [自动判断，一次扣 5 分]\n      条款：2019-19 第二部分 发布解读 动态要闻');
    expect(text.match(/^ {6}条款：\S+/gm)).toHaveLength(text.match(/^ {2}[a-z]/gm)!.length);
  });
  it('shows a book that is no longer in force as on its last day', () =>
    expect(run('show', 'census-2015')).toContain('2019-03-31 有效的内容'));
  it('gives JSON', () => {
    const book = JSON.parse(run('show', 'inspection-2019', '--format', 'json')) as { scoring: unknown; indicators: unknown[] };
    expect(book.scoring).toMatchObject({ start: 100, failBelow: 60, bonusAbove: 80, bonusMax: 30 });
    expect(book.indicators.length).toBeGreaterThan(100);
  });
  it('compares two books', () => {
    expect(run('diff', 'inspection-2019', 'zhaoqing-2019')).toContain('加分上限：30 → 25');
    expect(run('diff', 'inspection-2019', 'liaoning-2019')).toContain('没有不同');
  });
  it('refuses a file that cannot be read and a book with a fault, in one sentence', () => {
    const file = path.join(folder, 'mine.yaml');
    expect(() => run('show', file)).toThrow(`无法读取指标文件 ${file}`);
    const text =
      'id: mine-2026\nextends: inspection-2019\nversion: "1"\ntitle: 本地\ndocumentNumber: 试\neffective: { from: 2026-01-01 }\nremove: [no-such]\n';
    writeFileSync(file, text);
    expect(() => rulebookCommand().parse(['lint', file], { from: 'user' })).toThrow('mine.yaml 第 7 行：上级指标中没有“no-such”');
  });
  it('checks a file on every day that it names', () => {
    const file = path.join(folder, 'caps.yaml');
    const change = 'groups:\n  - { id: links, part: deduct, name: 可用性, cap: { 2026-01-01: 1, 2027-01-01: 0.1 } }\n';
    writeFileSync(
      file,
      `id: caps-2026\nextends: inspection-2019\nversion: "1"\ntitle: 本地\ndocumentNumber: 试\neffective: { from: 2026-01-01 }\n${change}`,
    );
    expect(() => rulebookCommand().parse(['lint', file], { from: 'user' })).toThrow('超过二级指标“可用性”的上限 0.1 分');
  });
});
