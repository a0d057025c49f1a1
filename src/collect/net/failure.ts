/** Ways an exchange can fail, each with its Chinese sentence, and how errors of sockets and TLS map to them. */
import type { FailureKind } from '../outcome.ts';

/** Chinese clause of each kind: what is told when nothing more exact is known. */
const SENTENCES: Record<FailureKind, string> = {
  timeout: '在时限内没有收到完整的响应',
  dns: '域名解析失败',
  tls: '安全连接（TLS）握手失败',
  refused: '服务器拒绝连接',
  reset: '连接被对方中断',
  unreachable: '网络无法到达该地址',
  protocol: '返回的内容不是有效的 HTTP 响应',
  'too-many-redirects': '跳转次数过多',
  'redirect-loop': '跳转形成循环',
  'body-incomplete': '响应正文没有传完连接就中断了',
  'bad-encoding': '响应正文的压缩数据无法解开',
  'forbidden-address': '目标不是允许访问的公网地址',
  blocked: '网站的防护系统拦截了机器访问，未能检查',
  throttled: '网站要求降低访问频率',
  'our-side': '本机网络故障，未能检查',
  cancelled: '检查被取消',
};

/** The Chinese clause of a failure kind, for reports and the manual. */
export function failureSentence(kind: FailureKind): string {
  return SENTENCES[kind];
}

/** A failed step of an exchange; turned into a `Failed` outcome, never shown as an exception. */
export class ExchangeError extends Error {
  readonly kind: FailureKind;
  /** System or TLS code behind it; null when there is none. */
  readonly code: string | null;

  constructor(kind: FailureKind, detail: string = SENTENCES[kind], code: string | null = null) {
    super(detail);
    this.name = 'ExchangeError';
    this.kind = kind;
    this.code = code;
  }
}

/** Sorts an error of a socket or TLS; `afterHead`: the response head had been read. Throws nothing. */
export function exchangeError(error: unknown, afterHead = false): ExchangeError {
  if (error instanceof ExchangeError) return error;
  const code = codeOf(error);
  const known = KIND_OF_CODE.get(code);
  if (known === 'reset' && afterHead) return withCode('body-incomplete', code);
  if (known) return withCode(known, code);
  if (code.startsWith('ERR_SSL_') || code.startsWith('ERR_TLS_') || code.startsWith('ERR_OSSL')) return withCode('tls', code);
  if (code.startsWith('EAI_')) return withCode('dns', code);
  return withCode(afterHead ? 'body-incomplete' : 'protocol', code);
}

const KIND_OF_CODE = new Map<string, FailureKind>([
  ['ECONNREFUSED', 'refused'],
  ['ECONNRESET', 'reset'],
  ['ECONNABORTED', 'reset'],
  ['EPIPE', 'reset'],
  ['ETIMEDOUT', 'timeout'],
  ['EHOSTUNREACH', 'unreachable'],
  ['EHOSTDOWN', 'unreachable'],
  ['ENETUNREACH', 'unreachable'],
  ['ENETDOWN', 'unreachable'],
  ['ENETRESET', 'unreachable'],
  ['EADDRNOTAVAIL', 'unreachable'],
  ['EACCES', 'unreachable'],
  ['EPERM', 'unreachable'],
  ['EINVAL', 'unreachable'],
  ['EAFNOSUPPORT', 'unreachable'],
  ['ENOTFOUND', 'dns'],
  // This machine ran out of sockets or memory: never the site's doing.
  ['EMFILE', 'our-side'],
  ['ENFILE', 'our-side'],
  ['ENOBUFS', 'our-side'],
  ['ENOMEM', 'our-side'],
  ['EPROTO', 'tls'],
]);

const CODE_NOTES = new Map<string, string>([
  ['EMFILE', '本机可用的连接数已用完'],
  ['ENFILE', '本机可用的连接数已用完'],
]);

function withCode(kind: FailureKind, code: string): ExchangeError {
  const sentence = CODE_NOTES.get(code) ?? SENTENCES[kind];
  return new ExchangeError(kind, code === '' ? sentence : `${sentence} (${code})`, code === '' ? null : code);
}

function codeOf(error: unknown): string {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code.slice(0, 80) : '';
}
