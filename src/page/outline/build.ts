/** Tree → outline. */
import type { Base } from '../html/address.ts';
import type { Element } from '../html/element.ts';
import { markFooter } from './footer.ts';
import type { Outline } from './outline.ts';
import { Walker } from './walker.ts';

/** The outline of a tree. `hasOwnBase`: the page itself names the base of its addresses. Linear. */
export function outlineOf(root: Element, base: Base, hasOwnBase: boolean): Outline {
  const outline = new Walker(root, base, hasOwnBase).run();
  markFooter(outline);
  return outline;
}
