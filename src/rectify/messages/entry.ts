/** A message as it is entered, by hand or from a file, and the rows that it becomes. Pure. */
import { createHash, randomUUIDv7 } from 'node:crypto';
import { type Static, Type } from 'typebox';
import { nullable, type WorkingCalendar } from '../../platform/index.ts';
import { type CONCLUSIONS, MESSAGE_KINDS, type MessageKind, type MessageState } from '../../platform/server.ts';
import { readAddress } from '../../registry/server.ts';
import type { Channel, Clocks } from './channels.ts';
import { textKey } from './same.ts';
import { type MessageMove, moveRules } from './states.ts';
import { firstTerms, movedTerms, type Term } from './terms.ts';

const Day = Type.String({ format: 'date', description: 'Beijing date' });

export const MessageEntry = Type.Object(
  {
    channel: Type.String({ maxLength: 40 }),
    number: nullable(Type.String({ minLength: 1, maxLength: 100 })),
    kind: nullable(Type.Enum([...MESSAGE_KINDS])),
    title: Type.String({ minLength: 1, maxLength: 200 }),
    text: Type.String({ maxLength: 20_000 }),
    url: nullable(Type.String({ maxLength: 500 })),
    siteId: nullable(Type.String({ pattern: '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$', description: 'UUID' })),
    receivedOn: Day,
    reporter: nullable(
      Type.Object(
        { name: nullable(Type.String({ minLength: 1, maxLength: 100 })), contact: nullable(Type.String({ minLength: 1, maxLength: 200 })) },
        { additionalProperties: false },
      ),
    ),
  },
  { additionalProperties: false },
);
export type MessageEntry = Static<typeof MessageEntry>;

/** How far it got elsewhere before it came to us. Days are Beijing dates; null: not so far. */
export interface Progress {
  /** Unit that is to answer. */
  unitId: string | null;
  assignedOn: string | null;
  answeredOn: string | null;
  answer: string | null;
  conclusion: (typeof CONCLUSIONS)[number] | null;
  closedOn: string | null;
}

export const NO_PROGRESS: Progress = { unitId: null, assignedOn: null, answeredOn: null, answer: null, conclusion: null, closedOn: null };

/** What is kept when an answer was given elsewhere and its words are not known. */
export const ANSWERED_ELSEWHERE = '（已在原渠道答复）';

export interface NewMessage {
  message: {
    id: string;
    organisation_id: string;
    office_id: string;
    receiver_id: string;
    channel: string;
    channel_name: string;
    is_error_report: boolean;
    clocks: Clocks;
    number: string | null;
    key: string;
    kind: MessageKind | null;
    title: string;
    text: string;
    url: string | null;
    address_key: string | null;
    text_key: string;
    site_id: string | null;
    received_on: string;
    state: MessageState;
    answer: string | null;
    conclusion: Progress['conclusion'];
  };
  terms: Term[];
  /** Moves with the days from which they count. */
  moves: { move: 'receive' | MessageMove; state: MessageState; on: string; organisationId: string; text: string | null }[];
}

/** What tells a message among those of its receiver: its number in the channel, else all that it says. */
export function messageKey({ channel, number, receivedOn, title, text, url }: Omit<MessageEntry, 'kind' | 'siteId' | 'reporter'>): string {
  if (number !== null) return `n ${channel} ${number}`;
  return `t ${createHash('sha256')
    .update(JSON.stringify([channel, receivedOn, title, text, url]))
    .digest('hex')}`;
}

/** The rows of a new message. Days of the progress are in order and not before the receipt. */
export function newMessage(
  entry: MessageEntry,
  progress: Progress,
  { channel, receiverId, calendar }: { channel: Channel; receiverId: string; calendar: WorkingCalendar },
): NewMessage {
  const { receivedOn } = entry;
  const steps: { move: MessageMove; state: MessageState; on: string; text: string | null }[] = [];
  if (progress.unitId !== null) steps.push({ move: 'assign', state: 'assigned', on: progress.assignedOn ?? receivedOn, text: null });
  if (progress.answeredOn !== null)
    steps.push({ move: 'answer', state: 'answered', on: progress.answeredOn, text: progress.answer ?? ANSWERED_ELSEWHERE });
  if (progress.closedOn !== null) steps.push({ move: 'close', state: 'closed', on: progress.closedOn, text: null });
  let terms = firstTerms(channel.clocks, receivedOn, calendar);
  for (const { move, on } of steps) terms = movedTerms(terms, { ...moveRules(move), on }, channel.clocks, calendar);
  const holder = progress.unitId ?? receiverId;
  const isAnswered = progress.answeredOn !== null;
  return {
    message: {
      ...{ id: randomUUIDv7(), organisation_id: holder, office_id: receiverId, receiver_id: receiverId },
      ...{ channel: channel.key, channel_name: channel.name, is_error_report: channel.isErrorReport, clocks: channel.clocks },
      ...{ number: entry.number, key: messageKey(entry), kind: entry.kind, title: entry.title, text: entry.text },
      ...{ url: entry.url, address_key: entry.url === null ? null : (readAddress(entry.url)?.key ?? null) },
      ...{ text_key: textKey(entry.title, entry.text), site_id: entry.siteId, received_on: receivedOn },
      state: steps.at(-1)?.state ?? 'received',
      answer: isAnswered ? (progress.answer ?? ANSWERED_ELSEWHERE) : null,
      conclusion: isAnswered ? (progress.conclusion ?? 'explained') : null,
    },
    terms,
    moves: [
      { move: 'receive', state: 'received', on: receivedOn, organisationId: receiverId, text: null },
      ...steps.map((step) => ({ ...step, organisationId: holder })),
    ],
  };
}
