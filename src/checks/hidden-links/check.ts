/**
 * 暗链: outgoing links that a visitor cannot see. Menus hide links too, so an ordinary way of hiding counts only with
 * promotion in its words; a way nobody needs for a menu is shown to a person.
 * Source: features E6; 2019-19 part 1 (链接不当内容) for what the links may lead to.
 */
import { Type } from 'typebox';
import type { HiddenArtifact, HiddenPart } from '../../page/index.ts';
import { type CheckFinding, type CheckResult, defineCheck } from '../kit/check.ts';
import { hostOf } from '../kit/links.ts';
import { promotionIn } from '../kit/marks.ts';
import { homeUrl } from '../kit/site.ts';
import { outcomeOf } from '../kit/threshold.ts';

const WAYS: Record<HiddenPart['how'], string> = {
  'display-none': '设为不显示',
  visibility: '设为不可见',
  'off-screen': '移出屏幕外',
  'zero-size': '尺寸为零',
  'tiny-text': '字号极小',
  'same-colour': '文字与背景同色',
  transparent: '设为透明',
  'script-written': '由脚本写入',
  marquee: '藏在极小的滚动区内',
  comment: '写在注释中',
};
/** Ways that menus, tabs and scripts of sound pages use every day. */
const ORDINARY: readonly HiddenPart['how'][] = ['display-none', 'visibility', 'comment'];

export const hiddenLinks = defineCheck({
  id: 'hidden-links',
  title: '暗链',
  needs: ['crawl', 'hidden'],
  options: Type.Object(
    {
      /** Ends of host names that are never called dark by their hiding alone. */
      trustedSuffixes: Type.Array(Type.String({ minLength: 1 })),
    },
    { additionalProperties: false },
  ),
  messages: {
    promotion: '页面藏有{topic}链接（{way}）',
    suspicious: '页面藏有指向外站 {host} 的链接（{way}），请人工核对',
    special: '只有{visitor}才能看到的隐藏链接，指向 {host}（{way}）',
  },
  run({ crawl, hidden }, { options }): CheckResult {
    const own = hostOf(homeUrl(crawl));
    const findings = hidden.flatMap((artifact) => judge(artifact, own, options.trustedSuffixes) ?? []);
    return { outcome: outcomeOf(findings), findings };
  },
});

function judge(artifact: HiddenArtifact, own: string | null, trusted: readonly string[]): CheckFinding | null {
  const { part, onlyFor } = artifact;
  const foreign = part.urls.find((url) => isForeign(url, own, trusted));
  if (foreign === undefined) return null;
  const about = {
    subject: [part.how, artifact.pageCount > 1 ? 'shared' : artifact.pageUrl, foreign].join('\n'),
    url: artifact.pageUrl,
    target: foreign,
    quote: part.text.trim() || part.quote,
    ...(artifact.pageCount > 1 ? { count: artifact.pageCount, samples: [artifact.pageUrl] } : {}),
  };
  const way = WAYS[part.how];
  const host = hostOf(foreign) ?? foreign;
  const promotion = promotionIn(part.text);
  if (promotion) return { ...about, outcome: 'fail', message: 'promotion', data: { way, topic: promotion.topic } };
  if (onlyFor) {
    const visitor = onlyFor === 'engine' ? '搜索引擎' : '从搜索引擎来的访问者';
    return { ...about, outcome: 'fail', message: 'special', data: { visitor, host, way } };
  }
  if (ORDINARY.includes(part.how)) return null;
  return { ...about, outcome: 'review', message: 'suspicious', data: { host, way } };
}

function isForeign(url: string, own: string | null, trusted: readonly string[]): boolean {
  const host = URL.parse(url)?.hostname;
  const web = hostOf(url);
  if (!host || web === null || web === own) return false;
  return !trusted.some((suffix) => host === suffix || host.endsWith(`.${suffix}`));
}
