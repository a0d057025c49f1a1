/** Every check of the project, by id in alphabetical order. */

import { backDatedArticles } from './back-dated-articles/check.ts';
import { barePolicyNames } from './bare-policy-names/check.ts';
import { blankColumns } from './blank-columns/check.ts';
import { brokenAttachments } from './broken-attachments/check.ts';
import { brokenLinks } from './broken-links/check.ts';
import { cloakedPages } from './cloaked-pages/check.ts';
import { contradictoryLeaders } from './contradictory-leaders/check.ts';
import { deadAccountFunctions } from './dead-account-functions/check.ts';
import { deadOnlineSystems } from './dead-online-systems/check.ts';
import { directoryListing } from './directory-listing/check.ts';
import { exposedBackend } from './exposed-backend/check.ts';
import { failedSpotChecks } from './failed-spot-checks/check.ts';
import { fewSurveys } from './few-surveys/check.ts';
import { formerOrganNames } from './former-organ-names/check.ts';
import { harmfulLinks } from './harmful-links/check.ts';
import { hiddenLinks } from './hidden-links/check.ts';
import { hiddenSiteName } from './hidden-site-name/check.ts';
import { homeAddressMismatch } from './home-address-mismatch/check.ts';
import { inaccurateRegistry } from './inaccurate-registry/check.ts';
import { incompleteGuides } from './incomplete-guides/check.ts';
import { incompleteLeaderPages } from './incomplete-leader-pages/check.ts';
import { incompleteMessages } from './incomplete-messages/check.ts';
import { irregularDomain } from './irregular-domain/check.ts';
import { irregularSiteName } from './irregular-site-name/check.ts';
import { itemsWithoutGuide } from './items-without-guide/check.ts';
import type { CheckDefinition } from './kit/check.ts';
import { lateErrorReports } from './late-error-reports/check.ts';
import { longStaleColumns } from './long-stale-columns/check.ts';
import { missingAnnualReport } from './missing-annual-report/check.ts';
import { missingColumn } from './missing-column/check.ts';
import { missingConsultationChannel } from './missing-consultation-channel/check.ts';
import { missingDataCharts } from './missing-data-charts/check.ts';
import { missingDataFiles } from './missing-data-files/check.ts';
import { missingErrorEntry } from './missing-error-entry/check.ts';
import { missingForms } from './missing-forms/check.ts';
import { missingGuideElements } from './missing-guide-elements/check.ts';
import { missingInterpretations } from './missing-interpretations/check.ts';
import { missingIpv6 } from './missing-ipv6/check.ts';
import { missingMessageStatistics } from './missing-message-statistics/check.ts';
import { missingOrganDetails } from './missing-organ-details/check.ts';
import { missingPageTags } from './missing-page-tags/check.ts';
import { missingReposts } from './missing-reposts/check.ts';
import { missingSearch } from './missing-search/check.ts';
import { missingServiceRating } from './missing-service-rating/check.ts';
import { missingServices } from './missing-services/check.ts';
import { missingSiteMarks } from './missing-site-marks/check.ts';
import { missingSurveyFeedback } from './missing-survey-feedback/check.ts';
import { offTemplatePages } from './off-template-pages/check.ts';
import { openErrorReports } from './open-error-reports/check.ts';
import { outdatedFigures } from './outdated-figures/check.ts';
import { pagesWithoutErrorEntry } from './pages-without-error-entry/check.ts';
import { personalData } from './personal-data/check.ts';
import { plainInterpretations } from './plain-interpretations/check.ts';
import { poorAccessibility } from './poor-accessibility/check.ts';
import { separateLogins } from './separate-logins/check.ts';
import { seriousMisstatement } from './serious-misstatement/check.ts';
import { slowPage } from './slow-page/check.ts';
import { staleAccount } from './stale-account/check.ts';
import { staleColumnClass } from './stale-column-class/check.ts';
import { staleHome } from './stale-home/check.ts';
import { staleKeyColumns } from './stale-key-columns/check.ts';
import { staleMessages } from './stale-messages/check.ts';
import { strictSearch } from './strict-search/check.ts';
import { tamperedPages } from './tampered-pages/check.ts';
import { tlsProblem } from './tls-problem/check.ts';
import { typos } from './typos/check.ts';
import { unansweredMessages } from './unanswered-messages/check.ts';
import { unapprovedMaps } from './unapproved-maps/check.ts';
import { uncheckedQuarters } from './unchecked-quarters/check.ts';
import { unclassifiedResults } from './unclassified-results/check.ts';
import { unclassifiedServices } from './unclassified-services/check.ts';
import { unclearMaterials } from './unclear-materials/check.ts';
import { unfoundLowerTitles } from './unfound-lower-titles/check.ts';
import { unfoundTitles } from './unfound-titles/check.ts';
import { unlinkedInterpretations } from './unlinked-interpretations/check.ts';
import { unlinkedPolicyBasis } from './unlinked-policy-basis/check.ts';
import { unmigratedSites } from './unmigrated-sites/check.ts';
import { unpublishedMessages } from './unpublished-messages/check.ts';
import { unpublishedResults } from './unpublished-results/check.ts';
import { unreachableSite } from './unreachable-site/check.ts';
import { unusableApp } from './unusable-app/check.ts';
import { vagueGuides } from './vague-guides/check.ts';
import { wrongLinks } from './wrong-links/check.ts';

export const allChecks: readonly CheckDefinition[] = [
  backDatedArticles,
  barePolicyNames,
  blankColumns,
  brokenAttachments,
  brokenLinks,
  cloakedPages,
  contradictoryLeaders,
  deadAccountFunctions,
  deadOnlineSystems,
  directoryListing,
  exposedBackend,
  failedSpotChecks,
  fewSurveys,
  formerOrganNames,
  harmfulLinks,
  hiddenLinks,
  hiddenSiteName,
  homeAddressMismatch,
  inaccurateRegistry,
  incompleteGuides,
  incompleteLeaderPages,
  incompleteMessages,
  irregularDomain,
  irregularSiteName,
  itemsWithoutGuide,
  lateErrorReports,
  longStaleColumns,
  missingAnnualReport,
  missingColumn,
  missingConsultationChannel,
  missingDataCharts,
  missingDataFiles,
  missingErrorEntry,
  missingForms,
  missingGuideElements,
  missingInterpretations,
  missingIpv6,
  missingMessageStatistics,
  missingOrganDetails,
  missingPageTags,
  missingReposts,
  missingSearch,
  missingServiceRating,
  missingServices,
  missingSiteMarks,
  missingSurveyFeedback,
  offTemplatePages,
  openErrorReports,
  outdatedFigures,
  pagesWithoutErrorEntry,
  personalData,
  plainInterpretations,
  poorAccessibility,
  separateLogins,
  seriousMisstatement,
  slowPage,
  staleAccount,
  staleColumnClass,
  staleHome,
  staleKeyColumns,
  staleMessages,
  strictSearch,
  tamperedPages,
  tlsProblem,
  typos,
  unansweredMessages,
  unapprovedMaps,
  uncheckedQuarters,
  unclassifiedResults,
  unclassifiedServices,
  unclearMaterials,
  unfoundLowerTitles,
  unfoundTitles,
  unlinkedInterpretations,
  unlinkedPolicyBasis,
  unmigratedSites,
  unpublishedMessages,
  unpublishedResults,
  unreachableSite,
  unusableApp,
  vagueGuides,
  wrongLinks,
];
