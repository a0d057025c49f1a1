/**
 * Ways for citizens to ask and advise (咨询建言渠道). Petition and report channels are told apart: they do not count.
 * Source: 2019-19 未提供网上有效咨询建言渠道.
 */
import type { FormFacts } from '../facts.ts';
import { columnKey, pageKey, type SiteScope } from './address.ts';
import type { ChannelFacts, ColumnFacts, Missing } from './artifacts.ts';
import type { ListNote, SiteIndex } from './site-index.ts';

const KINDS: readonly [ChannelFacts['kind'], RegExp][] = [
  ['petition', /信访/],
  ['report', /举报|纪检|12388|检举|控告/],
  ['interview', /访谈/],
  ['survey', /征集|调查|问卷|征求意见/],
  [
    'consultation',
    /(?:书记|县长|市长|区长|州长|省长|主任|局长|厅长|部长|院长|校长|镇长|乡长|领导|主席|公众|网民|咨询)信箱|信箱|留言(?!统计)|咨询(?!公司|服务有限)|建言|问政|写信|我要(?:问|提问|投诉|反映|建议)|意见(?:建议|箱)|投诉(?!举报)|来信|在线提问|12345|互动交流|政民互动/,
  ],
];
const NO_CHANNEL = /找错|纠错|统计|选登|邮箱登录|办公邮箱|须知|管理办法|公告|通知|答记者|咨询公司/;
const LOGIN = /login|signin|sso|passport|cas\/|authorize|uias|denglu/i;

/** Kind of channel a name announces, null when it announces none. */
export function channelKind(name: string): ChannelFacts['kind'] | null {
  const text = name.replace(/\s+/g, '');
  if (text === '' || text.length > 24 || NO_CHANNEL.test(text)) return null;
  return KINDS.find(([, rule]) => rule.test(text))?.[0] ?? null;
}

/** All channels found on the home page, in the navigation and among the columns; missing when the home page was not read. */
export function buildChannels(index: SiteIndex, scope: SiteScope, columns: readonly ColumnFacts[]): ChannelFacts[] | Missing {
  if (!index.home) return { missing: true, reason: '首页没有读到，网站提供的咨询建言渠道无法查找。' };
  const entries = new Map<string, { url: string; name: string; kind: ChannelFacts['kind'] }>();
  const add = (url: string, name: string): void => {
    const kind = /^https?:/.test(url) ? channelKind(name) : null;
    const key = scope.owns(url) ? columnKey(url) : pageKey(url);
    if (kind !== null && !entries.has(key) && !index.noteAt(url)?.published) entries.set(key, { url, name: name.trim(), kind });
  };
  for (const column of columns) if (column.name !== column.url) add(column.url, column.name);
  for (const link of index.home.page.facts.links) if (link.kind === 'page') add(link.url, link.text);
  for (const list of writingPlaces(index)) for (const invitation of list.invitations) add(invitation.url, invitation.text);
  return [...entries.values()].map((entry) => channelFacts(entry, index, scope)).sort((a, b) => (a.url < b.url ? -1 : 1));
}

/** Pages that are themselves a channel: their 我要写信 leads to the form. */
function writingPlaces(index: SiteIndex): ListNote[] {
  const places = [...new Set(index.lists.values())].filter((list) => list.invitations.length > 0);
  return places.sort((a, b) => (a.note.url < b.note.url ? -1 : 1)).slice(0, 500);
}

function channelFacts(entry: { url: string; name: string; kind: ChannelFacts['kind'] }, index: SiteIndex, scope: SiteScope): ChannelFacts {
  const { note, leaves } = index.followed(entry.url);
  const external = !scope.owns(entry.url) || (leaves !== null && !scope.owns(leaves));
  const page = external ? null : index.listAt(entry.url);
  const reached = page ? formOf(page, index) : { form: null, login: null };
  const login = reached.login ?? loginAmong([leaves, note?.finalUrl]);
  return {
    ...entry,
    form: reached.form,
    reachable: reachability(entry.url, note?.readable ?? null, index),
    external,
    needsLogin: login !== null,
    login,
  };
}

/** The form on the page itself, else behind its own invitations to write. */
function formOf(page: ListNote, index: SiteIndex): { form: FormFacts | null; login: string | null } {
  const own = messageForm(page.forms);
  if (own) return { form: own, login: null };
  let login = page.forms.find((form) => form.hasPassword)?.action ?? null;
  for (const { url } of page.invitations) {
    const { note, leaves } = index.followed(url);
    login ??= loginAmong([leaves, note?.finalUrl, url]);
    const next = leaves === null && note ? index.listAt(note.finalUrl) : null;
    const form = next && messageForm(next.forms);
    if (form) return { form, login: null };
    login ??= next?.forms.find((one) => one.hasPassword)?.action ?? null;
  }
  return { form: null, login };
}

/** The first address that names a login, null when none does. */
function loginAmong(urls: readonly (string | null | undefined)[]): string | null {
  return urls.find((url): url is string => !!url && LOGIN.test(url)) ?? null;
}

/** A form to write in: a field for the text, no mere search box or login. */
function messageForm(forms: readonly FormFacts[]): FormFacts | null {
  return (
    forms.find((form) => form.hasTextarea && !form.hasPassword) ??
    forms.find((form) => !form.hasPassword && form.hasCaptcha && form.fields.length >= 3) ??
    null
  );
}

/** Whether an address answered; robot walls, our own faults and refusals by rule are `unread`. */
export function reachability(url: string, read: boolean | null, index: SiteIndex): 'yes' | 'no' | 'unread' {
  if (read === true) return 'yes';
  const last = index.target(url)?.observations.at(-1);
  if (!last) return read === false ? 'no' : 'unread';
  if (last.kind === 'answered') return last.status !== null && last.status < 400 ? 'yes' : deniedByRule(last.status) ? 'unread' : 'no';
  return FAILED.has(last.kind) ? 'no' : 'unread';
}

const FAILED = new Set([
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
]);

/** 401 and 403 may be meant for us only. */
function deniedByRule(status: number | null): boolean {
  return status === 401 || status === 403 || status === 412 || status === 429;
}
