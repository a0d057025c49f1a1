import { describe, expect, it } from 'vitest';
import { read } from './testing/pages.ts';

const foot = (html: string) =>
  read(`<html><body><p>正文内容若干。</p><p>更多内容。</p><div class="footer">${html}</div></body></html>`).identity;

describe('网站标识', () => {
  it('全部标识', () => {
    expect(
      foot(
        '<a href="http://bszs.conac.cn/sitename?method=show&amp;id=1"><img src="red.png"></a><p>主办：青禾市人民政府办公室 承办：青禾市政务中心 联系电话：0731-12345678</p><p>网站标识码：4302000001 湘ICP备05000001号-2 湘公网安备 43020002000001号</p><a href="https://zfwzgl.www.gov.cn/exposure/jiucuo.html?site_code=4302000001">找错</a>',
      ),
    ).toEqual({
      partyGovernmentMark: 'http://bszs.conac.cn/sitename?method=show&id=1',
      siteCode: '4302000001',
      icp: '湘ICP备05000001号-2',
      publicSecurity: '湘公网安备43020002000001号',
      organizer: '青禾市人民政府办公室',
      contact: '0731-12345678',
      errorReportEntry: 'https://zfwzgl.www.gov.cn/exposure/jiucuo.html?site_code=4302000001',
    });
  });
  it('脚本写出的标识', () => {
    const marks = foot(
      '<script id="_jiucuo_" sitecode="bm01000001" src="https://zfwzgl.www.gov.cn/exposure/jiucuo.js"></script><script>document.write(unescape("%3Cspan id=\'_ideConac\' %3E%3C/span%3E%3Cscript src=\'https://dcs.conac.cn/js/33/000/0000/1/CA1.js\' type=\'text/javascript\'%3E%3C/script%3E"));</script>',
    );
    expect(marks.errorReportEntry).toBe('https://zfwzgl.www.gov.cn/exposure/jiucuo.js');
    expect(marks.partyGovernmentMark).toContain('dcs.conac.cn');
  });
  it('全角数字、部委标识码', () => {
    expect(foot('网站标识码：ｂｍ０１０００００１').siteCode ?? foot('网站标识码：bm01000001').siteCode).toBe('bm01000001');
    expect(foot('网站标识码:４３０２００００01').siteCode).toBe('4302000001');
  });
  it('没有标识', () => {
    expect(Object.values(foot('<p>版权所有</p>')).every((v) => v === null)).toBe(true);
  });
});
