/** A round as its office runs it through the API: laid down, opened, inspected, reviewed, frozen. Each step takes up what it finds. */
import { all, answered, ifMatch, type Person } from './person.ts';

export interface RoundTerms {
  name: string;
  kind: 'quarter' | 'special' | 'self-check';
  period: { from: string; to: string };
  /** Beijing date that ends every window. */
  asOf: string;
  objectKinds: ('site' | 'account')[];
}

export type Round = Awaited<ReturnType<typeof roundById>>;
export type RoundObject = Awaited<ReturnType<typeof objectsOf>>[number];

/** The round of this name, laid down when there is none. */
export async function ensureRound(supervisor: Person, { name, kind, period, asOf, objectKinds: kinds }: RoundTerms): Promise<Round> {
  const rounds = await all((after) =>
    answered(supervisor.api.GET('/api/v1/rounds', { params: { query: { limit: 100, ...(after === undefined ? {} : { after }) } } })),
  );
  const known = rounds.find((one) => one.name === name && one.state !== 'cancelled');
  if (known !== undefined) return known;
  const { organisationId } = supervisor;
  const body = { organisationId, name, kind, period, asOf, selection: { kinds }, coverage: { mode: 'full' as const } };
  return answered(supervisor.api.POST('/api/v1/rounds', { body }));
}

export function roundById({ api }: Person, id: string) {
  return answered(api.GET('/api/v1/rounds/{id}', { params: { path: { id } } }));
}

/** Opens a draft: the population is frozen, one job sent for each object. */
export function openRound({ api }: Person, { id, version }: Round): Promise<Round> {
  return answered(api.POST('/api/v1/rounds/{id}/opening', { params: { path: { id } }, headers: ifMatch(version) }));
}

/** Objects of the round in sight. */
export function objectsOf({ api }: Person, id: string) {
  return all((after) =>
    answered(
      api.GET('/api/v1/rounds/{id}/objects', {
        params: { path: { id }, query: { limit: 500, isDrawn: true, ...(after === undefined ? {} : { after }) } },
      }),
    ),
  );
}

/** Ends inspection: results are reviewed from here on, and what nobody looked at is no longer waited for. */
export function endInspection({ api }: Person, { id, version }: Round): Promise<Round> {
  return answered(
    api.POST('/api/v1/rounds/{id}/end-of-inspection', { params: { path: { id } }, headers: ifMatch(version), body: { abandon: true } }),
  );
}

/**
 * Calls with every awaited object as soon as it is settled (inspected, entered, or could not be), until all are or `signal` stops
 * it. `lookAgain` waits between two looks.
 */
export async function followRound(person: Person, id: string, { isAwaited, onSettled, lookAgain, signal }: Following): Promise<void> {
  const told = new Set<string>();
  while (!signal.aborted) {
    const objects = (await objectsOf(person, id)).filter(isAwaited);
    for (const object of objects) {
      if (object.state === 'waiting' || object.state === 'running' || told.has(object.id)) continue;
      told.add(object.id);
      await onSettled(object);
    }
    if (told.size === objects.length) return;
    await lookAgain();
  }
}

export interface Following {
  isAwaited(object: RoundObject): boolean;
  onSettled(object: RoundObject): Promise<void>;
  lookAgain(): Promise<void>;
  signal: AbortSignal;
}

type Queue = Awaited<ReturnType<typeof queueOf>>;
export type ReviewItem = Queue['items'][number];

/** What is open at a desk. */
export function queueOf(
  { api }: Person,
  id: string,
  query: { stage: 'first' | 'second'; about?: 'findings' | 'indicators'; roundObjectId?: string; limit?: number },
) {
  return answered(api.GET('/api/v1/rounds/{id}/review-queue', { params: { path: { id }, query: { limit: 100, ...query } } }));
}

/** What a reviewer says of a finding: null confirms it, a sentence is why it is none. */
export type Judge = (item: ReviewItem) => string | null;

/** Decides every finding that is open at the desk; how many were confirmed and how many dismissed. */
export async function reviewFindings(
  reviewer: Person,
  roundId: string,
  stage: 'first' | 'second',
  judge: Judge,
  signal: AbortSignal,
): Promise<{ confirmed: number; dismissed: number }> {
  const counts = { confirmed: 0, dismissed: 0 };
  while (!signal.aborted) {
    const { items } = await queueOf(reviewer, roundId, { stage, about: 'findings' });
    if (items.length === 0) break;
    for (const item of items) {
      if (signal.aborted) break;
      const why = judge(item);
      counts[why === null ? 'confirmed' : 'dismissed']++;
      const says = why === null ? { says: 'confirm' as const } : { says: 'dismiss' as const, reasonCode: 'other' as const, reason: why };
      await answered(
        reviewer.api.POST('/api/v1/review-items/{id}/decisions', {
          params: { path: { id: item.id } },
          headers: ifMatch(item.version),
          body: { stage, ...says },
        }),
      );
    }
  }
  return counts;
}

/** Freezes the round: what has no verdict counts as not known, with this reason. The result set. */
export async function freezeRound({ api }: Person, { id, version }: Round, reason: string) {
  const { blockers } = await answered(api.GET('/api/v1/rounds/{id}/readiness', { params: { path: { id } } }));
  const unknown = blockers.length === 0 ? {} : { unknown: { reason, objectIds: blockers.map(({ roundObjectId }) => roundObjectId) } };
  return answered(api.POST('/api/v1/rounds/{id}/freeze', { params: { path: { id } }, headers: ifMatch(version), body: unknown }));
}

/** The last result set of a round, null before it is frozen. */
export async function resultSetOf({ api }: Person, roundId: string) {
  const { items } = await answered(api.GET('/api/v1/result-sets', { params: { query: { roundId, limit: 100 } } }));
  return items.toSorted((a, b) => b.number - a.number)[0] ?? null;
}
