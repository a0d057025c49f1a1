/** Text of an answer that is no page: records, JSON, XML. */

/** Declared charset when it is one; else UTF-8, or GB18030 where the bytes are no UTF-8. */
export function textOfAnswer(body: Uint8Array, contentType: string): string {
  const declared = /charset=["']?([\w-]+)/i.exec(contentType)?.[1];
  if (declared && /^gb/i.test(declared)) return new TextDecoder('gb18030').decode(body);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch {
    return new TextDecoder('gb18030').decode(body);
  }
}
