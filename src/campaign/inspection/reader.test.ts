import { describe, expect, it } from 'vitest';
import { readPack } from '../../text/index.ts';
import { createReader } from './reader.ts';

/** A name that was replaced in 2018: only later texts must not use it. */
const renamed = readPack(
  'renamed',
  `id: renamed
title: 机构改名
layer: slips
owner: 测试
source: 测试
added: '2026-01-01'
tests: { hit: '报{wrong}备案', miss: '报{right}备案' }
`,
  'wrong\tright\tfrom\n青禾省国土厅\t青禾省自然资源厅\t2018-03-21\n',
);

function marksOf(publishedOn: string): string[] {
  const page = `<html><head><meta charset="utf-8"><meta name="PubDate" content="${publishedOn} 10:00"><meta name="ArticleTitle" content="青禾省国土厅公告"><title>青禾省国土厅公告</title></head>
<body><div class="content"><h1>青禾省国土厅公告</h1><p>发布时间：${publishedOn}</p><p>各有关单位：请于月底前将材料报青禾省国土厅备案，逾期不予受理，特此公告。</p></div></body></html>`;
  const reader = createReader({ today: '2026-11-20', packs: [renamed] });
  const reading = reader.read(Buffer.from(page), { url: 'http://a.gov.cn/1.html', contentType: 'text/html', isHome: false });
  expect(reading.facts.publishedAt?.slice(0, 10)).toBe(publishedOn);
  return reading.blocks.flatMap((block) => (block.marks ?? []).map((mark) => mark.quote));
}

describe('词条按文章发布之日判断', () => {
  it('改名之前发布的不报，正文、标题都一样', () => {
    expect(marksOf('2017-06-01')).toEqual([]);
  });
  it('改名之后发布的照报', () => {
    expect(marksOf('2018-06-01').length).toBeGreaterThan(1);
  });
});
