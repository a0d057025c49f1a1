/** A small visitor for tests: follows every link of a site in memory and says where each leads. */

import { foreignHosts } from './foreign.ts';
import type { Site } from './model.ts';
import { answerOf } from './resource.ts';
import { siteAnswer } from './server.ts';

export interface Walk {
  /** Addresses of the site that answered with 200, in order of reading. */
  pages: string[];
  /** Links whose target did not answer with 200. */
  broken: { page: string; target: string; status: number }[];
  /** Addresses of other hosts that are linked. */
  outside: Set<string>;
  /** Decoded text of the pages, by address. */
  texts: Map<string, string>;
}

/** Walks from the home page along href and src of elements (no comments, no scripts), at most `limit` pages. */
export function walkSite(site: Site, headers: Record<string, string> = {}, limit = 2000): Walk {
  const walk: Walk = { pages: [], broken: [], outside: new Set(), texts: new Map() };
  const home = `${site.origin}/`;
  const seen = new Set([home]);
  const queue: { url: string; from: string }[] = [{ url: home, from: home }];
  for (let i = 0; i < queue.length && walk.pages.length < limit; i++) {
    const { url, from } = queue[i]!;
    const { pathname, search } = new URL(url);
    if (pathname === '/rili.asp') continue; // no end there
    const answer = siteAnswer(site, { method: 'GET', path: pathname + search, headers, before: 0 });
    const location = answer.headers.location;
    if (location && answer.status >= 300 && answer.status < 400) {
      const next = new URL(location, url).href;
      if (next.startsWith(site.origin) && !seen.has(next)) queue.push({ url: next, from });
      seen.add(next);
      continue;
    }
    if (answer.status !== 200) {
      walk.broken.push({ page: from, target: url, status: answer.status });
      continue;
    }
    walk.pages.push(url);
    if (!answer.headers['content-type']?.includes('html')) continue;
    const text = decode(answer.body, answer.headers['content-type']);
    walk.texts.set(url, text);
    for (const link of linksOf(text, url)) {
      if (seen.has(link)) continue;
      seen.add(link);
      if (link.startsWith(`${site.origin}/`)) queue.push({ url: link, from: url });
      else walk.outside.add(link);
    }
  }
  return walk;
}

/** Absolute addresses of href and src, records of list scripts included; comments and other scripts left out. */
export function linksOf(text: string, base: string): string[] {
  const bare = text
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<script(?![^>]*text\/xml)([^>]*)>[\s\S]*?<\/script>/gi, '<script$1>')
    .replace(/<nextgroup>[\s\S]*?<\/nextgroup>/gi, '');
  const links: string[] = [];
  for (const match of bare.matchAll(/\b(?:href|src|action)\s*=\s*(?:"([^"]*)"|'([^']*)')/gi)) {
    const address = (match[1] ?? match[2] ?? '').replace(/&amp;/g, '&').trim();
    if (/^(javascript|mailto|tel|data):/i.test(address) || address.startsWith('#') || !URL.canParse(address, base)) continue;
    const url = new URL(address, base);
    url.hash = '';
    if (/^https?:$/.test(url.protocol)) links.push(url.href);
  }
  for (const match of text.matchAll(/createPageHTML\((\d+), \d+, "(\w+)", "(\w+)"\)/g)) {
    for (let no = 1; no < Number(match[1]); no++) links.push(new URL(`${match[2]}_${no}.${match[3]}`, base).href);
  }
  return links;
}

function decode(body: Buffer, contentType: string): string {
  return new TextDecoder(/charset=gb/i.test(contentType) ? 'gbk' : 'utf-8').decode(body);
}

/** Whether a host outside the site is served by the demo, and answers there with 200. */
export function foreignAnswers(address: string): boolean {
  const url = new URL(address);
  const foreign = foreignHosts.find((f) => f.host === url.hostname);
  if (!foreign || foreign.closed) return false;
  return answerOf(foreign.answer, { method: 'GET', path: url.pathname + url.search, headers: {}, before: 0 }).status === 200;
}
