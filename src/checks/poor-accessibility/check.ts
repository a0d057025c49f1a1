/**
 * 无障碍: what the markup proves to be hard for those who cannot see or point: pictures without alternative text, pages
 * that do not name their language, fields without a name, no way past the navigation. Advice; colours and keyboard use
 * are for people.
 * Source: contracts.md section 2 (advisory); GB/T 37668—2019 names the same facts.
 */
import { Type } from 'typebox';
import type { PageAsWritten } from '../../page/index.ts';
import { type CheckFinding, type CheckResult, defineCheck } from '../kit/check.ts';
import { homeUrl } from '../kit/site.ts';
import { outcomeOf } from '../kit/threshold.ts';

export const poorAccessibility = defineCheck({
  id: 'poor-accessibility',
  title: '无障碍缺项',
  needs: ['crawl', 'written'],
  scope: 'home',
  options: Type.Object({}, { additionalProperties: false }),
  messages: {
    alt: '抽看的 {pages} 个页面中有 {count} 个的图片没有替代文字（alt），共 {pictures} 幅',
    lang: '抽看的 {pages} 个页面中有 {count} 个没有标明语言（html 的 lang）',
    fields: '抽看的 {pages} 个页面中有 {count} 个的表单项没有名称（label、title 或 placeholder），如 {field}',
    entry: '首页未见无障碍、长者模式或跳到正文的入口（可能由脚本写出）',
  },
  run({ crawl, written }): CheckResult {
    const pages = written.length;
    const findings: CheckFinding[] = [];
    const silent = written.filter((page) => page.images.withoutAlt > 0);
    if (silent.length > 0) {
      const pictures = silent.reduce((sum, page) => sum + page.images.withoutAlt, 0);
      findings.push({
        ...about(silent, 'alt'),
        data: { pages, count: silent.length, pictures },
        quote: silent[0]!.images.samples[0] ?? '',
      });
    }
    const nameless = written.filter((page) => page.lang === null);
    if (nameless.length > 0) findings.push({ ...about(nameless, 'lang'), data: { pages, count: nameless.length } });
    const unnamed = written.filter((page) => page.fields.unnamed > 0);
    if (unnamed.length > 0)
      findings.push({ ...about(unnamed, 'fields'), data: { pages, count: unnamed.length, field: unnamed[0]!.fields.samples[0] ?? '' } });
    const home = written.find((page) => page.kind === 'home');
    if (home && home.accessibleEntry === null)
      findings.push({ outcome: 'review', message: 'entry', data: {}, subject: 'entry', url: homeUrl(crawl) });
    return { outcome: outcomeOf(findings), findings, note: `抽看 ${pages} 个页面` };
  },
});

function about(pages: readonly PageAsWritten[], message: string): Omit<CheckFinding, 'data'> {
  const samples = pages.slice(0, 10).map((page) => page.url);
  return { outcome: 'fail', message, subject: message, url: samples[0]!, count: pages.length, samples };
}
