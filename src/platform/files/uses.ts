/** What files are handed in for, and who may open them there. A stage that takes files adds its own line. */
import type { Action } from '../people/roles.ts';

/** By kind of the record that a file proves: the action that also opens the record. */
export const FILE_USES = {
  'question-answer': 'question.read',
  appeal: 'appeal.read',
  'entered-result': 'finding.read',
  'questionnaire-answer': 'questionnaire.read',
  'order-answer': 'order.read',
} as const satisfies Record<string, Action>;
export type FileUse = keyof typeof FILE_USES;
