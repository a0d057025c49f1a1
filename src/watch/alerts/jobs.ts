/** The job of this folder: a notice on its way out. */
import { Type } from 'typebox';
import type { JobKind } from '../../platform/server.ts';

const input = Type.Object({ deliveryId: Type.String() });

/** Sends one delivery; tries and waits are counted with the delivery, not by the queue. */
export const sendNoticeJob: JobKind<typeof input> = {
  name: 'send-notice',
  input,
  keyOf: ({ deliveryId }) => deliveryId,
  groupOf: null,
  heartbeatSeconds: 45,
  limitSeconds: 300,
  retries: 50,
};
