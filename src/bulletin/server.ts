/** The second door of this folder: bulletins on the database. Apart from `index.ts`, so that typesetting a file loads none. */

export { addBlock, changeBlock, figureOf, listBlocks, removeBlock } from './desk/block-edits.ts';
export { BLOCK_ROLES } from './desk/blocks.ts';
export { type FoundCopy, findCopies, issuedIds, listCopies, recordCopies, shelfOf } from './desk/copies.ts';
export { beginCopySearch, endCopySearch, findCopiesJob, sendCopySearches } from './desk/copy-searches.ts';
export {
  acknowledge,
  bulletinHead,
  changeTerms,
  complaints,
  createBulletin,
  createCorrection,
  listBulletins,
  recompose,
  withdrawBulletin,
} from './desk/drafts.ts';
export { bulletinDocument, bulletinFiles, issueBulletin } from './desk/issuing.ts';
export { changeSettings, createSettings, listSettings, officeSettings, presetList, settingsVersions } from './desk/office-settings.ts';
export { bulletinPaper } from './desk/paper.ts';
export { bindingSchema, issueSchema, runSchema } from './document/model.ts';
export { Shelf, type ShelfCopy } from './fingerprint/shelf.ts';
export { reportBundle, storedObjectReport } from './object-report/stored.ts';
export { preset } from './settings/load.ts';
