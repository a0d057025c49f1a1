/** 域名: the suffix decides, after redirects. */
import { AS_OF, aCrawl, HOME } from '../kit/testing/builders.ts';
import { table } from '../kit/testing/table.ts';
import { irregularDomain } from './check.ts';

const at = (finalUrl: string | null) => ({ crawl: aCrawl({ finalUrl }) });
const wrong = { message: 'suffix', outcome: 'fail' } as const;

export const cases = table(irregularDomain, { options: { suffixes: ['gov.cn', '政务'] }, asOf: AS_OF, given: at(HOME) }, [
  { name: '以 .gov.cn 结尾', expect: { outcome: 'pass' } },
  { name: '中文域名以 .政务 结尾', given: at('http://青禾.政务/'), expect: { outcome: 'pass' } },
  {
    name: '以 .org.cn 结尾',
    given: at('http://www.qinghe.org.cn/'),
    expect: { outcome: 'fail', findings: [{ ...wrong, sentence: '首页域名 www.qinghe.org.cn 的后缀不在规定之列（.gov.cn、.政务）' }] },
  },
  { name: '只是含有 gov.cn', given: at('http://www.gov.cn.example.com/'), expect: { outcome: 'fail', findings: [wrong] } },
  { name: '不以点分隔', given: at('http://notgov.cn/'), expect: { outcome: 'fail', findings: [wrong] } },
  { name: '直接用 IP 地址', given: at('http://203.0.113.7/'), expect: { outcome: 'fail', findings: [wrong] } },
  { name: '首页未能打开', given: at(null), expect: { outcome: 'error' } },
]);
