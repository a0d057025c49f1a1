/** The site's own search: titles that hold the words, newest first, divided into kinds of content. */
import { html, type Markup } from '../markup.ts';
import type { Article, Column, Site } from '../model.ts';

const KINDS: [name: string, classes: Column['class'][]][] = [
  ['政策文件', ['policy', 'interpretation']],
  ['新闻动态', ['news']],
  ['通知公告', ['notice']],
  ['其他信息', []],
];

/** The middle of the result page for an address with the words in `q` or `searchword`, in the page's charset. */
export function searchResults(site: Site, path: string, charset: 'utf-8' | 'gbk'): Markup {
  const words = wordsIn(path, charset);
  const hits =
    words === '' || site.plan.lacks?.includes('results') ? [] : site.articles.filter((a) => a.title.includes(words)).slice(0, 20);
  return html`<ul class="result-tabs"><li><a href="/search">全部</a></li>${KINDS.map(([name, classes]) => html`<li><a href="/search?kind=${name}">${name}（${count(hits, classes)}）</a></li>`)}</ul>
<p>您搜索的是：${words}，共找到 ${hits.length} 条结果</p><ul class="search-list">${hits.map((a) => html`<li><a href="${a.path}">${a.title}</a><span>${a.date}</span></li>`)}</ul>`;
}

function count(hits: readonly Article[], classes: readonly Column['class'][]): number {
  const others = KINDS.flatMap(([, one]) => one);
  return hits.filter(({ column }) => (classes.length > 0 ? classes.includes(column.class) : !others.includes(column.class))).length;
}

/** The words as the browser of a page in that charset sent them. */
function wordsIn(path: string, charset: 'utf-8' | 'gbk'): string {
  const written = /[?&](?:q|searchword)=([^&]*)/.exec(path)?.[1] ?? '';
  const bytes = written.replaceAll('+', ' ').replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return new TextDecoder(charset).decode(Buffer.from(bytes, 'latin1')).trim();
}
