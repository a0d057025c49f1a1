/** Every check of the project, by id in alphabetical order. */
import { backDatedArticles } from './back-dated-articles/check.ts';
import { blankColumns } from './blank-columns/check.ts';
import { brokenAttachments } from './broken-attachments/check.ts';
import { brokenLinks } from './broken-links/check.ts';
import { cloakedPages } from './cloaked-pages/check.ts';
import { directoryListing } from './directory-listing/check.ts';
import { exposedBackend } from './exposed-backend/check.ts';
import { harmfulLinks } from './harmful-links/check.ts';
import { hiddenLinks } from './hidden-links/check.ts';
import { homeAddressMismatch } from './home-address-mismatch/check.ts';
import { incompleteGuides } from './incomplete-guides/check.ts';
import type { CheckDefinition } from './kit/check.ts';
import { longStaleColumns } from './long-stale-columns/check.ts';
import { missingConsultationChannel } from './missing-consultation-channel/check.ts';
import { missingIpv6 } from './missing-ipv6/check.ts';
import { missingServices } from './missing-services/check.ts';
import { offTemplatePages } from './off-template-pages/check.ts';
import { personalData } from './personal-data/check.ts';
import { seriousMisstatement } from './serious-misstatement/check.ts';
import { slowPage } from './slow-page/check.ts';
import { staleHome } from './stale-home/check.ts';
import { staleKeyColumns } from './stale-key-columns/check.ts';
import { tamperedPages } from './tampered-pages/check.ts';
import { tlsProblem } from './tls-problem/check.ts';
import { typos } from './typos/check.ts';
import { unansweredMessages } from './unanswered-messages/check.ts';
import { unreachableSite } from './unreachable-site/check.ts';
import { wrongLinks } from './wrong-links/check.ts';

export const allChecks: readonly CheckDefinition[] = [
  backDatedArticles,
  blankColumns,
  brokenAttachments,
  brokenLinks,
  cloakedPages,
  directoryListing,
  exposedBackend,
  harmfulLinks,
  hiddenLinks,
  homeAddressMismatch,
  incompleteGuides,
  longStaleColumns,
  missingConsultationChannel,
  missingIpv6,
  missingServices,
  offTemplatePages,
  personalData,
  seriousMisstatement,
  slowPage,
  staleHome,
  staleKeyColumns,
  tamperedPages,
  tlsProblem,
  typos,
  unansweredMessages,
  unreachableSite,
  wrongLinks,
];
