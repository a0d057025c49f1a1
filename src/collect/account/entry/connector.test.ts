import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { look, seen } from '../testing/looking.ts';
import { proofOf } from './entry.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'zhengxun-entry-'));
afterAll(() => rmSync(folder, { recursive: true }));

const PNG = Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.alloc(100)]);
writeFileSync(path.join(folder, '主页.png'), PNG);
writeFileSync(path.join(folder, 'page.png'), `<html>${'x'.repeat(100)}</html>`);
const sha256 = createHash('sha256').update(PNG).digest('hex');

const entry = {
  account: '青禾发布',
  by: '张三',
  at: '2026-11-20 09:30',
  state: 'normal',
  newest: { title: '全市供水管网改造完工', publishedAt: '2026-11-18 10:00' },
  screenshot: '主页.png',
};
async function read(over: object, drop: string[] = []) {
  const file = path.join(folder, 'a.entry.json');
  writeFileSync(file, JSON.stringify(Object.fromEntries(Object.entries({ ...entry, ...over }).filter(([name]) => !drop.includes(name)))));
  return look('entry', file);
}

describe('entry', () => {
  it('最近一条、查看时间、截图的摘要', async () => {
    const outcome = seen(await read({}));
    expect(outcome).toMatchObject({ kind: 'seen', at: Date.parse('2026-11-20T01:30:00Z'), proof: sha256, profile: { name: '青禾发布' } });
    expect(outcome.posts).toMatchObject([{ title: '全市供水管网改造完工', publishedAt: '2026-11-18T02:00:00.000Z' }]);
  });
  it('功能清单，每项附截图', async () => {
    const functions = [{ function: 'interaction', name: '私信', works: false, remark: '无人应答', screenshot: '主页.png' }];
    expect((await read({ functions })).tests).toEqual([
      { function: 'interaction', name: '私信', url: null, state: 'dead', detail: '张三 测试：无人应答', proof: sha256 },
    ]);
  });
  it('没有任何内容、已注销、打不开', async () => {
    expect((await read({ newest: null })).kind).toBe('empty');
    expect((await read({ state: 'deleted' }, ['newest'])).kind).toBe('deleted');
    expect((await read({ state: 'unreachable' }, ['newest'])).kind).toBe('unreachable');
  });
  it.each([
    ['缺少截图', {}, ['screenshot'], '请对照手册'],
    ['多余的一项', { extra: 1 }, [], '请核对“extra”'],
    ['截图不是图片', { screenshot: 'page.png' }, [], '“page.png”不是图片'],
    ['截图路径指到别处', { screenshot: '../主页.png' }, [], '请核对“screenshot”'],
    ['查看时间读不懂', { at: '上周' }, [], '查看时间（at）无法识别'],
    ['查看时间在将来', { at: '2026-11-20 12:10' }, [], '晚于现在'],
    ['发布时间读不懂', { newest: { title: '甲', publishedAt: '不久前' } }, [], '发布时间（newest.publishedAt）无法识别'],
    ['正常而没有写最新一条', {}, ['newest'], '须写明最新一条'],
    ['已注销而写了最新一条', { state: 'deleted' }, [], '须写明最新一条'],
  ])('%s', async (_, over, drop, sentence) => {
    expect(await read(over, drop)).toMatchObject({ kind: 'unreadable', sentence: expect.stringContaining(sentence) });
  });
  it('不是 JSON', async () => {
    const file = path.join(folder, 'b.entry.json');
    writeFileSync(file, '[[[');
    expect((await look('entry', file)).kind).toBe('unreadable');
  });
});

describe('截图按内容辨认', () => {
  const image = (head: string) => Buffer.concat([Buffer.from(head, 'latin1'), Buffer.alloc(100)]);
  it.each(['\x89PNG\r\n\x1a\n', '\xff\xd8\xff\xe0', 'RIFF\x10\0\0\0WEBP'])('收下 %j', (head) =>
    expect(proofOf(image(head), 'a')).toMatch(/^[0-9a-f]{64}$/),
  );
  it.each(['<svg xmlns="', 'GIF89a', 'RIFF\x10\0\0\0WAVE', ''])('不收 %j', (head) =>
    expect(() => proofOf(image(head), 'a')).toThrow('不是图片'),
  );
  it('10 MB 整收下，多一个字节不收', () => {
    const large = (bytes: number) => Buffer.concat([image('\xff\xd8\xff').subarray(0, 3), Buffer.alloc(bytes - 3)]);
    expect(proofOf(large(10 * 1024 * 1024), 'a')).toHaveLength(64);
    expect(() => proofOf(large(10 * 1024 * 1024 + 1), 'a')).toThrow('超过 10 MB');
  });
});
