import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { writeTable } from '../../../platform/server.ts';
import { anAccount, look, seen } from '../testing/looking.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'zhengxun-export-'));
afterAll(() => rmSync(folder, { recursive: true }));
function write(name: string, bytes: string | Uint8Array): string {
  const file = path.join(folder, name);
  writeFileSync(file, bytes);
  return file;
}
const read = (file: string, name: string | null = null) => look('export-file', file, { account: anAccount(file, { name }) });
async function* each(rows: string[][]) {
  yield* rows;
}
const rows = [
  ['2026年11月发布情况'],
  ['账号名称', '标题', '发布时间', '链接'],
  ['青禾发布', '旧的一条', '2026-10-01 08:00', 'https://example.cn/1'],
  ['青禾发布', '新的一条', '2026/11/18 10:00:00', 'https://example.cn/2'],
  ['青禾水利', '别的账号', '2026-11-19', ''],
];

describe('export-file', () => {
  it.each(['xlsx', 'csv'] as const)('%s：表头可以不在第一行，按账号取，新的在前', async (format) => {
    const outcome = seen(await read(write(`a.${format}`, await writeTable(format, '发布', each(rows))), '青禾发布'));
    expect(outcome.posts.map(({ title, publishedAt, url }) => [title, publishedAt, url])).toEqual([
      ['新的一条', '2026-11-18T02:00:00.000Z', 'https://example.cn/2'],
      ['旧的一条', '2026-10-01T00:00:00.000Z', 'https://example.cn/1'],
    ]);
  });
  it('json：几种写法', async () => {
    const list = [{ title: '甲', publishedAt: '2026-11-18T02:00:00Z' }];
    for (const data of [list, { posts: list }, { data: { list } }, [{ 标题: '甲', 发布时间: 1_794_967_200 }]]) {
      const { posts } = seen(await read(write('a.json', JSON.stringify(data))));
      expect(posts).toMatchObject([{ title: '甲', publishedAt: '2026-11-18T02:00:00.000Z' }]);
    }
  });
  it('文件中有几个账号而没有指明、没有所指的账号', async () => {
    const file = write('b.csv', await writeTable('csv', '发布', each(rows)));
    expect(await read(file)).toMatchObject({ kind: 'wrong-account', sentence: expect.stringContaining('有 2 个账号') });
    expect(await read(file, '青禾交通')).toMatchObject({ kind: 'wrong-account', sentence: expect.stringContaining('没有账号“青禾交通”') });
  });
  it.each([
    ['没有时间一列', '标题,链接\n甲,x\n', 'unreadable'],
    ['二进制文件', Buffer.from([0, 1, 2, 0, 5]), 'unreadable'],
    ['坏的压缩包', Buffer.from('PK\u0003\u0004broken'), 'unreadable'],
    ['坏的 JSON', '[{"a":', 'unreadable'],
    ['只有表头', '标题,发布时间\n', 'empty'],
    ['空文件', '', 'unreadable'],
  ])('%s', async (name, bytes, kind) => expect((await read(write(`${name}.csv`, bytes))).kind).toBe(kind));
  it('超过大小上限', async () => {
    const outcome = await look('export-file', 'x.csv', { account: anAccount(write('big.csv', Buffer.alloc(33 * 1024 * 1024, 'a'))) });
    expect(outcome).toMatchObject({ kind: 'too-large', isWhole: false });
  });
  it('文件不存在', async () => await expect(read(path.join(folder, 'no.csv'))).rejects.toThrow());
});
