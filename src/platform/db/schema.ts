/** Tables as the queries see them. A table's meaning stands with its migration; a test compares both with the database. */

import type {
  AlertChannelTable,
  AlertDeliveryAlertTable,
  AlertDeliveryTable,
  AlertRouteTable,
  AlertRuleTable,
  AlertTable,
  DutyChangeTable,
  DutyShiftTable,
  HandOverEntryTable,
  HandOverTable,
  InboxItemTable,
  ReadingEntryTable,
} from './tables/alerts.ts';
import type {
  BulletinBlockTable,
  BulletinCopyTable,
  BulletinFileTable,
  BulletinSettingsTable,
  BulletinSettingsVersionTable,
  BulletinTable,
  CopySearchTable,
} from './tables/bulletins.ts';
import type { FileTable, FileUseTable } from './tables/files.ts';
import type {
  AccountAccessTable,
  FreshnessSettingTable,
  WatchAccountTable,
  WatchDifferenceTable,
  WatchDomainTable,
  WatchFindingTable,
  WatchItemTable,
  WatchPageTable,
  WatchPostTable,
  WatchTextTable,
} from './tables/freshness.ts';
import type { AuditTable, BlobTable, OrganisationTable, SettingTable } from './tables/ground.ts';
import type {
  MessageChannelTable,
  MessageContactTable,
  MessageEventTable,
  MessageFindingTable,
  MessageTable,
  MessageTermTable,
  ProgrammeHistoryTable,
  ProgrammeTable,
  ProgrammeUnitTable,
} from './tables/messages.ts';
import type {
  CalendarDayTable,
  OrderAnswerItemTable,
  OrderAnswerTable,
  OrderEventTable,
  OrderFindingTable,
  OrderNumberTable,
  OrderRecheckTable,
  OrderSettingsTable,
  OrderSummaryTable,
  OrderTable,
  ReminderTable,
} from './tables/orders.ts';
import type {
  AnsweredRequestTable,
  ApiTokenTable,
  CredentialTable,
  OutsideIdentityTable,
  PersonRoleTable,
  PersonTable,
  RecoveryCodeTable,
  SessionTable,
} from './tables/people.ts';
import type { ProofreadingTable } from './tables/proofreading.ts';
import type {
  AccountTable,
  DifferenceTable,
  DiscoveryTable,
  FilingTable,
  ImportRowTable,
  ImportTable,
  ReconciliationTable,
  RegistryHistoryTable,
  SiteColumnTable,
  SiteTable,
} from './tables/registry.ts';
import type {
  AppealTable,
  DecisionTable,
  MemoryEntryTable,
  QuestionTable,
  ReviewClaimTable,
  ReviewItemTable,
  ReviewNoticeTable,
  ReviewPlanTable,
} from './tables/review.ts';
import type {
  FindingTable,
  GoodExampleTable,
  InspectionTable,
  QuestionnaireAnswerTable,
  QuestionnaireTable,
  ResultImportRowTable,
  ResultImportTable,
  ResultSetTable,
  ResultTable,
  RoundObjectTable,
  RoundTable,
  RulebookSnapshotTable,
} from './tables/rounds.ts';
import type {
  WatchDayTable,
  WatchEventTable,
  WatcherTable,
  WatchHourTable,
  WatchOurSideTable,
  WatchOutageTable,
  WatchProbeTable,
  WatchShardTable,
  WatchStateTable,
  WatchTargetTable,
} from './tables/watch.ts';
import type { WordPackEntryTable, WordPackTable } from './tables/words.ts';
import type {
  DutyTable,
  HostSlotTable,
  InspectionFileTable,
  InspectionRunTable,
  JobClaimTable,
  RoundChangeTable,
  RoundClockTable,
  WorkerTable,
} from './tables/workers.ts';
import type { SupervisionYearTable } from './tables/year.ts';

/** All tables by name. */
export interface Schema {
  organisations: OrganisationTable;
  audit_entries: AuditTable;
  settings: SettingTable;
  blobs: BlobTable;
  files: FileTable;
  file_uses: FileUseTable;
  people: PersonTable;
  person_roles: PersonRoleTable;
  credentials: CredentialTable;
  recovery_codes: RecoveryCodeTable;
  sessions: SessionTable;
  api_tokens: ApiTokenTable;
  outside_identities: OutsideIdentityTable;
  sites: SiteTable;
  accounts: AccountTable;
  site_columns: SiteColumnTable;
  registry_history: RegistryHistoryTable;
  filings: FilingTable;
  imports: ImportTable;
  import_rows: ImportRowTable;
  reconciliations: ReconciliationTable;
  differences: DifferenceTable;
  discoveries: DiscoveryTable;
  answered_requests: AnsweredRequestTable;
  rulebook_snapshots: RulebookSnapshotTable;
  rounds: RoundTable;
  round_objects: RoundObjectTable;
  inspections: InspectionTable;
  findings: FindingTable;
  result_sets: ResultSetTable;
  results: ResultTable;
  result_imports: ResultImportTable;
  result_import_rows: ResultImportRowTable;
  good_examples: GoodExampleTable;
  questionnaires: QuestionnaireTable;
  questionnaire_answers: QuestionnaireAnswerTable;
  workers: WorkerTable;
  job_claims: JobClaimTable;
  host_slots: HostSlotTable;
  duties: DutyTable;
  inspection_runs: InspectionRunTable;
  inspection_files: InspectionFileTable;
  round_clocks: RoundClockTable;
  round_changes: RoundChangeTable;
  review_plans: ReviewPlanTable;
  review_items: ReviewItemTable;
  review_claims: ReviewClaimTable;
  decisions: DecisionTable;
  questions: QuestionTable;
  review_notices: ReviewNoticeTable;
  appeals: AppealTable;
  memory_entries: MemoryEntryTable;
  supervision_years: SupervisionYearTable;
  calendar_days: CalendarDayTable;
  reminders: ReminderTable;
  order_settings: OrderSettingsTable;
  order_numbers: OrderNumberTable;
  orders: OrderTable;
  order_findings: OrderFindingTable;
  order_events: OrderEventTable;
  order_answers: OrderAnswerTable;
  order_answer_items: OrderAnswerItemTable;
  order_rechecks: OrderRecheckTable;
  order_summaries: OrderSummaryTable;
  message_channels: MessageChannelTable;
  messages: MessageTable;
  message_terms: MessageTermTable;
  message_events: MessageEventTable;
  message_contacts: MessageContactTable;
  message_findings: MessageFindingTable;
  programmes: ProgrammeTable;
  programme_units: ProgrammeUnitTable;
  programme_history: ProgrammeHistoryTable;
  watch_events: WatchEventTable;
  watch_targets: WatchTargetTable;
  watch_states: WatchStateTable;
  watch_outages: WatchOutageTable;
  watch_probes: WatchProbeTable;
  watch_hours: WatchHourTable;
  watch_days: WatchDayTable;
  watch_our_side: WatchOurSideTable;
  watchers: WatcherTable;
  watch_shards: WatchShardTable;
  watch_pages: WatchPageTable;
  watch_items: WatchItemTable;
  watch_texts: WatchTextTable;
  watch_findings: WatchFindingTable;
  watch_differences: WatchDifferenceTable;
  watch_domains: WatchDomainTable;
  watch_accounts: WatchAccountTable;
  watch_posts: WatchPostTable;
  account_access: AccountAccessTable;
  freshness_settings: FreshnessSettingTable;
  alert_channels: AlertChannelTable;
  alert_rules: AlertRuleTable;
  alerts: AlertTable;
  alert_routes: AlertRouteTable;
  alert_deliveries: AlertDeliveryTable;
  alert_delivery_alerts: AlertDeliveryAlertTable;
  inbox_items: InboxItemTable;
  duty_shifts: DutyShiftTable;
  duty_changes: DutyChangeTable;
  hand_overs: HandOverTable;
  hand_over_entries: HandOverEntryTable;
  reading_entries: ReadingEntryTable;
  bulletin_settings: BulletinSettingsTable;
  bulletin_settings_versions: BulletinSettingsVersionTable;
  bulletins: BulletinTable;
  bulletin_blocks: BulletinBlockTable;
  bulletin_files: BulletinFileTable;
  bulletin_copies: BulletinCopyTable;
  copy_searches: CopySearchTable;
  proofreadings: ProofreadingTable;
  word_packs: WordPackTable;
  word_pack_entries: WordPackEntryTable;
}
