/** The light door of this folder: office documents and folded texts, for a stage that proofreads nothing. */
export { DocumentError } from './documents/error.ts';
export { escapeXml, tokenise, unescapeXml } from './documents/xml.ts';
export { openZip, writeZip } from './documents/zip.ts';
export { type FoldedText, foldText } from './normal/folded.ts';
