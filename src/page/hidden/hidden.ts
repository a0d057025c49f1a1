import type { HiddenPart } from '../facts.ts';
import type { Outline } from '../outline/outline.ts';
export function hiddenParts(_o: Outline): HiddenPart[] {
  return [];
}
