/** Reading lists of addresses to probe. */
import { InputError } from '../../platform/index.ts';

/**
 * Addresses from a list: one a line, `#` begins a comment at the start of a line or after a space; a bare hostname means
 * http. Each address once, in order. Throws InputError with the line number for anything else.
 */
export function parseTargets(text: string): string[] {
  const targets = new Set<string>();
  for (const [index, raw] of text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .entries()) {
    const line = withoutComment(raw.trim());
    if (line === '') continue;
    const url = targetUrl(line);
    if (url === null)
      throw new InputError(`目标清单第 ${index + 1} 行“${line.slice(0, 80)}”不是网址，请改为 http:// 或 https:// 开头的地址`, {
        code: 'target-malformed',
        details: { line: index + 1 },
      });
    targets.add(url);
  }
  return [...targets];
}

/** An address may hold `#`: a comment begins a line or stands after a space. */
function withoutComment(line: string): string {
  const at = line.startsWith('#') ? 0 : line.search(/[ \t]#/);
  return at < 0 ? line : line.slice(0, at).trimEnd();
}

/** The address as it is probed (as given; `http://` before a bare hostname); null when it is none. */
export function targetUrl(text: string): string | null {
  const word = text.trim();
  const full = /^[a-z][a-z0-9+.-]{0,30}:\/\//i.test(word) ? word : `http://${word}`;
  // A path or the like would become a hostname: `http:///etc/hosts` is read as host `etc`.
  if (/\s/.test(full) || !/^[a-z]+:\/\/[^/?#\\]/i.test(full) || !URL.canParse(full)) return null;
  const { protocol, hostname } = new URL(full);
  return (protocol === 'http:' || protocol === 'https:') && hostname !== '' ? full : null;
}
