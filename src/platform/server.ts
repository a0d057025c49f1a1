/**
 * The second door of this folder: database, audit trail, jobs. Apart from `index.ts`, so that a command that
 * inspects one site with files does not load them.
 */
export { type TarWriter, tarWriter } from './archive/tar.ts';
export { auditEntries } from './audit/entries.ts';
export { type TrailProblem, type TrailState, verifyTrail } from './audit/trail.ts';
export { backup } from './backup/backup.ts';
export type { BackupSummary } from './backup/format.ts';
export { restore } from './backup/restore.ts';
export { folderStore } from './blobs/folder.ts';
export { openBlobStore } from './blobs/open.ts';
export { collectGarbage, findMissing, recordBlob } from './blobs/records.ts';
export type { BlobStore, StoredBlob } from './blobs/store.ts';
export { type LoadedConfig, loadConfig, type ValueSource } from './config/load.ts';
export { type Config, SETTINGS } from './config/settings.ts';
export { settingsTable, shownSettings } from './config/table.ts';
export { type Database, type DatabaseOptions, isDatabaseAway, openDatabase } from './db/connection.ts';
export { embeddedBinaries } from './db/embedded/binaries.ts';
export { migrate, pendingMigrations } from './db/migrate.ts';
export type { Schema } from './db/schema.ts';
export { ALERT_STATES, type AlertState, CHANNEL_KINDS, type ChannelKind, SEVERITIES, type Severity } from './db/tables/alerts.ts';
export { BULLETIN_FORMATS, BULLETIN_STATES, type BulletinFormat, type BulletinState } from './db/tables/bulletins.ts';
export {
  DIFFERENCE_STATES,
  type DifferenceState,
  DOMAIN_CLASSES,
  type DomainClass,
  FRESHNESS_STATES,
  type FreshnessState,
} from './db/tables/freshness.ts';
export { ORGANISATION_LEVELS, type OrganisationLevel } from './db/tables/ground.ts';
export {
  CLOCKS,
  type ClockName,
  CONCLUSIONS,
  type Conclusion,
  MESSAGE_KINDS,
  MESSAGE_STATES,
  type MessageKind,
  type MessageState,
} from './db/tables/messages.ts';
export {
  ANSWERS,
  type AnswerKind,
  ESCALATIONS,
  type Escalation,
  FINDING_DECISIONS,
  type FindingDecision,
  ORDER_KINDS,
  ORDER_STATES,
  type OrderKind,
  type OrderState,
  type RecheckOutcome,
} from './db/tables/orders.ts';
export {
  DIFFERENCE_KINDS,
  DISCOVERY_STATES,
  type DifferenceKind,
  type DiscoveryState,
  FILING_KINDS,
  FILING_STATES,
  type FilingKind,
  type FilingState,
  REGISTRY_STATES,
  type RegistryState,
} from './db/tables/registry.ts';
export { type AppealState, DISMISSAL_REASONS, type DismissalReason } from './db/tables/review.ts';
export {
  type CouldNotReason,
  OBJECT_KINDS,
  OBJECT_STATES,
  type ObjectKind,
  type ObjectState,
  QUESTIONNAIRE_TOPICS,
  type QuestionnaireTopic,
  ROUND_KINDS,
  ROUND_STATES,
  type RoundKind,
  type RoundState,
  type StoredVerdict,
} from './db/tables/rounds.ts';
export type { WatchState, WeekLevel } from './db/tables/watch.ts';
export { transact, type Work } from './db/transact.ts';
export { type FileView, fileById, filesOf, forgetUnusedFiles, receiveFile, setFiles } from './files/files.ts';
export {
  applyStored,
  type CellProblem,
  type Confirmation,
  type ImportFile,
  type ImportPreview,
  type PlannedRow,
  refuseUnlessCurrent,
  storedImport,
  storedRows,
  storePreview,
} from './imports/imports.ts';
export { accessOf, lockPerson, type PersonAccess, unlockPerson } from './people/access.ts';
export { firstStart } from './people/first-start.ts';
export { performOnce, type RequestIdentity } from './people/once.ts';
export {
  changeOrganisation,
  createOrganisation,
  endOrganisation,
  type NewOrganisation,
  type Organisation,
  organisation,
} from './people/organisations.ts';
export { linkOutside, type OutsideIdentity, signInFromOutside, unlinkOutside } from './people/outside.ts';
export {
  confirmSecondFactor,
  draftSecondFactor,
  endOwnSession,
  ownAccess,
  ownSessions,
  removeSecondFactor,
  renewRecoveryCodes,
  showPassword,
} from './people/own-account.ts';
export {
  changePerson,
  changeRoles,
  closePerson,
  createPerson,
  listPeople,
  type NewPerson,
  type Person,
  personById,
  resetPassword,
  setPassword,
} from './people/people.ts';
export { type Actor, onOwnBehalf, type Platform, perform, SYSTEM } from './people/perform.ts';
export { type Action, actionsOf, ROLES, type Role } from './people/roles.ts';
export { installationSecrets, type Secrets } from './people/secrets.ts';
export { endSession, type Session, sessionOf, signIn, tokenActor } from './people/sign-in.ts';
export { makeToken, revokeToken, tokensOf } from './people/tokens.ts';
export { type FailedJob, failedJobs, jobNotFound, jobOverview, type KindOverview, retryJob } from './queue/monitor.ts';
export { type JobKind, type JobRun, openQueue, type Queue, releaseClaims, sendJob, sendJobs } from './queue/queue.ts';
export { readDay } from './workbook/day.ts';
export { type HeadedRow, headedRows } from './workbook/headed-rows.ts';
export { readTable, type TableFormat, visibleText, writeTable } from './workbook/table.ts';
export { changeCalendar, type OfficeDay, officeCalendar, officeDays } from './working-days/office-calendar.ts';
