/** What is wrong with an address by its looks. Only string scanning with bounded patterns: addresses are foreign input. */

export type AddressFault =
  | { kind: 'disk' | 'credentials' | 'doubled'; outcome: 'fail' }
  | { kind: 'intranet' | 'self'; outcome: 'fail'; host: string }
  | { kind: 'test' | 'admin'; outcome: 'review'; host: string };

const LONGEST_ADDRESS = 2_000;
const DISK = /^(?:file:|[a-z]:[\\/]|\/[a-z]:[\\/]|\\\\[a-z0-9])/i;
const DOUBLED = /^https?:\/*(?:https?[:/]|\/{3,}|:)|^(?:htp|htttp|http[a-z]{2,}|hppt|ttp|htpp)s?:\/\//i;
const TEST_HOST = /^(?:(?:test|dev|demo|uat|staging|ceshi|beta)\d{0,3}(?:[-.]|$))|[-.](?:test|dev|demo|uat|ceshi)\d{0,3}\./i;
const ADMIN_PATH = /^\/(?:admin|administrator|manager|houtai|backend|wp-admin|phpmyadmin|dede|ewebeditor|druid)(?:[/?]|$)/i;

/** What is wrong with an address, null when nothing shows. `ownHost`: the site's own, where a private address is no fault. */
export function faultOf(address: string, ownHost: string | null): AddressFault | null {
  const text = address.trim().slice(0, LONGEST_ADDRESS);
  if (DISK.test(text)) return { kind: 'disk', outcome: 'fail' };
  if (DOUBLED.test(text)) return { kind: 'doubled', outcome: 'fail' };
  const url = URL.parse(text);
  if (!url || (url.protocol !== 'http:' && url.protocol !== 'https:' && url.protocol !== 'ftp:')) return null;
  if (url.username !== '' || url.password !== '') return { kind: 'credentials', outcome: 'fail' };
  const host = url.hostname;
  if (/\/(?:[a-z]:[\\/]|[a-z]%3a)/i.test(url.pathname.slice(0, 300))) return { kind: 'disk', outcome: 'fail' };
  if (url.host !== ownHost) {
    if (isSelf(host)) return { kind: 'self', outcome: 'fail', host: url.host };
    if (isIntranet(host)) return { kind: 'intranet', outcome: 'fail', host: url.host };
    if (TEST_HOST.test(host)) return { kind: 'test', outcome: 'review', host: url.host };
  }
  if (ADMIN_PATH.test(url.pathname)) return { kind: 'admin', outcome: 'review', host: url.host };
  return null;
}

function isSelf(host: string): boolean {
  return host === 'localhost' || host.endsWith('.localhost') || /^127\.\d/.test(host) || host === '[::1]' || host === '0.0.0.0';
}

/** Private IPv4 and IPv6 ranges, names without a dot, and suffixes that only exist inside. URL parsing has made numbers canonical. */
function isIntranet(host: string): boolean {
  if (/^(?:10\.|192\.168\.|169\.254\.|172\.(?:1[6-9]|2\d|3[01])\.)\d/.test(host)) return true;
  if (/^\[f(?:[cd][0-9a-f]{2}|e[89ab][0-9a-f]):/.test(host)) return true;
  if (host.startsWith('[')) return false;
  return !host.includes('.') || /\.(?:local|lan|intra|intranet|internal|corp)$/.test(host);
}
