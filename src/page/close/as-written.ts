/**
 * What a page shows to those who cannot see or point, and at its head. Only what the markup proves: how it is read out
 * or looks is for people.
 */
import { attribute, type Element, textOf } from '../html/element.ts';
import type { PageAsWritten } from './close-look.ts';
import { type WrittenPage, type WrittenSource, writtenPage } from './written-page.ts';

const MOST_SAMPLES = 10;
const HEAD_LENGTH = 600;
/** Own text that begins the content: the head is over. */
const CONTENT_TEXT = 60;
const ACCESSIBLE =
  /无障碍|长者(?:模式|版|专区|助手)|老年(?:版|模式)|适老|关怀(?:版|模式)|大字版|跳(?:到|至|转到?)(?:主要?)?(?:内容|正文)|skip to (?:main )?content|盲人|读屏/i;
const ACCESSIBLE_NAME = /wza|wuzhangai|barrier-?free|accessib|skip-?(?:nav|link|to)|slhSearch|ariabodybox|cniil_wza/i;

/** Reads one page. Throws nothing whatever the bytes. */
export function readAsWritten(bytes: Uint8Array, source: WrittenSource, kind: PageAsWritten['kind']): PageAsWritten {
  const page = writtenPage(bytes, source);
  const html = page.elements.find((element) => element.tag === 'html');
  const lang = html ? (attribute(html, 'lang') ?? attribute(html, 'xml:lang')) : null;
  return {
    url: source.url,
    kind,
    lang: lang === null || lang.trim() === '' ? null : lang.trim().slice(0, 40),
    images: imagesOf(page),
    fields: fieldsOf(page),
    accessibleEntry: accessibleEntry(page),
    ...headOf(page),
  };
}

function imagesOf({ elements }: WrittenPage): PageAsWritten['images'] {
  const images = elements.filter((element) => element.tag === 'img' && !isHidden(element));
  const bare = images.filter(
    (image) => attribute(image, 'alt') === null && attribute(image, 'aria-label') === null && attribute(image, 'role') !== 'presentation',
  );
  const samples = bare.slice(0, MOST_SAMPLES).map((image) => (attribute(image, 'src') ?? '').slice(0, 200));
  return { count: images.length, withoutAlt: bare.length, samples };
}

function fieldsOf({ elements }: WrittenPage): PageAsWritten['fields'] {
  const labelled = new Set(elements.flatMap((element) => (element.tag === 'label' ? (attribute(element, 'for') ?? []) : [])));
  const fields = elements.filter((element) => isField(element) && !isHidden(element));
  const bare = fields.filter((field) => {
    if (['title', 'placeholder', 'aria-label', 'aria-labelledby', 'alt'].some((name) => (attribute(field, name) ?? '').trim() !== ''))
      return false;
    if (labelled.has(attribute(field, 'id') ?? '')) return false;
    return !above(field, 5).some((element) => element.tag === 'label');
  });
  const samples = bare
    .slice(0, MOST_SAMPLES)
    .map((field) => (attribute(field, 'name') ?? attribute(field, 'id') ?? field.tag).slice(0, 80));
  return { count: fields.length, unnamed: bare.length, samples };
}

function isField(element: Element): boolean {
  if (element.tag === 'textarea' || element.tag === 'select') return true;
  if (element.tag !== 'input') return false;
  return !/^(?:hidden|submit|button|reset|image)$/i.test((attribute(element, 'type') ?? 'text').trim());
}

/** Elements above, nearest first. */
function above(element: Element, most: number): Element[] {
  const found: Element[] = [];
  for (let one = element.parent; one && found.length < most; one = one.parent) found.push(one);
  return found;
}

function isHidden(element: Element): boolean {
  return [element, ...above(element, 8)].some(
    (one) =>
      attribute(one, 'hidden') !== null ||
      attribute(one, 'aria-hidden') === 'true' ||
      /display\s{0,3}:\s{0,3}none/i.test(attribute(one, 'style') ?? ''),
  );
}

function accessibleEntry({ elements }: WrittenPage): string | null {
  for (const element of elements) {
    const text = element.children.find((child) => typeof child === 'string' && child.length < 60 && ACCESSIBLE.test(child));
    if (typeof text === 'string' && element.tag !== 'script' && element.tag !== 'style' && element.tag !== 'title') return text.trim();
    if (
      element.raw !== '' &&
      element.raw.length < 2000 &&
      (ACCESSIBLE_NAME.test(element.raw) || /(?:title|alt)\s{0,2}=\s{0,2}["'][^"']{0,20}(?:无障碍|长者|适老)/.test(element.raw))
    )
      return `<${element.tag}${element.raw}>`.slice(0, 200);
  }
  return null;
}

/** Texts and alternative texts in order until the content begins, and whether a picture among them is without words. */
function headOf(page: WrittenPage): Pick<PageAsWritten, 'head' | 'hasSilentLogo'> {
  const parts: string[] = [];
  let length = 0;
  let hasSilentLogo = false;
  for (const element of page.elements) {
    if (length >= HEAD_LENGTH) break;
    if (element.tag === 'script' || element.tag === 'style' || element.tag === 'title' || element.tag === 'noscript' || isHidden(element))
      continue;
    if (element.tag === 'img') {
      const words = `${attribute(element, 'alt') ?? ''} ${attribute(element, 'title') ?? ''}`.trim();
      if (words === '') hasSilentLogo = true;
      else length += parts.push(words) && words.length;
      continue;
    }
    if (/background(?:-image)?\s{0,3}:[^;]{0,40}url/i.test(attribute(element, 'style') ?? '') || /(?:^|[\s"'_-])logo/i.test(element.raw))
      hasSilentLogo = true;
    const own = element.children
      .filter((child) => typeof child === 'string')
      .join(' ')
      .trim();
    if (own.length >= CONTENT_TEXT && element.tag !== 'a') break;
    if (own !== '') length += parts.push(own) && own.length;
    const title = element.tag === 'a' && own === '' ? (attribute(element, 'title') ?? '') : '';
    if (title !== '' && textOf(element, 20) === '') length += parts.push(title) && title.length;
  }
  return { head: parts.join(' ').replace(/\s+/g, ' ').slice(0, HEAD_LENGTH), hasSilentLogo };
}
