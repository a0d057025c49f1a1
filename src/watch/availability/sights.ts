/** Stored probes of a time, put together to visits. */
import type { Work } from '../../platform/server.ts';
import { ourSpans } from './excuses.ts';
import { type Span, touches } from './hours.ts';
import type { PlaceSight } from './visit.ts';

/** All sights of one visit. */
export interface StoredVisit {
  /** ms since the epoch, by the schedule. */
  at: number;
  sights: PlaceSight[];
  /** The sight that words are made of, as it is stored: the latest failure, else the latest. */
  shown: StoredProbe;
}

export type StoredProbe = Awaited<ReturnType<typeof probesOf>>[number];

/** Visits of targets in a time, by target, oldest first. */
export async function visitsOf(work: Pick<Work, 'tx'>, targets: readonly number[], span: Span): Promise<Map<number, StoredVisit[]>> {
  const visits = new Map<number, StoredVisit[]>();
  if (targets.length === 0) return visits;
  const ours = await ourSpans(work, span);
  for (const probe of await probesOf(work, targets, span)) {
    const of = visits.get(probe.target) ?? [];
    visits.set(probe.target, of);
    const at = probe.visit_at.getTime();
    const sight: PlaceSight = {
      verdict: probe.verdict,
      kind: probe.kind,
      isUnconfirmed: probe.verdict === 'ok' && probe.second !== null,
      isOurs: touches(ours.get(probe.place) ?? [], probe.at.getTime(), probe.at.getTime() + probe.total_ms),
      totalMs: probe.total_ms,
    };
    const known = of.at(-1);
    if (known?.at === at) {
      known.sights.push(sight);
      if (probe.verdict === 'failed' || known.shown.verdict !== 'failed') known.shown = probe;
    } else of.push({ at, sights: [sight], shown: probe });
  }
  return visits;
}

function probesOf({ tx }: Pick<Work, 'tx'>, targets: readonly number[], { begin, end }: Span) {
  return tx
    .selectFrom('watch_probes')
    .select(['target', 'visit_at', 'place', 'at', 'verdict', 'kind', 'detail', 'status', 'total_ms', 'second'])
    .where('target', 'in', [...targets])
    .where('visit_at', '>=', new Date(begin))
    .where('visit_at', '<', new Date(end))
    .orderBy('target')
    .orderBy('visit_at')
    .orderBy('at')
    .orderBy('place')
    .execute();
}
