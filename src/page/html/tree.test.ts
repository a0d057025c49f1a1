import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attribute, descendants, type Element, textOf } from './element.ts';
import { decodeEntities } from './entities.ts';
import { parseHtml, parsePage } from './tree.ts';

/** Tags and text in brackets: what a browser's tree looks like. */
function shape(html: string): string {
  const show = (e: Element): string =>
    e.children
      .map((c) => (typeof c === 'string' ? c.trim() : `${c.tag}(${show(c)})`))
      .filter((s) => s !== '')
      .join(' ');
  return show(parseHtml(html));
}
const links = (html: string) =>
  descendants(parseHtml(html))
    .filter((e) => e.tag === 'a')
    .map((e) => attribute(e, 'href'));

describe('树', () => {
  const cases: [string, string, string][] = [
    ['未闭合的 li', '<ul><li>一<li>二</ul>', 'ul(li(一) li(二))'],
    ['嵌套列表里的 li', '<ul><li>一<ul><li>甲</ul><li>二</ul>', 'ul(li(一 ul(li(甲))) li(二))'],
    ['未闭合的 td 和 tr', '<table><tr><td>一<td>二<tr><td>三</table>', 'table(tr(td(一) td(二)) tr(td(三)))'],
    ['段落遇块级元素结束', '<p>一<div>二</div>', 'p(一) div(二)'],
    ['多余的结束标签', '<div>一</span></p></div>二', 'div(一 p()) 二'],
    ['行内结束标签不越过块', '<span><div>一</span>二</div>三', 'span(div(一 二) 三)'],
    ['交错的表单', '<table><form><tr><td>一</form></td></tr></table>二', 'table(form(tr(td(一)))) 二'],
    ['未闭合的链接', '<a href=1>一<a href=2>二</a>', 'a(一) a(二)'],
    ['脚本里的标签不是标签', '<script>if(a<b){document.write("<div>")}</script>一', 'script(if(a<b){document.write("<div>")}) 一'],
    ['脚本结束标签带空格和大写', '<SCRIPT>1</SCRIPT >一', 'script(1) 一'],
    ['脚本里的注释和嵌套脚本', '<script><!-- <script></script> --></script>一', 'script(<!-- <script></script> -->) 一'],
    ['textarea 里的标签是文字', '<textarea><b>一</b></textarea>', 'textarea(<b>一</b>)'],
    ['注释以 --!> 结束', '<!-- <a> --!>一', '一'],
    ['空注释', '<!-->一<!--->二', '一 二'],
    ['条件注释', '<!--[if lt IE 9]><p>旧</p><![endif]-->一<![if !IE]>二<![endif]>', '一 二'],
    ['CDATA 在 HTML 里是声明', '<![CDATA[一]]>二', '二'],
    ['未闭合的注释吞掉其余', '一<!-- 二', '一'],
    ['裸露的小于号', '1 < 2 <3', '1 < 2 <3'],
    ['大写标签', '<DIV><P>一</P></DIV>', 'div(p(一))'],
  ];
  it.each(cases)('%s', (_, html, expected) => {
    expect(shape(html)).toBe(expected);
  });

  it('属性:引号内的 >、无引号、单引号、重复、实体', () => {
    expect(
      links(
        `<a title="a>b" href="/x?a=1&amp;b=2">一</a><a href=/y>二</a><a href='/z"q'>三</a><a href="/1" href="/2">四</a><a\nHREF = "/5">五</a>`,
      ),
    ).toEqual(['/x?a=1&b=2', '/y', '/z"q', '/1', '/5']);
  });
  it('注释和脚本字符串里没有链接', () => {
    expect(links('<!-- <a href="/c">x</a> --><script>var s="<a href=\'/s\'>x</a>";</script><a href="/real">y</a>')).toEqual(['/real']);
  });
  it('嵌套过深时不失内容', () => {
    const root = parseHtml(`${'<div>'.repeat(5000)}底${'</div>'.repeat(5000)}<p>后</p>`);
    expect(textOf(root)).toBe('底后');
  });
  it('一千万字符的属性', () => {
    const root = parseHtml(`<a title="${'x'.repeat(10_000_000)}" href="/a">一</a>`);
    expect(textOf(root)).toBe('一');
  });
});

describe('属性', () => {
  const pieces = fc.constantFrom(
    ' ',
    '/',
    '=',
    '"',
    "'",
    'href',
    'HREF',
    'id',
    'a',
    '一',
    '&amp;',
    '&lt',
    '\n',
    'x y',
    '="v"',
    "='w'",
    '=u ',
    ' id=1',
  );
  const names = ['href', 'id', 'a', 'x', 'title', '=href'];

  it('重复的标签与首次遇到的读出一样', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
        // the same tag again and again is shared from its third appearance on
        const tags = parseHtml(`<i ${parts.join('')}></i>`.repeat(4)).children.filter(
          (child) => typeof child === 'object' && child.tag === 'i',
        );
        const [first, ...others] = tags as Element[];
        for (const name of names)
          for (const other of others) if (other.raw === first?.raw) expect(attribute(other, name)).toBe(attribute(first, name));
      }),
      { numRuns: 1000 },
    );
  });

  it('重复的标签每次问到都一样,没有的属性一直没有', () => {
    const read = () =>
      parseHtml('<b class="一 二" data-x>字</b>'.repeat(3)).children.map((b) =>
        ['class', 'data-x', 'id'].map((name) => attribute(b as Element, name)),
      );
    expect([...read(), ...read()]).toEqual(new Array(6).fill(['一 二', '', null]));
  });

  it('大写的标签和属性', () => {
    expect(shape('<UL><LI>一<LI>二</UL><P>三<Div>四</DIV></p>')).toBe('ul(li(一) li(二)) p(三) div(四) p()');
  });

  it('两百个以后的属性不看', () => {
    const [b] = parseHtml(`<b ${'x=1 '.repeat(199)}id=in class=out>`).children as [Element];
    expect([attribute(b, 'id'), attribute(b, 'class')]).toEqual(['in', null]);
  });
});

describe('实体', () => {
  it.each([
    ['&nbsp;&amp;&lt;&gt;&quot;', '\u00a0&<>"'],
    ['&#20013;&#x6587;', '中文'],
    ['&#150;&#148;', '–”'],
    ['&copy2024', '©2024'],
    ['&ldquo;一&rdquo;&mdash;&hellip;', '“一”—…'],
    ['&#0;&#xD800;&#99999999;', '\ufffd\ufffd\ufffd'],
    ['a&b=1&unknown;', 'a&b=1&unknown;'],
  ])('%s', (source, expected) => {
    expect(decodeEntities(source)).toBe(expected);
  });
});

describe('元素过多', () => {
  const countIn = (html: string) => descendants(parseHtml(html)).length;
  it('到十五万个为止，之后的不读', () => {
    expect(countIn('<b>'.repeat(149_999))).toBe(149_999);
    expect(countIn('<p>甲</p>'.repeat(400_000))).toBe(150_000);
  });
  it('说明有没有剩下的', () => {
    const isCut = (elements: number) => parsePage('<b>'.repeat(elements), null).isCut;
    expect([isCut(10), isCut(150_000), isCut(150_001)]).toEqual([false, false, true]);
  });
  it('五万个链接的列表读得完', () => {
    expect(links(`<ul>${'<li><a href="/a.html">一条信息</a></li>'.repeat(50_000)}</ul>`)).toHaveLength(50_000);
  });
});
