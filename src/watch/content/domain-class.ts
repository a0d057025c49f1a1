/** What answers under a name that once belonged to a partner, or to a site that was closed. Pure. Source: guidelines 1, `closed-domain-watch`. */
import { promotionIn } from '../../checks/index.ts';
import { hostOf } from '../../page/index.ts';
import type { DomainClass } from '../../platform/server.ts';

/** An answer, as far as it matters. */
export interface DomainAnswer {
  /** Outcome kind of the client. */
  kind: string;
  status: number | null;
  finalUrl: string | null;
  title: string;
  text: string;
}

const FOR_SALE =
  /(?:域名|domain)[^。\n]{0,12}(?:出售|转让|停放|到期|过期|待售|for sale|parked|expired)|(?:出售|转让|购买)[^。\n]{0,6}域名|buy this domain|this domain (?:is|may be) for sale|sedoparking|parkingcrew/i;
const CLOSING = /(?:网站|本站|平台)[^。\n]{0,20}(?:关停|关闭|下线|停止(?:运行|服务|更新|访问)|迁移|整合|注销)/;
const READ = 4000;
/** Nothing stands there: neither theirs nor another's. */
const SILENT: readonly string[] = ['dns', 'refused', 'unreachable', 'timeout', 'reset', 'tls', 'protocol'];

/** Its class; null: it could not be told (a wall, our own line, asked to wait), so what was known stays. */
export function domainClass(host: string, answer: DomainAnswer, kind: 'partner' | 'closed'): DomainClass | null {
  if (SILENT.includes(answer.kind)) return 'silent';
  if (answer.kind !== 'answered' || answer.status === null) return null;
  const words = `${answer.title}\n${answer.text.slice(0, READ)}`;
  if (promotionIn(words) !== null) return 'harmful';
  if (answer.status >= 400) return kind === 'closed' ? 'silent' : null;
  if (FOR_SALE.test(words.slice(0, READ))) return 'for-sale';
  if (kind === 'closed' && CLOSING.test(words.slice(0, READ))) return 'closing-notice';
  return answer.finalUrl !== null && hostOf(answer.finalUrl) !== hostOf(`http://${host}/`) ? 'elsewhere' : 'usual';
}

/** Whether people must be told: a partner's name that sells or harms, a closed site's name that anything answers under. */
export function isTrouble(domain: DomainClass | null, kind: 'partner' | 'closed'): boolean {
  if (domain === 'harmful' || domain === 'for-sale') return true;
  return kind === 'closed' && (domain === 'usual' || domain === 'elsewhere');
}

/** Chinese, for people. */
export const DOMAIN_WORDS: Record<DomainClass, string> = {
  usual: '正常应答',
  harmful: '显示赌博、色情等不当内容',
  'for-sale': '显示域名出售或停放页面',
  elsewhere: '转到别的网站',
  'closing-notice': '显示关停公告',
  silent: '没有应答',
};
