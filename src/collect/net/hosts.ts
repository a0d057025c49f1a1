/** The hosts file: connections to a hostname go to the address and port written there. Source: contracts.md section 1. */
import { domainToASCII } from 'node:url';
import { InputError } from '../../platform/index.ts';
import { literalAddress } from './address.ts';

export interface HostsEntry {
  /** IP literal without brackets. */
  address: string;
  /** Replaces 80 and 443; null leaves the port of the URL. */
  port: number | null;
}

/** Hostname (lower case, ASCII form, without final dot) → where its connections go. */
export type HostsTable = ReadonlyMap<string, HostsEntry>;

/**
 * Reads lines `address[:port] hostname`, IPv6 with a port as `[::1]:8080`, `#` begins a comment; more names on one line are
 * taken as in the system's own hosts file. Throws InputError with the line number for a line of any other form, and for one
 * hostname with two different addresses.
 */
export function parseHosts(text: string): HostsTable {
  const table = new Map<string, HostsEntry>();
  const lines = text.replace(/^\uFEFF/, '').split('\n');
  for (const [index, raw] of lines.entries()) {
    const comment = raw.indexOf('#');
    const words = (comment < 0 ? raw : raw.slice(0, comment)).split(/[ \t\r\f\v]+/).filter((word) => word !== '');
    if (words.length === 0) continue;
    const entry = parseEntry(words[0]!);
    if (entry === null) throw malformed(index, `“${clip(words[0]!)}”不是“地址”或“地址:端口”（IPv6 写作 [::1]:8080）`);
    if (words.length === 1) throw malformed(index, '缺少主机名');
    for (const word of words.slice(1)) {
      const name = hostKey(word);
      if (name === null) throw malformed(index, `“${clip(word)}”不是主机名`);
      const before = table.get(name);
      if (before && (before.address !== entry.address || before.port !== entry.port))
        throw malformed(index, `${name} 已在前面写了另一个地址`);
      table.set(name, entry);
    }
  }
  return table;
}

/** Key of a hostname in the table: lower case, ASCII form, no final dot; null when it is not a hostname. */
export function hostKey(hostname: string): string | null {
  const bare = hostname.endsWith('.') ? hostname.slice(0, -1) : hostname;
  if (bare === '' || bare.length > 253) return null;
  // Underscores occur in real names though no registry gives them out.
  if (/^[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)*$/.test(bare)) return bare.toLowerCase();
  const ascii = domainToASCII(bare);
  return /^[a-z0-9_-]+(?:\.[a-z0-9_-]+)*$/.test(ascii) ? ascii : null;
}

function parseEntry(word: string): HostsEntry | null {
  const bracket = word.startsWith('[') ? word.indexOf(']') : -1;
  if (bracket > 0) {
    const address = word.slice(1, bracket);
    if (!address.includes(':') || literalAddress(address) === null) return null;
    const rest = word.slice(bracket + 1);
    if (rest === '') return { address, port: null };
    const port = rest.startsWith(':') ? parsePort(rest.slice(1)) : null;
    return port === null ? null : { address, port };
  }
  if (literalAddress(word) !== null) return { address: word, port: null };
  const colon = word.lastIndexOf(':');
  if (colon < 0 || word.indexOf(':') !== colon) return null;
  const address = word.slice(0, colon);
  const port = parsePort(word.slice(colon + 1));
  return port === null || literalAddress(address) === null ? null : { address, port };
}

function parsePort(text: string): number | null {
  if (!/^\d{1,5}$/.test(text)) return null;
  const port = Number(text);
  return port >= 1 && port <= 65_535 ? port : null;
}

const malformed = (index: number, what: string) =>
  new InputError(`主机名对照文件第 ${index + 1} 行：${what}，请改为“地址[:端口] 主机名”`, {
    code: 'hosts-file-malformed',
    details: { line: index + 1 },
  });

const clip = (text: string) => (text.length > 60 ? `${text.slice(0, 60)}…` : text);
