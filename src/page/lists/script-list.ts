import type { ListItem, PageFacts } from '../facts.ts';
import type { Outline } from '../outline/outline.ts';
export function recordsInPage(_o: Outline): ListItem[] {
  return [];
}
export function scriptListOf(_o: Outline, _n: number, _k: PageFacts['kind'], _p: number): PageFacts['scriptList'] {
  return null;
}
export function readRecords(_text: string, _base: string): ListItem[] {
  return [];
}
