/** A reader for tests: links of `nav` and `main` as two blocks, the title, nothing clever. */
import { createHash } from 'node:crypto';
import type { PageBlock, PageLink, PageReader, PageSource } from '../../../page/index.ts';

/** Makes a reader; also the entry of reading threads. */
export function createReader(): PageReader {
  const met = new Map<string, PageBlock>();
  return {
    read(bytes, source) {
      const html = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString();
      const title = /<title>(.*?)<\/title>/.exec(html)?.[1] ?? '';
      const text = /<p>(.*?)<\/p>/s.exec(html)?.[1] ?? '';
      const blocks = [part(html, 'nav'), part(html, 'main')].map((piece, i) => blockOf(piece, i === 0 ? 'nav' : 'body', source, met));
      const refresh = /<meta http-equiv="refresh" content="0;url=(.*?)"/.exec(html)?.[1];
      return {
        facts: {
          url: source.url,
          charset: 'utf-8',
          garbled: false,
          title,
          heading: null,
          siteName: null,
          siteCode: null,
          columnName: null,
          columnType: null,
          metas: {},
          publishedAt: null,
          documentDate: null,
          source: null,
          breadcrumb: [],
          text,
          items: [],
          lists: [],
          next: null,
          guide: null,
          messages: null,
          kind: source.isHome ? 'home' : 'other',
          forms: [],
          hidden: [],
          identity: {
            partyGovernmentMark: null,
            siteCode: null,
            icp: null,
            publicSecurity: null,
            organizer: null,
            contact: null,
            errorReportEntry: null,
          },
          emptyNotice: null,
          soft404: text.includes('页面不存在') ? '页面不存在' : null,
          scriptList: text.includes('脚本列表') ? { records: ['/records.json'], needsBrowser: false } : null,
          sentOnTo: refresh ? new URL(refresh, source.url).href : null,
          challenge: text.includes('脚本验证') ? '脚本验证' : null,
          skeleton: 'tiny',
          ...(text.includes('元素过多') ? { isCut: true } : {}),
        },
        blocks,
      };
    },
  };
}

function part(html: string, tag: string): string {
  const start = html.indexOf(`<${tag}>`);
  const end = html.indexOf(`</${tag}>`);
  return start < 0 ? '' : html.slice(start, end < 0 ? undefined : end);
}

function blockOf(html: string, place: PageLink['place'], source: PageSource, met: Map<string, PageBlock>): PageBlock {
  const links: PageLink[] = [];
  for (const match of html.matchAll(/<(a|img) (?:href|src)="([^"]*)"[^>]*>([^<]*)/g)) {
    const url = URL.parse(match[2]!, source.url);
    if (url) url.hash = '';
    links.push({ url: url?.href ?? match[2]!, text: match[3]!, place, kind: match[1] === 'img' ? 'image' : 'page' });
  }
  const text = html.replace(/<[^>]*>/g, '\n').trim();
  const hash = createHash('sha256')
    .update(`${text}\n${links.map((link) => link.url).join('\n')}`)
    .digest('hex')
    .slice(0, 16);
  const known = met.get(hash);
  if (known) return known;
  const block: PageBlock = { hash, text, links };
  if (text.includes('错字')) {
    const start = text.indexOf('错字');
    block.marks = [
      {
        kind: 'typo',
        severity: 'ordinary',
        start,
        end: start + 2,
        quote: '错字',
        suggestion: null,
        rule: 'test',
        message: '错字',
        confidence: 1,
      },
    ];
  }
  met.set(hash, block);
  return block;
}
