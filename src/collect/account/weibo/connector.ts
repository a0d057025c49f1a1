/** Public JSON of a Weibo profile (what its mobile pages read): profile first, then the timeline page after page. */
import { type Static, Type } from 'typebox';
import { askAnew, lacksLogin, type Question } from '../ask.ts';
import { defineConnector, type Look, type LookTools } from '../connector.ts';
import { jsonOf, textOf } from '../decoding.ts';
import { type ConnectorFailure, type ConnectorResult, failure } from '../outcome.ts';
import { type PageReply, readPages } from '../paging.ts';
import { DEFAULT_PAGES, MOST_BYTES, pagedSettings } from '../settings.ts';
import { refusalOf, weiboPosts, weiboProfile } from './timeline.ts';

const configuration = Type.Object(
  {
    ...pagedSettings,
    /** Where the data are served; the platform's own address when left out. */
    endpoint: Type.Optional(Type.String({ pattern: '^https?://', maxLength: 500 })),
  },
  { additionalProperties: false },
);

const ENDPOINT = 'https://m.weibo.cn/api/container/getIndex';
/** Numbers that the platform puts before an account's own: its profile, its posts. */
const PROFILE = '100505';
const POSTS = '107603';

export const weibo = defineConnector({
  id: 'weibo',
  title: '微博公开主页数据',
  sees: ['newest', 'posts'],
  isStore: false,
  configuration,
  recognises: (address) => uidOf(address) !== null && /^https?:\/\/(?:[a-z]+\.)?weibo\.(?:com|cn)\//i.test(address),
  look: lookAtWeibo,
});

type Set = Static<typeof configuration>;

async function lookAtWeibo({ account, configuration: set, since }: Look<Set>, tools: LookTools): Promise<ConnectorResult> {
  const uid = uidOf(account.address);
  if (uid === null) return failure('unreadable', '地址中没有微博用户编号，请用 https://weibo.com/u/编号 形式的地址');
  const profileData = await dataAt(containerAddress(set, uid, PROFILE), set, tools);
  if (isFailure(profileData)) return profileData;
  const { id = uid, profile } = weiboProfile(profileData.data);
  if (id !== uid) return failure('wrong-account', `返回的用户编号不是 ${uid}`);
  const paging = { start: containerAddress(set, uid, POSTS), mostPages: set.maxPages ?? DEFAULT_PAGES, since };
  return readPages(paging, tools, async (url): Promise<PageReply> => {
    const page = await dataAt(url, set, tools);
    if (isFailure(page)) return page;
    const { entries, sinceId } = weiboPosts(page.data, uid);
    const next = sinceId === null ? null : `${containerAddress(set, uid, POSTS)}&since_id=${sinceId}`;
    return { url: page.url, entries, next, isCut: page.isCut, validators: null, profile };
  });
}

function containerAddress({ endpoint }: Set, uid: string, kind: string): string {
  const url = new URL(endpoint ?? ENDPOINT);
  url.searchParams.set('type', 'uid');
  url.searchParams.set('value', uid);
  url.searchParams.set('containerid', `${kind}${uid}`);
  return url.href;
}

interface Data {
  data: unknown;
  url: string;
  isCut: boolean;
}

async function dataAt(url: string, set: Set, { fetcher, signal }: LookTools): Promise<Data | ConnectorFailure> {
  const credential = set.credential ?? null;
  const question: Question = { url, accept: 'application/json', credential, maxBytes: MOST_BYTES, signal };
  const reply = await askAnew(question, fetcher);
  if (reply.kind !== 'answer') return reply;
  const text = textOf(reply.body, reply.contentType);
  const data = jsonOf(text);
  if (data === undefined && reply.isCut) return { data: {}, url: reply.url, isCut: true };
  if (data === undefined && /^\s{0,50}</.test(text)) return lacksLogin(credential, '返回的是网页而不是数据');
  const refusal = refusalOf(data);
  if (refusal === 'login') return lacksLogin(credential, '平台要求登录');
  if (refusal === 'nothing' || refusal === null) return { data, url: reply.url, isCut: reply.isCut };
  return refusal;
}

const isFailure = (result: Data | ConnectorFailure): result is ConnectorFailure => 'kind' in result;

/** The account's number in an address (weibo.com/u/123, weibo.com/123, m.weibo.cn/profile/123, ?value=123); null when it has none. */
function uidOf(address: string): string | null {
  const url = URL.parse(address);
  if (url === null) return null;
  const number =
    /^\/(?:u\/|profile\/)?(\d{5,12})(?:\/|$)/.exec(url.pathname)?.[1] ?? url.searchParams.get('value') ?? url.searchParams.get('uid');
  return number !== null && /^\d{5,12}$/.test(number) ? number : null;
}
