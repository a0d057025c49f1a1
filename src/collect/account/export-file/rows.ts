/** Rows of an export → posts with the account each is of. Headings and field names: docs/manual/账号.md. */
import { field, textField } from '../fields.ts';
import type { RawPost } from '../posts.ts';

export interface ExportRow {
  /** Name of the account as the row gives it, null when it has none. */
  account: string | null;
  post: RawPost;
}

const MOST_ROWS = 100_000;

/** Headings and field names of what is read, in lower case without spaces. */
const NAMES = {
  account: [
    '账号名称',
    '账号',
    '帐号',
    '帐号名称',
    '公众号',
    '公众号名称',
    '昵称',
    '作者',
    'account',
    'author',
    'nickname',
    'screen_name',
    'name',
  ],
  title: ['标题', '内容标题', '文章标题', '作品标题', '作品名称', 'title'],
  text: ['正文', '内容', '文本', '摘要', 'text', 'content', 'content_text', 'content_html', 'desc', 'description', 'summary'],
  url: ['链接', '地址', '内容链接', '文章链接', '作品链接', '网址', 'url', 'link'],
  id: ['编号', '内容编号', '作品id', '文章id', 'id'],
  published: [
    '发布时间',
    '发布日期',
    '发表时间',
    '发文时间',
    '时间',
    '日期',
    'publishedat',
    'published_at',
    'date_published',
    'publish_time',
    'publishtime',
    'created_at',
    'create_time',
    'createtime',
    'pubdate',
    'date',
    'time',
  ],
} as const;
type Name = keyof typeof NAMES;

/** Rows of a table whose heading is in its first rows; null when no heading names a time. Throws InputError for what is no table. */
export async function rowsOfTable(bytes: Uint8Array): Promise<ExportRow[] | null> {
  // The adapter stands behind the door of the server: loaded only when a table is read.
  const { readTable } = await import('../../../platform/server.ts');
  let columns: Map<Name, number> | null = null;
  const rows: ExportRow[] = [];
  let seen = 0;
  for await (const { cells } of readTable(bytes)) {
    if (columns === null) {
      columns = columnsOf(cells);
      // A title or a note may stand above the heading.
      if (columns === null && ++seen >= HEADING_WITHIN) return null;
      continue;
    }
    const cell = (name: Name) => cells[columns!.get(name) ?? -1] || undefined;
    rows.push(rowOf(cell, cell('published')));
  }
  return columns === null ? null : rows;
}

const HEADING_WITHIN = 5;

/** Rows of data: a list, or an object with one under posts, items, data, list. Null when it is none or no row has a time. */
export function rowsOfJson(data: unknown): ExportRow[] | null {
  const lists = [
    data,
    ...['posts', 'items', 'data', 'list', 'articles'].map((name) => field(data, name)),
    field(field(data, 'data'), 'list'),
  ];
  const list = lists.find(Array.isArray) as unknown[] | undefined;
  if (list === undefined) return null;
  const owner = textField(data, 'account') ?? textField(field(data, 'account'), 'name') ?? null;
  const rows = list.slice(0, MOST_ROWS).map((item) => {
    const names = new Map(ownNames(item).map((name) => [plain(name), name]));
    const spelt = (name: Name) => NAMES[name].map((one) => names.get(one)).find((one) => one !== undefined);
    const text = (name: Name) => textField(item, spelt(name) ?? '');
    const row = rowOf(text, field(item, spelt('published') ?? ''));
    return { ...row, account: row.account ?? owner };
  });
  return rows.length > 0 && rows.every(({ post }) => post.published === undefined) ? null : rows;
}

function rowOf(value: (name: Name) => string | undefined, published: unknown): ExportRow {
  return {
    account: value('account')?.trim() || null,
    post: { id: value('id'), title: value('title'), text: value('text'), url: value('url'), published },
  };
}

/** Null when the row names no time: it is no heading. */
function columnsOf(cells: readonly string[]): Map<Name, number> | null {
  const columns = new Map<Name, number>();
  for (const name of Object.keys(NAMES) as Name[]) {
    const at = NAMES[name].map((one) => cells.findIndex((cell) => plain(cell) === one)).find((index) => index >= 0);
    if (at !== undefined) columns.set(name, at);
  }
  return columns.has('published') ? columns : null;
}

const ownNames = (item: unknown): string[] =>
  typeof item === 'object' && item !== null && !Array.isArray(item) ? Object.keys(item).slice(0, 100) : [];
const plain = (text: string): string => text.slice(0, 40).replace(/\s+/g, '').toLowerCase();
