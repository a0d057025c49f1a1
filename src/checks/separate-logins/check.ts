/**
 * 互动栏目未统一登录: interaction columns that send their visitors to different logins; a person confirms that they are separate.
 * Source: 2019-19 part 2, 统一登录.
 */
import { Type } from 'typebox';
import type { ChannelFacts } from '../../page/index.ts';
import { type CheckResult, defineCheck } from '../kit/check.ts';
import { homeUrl } from '../kit/site.ts';

/** Special channels (信访、纪检举报) are left out by the clause. */
const SPECIAL = new Set<ChannelFacts['kind']>(['petition', 'report']);

export const separateLogins = defineCheck({
  id: 'separate-logins',
  title: '互动栏目未统一登录',
  needs: ['crawl', 'channels'],
  options: Type.Object({}, { additionalProperties: false }),
  messages: { separate: '互动栏目的登录入口不止一个：{logins}' },
  run({ crawl, channels }, { complete }): CheckResult {
    const own = channels.filter(({ kind }) => !SPECIAL.has(kind));
    if (own.length === 0) return { outcome: 'inapplicable', findings: [], note: '未发现互动栏目' };
    const logins = Map.groupBy(
      own.filter(({ login }) => login !== null),
      ({ login }) => placeOf(login!),
    );
    if (logins.size > 1) {
      const told = [...logins]
        .slice(0, 6)
        .map(([place, [first]]) => `“${first!.name}”为 ${place}`)
        .join('，');
      const first = [...logins.values()][0]![0]!;
      const about = { subject: 'logins', url: first.url, target: first.login!, data: { logins: told }, quote: first.name };
      return { outcome: 'review', findings: [{ ...about, outcome: 'review', message: 'separate' }] };
    }
    const untold = own.filter(
      ({ external, reachable, form, login }) => login === null && (external || reachable !== 'yes') && form === null,
    );
    if (untold.length > 0) {
      const note = `“${untold[0]!.name}”等互动栏目的登录方式未能看到（${homeUrl(crawl)}），请人工查看是否统一注册登录`;
      return { outcome: 'manual', findings: [], note };
    }
    if (!complete) return { outcome: 'error', findings: [], note: '采集不完整，未见的互动栏目可能另有登录入口' };
    const [one] = logins;
    if (!one) return { outcome: 'inapplicable', findings: [], note: `读到的 ${own.length} 个互动栏目都不需要登录` };
    return { outcome: 'pass', findings: [], note: `读到的互动栏目同一登录入口：${one[0]}` };
  },
});

/** Host and path of a login: what follows the question mark says where to return to. */
function placeOf(login: string): string {
  const url = URL.parse(login);
  return url ? `${url.host}${url.pathname}` : login;
}
