/** Why findings are dismissed, in words for people. */
import type { DismissalReason } from '../../../platform/server.ts';

export const DISMISSAL_NAMES: Record<DismissalReason, string> = {
  quotation: '引用原文或专名',
  exempt: '有例外',
  corrected: '已改正',
  misjudged: '判断有误',
  other: '其他',
};
