/** Apple's public lookup: whether an app stands in the store, its version and the day of its release. */
import { type Static, Type } from 'typebox';
import { askAnew } from '../ask.ts';
import { defineConnector, type Look, type LookTools } from '../connector.ts';
import { jsonOf, textOf } from '../decoding.ts';
import { field, listField, numberField, textField } from '../fields.ts';
import { type ConnectorResult, failure, sight } from '../outcome.ts';
import { cleanLine } from '../plain-text.ts';
import { PostCollection, webAddress } from '../posts.ts';
import { MOST_BYTES } from '../settings.ts';

const configuration = Type.Object(
  {
    /** Where the lookup is served; Apple's own address when left out. */
    endpoint: Type.Optional(Type.String({ pattern: '^https?://', maxLength: 500 })),
    /** Store of which country; `cn` when left out. */
    country: Type.Optional(Type.String({ pattern: '^[a-z]{2}$' })),
  },
  { additionalProperties: false },
);

export const appleStore = defineConnector({
  id: 'apple-store',
  title: '苹果应用商店查询数据',
  sees: ['newest', 'download'],
  isStore: true,
  configuration,
  recognises: (address) => /^https?:\/\/(?:apps|itunes)\.apple\.com\//i.test(address),
  look: lookUp,
});

async function lookUp({ account, configuration: set }: Look<Static<typeof configuration>>, tools: LookTools): Promise<ConnectorResult> {
  const id = /(?:\/id|[?&]id=|^)(\d{6,12})(?:$|[/?&#])/.exec(account.address)?.[1];
  if (id === undefined) return failure('unreadable', '地址中没有应用编号，请用 https://apps.apple.com/cn/app/id编号 形式的地址');
  const url = new URL(set.endpoint ?? 'https://itunes.apple.com/lookup');
  url.searchParams.set('id', id);
  url.searchParams.set('country', set.country ?? 'cn');
  const reply = await askAnew({ url: url.href, accept: 'application/json', maxBytes: MOST_BYTES, signal: tools.signal }, tools.fetcher);
  if (reply.kind !== 'answer') return reply;
  const data = jsonOf(textOf(reply.body, reply.contentType));
  if (numberField(data, 'resultCount') === null) return failure('unreadable', '返回的不是应用查询数据');
  const apps = listField(data, 'results');
  if (apps.length === 0) return failure('off-shelf', '查询结果为 0 个应用');
  const app = apps.find((one) => textField(one, 'trackId') === id);
  if (app === undefined) return failure('wrong-account', `返回的应用编号不是 ${id}`);
  const name = cleanLine(textField(app, 'trackName') ?? '', 300) || null;
  const version = cleanLine(textField(app, 'version') ?? '', 60) || null;
  const posts = new PostCollection(tools.now, reply.url);
  posts.add({
    id: `${id}@${version ?? ''}`,
    title: `${name ?? '应用'} ${version ?? ''}`,
    text: textField(app, 'releaseNotes'),
    url: textField(app, 'trackViewUrl'),
    published: field(app, 'currentVersionReleaseDate') ?? field(app, 'releaseDate'),
    kind: 'release',
  });
  const page = webAddress(textField(app, 'trackViewUrl') ?? '', reply.url);
  return sight('seen', {
    posts: posts.newestFirst(),
    profile: { name, description: cleanLine(textField(app, 'description') ?? '', 300) || null, isVerified: null, followers: null, version },
    links: page === null ? [] : [{ function: 'download', name: '应用商店页面', url: page }],
  });
}
