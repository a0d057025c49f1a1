/** Words as a form of a GBK page sends them. Runtimes decode this charset but do not encode it: the table is the decoder turned round. */

let table: Map<string, string> | null = null;

/** Percent-encoded bytes of the page's charset; characters that GBK lacks become numeric references, as browsers send them. */
export function encodeQuery(text: string, charset: string): string {
  if (!/^gb/.test(charset)) return encodeURIComponent(text.toWellFormed()).replaceAll('%20', '+');
  const codes = (table ??= invertDecoder());
  let query = '';
  for (const char of text.toWellFormed()) {
    if (char <= '\u007f') query += char === ' ' ? '+' : encodeURIComponent(char);
    else query += codes.get(char) ?? encodeURIComponent(`&#${char.codePointAt(0)};`);
  }
  return query;
}

function invertDecoder(): Map<string, string> {
  const decoder = new TextDecoder('gbk');
  const codes = new Map<string, string>();
  for (let high = 0x81; high <= 0xfe; high++) {
    for (let low = 0x40; low <= 0xfe; low++) {
      const char = decoder.decode(Uint8Array.of(high, low));
      if (char.length === 1 && char !== '\ufffd' && !codes.has(char)) codes.set(char, `%${hex(high)}%${hex(low)}`);
    }
  }
  return codes;
}

const hex = (byte: number): string => byte.toString(16).toUpperCase().padStart(2, '0');
