/** The contract of `page`: what it prints for addresses and files, and its one sentence for wrong input. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Demo, type DemoSite, serveDemo } from '../src/demo/index.ts';
import { isOneSentence, zhengxun } from './running.ts';

let demo: Demo;
let folder: string;
beforeAll(async () => {
  demo = await serveDemo({ asOf: '2026-11-20', only: ['slt', 'wlt', 'ylbzj', 'scjgj', 'zjt', 'gjj', 'fgw', 'jtt'] });
  folder = mkdtempSync(path.join(os.tmpdir(), 'zhengxun-e2e-page-'));
});
afterAll(async () => {
  await demo.close();
  rmSync(folder, { recursive: true, force: true });
});

interface PageJson {
  schema: string;
  url: string;
  charset: string;
  title: string;
  siteName: string | null;
  siteCode: string | null;
  columnName: string | null;
  publishedAt: string | null;
  source: string | null;
  text: string;
  links: { url: string; text: string; place: string }[];
  items: { title: string; url: string; date: string | null }[];
  next: string | null;
  guide: Record<string, string | null> | null;
  messages: { title: string; askedAt: string | null; repliedAt: string | null }[] | null;
  kind: string;
}

const site = (key: string): DemoSite => demo.sites.find((s) => s.key === key)!;
const network = () => ['--allow-private', '--hosts-file', demo.hostsFile];

async function facts(url: string): Promise<PageJson> {
  const { status, stdout, stderr } = await zhengxun(['page', url, ...network(), '--format', 'json']);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return JSON.parse(stdout) as PageJson;
}

describe('读到的内容', () => {
  it('首页', async () => {
    const page = await facts('http://slt.qinghesheng.gov.cn/');
    expect(page).toMatchObject({
      schema: 'zhengxun.page/1',
      charset: 'utf-8',
      title: '青禾省水利厅',
      siteName: '青禾省水利厅',
      siteCode: '9700000012',
      kind: 'home',
    });
    expect(page.items.length).toBeGreaterThan(20);
  });

  it('TRS 列表页及下一页', async () => {
    const column = site('slt').site.column('gzdt');
    const page = await facts(site('slt').site.url(column.path));
    expect(page.kind).toBe('list');
    expect(page.columnName).toBe('工作动态');
    expect(page.items.map((i) => i.date)).toEqual(column.articles.slice(0, 10).map((a) => a.date));
    expect(page.next).toBe(site('slt').site.url(`${column.path}index_1.html`));
  });

  it('GBK 内容页', async () => {
    const article = site('wlt').site.column('gzdt').articles[0]!;
    const page = await facts(site('wlt').site.url(article.path));
    expect(page.charset).toMatch(/^gb/);
    expect(page.kind).toBe('article');
    expect(page.publishedAt?.slice(0, 10)).toBe(article.date);
    expect(page.text).toContain(article.paragraphs[0]!.text);
  });

  it('办事指南的十类要素', async () => {
    const { path: guidePath } = site('scjgj').site.column('bszn');
    const poor = await facts(site('scjgj').site.url(`${guidePath}t${site('scjgj').site.column('bszn').id}_1.html`));
    expect(poor.kind).toBe('guide');
    expect(Object.keys(poor.guide!).sort()).toEqual([
      'basis',
      'conditions',
      'fee',
      'hours',
      'materials',
      'name',
      'organ',
      'phone',
      'place',
      'process',
    ]);
    expect(['fee', 'hours', 'phone', 'process'].map((key) => poor.guide![key])).toEqual([null, null, null, null]);
    expect(poor.guide!.basis).toContain('条例');
  });

  it('留言与答复时间', async () => {
    const page = await facts(site('ylbzj').site.url(site('ylbzj').site.column('zxjy').path));
    expect(page.kind).toBe('messages');
    expect(page.messages!.length).toBe(14);
    expect(page.messages!.find((m) => m.title.startsWith('门诊慢特病'))).toMatchObject({ askedAt: '2026-08-19', repliedAt: null });
  });

  it('自签名证书的网站也能读', async () => {
    expect((await facts('https://gjj.qhhechuan.gov.cn/')).title).toBe('禾川市住房公积金管理中心');
  });
});

describe('文件', () => {
  it('保存的网页配合 --base', async () => {
    const file = path.join(folder, 'a.html');
    writeFileSync(file, '<html><head><meta charset="utf-8"><title>通知</title></head><body><a href="b.html">下一篇</a></body></html>');
    const { status, stdout } = await zhengxun(['page', file, '--base', 'http://www.example.gov.cn/tzgg/a.html', '--format', 'json']);
    expect(status).toBe(0);
    expect((JSON.parse(stdout) as PageJson).links.map((l) => l.url)).toEqual(['http://www.example.gov.cn/tzgg/b.html']);
  });

  it('多个文件与 --list:每行一个 JSON,次序不变', async () => {
    const names = ['一', '二', '三'].map((title, i) => {
      const file = path.join(folder, `list-${i}.html`);
      writeFileSync(file, `<html><head><meta charset="utf-8"><title>${title}</title></head><body></body></html>`);
      return file;
    });
    const list = path.join(folder, 'list.txt');
    writeFileSync(list, `${names[1]}\thttp://www.example.gov.cn/2.html\n${names[2]}\n`);
    const { status, stdout } = await zhengxun(['page', names[0]!, '--list', list]);
    expect(status).toBe(0);
    const pages = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as PageJson);
    expect(pages.map((p) => p.title)).toEqual(['一', '二', '三']);
    expect(pages[1]!.url).toBe('http://www.example.gov.cn/2.html');
  });

  it('不是网页的字节也不出错', async () => {
    const file = path.join(folder, 'noise.bin');
    writeFileSync(file, Buffer.from(Array.from({ length: 5000 }, (_, i) => (i * 7919) % 256)));
    const { status, stdout } = await zhengxun(['page', file, '--format', 'json']);
    expect(status).toBe(0);
    expect((JSON.parse(stdout) as PageJson).kind).toBe('other');
  });
});

describe('错误的输入：退出码 2，一句话', () => {
  const wrong: [string, () => string[]][] = [
    ['没有给出网页', () => ['page']],
    ['文件不存在', () => ['page', path.join(folder, 'no-such.html')]],
    ['清单不存在', () => ['page', '--list', path.join(folder, 'no-such.txt')]],
    ['主机名不存在', () => ['page', 'http://no-such-host.invalid/', ...network()]],
    ['拒绝连接', () => ['page', 'http://fgw.qinghesheng.gov.cn/', ...network()]],
    ['没有这个选项', () => ['page', '--no-such-option', 'x']],
    ['格式取值无效', () => ['page', '--format', 'xml', 'x']],
    ['--base 不是网址', () => ['page', path.join(folder, 'a.html'), '--base', '不是网址']],
    ['对照文件不存在', () => ['page', 'http://slt.qinghesheng.gov.cn/', '--hosts-file', path.join(folder, 'no-such.hosts')]],
    ['未允许访问非公网地址', () => ['page', 'http://slt.qinghesheng.gov.cn/', '--hosts-file', demo.hostsFile]],
  ];
  it.each(wrong)('%s', async (_, args) => {
    const { status, stdout, stderr } = await zhengxun(args());
    expect({ status, stdout, sentence: isOneSentence(stderr) ? true : stderr }).toEqual({ status: 2, stdout: '', sentence: true });
  });
});
