/** A choice made by its digit: 1 is the first. */
import { useEffect, useEffectEvent } from 'react';
import { digitOf } from './keys.ts';

/** Calls back with what stands at the digit that was pressed; a digit typed into a field is none. */
export function useDigits<Choice>(choices: readonly Choice[], choose: (choice: Choice) => void): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const isTyping = event.target instanceof HTMLElement && event.target.matches('textarea, input:not([type="radio"])');
    const digit = isTyping ? null : digitOf(event);
    if (digit === null || digit > choices.length) return;
    event.preventDefault();
    choose(choices[digit - 1]!);
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    addEventListener('keydown', listener);
    return () => removeEventListener('keydown', listener);
  }, []);
}
