/** The contract of `demo`: progress lines, reports on disk, a quick second start, clean stops, one sentence for wrong input. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Report } from '../src/campaign/index.ts';
import { isOneSentence, start, zhengxun } from './running.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'zhengxun-e2e-demo-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('逐个检查并写出报告；第二次启动使用当日已有的报告', { timeout: 180_000 }, async () => {
  const args = ['demo', '--data', folder, '--only', 'czt', '--only', 'kjt'];
  const first = await zhengxun(args);
  expect({ status: first.status, stderr: first.stderr }).toEqual({ status: 0, stderr: '' });
  expect(first.stdout).toMatch(/^青禾省科学技术厅 … 不合格/m);
  expect(first.stdout).toMatch(/^青禾省财政厅 … 无法判定/m);
  expect(first.stdout).toContain('2 个网站中 2 个评定一致');
  const report = JSON.parse(readFileSync(path.join(folder, 'kjt', 'report.json'), 'utf8')) as Report;
  expect(report.verdict).toBe('unqualified');
  expect(readFileSync(path.join(folder, 'kjt', 'report.html'), 'utf8')).toContain('青禾省科学技术厅');
  expect(existsSync(path.join(folder, 'kjt', 'evidence'))).toBe(true);

  const second = await zhengxun(args);
  expect(second.stdout.match(/已有当日报告/g)?.length).toBe(2);
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
      '--port',
      String((other.address() as AddressInfo).port),
    ]);
    other.close();
    expect({ status, sentence: isOneSentence(stderr) }).toEqual({ status: 2, sentence: true });
  });
});
