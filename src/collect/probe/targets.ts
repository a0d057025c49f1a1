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
    const line = raw.replace(/(?:^|\s)#.*$/, '').trim();
    if (line === '') continue;
    const url = targetUrl(line);
    if (url === null)
      throw new InputError(`目标清单第 ${index + 1} 行“${line.slice(0, 80)}”不是网址,请改为 http:// 或 https:// 开头的地址`, {
        code: 'target-malformed',
        details: { line: index + 1 },
      });
    targets.add(url);
  }
  return [...targets];
}

/** The address as it is probed (as given; `http://` before a bare hostname); null when it is none. */
export function targetUrl(text: string): string | null {
  const word = text.trim();
  const full = /^[a-z][a-z0-9+.-]*:\/\//i.test(word) ? word : `http://${word}`;
  if (/\s/.test(full) || !URL.canParse(full)) return null;
  const { protocol, hostname } = new URL(full);
  return (protocol === 'http:' || protocol === 'https:') && hostname !== '' ? full : null;
}
