/**
 * The web app's files, as `tools/web.mjs` built them. Names of assets carry their content, so browsers keep them for good; the page
 * itself is never kept, because each answer carries a nonce of its own for the styles that it may bring along.
 */
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Api } from './options.ts';

/** The component library makes its styles in the browser: they carry the nonce. Nothing else may be inline, and no script at all. */
const policyFor = (nonce: string) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    // What is shown of inspected sites stands in sandboxed frames.
    "frame-src 'self' blob:",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');

/** Whether the request is of a person's browser for a page: what looks like a file, or wants data, gets its 404. */
export function wantsPage({ method, url, headers }: Pick<FastifyRequest, 'method' | 'url' | 'headers'>): boolean {
  const [address = ''] = url.split('?');
  if (method !== 'GET' || /^\/(?:api|assets)(?:\/|$)/.test(address) || /\.[a-z0-9]{1,5}$/i.test(address)) return false;
  return (headers.accept ?? '').includes('text/html');
}

/** Sends the page; null when the folder holds no build. */
export function webPage(folder: string): ((reply: FastifyReply) => FastifyReply) | null {
  const file = path.join(folder, 'index.html');
  if (!existsSync(file)) return null;
  const page = readFileSync(file, 'utf8');
  return (reply) => {
    const nonce = randomBytes(16).toString('base64');
    return reply
      .code(200)
      .type('text/html; charset=utf-8')
      .header('content-security-policy', policyFor(nonce))
      .header('cache-control', 'no-store')
      .send(page.replaceAll('%NONCE%', nonce));
  };
}

/** `/assets/*` and the few files beside the page. */
export async function webFiles(app: Api, folder: string): Promise<void> {
  const options = { decorateReply: false, preCompressed: true, index: false as const };
  await app.register(fastifyStatic, { ...options, root: path.join(folder, 'assets'), prefix: '/assets/', immutable: true, maxAge: '365d' });
  for (const name of ['icon.svg', 'too-old.js']) {
    const [bytes, type] = [
      readFileSync(path.join(folder, name)),
      name.endsWith('.svg') ? 'image/svg+xml' : 'text/javascript; charset=utf-8',
    ];
    app.get(`/${name}`, { schema: { hide: true } }, (_, reply) => reply.type(type).header('cache-control', 'max-age=3600').send(bytes));
  }
}
