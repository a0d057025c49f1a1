/** The command as a user runs it: a process of its own, real servers, exit status. Source: contracts.md 1 and 5.7. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const main = path.resolve(import.meta.dirname, 'main.ts');
let site: http.Server;
let base: string;
let folder: string;
let flaky = 0;

beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'zhengxun-probe-'));
  site = http.createServer((request, response) => {
    if (request.url === '/hang') return;
    if (request.url === '/412') response.writeHead(412).end();
    else if (request.url === '/flaky') response.writeHead(flaky++ === 0 ? 500 : 200).end();
    else response.end(`Host: ${request.headers.host}`);
  });
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
});
afterAll(() => {
  site.closeAllConnections();
  site.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Ended {
  status: number | null;
  out: string;
  err: string;
  lines: Record<string, unknown>[];
}

function start(...args: string[]): { child: ChildProcess; ended: Promise<Ended> } {
  const child = spawn(process.execPath, [main, 'probe', ...args], { env: { ...process.env, NO_COLOR: '1', ZHENGXUN_REFERENCES: '' } });
  let [out, err] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
  });
  const ended = new Promise<Ended>((resolve) => {
    child.on('close', (status) => {
      const lines = out.startsWith('{')
        ? out
            .trimEnd()
            .split('\n')
            .map((line) => JSON.parse(line) as Record<string, unknown>)
        : [];
      resolve({ status, out, err, lines });
    });
  });
  return { child, ended };
}

const run = (...args: string[]) => start(...args).ended;

describe('probe 命令', () => {
  it('每次一行，再每个目标一行小结；都打得开以 0 退出', async () => {
    const { status, lines, err } = await run(`${base}/`, '--allow-private', '--count', '3', '--interval', '0');
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(lines.map((line) => line.type)).toEqual(['probe', 'probe', 'probe', 'summary']);
    expect(lines[0]).toMatchObject({
      url: `${base}/`,
      ok: true,
      outcome: 'answered',
      status: 200,
      at: expect.stringMatching(/^\d{4}-.*Z$/),
    });
    expect(lines[3]).toEqual({ type: 'summary', url: `${base}/`, probes: 3, failures: 0, share: 0, veto: false, blocked: 0, ourSide: 0 });
  });

  it('达到否决线以 1 退出，占比不四舍五入', async () => {
    const { status, lines } = await run(`${base}/flaky`, '--allow-private', '--count', '3', '--interval', '0');
    expect(status).toBe(1);
    expect(lines.at(-1)).toMatchObject({ probes: 3, failures: 1, share: 1 / 3, veto: true });
  });

  it('只有墙和不许去的地址：没有可计入的，以 3 退出', async () => {
    const { status, lines } = await run(`${base}/412`, '--allow-private');
    expect(status).toBe(3);
    expect(lines.at(-1)).toMatchObject({ probes: 0, share: null, veto: false, blocked: 1 });
    expect((await run(`${base}/`)).status).toBe(3);
  });

  it('清单、对照文件、写入文件、文字格式', async () => {
    const [targets, hosts, output] = ['targets', 'hosts', 'out'].map((name) => path.join(folder, name)) as [string, string, string];
    writeFileSync(targets, '# 名单\nhttp://www.qinghe.gov.cn/\n\nnothing.invalid\n');
    writeFileSync(hosts, `127.0.0.1:${new URL(base).port} www.qinghe.gov.cn\n`);
    const { status, out } = await run(
      '--targets',
      targets,
      '--hosts-file',
      hosts,
      '--allow-private',
      '--format',
      'text',
      '--output',
      output,
    );
    expect({ status, out }).toEqual({ status: 1, out: '' });
    const text = readFileSync(output, 'utf8');
    expect(text).toMatch(/✔ 200 .*www\.qinghe\.gov\.cn/);
    expect(text).toMatch(/✘ http:\/\/nothing\.invalid 探测 1 次，失败 1 次，占 100\.00%，本次达到否决线/);
  });

  it('超过时限是失败', async () => {
    const { status, lines } = await run(`${base}/hang`, '--allow-private', '--timeout', '0.3');
    expect(status).toBe(1);
    expect(lines[0]).toMatchObject({ ok: false, outcome: 'timeout', detail: '0.3 秒内没有收到响应' });
  });

  it('Ctrl-C:给出到此为止的小结', async () => {
    const { child, ended } = start(`${base}/`, `${base}/hang`, '--allow-private', '--count', '50', '--interval', '30');
    child.stdout!.once('data', () => child.kill('SIGINT'));
    const { status, lines } = await ended;
    expect(status).toBe(0);
    expect(lines.filter((line) => line.type === 'summary')).toMatchObject([
      { probes: 1, failures: 0 },
      { probes: 0, share: null },
    ]);
  });

  it.each<[string, string[], RegExp]>([
    ['没有网址', [], /请给出要探测的网址/],
    ['不是网址', ['ftp://a/'], /不是网址/],
    ['次数不是整数', ['http://a/', '--count', '1.5'], /不小于 1 的整数/],
    ['间隔为负', ['http://a/', '--interval=-1'], /不小于 0/],
    ['清单不存在', ['--targets', '/no/such/file'], /无法读取网址清单/],
    ['输出写不进', ['http://a/', '--output', '/no/such/dir/out'], /无法写入/],
    ['没有的选项', ['http://a/', '--nope'], /没有选项/],
    ['参照网址不对', ['http://a/', '--references', '::'], /不是网址/],
  ])('用错了以 2 退出，说一句话：%s', async (_, args, sentence) => {
    const { status, out, err } = await run(...args);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toMatch(sentence);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
  });
});
