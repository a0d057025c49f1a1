/** Public JSON of a Weibo profile → profile, posts, next page. Pure. */
import type { AccountProfile } from '../account.ts';
import { field, listField, numberField, textField } from '../fields.ts';
import { type ConnectorFailure, failure } from '../outcome.ts';
import { cleanLine } from '../plain-text.ts';
import type { RawPost } from '../posts.ts';

/** What the service says instead of data; null when it gives data. `ok`: 1 data, 0 none, -100 a login is wanted. */
export function refusalOf(data: unknown): ConnectorFailure | 'login' | 'nothing' | null {
  const ok = numberField(data, 'ok');
  if (ok === 1) return null;
  const said = cleanLine(textField(data, 'msg') ?? textField(data, 'message') ?? '', 60);
  if (ok === -100 || /登录|login/i.test(said)) return 'login';
  if (/不存在|已注销|注销/.test(said)) return failure('deleted', `平台回答“${said}”`);
  if (/封|停用|冻结|违反|投诉|限制/.test(said)) return failure('suspended', `平台回答“${said}”`);
  if (ok === 0 && (said === '' || /没有内容|暂无/.test(said))) return 'nothing';
  return failure('unreadable', said === '' ? '返回的不是微博主页数据' : `平台回答“${said}”`);
}

/** The account itself, null when the data has none; `id`: as the platform numbers it. */
export function weiboProfile(data: unknown): { id: string | undefined; profile: AccountProfile | null } {
  const user = field(field(data, 'data'), 'userInfo') ?? field(field(data, 'data'), 'user');
  if (user === undefined) return { id: undefined, profile: null };
  const line = (name: string) => cleanLine(textField(user, name) ?? '', 300) || null;
  const verified = field(user, 'verified');
  const profile = {
    name: line('screen_name'),
    description: line('description'),
    isVerified: typeof verified === 'boolean' ? verified : null,
    followers: numberField(user, 'followers_count'),
    version: null,
  };
  return { id: textField(user, 'id') ?? textField(user, 'idstr'), profile };
}

/** Posts of one page of the timeline and the mark of the next page. `owner`: posts of others (recommended) are left out. */
export function weiboPosts(data: unknown, owner: string): { entries: RawPost[]; sinceId: string | null } {
  const inner = field(data, 'data');
  const blogs = [...listField(inner, 'cards').flatMap(blogsOf), ...listField(inner, 'list')];
  const entries = blogs
    .filter((blog) => isOf(blog, owner))
    .map((blog): RawPost => {
      const id = textField(blog, 'bid') ?? textField(blog, 'mblogid') ?? textField(blog, 'id');
      return {
        id: textField(blog, 'id') ?? id,
        text: textField(blog, 'raw_text') ?? textField(blog, 'text'),
        url: id === undefined ? undefined : `https://weibo.com/${owner}/${encodeURIComponent(id)}`,
        published: field(blog, 'created_at'),
        kind: textField(field(blog, 'page_info'), 'type') === 'video' ? 'video' : 'post',
      };
    });
  const sinceId = textField(field(inner, 'cardlistInfo'), 'since_id') ?? textField(inner, 'since_id') ?? '';
  return { entries, sinceId: /^\w{1,40}$/.test(sinceId) && sinceId !== '0' ? sinceId : null };
}

/** A card holds a post or a group of cards that do. */
function blogsOf(card: unknown): unknown[] {
  const own = field(card, 'mblog');
  return own === undefined ? listField(card, 'card_group').flatMap((inner) => field(inner, 'mblog') ?? []) : [own];
}

function isOf(blog: unknown, owner: string): boolean {
  const author = textField(field(blog, 'user'), 'id');
  return author === undefined || author === owner;
}
