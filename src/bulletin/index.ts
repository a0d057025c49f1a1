/** 通报: the bulletin of a frozen round, composed, proven and typeset. */

export { composeBulletin } from './compose/compose.ts';
export { type Bulletin, bulletinSchema, type Issue, issueSchema } from './document/model.ts';
export { DEFAULT_PRESET, preset, presetIds, readSettings } from './settings/load.ts';
export type { Settings } from './settings/settings.ts';
