/**
 * Runs inside the page, in a world of its own that the page's scripts cannot reach: finds a place (a quotation across nodes,
 * an element by selector, or what points to an address), scrolls to it and draws a red outline round it.
 * Plain JavaScript text, because it is compiled by the browser.
 */
import { randomBytes } from 'node:crypto';

/** What to find; the first of them that is found is marked. */
export interface Mark {
  /** Text as a reader sees it; blanks do not count. */
  quote?: string;
  selector?: string;
  /** Absolute address that a link, picture, frame or script of the page points to. */
  target?: string;
}

/** What the script answers: rectangle in CSS pixels from the top left of the document. */
export interface MarkAnswer {
  /** `hidden`: found, but it has no size; its nearest visible ancestor is marked. */
  found: 'shown' | 'hidden' | 'not-found';
  rect: { x: number; y: number; width: number; height: number };
  page: { width: number; height: number };
}

/** Attribute of our outline, by which the next mark on the same page takes it away: no page can know it. */
const OUTLINE = `zx-${randomBytes(6).toString('hex')}`;

/** Expression that marks and answers a `MarkAnswer`; an outline drawn before is taken away. */
export const markExpression = (mark: Mark | null): string => `(${MARK_SCRIPT})(${JSON.stringify(mark ?? {})}, '${OUTLINE}')`;

const MARK_SCRIPT = String.raw`(wanted, outline) => {
  const MAX_TEXT = 2000000;
  const root = document.documentElement;
  for (const earlier of document.querySelectorAll('[' + outline + ']')) earlier.remove();
  const size = () => ({
    width: Math.max(root.scrollWidth, root.clientWidth),
    height: Math.max(root.scrollHeight, document.body ? document.body.scrollHeight : 0, root.clientHeight),
  });
  const visible = (rect) => rect.width > 1 && rect.height > 1 && rect.right + scrollX > 0 && rect.bottom + scrollY > 0;

  const bySelector = () => {
    if (!wanted.selector) return [];
    try { return [document.querySelector(wanted.selector)].filter(Boolean); } catch { return []; }
  };
  const plain = (address) => {
    try { const url = new URL(address, document.baseURI); url.hash = ''; return url.href; } catch { return null; }
  };
  const byTarget = () => {
    if (!wanted.target) return [];
    const goal = plain(wanted.target);
    const found = [];
    for (const attribute of ['href', 'src', 'action', 'data']) {
      for (const element of document.querySelectorAll('[' + attribute + ']')) {
        if (plain(element.getAttribute(attribute)) === goal) found.push(element);
        if (found.length > 200) return found;
      }
    }
    return found;
  };
  const byQuote = () => {
    const needle = (wanted.quote || '').replace(/\s+/g, '');
    if (!needle || !document.body) return [];
    const places = [];
    let text = '';
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node && text.length < MAX_TEXT; node = walker.nextNode()) {
      if (/^(script|style|noscript|template|textarea)$/i.test(node.parentNode.nodeName)) continue;
      const clean = node.data.replace(/\s+/g, '');
      if (clean) { places.push({ node, start: text.length }); text += clean; }
    }
    const locate = (index) => {
      let low = 0;
      let high = places.length - 1;
      while (low < high) { const middle = (low + high + 1) >> 1; if (places[middle].start <= index) low = middle; else high = middle - 1; }
      const { node, start } = places[low];
      let left = index - start;
      let offset = 0;
      for (; offset < node.data.length; offset++) { if (/\s/.test(node.data[offset])) continue; if (left-- === 0) break; }
      return { node, offset };
    };
    const found = [];
    for (let at = text.indexOf(needle); at >= 0 && found.length < 50; at = text.indexOf(needle, at + 1)) {
      const range = document.createRange();
      const first = locate(at);
      const last = locate(at + needle.length - 1);
      range.setStart(first.node, first.offset);
      range.setEnd(last.node, last.offset + 1);
      found.push(range);
    }
    return found;
  };

  const candidates = [bySelector, byTarget, byQuote].map((find) => find()).find((found) => found.length > 0) || [];
  if (candidates.length === 0) return { found: 'not-found', rect: { x: 0, y: 0, width: 0, height: 0 }, page: size() };
  let place = candidates.find((candidate) => visible(candidate.getBoundingClientRect()));
  const found = place ? 'shown' : 'hidden';
  if (!place) {
    const start = candidates[0].startContainer ? candidates[0].startContainer.parentElement : candidates[0].parentElement;
    place = start;
    while (place && place !== document.body && !visible(place.getBoundingClientRect())) place = place.parentElement;
    place = place || root;
  }
  const anchor = place.startContainer ? place.startContainer.parentElement : place;
  anchor.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });

  const rect = place.getBoundingClientRect();
  // Thin and close: the words beside the place must stay readable.
  const box = document.createElement('div');
  box.setAttribute(outline, '');
  const style = {
    all: 'initial', position: 'absolute', left: '0', top: '0', width: rect.width + 6 + 'px', height: rect.height + 6 + 'px',
    border: '3px solid #e60012', 'box-sizing': 'border-box', 'border-radius': '2px', 'box-shadow': '0 0 0 1px rgba(255, 255, 255, 0.8)',
    'z-index': '2147483647', 'pointer-events': 'none', display: 'block',
  };
  for (const [name, value] of Object.entries(style)) box.style.setProperty(name, value, 'important');
  root.appendChild(box);
  // The page may have moved its origin (a positioned or transformed root): measure where the box came to stand and correct it.
  const stood = box.getBoundingClientRect();
  box.style.setProperty('left', rect.left - 3 - stood.left + 'px', 'important');
  box.style.setProperty('top', rect.top - 3 - stood.top + 'px', 'important');
  const drawn = box.getBoundingClientRect();
  return { found, rect: { x: drawn.left + scrollX, y: drawn.top + scrollY, width: drawn.width, height: drawn.height }, page: size() };
}`;
