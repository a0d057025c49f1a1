/** Background work, as the system administrator sees it. */
import { Type } from 'typebox';
import { Id, Instant, listOf, nullable } from './common.ts';

export const JobsView = Type.Object({
  kinds: Type.Array(
    Type.Object({
      kind: Type.String(),
      waiting: Type.Integer(),
      running: Type.Integer(),
      failed: Type.Integer(),
      done: Type.Integer(),
      oldestWaitingAt: nullable(Instant),
    }),
  ),
  workers: Type.Array(
    Type.Object({
      id: Id,
      machine: Type.String(),
      place: nullable(Type.String()),
      kinds: Type.Array(Type.String()),
      software: Type.String(),
      startedAt: Instant,
      seenAt: Instant,
      isAlive: Type.Boolean({ description: 'seen within the last minute and not stopped' }),
      jobs: Type.Integer({ description: 'that it has now' }),
    }),
  ),
  duties: Type.Array(Type.Object({ name: Type.String(), nextAt: Instant, lastAt: nullable(Instant), failure: nullable(Type.String()) })),
});

export const FailedJobsView = listOf(
  Type.Object({
    id: Id,
    kind: Type.String(),
    input: Type.Record(Type.String(), Type.Unknown()),
    code: Type.String(),
    reason: Type.String(),
    sentAt: Instant,
    failedAt: Instant,
  }),
);
