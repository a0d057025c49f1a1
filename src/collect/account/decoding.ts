/** Bytes of a source → text or data, whatever they claim to be. */

const LABEL = /^[a-z0-9_-]{2,20}$/i;
/** Deeper than any source nests; a parser's stack is not tried. */
const DEEPEST = 60;

/** Text by byte-order mark, content-type, XML declaration; else UTF-8, or GB18030 where that cannot be. A wrong claim is noticed. */
export function textOf(bytes: Buffer, contentType: string | null): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const declared =
    /charset=["']?([\w-]{2,20})/i.exec((contentType ?? '').slice(0, 300))?.[1] ??
    /^[^>]{0,100}encoding=["']([\w-]{2,20})["']/.exec(bytes.toString('latin1', 0, 200))?.[1] ??
    'utf-8';
  const isUtf8 = /^utf-?8$/i.test(declared);
  const utf8 = strictUtf8(bytes);
  // Text that is valid UTF-8 beyond ASCII is nothing else, whatever the label; text that is not was labelled wrongly.
  if (utf8 !== null) return utf8;
  return decoded(bytes, isUtf8 ? 'gb18030' : declared);
}

/** Data of a JSON text; undefined when it is none or nested beyond reason. */
export function jsonOf(text: string): unknown {
  if (!isShallow(text)) return undefined;
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    // Not JSON is an answer of the source, told by the caller as `unreadable`.
    return undefined;
  }
}

/** The text may have been cut in the middle of a character: its end does not make it another encoding. */
function strictUtf8(bytes: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return null;
  }
}

function decoded(bytes: Buffer, label: string): string {
  try {
    return new TextDecoder(LABEL.test(label) ? label : 'gb18030').decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

function isShallow(text: string): boolean {
  let depth = 0;
  let inString = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (inString) {
      if (code === 0x5c) i++;
      else if (code === 0x22) inString = false;
    } else if (code === 0x22) inString = true;
    else if (code === 0x5b || code === 0x7b) {
      if (++depth > DEEPEST) return false;
    } else if (code === 0x5d || code === 0x7d) depth--;
  }
  return true;
}
