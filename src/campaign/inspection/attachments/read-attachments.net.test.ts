import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFetcher, openCrawl } from '../../../collect/index.ts';
import { plainDocx } from '../../../text/index.ts';
import { crawlServed, TEST_NETWORK } from '../../testing/crawled-site.ts';
import { type AttachmentLimits, readAttachments } from './read-attachments.ts';

const encrypted = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(200), Buffer.from('EncryptedPackage', 'utf16le')]);
/** Made number: the check digit is right, the division is none that exists for a person. */
const identity = '110101199003070732';
const oldFormat = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]);
const scan = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
);
const files: Record<string, Uint8Array> = {
  '/f/list.docx': plainDocx(`拟录用人员名单\n张三，身份证号${identity}\n请各单位按照统一布署做好工作，进一步加强组织领异。`),
  '/f/clean.txt': Buffer.from('会议安排部署下一步工作。咨询电话：0571-87054321。'),
  '/f/locked.doc': encrypted,
  '/f/broken.docx': Buffer.from('PK\u0003\u0004 not a zip at all'),
  '/f/large.txt': Buffer.alloc(3 << 20, '字'),
  '/f/secret.txt': Buffer.from('不应读取'),
};
/** Old format and scan, on a page of their own. */
const foreign: Record<string, Uint8Array> = { '/g/old.doc': oldFormat, '/g/scan.pdf': scan };
const asked: string[] = [];
const server = createServer((request, response) => {
  const { pathname } = new URL(request.url!, 'http://x');
  const isForeign = pathname.startsWith('/g/');
  const file = files[pathname] ?? foreign[pathname];
  if (request.method === 'GET') asked.push(pathname);
  if (pathname === '/robots.txt') return void response.setHeader('content-type', 'text/plain').end('User-agent: *\nDisallow: /f/secret\n');
  if (file !== undefined)
    return void response.setHeader('content-type', 'application/octet-stream').end(request.method === 'HEAD' ? undefined : file);
  if (pathname !== '/' && pathname !== '/g/') return void response.writeHead(404).end();
  const names = isForeign ? Object.keys(foreign) : [...Object.keys(files), '/f/gone.pdf', '/f/picture.zip'];
  const links = names.map((href) => `<a href="${href}">${href}</a>`).join('');
  response.setHeader('content-type', 'text/html; charset=utf-8').end(`<html><title>某局</title><body><p>附件：${links}</p></body></html>`);
});
const folder = mkdtempSync(path.join(tmpdir(), 'zhengxun-attachments-'));
let origin = '';
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  rmSync(folder, { recursive: true, force: true });
});

async function crawl(name: string, start = '/'): Promise<string> {
  const dir = path.join(folder, name);
  await crawlServed(dir, `${origin}${start}`);
  return dir;
}

async function read(dir: string, limits: AttachmentLimits, obeyRobots = true): Promise<void> {
  const fetcher = createFetcher(TEST_NETWORK);
  try {
    await readAttachments({
      dir,
      packs: [],
      statistical: true,
      learnedFile: null,
      limits,
      fetcher,
      obeyRobots,
      signal: new AbortController().signal,
    });
  } finally {
    await fetcher.close();
  }
}

describe('采集到的附件', () => {
  // The crawl itself leaves /f/secret.txt alone, so it is not among those waiting.
  it('读出其中的问题，指明链接它的页面和附件；读不了的各有原因', async () => {
    const dir = await crawl('all');
    await read(dir, { most: 100, mostBytes: 1 << 20 });
    const view = openCrawl(dir);
    const found = [...view.texts()].filter((block) => block.attachment !== undefined);
    expect(found.map(({ attachment, pages, pageCount }) => ({ attachment, pages, pageCount }))).toEqual([
      { attachment: `${origin}/f/list.docx`, pages: [`${origin}/`], pageCount: 1 },
    ]);
    expect(found[0]!.marks.map(({ kind, quote }) => [kind, quote])).toEqual([
      ['personal-data', '110101********0732'],
      ['typo', '布署'],
      ['typo', '领异'],
    ]);
    const { start, end } = found[0]!.marks[1]!;
    expect(found[0]!.text.slice(start, end)).toBe('布署');
    expect(view.meta.attachments).toEqual({ read: 2, unread: { broken: 1, encrypted: 1, 'too-large': 1 } });
    view.close();
  });

  it('旧格式和扫描件经本机的程序读出；没有装时记为未读', async () => {
    const programs = path.join(folder, 'bin');
    mkdirSync(programs);
    const imitate = (name: string, script: string) => writeFileSync(path.join(programs, name), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
    writeFileSync(path.join(folder, 'ready.docx'), plainDocx('会议布署工作'));
    imitate(
      'soffice',
      `while [ $# -gt 1 ]; do [ "$1" = --outdir ] && out=$2; shift; done; mkdir -p "$out"; cp ${folder}/ready.docx "$out/document.docx"`,
    );
    imitate('pdftoppm', 'for last; do :; done; echo > "$last-1.png"');
    imitate('tesseract', `[ "$1" = --list-langs ] && echo chi_sim && exit; echo "张三，身份证号${identity}"`);
    const realPath = process.env.PATH;
    try {
      process.env.PATH = `${programs}${path.delimiter}${realPath}`;
      const dir = await crawl('foreign', '/g/');
      await read(dir, { most: 100, mostBytes: 1 << 20 });
      const view = openCrawl(dir);
      const found = [...view.texts()].filter((block) => block.attachment !== undefined);
      expect(found.flatMap(({ attachment, marks }) => marks.map(({ quote }) => [attachment, quote]))).toEqual([
        [`${origin}/g/old.doc`, '布署'],
        [`${origin}/g/scan.pdf`, '110101********0732'],
      ]);
      expect(view.meta.attachments).toEqual({ read: 2, unread: {} });
      view.close();

      process.env.PATH = folder;
      const bare = await crawl('bare', '/g/');
      await read(bare, { most: 100, mostBytes: 1 << 20 });
      const without = openCrawl(bare);
      expect(without.meta.attachments).toEqual({ read: 0, unread: { 'no-text': 1, 'old-format': 1 } });
      without.close();
    } finally {
      process.env.PATH = realPath;
    }
  });

  it('再做一次不再取同样的附件；结果不变', async () => {
    const dir = path.join(folder, 'all');
    asked.length = 0;
    await read(dir, { most: 100, mostBytes: 1 << 20 });
    expect(asked.filter((pathname) => pathname.startsWith('/f/'))).toEqual([]);
  });

  it('超过个数的不取，记为未读；没有开始读的采集没有这一项', async () => {
    const dir = await crawl('limited');
    const before = openCrawl(dir);
    expect(before.meta.attachments).toBeNull();
    before.close();
    asked.length = 0;
    await read(dir, { most: 1, mostBytes: 1 << 20 });
    expect(asked.filter((pathname) => pathname.startsWith('/f/'))).toHaveLength(1);
    const view = openCrawl(dir);
    expect(view.meta.attachments).toEqual({ read: 1, unread: { limit: 4 } });
    view.close();
  });
});
