import type { MessageFacts } from '../facts.ts';
import type { Outline } from '../outline/outline.ts';
export function messagesOf(_o: Outline, _c: unknown): MessageFacts[] | null {
  return null;
}
