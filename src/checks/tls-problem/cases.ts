/** 证书问题: not accepted, or lapsing within the days of warning. */
import { AS_OF, HOME } from '../kit/testing/builders.ts';
import { aSecurity } from '../kit/testing/security.ts';
import { table } from '../kit/testing/table.ts';
import { tlsProblem } from './check.ts';

const tls = (over: object) => ({
  security: aSecurity({ tls: { url: HOME, ok: true, problem: null, validTo: '2027-11-20T00:00:00.000Z', protocol: 'TLSv1.3', ...over } }),
});

export const cases = table(tlsProblem, { options: { warnDays: 30 }, asOf: AS_OF, given: tls({}) }, [
  { name: '证书有效', expect: { outcome: 'pass' } },
  { name: '未使用 HTTPS', given: { security: aSecurity() }, expect: { outcome: 'inapplicable', note: '未使用 HTTPS' } },
  {
    name: '证书不被接受',
    given: tls({ ok: false, problem: '证书已过期' }),
    expect: { outcome: 'fail', findings: [{ message: 'bad', url: HOME, sentence: '首页的证书不被浏览器接受：证书已过期' }] },
  },
  {
    name: '原因未说明',
    given: tls({ ok: false }),
    expect: { outcome: 'fail', findings: [{ message: 'bad', data: { problem: '原因未说明' } }] },
  },
  { name: '还有 31 天到期', given: tls({ validTo: '2026-12-21T00:00:00.000Z' }), expect: { outcome: 'pass' } },
  {
    name: '还有 30 天到期',
    given: tls({ validTo: '2026-12-20T00:00:00.000Z' }),
    expect: { outcome: 'review', findings: [{ message: 'expiring', outcome: 'review', data: { validTo: '2026-12-20', days: 30 } }] },
  },
  {
    name: '按检查日之后的时间看已过期：以采集时所见为准',
    given: tls({ validTo: '2026-11-18T00:00:00.000Z' }),
    expect: { outcome: 'pass' },
  },
  { name: '到期日无法识别', given: tls({ validTo: '不明' }), expect: { outcome: 'pass' } },
]);
