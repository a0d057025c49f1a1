/** A session that ended while somebody works: the request waits, a dialog asks to sign in again, then the request goes out again. */
import { useSyncExternalStore } from 'react';

let waiting: ((isBack: boolean) => void)[] = [];
let isExpected = false;
const listeners = new Set<() => void>();
const tell = () => {
  for (const listener of listeners) listener();
};

/** From when on an ended session is a surprise: after signing in, until signing out. */
export function expectSession(is: boolean): void {
  isExpected = is;
}

/** True when the same person has signed in again and the request may be repeated. */
export function sessionBack(): Promise<boolean> {
  if (!isExpected) return Promise.resolve(false);
  return new Promise((resolve) => {
    waiting.push(resolve);
    tell();
  });
}

/** The dialog's word: signed in again, or given up. */
export function endWaiting(isBack: boolean): void {
  const all = waiting;
  waiting = [];
  if (!isBack) isExpected = false;
  tell();
  for (const resolve of all) resolve(isBack);
}

/** True while requests wait for somebody to sign in again. */
export const useIsExpired = (): boolean =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    () => waiting.length > 0,
  );
