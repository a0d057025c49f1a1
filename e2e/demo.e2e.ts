/** The contract of `demo`: progress lines, results and reports on disk, a quick second start, clean stops, one sentence for wrong input. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Report } from '../src/campaign/index.ts';
import type { ResultSet } from '../src/campaign/results.ts';
import { isOneSentence, start, zhengxun } from './running.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'zhengxun-e2e-demo-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('演示省从名录到冻结的结果；第二次启动沿用已有的数据', { timeout: 900_000 }, async () => {
  const args = ['demo', '--data', folder, '--only', 'czt', '--only', 'kjt', '--once'];
  const first = await zhengxun(args);
  expect({ status: first.status, stderr: first.stderr }).toEqual({ status: 0, stderr: '' });
  expect(first.stdout).toMatch(/^青禾省科学技术厅 … 不合格：/m);
  expect(first.stdout).toMatch(/^青禾省财政厅 … 无法判定/m);
  expect(first.stdout).toContain('2 个网站中 2 个评定一致，120 个账号中 120 个一致');
  expect(first.stdout).toMatch(/用浏览器打开 http:\/\/127\.0\.0\.1:\d+/);
  const report = JSON.parse(readFileSync(path.join(folder, 'reports', 'kjt.json'), 'utf8')) as Report;
  expect(report.verdict).toBe('unqualified');
  expect(readFileSync(path.join(folder, 'reports', 'kjt.html'), 'utf8')).toContain('青禾省科学技术厅');
  const results = JSON.parse(readFileSync(path.join(folder, 'results.json'), 'utf8')) as ResultSet;
  expect([results.sites.length, results.accounts.length]).toEqual([40, 120]);
  expect(results.comparisons.map(({ against }) => against)).toEqual(['previous', 'year-before']);
  expect(first.stdout).toContain('确认“青禾省科学技术厅”的栏目 9 个');
  expect(first.stdout).toContain('报备停机维护 2 件，其中 1 件已审核');
  expect(first.stdout).toContain('专项调查发给 4 个单位：已报送 1 个，退回补充 1 个');
  expect(first.stdout).toContain('网民留言 3 件：办结 1 件');
  expect(first.stdout).toContain('青禾省科学技术厅申诉 1 件，已裁定');
  expect(first.stdout).toMatch(/下发整改通知 \d+ 件/);
  expect(first.stdout).toMatch(/印发通报：青政办函〔\d{4}〕1号《/);
  for (const name of ['通报.docx', '通报附表.xlsx']) expect(existsSync(path.join(folder, name))).toBe(true);

  const second = await zhengxun(args);
  expect({ status: second.status, stderr: second.stderr }).toEqual({ status: 0, stderr: '' });
  expect(second.stdout).toContain('沿用已有的演示数据');
  expect(second.stdout).toContain('2 个网站中 2 个评定一致，120 个账号中 120 个一致');
  expect(JSON.parse(readFileSync(path.join(folder, 'results.json'), 'utf8'))).toEqual(results);
  // One installation, nothing made twice.
  expect(readdirSync(folder).filter((name) => name.startsWith('platform-'))).toHaveLength(1);

  const other = await zhengxun([...args.slice(0, 3), '--only', 'kjt', '--once']);
  expect({ status: other.status, sentence: isOneSentence(other.stderr) }).toEqual({ status: 2, sentence: true });
});

it('--serve-only 持续提供网站，Ctrl-C 正常结束', async () => {
  const { child, done } = start(['demo', '--serve-only', '--data', folder]);
  let shown = '';
  await new Promise<void>((resolve) => {
    child.stdout!.on('data', (text: string) => {
      shown += text;
      if (shown.includes('Ctrl-C')) resolve();
    });
  });
  child.kill('SIGINT');
  const { status, stderr, stdout } = await done;
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toContain('已停止');
});

describe('错误的输入：退出码 2，一句话', () => {
  it.each([
    ['没有这个演示网站', ['demo', '--only', 'no-such']],
    ['日期写错', ['demo', '--as-of', '2026-02-30']],
    ['没有这个选项', ['demo', '--no-such']],
  ])('%s', async (_, args) => {
    const { status, stdout, stderr } = await zhengxun([...args, '--data', folder]);
    expect({ status, stdout, sentence: isOneSentence(stderr) ? true : stderr }).toEqual({ status: 2, stdout: '', sentence: true });
  });

  it('端口已被占用', async () => {
    const other = http.createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const { status, stderr } = await zhengxun([
      'demo',
      '--serve-only',
      '--data',
      folder,
      '--sites-port',
      String((other.address() as AddressInfo).port),
    ]);
    other.close();
    expect({ status, sentence: isOneSentence(stderr) }).toEqual({ status: 2, sentence: true });
  });
});
