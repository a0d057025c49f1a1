/**
 * What watching tells those who alert. One table, `watch_events`: whoever watches adds rows with `recordEvents` in the
 * transaction that settles what was seen; alerts take what waits (`taken_at is null`, oldest `noted_at` first, `for update skip
 * locked`) and set `taken_at` in the transaction that makes alerts of it, so nothing is told twice or lost.
 *
 * Events of one trouble share `trouble` (`down:<target>` …); the one with `is_over` ends it. Times may lie before `noted_at`:
 * an outage begins with its first failure. A new kind of watching adds its kinds to `WATCH_EVENT_KINDS`
 * and its line to `ALERT_KINDS` (alerts/kinds.ts), which says how urgent it is; `severity` in the details says otherwise.
 */
import { randomUUIDv7 } from 'node:crypto';
import type { Work } from '../platform/server.ts';

/**
 * `down`/`up`: an address cannot be opened / opens again (one trouble). `long-outage`: down unreported for longer than the
 * rule's hours. `early-warning`: the failures of the last seven days come near the line, `veto-line`: reached it (both also with
 * `is_over`). `certificate`: expires soon, has expired, is not trusted. `our-side`: our own line (place) is down / up again.
 * `clock`: the clock of a watcher jumped. `watcher-gone`, `worker-gone`, `routine-failed`: a process that watches, works or does the
 * duties has fallen silent or failed. `channel-failed`: no notice gets through a channel. `reminder`: something is due.
 * Of pages and accounts: `due-soon` must be updated by a day, `stale` was not (one trouble, both ended by a `stale` that is over);
 * `could-not-look` not seen for days; `back-dated` printed as older than it can be; `serious-text` a grave finding in a text;
 * `tampering` suspected or confirmed, `page-changed` awaits acceptance (one trouble); `foreign-domain` a linked or closed site's
 * domain answers otherwise. `credential-refused` the source of an account refuses our credential. `question-due`, `filing-due`: a unit
 * owes an answer, a filing a decision or its next step; overdue it is severer. `bulletin-copy` a page has a bulletin that was issued, with words of it replaced.
 */
export const WATCH_EVENT_KINDS = [
  'down',
  'up',
  'long-outage',
  'early-warning',
  'veto-line',
  'certificate',
  'our-side',
  'clock',
  'watcher-gone',
  'worker-gone',
  'routine-failed',
  'channel-failed',
  'reminder',
  'due-soon',
  'stale',
  'could-not-look',
  'back-dated',
  'serious-text',
  'tampering',
  'page-changed',
  'foreign-domain',
  'bulletin-copy',
  'credential-refused',
  'question-due',
  'filing-due',
] as const;
export type WatchEventKind = (typeof WATCH_EVENT_KINDS)[number];

export interface WatchEvent {
  kind: WatchEventKind;
  /** Who is concerned; null: the installation itself (`our-side`, `clock`). */
  organisationId: string | null;
  /** Site or account it is about; null: none. */
  object: { kind: 'site' | 'account'; id: string } | null;
  /** Same for all events of one trouble. */
  trouble: string;
  isOver: boolean;
  /** When it happened. */
  at: Date;
  /** One Chinese sentence for people. */
  sentence: string;
  /** Address, counts, share … plain JSON. */
  details: Record<string, unknown>;
}

/** Adds the events; nothing when there are none. */
export async function recordEvents({ tx, now }: Pick<Work, 'tx' | 'now'>, events: readonly WatchEvent[]): Promise<void> {
  if (events.length === 0) return;
  await tx
    .insertInto('watch_events')
    .values(
      events.map(({ kind, organisationId, object, trouble, isOver, at, sentence, details }) => ({
        id: randomUUIDv7(),
        organisation_id: organisationId,
        kind,
        object_kind: object?.kind ?? null,
        object_id: object?.id ?? null,
        trouble,
        is_over: isOver,
        at,
        noted_at: now,
        sentence: sentence.slice(0, 1000),
        details: JSON.stringify(details),
      })),
    )
    .execute();
}
