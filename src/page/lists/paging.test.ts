import { describe, expect, it } from 'vitest';
import { column } from '../testing/pages.ts';

const list =
  '<ul><li><a href="1.html">关于做好供水管网改造工作的通知</a><span>2022-11-05</span></li><li><a href="2.html">关于公布行政许可事项清单的公告</a><span>2022-11-04</span></li></ul>';
const at = 'https://www.qinghe.gov.cn/zwgk/tzgg/';

const cases: [situation: string, markup: string, head: string, next: string | null, url?: string][] = [
  ['下一页链接', '<div class="page"><a href="index_1.html">下一页</a></div>', '', `${at}index_1.html`],
  ['下页', '<div><a href="index.html">首页</a><a href="tzgg/5.htm">下页</a><a href="tzgg/1.htm">尾页</a></div>', '', `${at}tzgg/5.htm`],
  [
    '图标表示下一页',
    '<div class="pagination"><a class="prev" href="#">&lt;</a><a href="?page=2">&gt;</a></div>',
    '',
    `${at}index.html?page=2`,
  ],
  ['TRS 脚本分页', '<script>createPageHTML(5, 0,"index","html");</script>', '', `${at}index_1.html`],
  ['TRS 脚本分页第二页', '<script>createPageHTML(5, 1, "index", "html");</script>', '', `${at}index_2.html`, `${at}index_1.html`],
  ['TRS 脚本分页带元素名和总数', "<script>createPageHTML('page_div',5, 0,'index','shtml',98);</script>", '', `${at}index_1.shtml`],
  ['TRS 脚本分页最后一页', '<script>createPageHTML(5, 4,"index","html");</script>', '', null],
  ['TRS 只有一页', '<script>createPageHTML(1, 0,"index","html");</script>', '', null],
  [
    'laypage',
    "<script>laypage({cont:'page',pages:8,curr:1,jump:function(e,first){if(!first){location.href='?page='+e.curr;}}});</script>",
    '',
    `${at}index.html?page=2`,
  ],
  [
    'goPage 函数',
    '<a href="javascript:goPage(2)">下一页</a>',
    '<script>function goPage(n){ window.location.href = "index_" + n + ".html"; }</script>',
    `${at}index_2.html`,
  ],
  ['数字页码', '<div class="pages"><b>1</b> <a href="index_2.html">2</a> <a href="index_3.html">3</a></div>', '', `${at}index_2.html`],
  ['没有下一页', '<div class="page"><a href="index.html">首页</a></div>', '', null],
  ['下一页指向自己', '<div class="page"><a href="index.html">下一页</a></div>', '', null],
  ['注释里的下一页不算', '<!-- <a href="index_1.html">下一页</a> -->', '', null],
];

describe('下一页', () => {
  it.each(cases)('%s', (_, markup, head, next, url) => {
    expect(column(`${list}${markup}`, { head, ...(url === undefined ? {} : { url }) }).next).toBe(next);
  });
});
