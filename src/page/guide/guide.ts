import type { Body } from '../article/body.ts';
import type { GuideFacts } from '../facts.ts';
import type { Outline } from '../outline/outline.ts';
export function guideOf(_o: Outline, _b: Body): GuideFacts | null {
  return null;
}
