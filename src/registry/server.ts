/** The second door of this folder: the registry on the database. Apart from `index.ts`, so that inspecting one site loads none. */
export { decideFiling, type Filing, fileMove, filing, listFilings, type NewFiling, withdrawFiling } from './filings.ts';
export { applyImport, exportRegistry, type ImportPreview, importById, importRows, previewImport } from './imports/imports.ts';
export type { RegistryKind } from './records/kinds.ts';
export { listRecords } from './records/list.ts';
export type { Account, RecordOf, Site } from './records/record.ts';
export { createRecord, type HistoryEntry, record, recordHistory, updateRecord } from './records/store.ts';
