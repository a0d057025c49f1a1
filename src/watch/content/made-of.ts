/**
 * What a page is made of beside its news: title, scripts, frames, foreign links, forms, template, pieces of text. Compared with the
 * accepted version it shows what somebody planted, and what a redesign changed. Pure.
 * Source: 2019-19 part 1 (页面被挂马、内容被篡改); features E7.
 */
import { createHash } from 'node:crypto';
import { promotionIn } from '../../checks/index.ts';
import { hostOf, type PageReading } from '../../page/index.ts';

export interface MadeOf {
  title: string;
  /** Foreign hosts, and own paths without what changes from version to version. */
  scripts: string[];
  frames: string[];
  /** Foreign hosts that its links lead to. */
  links: string[];
  /** Foreign hosts that its forms are sent to. */
  forms: string[];
  /** Foreign host that a visitor is sent on to; null: none. */
  sentOn: string | null;
  /** Hash of the template. */
  template: string;
  /** Hashes of the pieces of text. */
  pieces: string[];
  /** Entries in its lists. */
  entries: number;
}

export interface Difference {
  what: 'title' | 'script' | 'frame' | 'link' | 'form' | 'sent-on' | 'template' | 'text';
  change: 'added' | 'removed' | 'changed';
  value: string;
  /** Not what a redesign does: somebody else may have done it. */
  isSuspicious: boolean;
}

const MOST = 300;
/** Less of the accepted pieces than this is left: the page says something else. */
const LEFT_SHARE = 0.1;
/** Pages of fewer pieces change as a whole every day. */
const FEW_PIECES = 5;

/** Reads it off a page. `trusted`: ends of host names that are never foreign. */
export function madeOf({ facts, blocks }: PageReading, trusted: readonly string[]): MadeOf {
  const own = hostOf(facts.url);
  const isForeign = (url: string) => {
    const host = hostOf(url);
    return host !== '' && host !== own && !trusted.some((suffix) => host === suffix || host.endsWith(`.${suffix}`));
  };
  const links = blocks.flatMap((block) => block.links);
  const distinct = (values: readonly string[]) => [...new Set(values)].sort().slice(0, MOST);
  const resources = (kind: 'script' | 'frame') =>
    distinct(
      links
        .filter((link) => link.kind === kind && /^https?:/i.test(link.url))
        .map(({ url }) => (isForeign(url) ? hostOf(url) : ownPath(url))),
    );
  return {
    title: facts.title.slice(0, 300),
    scripts: resources('script'),
    frames: resources('frame'),
    links: distinct(links.filter((link) => link.kind === 'page' && isForeign(link.url)).map(({ url }) => hostOf(url))),
    forms: distinct(facts.forms.filter((form) => isForeign(form.action)).map(({ action }) => hostOf(action))),
    sentOn: facts.sentOnTo !== null && isForeign(facts.sentOnTo) ? hostOf(facts.sentOnTo) : null,
    template: facts.skeleton,
    pieces: blocks.map(({ hash }) => hash).slice(0, MOST),
    entries: facts.items.length,
  };
}

/** Path of an own file, numbers of versions left out. */
function ownPath(url: string): string {
  const { pathname } = new URL(url);
  return pathname.slice(0, 300).replace(/[0-9a-f]{8,}|\d{2,}/gi, '#');
}

/** What differs; empty: nothing that anybody need accept. News come and go; what was merely taken away does no harm by itself. */
export function differencesOf(accepted: MadeOf, now: MadeOf): Difference[] {
  const found: Difference[] = [];
  const add = (what: Difference['what'], change: Difference['change'], value: string, isSuspicious: boolean) =>
    found.push({ what, change, value: value.slice(0, 300), isSuspicious });
  const added = (before: readonly string[], after: readonly string[]) => after.filter((one) => !before.includes(one));
  if (now.title !== accepted.title) add('title', 'changed', now.title, promotionIn(now.title) !== null);
  for (const one of added(accepted.scripts, now.scripts)) add('script', 'added', one, !one.startsWith('/'));
  for (const one of added(accepted.frames, now.frames)) add('frame', 'added', one, !one.startsWith('/'));
  for (const one of added(accepted.links, now.links)) add('link', 'added', one, false);
  for (const one of added(accepted.forms, now.forms)) add('form', 'added', one, true);
  if (now.sentOn !== null && now.sentOn !== accepted.sentOn) add('sent-on', 'added', now.sentOn, true);
  if (now.template !== accepted.template) add('template', 'changed', now.template, false);
  const left = accepted.pieces.filter((hash) => now.pieces.includes(hash)).length;
  const isReplaced = accepted.pieces.length >= FEW_PIECES && left < accepted.pieces.length * LEFT_SHARE;
  // A page that has lost all its news together with its words was not redesigned but replaced.
  if (isReplaced) add('text', 'changed', `原有 ${accepted.pieces.length} 段文字仅存 ${left} 段`, now.entries === 0 && accepted.entries > 0);
  if (found.length === 0) return found;
  for (const [what, before, after] of [
    ['script', accepted.scripts, now.scripts],
    ['frame', accepted.frames, now.frames],
  ] as const)
    for (const one of added(after, before)) add(what, 'removed', one, false);
  return found.slice(0, MOST);
}

/** The same for the same differences. */
export function digestOf(differences: readonly Difference[]): string {
  return createHash('sha256').update(JSON.stringify(differences)).digest('hex');
}

const WORDS: Record<Difference['what'], string> = {
  title: '标题',
  script: '脚本',
  frame: '内嵌框架',
  link: '外站链接',
  form: '向外站提交的表单',
  'sent-on': '自动跳转',
  template: '页面模板',
  text: '文字',
};
const CHANGES: Record<Difference['change'], string> = { added: '新增', removed: '减少', changed: '改变' };

/** One Chinese clause: the gravest differences first. */
export function differenceSentence(differences: readonly Difference[]): string {
  const ordered = [...differences].sort((a, b) => Number(b.isSuspicious) - Number(a.isSuspicious)).slice(0, 3);
  const told = ordered.map(({ what, change, value }) =>
    what === 'template' ? '页面模板改变' : `${WORDS[what]}${CHANGES[change]}（${value.slice(0, 80)}）`,
  );
  return told.join('、') + (differences.length > 3 ? ` 等 ${differences.length} 处` : '');
}

/** As stored. */
export function readMadeOf(stored: Record<string, unknown>): MadeOf {
  return stored as unknown as MadeOf;
}
