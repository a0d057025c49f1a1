import { describe, expect, it } from 'vitest';
import type { TlsFacts } from '../outcome.ts';
import { judgeProbe } from './judge.ts';

const rule = { timeoutMs: 15_000, strictTls: false };
const facts = { kind: 'answered' as const, status: 200, elapsedMs: 300, tls: null };
const badTls: TlsFacts = { protocol: 'TLSv1.2', authorized: false, problem: '证书已过期', validTo: null, issuer: null };

describe('judgeProbe', () => {
  it.each([
    [14_900, 'ok'],
    [14_999.99, 'ok'],
    [15_000, 'failed'],
    [15_000.01, 'failed'],
  ] as const)('%d 毫秒打开 → %s', (elapsedMs, verdict) => expect(judgeProbe({ ...facts, elapsedMs }, rule)).toBe(verdict));
  it.each([
    [200, 'ok'],
    [302, 'ok'],
    [403, 'ok'],
    [404, 'ok'],
    [499, 'ok'],
    [500, 'failed'],
    [502, 'failed'],
    [599, 'failed'],
  ] as const)('状态 %d → %s', (status, verdict) => expect(judgeProbe({ ...facts, status }, rule)).toBe(verdict));
  it.each([
    'timeout',
    'dns',
    'tls',
    'refused',
    'reset',
    'unreachable',
    'protocol',
    'too-many-redirects',
    'redirect-loop',
    'body-incomplete',
  ] as const)('%s 计为失败', (kind) => expect(judgeProbe({ ...facts, kind, status: null }, rule)).toBe('failed'));
  it.each(['blocked', 'our-side', 'forbidden-address', 'cancelled'] as const)('%s 不计入', (kind) =>
    expect(judgeProbe({ ...facts, kind, status: 412 }, rule)).toBe('uncounted'),
  );
  it('429 是按时的应答，要求稍候的 503 仍是失败', () => {
    expect(judgeProbe({ ...facts, kind: 'throttled', status: 429 }, rule)).toBe('ok');
    expect(judgeProbe({ ...facts, kind: 'throttled', status: 503 }, rule)).toBe('failed');
  });
  it('证书问题默认只记录，设定后才失败', () => {
    expect(judgeProbe({ ...facts, tls: badTls }, rule)).toBe('ok');
    expect(judgeProbe({ ...facts, tls: badTls }, { ...rule, strictTls: true })).toBe('failed');
    expect(judgeProbe({ ...facts, tls: { ...badTls, authorized: true, problem: null } }, { ...rule, strictTls: true })).toBe('ok');
  });
});
