/** IPv6: no address, no answer, no way for us to ask. */
import { AS_OF, aCrawl, HOME } from '../kit/testing/builders.ts';
import { aSecurity } from '../kit/testing/security.ts';
import { table } from '../kit/testing/table.ts';
import { missingIpv6 } from './check.ts';

const ipv6 = (hasAddress: boolean, reachable: boolean | null) => ({ security: aSecurity({ ipv6: { hasAddress, reachable } }) });

export const cases = table(missingIpv6, { options: {}, asOf: AS_OF, given: { crawl: aCrawl(), ...ipv6(true, true) } }, [
  { name: '可以通过 IPv6 打开', expect: { outcome: 'pass' } },
  {
    name: '没有 IPv6 地址',
    given: ipv6(false, null),
    expect: { outcome: 'fail', findings: [{ message: 'none', url: HOME, subject: 'home' }] },
  },
  {
    name: '有地址而未能打开：人工复核',
    given: ipv6(true, false),
    expect: { outcome: 'review', findings: [{ message: 'silent', outcome: 'review' }] },
  },
  { name: '我方没有 IPv6', given: ipv6(true, null), expect: { outcome: 'error', note: '没有 IPv6' } },
  { name: '未能查询', given: { security: aSecurity() }, expect: { outcome: 'error', note: '未能查询' } },
]);
