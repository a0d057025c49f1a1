/** Files that platforms and third parties export: .xlsx, .csv or .json, one post a row. Columns: docs/manual/账号.md. */
import { Type } from 'typebox';
import { InputError } from '../../../platform/index.ts';
import { defineConnector } from '../connector.ts';
import { jsonOf, textOf } from '../decoding.ts';
import { momentOf } from '../moments.ts';
import { type ConnectorFailure, failure, sight } from '../outcome.ts';
import { cleanLine } from '../plain-text.ts';
import { MOST_POSTS, PostCollection, type RawPost } from '../posts.ts';
import { type ExportRow, rowsOfJson, rowsOfTable } from './rows.ts';

const MOST_FILE_BYTES = 32 * 1024 * 1024;

export const exportFile = defineConnector({
  id: 'export-file',
  title: '平台或第三方导出的文件（xlsx、csv、json）',
  sees: ['newest', 'posts'],
  isStore: false,
  configuration: Type.Object({}, { additionalProperties: false }),
  recognises: (address) => !/^https?:/i.test(address) && /\.(?:xlsx|csv|json)$/i.test(address),
  async look({ account }, { now, readFile }) {
    const bytes = Buffer.from(await readFile(account.address, MOST_FILE_BYTES));
    if (bytes.length > MOST_FILE_BYTES) return sight('too-large', { isWhole: false });
    const rows = await rowsOf(bytes);
    if (!Array.isArray(rows)) return rows;
    const named = new Set(rows.flatMap(({ account: name }) => name ?? []));
    const wanted = account.name;
    if (wanted === null && named.size > 1) {
      const some = [...named].slice(0, 3).map((name) => `“${cleanLine(name, 30)}”`);
      return failure('wrong-account', `文件中有 ${named.size} 个账号（${some.join('、')}…），请指明账号名称`);
    }
    const own = wanted === null || named.size === 0 ? rows : rows.filter((row) => row.account === wanted);
    if (own.length === 0 && rows.length > 0) return failure('wrong-account', `文件中没有账号“${cleanLine(wanted ?? '', 60)}”`);
    const posts = new PostCollection(now, '');
    for (const post of newest(own, now)) posts.add(post);
    const profile = { name: wanted ?? [...named][0] ?? null, description: null, isVerified: null, followers: null, version: null };
    const seen = { posts: posts.newestFirst(), duplicates: posts.duplicates, hasOlder: posts.isFull, profile };
    return sight(own.length === 0 ? 'empty' : 'seen', seen);
  },
});

async function rowsOf(bytes: Buffer): Promise<ExportRow[] | ConnectorFailure> {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const start = isZip ? '' : textOf(bytes.subarray(0, 64), null).trimStart();
  try {
    const rows = start.startsWith('{') || start.startsWith('[') ? rowsOfJson(jsonOf(textOf(bytes, null))) : await rowsOfTable(bytes);
    return rows ?? failure('unreadable', '没有认出发布时间一列，请对照手册“导出文件”一节核对表头');
  } catch (cause) {
    if (cause instanceof InputError) return failure('unreadable', cause.message);
    throw cause;
  }
}

/** Exports are in any order: the newest are kept. */
function newest(rows: readonly ExportRow[], now: number): RawPost[] {
  const dated = rows.map(({ post }) => ({ post, at: momentOf(post.published, now) ?? '' }));
  return dated
    .sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
    .slice(0, MOST_POSTS * 2)
    .map(({ post }) => post);
}
