/** 首页地址与填报地址: hosts after redirects, scheme and `www.` ignored. */
import type { Artifacts } from '../../page/index.ts';
import { AS_OF, aCrawl, HOME } from '../kit/testing/builders.ts';
import { table } from '../kit/testing/table.ts';
import { homeAddressMismatch } from './check.ts';

const filed = (url: string | null): { registered: Artifacts['registered'] } => ({
  registered: { url, siteCode: '9900000001', kind: 'site', publicService: true, name: '青禾省人民政府' },
});

export const cases = table(homeAddressMismatch, { options: {}, asOf: AS_OF, given: { crawl: aCrawl(), ...filed(HOME) } }, [
  { name: '一致', expect: { outcome: 'pass' } },
  { name: '只差协议和开头的 www.', given: filed('https://qinghe.gov.cn'), expect: { outcome: 'pass' } },
  { name: '填报地址不写协议，大写，带空格', given: filed(' WWW.QINGHE.GOV.CN/index.html '), expect: { outcome: 'pass' } },
  { name: '填报地址末尾带点', given: filed('http://www.qinghe.gov.cn./'), expect: { outcome: 'pass' } },
  { name: '只有缺省端口的差别', given: filed('http://www.qinghe.gov.cn:80/'), expect: { outcome: 'pass' } },
  {
    name: '主机不同',
    given: filed('http://qh.gov.cn/'),
    expect: {
      outcome: 'fail',
      findings: [
        {
          message: 'differs',
          outcome: 'fail',
          url: HOME,
          target: 'http://qh.gov.cn/',
          subject: 'home',
          sentence: '首页实际地址为 http://www.qinghe.gov.cn/，与报送系统填报的 http://qh.gov.cn/ 不一致',
        },
      ],
    },
  },
  {
    name: '填报地址跳转到另一主机',
    given: { crawl: aCrawl({ startUrl: HOME, finalUrl: 'http://www.qinghe-new.gov.cn/' }) },
    expect: { outcome: 'fail', findings: [{ message: 'differs', url: 'http://www.qinghe-new.gov.cn/' }] },
  },
  { name: '同一主机下换了路径', given: { crawl: aCrawl({ finalUrl: `${HOME}portal/index.html` }) }, expect: { outcome: 'pass' } },
  { name: 'www2. 不是 www.', given: filed('http://www2.qinghe.gov.cn/'), expect: { outcome: 'fail', findings: [{ message: 'differs' }] } },
  { name: '端口不同', given: filed('http://www.qinghe.gov.cn:8080/'), expect: { outcome: 'fail', findings: [{ message: 'differs' }] } },
  { name: '没有填报地址', given: filed(null), expect: { outcome: 'inapplicable', note: '未提供' } },
  { name: '填报的不是网址', given: filed('暂无'), expect: { outcome: 'error', note: '填报地址“暂无”不是网址' } },
  { name: '填报的是邮箱', given: filed('mailto://a@b'), expect: { outcome: 'error', note: '不是网址' } },
  { name: '首页未能打开', given: { crawl: aCrawl({ finalUrl: null }) }, expect: { outcome: 'error', note: '首页未能打开' } },
]);
