/** Ctrl-C of commands that go on for long. */

/** The first signal stops the work, which then tells what there is; the second ends at once. */
export function stopOnSignals(): { signal: AbortSignal; off(): void } {
  const stop = new AbortController();
  const onSignal = () => {
    if (stop.signal.aborted) process.exit(130);
    stop.abort();
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
  return {
    signal: stop.signal,
    off() {
      process.off('SIGINT', onSignal);
      process.off('SIGTERM', onSignal);
    },
  };
}
