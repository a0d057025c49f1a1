/** Marks every government site must show at its foot. Source: 2019-19 part 2, 网站标识; 国办发〔2017〕47号 footer items. */
import type { IdentityMarks } from './facts.ts';
import { attribute } from './html/element.ts';
import { KnownTexts } from './html/known-texts.ts';
import type { Metas } from './metas.ts';
import type { Outline } from './outline/outline.ts';

const ICP =
  /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]\s?ICP\s?[备证](?:案号?)?\s?[::]?\s?(?:第\s?)?\d{6,10}\s?号?(?:\s?-\s?\d{1,3})?/i;
const PUBLIC_SECURITY = /[一-龥]\s?公\s?网\s?安\s?备\s?\d{14}\s?号?/;
const SITE_CODE = /(?:网站)?标识码\s?[:：]?\s?(bm\d{8}|\d{10})(?!\d)/i;
const MARK = /bszs\.conac\.cn|dcs\.conac\.cn|conac\.cn\/sitename/i;
const ERROR_ENTRY = /jiucuo\.html|zfwzgl\.www\.gov\.cn|exposure\/jiucuo|121\.43\.68\.40/i;
const ORGANIZER = /(?:主办单位|主办|版权所有|网站主办)\s?[:：]\s?/;
const CONTACT = /(?:联系电话|联系方式|电话|联系我们|传真|邮箱|E-?mail)\s?[:：]\s?([^\s|｜][^|｜]{3,60})/i;

type FootMarks = Pick<IdentityMarks, 'siteCode' | 'icp' | 'publicSecurity' | 'organizer' | 'contact'>;

/** Characters of footers and scripts remembered with their marks. */
const MEMORY = 100_000;
const MAX_FOOT = 10_000;
const knownFoots = new KnownTexts(MEMORY, footMarks);
const knownScripts = new KnownTexts(MEMORY, scriptMarks);

/** Marks found in a page's text, links and scripts; null for each that is absent. */
export function identityOf(outline: Outline, metas: Metas): IdentityMarks {
  const marks = knownFoots.of(footText(outline));
  const linked = markedLinks(outline);
  const scripts = markedScripts(outline);
  return {
    partyGovernmentMark: linked.mark ?? scripts.mark,
    siteCode: marks.siteCode,
    icp: marks.icp ?? squeezed(ICP.exec(metas.written.icp ?? '')?.[0]),
    publicSecurity: marks.publicSecurity,
    organizer: marks.organizer,
    contact: marks.contact,
    errorReportEntry: linked.entry ?? scripts.entry,
  };
}

function footMarks(text: string): FootMarks {
  const foot = text.replace(/[０-９：]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0));
  return {
    siteCode: SITE_CODE.exec(foot)?.[1]?.toLowerCase() ?? null,
    icp: squeezed(ICP.exec(foot)?.[0]),
    publicSecurity: squeezed(PUBLIC_SECURITY.exec(foot)?.[0]),
    organizer: organizerOf(foot),
    contact: CONTACT.exec(foot)?.[1]?.trim() ?? null,
  };
}

function markedLinks(outline: Outline): { mark: string | null; entry: string | null } {
  let mark: string | null = null;
  let entry: string | null = null;
  for (const { url } of outline.hasOwnBase ? outline.anchors : outline.leaving) {
    if (url === null) continue;
    if (mark === null && MARK.test(url)) mark = url;
    if (entry === null && ERROR_ENTRY.test(url)) entry = url;
  }
  return { mark, entry };
}

/** The footer's lines; on a page without a footer its last ones. */
function footText(outline: Outline): string {
  const { lines } = outline;
  const parts: string[] = [];
  let length = 0;
  for (let i = lines.length - 1; i >= 0 && length < MAX_FOOT; i--) {
    if (lines[i]!.region !== 'footer') continue;
    parts.push(lines[i]!.text);
    length += lines[i]!.text.length;
  }
  if (length < 20) for (let i = lines.length - 1; i >= Math.max(0, lines.length - 60); i--) parts.push(lines[i]!.text.slice(0, 500));
  return parts.reverse().join(' | ');
}

const squeezed = (text: string | undefined) => (text === undefined ? null : text.replace(/\s+/g, ''));

function organizerOf(foot: string): string | null {
  const label = ORGANIZER.exec(foot);
  if (!label) return null;
  const name = foot
    .slice(label.index + label[0].length, label.index + label[0].length + 60)
    .split(/[|｜;；,，©]|\s{1,3}(?:承办|协办|技术|地址|电话|版权|网站|ICP|备案|联系|邮|维护|运维|Copyright)|(?:承办|协办|技术支持)/i)[0]!
    .trim();
  return name === '' ? null : name;
}

function markedScripts(outline: Outline): { mark: string | null; entry: string | null } {
  let mark: string | null = null;
  let entry: string | null = null;
  for (const script of outline.scripts) {
    const source = attribute(script, 'src') ?? '';
    const text = script.children[0];
    const written = typeof text === 'string' ? knownScripts.of(text) : NO_MARKS;
    mark ??= MARK.test(source) ? source : written.mark;
    entry ??= ERROR_ENTRY.test(source) || attribute(script, 'id') === '_jiucuo_' ? source : written.entry;
  }
  return { mark, entry };
}

const NO_MARKS = { mark: null, entry: null };

/** Addresses written in the first part of a script. */
function scriptMarks(script: string): { mark: string | null; entry: string | null } {
  const text = script.slice(0, 20_000);
  const mark = /(?:https?:)?(?:\/\/|%3A%2F%2F|\\\/\\\/)[\w.]{0,20}conac\.cn[^"'\s<>\\)]{0,120}/i.exec(text)?.[0];
  const entry = /(?:https?:)?\/\/[\w.:]{4,60}\/exposure\/jiucuo[^"'\s<>\\)]{0,120}/i.exec(text)?.[0];
  return { mark: mark ?? null, entry: entry ?? null };
}
