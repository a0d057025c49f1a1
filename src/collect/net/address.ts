/**
 * Which addresses may be inspected: public ones only. Every form of a special address is told, also IPv4 hidden in IPv6.
 * The lists follow the IANA special-purpose registries (IPv4 and IPv6), read November 2026.
 */
import ipaddr from 'ipaddr.js';

type Family = 'ipv4' | 'ipv6';

/**
 * Why this address is not public, as a Chinese noun (本机地址, 内网地址 …); null when it is public.
 * `address` is an IP literal without brackets; anything else is answered as 无法识别的地址.
 */
export function checkAddress(address: string): string | null {
  const parsed = parse(address);
  if (parsed === null) return '无法识别的地址';
  if (parsed.kind() === 'ipv4') return specialIn(parsed, SPECIAL_V4);
  return checkV6(parsed as ipaddr.IPv6);
}

/** True for 127.0.0.0/8, ::1 and their mapped forms: traffic that never leaves this machine. */
export function isLoopback(address: string): boolean {
  const parsed = parse(address);
  if (parsed === null) return false;
  if (parsed.kind() === 'ipv4') return parsed.range() === 'loopback';
  const v6 = parsed as ipaddr.IPv6;
  if (v6.isIPv4MappedAddress()) return v6.toIPv4Address().range() === 'loopback';
  return v6.range() === 'loopback';
}

/** The literal inside a URL's host: brackets and zone removed; null when the host is a name. */
export function literalAddress(hostname: string): string | null {
  const bare = hostname.startsWith('[') && hostname.endsWith(']') ? hostname.slice(1, -1) : hostname;
  return ipaddr.IPv4.isValidFourPartDecimal(bare) || (bare.includes(':') && ipaddr.IPv6.isValid(bare)) ? bare : null;
}

const SPECIAL_V4 = table('ipv4', [
  ['0.0.0.0/8', '未指定地址'],
  ['10.0.0.0/8', '内网地址'],
  ['100.64.0.0/10', '运营商内部地址'],
  ['127.0.0.0/8', '本机地址'],
  ['169.254.0.0/16', '链路本地地址'],
  ['172.16.0.0/12', '内网地址'],
  ['192.0.0.0/24', '协议保留地址'],
  ['192.0.2.0/24', '文档示例地址'],
  ['192.31.196.0/24', '协议保留地址'],
  ['192.52.193.0/24', '协议保留地址'],
  ['192.88.99.0/24', '协议保留地址'],
  ['192.168.0.0/16', '内网地址'],
  ['192.175.48.0/24', '协议保留地址'],
  ['198.18.0.0/15', '基准测试地址'],
  ['198.51.100.0/24', '文档示例地址'],
  ['203.0.113.0/24', '文档示例地址'],
  ['224.0.0.0/4', '组播地址'],
  ['255.255.255.255/32', '广播地址'],
  ['240.0.0.0/4', '保留地址'],
]);

const SPECIAL_V6 = table('ipv6', [
  ['::/128', '未指定地址'],
  ['::1/128', '本机地址'],
  ['::ffff:0:0/96', '映射的 IPv4 地址'],
  ['::ffff:0:0:0/96', '转换的 IPv4 地址'],
  ['::/96', '兼容的 IPv4 地址'],
  ['64:ff9b::/96', '转换的 IPv4 地址'],
  ['64:ff9b:1::/48', '转换的 IPv4 地址'],
  ['100::/64', '丢弃地址'],
  ['100:0:0:1::/64', '丢弃地址'],
  ['2001::/32', '隧道地址'],
  ['2001:2::/48', '基准测试地址'],
  ['2001::/23', '协议保留地址'],
  ['2001:db8::/32', '文档示例地址'],
  ['2002::/16', '隧道地址'],
  ['2620:4f:8000::/48', '协议保留地址'],
  ['3fff::/20', '文档示例地址'],
  ['5f00::/16', '协议保留地址'],
  ['fc00::/7', '内网地址'],
  ['fe80::/10', '链路本地地址'],
  ['fec0::/10', '内网地址'],
  ['ff00::/8', '组播地址'],
]);

const GLOBAL_UNICAST = ipaddr.IPv6.parseCIDR('2000::/3');

function checkV6(address: ipaddr.IPv6): string | null {
  const special = specialIn(address, SPECIAL_V6);
  if (special !== null) return special;
  // Only 2000::/3 is given out for public use; whatever is special in future is refused until then.
  if (!address.match(GLOBAL_UNICAST)) return '保留地址';
  return isIsatap(address) ? '隧道地址' : null;
}

/** ISATAP: the interface part is [02]00:5efe followed by an IPv4 address. */
function isIsatap(address: ipaddr.IPv6): boolean {
  const [, , , , high, marker] = address.parts;
  return marker === 0x5efe && (high! & 0xfdff) === 0;
}

function specialIn(address: ipaddr.IPv4 | ipaddr.IPv6, special: SpecialRange[]): string | null {
  for (const { range, name } of special) if (address.match(range as never)) return name;
  return null;
}

interface SpecialRange {
  range: [ipaddr.IPv4 | ipaddr.IPv6, number];
  name: string;
}

function table(family: Family, rows: [string, string][]): SpecialRange[] {
  const parser = family === 'ipv4' ? ipaddr.IPv4 : ipaddr.IPv6;
  return rows.map(([cidr, name]) => ({ range: parser.parseCIDR(cidr), name }));
}

function parse(address: string): ipaddr.IPv4 | ipaddr.IPv6 | null {
  if (address.length > 64) return null;
  try {
    if (address.includes(':')) return ipaddr.IPv6.parse(address);
    // Only the dotted form: octal and hexadecimal forms are turned into it by the URL parser, or are no address.
    return ipaddr.IPv4.isValidFourPartDecimal(address) ? ipaddr.IPv4.parse(address) : null;
  } catch {
    return null;
  }
}
