/** The job kind of the queue's tests, shared with the process that is killed. */
import { Type } from 'typebox';
import type { JobKind } from '../queue.ts';

const input = Type.Object({ id: Type.String(), mode: Type.Enum(['plain', 'fail-once', 'give-up', 'hang']) });

export const noteJob: JobKind<typeof input> = {
  name: 'test-note',
  input,
  keyOf: ({ id }) => id,
  groupOf: null,
  heartbeatSeconds: 10,
  limitSeconds: 600,
  retries: 3,
};
