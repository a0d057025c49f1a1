/** Builders of what goes into evidence folders, for tests. */
import { generateKeyPairSync } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { Evidence } from '../evidence.ts';
import { signingKey } from '../key.ts';
import type { StoredExchange } from '../warc-record.ts';
import type { EvidenceOptions } from '../writer.ts';

export const NOON = Date.UTC(2026, 10, 20, 4, 0, 0);

export const aKey = () => signingKey(generateKeyPairSync('ed25519').privateKey);

export const someOptions = (more: Partial<EvidenceOptions> = {}): EvidenceOptions => ({
  clock: { now: () => NOON },
  software: 'zhengxun 0.1.0',
  signingKey: aKey(),
  options: { allowPrivate: false },
  authority: null,
  ...more,
});

export function anExchange(more: Partial<StoredExchange> = {}): StoredExchange {
  return {
    url: 'http://www.example.gov.cn/col/col1/index.html',
    at: NOON,
    requestHeaders: { 'user-agent': 'Zhengxun', accept: '*/*' },
    status: 200,
    headers: { 'content-type': 'text/html; charset=utf-8', 'content-encoding': 'gzip', 'transfer-encoding': 'chunked' },
    wire: gzipSync('<html><title>通知公告</title>暂无内容</html>'),
    address: '203.0.113.7',
    ...more,
  };
}

/** A PNG of one pixel. */
export const aPicture = () =>
  Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

/** Report with one finding a piece of evidence. */
export const aReport = (evidence: Evidence[]) =>
  Buffer.from(JSON.stringify({ schema: 'zhengxun.report/1', findings: evidence.map((proof, i) => ({ id: `f-${i}`, evidence: [proof] })) }));
