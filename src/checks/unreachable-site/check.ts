/**
 * 站点无法访问, single observation: says what this crawl saw of the home page. The rule needs a week of probes,
 * so one look neither fails nor passes it. Source: 2019-19 part 1, 站点无法访问; contracts.md section 5.6.
 */
import { Type } from 'typebox';
import { beijingDate, type Observation } from '../../page/index.ts';
import { type CheckResult, defineCheck } from '../kit/check.ts';
import { couldNotCheck, describeFailure } from '../kit/observations.ts';

export const unreachableSite = defineCheck({
  id: 'unreachable-site',
  title: '站点无法访问',
  needs: ['crawl'],
  scope: 'home',
  options: Type.Object({ timeoutSeconds: Type.Number({ minimum: 1 }) }, { additionalProperties: false }),
  messages: {},
  run({ crawl }, { options }): CheckResult {
    const seen = crawl.home.at(-1);
    if (!seen) return { outcome: 'error', findings: [], note: '没有首页的访问记录，无法说明首页能否打开' };
    const when = `${beijingDate(seen.at)} 检查时`;
    const week = '“无法访问”须连续监测一周后判定';
    if (!isUp(seen)) {
      const what = couldNotCheck(seen) ? '未能检查首页' : '首页未能打开';
      return { outcome: 'error', findings: [], note: `${when}${what}（${describeFailure(seen)}）；${week}` };
    }
    const seconds = (seen.totalMs / 1000).toFixed(1);
    const slow = seen.totalMs >= options.timeoutSeconds * 1000 ? `，达到单次访问 ${options.timeoutSeconds} 秒的失败线` : '';
    return { outcome: 'manual', findings: [], note: `${when}首页可以打开，用时 ${seconds} 秒${slow}；${week}` };
  },
});

/** An answer that shows a page: what a visitor would call open. */
function isUp(seen: Observation): boolean {
  return seen.kind === 'answered' && seen.status !== null && seen.status >= 200 && seen.status < 400;
}
