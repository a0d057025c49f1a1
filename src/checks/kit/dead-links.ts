/** Links that lead nowhere: shared by the checks about pages and about attachments. */
import { type Static, Type } from 'typebox';
import type { CrawlMeta, LinkTarget } from '../../page/index.ts';
import type { CheckFinding } from './check.ts';
import { about } from './links.ts';
import { deathOf } from './observations.ts';

/** Sentences about a dead link; `{what}` says what kind of thing is linked. */
export const DEAD_LINK_MESSAGES = {
  dead: '{what}“{text}”无法打开：{cause}',
  soft: '{what}“{text}”打开后提示页面不存在',
};

const KIND_WORDS: Record<LinkTarget['kind'], string> = { page: '链接', external: '外部链接', resource: '图片或文件', attachment: '附件' };

/** Which links a rule is about: all, those the home page shows, or those that only other pages show. */
export const LINK_PLACES = Type.Union([Type.Literal('all'), Type.Literal('home'), Type.Literal('other')]);

/** Whether a rule about links of that place is about the target: a link of the template stands on the home page too. */
export function standsAt(target: LinkTarget, place: Static<typeof LINK_PLACES>, { startUrl, finalUrl }: CrawlMeta): boolean {
  if (place === 'all') return true;
  const isOnHome = target.shared || target.places.some(({ pageUrl }) => pageUrl === startUrl || pageUrl === finalUrl);
  return isOnHome === (place === 'home');
}

/** The finding about a target that leads nowhere; null when it answers or could not be proved dead. */
export function deadLink(target: LinkTarget, homeUrl: string): CheckFinding | null {
  const where = about(target, homeUrl);
  const words = { what: KIND_WORDS[target.kind], text: target.places[0]?.text || target.url };
  const death = deathOf(target.observations);
  if (death) return { ...where, outcome: 'fail', message: 'dead', data: { ...words, cause: death.words } };
  // Two signals: its own words, and sameness with what its host answers to an address that cannot exist (a second request).
  if (target.soft404 === 'both') return { ...where, outcome: 'fail', message: 'soft', data: words };
  return null;
}
