/** Foreign bytes into every reader: whatever comes, a bounded result and nothing thrown. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonOf, textOf } from '../decoding.ts';
import { rowsOfJson } from '../export-file/rows.ts';
import { MOST_POSTS, PostCollection, type RawPost } from '../posts.ts';
import { refusalOf, weiboPosts, weiboProfile } from '../weibo/timeline.ts';
import { readJsonFeed } from './json-feed.ts';
import { readSyndication } from './syndication.ts';
import { xmlPieces } from './xml.ts';

const NOW = Date.parse('2026-11-20T04:00:00Z');
const runs = { numRuns: 400 };

const piece = fc.constantFrom(
  ...[
    '<rss>',
    '<feed>',
    '<channel>',
    '<item>',
    '<entry>',
    '</item>',
    '</entry>',
    '<title>',
    '</title>',
    '<link href="/a"/>',
    '<link>',
    '</link>',
  ],
  ...[
    '<link rel="next" href="//x/"',
    '<guid>',
    '<![CDATA[',
    ']]>',
    '<!--',
    '-->',
    '<!DOCTYPE a [<!ENTITY b "c">]>',
    '<!DOCTYPE',
    '<?xml',
    '?>',
    '&b;',
  ],
  ...[
    '&#x1F600;',
    '&#99999999;',
    '"',
    "'",
    '<',
    '>',
    '</',
    '<pubDate>',
    '2026-11-19',
    '</pubDate>',
    '甲',
    '\u0000',
    '\ud800',
    'x',
    '<content type="xhtml">',
    '<a:b:c>',
  ],
);
const soup = fc.oneof(
  fc.array(piece, { maxLength: 60 }).map((parts) => parts.join('')),
  fc.string({ maxLength: 300 }),
);
const names = [
  'items',
  'ok',
  'msg',
  'data',
  'cards',
  'mblog',
  'card_group',
  'user',
  'userInfo',
  'id',
  'text',
  'title',
  'url',
  'created_at',
  'date_published',
  'list',
  '__proto__',
  'constructor',
  '发布时间',
];
const data = fc.letrec((tie) => ({
  any: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom<unknown>(null, true, 0, -100, 1, '', '甲', '2026-11-19', 1e300, 'https://a.example/'),
    fc.array(tie('any'), { maxLength: 5 }),
    fc.dictionary(fc.constantFrom(...names), tie('any'), { maxKeys: 6 }),
  ),
})).any;

function kept(entries: readonly RawPost[]) {
  const posts = new PostCollection(NOW, 'https://a.example/');
  for (const entry of entries) posts.add(entry);
  return posts.newestFirst();
}
function sound(entries: readonly RawPost[]) {
  const posts = kept(entries);
  expect(posts.length).toBeLessThanOrEqual(MOST_POSTS);
  expect(new Set(posts.map((post) => post.id)).size).toBe(posts.length);
  for (const { title, text, url, publishedAt, id } of posts) {
    expect(`${title}${text}${id}`).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
    expect(title.length).toBeLessThanOrEqual(200);
    expect(url === null || /^https?:\/\//.test(url)).toBe(true);
    expect(publishedAt === null || publishedAt.endsWith('Z')).toBe(true);
  }
}

describe('来路不明的内容', () => {
  it('XML：乱拼的标签', () => {
    fc.assert(
      fc.property(soup, (source) => {
        const pieces = [...xmlPieces(source)];
        expect(pieces.length).toBeLessThanOrEqual(source.length + 1);
        sound(readSyndication(source)?.entries ?? []);
        sound(readSyndication(`<rss><channel>${source}`)?.entries ?? []);
      }),
      runs,
    );
  });
  it('JSON：任何形状', () => {
    fc.assert(
      fc.property(data, (value) => {
        const read = jsonOf(JSON.stringify(value));
        sound(readJsonFeed(read)?.entries ?? []);
        refusalOf(read);
        weiboProfile(read);
        sound(weiboPosts(read, '1').entries);
        sound((rowsOfJson(read) ?? []).map((row) => row.post));
      }),
      runs,
    );
  });
  it('字节：任何编码', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.option(fc.string({ maxLength: 40 })), (bytes, type) => {
        const text = textOf(Buffer.from(bytes), type);
        jsonOf(text);
        sound(readSyndication(text)?.entries ?? []);
      }),
      runs,
    );
  });
  it('读的时间与长度成正比', () => {
    const parts = [
      '<item>'.repeat(500_000),
      '<a '.repeat(500_000),
      '<!--'.repeat(500_000),
      `<a b="${'<'.repeat(2_000_000)}`,
      '&'.repeat(2_000_000),
      '<!DOCTYPE ['.repeat(200_000),
      '</a>'.repeat(500_000),
    ];
    for (const part of parts) {
      const started = process.cpuUsage().user;
      readSyndication(`<rss><channel><item><title>x${part}`);
      expect((process.cpuUsage().user - started) / 1e6, part.slice(0, 10)).toBeLessThan(4);
    }
  });
  it('深层嵌套的 JSON 不解析', () => {
    expect(jsonOf('['.repeat(60) + ']'.repeat(60))).toBeDefined();
    expect(jsonOf('['.repeat(61) + ']'.repeat(61))).toBeUndefined();
    expect(jsonOf(`["${'['.repeat(1000)}\\""]`)).toBeDefined();
  });
});
