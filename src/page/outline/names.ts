/** What an element's attributes say of its part in the page; found once for each wording, since templates repeat few. */
import { attribute, type Element, newElement } from '../html/element.ts';
import { KnownTexts } from '../html/known-texts.ts';
import { isBodyName } from './body-name.ts';
import { type Region, regionOfNames } from './region.ts';

export interface Names {
  /** Region named by id, class or role; null when none is. */
  region: Region | null;
  /** One of the names of a page's text. */
  isBody: boolean;
  /** It is named like the box of a heading. */
  isTitle: boolean;
  /** Class without the numbers that templates put on each page or item. */
  shape: string;
  /** Its style or attributes could hide it: hidden/style.ts looks closely. */
  mayHide: boolean;
}

const HIDING = /none|hidden|opacity|:\s?-\d{3}|:\s?[01](?:px|pt|\.\d)?\s?[;"']/i;
const NAMED = /\b(?:class|id|role)\b/i;
const TITLE = /title|biaoti|bt$|h1|tit\b|heading/i;
const NOTHING: Names = { region: null, isBody: false, isTitle: false, shape: '', mayHide: false };
const MAX_LENGTH = 200;
/** Characters of attributes remembered with what they name. */
const MEMORY = 400_000;
const known = new KnownTexts(MEMORY, (raw) => look(newElement('', raw, null, 0, 0)));

/** Names of an element. The memory is bounded and changes no answer. */
export function namesOf(element: Element): Names {
  const { raw } = element;
  if (raw.length < 2) return NOTHING;
  // addresses differ from link to link: nothing to remember
  if (element.tag !== 'a' && raw.length <= MAX_LENGTH) return known.of(raw);
  if (NAMED.test(raw) || raw.includes('style')) return look(element);
  return element.tag !== 'a' && TITLE.test(raw) ? { ...NOTHING, isTitle: true } : NOTHING;
}

function look(element: Element): Names {
  const isNamed = NAMED.test(element.raw);
  return {
    region: isNamed ? regionOfNames(element) : null,
    isBody: isNamed && isBodyName(element),
    isTitle: TITLE.test(element.raw),
    shape: isNamed ? (attribute(element, 'class') ?? '').replace(/\d+/g, '#').slice(0, 60) : '',
    mayHide: HIDING.test(element.raw),
  };
}
