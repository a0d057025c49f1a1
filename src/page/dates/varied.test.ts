import { describe, expect, it } from 'vitest';
import { read } from '../testing/pages.ts';

const text = '记者从有关部门获悉,近日全市供水管网改造工程全面完工,新建改建管网一百二十公里,惠及群众三十万人,供水水质和保障能力明显提升。';
const body = `<p>${text}</p><p>${text}</p><p>${text}</p>`;
const title = '全市供水管网改造工程全面完工';
const page = (inner: string, head = '') =>
  read(
    `<html><head><title>${title}_新闻中心_某某网</title>${head}</head><body><div class="nav"><a href="/">首页</a><a href="/news/">新闻</a></div>${inner}<div class="footer">Copyright © 1998-2024 某某网 版权所有</div></body></html>`,
    { url: 'https://news.example.com/article/12345.html' },
  );

/** Layouts of news sites, portals, blogs and forums; the day a reader sees. */
const cases: [situation: string, inner: string, head: string, expected: string | null][] = [
  [
    '日期、来源同一行',
    `<h1>${title}</h1><div class="post_info">2021-01-05 16:59:00　来源: <a href="http://x.com">中新网</a> <a href="#">举报</a></div><div class="post_body">${body}</div>`,
    '',
    '2021-01-05',
  ],
  [
    '年月日紧接时间',
    `<h1>${title}</h1><div class="date-source"><span class="date">2021年01月05日 16:59</span> <a href="http://x.com">某报</a></div><div class="article">${body}</div>`,
    '',
    '2021-01-05',
  ],
  [
    '年月日与来源用竖线分隔',
    `<h1>${title}</h1><div class="box01"><div class="fl">2021年01月05日16:59 | 来源:<a href="http://x.com">人民网</a></div></div><div class="box_con">${body}</div>`,
    '',
    '2021-01-05',
  ],
  [
    '年与月日分开',
    `<div class="header-time"><span class="year"><em> 2021</em></span> <span class="day"><em>01</em>/<em>05</em></span> <span class="time"> 16:59:00</span></div><div class="head-line"><h1>${title}</h1></div><div class="detail">${body}</div>`,
    '',
    '2021-01-05',
  ],
  ['日期在标题之上', `<p class="time">2021-01-05 16:59</p><h1>${title}</h1><div class="con">${body}</div>`, '', '2021-01-05'],
  [
    '标题后先有摘要框',
    `<h1>${title}</h1><div class="sub">——某某市重点工程侧记</div><div class="info">2021-01-05 16:59:00</div><div class="con">${body}</div>`,
    '',
    '2021-01-05',
  ],
  [
    '“于……发布”',
    `<h1>${title}</h1><div class="bar">张三 于 2021-01-05 16:59:00 发布 阅读量1万 收藏 5</div><article>${body}</article>`,
    '',
    '2021-01-05',
  ],
  [
    'posted @',
    `<h1><a href="/p/1.html">${title}</a></h1><div class="postBody">${body}</div><div class="postDesc">posted @ 2021-01-05 16:59 张三 阅读(10) 评论(0)</div>`,
    '',
    '2021-01-05',
  ],
  [
    '正文后写“发布于”',
    `<h1>${title}</h1><div class="RichText">${body}</div><div class="ContentItem-time">发布于 2021-01-05 16:59</div>`,
    '',
    '2021-01-05',
  ],
  [
    '正文后写“编辑于”',
    `<h1>${title}</h1><div class="RichText">${body}</div><div class="ContentItem-time">编辑于 2021-01-05 16:59</div>`,
    '',
    '2021-01-05',
  ],
  [
    '论坛:时间与点击',
    `<h1>${title}</h1><div class="atl-info"><span>楼主:<a href="/u">张三</a></span><span>时间:2021-01-05 16:59:00</span><span>点击:12 回复:3</span></div><div class="bbs-content">${body}</div>`,
    '',
    '2021-01-05',
  ],
  [
    'time 元素的属性',
    `<h1>${title}</h1><time datetime="2021-01-05T16:59:00+08:00">1月5日</time><div class="con">${body}</div>`,
    '',
    '2021-01-05',
  ],
  ['og 元标签', `<h1>${title}</h1><div class="con">${body}</div>`, '<meta property="og:time" content="2021-01-05 16:59:00">', '2021-01-05'],
  [
    '美式日期的元标签',
    `<h1>${title}</h1><div class="con">${body}</div>`,
    '<meta name="apub:time" content="1/5/2021, 4:59:00 PM">',
    '2021-01-05',
  ],
  ['脚本里的秒数', `<h1>${title}</h1><div id="js_content">${body}</div><script>var ct = "1609837140";</script>`, '', '2021-01-05'],
  [
    '脚本里的 JSON',
    `<h1>${title}</h1><div class="con">${body}</div><script>var allData = {"docData":{"newsTime":"2021-01-05 16:59:00"}};</script>`,
    '',
    '2021-01-05',
  ],
  [
    '评论里的时间不算',
    `<h1>${title}</h1><div class="info">2021-01-05 16:59 来源:某报</div><div class="con">${body}</div><div class="comments"><p>李四 发表于 2021-01-06 10:00</p><p>说得好</p></div>`,
    '',
    '2021-01-05',
  ],
  [
    '相关新闻的时间不算',
    `<h1>${title}</h1><div class="info">来源:某报</div><div class="con">${body}</div><div class="xgxw"><h3>相关新闻</h3><ul><li><a href="/1.html">全市供水工程开工建设仪式举行</a><span>2020-01-05</span></li><li><a href="/2.html">全市供水工程建设进展顺利推进</a><span>2020-02-05</span></li><li><a href="/3.html">全市供水工程建设项目通过验收</a><span>2020-03-05</span></li></ul></div>`,
    '',
    null,
  ],
  ['只有电头日期', `<h1>${title}</h1><div class="con"><p>某某网1月5日电 ${text}</p><p>${text}</p></div>`, '', null],
  [
    '页首的当天日期不算',
    `<div class="top">2024年3月1日 星期五</div><h1>${title}</h1><div class="info">2021-01-05 16:59</div><div class="con">${body}</div>`,
    '',
    '2021-01-05',
  ],
  [
    '转载声明里的日期不算',
    `<h1>${title}</h1><div class="info">2021-01-05 16:59</div><div class="con">${body}<p>(原载《某报》2020年12月30日第3版)</p></div>`,
    '',
    '2021-01-05',
  ],
  [
    '斜线日期与责任编辑',
    `<h1>${title}</h1><p class="m">2021/01/05 16:59 责任编辑:李四 我要评论</p><div class="con">${body}</div>`,
    '',
    '2021-01-05',
  ],
  [
    '标题不在 h 标签里',
    `<table><tr><td class="biaoti">${title}</td></tr><tr><td align="center">某某报 2021年1月5日</td></tr><tr><td>${body}</td></tr></table>`,
    '',
    '2021-01-05',
  ],
  [
    '字体缩放与打印按钮',
    `<h2>${title}</h2><div>【大 中 小】【打印】 2021-01-05 【关闭】</div><div class="con">${body}</div>`,
    '',
    '2021-01-05',
  ],
  [
    '发布时间夹在段落里',
    `<h1>${title}</h1><p align="center">发布单位:水务局&nbsp;&nbsp;发布时间:2021-1-5&nbsp;&nbsp;阅读次数:<script>x()</script></p>${body}`,
    '',
    '2021-01-05',
  ],
];

describe('各类中文页面的发布日期', () => {
  it.each(cases)('%s', (_, inner, head, expected) => {
    expect(page(inner, head).publishedAt?.slice(0, 10) ?? null).toBe(expected);
  });
});
