/** Text files in any charset used in Chinese offices: by byte-order mark, by form, by what the characters look like. */
import { KIND, Kind } from '../normal/characters.ts';

/** Bytes looked at to tell charsets apart. */
const SAMPLE = 1 << 16;

/** The text of a file, without its byte-order mark; bytes that fit no charset become U+FFFD. Null when the bytes are no text. */
export function decodePlain(bytes: Uint8Array): string | null {
  const marked = byMark(bytes);
  if (marked !== null) return decode(bytes, marked);
  const wide = wideCharset(bytes);
  if (wide !== null) return decode(bytes, wide);
  if (bytes.subarray(0, SAMPLE).includes(0)) return null;
  if (isUtf8(bytes)) return decode(bytes, 'utf-8');
  const sample = bytes.subarray(0, SAMPLE);
  const scores = (['gb18030', 'big5', 'utf-8'] as const).map((charset) => ({ charset, score: plausibility(decode(sample, charset)) }));
  scores.sort((a, b) => b.score - a.score);
  return decode(bytes, scores[0]!.charset);
}

function byMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes[0] === 0x84 && bytes[1] === 0x31 && bytes[2] === 0x95 && bytes[3] === 0x33) return 'gb18030';
  return null;
}

/** UTF-16 without a mark: line ends and ASCII marks leave zero bytes on one side only. */
function wideCharset(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, SAMPLE);
  const zeros = [0, 0];
  for (let i = 0; i < sample.length; i++) if (sample[i] === 0) zeros[i & 1]!++;
  if (zeros[0]! + zeros[1]! === 0 || bytes.length % 2 !== 0) return null;
  if (zeros[1]! > 0 && zeros[0] === 0) return 'utf-16le';
  if (zeros[0]! > 0 && zeros[1] === 0) return 'utf-16be';
  return null;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function decode(bytes: Uint8Array, charset: string): string {
  // TextDecoder takes the byte-order mark away itself.
  return new TextDecoder(charset).decode(bytes);
}

/** Share of characters that Chinese text is made of, common ones counting more. */
function plausibility(text: string): number {
  let good = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const kind = KIND[code];
    if (kind === Kind.replacement) good -= 4;
    else if (kind === Kind.privateUse) good -= 2;
    else if (kind === Kind.han || kind === Kind.traditional) good += isSimple(code) ? 2 : 0.5;
    else if (code < 0x80 || (code >= 0x3000 && code < 0x3020) || (code >= 0xff00 && code < 0xff60)) good += 1;
  }
  return good / Math.max(1, text.length);
}

/** The most frequent characters of both scripts stand in this range of common use. */
function isSimple(code: number): boolean {
  return '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术極與為個國來時會對發過說產種經後點從業還開'.includes(
    String.fromCharCode(code),
  );
}
