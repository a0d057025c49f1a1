/** The second door of this folder: watching on the database. */

export { ACCOUNT_CONNECTORS, ACCOUNT_FUNCTIONS, Credential } from '../collect/index.ts';
export { type AccountAccess, accountAccess, changeAccountAccess, type OpenedAccess, openAccess } from './accounts/access.ts';
export {
  type AccountTask,
  beginAccountLook,
  recordAccountLook,
  restandAccounts,
  sendAccountLooks,
  syncAccounts,
} from './accounts/accounts.ts';
export { acknowledge, alertById, closeAlert, listAlerts, mute } from './alerts/alerts.ts';
export { changeChannel, channelById, createChannel, endChannel, listChannels } from './alerts/channel-records.ts';
export { tellDeadlines } from './alerts/deadlines.ts';
export { type DeliverTools, deliver } from './alerts/deliver.ts';
export { deliveryById, listDeliveries, testChannel } from './alerts/delivery-log.ts';
export { listInbox, readItem } from './alerts/inbox.ts';
export { sendNoticeJob } from './alerts/jobs.ts';
export { RuleTerms } from './alerts/rule.ts';
export { changeRule, createRule, endRule, listRules, ruleById } from './alerts/rules.ts';
export { runAlerts } from './alerts/run.ts';
export { deliverTools } from './alerts/tools.ts';
export { checkSilence, watchdogTurn } from './alerts/watchdog.ts';
export {
  daysOf,
  listOurSide,
  listOutages,
  listTargets,
  listWatchers,
  probesOf,
  standingOfUnits,
  summary,
  targetById,
  type WatcherView,
} from './availability/reading.ts';
export { startWatching, type WatchConfig, watchTerms } from './availability/start.ts';
export { changeTarget, syncTargets } from './availability/targets.ts';
export type { WatchTerms } from './availability/terms.ts';
export { availabilityOf, weekOf } from './availability/week.ts';
export { decideDifference, differenceSeen, listDifferencesSeen } from './content/differences.ts';
export type { DomainAnswer } from './content/domain-class.ts';
export { domainAddress, listDomains, recordDomain, sendDomainLooks, syncClosedDomains } from './content/domains.ts';
export { listWatchFindings } from './content/findings.ts';
export { beginReading, lookAtArticle, recordArticle, sendReading } from './content/reading.ts';
export {
  lastReading,
  piecesToRead,
  readSeenPage,
  recordRead,
  recordSiteLook,
  type SiteBackground,
  siteBackground,
} from './content/site-look.ts';
export { addEntry, handOver, handOverById, listHandOvers, openHandOver, takeOver } from './duty/hand-overs.ts';
export { readingMonth } from './duty/month.ts';
export { possibleOnDuty } from './duty/on-duty.ts';
export { listReadings, READING_OUTCOMES, readingById, recordReading, withdrawReading } from './duty/readings.ts';
export { RotaPlan } from './duty/rota.ts';
export { applyRota, listShifts, previewRota, removeShift, replaceOnShift, shiftById, shiftChanges, swapShifts } from './duty/shifts.ts';
export { recordEvents, type WatchEvent } from './events.ts';
export { type Eyes, openEyes } from './freshness/eyes.ts';
export { forgetSeen } from './freshness/forget.ts';
export { lookAccountJob, lookColumnsJob, lookDomainJob, lookHomeJob, readChangesJob } from './freshness/jobs.ts';
export {
  listSeenEntries,
  listWatchedAccounts,
  listWatchedPages,
  updateCalendar,
  watchedPage,
} from './freshness/lists.ts';
export { lookAtPage } from './freshness/look-at-page.ts';
export { beginLooks, type LookTask, sendLooks, syncPages } from './freshness/pages.ts';
export { restandSite, restandSites } from './freshness/restand.ts';
export { changeFreshnessSettings, freshnessSettings } from './freshness/settings.ts';
