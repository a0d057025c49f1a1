import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foundInCertificate, foundInLinks } from './classify.ts';

const HOME = 'http://www.linjiang.gov.cn/';
const keys = (...urls: string[]) =>
  foundInLinks(
    HOME,
    urls.map((url) => ({ url, seenOn: HOME })),
  ).map(({ kind, key }) => `${kind} ${key}`);

describe('未登记的网站和账号', () => {
  it('本域名之下的主机，同一主机只记一次', () => {
    expect(keys('http://tjj.linjiang.gov.cn/a.html', 'https://tjj.linjiang.gov.cn/', 'http://www.linjiang.gov.cn/x')).toEqual([
      'host tjj.linjiang.gov.cn',
    ]);
  });
  it('别的政府网站、形似的域名、坏的地址不算', () =>
    expect(
      keys('http://www.gov.cn/', 'http://evil-linjiang.gov.cn/', 'javascript:void(0)', 'http://', 'mailto:a@b.linjiang.gov.cn'),
    ).toEqual([]));
  it.each([
    ['https://weibo.com/u/1234567890', '新浪微博 1234567890'],
    ['https://weibo.com/linjiangfabu?is_all=1', '新浪微博 linjiangfabu'],
    ['https://www.douyin.com/user/MS4wLjABAAAAabc', '抖音短视频 MS4wLjABAAAAabc'],
    ['https://mp.weixin.qq.com/mp/profile_ext?action=home&__biz=MzA5MDQ==', '微信公众号 MzA5MDQ=='],
    ['https://apps.apple.com/cn/app/id1234567890', '移动客户端 1234567890'],
  ])('账号主页 %s', (url, key) => expect(keys(url)).toEqual([`account ${key}`]));
  it.each(['https://mp.weixin.qq.com/s/abc', 'https://weibo.com/', 'https://www.douyin.com/video/7123'])('一篇内容不是账号 %s', (url) =>
    expect(keys(url)).toEqual([]),
  );
  it('证书上的名字，通配的不算', () =>
    expect(
      foundInCertificate(HOME, ['*.linjiang.gov.cn', 'zwfw.linjiang.gov.cn', 'linjiang.gov.cn', 'bad name']).map(({ key }) => key),
    ).toEqual(['zwfw.linjiang.gov.cn']));
  it('地址是数字的网站没有下级主机', () =>
    expect(foundInLinks('http://127.0.0.1:80/', [{ url: 'http://1.127.0.0.1/', seenOn: HOME }])).toEqual([]));
  it('什么样的链接都不出错', () =>
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.webUrl()), { maxLength: 20 }), (urls) => {
        foundInLinks(
          HOME,
          urls.map((url) => ({ url, seenOn: HOME })),
        );
      }),
    ));
});
