/** The second door of this folder: the registry on the database. Apart from `index.ts`, so that inspecting one site loads none. */
export { type Address, readAddress } from './addresses.ts';
export {
  type ColumnChange,
  columnEntries,
  exportColumns,
  importColumns,
  type SiteColumn,
  saveColumns,
  siteColumns,
} from './columns/site-columns.ts';
export { type Found, foundInCertificate, foundInLinks } from './discoveries/classify.ts';
export { decideDiscovery, listDiscoveries, recordDiscoveries, recordReported } from './discoveries/discoveries.ts';
export { type FilingDeadline, filingDeadlines } from './filing-deadlines.ts';
export { decideFiling, type Filing, fileMove, filing, listFilings, type NewFiling, takeEffect, withdrawFiling } from './filings.ts';
export { applyImport, exportRegistry, importById, importRows, previewImport } from './imports/imports.ts';
export { type OrganisationNames, organisationNames } from './imports/sheet.ts';
export { closeOrganisation } from './organisations.ts';
export {
  exportDifferences,
  listDifferences,
  listReconciliations,
  reconcile,
  reconciliation,
} from './reconciliation/reconciliation.ts';
export { type DuplicateGroup, listDuplicates } from './records/duplicates.ts';
export type { RegistryKind } from './records/kinds.ts';
export { listRecords } from './records/list.ts';
export type { Account, RecordOf, Site } from './records/record.ts';
export { createRecord, type HistoryEntry, record, recordHistory, updateRecord } from './records/store.ts';
export { setSuccessor } from './records/successor.ts';
export { shownText } from './shown-text.ts';
