/** Every check of the project, by id in alphabetical order. */
import { blankColumns } from './blank-columns/check.ts';
import { homeAddressMismatch } from './home-address-mismatch/check.ts';
import { incompleteGuides } from './incomplete-guides/check.ts';
import type { CheckDefinition } from './kit/check.ts';
import { longStaleColumns } from './long-stale-columns/check.ts';
import { missingConsultationChannel } from './missing-consultation-channel/check.ts';
import { missingServices } from './missing-services/check.ts';
import { staleHome } from './stale-home/check.ts';
import { staleKeyColumns } from './stale-key-columns/check.ts';
import { unansweredMessages } from './unanswered-messages/check.ts';
import { unreachableSite } from './unreachable-site/check.ts';

export const allChecks: readonly CheckDefinition[] = [
  blankColumns,
  homeAddressMismatch,
  incompleteGuides,
  longStaleColumns,
  missingConsultationChannel,
  missingServices,
  staleHome,
  staleKeyColumns,
  unansweredMessages,
  unreachableSite,
];
