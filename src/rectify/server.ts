/** The second door of this folder: orders, messages and programmes on the database. */
export { calendarYear, setCalendarDays } from './calendar.ts';
export { listChannels, saveChannel } from './messages/channel-records.ts';
export { type Channel, Clocks } from './messages/channels.ts';
export {
  answerMessage,
  assignMessage,
  decideMessage,
  declineMessage,
  enterMessage,
  forwardMessage,
  mergeMessage,
  messageContact,
  unmergeMessage,
} from './messages/desk.ts';
export { duplicateMessages } from './messages/duplicates.ts';
export { MessageEntry } from './messages/entry.ts';
export { errorReportsOfYear } from './messages/error-reports.ts';
export { messageFigures } from './messages/figures.ts';
export { linkFinding, relatedFindings, unlinkFinding } from './messages/findings.ts';
export { applyMessages, exportMessages, messageImport, messageImportRows, previewMessages } from './messages/imports.ts';
export { countMessages, listMessages, messageById, messageHistory, STANDINGS } from './messages/list.ts';
export { recountTerms } from './messages/recount.ts';
export { makeMessageReminders } from './messages/reminders.ts';
export { MESSAGE_MOVES } from './messages/states.ts';
export { draftAnswer, sendAnswer } from './orders/answers.ts';
export { decideFinding } from './orders/decisions.ts';
export { makeOrders } from './orders/issue.ts';
export { listOrders, orderBoard } from './orders/list.ts';
export {
  acceptOrder,
  askExtension,
  closeOrder,
  escalateOrder,
  extendOrder,
  forwardOrder,
  receiveOrder,
  refuseExtension,
  returnOrder,
  withdrawOrder,
} from './orders/moves.ts';
export { openedOrder } from './orders/opened.ts';
export { previewOrders } from './orders/preview.ts';
export { askRecheck, concludeRechecks } from './orders/rechecks.ts';
export { makeReminders, urgeOrder } from './orders/reminders.ts';
export { OrderSettings } from './orders/settings.ts';
export { setSettings, settingsOf } from './orders/settings-store.ts';
export { ORDER_COLUMNS, ORDER_MOVES } from './orders/state.ts';
export { listSummaries, previewSummary, sendSummary, summary } from './orders/summaries.ts';
export {
  applyProgramme,
  exportProgramme,
  previewProgramme,
  programmeImport,
  programmeImportRows,
} from './programmes/imports.ts';
export {
  changeProgramme,
  createProgramme,
  listProgrammes,
  programme,
  programmeFigures,
  programmeUnitHistory,
  programmeUnits,
  saveProgrammeUnit,
} from './programmes/programmes.ts';
export { Stage, StageDays } from './programmes/stages.ts';
export { type Supplement, supplemented, supplementOf } from './supplement.ts';
