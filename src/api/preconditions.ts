/** What a request says beside its body: which version it was made from, and whether it may be a repetition. */
import type { FastifyRequest } from 'fastify';
import { InputError } from '../platform/index.ts';
import type { RequestIdentity } from '../platform/server.ts';

/** The version in `If-Match`. Throws InputError (428) without one: nobody overwrites what they have not seen. */
export function versionOf({ headers }: FastifyRequest): number {
  const version = /^"(\d{1,9})"$/.exec(headers['if-match'] ?? '')?.[1];
  if (version === undefined) throw new InputError('修改须带 If-Match（取记录时的 ETag），请先取最新内容', { code: 'precondition-missing' });
  return Number(version);
}

/** Key and substance of a request that must not be done twice; without `Idempotency-Key` it is done each time. */
export function identityOf({ headers, method, url, body }: FastifyRequest): RequestIdentity {
  const key = headers['idempotency-key'];
  if (key === undefined) return { key: null, request: null };
  if (typeof key !== 'string' || !/^[\x21-\x7e]{1,100}$/.test(key))
    throw new InputError('幂等键（Idempotency-Key）须为 1 至 100 个可见的西文字符，请改正', { code: 'idempotency-key-malformed' });
  return { key, request: [method, url, body] };
}
