/**
 * Asks a time-stamping authority for a token over some bytes. Source: RFC 3161 section 3.4 (HTTP).
 * The authority is the operator's own setting, not a crawled address: it may stand in an internal network.
 */
import { createHash, randomBytes } from 'node:crypto';
import { http, https } from '../net/node-http.ts';
import { children, der, derInteger, derOid, readDer, TAG } from './der.ts';
import { checkToken } from './timestamp-token.ts';

export interface TimestampAuthority {
  /** http or https address. */
  url: string;
  timeoutMs: number;
}

export type TokenAnswer = { ok: true; token: Buffer } | { ok: false; problem: string };

const MAX_ANSWER_BYTES = 1 << 20;
const SHA256_OID = '2.16.840.1.101.3.4.2.1';

/** A checked token, or one Chinese clause why there is none. Never rejects. */
export async function requestToken(authority: TimestampAuthority, stamped: Uint8Array): Promise<TokenAnswer> {
  try {
    const nonce = derInteger(randomBytes(16));
    const answer = await post(authority, timestampQuery(stamped, nonce));
    const token = tokenOf(answer);
    checkToken(token, stamped, { nonce });
    return { ok: true, token };
  } catch (error) {
    return { ok: false, problem: `时间戳服务 ${authority.url} 未给出可用的时间戳：${error instanceof Error ? error.message : '原因不明'}` };
  }
}

/** TimeStampReq: version 1, imprint, nonce, and the certificate asked for. `nonce` is a whole INTEGER element. */
export function timestampQuery(stamped: Uint8Array, nonce: Buffer): Buffer {
  const imprint = der(
    TAG.sequence,
    der(TAG.sequence, derOid(SHA256_OID), der(TAG.null)),
    der(TAG.octetString, createHash('sha256').update(stamped).digest()),
  );
  return der(TAG.sequence, derInteger(Buffer.from([1])), imprint, nonce, der(TAG.boolean, Buffer.from([0xff])));
}

/** Token out of a TimeStampResp. */
function tokenOf(answer: Buffer): Buffer {
  let status: number | undefined;
  let token: Buffer | undefined;
  try {
    const [statusInfo, content] = children(readDer(answer));
    status = children(statusInfo!)[0]?.content.at(-1);
    token = content?.whole;
  } catch (cause) {
    throw new Error('答复不是 RFC 3161 格式', { cause });
  }
  if ((status !== 0 && status !== 1) || !token) throw new Error(`请求被拒绝（状态 ${status ?? '不明'}）`);
  return token;
}

function post(authority: TimestampAuthority, body: Buffer): Promise<Buffer> {
  const url = new URL(authority.url);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw new Error('地址应以 http:// 或 https:// 开头');
  return new Promise((resolve, reject) => {
    const request = (url.protocol === 'https:' ? https : http).request(url, {
      method: 'POST',
      headers: { 'content-type': 'application/timestamp-query', 'content-length': body.length },
      // For the whole exchange, not for each silence.
      signal: AbortSignal.timeout(authority.timeoutMs),
    });
    request.on('error', (cause: NodeJS.ErrnoException) =>
      reject(new Error(cause.name === 'AbortError' ? '在时限内没有答复' : `连接失败（${cause.code ?? cause.message}）`, { cause })),
    );
    request.on('response', (response) => {
      const chunks: Buffer[] = [];
      let size = 0;
      response.on('data', (chunk: Buffer) => {
        size += chunk.length;
        if (size > MAX_ANSWER_BYTES) request.destroy(new Error('答复过大'));
        else chunks.push(chunk);
      });
      response.on('error', (cause) => reject(new Error('答复中断', { cause })));
      response.on('end', () =>
        response.statusCode === 200 ? resolve(Buffer.concat(chunks)) : reject(new Error(`答复状态 ${response.statusCode}`)),
      );
    });
    request.end(body);
  });
}
