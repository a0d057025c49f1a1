/** Every address in the page's real markup, each with its place. None from comments, none from script strings. */
import type { LinkPlace, PageLink } from './facts.ts';
import { resolve } from './html/address.ts';
import { attribute, type Element } from './html/element.ts';
import type { Anchor, Outline } from './outline/outline.ts';

export interface PlaceContext {
  /** Runs of the body, from … to; both −1 without one. */
  bodyFrom: number;
  bodyTo: number;
  /** Runs of lists. */
  lists: readonly { from: number; to: number }[];
}

/** Links of the page in document order: pages first by anchor, then pictures, scripts and the rest as they stand. */
export function linksOf(outline: Outline, context: PlaceContext): PageLink[] {
  const links: PageLink[] = [];
  for (const anchor of outline.anchors) {
    if (anchor.url === null) continue;
    links.push({ url: anchor.url, text: anchor.text !== '' ? anchor.text : anchor.hint, place: placeOf(anchor, context), kind: 'page' });
  }
  for (const element of outline.resources) {
    const link = resourceLink(element, outline, context);
    if (link) links.push(link);
  }
  for (const form of outline.forms) {
    const action = attribute(form, 'action');
    const url = action === null ? null : resolve(action, outline.base);
    if (url !== null) links.push({ url, text: '', place: 'other', kind: 'form' });
  }
  return links;
}

function placeOf(anchor: Anchor, context: PlaceContext): LinkPlace {
  switch (anchor.region) {
    case 'footer':
      return 'footer';
    case 'nav':
    case 'head':
    case 'crumb':
      return 'nav';
    default:
  }
  const { fromRun } = anchor;
  if (fromRun >= context.bodyFrom && fromRun < context.bodyTo) return 'body';
  for (const list of context.lists) if (fromRun >= list.from && fromRun < list.to) return 'list';
  return 'other';
}

const ATTRIBUTE: Readonly<Record<string, readonly [name: string, kind: PageLink['kind']]>> = {
  img: ['src', 'image'],
  input: ['src', 'image'],
  script: ['src', 'script'],
  iframe: ['src', 'frame'],
  frame: ['src', 'frame'],
  embed: ['src', 'media'],
  object: ['data', 'media'],
  video: ['src', 'media'],
  audio: ['src', 'media'],
  source: ['src', 'media'],
  area: ['href', 'page'],
};

function resourceLink(element: Element, outline: Outline, context: PlaceContext): PageLink | null {
  if (element.tag === 'link') return styleLink(element, outline);
  const known = Object.hasOwn(ATTRIBUTE, element.tag) ? ATTRIBUTE[element.tag]! : null;
  if (!known) return null;
  const written = attribute(element, known[0]);
  if (written === null) return null;
  const url = resolve(written, outline.base);
  if (url === null || (known[1] !== 'page' && url === outline.base.url)) return null;
  const at = element.runFrom;
  const place: LinkPlace = at >= 0 && at >= context.bodyFrom && at < context.bodyTo ? 'body' : 'other';
  return { url, text: attribute(element, 'alt') ?? '', place, kind: known[1] };
}

/** Style sheets and icons; hints to the browser (preconnect, canonical, alternate) are no resources of the page. */
function styleLink(element: Element, outline: Outline): PageLink | null {
  const relation = (attribute(element, 'rel') ?? '').toLowerCase();
  if (!/stylesheet|icon/.test(relation)) return null;
  const url = resolve(attribute(element, 'href') ?? '', outline.base);
  return url === null ? null : { url, text: '', place: 'other', kind: relation.includes('icon') ? 'image' : 'style' };
}
