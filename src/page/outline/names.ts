/** What an element's attributes say of its part in the page; found once for each opening tag, since templates repeat few. */
import { attribute, type Element } from '../html/element.ts';
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
  /** It has a style or an attribute `hidden`, or looks like it. */
  isStyled: boolean;
}

const HIDING = /none|hidden|opacity|:\s?-\d{3}|:\s?[01](?:px|pt|\.\d)?\s?[;"']/i;
const STYLED = /style|hidden/i;
const NAMED = /\b(?:class|id|role)\b/i;
const TITLE = /title|biaoti|bt$|h1|tit\b|heading/i;
const NOTHING: Names = { region: null, isBody: false, isTitle: false, shape: '', mayHide: false, isStyled: false };
const MAX_LENGTH = 200;
/** Nobody sees them, and what stands in their attributes is no style. */
const SAYS_NOTHING = new Set(['meta', 'link', 'base']);

/** Names of an element. */
export function namesOf(element: Element): Names {
  const { opening } = element;
  return (opening.names ??= look(element)) as Names;
}

function look(element: Element): Names {
  const { raw, tag } = element;
  if (raw.length < 2 || SAYS_NOTHING.has(tag)) return NOTHING;
  const isNamed = NAMED.test(raw);
  // a link's address and a long attribute say nothing of its place
  if ((tag === 'a' || raw.length > MAX_LENGTH) && !isNamed && !raw.includes('style')) {
    const isTitle = tag !== 'a' && TITLE.test(raw);
    const isStyled = STYLED.test(raw);
    return isTitle || isStyled ? { ...NOTHING, isTitle, isStyled } : NOTHING;
  }
  return {
    region: isNamed ? regionOfNames(element) : null,
    isBody: isNamed && isBodyName(element),
    isTitle: TITLE.test(raw),
    shape: isNamed ? (attribute(element, 'class') ?? '').replace(/\d+/g, '#').slice(0, 60) : '',
    mayHide: HIDING.test(raw),
    isStyled: STYLED.test(raw),
  };
}
