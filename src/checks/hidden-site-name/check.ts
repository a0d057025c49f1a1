/**
 * 网站名称未在头部显著展示: pages whose head says the name neither in text nor in the words of a picture. A logo without
 * words may well show it, so a person looks.
 * Source: 2019-19 part 2, 域名名称.
 */
import { Type } from 'typebox';
import type { PageAsWritten } from '../../page/index.ts';
import { type CheckResult, defineCheck } from '../kit/check.ts';
import { bareName, shownName } from '../kit/site-name.ts';

export const hiddenSiteName = defineCheck({
  id: 'hidden-site-name',
  title: '网站名称未在全站头部显著展示',
  needs: ['identity', 'home', 'written'],
  options: Type.Object({}, { additionalProperties: false }),
  messages: {
    logo: '{count} 个页面的头部未读到网站名称“{name}”（头部有没有文字说明的图片），请人工查看是否以图片展示',
    none: '{count} 个页面的头部未读到网站名称“{name}”，请人工查看',
  },
  run({ identity, home, written }): CheckResult {
    const name = shownName(identity.siteName, home.facts.title);
    const own = name === null ? '' : bareName(name);
    if (name === null || own.length < 2) return { outcome: 'error', findings: [], note: '未能从标签和标题读到网站名称' };
    const silent = written.filter((page) => !shows(page, own));
    const [first] = silent;
    if (!first) return { outcome: 'pass', findings: [], note: `抽看 ${written.length} 个页面，头部都有“${name}”` };
    const samples = silent.slice(0, 10).map((page) => page.url);
    const about = { subject: 'head', url: first.url, count: silent.length, samples, data: { count: silent.length, name } };
    const message = silent.some((page) => page.hasSilentLogo) ? 'logo' : 'none';
    return { outcome: 'review', findings: [{ ...about, outcome: 'review', message }] };
  },
});

function shows({ head }: PageAsWritten, name: string): boolean {
  return (
    bareName(head).includes(name) ||
    head
      .normalize('NFKC')
      .replace(/[^\p{L}\p{N}]/gu, '')
      .includes(name)
  );
}
