/** TLS of inspected sites: read what is there. Certificate problems are recorded, they do not prevent reading. */
import { constants } from 'node:crypto';
import type net from 'node:net';
import tls from 'node:tls';
import type { TlsFacts } from '../outcome.ts';
import { ExchangeError } from './failure.ts';

/**
 * Shakes hands over a connected socket; the certificate is verified but never a reason to stop (see `tlsFacts`).
 * Rejects with ExchangeError `tls` (or the socket's own error) when no handshake comes about; the caller destroys the socket.
 */
export function shakeHands(socket: net.Socket, hostname: string, protocols: readonly string[] = ['http/1.1']): Promise<tls.TLSSocket> {
  return new Promise((resolve, reject) => {
    const secure = tls.connect({
      socket,
      host: hostname,
      // An IP address is no server name (RFC 6066 section 3).
      servername: /^[\d.]+$|:/.test(hostname) ? '' : hostname,
      secureContext: sharedContext(),
      rejectUnauthorized: false,
      ALPNProtocols: [...protocols],
    });
    secure.once('secureConnect', () => resolve(secure));
    secure.on('error', (error: NodeJS.ErrnoException) => reject(handshakeError(error)));
    secure.once('close', () => reject(new ExchangeError('tls', '安全连接（TLS）握手时连接被对方中断', 'ECONNRESET')));
  });
}

/** What the handshake showed; `problem` is a Chinese clause with the code in brackets, null when the certificate is right. */
export function tlsFacts(secure: tls.TLSSocket): TlsFacts {
  const certificate = secure.getPeerCertificate();
  const problem = secure.authorized ? null : problemOf(secure.authorizationError);
  return {
    protocol: secure.getProtocol() ?? 'unknown',
    authorized: secure.authorized,
    problem,
    validTo: isoDate(certificate.valid_to),
    issuer: firstOf(certificate.issuer?.O) ?? firstOf(certificate.issuer?.CN),
  };
}

let context: tls.SecureContext | null = null;

/** One context for all: reading the certificate store takes milliseconds. Old protocols and servers are let in and recorded. */
function sharedContext(): tls.SecureContext {
  context ??= tls.createSecureContext({
    minVersion: 'TLSv1',
    ciphers: 'DEFAULT@SECLEVEL=0',
    // Servers of old platforms offer no secure renegotiation; we never renegotiate.
    secureOptions: constants.SSL_OP_LEGACY_SERVER_CONNECT,
  });
  return context;
}

const PROBLEMS = new Map([
  ['CERT_HAS_EXPIRED', '证书已过期'],
  ['CERT_NOT_YET_VALID', '证书尚未生效'],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', '证书是自签名的'],
  ['SELF_SIGNED_CERT_IN_CHAIN', '证书链中有不受信任的自签名证书'],
  ['UNABLE_TO_GET_ISSUER_CERT', '找不到证书的签发者'],
  ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', '找不到证书的签发者'],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', '服务器没有给出完整的证书链'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', '证书与域名不符'],
  ['CERT_REVOKED', '证书已被吊销'],
]);

function problemOf(reason: unknown): string {
  const code = typeof reason === 'string' ? reason : String((reason as { code?: unknown } | null)?.code ?? 'UNKNOWN');
  return `${PROBLEMS.get(code) ?? '证书未通过验证'} (${code.slice(0, 60)})`;
}

function handshakeError(error: NodeJS.ErrnoException): ExchangeError {
  const code = error.code ?? '';
  if (code === 'ECONNRESET' || code === 'EPIPE') return new ExchangeError('tls', '安全连接（TLS）握手时连接被对方中断', code);
  const noCommon = /HANDSHAKE_FAILURE|NO_SHARED|UNSUPPORTED_PROTOCOL|PROTOCOL_VERSION|NO_PROTOCOLS/.test(code);
  const why = noCommon ? '双方没有共同支持的协议或算法' : '对方的应答不是有效的 TLS';
  return new ExchangeError('tls', `安全连接（TLS）握手失败：${why}（${code.slice(0, 60) || 'TLS'}）`, code || null);
}

function isoDate(text: string | undefined): string | null {
  const time = text === undefined ? Number.NaN : Date.parse(text);
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}

const firstOf = (value: string | string[] | undefined): string | null => (Array.isArray(value) ? value[0] : value)?.slice(0, 200) ?? null;
