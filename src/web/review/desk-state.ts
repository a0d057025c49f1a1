/** What lies on a reviewer's desk: the matters kept for them, which one is open, what can be taken back. Pure. */
import type { paths } from '../../api/client.ts';

export type Matter = paths['/api/v1/review-items/{id}']['get']['responses'][200]['content']['application/json'];
export type Stage = 'first' | 'second' | 'third';

export interface Desk {
  /** In the order of the queue. */
  matters: readonly Matter[];
  /** The open one; equal to the number of matters when there is none. */
  at: number;
  /** Undecided in the queue, with those on the desk; null: not asked yet. */
  left: number | null;
  /** Decided here, the last one last, at most {@link MOST_TO_TAKE_BACK}. */
  decided: readonly string[];
  /** All decided here since the desk was opened. */
  count: number;
  /** Nothing of the queue is left that is not on the desk. */
  isAll: boolean;
}

export type DeskEvent =
  /** More were kept for this person. `isAll`: the queue had no more. */
  | { type: 'kept'; matters: readonly Matter[]; left: number; isAll: boolean }
  /** Decided (or asked about): leaves the desk at once, before the platform has answered. */
  | { type: 'decided'; ids: readonly string[] }
  /** The platform did not take the decision: the matter is back, open. */
  | { type: 'refused'; matter: Matter }
  /** Somebody else had decided it: it stays away and does not count. */
  | { type: 'gone'; id: string }
  /** The unit was asked: leaves the desk, and is not taken back from here. */
  | { type: 'asked'; id: string }
  /** A decision was taken back: the matter lies open as it is now. `ids`: all that were taken back with it. */
  | { type: 'taken-back'; matter: Matter; ids: readonly string[] }
  | { type: 'moved'; by: 1 | -1 }
  /** To the end of the desk. */
  | { type: 'put-off' };

export const MOST_TO_TAKE_BACK = 50;
export const EMPTY_DESK: Desk = { matters: [], at: 0, left: null, decided: [], count: 0, isAll: false };

/** The matter that is open; null: none. */
export const openMatter = ({ matters, at }: Desk): Matter | null => matters[at] ?? null;

export function nextDesk(desk: Desk, event: DeskEvent): Desk {
  const { matters, at } = desk;
  switch (event.type) {
    case 'kept': {
      const known = new Set([...matters.map(({ id }) => id), ...desk.decided]);
      return { ...desk, matters: [...matters, ...event.matters.filter(({ id }) => !known.has(id))], left: event.left, isAll: event.isAll };
    }
    case 'decided': {
      const ids = new Set(event.ids);
      const gone = matters.filter(({ id }) => ids.has(id));
      const before = matters.slice(0, at).filter(({ id }) => ids.has(id)).length;
      return {
        ...without(desk, ids, at - before),
        left: desk.left === null ? null : Math.max(0, desk.left - gone.length),
        decided: [...desk.decided, ...gone.map(({ id }) => id)].slice(-MOST_TO_TAKE_BACK),
        count: desk.count + gone.length,
      };
    }
    case 'asked':
      return { ...without(desk, new Set([event.id]), at), left: desk.left === null ? null : Math.max(0, desk.left - 1) };
    case 'refused':
      return reopened(desk, event.matter, [event.matter.id]);
    case 'taken-back':
      // Others of a batch come back from the queue.
      return { ...reopened(desk, event.matter, event.ids), isAll: desk.isAll && event.ids.length === 1 };
    case 'gone':
      return {
        ...without(desk, new Set([event.id]), at),
        decided: desk.decided.filter((id) => id !== event.id),
        count: desk.decided.includes(event.id) ? desk.count - 1 : desk.count,
      };
    case 'moved': {
      const place = at + event.by;
      return place < 0 || place >= matters.length ? desk : { ...desk, at: place };
    }
    case 'put-off': {
      const open = matters[at];
      if (open === undefined || matters.length < 2) return desk;
      const rest = matters.filter((_, place) => place !== at);
      return { ...desk, matters: [...rest, open], at: Math.min(at, rest.length - 1) };
    }
  }
}

function without(desk: Desk, ids: ReadonlySet<string>, at: number): Desk {
  const matters = desk.matters.filter(({ id }) => !ids.has(id));
  return { ...desk, matters, at: matters.length === 0 ? 0 : Math.min(at, matters.length - 1) };
}

function reopened(desk: Desk, matter: Matter, ids: readonly string[]): Desk {
  const rest = desk.matters.filter(({ id }) => id !== matter.id);
  const place = Math.min(desk.at, rest.length);
  const back = desk.decided.filter((id) => ids.includes(id)).length;
  return {
    ...desk,
    matters: [...rest.slice(0, place), matter, ...rest.slice(place)],
    at: place,
    left: desk.left === null ? null : desk.left + ids.length,
    decided: desk.decided.filter((id) => !ids.includes(id)),
    count: Math.max(0, desk.count - back),
  };
}
