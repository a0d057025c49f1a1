import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pageCommand } from './page.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'zhengxun-page-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, content: string): string {
  const full = path.join(folder, name);
  writeFileSync(full, content);
  return full;
}
async function run(...args: string[]): Promise<string> {
  const output = path.join(folder, 'out');
  await pageCommand()
    .exitOverride()
    .parseAsync([...args, '--output', output], { from: 'user' });
  return readFileSync(output, 'utf8');
}
const article =
  '<title>通知_青禾市</title><h1>关于做好供水工作的通知</h1><p>发布时间：2022-11-05</p><div id="zoom"><p>正文内容若干，请各单位认真贯彻执行。</p><a href="../a.html">附件</a></div>';

describe('page 命令', () => {
  it('一个文件，JSON 在前列出约定的字段', async () => {
    const facts = JSON.parse(
      await run(file('a.html', article), '--base', 'https://www.qinghe.gov.cn/x/b.html', '--format', 'json'),
    ) as Record<string, unknown>;
    expect(Object.keys(facts).slice(0, 17)).toEqual([
      'schema',
      'url',
      'charset',
      'title',
      'siteName',
      'siteCode',
      'columnName',
      'columnType',
      'publishedAt',
      'source',
      'text',
      'links',
      'items',
      'next',
      'guide',
      'messages',
      'kind',
    ]);
    expect(facts).toMatchObject({
      schema: 'zhengxun.page/1',
      publishedAt: '2022-11-05',
      kind: 'article',
      links: [{ url: 'https://www.qinghe.gov.cn/a.html', text: '附件', place: 'body' }],
    });
  });
  it('多个文件，每行一个，次序不变', async () => {
    const lines = (await run(file('b.html', '<title>乙</title>'), file('a.html', article))).trim().split('\n');
    expect(lines.map((line) => (JSON.parse(line) as { title: string }).title)).toEqual(['乙', '通知_青禾市']);
  });
  it('清单文件可带地址', async () => {
    const list = file(
      'list.txt',
      `\ufeff${file('a.html', article)}\thttps://www.qinghe.gov.cn/y/1.html\r\n\r\n${file('b.html', '<a href="/c">丙</a>')}\n`,
    );
    const lines = (await run('--list', list, '--base', 'https://other.gov.cn/'))
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { url: string });
    expect(lines.map((line) => line.url)).toEqual(['https://www.qinghe.gov.cn/y/1.html', 'https://other.gov.cn/']);
  });
  it('文本格式给人看，控制字符不外泄', async () => {
    const text = await run(file('a.html', article.replace('正文', '正\u001b[31m文')), '--base', 'https://www.qinghe.gov.cn/x/b.html');
    expect(text).toContain('发布时间：2022-11-05');
    expect(text).not.toContain('\u001b');
  });
  it.each([
    ['没有给出任何页面', [], '请给出'],
    ['文件不存在', ['没有这个文件.html'], '无法读取'],
    ['base 不是地址', ['x.html', '--base', 'www.qinghe'], '--base'],
    ['清单不存在', ['--list', '没有.txt'], '清单'],
  ])('%s:一句话说明', async (_, args, words) => {
    await expect(run(...args)).rejects.toThrow(words);
  });
});
