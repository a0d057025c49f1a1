import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appWithoutDatabase } from './document.ts';
import type { Api } from './options.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'zx-document-'));
let app: Api;
beforeAll(async () => {
  app = await appWithoutDatabase(folder);
});
afterAll(async () => {
  await app?.close();
  rmSync(folder, { recursive: true });
});

describe('接口说明', () => {
  it('是 OpenAPI 3.1，每条路由有答复的格式', () => {
    const document = app.swagger() as unknown as { openapi: string; paths: Record<string, Record<string, { responses?: object }>> };
    expect(document.openapi).toBe('3.1.0');
    for (const [url, methods] of Object.entries(document.paths))
      for (const [method, { responses }] of Object.entries(methods))
        expect(
          Object.keys(responses ?? {}).some((status) => status.startsWith('2') || status.startsWith('3')),
          `${method} ${url}`,
        ).toBe(true);
  });
  it('页面自成一体：脚本和样式都由自己提供，页内没有脚本', async () => {
    const page = await app.inject('/api/docs/');
    expect(page.statusCode).toBe(200);
    const policy = String(page.headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toMatch(/script-src 'self';/);
    const html = page.body;
    expect(html).not.toMatch(/<script(?![^>]*\ssrc=)/);
    const parts = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map((found) => found[1]!);
    expect(parts.length).toBeGreaterThan(3);
    for (const part of parts) {
      const { pathname, host } = new URL(part, 'http://own.example/api/docs/');
      expect(host).toBe('own.example');
      expect((await app.inject(pathname)).statusCode, part).toBe(200);
    }
  });
});
