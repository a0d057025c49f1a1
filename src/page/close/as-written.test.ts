import { describe, expect, it } from 'vitest';
import { readAsWritten } from './as-written.ts';

const read = (html: string) =>
  readAsWritten(new TextEncoder().encode(html), { url: 'http://www.qinghe.gov.cn/', contentType: 'text/html; charset=utf-8' }, 'home');

describe('页面的写法', () => {
  it('语言', () => {
    expect(read('<html lang="zh-CN"><p>a</p></html>').lang).toBe('zh-CN');
    expect(read('<html lang=""><p>a</p></html>').lang).toBeNull();
    expect(read('<p>a</p>').lang).toBeNull();
  });
  it('没有 alt 的图片；空的 alt 是装饰，隐藏的不计', () => {
    const html =
      '<img src="/a.jpg"><img src="/b.jpg" alt=""><img src="/c.jpg" alt="签约现场"><div style="display:none"><img src="/d.jpg"></div>';
    expect(read(html).images).toEqual({ count: 3, withoutAlt: 1, samples: ['/a.jpg'] });
  });
  it('表单项的名称：label、title、placeholder 都算', () => {
    const html =
      '<input name="a"><input name="b" placeholder="关键字"><label for="c">姓名</label><input id="c" name="c"><label>电话<input name="d"></label><input type="hidden" name="e"><input type="submit"><select name="f"></select>';
    expect(read(html).fields).toEqual({ count: 5, unnamed: 2, samples: ['a', 'f'] });
  });
  it.each([
    ['<a href="/wza/">无障碍浏览</a>', '无障碍浏览'],
    ['<a href="#main">跳到正文</a>', '跳到正文'],
    ['<script src="/js/wza/load.js"></script>', '<script src="/js/wza/load.js">'],
    ['<p>全省无碍</p>', null],
  ])('无障碍入口：%s', (html, entry) => expect(read(html).accessibleEntry).toBe(entry));
  it('头部：文字、图片的替代文字，到正文为止', () => {
    const html = `<div class="top"><img src="/l.png" alt="青禾省人民政府"><a href="/zwgk/">政务公开</a></div><p>${'正文'.repeat(40)}</p><h2>青禾之窗</h2>`;
    expect(read(html)).toMatchObject({ head: '青禾省人民政府 政务公开', hasSilentLogo: false });
  });
  it('没有文字的标志', () =>
    expect(read('<div class="logo"><img src="/l.png"></div><a href="/">首页</a>')).toMatchObject({ head: '首页', hasSilentLogo: true }));
});
