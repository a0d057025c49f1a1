/** What people call each kind of event, and how urgent it usually is. A new kind of watching adds its line here. */
import type { Severity } from '../../platform/server.ts';
import type { WatchEventKind } from '../events.ts';

/** Chinese names, for people. */
export const SEVERITY_NAMES: Record<Severity, string> = { urgent: '紧急', warning: '一般', notice: '提示' };

interface KindTerms {
  name: string;
  severity: Severity;
  /** Told once and done with: nothing will say that it is over. */
  endsByItself?: boolean;
}

/** All kinds that open an alert or end one. */
export const ALERT_KINDS: Record<WatchEventKind, KindTerms> = {
  down: { name: '网站打不开', severity: 'urgent' },
  up: { name: '网站恢复', severity: 'notice' },
  'long-outage': { name: '长时间打不开且未报备', severity: 'urgent' },
  'early-warning': { name: '打不开的比例接近否决线', severity: 'warning' },
  'veto-line': { name: '打不开的比例达到否决线', severity: 'urgent' },
  certificate: { name: '安全证书', severity: 'warning' },
  'our-side': { name: '我方线路故障', severity: 'warning' },
  clock: { name: '监测机器时钟跳动', severity: 'warning', endsByItself: true },
  'watcher-gone': { name: '监测停止', severity: 'urgent' },
  'worker-gone': { name: '工作进程失联', severity: 'warning' },
  'routine-failed': { name: '例行事项未能办理', severity: 'warning' },
  'channel-failed': { name: '通知渠道不通', severity: 'warning' },
  reminder: { name: '期限提醒', severity: 'notice', endsByItself: true },
  'due-soon': { name: '临近更新期限', severity: 'notice' },
  stale: { name: '超过期限未更新', severity: 'warning' },
  'could-not-look': { name: '连续多日未能查看', severity: 'warning' },
  'back-dated': { name: '发布日期疑点', severity: 'notice', endsByItself: true },
  'serious-text': { name: '文字严重问题', severity: 'urgent', endsByItself: true },
  tampering: { name: '页面疑被篡改', severity: 'urgent' },
  'page-changed': { name: '页面改动待确认', severity: 'notice' },
  'foreign-domain': { name: '外部域名异常', severity: 'urgent' },
  'credential-refused': { name: '账号凭据失效', severity: 'warning' },
  'question-due': { name: '答复提问的期限', severity: 'notice' },
  'filing-due': { name: '报备的期限', severity: 'notice' },
  'bulletin-copy': { name: '转载的通报被改动', severity: 'warning', endsByItself: true },
};

/** Terms of a kind as stored; one that this version does not know counts as a warning under its own name. */
export function termsOfKind(kind: string): KindTerms {
  return Object.hasOwn(ALERT_KINDS, kind) ? ALERT_KINDS[kind as WatchEventKind] : { name: kind, severity: 'warning' };
}
