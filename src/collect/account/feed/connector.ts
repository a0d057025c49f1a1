/** RSS, Atom and JSON Feed: what accounts offer themselves and what RSSHub-like bridges make of them. */
import { Type } from 'typebox';
import { askSource, lacksLogin, type SourceAnswer, wantsLogin } from '../ask.ts';
import { defineConnector } from '../connector.ts';
import type { Credential } from '../credential.ts';
import { jsonOf, textOf } from '../decoding.ts';
import { type ConnectorFailure, failure } from '../outcome.ts';
import { type PageReply, readPages } from '../paging.ts';
import { DEFAULT_PAGES, MOST_BYTES, pagedSettings } from '../settings.ts';
import { readJsonFeed } from './json-feed.ts';
import { type FeedReading, readSyndication } from './syndication.ts';

const ACCEPT = 'application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, application/json;q=0.9, */*;q=0.5';
const PAGE_START = /^(?:<\?xml[^>]{0,200}>\s{0,50})?<(?:!--|!doctype\s{1,5}html|html|head|body|script|meta|title|div)/i;

export const feed = defineConnector({
  id: 'feed',
  title: 'RSS、Atom 或 JSON Feed（含 RSSHub 一类的转换服务）',
  sees: ['newest', 'posts'],
  isStore: false,
  configuration: Type.Object(pagedSettings, { additionalProperties: false }),
  recognises: (address) => /^https?:/i.test(address) && /rss|atom|feed|\.xml(?:$|[?#])/i.test(address),
  look({ account, configuration, earlier, since }, tools) {
    const { fetcher, signal } = tools;
    const credential = configuration.credential ?? null;
    const paging = { start: account.address, mostPages: configuration.maxPages ?? DEFAULT_PAGES, since };
    return readPages(paging, tools, async (url, isFirst): Promise<PageReply> => {
      // Only the first page tells whether anything is new.
      const question = { url, accept: ACCEPT, credential, maxBytes: MOST_BYTES, earlier: isFirst ? earlier : null, signal };
      const reply = await askSource(question, fetcher);
      if (reply.kind !== 'answer') return reply;
      const read = feedOf(reply, credential);
      if ('kind' in read) return read;
      const { title: name, description, entries, next } = read;
      const profile = { name, description, isVerified: null, followers: null, version: null };
      return { url: reply.url, entries, next, isCut: reply.isCut, validators: reply.validators, profile };
    });
  },
});

function feedOf({ body, contentType, isCut }: SourceAnswer, credential: Credential | null): FeedReading | ConnectorFailure {
  const text = textOf(body, contentType).trimStart();
  if (text === '') return failure('unreadable', '返回内容为空');
  if (text.startsWith('{') || text.startsWith('[')) {
    const data = jsonOf(text);
    // Half a JSON text cannot be read; that it was cut is our limit, not the source's fault.
    if (data === undefined && isCut) return { title: null, description: null, entries: [], next: null };
    const read = readJsonFeed(data);
    if (read !== null) return read;
    if (wantsLogin(text)) return lacksLogin(credential, '来源称登录已失效');
    return failure('unreadable', data === undefined ? '返回的 JSON 残缺' : '返回的 JSON 不是 JSON Feed');
  }
  const read = readSyndication(text);
  if (read !== null) return read;
  if (!PAGE_START.test(text.slice(0, 400))) return failure('unreadable', '返回的内容不是 XML 或 JSON');
  return wantsLogin(text) ? lacksLogin(credential, '返回的是登录页面') : failure('not-a-feed');
}
