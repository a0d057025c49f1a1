/** A round told live by the platform: what is shown of it is asked again when something in it changed, twice a second at most. */
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';

const LEAST_GAP_MS = 500;

/** True while the line of events stands. */
export function useLiveRound(id: string, isUnderWay: boolean): boolean {
  const client = useQueryClient();
  const [isLive, setLive] = useState(false);
  useEffect(() => {
    if (!isUnderWay) return;
    let timer: ReturnType<typeof setTimeout> | null = null;
    const changed = () => {
      timer ??= setTimeout(() => {
        timer = null;
        void client.invalidateQueries({ queryKey: ['rounds', id] });
      }, LEAST_GAP_MS);
    };
    // The browser comes again by itself with the last number it saw.
    const source = new EventSource(`/api/v1/rounds/${id}/events`);
    source.addEventListener('object', changed);
    source.addEventListener('round', changed);
    source.onopen = () => setLive(true);
    source.onerror = () => setLive(false);
    return () => {
      source.close();
      if (timer !== null) clearTimeout(timer);
      setLive(false);
    };
  }, [client, id, isUnderWay]);
  return isLive;
}
