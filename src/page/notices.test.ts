import { describe, expect, it } from 'vitest';
import { article, column, read } from './testing/pages.ts';

describe('空白栏目的提示', () => {
  it.each([
    '暂无内容',
    '暂无相关信息!',
    '栏目建设中,敬请期待',
    '该栏目正在建设中……',
    '没有找到相关记录',
    '暂无数据',
    '内容正在更新中',
    '正在建设中',
  ])('%s', (text) => {
    expect(column(`<div class="list"><p>${text}</p></div>`).emptyNotice).toBe(text);
  });
  it.each([
    '暂无附件',
    '上一篇:没有了',
    '加强基础设施建设中的安全管理工作',
    '关于网站建设中若干问题的通知已经印发,请各单位结合实际认真贯彻执行并及时反馈',
  ])('不是提示:%s', (text) => {
    expect(article({ body: `<p>${text}</p><p>请各单位认真贯彻执行,如有问题请及时联系市住房和城乡建设局。</p>` }).emptyNotice).toBeNull();
  });
});

describe('回答 200 的错误页', () => {
  it.each([
    ['标题是 404', '<title>404 Not Found</title><body>nginx</body>'],
    ['页面不存在', '<title>提示信息</title><body><p>抱歉,您访问的页面不存在或已被删除</p><a href="/">返回首页</a></body>'],
    ['文章已删除', '<title>青禾市人民政府</title><body><p>该文章不存在或已被删除!</p></body>'],
    ['找不到', '<title>出错了</title><body><p>很抱歉,找不到您要访问的页面。</p></body>'],
  ])('%s', (_, html) => {
    expect(read(`<html>${html}</html>`).soft404).not.toBeNull();
  });
  it('正文谈到页面不存在的文章不是错误页', () => {
    expect(article({ body: `<p>${'市民反映网站打不开,提示访问的页面不存在,经核查已修复。'.repeat(20)}</p>` }).soft404).toBeNull();
  });
  it('第404号文件不是错误页', () => {
    expect(article({ title: '青政发〔2022〕404号', info: '<p>发布时间:2022-11-05</p>' }).soft404).toBeNull();
  });
});

describe('机器人墙', () => {
  it.each([
    [
      '加速乐',
      '<html><script>document.cookie=("_")+("_")+("jsl_clearance_s=1")+";";location.href=location.pathname</script></html>',
      '__jsl_clearance',
    ],
    ['瑞数', "<html><head><script>$_ts=window['$_ts'];if(!$_ts)$_ts={};$_ts.nsd=1;</script></head><body></body></html>", '$_ts'],
    ['安全验证', '<html><title>安全验证</title><body>请完成下方的安全验证</body></html>', '安全验证'],
  ])('%s', (_, html) => {
    expect(read(html).challenge).not.toBeNull();
  });
  it('有内容的页面不是墙', () => {
    expect(article({ head: "<script>window['$_ts']=1</script>" }).challenge).toBeNull();
  });
});

describe('自动转向', () => {
  it.each([
    ['meta refresh', '<meta http-equiv="refresh" content="0;url=/index.html">', 'https://www.qinghe.gov.cn/index.html'],
    ['meta refresh 大写带引号', `<META HTTP-EQUIV="Refresh" CONTENT="3; URL='http://new.qinghe.gov.cn/'">`, 'http://new.qinghe.gov.cn/'],
    ['脚本改 location', '<script>window.location.href="/main/";</script>', 'https://www.qinghe.gov.cn/main/'],
    ['location.replace', "<script>location.replace('/m/index.html')</script>", 'https://www.qinghe.gov.cn/m/index.html'],
    ['注释掉的脚本', '<script>// location.href="/x";\n</script>', null],
    ['刷新自身', '<meta http-equiv="refresh" content="300">', null],
    ['很久以后', '<meta http-equiv="refresh" content="600;url=/x">', null],
  ])('%s', (_, html, to) => {
    expect(read(`<html><head>${html}</head><body></body></html>`).sentOnTo).toBe(to);
  });
  it('有正文的页面里的脚本不算', () => {
    expect(article({ after: '<script>function go(){location.href="/x";}</script>' }).sentOnTo).toBeNull();
  });
});
