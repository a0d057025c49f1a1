import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPageReader, pageFacts } from './reader.ts';
import type { PageReader, PageSource } from './reading.ts';

const encoder = new TextEncoder();
const source = (url: string): PageSource => ({ url, contentType: 'text/html; charset=utf-8', isHome: false });

const nav = `<div class="nav"><ul>${Array.from({ length: 14 }, (_, i) => `<li><a href="/lm${i}/">栏目名称${i}</a><a href="../x${i}/">下级</a><a href="?id=${i}">详情</a></li>`).join('')}</ul></div>`;
const side = `<div class="side-box"><h3>推荐阅读</h3><ul>${Array.from({ length: 10 }, (_, i) => `<li><a href="./t2022110${i % 9}_${i}.html" title="推荐的第${i}条信息标题">推荐的第${i}条…</a><em>11-0${(i % 9) + 1}</em></li>`).join('')}</ul></div>`;
const footer = `<div id="bottom-area"><p>主办:青禾市人民政府办公室 网站标识码:4302000001</p><p>青ICP备05000001号 <a href="https://beian.miit.gov.cn/">备案</a></p>${'<p><a href="https://www.gov.cn/">中国政府网</a></p>'.repeat(12)}</div>`;
const broken = `<div class="odd"><table><tr><td>${'甲乙丙丁'.repeat(80)}<td><b>未闭合</div>`;
const open = `<div class="odd2">${'<p>段落文字,不闭合。'.repeat(60)}</li></td></div>`;
const plain = `<div class="box">${Array.from({ length: 6 }, (_, i) => `<p><a href="/qt/${i}.html">其他信息之${i}</a><img src="img${i}.png" alt=""></p>`).join('')}</div>`;
/** Too large to be a block itself, so that the box in it is one that stands in a named region. */
const around = (name: string) => `<div class="${name}">${plain}${'<p>这一部分说明文字较长,不属于任何链接。</p>'.repeat(90)}</div>`;
const script = `<script>var list=[${'"一",'.repeat(120)}];document.write("<div style='display:none'><a href='http://x.example.com/'>外链</a></div>")</script>`;
const style = `<style>${'.wide{width:100px;color:#333}'.repeat(12)}.box{display:none}</style>`;
const page = (parts: string[], body: string) =>
  `<html><head><title>标题_青禾市</title></head><body>${parts.join('')}<div class="art"><h1>标题</h1><p>发布时间:2022-11-05</p><div id="zoom">${body}</div></div></body></html>`;

describe('记住重复的部分', () => {
  const part = fc.constantFrom(
    nav,
    side,
    footer,
    broken,
    open,
    `<ul class="a">${'<li>一</li>'.repeat(90)}</ul>`,
    `<li>${nav}</li>`,
    `<a href="/q">${nav}</a>`,
    `<p>${side}`,
    `<table><tr><td>${nav}</td></tr></table>`,
    '<!--',
    '<form action="/s">',
    `<object>${nav}</object>`,
    `<div class="footer">${nav}</div>`,
    plain,
    around('side'),
    around('nav'),
    around('content'),
    script,
    `<p>${script}`,
    style,
  );
  const pages = fc.array(
    fc.tuple(
      fc.array(part, { maxLength: 6 }),
      fc.constantFrom('<p>正文内容。</p>', `<p>${'较长的正文内容。'.repeat(60)}</p>`, nav),
      fc.constantFrom('/a/b/1.html', '/a/2.html', '/c/d/e/3.html'),
    ),
    { minLength: 1, maxLength: 6 },
  );

  it('读出的结果与是否记得无关', () => {
    fc.assert(
      fc.property(pages, (list) => {
        const warm = createPageReader();
        for (let round = 0; round < 3; round++)
          for (const [parts, body, path] of list) {
            const bytes = encoder.encode(page(parts, body));
            const from = source(`https://www.qinghe.gov.cn${path}`);
            const got = warm.read(bytes, from);
            const wanted = createPageReader().read(bytes, from);
            expect(got).toEqual(wanted);
          }
      }),
      { numRuns: 150 },
    );
  });

  it('同一部分所在的区域不同,结果也不同', () => {
    const warm = createPageReader();
    const read = (reader: PageReader, parts: string[]) =>
      reader.read(encoder.encode(page(parts, '<p>正文。</p>')), source('https://www.qinghe.gov.cn/a/b/1.html'));
    for (const parts of [[plain], [plain], [around('nav')], [around('side')], [around('footer')], [around('nav')], [plain, nav]])
      expect(read(warm, parts)).toEqual(read(createPageReader(), parts));
  });

  it('再次遇到的页眉是同一个对象,标记留在上面', () => {
    const reader = createPageReader();
    const blocks = (n: number) =>
      reader.read(encoder.encode(page([nav, side, footer], `<p>第${n}篇正文。</p>`)), source('https://www.qinghe.gov.cn/a/b/1.html'))
        .blocks;
    blocks(1);
    blocks(2);
    const third = blocks(3);
    const fourth = blocks(4);
    const header = third.find((b) => b.text.includes('栏目名称1'))!;
    expect(fourth.find((b) => b.hash === header.hash)).toBe(header);
    expect(blocks(5).map((b) => b.hash)).toContain(header.hash);
  });

  it('不同页面的页眉有同样的散列', () => {
    const hashes = (body: string) =>
      createPageReader()
        .read(encoder.encode(page([nav, side, footer], body)), source('https://www.qinghe.gov.cn/a/b/1.html'))
        .blocks.map((b) => b.hash);
    const [a, b] = [hashes('<p>一</p>'), hashes('<p>二</p>')];
    expect(a.filter((h) => b.includes(h)).length).toBeGreaterThan(0);
    expect(a).not.toEqual(b);
  });
});

describe('任何输入都不抛错', () => {
  const read = (bytes: Uint8Array) => pageFacts(bytes, source('https://www.qinghe.gov.cn/a/b/1.html'));

  it('随机字节', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 3000 }), (bytes) => {
        expect(read(bytes).links).toBeInstanceOf(Array);
      }),
      { numRuns: 400 },
    );
  });

  it('由标签碎片拼成的页面', () => {
    const piece = fc.constantFrom(
      '<div',
      '>',
      '</div>',
      '<p>',
      '</p>',
      '<a href="',
      '"',
      "'",
      '<a href=x>',
      '</a>',
      '<!--',
      '-->',
      '<script>',
      '</script>',
      '<style>',
      '</style>',
      '<table>',
      '<tr>',
      '<td>',
      '</td>',
      '</table>',
      '<ul>',
      '<li>',
      '</ul>',
      '<textarea>',
      '<title>',
      '&#x',
      '&nbsp',
      ';',
      '\u0000',
      '发布时间:',
      '2022-11-05',
      '11-05',
      '05',
      '2022-11',
      '来源:',
      '下一页',
      '<iframe src=',
      '<base href="//x">',
      '<meta charset=gbk>',
      '<form>',
      '<input name=a>',
      'style="display:none"',
      '<h1>',
      '</h1>',
      '<',
      '/',
      '=',
      '一、设定依据',
      '办理地点:',
      '__proto__',
      '<meta name="__proto__" content="x">',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 120 }), (pieces) => {
        const facts = read(encoder.encode(pieces.join('')));
        expect(Object.getPrototypeOf({})).toBe(Object.prototype);
        expect(typeof facts.text).toBe('string');
      }),
      { numRuns: 1500 },
    );
  });

  it('地址不成样子', () => {
    for (const url of ['', 'x', 'http://', 'ftp://a/b', 'https://[::1]/a'])
      expect(pageFacts(encoder.encode('<a href="/a">链接</a>'), source(url)).url).toBe(url);
  });
});

describe('五兆字节的恶意页面在两秒内读完', () => {
  const size = 5_000_000;
  const repeat = (text: string) => text.repeat(Math.ceil(size / text.length));
  const cases: [string, string][] = [
    ['只有小于号', repeat('<')],
    ['未闭合的 div', repeat('<div>')],
    ['未闭合的 b', repeat('<b>')],
    ['多余的结束标签', `${'<div>'.repeat(200)}${repeat('</b></x>')}`],
    ['交错的链接', repeat('<a href=1><div>')],
    ['未闭合的注释', `<!--${repeat('--')}`],
    ['注释碎片', repeat('<!-- --')],
    ['脚本碎片', repeat('<script></scrip')],
    ['一个巨大的属性', `<a href="${repeat('x')}`],
    ['无数属性', `<a ${repeat('a=1 ')}>`],
    ['无数列表项', repeat('<li><a href="/a.html">一条信息的标题</a><span>2022-11-05</span></li>')],
    ['无数日期', repeat('2022-11-05 ')],
    ['无数数字', repeat('1')],
    ['无数左括号', repeat('[2022-')],
    ['无数空格', repeat(' \u3000')],
    ['一整行汉字', repeat('关于做好工作的通知')],
    ['无数实体', repeat('&#20013;&amp')],
    ['无数 CSS 规则', `<style>${repeat('.a{display:none}')}</style>`],
    ['无数脚本赋值', `<script>${repeat('document.write("<div style=\\"display:none\\">");')}</script>`],
    ['无数单元格', `<table>${repeat('<tr><td>办理地点<td>:')}`],
    ['无数标签词', repeat('<p>办理地点:发布时间:来信时间:')],
    ['无数表单', repeat('<form><input name=a>')],
    ['无数标题', repeat('<h2>通知公告</h2>')],
  ];
  it.each(cases)('%s', (_, html) => {
    const bytes = encoder.encode(html);
    const before = process.cpuUsage();
    pageFacts(bytes, source('https://www.qinghe.gov.cn/a/b/1.html'));
    const used = process.cpuUsage(before);
    expect((used.user + used.system) / 1000).toBeLessThan(4000);
  });
});
