/** The command as a user runs it: a process of its own, an imitated source, exit status. Source: contracts.md section 1. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const main = path.resolve(import.meta.dirname, 'main.ts');
const folder = mkdtempSync(path.join(os.tmpdir(), 'zhengxun-account-'));
const file = (name: string, text: string) => {
  writeFileSync(path.join(folder, name), text);
  return path.join(folder, name);
};
let server: http.Server;
let base: string;

beforeAll(async () => {
  const item = (day: string) => `<item><title>供水管网改造完工</title><guid>${day}</guid><pubDate>${day} 10:00</pubDate></item>`;
  server = http.createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url!, 'http://x');
    if (pathname === '/key/rss' && searchParams.get('key') !== 'secret-1') return void response.writeHead(401).end();
    if (pathname === '/down/rss') return void response.writeHead(500).end();
    response.end(`<rss><channel><title>青禾发布</title>${item(pathname.startsWith('/old') ? '2026-11-05' : '2026-11-06')}</channel></rss>`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Runs `account` as of 2026-11-20. */
function run(...args: string[]): Promise<{ status: number | null; out: string; err: string }> {
  const child = spawn(process.execPath, [main, 'account', '--allow-private', '--as-of', '2026-11-20', ...args], {
    env: { ...process.env, NO_COLOR: '1' },
  });
  let [out, err] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
  });
  return new Promise((resolve) => child.on('close', (status) => resolve({ status, out, err })));
}

describe('account', () => {
  it('14 天前更新的合格，15 天前的待核定，--strict 时为不通过', async () => {
    expect((await run(`${base}/new/rss`)).status).toBe(0);
    const old = await run(`${base}/old/rss`, '--name', '青禾发布');
    expect([old.status, old.out]).toEqual([
      4,
      expect.stringContaining('待人工核定“2周内无更新”：账号“青禾发布”最近一条内容发布于 2026-11-05'),
    ]);
    expect((await run(`${base}/old/rss`, '--strict')).status).toBe(1);
  });
  it('几个账号：一行一个 JSON，退出状态按最重的；一个打不开不影响其余', async () => {
    const { status, out } = await run(`${base}/down/rss`, `${base}/old/rss`, `${base}/new/rss`, '--format', 'json');
    const lines = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map((line) => [line.schema, line.outcome, line.verdict])).toEqual([
      ['zhengxun.account/1', 'unreachable', 'unknown'],
      ['zhengxun.account/1', 'seen', 'review'],
      ['zhengxun.account/1', 'seen', 'qualified'],
    ]);
    expect(status).toBe(3);
  });
  it('凭据来自配置文件，不出现在结果中；不对的凭据是凭据失效', async () => {
    const settings = (value: string) => file(`${value}.json`, JSON.stringify({ credential: { in: 'query', name: 'key', value } }));
    const right = await run(`${base}/key/rss`, '--settings', settings('secret-1'), '--format', 'json');
    expect([right.status, right.out.includes('secret-1')]).toEqual([0, false]);
    const wrong = await run(`${base}/key/rss`, '--settings', settings('secret-2'), '--format', 'json');
    expect([wrong.status, JSON.parse(wrong.out).outcome, wrong.out.includes('secret-2')]).toEqual([3, 'credential-expired', false]);
  });
  it.each([
    ['没有这种接入方式', ['x', '--connector', 'telepathy'], '取值无效'],
    ['看不出用哪种方式', ['x'], '不能从“x”看出'],
    ['文件不存在', [path.join(folder, 'no.csv')], '没有文件'],
    ['配置不是 JSON', ['http://a.example/rss', '--settings', file('bad.json', '{"credential": secret-3')], '不是有效的 JSON'],
    ['配置不合要求', ['http://a.example/rss', '--settings', file('wrong.json', '{"key": "secret-3"}')], '的配置不合要求，请核对“key”'],
    ['没有参数', [], '缺少参数'],
  ])('%s', async (_, args, sentence) => {
    const { status, out, err } = await run(...args);
    expect([status, out, err.trimEnd().split('\n').length]).toEqual([2, '', 1]);
    expect(err).toContain(sentence);
    expect(err).not.toContain('secret-3');
  });
});
