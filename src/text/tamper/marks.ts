/**
 * Signs of hands other than the editor's that need no word list: invisible characters between the characters of a
 * word, private-use and replacement characters, letters written as entities, mark runs of page farms, footers of
 * copying programs, characters lost in conversion.
 */
import { KIND, Kind } from '../normal/characters.ts';
import type { Reading } from '../report.ts';
import { Sign } from '../signs.ts';

/** Places with invisible characters so close together are no leftovers of an editor program. */
const INVISIBLE_REACH = 60;
const INVISIBLE_MANY = 3;

/** Runs all detectors of this file; each looks first whether its characters occur at all. */
export function findForeignMarks(reading: Reading, signs: number): void {
  findInvisible(reading);
  findLostCharacters(reading);
  findEntities(reading);
  if ((signs & Sign.markRun) !== 0) findMarkRun(reading);
  if ((signs & Sign.footer) !== 0) findScraperFooter(reading);
}

/** Invisible characters inside words: many close together hide a word from filters, a single one is a leftover. */
function findInvisible({ text, report }: Reading): void {
  if ((text.seen & (1 << Kind.invisible)) === 0) return;
  const { source } = text;
  const places: { start: number; end: number }[] = [];
  for (let i = 0; i < source.length; i++) {
    if (!isHidden(source.charCodeAt(i))) continue;
    let end = i + 1;
    while (end < source.length && isHidden(source.charCodeAt(end))) end++;
    if (i > 0 && isWordCharacter(source.charCodeAt(i - 1)) && end < source.length && isWordCharacter(source.charCodeAt(end)))
      places.push({ start: i - 1, end: end + 1 });
    i = end - 1;
  }
  for (let i = 0; i < places.length; ) {
    let j = i;
    while (j + 1 < places.length && places[j + 1]!.start - places[j]!.end <= INVISIBLE_REACH) j++;
    const many = j - i + 1 >= INVISIBLE_MANY;
    report({
      kind: 'tampering',
      severity: many ? 'serious' : 'hint',
      rule: 'tampering.invisible',
      start: places[i]!.start,
      end: places[j]!.end,
      message: many ? `文字之间藏有 ${j - i + 1} 处不可见字符，疑为规避审核或页面被篡改` : '文字之间藏有不可见字符，请核对',
      confidence: many ? 0.9 : 0.4,
    });
    i = j + 1;
  }
}

/** Emoji use joiners and variation selectors: those are no sign. */
function isHidden(code: number): boolean {
  return KIND[code] === Kind.invisible && !(code >= 0xfe00 && code <= 0xfe0f) && code !== 0x200d;
}

function isWordCharacter(code: number): boolean {
  const kind = KIND[code];
  return kind === Kind.han || kind === Kind.traditional || kind === Kind.letter || kind === Kind.digit;
}

/** Private-use and replacement characters beside text, and question marks where a character was lost (“?。…”). */
function findLostCharacters({ text, report }: Reading): void {
  const wanted = (1 << Kind.privateUse) | (1 << Kind.replacement) | (1 << Kind.question);
  if ((text.seen & wanted) === 0) return;
  const { source } = text;
  for (let i = 0; i < source.length; i++) {
    const kind = KIND[source.charCodeAt(i)];
    if (kind !== Kind.privateUse && kind !== Kind.replacement && kind !== Kind.question) continue;
    let end = i + 1;
    while (end < source.length && KIND[source.charCodeAt(end)] === kind) end++;
    const before = KIND[source.charCodeAt(i - 1)];
    const after = source[end] ?? '';
    const inText =
      i > 0 &&
      (before === Kind.han || before === Kind.traditional) &&
      (isWordCharacter(after.charCodeAt(0)) || '，。、；：）”'.includes(after || ' '));
    // A question mark of ASCII may end a question; before a full stop or a comma it stands for something lost.
    const lost = kind === Kind.question ? end - i === 1 && after !== '' && '。，、；'.includes(after) : inText || kind === Kind.replacement;
    if (lost)
      report({
        kind: 'tampering',
        severity: 'hint',
        rule: kind === Kind.privateUse ? 'tampering.private-use' : 'tampering.lost-character',
        start: isWordCharacter(source.charCodeAt(i - 1)) ? i - 1 : i,
        end,
        message: kind === Kind.privateUse ? '文字中夹有私用区字符，读者看不到本来的字' : '此处字符在转换中丢失，请对照原文补正',
        confidence: 0.6,
      });
    i = end - 1;
  }
}

const ENTITY_RUN = /(?:&#(?:x[0-9a-f]{2,6}|\d{2,7});[ \t]{0,2}){4,400}/gi;

/** Readable text written as numeric entities shows as such only when somebody encoded it twice or hid it from filters. */
function findEntities({ text, report }: Reading): void {
  if ((text.seen & (1 << Kind.ampersand)) === 0 || !text.source.includes('&#')) return;
  for (const run of text.source.matchAll(ENTITY_RUN))
    report({
      kind: 'tampering',
      severity: 'serious',
      rule: 'tampering.entities',
      start: run.index,
      end: run.index + run[0].trimEnd().length,
      message: '文字以实体编码书写，疑为规避审核植入的内容',
      confidence: 0.9,
    });
}

/** A heading that ends in a run of asterisks or the like, with text of an article behind: pages of page farms. */
const MARK_RUN =
  /[\p{Script=Han}”’」）)!！?？][ \t]{0,3}((?:\*{5,40})|(?:#{5,40})|(?:@{4,40})|(?:¥{4,40})|(?:\${4,40}))[ \t]{0,3}(?:\r?\n|$|\p{Script=Han})/gu;

const LONGEST_HEADING = 60;

function findMarkRun({ text, report }: Reading): void {
  const { source } = text;
  for (const run of source.matchAll(MARK_RUN)) {
    const start = run.index + run[0].indexOf(run[1]!);
    // Masked names and numbers have their asterisks inside a line of data, not after a heading.
    const before = source.slice(Math.max(0, start - LONGEST_HEADING - 8), start);
    const heading = before.slice(before.lastIndexOf('\n') + 1).trim();
    if (heading.length < 8 || heading.length > LONGEST_HEADING || /[:：,，]\s*\S{0,6}$/.test(heading)) continue;
    report({
      kind: 'tampering',
      severity: 'serious',
      rule: 'tampering.mark-run',
      start,
      end: start + run[1]!.length,
      message: '标题后带有成串符号，是批量抄载页面的常见痕迹，疑非本单位发布',
      confidence: 0.7,
    });
  }
}

const FOOTER = /本文(?:链接|地址|网址)[ \t]{0,3}[:：]?[ \t]{0,3}(https?:\/\/[^\s<>"，。]{4,200})/g;
const KEYWORDS = /本文(?:关键词|标签|关键字)[ \t]{0,3}[:：][^\n]{0,40}[,，、][^\n]{0,200}/g;

/** What copying programs put under an article: its own address on a foreign host, a list of search words. */
function findScraperFooter({ text, report }: Reading): void {
  const simplified = text.source
    .replaceAll('鏈', '链')
    .replaceAll('關', '关')
    .replaceAll('鍵', '键')
    .replaceAll('詞', '词')
    .replaceAll('標', '标')
    .replaceAll('簽', '签')
    .replaceAll('網', '网');
  for (const footer of simplified.matchAll(FOOTER)) {
    if (/^https?:\/\/[^/]{0,200}\.(?:gov|edu|org)\.(?:cn|mo|hk)\b/i.test(footer[1]!)) continue;
    report({
      kind: 'tampering',
      severity: 'serious',
      rule: 'tampering.scraper-footer',
      start: footer.index,
      end: footer.index + footer[0].length,
      message: '文末带有外站的“本文链接”，是抄载程序留下的痕迹，疑非本单位发布',
      confidence: 0.8,
    });
  }
  for (const keywords of simplified.matchAll(KEYWORDS))
    report({
      kind: 'tampering',
      severity: 'hint',
      rule: 'tampering.keyword-list',
      start: keywords.index,
      end: keywords.index + keywords[0].trimEnd().length,
      message: '文末带有搜索关键词列表，疑为抄载程序所留',
      confidence: 0.5,
    });
}
