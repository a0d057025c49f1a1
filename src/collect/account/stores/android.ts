/** Page of an app in an Android store: version, day of its release, address of the package. Read by the reader of web pages. */
import { Type } from 'typebox';
import type { PageFacts } from '../../../page/index.ts';
import { askAnew } from '../ask.ts';
import { defineConnector } from '../connector.ts';
import { failure, sight } from '../outcome.ts';
import { cleanLine } from '../plain-text.ts';
import { PostCollection, webAddress } from '../posts.ts';
import { MOST_BYTES } from '../settings.ts';

const STORES =
  /^https?:\/\/(?:appgallery\.huawei\.com|app\.mi\.com|sj\.qq\.com|a\.app\.qq\.com|(?:www\.)?wandoujia\.com|app\.meizu\.com|h5\.appstore\.oppomobile\.com|app\.vivo\.com\.cn|zhushou\.360\.cn)\//i;
const OFF_SHELF = /(?:应用|软件|程序|APP)[^。\n]{0,12}(?:已下架|不存在|未上架|已被移除|找不到)/i;
const VERSION = /(?:当前|最新)?版本号?\s{0,3}[:：]?\s{0,3}[vV]?(\d[\w.-]{0,30})/;
const RELEASED = /(?:更新|发布|上架)(?:时间|日期|于)\s{0,3}[:：]?\s{0,3}(\d{4}(?:-|\/|\.|年)\d{1,2}(?:-|\/|\.|月)\d{1,2})/;
const DOWNLOAD_WORDS = /^(?:立即|点击|免费|普通|安全|直接)?(?:下载|安装)/;

export const androidStore = defineConnector({
  id: 'android-store',
  title: '安卓应用商店页面',
  sees: ['newest', 'download'],
  isStore: true,
  configuration: Type.Object({}, { additionalProperties: false }),
  recognises: (address) => STORES.test(address),
  async look({ account }, { fetcher, now, signal, readPage }) {
    const reply = await askAnew({ url: account.address, accept: 'text/html, */*;q=0.5', maxBytes: MOST_BYTES, signal }, fetcher);
    if (reply.kind === 'deleted') return { ...reply, kind: 'off-shelf' };
    if (reply.kind !== 'answer') return reply;
    const facts = readPage(reply.body, { url: reply.url, contentType: reply.contentType, isHome: false });
    if (facts.challenge !== null) return failure('blocked', '返回的是防护系统的验证页面');
    const said = `${facts.title}\n${facts.text.slice(0, 20_000)}`;
    const gone = OFF_SHELF.exec(said)?.[0];
    const version = VERSION.exec(said)?.[1] ?? null;
    const packages = packagesOf(facts, reply.url);
    if (gone !== undefined && packages.length === 0) return failure('off-shelf', `页面显示“${cleanLine(gone, 60)}”`);
    if (version === null && packages.length === 0) return failure('unreadable', '页面上没有找到应用的版本和下载地址');
    const name = cleanLine(facts.heading ?? facts.title, 300) || null;
    const posts = new PostCollection(now, reply.url);
    const published = RELEASED.exec(said)?.[1];
    posts.add({
      id: `${reply.url}@${version ?? ''}`,
      title: `${name ?? '应用'} ${version ?? ''}`,
      url: reply.url,
      published,
      kind: 'release',
    });
    return sight('seen', {
      posts: posts.newestFirst(),
      profile: { name, description: null, isVerified: null, followers: null, version },
      links: packages,
    });
  },
});

/** Packages first; else what the page calls 下载. */
function packagesOf({ links }: PageFacts, base: string) {
  const isPackage = ({ url }: { url: string }) => /\.apk(?:$|[?#])/i.test(url);
  const offered = links.some(isPackage) ? links.filter(isPackage) : links.filter(({ text }) => DOWNLOAD_WORDS.test(text.trim()));
  return offered.slice(0, 1).flatMap(({ url }) => {
    const address = webAddress(url, base);
    return address === null ? [] : [{ function: 'download' as const, name: '安装包', url: address }];
  });
}
