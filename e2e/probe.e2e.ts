/** The contract of `probe`: lines, summaries and exit status; walls are not counted. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Demo, serveDemo } from '../src/demo/index.ts';
import { isOneSentence, start, zhengxun } from './running.ts';

let demo: Demo;
let folder: string;
beforeAll(async () => {
  demo = await serveDemo({ asOf: '2026-11-20', only: ['slt', 'czt', 'fgw', 'gjj', 'jyt'] });
  folder = mkdtempSync(path.join(os.tmpdir(), 'zhengxun-e2e-probe-'));
});
afterAll(async () => {
  await demo.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Summary {
  type: 'summary';
  url: string;
  probes: number;
  failures: number;
  share: number | null;
  veto: boolean;
}

const open = 'http://slt.qinghesheng.gov.cn/';
const refused = 'http://fgw.qinghesheng.gov.cn/';
const walled = 'http://czt.qinghesheng.gov.cn/';

async function probe(
  ...args: string[]
): Promise<{ status: number | null; probes: { type: string; url: string; outcome: string; ok: boolean | null }[]; summaries: Summary[] }> {
  const { status, stdout } = await zhengxun(['probe', ...args, '--format', 'json', '--allow-private', '--hosts-file', demo.hostsFile]);
  const lines = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { type: string });
  const kinds = lines.map((line) => line.type);
  // All probes come first, one summary a target last.
  expect(kinds.lastIndexOf('probe')).toBeLessThan(kinds.indexOf('summary'));
  return {
    status,
    probes: lines.filter((l) => l.type === 'probe') as never,
    summaries: lines.filter((l) => l.type === 'summary') as never,
  };
}

describe('结果', () => {
  it('正常的网站：多次探测，一行汇总', async () => {
    const { status, probes, summaries } = await probe(open, '--count', '3', '--interval', '0');
    expect(status).toBe(0);
    expect(probes.map((p) => [p.outcome, p.ok])).toEqual(Array(3).fill(['answered', true]));
    expect(summaries).toMatchObject([{ type: 'summary', url: open, probes: 3, failures: 0, share: 0, veto: false }]);
  });

  it('拒绝连接计为失败，退出码 1', async () => {
    const { status, summaries } = await probe(refused, '--count', '2', '--interval', '0');
    expect(status).toBe(1);
    expect(summaries).toMatchObject([{ probes: 2, failures: 2, share: 1, veto: true }]);
  });

  it('机器人墙不计入，退出码 3', async () => {
    const { status, probes, summaries } = await probe(walled);
    expect(status).toBe(3);
    expect(probes).toMatchObject([{ outcome: 'blocked', ok: null }]);
    expect(summaries).toMatchObject([{ probes: 0, failures: 0, share: null, veto: false }]);
  });

  it('跳转和自签名证书不算失败', async () => {
    const { status, summaries } = await probe('http://jyt.qinghesheng.gov.cn/', 'https://gjj.qhhechuan.gov.cn/');
    expect(status).toBe(0);
    expect(summaries.map((s) => s.failures)).toEqual([0, 0]);
  });

  it('清单文件：每个网址一行汇总，有一个达到否决线即以 1 退出', async () => {
    const list = path.join(folder, 'targets.txt');
    writeFileSync(list, `${open}\n\n${refused}\n${walled}\n`);
    const { status, summaries } = await probe('--targets', list);
    expect(status).toBe(1);
    expect(summaries.map((s) => [s.url, s.veto])).toEqual([
      [open, false],
      [refused, true],
      [walled, false],
    ]);
  });

  it('一次探测就是一个 GET', async () => {
    const before = demo.stats('slt.qinghesheng.gov.cn').requests;
    await probe(open, '--count', '4', '--interval', '0');
    expect(demo.stats('slt.qinghesheng.gov.cn').requests - before).toBe(4);
  });

  it('--output 写入文件，标准输出为空', async () => {
    const file = path.join(folder, 'out.jsonl');
    const { status, stdout } = await zhengxun([
      'probe',
      open,
      '--format',
      'json',
      '--output',
      file,
      '--allow-private',
      '--hosts-file',
      demo.hostsFile,
    ]);
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
    expect(readFileSync(file, 'utf8').trim().split('\n').length).toBe(2);
  });

  it('Ctrl-C 立即停止，已有的探测照样汇总', async () => {
    const before = demo.stats('slt.qinghesheng.gov.cn').requests;
    const { child, done } = start([
      'probe',
      open,
      '--count',
      '100',
      '--interval',
      '30',
      '--format',
      'json',
      '--allow-private',
      '--hosts-file',
      demo.hostsFile,
    ]);
    while (demo.stats('slt.qinghesheng.gov.cn').requests === before) await new Promise((resolve) => setTimeout(resolve, 20));
    child.kill('SIGINT');
    const { stdout, stderr } = await done;
    expect(stderr).not.toMatch(/\bat .+:\d+:\d+/);
    const last = JSON.parse(stdout.trim().split('\n').at(-1)!) as Summary;
    expect(last).toMatchObject({ type: 'summary', failures: 0 });
    expect(last.probes).toBeLessThan(100);
  });
});

describe('错误的输入：退出码 2，一句话', () => {
  const wrong: [string, () => string[]][] = [
    ['没有给出网址', () => ['probe']],
    ['不是网址', () => ['probe', '不是 网址']],
    ['清单不存在', () => ['probe', '--targets', path.join(folder, 'no-such.txt')]],
    ['次数不是整数', () => ['probe', open, '--count', '一次']],
    ['时限为零', () => ['probe', open, '--timeout', '0']],
    ['没有这个选项', () => ['probe', open, '--no-such']],
    ['输出目录不存在', () => ['probe', open, '--output', path.join(folder, 'no', 'such', 'file')]],
  ];
  it.each(wrong)('%s', async (_, args) => {
    const { status, stdout, stderr } = await zhengxun(args());
    expect({ status, stdout, sentence: isOneSentence(stderr) ? true : stderr }).toEqual({ status: 2, stdout: '', sentence: true });
  });
});
