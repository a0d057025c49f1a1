/** Every address in the page's real markup, each with its place. None from comments, none from script strings. */
import type { LinkPlace, PageLink } from './facts.ts';
import { resolve } from './html/address.ts';
import { attribute, type Element } from './html/element.ts';
import type { Anchor, Cut, Outline } from './outline/outline.ts';

export interface PlaceContext {
  /** Runs of the body, from … to; both −1 without one. */
  bodyFrom: number;
  bodyTo: number;
  /** Runs of lists. */
  lists: readonly { from: number; to: number }[];
}

/** Links by stretch of the page: those of anchors first, then pictures, scripts and forms. */
export interface PlacedLinks {
  between(from: Cut, to: Cut): PageLink[];
  /** What the places of the links in an element, a stretch of its own, depend on besides it: equal for equal places. */
  placement(from: Cut, to: Cut, piece: Element): string | number;
  /** Whether an address of a stretch depends on more of the page's address than its scheme and host. */
  areRelative(from: Cut, to: Cut): boolean;
}

export function placedLinks(outline: Outline, context: PlaceContext): PlacedLinks {
  return {
    between(from, to) {
      const links: PageLink[] = [];
      for (let i = from.anchors; i < to.anchors; i++) {
        const anchor = outline.anchors[i]!;
        if (anchor.url === null) continue;
        links.push({
          url: anchor.url,
          text: anchor.text !== '' ? anchor.text : anchor.hint,
          place: placeOf(anchor, context),
          kind: 'page',
        });
      }
      for (let i = from.resources; i < to.resources; i++) {
        const link = resourceLink(outline.resources[i]!, outline, context);
        if (link) links.push(link);
      }
      for (let i = from.forms; i < to.forms; i++) {
        const action = attribute(outline.forms[i]!, 'action');
        const url = action === null ? null : resolve(action, outline.base);
        if (url !== null) links.push({ url, text: '', place: 'other', kind: 'form' });
      }
      return links;
    },
    placement(from, to, piece) {
      // far from body and lists, which is where templates repeat, only the border of the footer matters
      if (isApart(piece, context)) return Math.min(Math.max(outline.footAnchor, from.anchors), to.anchors) - from.anchors;
      let places = '';
      for (let i = from.anchors; i < to.anchors; i++) places += placeOf(outline.anchors[i]!, context)[0];
      for (let i = from.resources; i < to.resources; i++) places += resourcePlace(outline.resources[i]!, context)[0];
      return places;
    },
    areRelative(from, to) {
      for (let i = from.anchors; i < to.anchors; i++) if (isRelative(outline.anchors[i]!.href)) return true;
      // pictures and forms without an address are rare enough to be counted as relative
      for (let i = from.resources; i < to.resources; i++) {
        const element = outline.resources[i]!;
        if (isRelative(attribute(element, 'src') ?? attribute(element, 'href') ?? attribute(element, 'data') ?? '')) return true;
      }
      return to.forms > from.forms;
    },
  };
}

/** Whether no run of an element, nor its ends, stands in the body or in a list. */
function isApart({ runFrom, runTo }: Element, { bodyFrom, bodyTo, lists }: PlaceContext): boolean {
  if (runTo >= bodyFrom && runFrom < bodyTo) return false;
  for (const { from, to } of lists) if (runTo >= from && runFrom < to) return false;
  return true;
}

const isRelative = (written: string) => !/^(?:https?:\/\/|\/(?!\/)|javascript:|mailto:|#)/i.test(written);

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
  return { url, text: attribute(element, 'alt') ?? '', place: resourcePlace(element, context), kind: known[1] };
}

/** Places of pictures and frames are told by the element that holds them. */
function resourcePlace(element: Element, context: PlaceContext): LinkPlace {
  const at = element.parent?.runFrom ?? -1;
  return at >= 0 && at >= context.bodyFrom && at < context.bodyTo ? 'body' : 'other';
}

/** Style sheets and icons; hints to the browser (preconnect, canonical, alternate) are no resources of the page. */
function styleLink(element: Element, outline: Outline): PageLink | null {
  const relation = (attribute(element, 'rel') ?? '').toLowerCase();
  if (!/stylesheet|icon/.test(relation)) return null;
  const url = resolve(attribute(element, 'href') ?? '', outline.base);
  return url === null ? null : { url, text: '', place: 'other', kind: relation.includes('icon') ? 'image' : 'style' };
}
