/** What an element's attributes say of its part in the page; found once for each wording, since templates repeat few. */
import { type Element, newElement } from '../html/element.ts';
import { KnownTexts } from '../html/known-texts.ts';
import { isBodyName } from './body-name.ts';
import { type Region, regionOfNames } from './region.ts';

export interface Names {
  /** Region named by id, class or role; null when none is. */
  region: Region | null;
  /** One of the names of a page's text. */
  isBody: boolean;
  /** Its style or attributes could hide it: hidden/style.ts looks closely. */
  mayHide: boolean;
}

const HIDING = /none|hidden|opacity|:\s?-\d{3}|:\s?[01](?:px|pt|\.\d)?\s?[;"']/i;
const NAMED = /\b(?:class|id|role)\b/i;
const NOTHING: Names = { region: null, isBody: false, mayHide: false };
const MAX_LENGTH = 200;
/** Characters of attributes remembered with what they name. */
const MEMORY = 400_000;
const known = new KnownTexts(MEMORY, (raw) => look(newElement('', raw, null, 0, 0)));

/** Names of an element. The memory is bounded and changes no answer. */
export function namesOf(element: Element): Names {
  const { raw } = element;
  if (raw.length < 6) return NOTHING;
  // addresses differ from link to link: nothing to remember
  if (element.tag === 'a' || raw.length > MAX_LENGTH) return NAMED.test(raw) || raw.includes('style') ? look(element) : NOTHING;
  return known.of(raw);
}

function look(element: Element): Names {
  const isNamed = NAMED.test(element.raw);
  const region = isNamed ? regionOfNames(element) : null;
  const isBody = isNamed && isBodyName(element);
  const mayHide = HIDING.test(element.raw);
  return region === null && !isBody && !mayHide ? NOTHING : { region, isBody, mayHide };
}
