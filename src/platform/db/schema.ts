/** Tables as the queries see them. A table's meaning stands with its migration; a test compares both with the database. */
import type { AuditTable, BlobTable, OrganisationTable, SettingTable } from './tables/ground.ts';
import type { AnsweredRequestTable, ApiTokenTable, CredentialTable, PersonRoleTable, PersonTable, SessionTable } from './tables/people.ts';
import type {
  AccountTable,
  FilingTable,
  ImportRowTable,
  ImportTable,
  RegistryHistoryTable,
  SiteColumnTable,
  SiteTable,
} from './tables/registry.ts';

/** All tables by name. */
export interface Schema {
  organisations: OrganisationTable;
  audit_entries: AuditTable;
  settings: SettingTable;
  blobs: BlobTable;
  people: PersonTable;
  person_roles: PersonRoleTable;
  credentials: CredentialTable;
  sessions: SessionTable;
  api_tokens: ApiTokenTable;
  sites: SiteTable;
  accounts: AccountTable;
  site_columns: SiteColumnTable;
  registry_history: RegistryHistoryTable;
  filings: FilingTable;
  imports: ImportTable;
  import_rows: ImportRowTable;
  answered_requests: AnsweredRequestTable;
}
