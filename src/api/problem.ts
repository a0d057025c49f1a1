/** Every error as problem+json (RFC 9457): a stable code and one Chinese sentence that says what to do. */
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { ConflictError, InputError, NotFoundError, RefusedError } from '../platform/index.ts';
import { isDatabaseAway } from '../platform/server.ts';

/** Fastify's error handler. What is not ours to explain becomes a 500 with the number of the request, and is logged. */
export function sendProblem(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  const { status, code, detail } = problemOf(error);
  if (status >= 500) request.log.error({ err: error }, 'request failed');
  if (status === 503) reply.header('retry-after', RETRY_AFTER_SECONDS);
  void reply
    .code(status)
    .type('application/problem+json')
    .send({ type: `urn:zhengxun:${code}`, title: TITLES[status] ?? '请求未能完成', status, detail, code, requestId: request.id });
}

/** What passes by itself: a database that starts again, a disk that is cleared. */
const RETRY_AFTER_SECONDS = 5;

const TITLES: Record<number, string> = {
  400: '请求有误',
  401: '需要登录',
  403: '不允许',
  404: '找不到',
  409: '有冲突',
  412: '已被改动',
  413: '内容过大',
  415: '内容类型不对',
  428: '缺少条件',
  429: '请求过多',
  500: '内部错误',
  503: '暂时不可用',
};

interface Told {
  status: number;
  code: string;
  detail: string;
}

function problemOf(error: FastifyError): Told {
  const told = (status: number) => ({ status, code: error.code, detail: error.message });
  if (error.validation !== undefined) return { status: 400, code: 'request-malformed', detail: validationSentence(error) };
  if (error instanceof InputError) return told(error.code === 'precondition-missing' ? 428 : 400);
  if (error instanceof RefusedError) return told(SIGN_IN_CODES.has(error.code) ? 401 : 403);
  if (error instanceof NotFoundError) return told(404);
  if (error instanceof ConflictError) return told(error.code === 'changed-meanwhile' ? 412 : 409);
  if (isDatabaseAway(error)) return { status: 503, code: 'database-away', detail: '数据库暂时连接不上，请稍后重试' };
  if (error.code === 'openid-away') return told(503);
  if (isDiskFull(error)) return { status: 503, code: 'disk-full', detail: '服务器磁盘空间不足，未作任何改动，请通知系统管理员清理后重试' };
  const status = error.statusCode ?? 500;
  if (status < 500) return { status, code: 'request-refused', detail: CLIENT_SENTENCES[status] ?? '请求不被接受，请核对后重试' };
  return { status: 500, code: 'internal', detail: '服务器内部出错，请稍后重试；如仍出错，请把请求编号告诉系统管理员' };
}

/** Said by the database or by the file system. */
const isDiskFull = ({ code }: { code?: string }) => code === '53100' || code === 'ENOSPC' || code === 'EDQUOT';

const CLIENT_SENTENCES: Record<number, string> = {
  404: '没有这个地址，请核对',
  413: '内容超过允许的大小，请缩小后重试',
  415: '内容类型须为 application/json，请改正',
  429: '请求过于频繁，请稍后重试',
};

const SIGN_IN_CODES = new Set([
  'unknown-account',
  'wrong-password',
  'wrong-code',
  'locked',
  'now-locked',
  'not-signed-in',
  'not-linked',
  'second-factor-missing',
  'openid-expired',
  'openid-refused',
]);

const RULES: Record<string, (params: Record<string, unknown>) => string> = {
  required: ({ missingProperty }) => `缺少 ${String(missingProperty)}`,
  type: ({ type }) => `类型须为 ${String(type)}`,
  minLength: ({ limit }) => `至少 ${String(limit)} 个字`,
  maxLength: ({ limit }) => `至多 ${String(limit)} 个字`,
  minItems: ({ limit }) => `至少 ${String(limit)} 项`,
  maxItems: ({ limit }) => `至多 ${String(limit)} 项`,
  minimum: ({ limit }) => `不小于 ${String(limit)}`,
  maximum: ({ limit }) => `不大于 ${String(limit)}`,
  additionalProperties: ({ additionalProperty }) => `没有 ${String(additionalProperty).slice(0, 40)} 这一项`,
  uniqueItems: () => '不得重复',
  enum: () => '不是允许的值',
};

function validationSentence(error: FastifyError): string {
  const [first] = error.validation ?? [];
  const where = `${error.validationContext ?? 'body'}${first?.instancePath ?? ''}`;
  const rule = first === undefined ? undefined : RULES[first.keyword];
  return `请求的 ${where} 不合要求：${rule === undefined ? '格式不对' : rule(first!.params)}，请改正`;
}
