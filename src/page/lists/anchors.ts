/** Links inside an element. */
import type { Element } from '../html/element.ts';
import type { Anchor, Outline } from '../outline/outline.ts';

/** First link with a text in an element, null when it holds none. */
export function firstAnchorIn(outline: Outline, element: Element): Anchor | null {
  for (let i = element.runFrom; i < element.runTo; i++) {
    const run = outline.runs[i]!;
    if (run.anchor >= 0) return outline.anchors[run.anchor]!;
  }
  return null;
}
