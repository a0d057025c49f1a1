/**
 * Parts of a page that a visitor cannot see and that lead elsewhere or say much. Source: 2019-19 part 1, 暗链.
 * Tab panes, drop-down menus and counters are hidden too: only parts with links to other hosts, or with a long
 * text, are given; what they mean is for the checks to say.
 */
import type { HiddenPart } from '../facts.ts';
import { hostOf, isUnder, resolve, sameSite } from '../html/address.ts';
import { attribute, type Element, openingTag, textOf } from '../html/element.ts';
import { KnownTexts } from '../html/known-texts.ts';
import { namesOf } from '../outline/names.ts';
import type { Outline } from '../outline/outline.ts';
import { type HidingRule, hidingRules, ruleFor } from './rules.ts';
import { writtenParts } from './script-written.ts';
import { coloursOf, type HiddenHow, hidingOf } from './style.ts';

const MAX_PARTS = 40;
const MAX_TEXT = 2000;
/** Shorter hidden texts without links are labels, hints and counters. */
const LONG_TEXT = 120;
/** Statistics and filing marks that templates hide by habit. */
const HARMLESS_HOST =
  /(?:^|\.)(?:cnzz\.com|51\.la|51yes\.com|hm\.baidu\.com|tongji\.baidu\.com|beian\.gov\.cn|beian\.miit\.gov\.cn|miitbeian\.gov\.cn|conac\.cn|google-analytics\.com|share\.baidu\.com|hanweb\.com|trs\.com\.cn|jiathis\.com|bshare\.cn|webterren\.com)$/;

/** Characters of hosts remembered with whether they are such. */
const MEMORY = 50_000;
const isHarmless = new KnownTexts(MEMORY, (host) => HARMLESS_HOST.test(host));

interface Cause {
  how: HiddenHow;
  quote: string;
}

/** Hidden parts in document order, the outermost of nested ones. */
export function hiddenParts(outline: Outline): HiddenPart[] {
  const rules = hidingRules(outline.styles.map((style) => String(style.children[0] ?? '')));
  const scripted = writtenParts(outline);
  const seen = new Map<Element, Cause | null>();
  const causes = new Map<Element, Cause>();
  const note = (element: Element) => {
    const [hidden, cause] = outermostHidden(element, rules, scripted.hidden, seen);
    if (hidden && cause) causes.set(hidden, cause);
  };
  for (const anchor of outline.hasOwnBase ? outline.anchors : outline.leaving) if (isForeign(anchor.url, outline)) note(anchor.element);
  for (const frame of outline.resources)
    if (frame.tag === 'iframe' && isForeign(resolve(attribute(frame, 'src') ?? '', outline.base), outline)) note(frame);
  for (const element of outline.styled) note(element);
  const parts: HiddenPart[] = [];
  for (const [element, cause] of causes) {
    const part = partOf(element, cause, outline);
    if (part && parts.length < MAX_PARTS) parts.push(part);
  }
  return [...parts, ...scripted.parts].slice(0, MAX_PARTS);
}

/** The highest hidden element on the way up, and what hides it. Remembered for all elements on the way. */
function outermostHidden(
  element: Element,
  rules: readonly HidingRule[],
  byScript: ReadonlyMap<Element, string>,
  seen: Map<Element, Cause | null>,
): [Element | null, Cause | null] {
  let hidden: Element | null = null;
  let cause: Cause | null = null;
  for (let e: Element | null = element; e?.parent; e = e.parent) {
    let own = seen.get(e);
    if (own === undefined) {
      own = causeOf(e, rules, byScript);
      seen.set(e, own);
    }
    if (own) {
      hidden = e;
      cause = own;
    }
  }
  return [hidden, cause];
}

function causeOf(element: Element, rules: readonly HidingRule[], byScript: ReadonlyMap<Element, string>): Cause | null {
  const written = byScript.get(element);
  if (written !== undefined) return { how: 'script-written', quote: written };
  if (element.raw === '') return null;
  if (element.tag === 'marquee' || element.tag === 'iframe' || namesOf(element).isStyled) {
    const style = attribute(element, 'style');
    const inline = style === null ? null : (inlineHiding(element, style) ?? sameColour(element, style));
    if (inline) return { how: inline, quote: openingTag(element) };
    if (element.tag === 'marquee' && isFlat(element)) return { how: 'marquee', quote: openingTag(element) };
    if (element.tag === 'iframe' && isFlat(element)) return { how: 'zero-size', quote: openingTag(element) };
    if (attribute(element, 'hidden') !== null && element.tag !== 'input') return { how: 'display-none', quote: openingTag(element) };
  }
  const rule = ruleFor(element, rules);
  // tiny text in a rule is a layout trick for inline blocks, reset further down
  return rule && rule.how !== 'tiny-text' ? { how: rule.how, quote: rule.quote } : null;
}

/** Font size zero on a container is a layout trick unless nothing inside sets its own. */
function inlineHiding(element: Element, style: string): HiddenHow | null {
  const how = hidingOf(style);
  return how === 'tiny-text' && setsFontSize(element, 0) ? null : how;
}

function setsFontSize(element: Element, depth: number): boolean {
  for (const child of element.children) {
    if (typeof child === 'string') continue;
    if (/font-size|class\s*=/i.test(child.raw)) return true;
    if (depth < 10 && setsFontSize(child, depth + 1)) return true;
  }
  return false;
}

/** Text in the colour of the background that the nearest styled ancestor sets. */
function sameColour(element: Element, style: string): HiddenHow | null {
  const { colour, background } = coloursOf(style);
  if (colour === null || background !== null) return null;
  let up = 0;
  for (let e = element.parent; e && up < 6; e = e.parent, up++) {
    if (e.raw === '') continue;
    const outer = attribute(e, 'style');
    const behind =
      (outer === null ? null : coloursOf(outer).background) ??
      (e.tag === 'body' || e.tag === 'td' || e.tag === 'table' ? plainColour(attribute(e, 'bgcolor')) : null);
    if (behind !== null) return behind === colour ? 'same-colour' : null;
    if (attribute(e, 'class') !== null || /background/i.test(e.raw)) return null;
  }
  return null;
}

const plainColour = (value: string | null) => (value === null ? null : coloursOf(`color:${value}`).colour);

/** A size of at most one pixel by attribute. */
function isFlat(element: Element): boolean {
  return ['height', 'width'].some((name) => /^\s*[01](?:px)?\s*$/.test(attribute(element, name) ?? ''));
}

function isForeign(url: string | null, outline: Outline): boolean {
  if (url === null || !url.startsWith('http') || isUnder(url, outline.base)) return false;
  const host = hostOf(url);
  if (host === '' || isHarmless.of(host)) return false;
  // a saved file without an address has no host of its own: government hosts pass for it
  return outline.base.host === '' ? !/\.gov\.cn$|\.政务$/.test(host) : !sameSite(host, outline.base.host);
}

function partOf(element: Element, cause: Cause, outline: Outline): HiddenPart | null {
  const urls: string[] = [];
  gatherUrls(element, outline, urls, 0);
  const text = textOf(element, MAX_TEXT).slice(0, MAX_TEXT);
  if (urls.length === 0 && text.length < LONG_TEXT) return null;
  return { how: cause.how, urls, text, quote: cause.quote };
}

function gatherUrls(element: Element, outline: Outline, urls: string[], depth: number): void {
  const written = element.tag === 'a' ? attribute(element, 'href') : element.tag === 'iframe' ? attribute(element, 'src') : null;
  if (written !== null && urls.length < 200) {
    const url = resolve(written, outline.base);
    if (isForeign(url, outline) && !urls.includes(url!)) urls.push(url!);
  }
  if (depth < 256) for (const child of element.children) if (typeof child !== 'string') gatherUrls(child, outline, urls, depth + 1);
}
