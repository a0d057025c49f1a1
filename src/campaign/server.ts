/** The second door of this folder: rounds and inspections on the database. Apart from `index.ts`, so that inspecting one site loads none. */

export { VERIFY_PROBLEMS } from '../collect/index.ts';
export { checkAccountJob, inspectSiteJob } from './jobs.ts';
export { findingPage, findingPassage, findingView, proofPlace, type ShownProof, shownProof } from './proof/finding.ts';
export { asArchive, evidencePlace, inspection, inspectionReport, reportPage, verifiedEvidence } from './proof/inspection.ts';
export {
  fetchFolder,
  partsOf,
  recordParts,
  type StoredPart,
  storeFolder,
  storeList,
  storePart,
} from './proof/stored-files.ts';
export {
  annotatedDocx,
  annotatedProofreading,
  decideProofreading,
  forgetProofreadings,
  keepProofreading,
  listProofreadings,
  proofreading,
  proofreadingWords,
  removeProofreading,
} from './proofreading/proofreadings.ts';
export { createProofreadingThread } from './proofreading/thread.ts';
export {
  handInAnswers,
  listAnswers,
  returnAnswers,
  saveAnswers,
  unitAnswer,
} from './questionnaire/answers.ts';
export { exportQuestionnaire } from './questionnaire/export.ts';
export { QuestionnaireAnswers, QuestionnaireItems } from './questionnaire/items.ts';
export {
  changeQuestionnaire,
  closeQuestionnaire,
  createQuestionnaire,
  listQuestionnaires,
  moveDueDay,
  openQuestionnaire,
  questionnaire,
  questionnaireFigures,
} from './questionnaire/questionnaires.ts';
export { agreements, analysis, board } from './results/analysis.ts';
export { canonicalHash } from './results/canonical.ts';
export { GROUPINGS } from './results/figures.ts';
export { freezeRound, readiness } from './results/freeze.ts';
export { changeExample, createExample, goodExample, listExamples, withdrawExample } from './results/good-examples.ts';
export { resultsOfRecord } from './results/of-record.ts';
export { overview } from './results/overview.ts';
export {
  countResults,
  listResultSets,
  listResults,
  openedResult,
  type ResultSetHead,
  recomputeResultSet,
  resultDocument,
  resultSet,
} from './results/sets.ts';
export { releaseClaims } from './review/desk/claims.ts';
export { decide, decideTemplate, undo } from './review/desk/decide.ts';
export { answerForm, reviewForm } from './review/desk/forms.ts';
export { reviewPlan, setPlan } from './review/desk/plans.ts';
export { claimNext, reviewedItems, reviewItem, reviewQueue } from './review/desk/queue.ts';
export type { ReviewStage } from './review/desk/stage.ts';
export { reviewFigures } from './review/figures.ts';
export { listMemory, memoryById, memoryFile, remember, revokeMemory, textMemoryOf } from './review/memory/entries.ts';
export { DECISION_STAGES, STANDINGS } from './review/standing.ts';
export { appealById, decideAppeal, fileAppeal, listAppeals } from './review/units/appeals.ts';
export { noticedFindings, noticeOwners } from './review/units/notices.ts';
export { answerQuestion, ask, listQuestions, questionById } from './review/units/questions.ts';
export { roundChanges, type SeenChange } from './round/changes.ts';
export { enterResult } from './round/entered.ts';
export { applyResults, previewResults, resultImport, resultImportRows, resultTable } from './round/imports/imports.ts';
export {
  beginInspection,
  type InspectionOutcome,
  type InspectionTask,
  recordCouldNot,
  recordInspection,
  reportProgress,
} from './round/inspections.ts';
export {
  countRoundObjects,
  endInspection,
  listRoundObjects,
  resumeInspection,
  retryObjects,
  roundObject,
  roundProgress,
} from './round/objects.ts';
export { openRound, previewPopulation } from './round/opening.ts';
export type { ObjectRecord } from './round/population.ts';
export { sendRecheck } from './round/recheck.ts';
export { reviveInspection } from './round/revival.ts';
export { cancelRound, createRound, listRounds, reopenRound, round, updateRound } from './round/rounds.ts';
export { NewRound, RoundChange, RoundTerms } from './round/terms.ts';
export { compareBooks, lintOwnBook, listBooks, type Rulebook, readBook } from './rulebooks/reading.ts';
export {
  addWordEntry,
  changeWordEntry,
  createWordPack,
  endWordPack,
  importWordPack,
  listWordPacks,
  officePacks,
  tryWords,
  wordEntries,
  wordPack,
  wordPackColumns,
  wordPackFile,
} from './words/packs.ts';
export { YearDecision, YearRecords } from './year/records.ts';
export { decideYear, enterYear, type SupervisionYear, supervisionYear } from './year/year.ts';
