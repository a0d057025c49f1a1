/** The second door of this folder: watching on the database. */

export { acknowledge, alertById, closeAlert, listAlerts, mute } from './alerts/alerts.ts';
export { changeChannel, channelById, createChannel, endChannel, listChannels } from './alerts/channel-records.ts';
export { type DeliverTools, deliver } from './alerts/deliver.ts';
export { deliveryById, listDeliveries, testChannel } from './alerts/delivery-log.ts';
export { listInbox, readItem } from './alerts/inbox.ts';
export { sendNoticeJob } from './alerts/jobs.ts';
export { RuleTerms } from './alerts/rule.ts';
export { changeRule, createRule, endRule, listRules, ruleById } from './alerts/rules.ts';
export { runAlerts } from './alerts/run.ts';
export { deliverTools } from './alerts/tools.ts';
export { checkSilence, watchdogTurn } from './alerts/watchdog.ts';
export { startWatching } from './availability/start.ts';
export { recordEvents, type WatchEvent } from './events.ts';
