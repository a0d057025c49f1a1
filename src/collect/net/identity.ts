/** Who we say we are, as request headers. The second identities are for comparing what is served, never for passing a wall. */
import type { ClientName, FetchRequest } from '../fetcher.ts';

/** Headers of a request as a flat list name, value, name, value; the extra ones replace ours of the same name. */
export function requestHeaders(client: ClientName, userAgent: string, extra: FetchRequest['headers']): string[] {
  const base = identity(client, userAgent);
  if (!extra) return base;
  const replaced = new Set(Object.keys(extra).map((name) => name.toLowerCase()));
  const kept: string[] = [];
  for (let at = 0; at < base.length; at += 2) if (!replaced.has(base[at]!)) kept.push(base[at]!, base[at + 1]!);
  for (const [name, value] of Object.entries(extra)) if (isSendable(name, value)) kept.push(name.toLowerCase(), value);
  return kept;
}

const BROWSER = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36';
const ENGINE = 'Mozilla/5.0 (compatible; Baiduspider/2.0; +http://www.baidu.com/search/spider.html)';
/** Visitors sent by a search engine: hijacked pages show another face to them. */
const REFERER = 'https://www.baidu.com/s?wd=%E6%94%BF%E5%BA%9C';

const PAGE = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';
const CHINESE = 'zh-CN,zh;q=0.9';

function identity(client: ClientName, userAgent: string): string[] {
  const common = ['accept', PAGE, 'accept-language', CHINESE, 'accept-encoding', 'gzip, deflate'];
  switch (client) {
    case 'plain':
      return ['user-agent', userAgent, ...common];
    case 'engine':
      return ['user-agent', ENGINE, ...common];
    case 'referer':
      return ['user-agent', BROWSER, 'referer', REFERER, ...common];
    case 'browser':
      return ['user-agent', BROWSER, ...common.slice(0, 4), 'accept-encoding', 'gzip, deflate, br, zstd', 'upgrade-insecure-requests', '1'];
  }
}

/** Headers of the connection itself are not the caller's to set; values must be plain header text. */
function isSendable(name: string, value: string): boolean {
  return /^[A-Za-z0-9-]{1,60}$/.test(name) && !/[^\t\x20-\x7e]/.test(value) && !CONNECTION_HEADERS.has(name.toLowerCase());
}

const CONNECTION_HEADERS = new Set(['host', 'connection', 'keep-alive', 'transfer-encoding', 'upgrade', 'content-length', 'te', 'expect']);
