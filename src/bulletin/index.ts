/** 通报: the bulletin of a frozen round, composed, proven and typeset. */

export { type CheckInput, checkBulletin, type RegisteredNames } from './checker/check.ts';
export { contradictions } from './checker/contradictions.ts';
export type { Problem } from './checker/problem.ts';
export { docxChanges, workbookChanges } from './checker/reread.ts';
export { composeBulletin } from './compose/compose.ts';
export type { Bulletin, Issue } from './document/model.ts';
export { type Copy, type Fingerprint, findCopy, fingerprint, isAltered } from './fingerprint/fingerprint.ts';
export { readResults, resultsTemplate } from './intake/results.ts';
export { renderDocx } from './render/docx/docx.ts';
export { renderHtml } from './render/html.ts';
export { annexSheets } from './render/workbook.ts';
export { DEFAULT_PRESET, preset, presetIds, presetText, readSettings } from './settings/load.ts';
export type { Settings } from './settings/settings.ts';
