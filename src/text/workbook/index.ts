/** Packs as .xlsx workbooks, for offices that keep their own. */
export { packWorkbook } from './export.ts';
export { packColumns } from './headings.ts';
export { readPackWorkbook, type WorkbookDefaults } from './import.ts';
