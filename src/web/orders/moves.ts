/** What each act on an order asks for, and how it is sent. */
import { changing } from '../data/changing.ts';
import { answer, api } from '../data/client.ts';
import type { Offer } from './offers.ts';
import type { Order } from './orders.ts';

/** Acts that are sent; answering is a form of its own. */
export type Act = Exclude<Offer, 'answer'>;

export interface MoveValues {
  reason?: string;
  /** `2026-12-31`. */
  until?: string | null;
  level?: NonNullable<Order['escalation']>;
}

interface MoveForm {
  reason?: 'needed' | 'remark';
  until?: 'needed' | 'choice';
  hasLevel?: boolean;
  /** It cannot be taken back. */
  isFinal?: boolean;
}

/** Null: nothing is asked, it is done at once. */
export const FORMS: Record<Act, MoveForm | null> = {
  receive: null,
  recheck: null,
  urge: null,
  forward: { reason: 'remark' },
  accept: { reason: 'remark' },
  close: { reason: 'remark', isFinal: true },
  return: { reason: 'needed', until: 'choice' },
  extend: { reason: 'needed', until: 'needed' },
  'refuse-extension': { reason: 'needed' },
  'ask-extension': { reason: 'needed', until: 'needed' },
  escalate: { reason: 'needed', hasLevel: true },
  withdraw: { reason: 'needed', isFinal: true },
};

/** Does it with the order as it was shown. Throws RequestProblem. */
export function send(
  order: Pick<Order, 'id' | 'version'>,
  act: Act,
  { reason = '', until = null, level }: MoveValues = {},
): Promise<unknown> {
  const at = { params: { path: { id: order.id } }, headers: changing(order.version) };
  const remark = { remark: reason.trim() === '' ? null : reason.trim() };
  switch (act) {
    case 'receive':
      return answer(api.POST('/api/v1/orders/{id}/receipt', { ...at, body: {} }));
    case 'recheck':
      return answer(api.POST('/api/v1/orders/{id}/recheck', { ...at, body: {} }));
    case 'urge':
      return answer(api.POST('/api/v1/orders/{id}/reminder', { params: at.params }));
    case 'forward':
      return answer(api.POST('/api/v1/orders/{id}/forwarding', { ...at, body: remark }));
    case 'accept':
      return answer(api.POST('/api/v1/orders/{id}/acceptance', { ...at, body: remark }));
    case 'close':
      return answer(api.POST('/api/v1/orders/{id}/closing', { ...at, body: remark }));
    case 'return':
      return answer(api.POST('/api/v1/orders/{id}/return', { ...at, body: { reason, until } }));
    case 'extend':
      return answer(api.POST('/api/v1/orders/{id}/extension', { ...at, body: { reason, until: until! } }));
    case 'refuse-extension':
      return answer(api.POST('/api/v1/orders/{id}/extension-refusal', { ...at, body: { reason } }));
    case 'ask-extension':
      return answer(api.POST('/api/v1/orders/{id}/extension-request', { ...at, body: { reason, until: until! } }));
    case 'escalate':
      return answer(api.POST('/api/v1/orders/{id}/escalation', { ...at, body: { reason, level: level! } }));
    case 'withdraw':
      return answer(api.POST('/api/v1/orders/{id}/withdrawal', { ...at, body: { reason } }));
  }
}
