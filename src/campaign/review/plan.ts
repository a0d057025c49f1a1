/**
 * How a round is reviewed: what needs a second person, and what two people look at without knowing of each other. Draws are by the
 * recorded seed, so that anybody can repeat them. Pure.
 */
import { createHash } from 'node:crypto';
import { type Static, Type } from 'typebox';
import type { Indicator } from '../../rulebook/index.ts';

const share = (description: string) => Type.Number({ minimum: 0, maximum: 1, description });
const whole = (minimum: number, maximum: number, description: string) => Type.Integer({ minimum, maximum, description });

export const reviewSettingsSchema = Type.Object(
  {
    secondShare: share('share of what costs no points that a second person looks at; vetoes and points always have one'),
    blindShare: share('share of all that two people decide without seeing each other'),
    leaseMinutes: whole(1, 480, 'how long a claimed matter is kept for its reviewer'),
    askDays: whole(1, 60, 'days a unit has to answer a question'),
    appealDays: whole(1, 90, 'days after notice in which a unit may appeal'),
  },
  { additionalProperties: false },
);
export type ReviewSettings = Static<typeof reviewSettingsSchema>;

/** What an office begins with; no regulation says these. */
export const USUAL_SETTINGS: ReviewSettings = { secondShare: 0.1, blindShare: 0, leaseMinutes: 15, askDays: 3, appealDays: 5 };

export interface ReviewNeeds {
  /** 0 vetoes, 1 what costs or gives points, 2 advice: the order of the queue. */
  rank: 0 | 1 | 2;
  needsSecond: boolean;
  isBlind: boolean;
}

/** What a matter needs. `mark` names it for the draws: object and finding or indicator, the same whoever draws. */
export function needsOf(kind: Indicator['kind'], mark: string, seed: string, { secondShare, blindShare }: ReviewSettings): ReviewNeeds {
  const rank = kind === 'veto' ? 0 : kind === 'advisory' ? 2 : 1;
  const isBlind = isDrawn(seed, 'blind', mark, blindShare);
  return { rank, isBlind, needsSecond: isBlind || rank < 2 || isDrawn(seed, 'second', mark, secondShare) };
}

/** Whether a draw takes the one so marked: each with the chance of the share, whatever else is drawn from. */
export function isDrawn(seed: string, draw: string, mark: string, share: number): boolean {
  const lot = createHash('sha256')
    .update(JSON.stringify([seed, draw, mark]))
    .digest()
    .readUIntBE(0, 6);
  return lot / 2 ** 48 < share;
}

/** Names findings that say the same of the same thing, on whatever page or site: they can be decided in one act. */
export function templateKey(finding: {
  check: string;
  template: string;
  target: string | null;
  quote: string | null;
  url: string;
}): string {
  const { check, template, target, quote, url } = finding;
  return createHash('sha256')
    .update(JSON.stringify([check, template, target, quote, target === null && quote === null ? url : null]))
    .digest('hex')
    .slice(0, 16);
}
