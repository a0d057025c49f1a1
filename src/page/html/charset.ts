/**
 * Bytes → text. The declared charset is a claim: it is followed only when the bytes do not contradict it.
 * Templates copied from elsewhere declare gb2312 and send UTF-8, or the other way round, every day.
 */
import { isAscii, isUtf8 as isValidUtf8 } from 'node:buffer';

export interface Decoded {
  text: string;
  /** Lower case: utf-8, gb18030, big5, utf-16le, utf-16be … */
  charset: string;
}

const REPLACEMENT = '\ufffd';
const decoders = new Map<string, TextDecoder>();

/** Decodes a page. `contentType`: header value or null. `rendered`: a browser's own output, always UTF-8. Throws nothing. */
export function decodePage(bytes: Uint8Array, contentType: string | null, rendered = false): Decoded {
  const [charset, skip] = choose(bytes, contentType, rendered);
  return { text: decode(charset, skip === 0 ? bytes : bytes.subarray(skip)), charset };
}

function choose(bytes: Uint8Array, contentType: string | null, rendered: boolean): [charset: string, skip: number] {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return ['utf-8', 3];
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return ['utf-16le', 2];
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return ['utf-16be', 2];
  if (rendered) return ['utf-8', 0];
  const wide = wideCharset(bytes);
  if (wide) return [wide, 0];
  if (isAscii(bytes)) {
    const declared = fromHeader(contentType) ?? fromMeta(bytes);
    return [declared !== null && !declared.startsWith('utf-16') ? declared : 'utf-8', 0];
  }
  // valid multi-byte UTF-8 of any length does not happen by chance in GBK or Big5 text
  if (isValidUtf8(bytes) || mostlyUtf8(bytes)) return ['utf-8', 0];
  const declared = fromHeader(contentType) ?? fromMeta(bytes);
  if (declared === 'utf-8' || declared === null || declared === 'gb18030' || declared === 'big5') return [bestChinese(bytes, declared), 0];
  if (declared === 'windows-1252' || declared.startsWith('iso-8859') || declared.startsWith('utf-16')) return [bestChinese(bytes, null), 0];
  return [declared, 0];
}

function decode(charset: string, bytes: Uint8Array): string {
  let decoder = decoders.get(charset);
  if (!decoder) {
    decoder = new TextDecoder(charset, { ignoreBOM: true });
    decoders.set(charset, decoder);
  }
  return decoder.decode(bytes);
}

/** UTF-16 without a mark: half of the bytes of its tags are zero. */
function wideCharset(bytes: Uint8Array): string | null {
  const n = Math.min(bytes.length, 2048) & ~1;
  if (n < 16 || !bytes.subarray(0, n).includes(0)) return null;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < n; i += 2) {
    if (bytes[i] === 0) even++;
    if (bytes[i + 1] === 0) odd++;
  }
  if (odd > n * 0.2 && even < n * 0.02) return 'utf-16le';
  if (even > n * 0.2 && odd < n * 0.02) return 'utf-16be';
  return null;
}

const LABEL = /charset\s{0,5}=\s{0,5}["']?\s{0,5}([\w-]{2,20})/i;

function fromHeader(contentType: string | null): string | null {
  const label = contentType === null ? null : LABEL.exec(contentType.slice(0, 200))?.[1];
  return label ? normal(label) : null;
}

/** First charset named by a meta tag or an XML declaration in the first 4 KB. */
function fromMeta(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096)).toString('latin1');
  for (const match of head.matchAll(/<meta\s[^>]{0,300}|<\?xml\s[^>]{0,200}/gi)) {
    const label = LABEL.exec(match[0])?.[1] ?? /encoding\s{0,3}=\s{0,3}["']([\w-]{2,20})/i.exec(match[0])?.[1];
    const charset = label ? normal(label) : null;
    if (charset) return charset;
  }
  return null;
}

/** The family decoded with; null when no decoder knows the label. GB2312 and GBK are read as GB18030, which holds both. */
function normal(label: string): string | null {
  const name = label.toLowerCase();
  if (/^(?:gb_?2312.*|gbk|gb-?18030|x-gbk|chinese|csgb2312|cp936)$/.test(name)) return 'gb18030';
  if (name === 'utf8') return 'utf-8';
  if (name === 'unicode' || name === 'ucs-2') return 'utf-16le';
  try {
    return new TextDecoder(name).encoding;
  } catch {
    return null;
  }
}

/** Also when only the end is cut off, or single stray bytes stand in a text that is clearly UTF-8. */
function mostlyUtf8(bytes: Uint8Array): boolean {
  let good = 0;
  let bad = 0;
  const n = bytes.length;
  for (let i = 0; i < n; ) {
    const c = bytes[i]!;
    if (c < 0x80) {
      i++;
      continue;
    }
    const length = c >= 0xc2 && c < 0xe0 ? 2 : c >= 0xe0 && c < 0xf0 ? 3 : c >= 0xf0 && c < 0xf5 ? 4 : 0;
    let k = 1;
    while (k < length && i + k < n && (bytes[i + k]! & 0xc0) === 0x80) k++;
    if (length > 0 && k === length) {
      // GBK text forms two-byte sequences by chance, three-byte ones rarely
      if (length > 2) good++;
      i += length;
    } else {
      if (i + k < n) bad++;
      i += Math.max(1, k);
      // what is left cannot make up for it: every good one takes three bytes
      if (bad * 10 > good + (n - i) / 3) return false;
    }
  }
  return good > 3 && good > bad * 10;
}

/** GB18030 or Big5 (or broken UTF-8), whichever gives the more ordinary Chinese; the declared one wins a draw. */
function bestChinese(bytes: Uint8Array, declared: string | null): string {
  const sample = sampleOf(bytes);
  let best = declared === 'big5' ? 'big5' : 'gb18030';
  let bestScore = scoreOf(decode(best, sample)) + 0.05;
  // half of the characters are among the commonest: no wrong decoding gives that
  if (bestScore > 0.55) return best;
  for (const charset of ['gb18030', 'big5', 'utf-8']) {
    if (charset === best) continue;
    const score = scoreOf(decode(charset, sample));
    if (score > bestScore) {
      best = charset;
      bestScore = score;
    }
  }
  return best;
}

/** Up to 6 KB from the first byte that is not ASCII. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  let i = 0;
  while (i < bytes.length && bytes[i]! < 0x80) i++;
  return bytes.subarray(i, i + 6144);
}

const COMMON = new Uint8Array(0x10000);
for (const c of '的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象完设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争运發個們來時國會學經過開關問題業務員實電話對於為應區縣鎮鄉村' +
  '网站新闻首页政府公告通知发布信息公开服务办事人民委员办公厅局县乡镇街道概况机构联系我们版权所有主办承办备案号更多')
  COMMON[c.charCodeAt(0)] = 1;

/** Share of ordinary characters less what ordinary text never holds; from −1 to 1. */
function scoreOf(text: string): number {
  let chinese = 0;
  let common = 0;
  let bad = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c < 0x80) continue;
    if (c === 0xfffd || (c >= 0xe000 && c < 0xf900) || (c >= 0x80 && c < 0xa0)) bad++;
    else if (c >= 0x4e00 && c < 0xa000) {
      chinese++;
      common += COMMON[c]!;
    } else if ((c >= 0x3000 && c < 0x3020) || (c >= 0xff00 && c < 0xff66) || (c >= 0x2010 && c < 0x2030) || c === 0xb7 || c === 0xa0)
      chinese += 0.5;
    else bad += 0.5;
  }
  const all = chinese + bad;
  return all === 0 ? 0 : (common - bad) / all;
}

// what UTF-8 read as GBK turns the commonest characters into
const GBK_MOJIBAKE =
  /锟斤拷|烫烫烫|屯屯屯|鏀垮簻|鐨勬|涓浗|浜烘皯|鍏紑|淇℃伅|鍙戝竷|缃戠珯|浼氳|鏂伴椈|锛屾|銆傚|绠＄悊|鏈嶅姟|宸ヤ綔|鍏憡|閫氱煡|棣栭〉/g;
// UTF-8 Chinese read as windows-1252
const LATIN_MOJIBAKE =
  /[\u00e4-\u00e9][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]/g;
// GBK Chinese read as windows-1252
const LATIN_RUN = /[\u00b0-\u00f7][\u00a1-\u00fe][\u00b0-\u00f7][\u00a1-\u00fe]/g;

/** The mojibake test on a sample of the text a reader sees: replacement characters, or the tell-tale sequences of a wrong decoding, beyond chance. None without a character of `CLUE.suspect`. */
export function isGarbled(sample: string): boolean {
  const replaced = count(sample, REPLACEMENT);
  const chinese = countChinese(sample);
  if (replaced >= 3 && replaced > chinese * 0.02) return true;
  const gbk = sample.match(GBK_MOJIBAKE)?.length ?? 0;
  if (gbk >= 3 && gbk * 50 > chinese) return true;
  const latin = (sample.match(LATIN_MOJIBAKE)?.length ?? 0) + (sample.match(LATIN_RUN)?.length ?? 0);
  return latin >= 5 && latin > chinese * 0.1;
}

function count(text: string, mark: string): number {
  let n = 0;
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) n++;
  return n;
}

function countChinese(text: string): number {
  let n = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c >= 0x4e00 && c < 0xa000) n++;
  }
  return n;
}
