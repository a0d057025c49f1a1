import { describe, expect, it } from 'vitest';
import { article, read } from '../testing/pages.ts';

describe('来源', () => {
  it.each([
    ['同行', '<p>发布时间:2022-11-05 来源:市政府办公室 浏览:5</p>', '市政府办公室'],
    ['信息来源用竖线分隔', '<p>2022-11-05 | 信息来源:青禾日报 | 字号</p>', '青禾日报'],
    ['来源是链接', '<p>来源:<a href="http://www.xinhuanet.com">新华社</a> 2022-11-05</p>', '新华社'],
    ['索引表的发布机构', '<table><tr><td>发布机构:</td><td>市水务局</td><td>发布日期:</td><td>2022-11-05</td></tr></table>', '市水务局'],
    ['来源为空', '<p><span>发布时间:2022-11-05</span><span>作者:</span><span>来源:</span></p>', null],
    ['没有来源', '<p>发布时间:2022-11-05</p>', null],
  ])('%s', (_, info, source) => {
    expect(article({ info }).source).toBe(source);
  });
  it('页面不写时取元标签', () => {
    expect(article({ info: '<p>发布时间:2022-11-05</p>', head: '<meta name="ContentSource" content="市水务局">' }).source).toBe('市水务局');
  });
});

describe('标题与所在位置', () => {
  it('标题行', () => {
    expect(article({ info: '<p>发布时间:2022-11-05</p>' }).heading).toBe('关于做好供水管网改造工作的通知');
  });
  it('网站名在前的标题,标题行在表格里', () => {
    const { heading, guide } = read(
      '<title>青禾市民政局 办事指南 慈善组织认定</title><table><tr><td class="title">慈善组织认定</td></tr><tr><td><div id="zoom"><p>一、设定依据</p><p>《慈善法》第十条</p><p>二、办理机构</p><p>青禾市民政局</p><p>三、收费标准</p><p>不收费</p></div></td></tr></table>',
    );
    expect(heading).toBe('慈善组织认定');
    expect(guide).toMatchObject({ basis: '《慈善法》第十条', organ: '青禾市民政局', fee: '不收费', place: null });
  });
  it('面包屑', () => {
    expect(article({}).breadcrumb).toEqual([
      { text: '首页', url: 'https://www.qinghe.gov.cn/' },
      { text: '通知公告', url: 'https://www.qinghe.gov.cn/tzgg/' },
      { text: '正文', url: null },
    ]);
  });
  it('正文不含导航、相关链接和页脚', () => {
    const { text } = article({
      info: '<p>发布时间:2022-11-05</p>',
      after: '<p>上一篇:<a href="/1.html">另一篇</a></p><div class="related"><a href="/2.html">相关文章</a></div>',
    });
    expect(text).not.toMatch(/政务公开|另一篇|相关文章|主办|发布时间/);
    expect(text).toMatch(/^各县/);
  });
  it('元标签不分大小写,原样保留', () => {
    const facts = article({
      head: '<META NAME="sitename" CONTENT="青禾市人民政府"><meta name="SiteIDCode" content="4302000001"><meta name="columnname" content="通知公告"><meta name="ColumnType" content="政策文件">',
    });
    expect(facts).toMatchObject({ siteName: '青禾市人民政府', siteCode: '4302000001', columnName: '通知公告', columnType: '政策文件' });
    expect(Object.keys(facts.metas)).toContain('sitename');
  });
});
