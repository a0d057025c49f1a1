/** Whether the platform can be reached. Lost when a request gets no answer at all; asked again every few seconds until one comes. */
import { useSyncExternalStore } from 'react';

const ASK_AGAIN_MS = 3_000;

let isLost = false;
let lostAt = 0;
let timer: ReturnType<typeof setTimeout> | null = null;
const listeners = new Set<() => void>();

/** True while nothing answers. */
export const useIsConnectionLost = (): boolean => useSyncExternalStore(whenConnectionChanges, () => isLost);

/** Calls back whenever it was lost or came back; the function ends that. */
export function whenConnectionChanges(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

export const isConnectionLost = (): boolean => isLost;

/** Resolves when the platform can be reached: at once, unless the line is lost. */
export function connected(): Promise<void> {
  if (!isLost) return Promise.resolve();
  return new Promise((resolve) => {
    const leave = whenConnectionChanges(() => {
      if (isLost) return;
      leave();
      resolve();
    });
  });
}

/** To be told by whoever sends requests. `began`: when the request was sent, as `performance.now()`. */
export function noteConnection(isAnswered: boolean, began = performance.now()): void {
  if (isLost === !isAnswered) return;
  // It was on its way when the line went: it says nothing about now.
  if (isAnswered && began < lostAt) return;
  isLost = !isAnswered;
  if (isLost) lostAt = performance.now();
  if (isLost) askAgain();
  else if (timer !== null) clearTimeout(timer);
  for (const listener of listeners) listener();
}

function askAgain(): void {
  timer = setTimeout(async () => {
    const isAnswered = await fetch('/healthz', { cache: 'no-store' }).then(
      () => true,
      () => false,
    );
    if (isAnswered) noteConnection(true);
    else if (isLost) askAgain();
  }, ASK_AGAIN_MS);
}

addEventListener('offline', () => noteConnection(false));
