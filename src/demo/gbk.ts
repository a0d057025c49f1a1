/** Text to GBK bytes: Node decodes this charset but does not encode it, so the table is its decoder turned round. */

let table: Map<string, number> | null = null;

/** GBK bytes; a character GBK does not have becomes a numeric reference, as real systems write it. */
export function encodeGbk(text: string): Buffer {
  const codes = (table ??= invertDecoder());
  const bytes: number[] = [];
  for (const char of text) {
    const point = char.codePointAt(0)!;
    const code = codes.get(char);
    if (point < 0x80) bytes.push(point);
    else if (code !== undefined) bytes.push(code >> 8, code & 0xff);
    else bytes.push(...Buffer.from(`&#${point};`, 'latin1'));
  }
  return Buffer.from(bytes);
}

function invertDecoder(): Map<string, number> {
  const decoder = new TextDecoder('gbk');
  const codes = new Map<string, number>();
  for (let high = 0x81; high <= 0xfe; high++) {
    for (let low = 0x40; low <= 0xfe; low++) {
      const char = decoder.decode(Uint8Array.of(high, low));
      if (char.length === 1 && char !== '\ufffd' && !codes.has(char)) codes.set(char, (high << 8) | low);
    }
  }
  return codes;
}
