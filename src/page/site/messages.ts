/**
 * Published messages of consultation columns; interviews, surveys, petitions and reports are left out.
 * Source: 2019-19 超过3个月未回应有效留言.
 */
import type { MessageFacts } from '../facts.ts';
import { columnKey, folderOf, pageKey } from './address.ts';
import type { Artifacts, ColumnFacts } from './artifacts.ts';
import { channelKind } from './channels.ts';
import type { ListNote, SiteIndex } from './site-index.ts';

const LEFT_OUT = /访谈|征集|调查|问卷|信访|举报|纪检|检举|控告/;

/** Each message once: seen in a list and on its own page, the answer of either counts. */
export function buildMessages(index: SiteIndex, columns: readonly ColumnFacts[]): Artifacts['messages'] {
  const byKey = new Map(columns.map((column) => [columnKey(column.url), column]));
  const messages = new Map<string, Artifacts['messages'][number]>();
  const lists = [...new Set(index.lists.values())].filter((list) => list.messages !== null && list.messages.length > 0);
  lists.sort((a, b) => (a.note.url < b.note.url ? -1 : 1));
  for (const list of lists) {
    const column = columnOf(list, byKey);
    const name = column?.name ?? list.columnName ?? list.crumbs.findLast(({ text }) => text.trim() !== '')?.text.trim() ?? list.note.title;
    const names = [name, list.columnName, list.columnType, ...list.crumbs.map(({ text }) => text)];
    if (names.some((one) => one && LEFT_OUT.test(one)) || column?.class === 'survey' || column?.class === 'interview') continue;
    if (channelKind(name) === 'petition' || channelKind(name) === 'report') continue;
    for (const message of list.messages!) {
      const key = message.url === null ? `${message.title}\n${message.askedAt}` : pageKey(message.url);
      const known = messages.get(key);
      messages.set(key, known ? { ...known, ...merged(known, message) } : { ...message, pageUrl: list.note.url, column: name });
    }
  }
  return [...messages.values()];
}

function merged(a: MessageFacts, b: MessageFacts): Pick<MessageFacts, 'askedAt' | 'repliedAt' | 'replied'> {
  return {
    askedAt: a.askedAt ?? b.askedAt,
    repliedAt: a.repliedAt ?? b.repliedAt,
    replied: a.replied || b.replied,
  };
}

/** The column of a page of messages: itself, what its breadcrumb names, else what its address stands under. */
function columnOf(list: ListNote, columns: ReadonlyMap<string, ColumnFacts>): ColumnFacts | null {
  const own = columnKey(list.note.finalUrl);
  const direct = columns.get(own) ?? (list.note.trail === null ? undefined : columns.get(list.note.trail));
  if (direct) return direct;
  for (let folder = folderOf(own); folder !== null; folder = folderOf(folder)) {
    const column = columns.get(folder);
    if (column) return column;
  }
  return null;
}
